import type { Decision } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';

const TONES = { carried: 'good', lost: 'bad', tied: 'wait', no_quorum: 'wait' } as const;
const SIGNS = { carried: 'check', lost: 'close', tied: 'info', no_quorum: 'info' } as const;

/** What a house decided: its outcome, its figures in words, and the figures as a bar. */
export function DecisionView({ t, decision }: { t: T; decision: Decision }) {
  const { kind, majority, result, question } = decision;
  return (
    <div class="decision">
      {question && (
        <p>
          {t('bills:decision.question')} <Bidi text={question} />
        </p>
      )}
      <p class="badges">
        <Badge tone={TONES[result]} icon={SIGNS[result]}>
          {t(`procedures:decision.result.${result}`)}
        </Badge>
        <span>{t(`procedures:decision.kind.${kind}`)}</span>
        <span>{t(`procedures:decision.majority.${majority}`)}</span>
      </p>
      <VoteBar decision={decision} />
      <p class="muted">{figuresText(t, decision).join(' · ')}</p>
    </div>
  );
}

/** The figures as sentences, the votes first. */
export function figuresText(t: T, decision: Decision): string[] {
  const { ayes, noes, abstentions, present, eligible, quorum } = decision;
  const counted = ayes !== null && noes !== null && abstentions !== null;
  return [
    counted
      ? t('bills:decision.figures', { ayes, noes, abstentions })
      : t('bills:decision.notCounted'),
    present !== null && eligible !== null
      ? t('bills:decision.presentOf', { present, eligible })
      : present !== null && t('bills:decision.present', { present }),
    quorum !== null && t('bills:decision.quorum', { quorum }),
  ].filter((text) => text !== false);
}

/** An ornament: `figuresText` says the same. Abstentions are drawn low, so colour is not needed. */
function VoteBar({ decision }: { decision: Decision }) {
  const { ayes, noes, abstentions } = decision;
  if (ayes === null || noes === null || abstentions === null) return null;
  const all = ayes + noes + abstentions;
  if (all === 0) return null;
  const share = (votes: number) => Math.round((votes / all) * 2000) / 10;
  const [a, n, x] = [share(ayes), share(noes), share(abstentions)];
  return (
    <svg class="vote-bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ayes" width={a} height="8" />
      <rect class="abstentions" x={a} y="5" width={x} height="3" />
      <rect class="noes" x={a + x} width={n} height="8" />
    </svg>
  );
}
