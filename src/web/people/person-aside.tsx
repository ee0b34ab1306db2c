import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { PersonView } from '../../features/people/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { DescriptionList } from '../components/description-list.js';
import { asOfText } from '../parliaments/words.js';
import { paths } from '../paths.js';

interface PersonAsideProps {
  t: T;
  person: PersonView;
  facts: ParliamentFacts;
  /** The committees or parliaments that the record is shared with, for its own office. */
  sharedWith: readonly string[];
}

/** The facts of somebody. What nobody recorded is left out. */
export function PersonAside({ t, person, facts, sharedWith }: PersonAsideProps) {
  const { honorific, gender, birthDate, deathDate, identifiers, iri } = person;
  const parliament = labelOf(facts, t.lang);
  return (
    <>
      <section>
        <h2>{t('people:person.facts')}</h2>
        <DescriptionList
          look="narrow"
          items={[
            {
              term: t('documents:page.parliament'),
              detail: (
                <a href={paths.parliament(facts.code)}>
                  <Bidi text={parliament.text} lang={parliament.lang} />
                </a>
              ),
            },
            honorific && {
              term: t('people:person.honorific'),
              detail: <Bidi text={honorific} />,
            },
            gender && {
              term: t('people:person.gender'),
              detail: t(`people:gender.${gender}`),
            },
            birthDate && { term: t('people:person.born'), detail: asOfText(t, birthDate) },
            deathDate && { term: t('people:person.died'), detail: asOfText(t, deathDate) },
            sharedWith.length > 0 && {
              term: t('people:person.sharedWith'),
              detail: new Intl.ListFormat(t.lang).format(sharedWith),
            },
            ...identifiers.map(({ scheme, identifier }) => ({
              term: <Bidi text={scheme} />,
              detail: <bdi dir="ltr">{identifier}</bdi>,
            })),
          ]}
        />
      </section>
      <Links t={t} person={person} />
      <section>
        <h2>{t('people:person.address')}</h2>
        <p class="iri">
          <a href={iri}>
            <bdi dir="ltr">{iri}</bdi>
          </a>
        </p>
      </section>
    </>
  );
}

function Links({ t, person: { links } }: Pick<PersonAsideProps, 't' | 'person'>) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{t('people:person.links')}</h2>
      <ul>
        {links.map(({ url, note }) => (
          <li>
            <a href={url} rel="noopener nofollow">
              {note ? <Bidi text={note} /> : <bdi dir="ltr">{hostOf(url)}</bdi>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link without a note is called by its site; the schema lets only http(s) addresses in. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);
