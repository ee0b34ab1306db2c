import type { Sharing } from '../../kernel/audience.js';
import { FormBody } from '../form-body.js';
import { mistake, type Mistake } from './mistakes.js';
import { instantOf, localTextOf } from './local-time.js';

/** The rungs of the ladder that a clerk can choose, from the closed door to the open one. */
export const RUNGS = [
  'draft',
  'committee',
  'parliament',
  'named_parliaments',
  'all_parliaments',
  'public',
] as const;
type Rung = (typeof RUNGS)[number];

export interface ReadSharing {
  readonly sharing: Sharing;
  readonly embargoUntil: Date | null;
}

/** Reads the rung of the ladder and the embargo, on the clocks of the parliament. */
export function readSharing(
  form: FormBody,
  { timeZone, parliament, now }: { timeZone: string; parliament: string; now: Date },
): ReadSharing & { mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const level = RUNGS.find((rung) => rung === form.text('level'));
  if (!level) mistakes.push(mistake('level', 'documents:wrong.level'));
  const sharing = level ? sharingOf(level, form, parliament) : ({ level: 'draft' } as const);
  if (sharing.level === 'committee' && !plausible(sharing.committees, 50)) {
    mistakes.push(mistake('committees', 'documents:wrong.committees'));
  }
  if (sharing.level === 'named_parliaments' && !plausible(sharing.parliaments, 100)) {
    mistakes.push(mistake('parliaments', 'documents:wrong.parliaments'));
  }
  const typed = form.text('embargo').trim();
  const embargoUntil = typed ? instantOf(typed, timeZone) : null;
  if (typed && !embargoUntil) mistakes.push(mistake('embargo', 'documents:wrong.embargo'));
  if (embargoUntil && embargoUntil <= now) {
    mistakes.push(mistake('embargo', 'documents:wrong.embargoPast'));
  }
  return { sharing, embargoUntil, mistakes };
}

const plausible = (chosen: readonly string[], most: number) =>
  chosen.length > 0 && chosen.length <= most && chosen.every((one) => one.length <= 64);

function sharingOf(level: Rung, form: FormBody, own: string): Sharing {
  switch (level) {
    case 'committee':
      return { level, committees: distinct(form.list('committees')) };
    case 'named_parliaments':
      return {
        level,
        parliaments: distinct(form.list('parliaments')).filter((code) => code !== own),
      };
    default:
      return { level };
  }
}

const distinct = (list: readonly string[]) => [...new Set(list)];

/** The present sharing as its form shows it; an embargo that is over is none. */
export function sharingValues(
  sharing: Sharing,
  visibleFrom: Date,
  { timeZone, now }: { timeZone: string; now: Date },
): FormBody {
  return new FormBody({
    level: sharing.level,
    committees: sharing.level === 'committee' ? sharing.committees : [],
    parliaments: sharing.level === 'named_parliaments' ? sharing.parliaments : [],
    embargo: visibleFrom > now ? localTextOf(visibleFrom, timeZone) : '',
  });
}
