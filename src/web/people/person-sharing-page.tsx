import { labelOf } from '../../features/parliaments/index.js';
import { SharingBadge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { Notice } from '../components/notice.js';
import { whoReads } from '../documents/words.js';
import { SharingFields, type SharingFieldsProps } from '../forms/sharing-fields.js';
import type { PageContext } from '../page-context.js';
import { zoneText } from '../parliaments/words.js';
import { paths } from '../paths.js';
import { FormPage } from '../forms/form-page.js';
import { personCrumbs } from './people-crumbs.js';
import type { PersonInPlace } from './people-context.js';

interface PersonSharingPageProps
  extends PersonInPlace, Omit<SharingFieldsProps, 't' | 'words' | 'facts'> {
  context: PageContext;
  /** The committees or parliaments that the record is shared with now, by name. */
  sharedWith: readonly string[];
}

/** Moves somebody up or down the ladder: who sees them now, what changes. */
export function PersonSharingPage(props: PersonSharingPageProps) {
  const { context, person, facts, sharedWith, mistakes, now } = props;
  const { t } = context;
  const { sharing, visibleFrom } = person;
  const parliament = labelOf(facts, t.lang).text;
  return (
    <FormPage
      context={context}
      title={t('people:share.title')}
      eyebrow={<Bidi text={person.name} />}
      crumbs={personCrumbs(t, facts, person)}
      action={paths.sharePerson(person.id)}
      cancelHref={paths.person(person.id)}
      submit={t('documents:share.submit')}
      mistakes={mistakes}
      revision={person.revision}
      before={
        <section aria-labelledby="now">
          <h2 id="now">{t('documents:share.now')}</h2>
          <p class="badges">
            <SharingBadge t={t} level={sharing.level} />
          </p>
          <p>
            {whoReads(t, sharing.level, parliament, sharedWith)}
            {visibleFrom > now && (
              <>
                {' '}
                {t('people:person.embargoed', { date: t.dateTime(visibleFrom, facts.timeZone) })}
              </>
            )}
          </p>
          <Notice>
            <p>{t('people:share.recall')}</p>
          </Notice>
        </section>
      }
    >
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
