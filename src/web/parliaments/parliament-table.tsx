import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { DataTable, type Column } from '../components/data-table.js';
import { paths } from '../paths.js';
import { languagesText, statusTone, structureText } from './words.js';

interface ParliamentTableProps {
  t: T;
  caption: string;
  parliaments: readonly ParliamentFacts[];
}

/** Parliaments as lines of a register, each with the names that it gives itself. */
export function ParliamentTable({ t, caption, parliaments }: ParliamentTableProps) {
  const bodies = parliaments.every(({ kind }) => kind !== 'national');
  const columns: Column<ParliamentFacts>[] = [
    {
      header: t('parliaments:column.parliament'),
      rowHeader: true,
      cell: (one) => <ParliamentLink t={t} facts={one} />,
    },
    bodies
      ? {
          header: t('parliaments:field.type'),
          cell: ({ bodyType }) => bodyType && t(`parliaments:bodyType.${bodyType}`),
        }
      : {
          header: t('parliaments:column.ownNames'),
          cell: (one) => <OwnNames facts={one} />,
        },
    ...(bodies
      ? []
      : [
          {
            header: t('parliaments:column.structure'),
            cell: (one: ParliamentFacts) => structureText(t, one) ?? t('common:unknown'),
          },
        ]),
    {
      header: t('parliaments:column.seats'),
      numeric: true,
      cell: ({ seats }) => (seats === null ? t('common:unknown') : t.number(seats)),
    },
    {
      header: t('parliaments:column.languages'),
      cell: ({ languages }) =>
        languages.length > 0 ? languagesText(t, languages) : t('common:unknown'),
    },
    {
      header: t('parliaments:column.status'),
      cell: ({ status }) => (
        <Badge tone={statusTone(status)}>{t(`parliaments:status.${status}`)}</Badge>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={parliaments} />;
}

export function ParliamentLink({ t, facts }: { t: T; facts: ParliamentFacts }) {
  const label = labelOf(facts, t.lang);
  return (
    <a href={paths.parliament(facts.code)}>
      <Bidi text={label.text} lang={label.lang} />
    </a>
  );
}

/** In the languages that it works in, English last. */
export function ownNames({ names, languages }: Pick<ParliamentFacts, 'names' | 'languages'>) {
  const place = (lang: string) => {
    const at = languages.indexOf(lang);
    return at === -1 ? languages.length + (lang === 'en' ? 1 : 0) : at;
  };
  return Object.entries(names)
    .map(([lang, text]) => ({ lang, text }))
    .sort((a, b) => place(a.lang) - place(b.lang) || (a.lang < b.lang ? -1 : 1));
}

function OwnNames({ facts }: { facts: ParliamentFacts }) {
  return (
    <ul class="own-names">
      {ownNames(facts).map(({ lang, text }) => (
        <li>
          <Bidi text={text} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
