import { pickName, type Evidence, type ParliamentView } from '../../features/parliaments/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { DataTable } from '../components/data-table.js';
import { Icon } from '../components/icon.js';
import { EnglishNotes } from './english-notes.js';
import { asOfText } from './words.js';

interface Line extends Evidence {
  /** The chamber that it speaks of; null for the parliament. */
  readonly chamber: string | null;
}

/** Where every fact comes from and how sure it is; folded, since few ask. */
export function SourcesSection({ t, parliament }: { t: T; parliament: ParliamentView }) {
  const { chambers, evidence, languages, sources } = parliament;
  const lines: Line[] = [
    ...evidence.map((one) => ({ ...one, chamber: null })),
    ...chambers.flatMap((chamber) => {
      const name = pickName(chamber.names, [t.lang, ...languages]).text;
      return chamber.evidence.map((one) => ({ ...one, chamber: name }));
    }),
  ];
  if (lines.length === 0) return null;
  const titles = new Map(sources.map((source) => [source.code, source]));
  return (
    <details class="facet sources">
      <summary>
        <h2>{t('parliaments:page.sources')}</h2>
        <Icon name="chevron" />
      </summary>
      <p>{t('parliaments:page.sourcesLead')}</p>
      <DataTable
        caption={t('parliaments:page.sources')}
        captionHidden
        rows={lines}
        columns={[
          {
            header: t('parliaments:column.fact'),
            rowHeader: true,
            cell: ({ of, chamber }) => (
              <>
                {chamber && <bdi>{chamber}: </bdi>}
                {factNames(t, of)}
              </>
            ),
          },
          {
            header: t('parliaments:column.certainty'),
            cell: ({ confidence, asOf }) => (
              <span>
                {t(`parliaments:confidence.${confidence}`)}
                {asOf && <small> {t('parliaments:page.asOf', { date: asOfText(t, asOf) })}</small>}
              </span>
            ),
          },
          {
            header: t('parliaments:column.source'),
            cell: ({ sources: codes = [], note }) => (
              <div>
                <ul class="own-names">
                  {codes.map((code) => (
                    <li>
                      <SourceLink
                        title={titles.get(code)?.title ?? code}
                        url={titles.get(code)?.url}
                      />
                    </li>
                  ))}
                </ul>
                {note && <EnglishNotes notes={[note]} />}
              </div>
            ),
          },
        ]}
      />
    </details>
  );
}

function SourceLink({ title, url }: { title: string; url: string | null | undefined }) {
  return url ? (
    <a href={url} rel="noopener noreferrer nofollow">
      <Bidi text={title} lang="en" />
    </a>
  ) : (
    <Bidi text={title} lang="en" />
  );
}

/** `names.sw` → "Name of the parliament, Swahili"; facts of the same name are said once. */
function factNames(t: T, facts: readonly string[]): string {
  const byField = new Map<string, string[]>();
  for (const fact of facts) {
    const [field = fact, part] = fact.split('.');
    byField.set(field, [...(byField.get(field) ?? []), ...(part ? [part] : [])]);
  }
  const list = new Intl.ListFormat(t.lang, { type: 'unit', style: 'short' });
  const names = [...byField].map(([field, parts]) => {
    const key = `parliaments:field.${field}`;
    const label = isMessageKey(key) ? t(key) : field;
    const isNames = field === 'names' || field === 'countryNames';
    const languages = isNames ? parts.map((tag) => t.languageName(tag)) : [];
    return languages.length === 0
      ? label
      : t('parliaments:field.inLanguage', { field: label, language: list.format(languages) });
  });
  return names.join(' · ');
}
