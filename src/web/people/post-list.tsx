import type { MembershipView } from '../../features/people/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { paths } from '../paths.js';
import { LocalName, nameFor, periodText, roleText } from './words.js';

interface PostListProps {
  t: T;
  facts: ParliamentFacts;
  posts: readonly MembershipView[];
  mayEdit: boolean;
}

/** Posts as a dated list: what, where, for whom, how long. */
export function PostList({ t, facts, posts, mayEdit }: PostListProps) {
  return (
    <ol class="posts">
      {posts.map((post) => (
        <li>
          <p>
            <strong>
              <Role t={t} post={post} />
            </strong>
            {' · '}
            <Place t={t} facts={facts} post={post} />
          </p>
          <Details t={t} facts={facts} post={post} mayEdit={mayEdit} />
        </li>
      ))}
    </ol>
  );
}

interface PostProps extends Pick<PostListProps, 't' | 'facts'> {
  post: MembershipView;
}

const Role = ({ t, post }: Pick<PostProps, 't' | 'post'>) =>
  post.title ? <Bidi text={post.title} /> : <>{t(`people:role.${post.role}`)}</>;

function Place({ t, facts, post: { place } }: PostProps) {
  const { text, lang } = nameFor(t, place.names, facts.languages);
  const name = <Bidi text={text} lang={lang} />;
  switch (place.kind) {
    case 'chamber':
      return <a href={paths.chamber(facts.code, place.key)}>{name}</a>;
    case 'committee':
      return <a href={paths.committee(place.key)}>{name}</a>;
    case 'party':
      return <a href={paths.people(facts.code, { party: place.key })}>{name}</a>;
    case 'office':
      // The words of an office are in whatever language they were written.
      return <Bidi text={text} />;
  }
}

function Details({ t, facts, post, mayEdit }: PostProps & { mayEdit: boolean }) {
  const { onBehalfOf, constituency, term, from, to } = post;
  return (
    <ul class="meta">
      {(from !== null || to !== null || !term) && <li>{periodText(t, post)}</li>}
      {onBehalfOf && (
        <li>
          <a href={paths.people(facts.code, { party: onBehalfOf.id })}>
            <LocalName t={t} names={onBehalfOf.names} own={facts.languages} />
          </a>
        </li>
      )}
      {constituency && (
        <li>
          <Bidi text={constituency} />
        </li>
      )}
      {term && (
        <li>
          <LocalName t={t} names={term.names} own={facts.languages} />
        </li>
      )}
      {mayEdit && (
        <li>
          <a
            href={paths.membership(post.person.id, post.id)}
            aria-label={t('people:person.editPostOf', { post: roleText(t, post) })}
          >
            {t('people:person.editPost')}
          </a>
        </li>
      )}
    </ul>
  );
}
