import type { DocumentView } from '../../features/documents/index.js';
import {
  pickName,
  type LocalText,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { CopyableCode } from '../components/copyable-code.js';
import { DescriptionList } from '../components/description-list.js';
import { LanguageTag } from '../components/language-tag.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';
import type { DocumentRights } from './document-actions.js';
import { whoReads } from './words.js';

interface DocumentFactsProps {
  t: T;
  document: DocumentView;
  facts: ParliamentFacts;
  parliament: LocalText;
  sharedWith: readonly string[];
  rights: DocumentRights;
  origin: string;
}

/** The facts of a paper, beside its versions. */
export function DocumentFacts(props: DocumentFactsProps) {
  const { t, document, facts, parliament, sharedWith, rights, origin } = props;
  const { subjects, people, officialNumber, documentDate, changedAt, filedAt } = document;
  const chamber = facts.chambers.find(({ code }) => code === document.chamber);
  const chamberName = chamber && pickName(chamber.names, [t.lang, ...facts.languages]);
  const field = (
    name: 'date' | 'officialNumber' | 'language' | 'chamber' | 'subjects' | 'people',
  ) => t(`documents:field.${name}`);
  return (
    <section>
      <h2>{t('documents:page.facts')}</h2>
      <DescriptionList
        look="narrow"
        items={[
          {
            term: t('documents:page.parliament'),
            detail: (
              <a href={paths.parliament(document.parliament)}>
                <Bidi text={parliament.text} lang={parliament.lang} />
              </a>
            ),
          },
          chamberName && {
            term: field('chamber'),
            detail: <Bidi text={chamberName.text} lang={chamberName.lang} />,
          },
          {
            term: t('documents:page.number'),
            detail: <bdi dir="ltr">{document.number}</bdi>,
          },
          officialNumber !== null && {
            term: field('officialNumber'),
            detail: <Bidi text={officialNumber} lang={document.language} />,
          },
          documentDate !== null && {
            term: field('date'),
            detail: <Time t={t} day={documentDate} />,
          },
          { term: field('language'), detail: <LanguageTag t={t} tag={document.language} /> },
          subjects.length > 0 && {
            term: field('subjects'),
            detail: (
              <ul class="plain tags">
                {subjects.map((subject) => (
                  <li>
                    <a href={paths.search({ q: quoted(subject) })}>
                      <Bidi text={subject} lang={document.language} />
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
          people.length > 0 && {
            term: field('people'),
            detail: (
              <ul class="plain">
                {people.map((name) => (
                  <li>
                    <Bidi text={name} />
                  </li>
                ))}
              </ul>
            ),
          },
          rights.ofOffice && {
            term: t('documents:page.visibleTo'),
            detail: whoReads(t, document.sharing.level, parliament.text, sharedWith),
          },
          {
            term: t('documents:page.filedAt'),
            detail: <Time t={t} instant={filedAt} zone={facts.timeZone} />,
          },
          changedAt.getTime() !== filedAt.getTime() && {
            term: t('documents:page.changedAt'),
            detail: <Time t={t} instant={changedAt} zone={facts.timeZone} />,
          },
          {
            term: t('documents:page.iri'),
            detail: <CopyableCode t={t} value={`${origin}${document.iri}`} />,
          },
        ]}
      />
    </section>
  );
}

/** Several words are looked for as they stand together. */
const quoted = (subject: string) =>
  /\s/.test(subject) ? `"${subject.replaceAll('"', ' ')}"` : subject;
