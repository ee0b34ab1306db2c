import { localeOf } from '../../platform/i18n/ui-language.js';
import { pickName } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import type { Bench } from './chamber-bench.js';

interface SeatsTableProps {
  t: T;
  benches: readonly Bench[];
  total: number;
  languages: readonly string[];
}

/** What the drawing shows, in words and figures, with the sign of each block. */
export function SeatsTable({ t, benches, total, languages }: SeatsTableProps) {
  const percent = new Intl.NumberFormat(localeOf(t.lang), {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (
    <table class="seats-table">
      <caption class="vh">{t('people:chamber.seats')}</caption>
      <thead>
        <tr>
          <td>
            <span class="vh">{t('people:chamber.sign')}</span>
          </td>
          <th scope="col">{t('people:chamber.party')}</th>
          <th scope="col" class="num">
            {t('people:chamber.count')}
          </th>
          <th scope="col" class="num">
            {t('people:chamber.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {benches.map((bench) => (
          <tr>
            <td>
              <svg class="house" viewBox="-8 -8 16 16" aria-hidden="true">
                <path class={bench.sign.tone} d={`M0 0${bench.sign.outline(6)}`} />
              </svg>
            </td>
            <th scope="row">
              <BenchName t={t} bench={bench} languages={languages} />
            </th>
            <td class="num">{t.number(bench.seats)}</td>
            <td class="num">{percent.format(bench.seats / total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">{t('people:chamber.total')}</th>
          <td class="num">{t.number(total)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function BenchName({
  t,
  bench: { kind, party },
  languages,
}: {
  t: T;
  bench: Bench;
  languages: readonly string[];
}) {
  if (kind === 'empty') return <>{t('people:chamber.vacant')}</>;
  if (!party) return <>{t('people:chamber.noParty')}</>;
  const { text, lang } = pickName(party.names, [t.lang, ...languages]);
  return (
    <>
      <Bidi text={text} lang={lang} />
      {party.abbreviation && (
        <small>
          {' '}
          <bdi>{party.abbreviation}</bdi>
        </small>
      )}
    </>
  );
}
