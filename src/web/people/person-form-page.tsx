import { labelOf } from '../../features/parliaments/index.js';
import type { PersonView } from '../../features/people/index.js';
import { Bidi } from '../components/bidi.js';
import { SharingFields, type SharingFieldsProps } from '../forms/sharing-fields.js';
import type { PageContext } from '../page-context.js';
import { zoneText } from '../parliaments/words.js';
import { paths } from '../paths.js';
import { FormPage } from '../forms/form-page.js';
import { personCrumbs } from './people-crumbs.js';
import { PersonFields, type PersonFieldsProps } from './person-fields.js';

interface Shared extends Omit<PersonFieldsProps, 't'> {
  context: PageContext;
}

interface NewPersonPageProps extends Shared, Omit<SharingFieldsProps, 't' | 'words'> {
  /** Of this rendering, so that a second click adds nobody twice. */
  formKey: string;
}

export function NewPersonPage(props: NewPersonPageProps) {
  const { context, facts, formKey, mistakes, now } = props;
  const { t } = context;
  const label = labelOf(facts, t.lang);
  return (
    <FormPage
      context={context}
      title={t('people:personForm.new')}
      eyebrow={<Bidi text={label.text} lang={label.lang} />}
      lead={t('people:personForm.newLead')}
      crumbs={personCrumbs(t, facts, null)}
      action={paths.newPerson(facts.code)}
      cancelHref={paths.people(facts.code)}
      submit={t('people:personForm.submitNew')}
      mistakes={mistakes}
      revision={null}
    >
      <input type="hidden" name="key" value={formKey} />
      <PersonFields t={t} {...props} />
      <SharingFields
        t={t}
        {...props}
        words={{
          legend: t('people:share.legend'),
          embargoHint: t('people:share.embargoHint', { zone: zoneText(t, facts.timeZone, now) }),
        }}
      />
    </FormPage>
  );
}

interface EditPersonPageProps extends Shared {
  person: PersonView;
  revision: number;
}

export function EditPersonPage(props: EditPersonPageProps) {
  const { context, facts, person, mistakes, revision } = props;
  const { t } = context;
  return (
    <FormPage
      context={context}
      title={t('people:personForm.edit')}
      eyebrow={<Bidi text={person.name} />}
      lead={t('people:personForm.editLead')}
      crumbs={personCrumbs(t, facts, person)}
      action={paths.editPerson(person.id)}
      cancelHref={paths.person(person.id)}
      submit={t('people:personForm.submitEdit')}
      mistakes={mistakes}
      revision={revision}
    >
      <PersonFields t={t} {...props} />
    </FormPage>
  );
}
