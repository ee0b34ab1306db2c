import type { BillView } from '../../features/bills/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Icon, type IconName } from '../components/icon.js';
import { Time } from '../components/time.js';
import { stationsOf, type Station } from './track-stations.js';

const SIGNS = {
  done: 'check',
  now: 'arrow',
  stopped: 'close',
  skipped: null,
  ahead: null,
  unreached: null,
} as const satisfies Record<Station['state'], IconName | null>;

/** The way of a bill, drawn: along the line on a wide screen, downwards on a phone. */
export function BillTrack({ t, bill }: { t: T; bill: BillView }) {
  return (
    <section class="bill-track" aria-labelledby="track">
      <h2 id="track">{t('bills:track.title')}</h2>
      <ol>
        {stationsOf(bill).map(({ phase, state, reached }) => {
          const sign = SIGNS[state];
          const here = state === 'now' || state === 'stopped';
          return (
            <li class={`track-${state}`} aria-current={here ? 'step' : undefined}>
              <span class="track-sign">{sign && <Icon name={sign} />}</span>
              <span class="track-text">
                <strong>
                  {phase === 'other_chamber'
                    ? t('bills:track.otherChamber')
                    : t(`procedures:phase.${phase}`)}
                </strong>
                <span class={here ? undefined : 'vh'}>{t(`bills:track.${state}`)}</span>
                {reached && (
                  <small>
                    <Time t={t} day={reached} />
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
