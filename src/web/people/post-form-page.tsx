import type { MembershipView } from '../../features/people/index.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { DescriptionList } from '../components/description-list.js';
import { Field } from '../components/field.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { FormPage } from '../forms/form-page.js';
import { personCrumbs } from './people-crumbs.js';
import type { PersonInPlace } from './people-context.js';
import { PlaceFields, PostFields, type PostFieldsProps } from './post-fields.js';
import { nameFor, postPeriod, roleText } from './words.js';

interface NewPostPageProps extends PersonInPlace, Omit<PostFieldsProps, 't' | 'facts'> {
  context: PageContext;
  formKey: string;
}

export function NewPostPage(props: NewPostPageProps) {
  const { context, person, facts, mistakes, formKey } = props;
  const { t } = context;
  return (
    <FormPage
      context={context}
      title={t('people:postForm.new')}
      eyebrow={<Bidi text={person.name} />}
      crumbs={personCrumbs(t, facts, person)}
      action={paths.newMembership(person.id)}
      cancelHref={paths.person(person.id)}
      submit={t('people:postForm.submitNew')}
      mistakes={mistakes}
      revision={null}
    >
      <input type="hidden" name="key" value={formKey} />
      <PlaceFields t={t} {...props} />
      <PostFields t={t} {...props} />
    </FormPage>
  );
}

interface EditPostPageProps extends PersonInPlace, Omit<PostFieldsProps, 't' | 'facts'> {
  context: PageContext;
  post: MembershipView;
  revision: number;
}

export function EditPostPage(props: EditPostPageProps) {
  const { context, person, facts, post, mistakes, revision } = props;
  const { t } = context;
  return (
    <FormPage
      context={context}
      title={t('people:postForm.edit')}
      eyebrow={<Bidi text={person.name} />}
      crumbs={personCrumbs(t, facts, person)}
      action={paths.membership(person.id, post.id)}
      cancelHref={paths.person(person.id)}
      submit={t('people:postForm.submitEdit')}
      mistakes={mistakes}
      revision={revision}
      before={
        <>
          <PostInWords {...props} />
          <p class="hint">{t('people:postForm.placeFixed')}</p>
        </>
      }
      after={
        <p>
          <ButtonLink
            variant="danger"
            icon="close"
            href={paths.removeMembership(person.id, post.id)}
          >
            {t('people:postForm.remove')}
          </ButtonLink>
        </p>
      }
    >
      <PostFields t={t} {...props} />
    </FormPage>
  );
}

interface RemovePostPageProps extends PersonInPlace {
  context: PageContext;
  post: MembershipView;
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number;
}

export function RemovePostPage(props: RemovePostPageProps) {
  const { context, person, facts, post, values, mistakes, revision } = props;
  const { t } = context;
  return (
    <FormPage
      context={context}
      title={t('people:postForm.removeTitle')}
      eyebrow={<Bidi text={person.name} />}
      lead={t('people:postForm.removeLead')}
      crumbs={personCrumbs(t, facts, person)}
      action={paths.removeMembership(person.id, post.id)}
      cancelHref={paths.person(person.id)}
      submit={t('people:postForm.removeSubmit')}
      danger
      mistakes={mistakes}
      revision={revision}
      before={<PostInWords {...props} />}
    >
      <Field
        t={t}
        name="reason"
        label={t('people:postForm.reason')}
        hint={t('people:postForm.reasonHint')}
        value={values.text('reason')}
        error={errorAt(t, mistakes, 'reason')}
        rows={2}
        maxLength={500}
      />
    </FormPage>
  );
}

/** The post as it is recorded, so that nobody corrects or removes the wrong one. */
function PostInWords({
  context: { t },
  facts,
  post,
}: Pick<EditPostPageProps, 'context' | 'facts' | 'post'>) {
  const { text, lang } = nameFor(t, post.place.names, facts.languages);
  return (
    <DescriptionList
      items={[
        {
          term: t(`people:placeKind.${post.place.kind}`),
          detail: <Bidi text={text} lang={lang === 'und' ? null : lang} />,
        },
        { term: t('people:column.role'), detail: <Bidi text={roleText(t, post)} /> },
        { term: t('people:column.period'), detail: postPeriod(t, post, facts.languages) },
      ]}
    />
  );
}
