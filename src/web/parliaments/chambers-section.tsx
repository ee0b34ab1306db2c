import {
  pickName,
  type ChamberView,
  type ParliamentView,
} from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { DataTable, type Column } from '../components/data-table.js';
import { paths } from '../paths.js';
import { EnglishNotes } from './english-notes.js';
import { SeatPlan } from './seat-plan.js';
import { asOfText, chamberTone } from './words.js';

/** The chambers as drawn rows of seats, and in words; or the seats of a body without chambers. */
export function ChambersSection({ t, parliament }: { t: T; parliament: ParliamentView }) {
  const { chambers, seats } = parliament;
  if (chambers.length === 0 && seats === null) return null;
  const drawn: Drawn[] =
    chambers.length === 0
      ? [{ seats: seats!, name: null }]
      : chambers.flatMap((one) =>
          one.active && one.seats !== null
            ? [{ seats: one.seats, name: nameIn(t, parliament, one) }]
            : [],
        );
  return (
    <section aria-labelledby="chambers">
      <h2 id="chambers">
        {chambers.length > 0 ? t('parliaments:page.chambers') : t('parliaments:field.seats')}
      </h2>
      {drawn.length > 0 && (
        <div class="seat-plans">
          {drawn.map((one) => (
            <SeatsDrawn t={t} {...one} />
          ))}
        </div>
      )}
      {chambers.length > 0 && (
        <DataTable
          caption={t('parliaments:page.chambers')}
          captionHidden
          columns={columnsOf(t, parliament)}
          rows={chambers}
        />
      )}
    </section>
  );
}

interface Drawn {
  seats: number;
  name: { text: string; lang: string } | null;
}

function SeatsDrawn({ t, seats, name }: { t: T } & Drawn) {
  return (
    <figure>
      <SeatPlan seats={seats} label={t('parliaments:page.hemicycle', { count: seats })} />
      <figcaption>
        {name && (
          <strong>
            <Bidi text={name.text} lang={name.lang} />
          </strong>
        )}
        <span>{t('parliaments:page.seats', { count: seats })}</span>
      </figcaption>
    </figure>
  );
}

const nameIn = (t: T, { languages }: ParliamentView, { names }: ChamberView) =>
  pickName(names, [t.lang, ...languages]);

function columnsOf(t: T, parliament: ParliamentView): Column<ChamberView>[] {
  return [
    {
      header: t('parliaments:column.chamber'),
      rowHeader: true,
      cell: (one) => <ChamberNames t={t} parliament={parliament} chamber={one} />,
    },
    {
      header: t('parliaments:column.kind'),
      cell: (one) => t(`parliaments:chamberKind.${one.kind}`),
    },
    {
      header: t('parliaments:column.seats'),
      numeric: true,
      cell: (one) => <Seats t={t} chamber={one} />,
    },
    {
      header: t('parliaments:column.term'),
      cell: ({ termYears }) =>
        termYears === null
          ? t('common:unknown')
          : t('parliaments:page.years', { count: termYears }),
    },
    {
      header: t('parliaments:column.status'),
      cell: ({ status }) => (
        <Badge tone={chamberTone(status)}>{t(`parliaments:chamberStatus.${status}`)}</Badge>
      ),
    },
    {
      header: t('parliaments:column.composition'),
      cell: (one) => {
        const notes = [one.composition, one.note].filter((text) => text !== null);
        return notes.length > 0 ? <EnglishNotes notes={notes} /> : '–';
      },
    },
  ];
}

function ChamberNames({
  t,
  parliament,
  chamber,
}: {
  t: T;
  parliament: ParliamentView;
  chamber: ChamberView;
}) {
  const first = nameIn(t, parliament, chamber);
  const others = Object.entries(chamber.names).filter(([lang]) => lang !== first.lang);
  return (
    <>
      <a href={paths.chamber(parliament.code, chamber.code)}>
        <Bidi text={first.text} lang={first.lang} />
      </a>
      {others.length > 0 && (
        <ul class="own-names">
          {others.map(([lang, text]) => (
            <li>
              <Bidi text={text} lang={lang} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Seats({ t, chamber }: { t: T; chamber: ChamberView }) {
  if (chamber.seats === null) return <>{t('common:unknown')}</>;
  const asOf = chamber.evidence.find(({ of }) => of.includes('seats'))?.asOf;
  return (
    <span>
      {t.number(chamber.seats)}
      {asOf && <small> {t('parliaments:page.asOf', { date: asOfText(t, asOf) })}</small>}
    </span>
  );
}
