import type { ComponentChildren } from 'preact';
import type { T } from '../../platform/i18n/translator.js';
import { SharingBadge, Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { LanguageTag } from '../components/language-tag.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { personCrumbs } from './people-crumbs.js';
import type { PersonInPlace } from './people-context.js';
import { PersonAside } from './person-aside.js';
import { PostList } from './post-list.js';
import { nameFor } from './words.js';

export const PERSON_DONE = [
  'created',
  'described',
  'shared',
  'postAdded',
  'postChanged',
  'postRemoved',
] as const;
export type PersonDone = (typeof PERSON_DONE)[number];

export interface PersonPageProps extends PersonInPlace {
  context: PageContext;
  /** The policy's answer: whether the reader may correct the record. */
  mayEdit: boolean;
  /** The committees or parliaments that the record is shared with, for its own office. */
  sharedWith: readonly string[];
  done: PersonDone | null;
  now: Date;
  /** What else is told of them: the bills that they sponsor. */
  children?: ComponentChildren;
}

/** Somebody: their names, the posts that they hold and held, what is known of them. */
export function PersonPage(props: PersonPageProps) {
  const { context, person, facts, mayEdit, sharedWith, done, now, children } = props;
  const { t } = context;
  const { name, sharing, visibleFrom, demonstration } = person;
  const embargoed = visibleFrom > now;
  return (
    <Page
      {...context}
      title={name}
      robots={sharing.level === 'public' && !embargoed && !demonstration ? undefined : 'noindex'}
      crumbs={personCrumbs(t, facts, null)}
      styles={['css/legislature.css']}
    >
      {done && (
        <Notice kind="success">
          <p>{t(`people:done.${done}`)}</p>
        </Notice>
      )}
      <PageHeader
        title={name}
        eyebrow={t('people:person.eyebrow')}
        badges={
          (mayEdit || sharing.level !== 'public' || embargoed || demonstration) && (
            <>
              {(mayEdit || sharing.level !== 'public') && (
                <SharingBadge t={t} level={sharing.level} />
              )}
              {embargoed && (
                <Badge icon="lock" tone="wait">
                  {t('people:person.embargoed', {
                    date: t.dateTime(visibleFrom, facts.timeZone),
                  })}
                </Badge>
              )}
              {demonstration && (
                <Badge icon="info" tone="warn">
                  {t('people:person.demonstration')}
                </Badge>
              )}
            </>
          )
        }
        lead={<OtherNames {...props} />}
        actions={mayEdit && <Actions {...props} />}
      />
      {demonstration && (
        <Notice>
          <p>{t('people:person.demonstrationWhy')}</p>
        </Notice>
      )}
      <Columns
        asideLabel={t('people:person.facts')}
        aside={<PersonAside t={t} person={person} facts={facts} sharedWith={sharedWith} />}
      >
        <Posts {...props} />
        <Biography {...props} />
        {children}
      </Columns>
    </Page>
  );
}

/** In every script, each in its own direction; notes say where a name comes from. */
function OtherNames({ context: { t }, person: { otherNames } }: PersonPageProps) {
  if (otherNames.length === 0) return null;
  return (
    <>
      {otherNames.map(({ name, language, note }) => (
        <span class="own-name">
          <Bidi text={name} lang={language} />
          {language && (
            <>
              {' '}
              <LanguageTag t={t} tag={language} />
            </>
          )}
          {note && (
            <small class="muted">
              {' '}
              (<Bidi text={note} />)
            </small>
          )}
        </span>
      ))}
    </>
  );
}

function Actions({ context: { t }, person: { id } }: PersonPageProps) {
  return (
    <>
      <ButtonLink icon="committee" href={paths.newMembership(id)}>
        {t('people:person.addPost')}
      </ButtonLink>
      <ButtonLink variant="secondary" icon="draft" href={paths.editPerson(id)}>
        {t('people:person.edit')}
      </ButtonLink>
      <ButtonLink variant="secondary" icon="users" href={paths.sharePerson(id)}>
        {t('people:person.share')}
      </ButtonLink>
    </>
  );
}

function Posts({ context: { t }, person: { memberships }, facts, mayEdit }: PersonPageProps) {
  const now = memberships.filter(({ current }) => current);
  const before = memberships.filter(({ current }) => !current);
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t('people:person.posts')}</h2>
      {memberships.length === 0 && <p class="muted">{t('people:person.noPosts')}</p>}
      {memberships.length > 0 && (
        <>
          <h3>{t('people:person.now')}</h3>
          {now.length > 0 ? (
            <PostList t={t} facts={facts} posts={now} mayEdit={mayEdit} />
          ) : (
            <p class="muted">{t('people:person.noPostNow')}</p>
          )}
        </>
      )}
      {before.length > 0 && (
        <>
          <h3>{t('people:person.before')}</h3>
          <PostList t={t} facts={facts} posts={before} mayEdit={mayEdit} />
        </>
      )}
    </section>
  );
}

/** In the reader's language if it is there; the others behind a fold. */
function Biography({ context: { t }, person: { biography }, facts }: PersonPageProps) {
  const languages = Object.keys(biography);
  if (languages.length === 0) return null;
  const first = nameFor(t, biography, facts.languages).lang;
  const others = languages.filter((lang) => lang !== first);
  return (
    <section aria-labelledby="biography">
      <h2 id="biography">{t('people:person.biography')}</h2>
      <BiographyIn t={t} text={biography[first]} lang={first} tag={first !== t.lang} />
      {others.length > 0 && (
        <details>
          <summary>{t('people:form.moreLanguages')}</summary>
          {others.map((lang) => (
            <BiographyIn t={t} text={biography[lang]} lang={lang} tag />
          ))}
        </details>
      )}
    </section>
  );
}

function BiographyIn(props: { t: T; text: string | undefined; lang: string; tag: boolean }) {
  const { t, text = '', lang, tag } = props;
  return (
    <div class="biography">
      {tag && (
        <p class="eyebrow">
          <LanguageTag t={t} tag={lang} />
        </p>
      )}
      <p>
        <Bidi text={text} lang={lang} />
      </p>
    </div>
  );
}
