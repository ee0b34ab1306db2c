import { francAll } from 'franc';
import type { DetectedLanguage } from '../extraction-result.js';

const BCP47: Readonly<Record<string, DetectedLanguage>> = {
  eng: 'en',
  fra: 'fr',
  por: 'pt',
  spa: 'es',
  arb: 'ar',
  swh: 'sw',
  amh: 'am',
};
// Languages that would be taken for one of those above if they were not among the choices: Hausa
// and Zulu look like Swahili when nothing else is offered.
const OTHERS = `hau yor ibo som zul sna nya kin lin gaz plt wol tir deu ita nld tur`.split(' ');
const CHOICES = [...Object.keys(BCP47), ...OTHERS];

const FEWEST_LETTERS = 50;
const WINDOW = 250;
const MOST_WINDOWS = 12;
// How far the best guess must lead the second. Measured on parallel news text: Portuguese and
// Spanish lie closest together, and more text of a window brings all languages closer.
const LEAD = 0.03;
const LEAD_OF_ONE = 0.05;

/**
 * The language of a text, or null when it is too short, mixed or in another language. Windows
 * spread over the text vote, since a title page or a table of names alone may mislead.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  if ((text.match(/\p{Script=Ethiopic}/gu)?.length ?? 0) > text.length / 2) return ethiopic(text);
  const windows = Math.max(1, Math.min(MOST_WINDOWS, Math.floor(text.length / WINDOW)));
  const step = text.length / windows;
  const votes = new Map<string, number>();
  for (let window = 0; window < windows; window += 1) {
    const at = Math.floor(window * step);
    const guess = guessOf(text.slice(at, at + WINDOW), windows === 1 ? LEAD_OF_ONE : LEAD);
    if (guess !== null) votes.set(guess, (votes.get(guess) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  if (best === undefined) return null;
  const [language, count] = best;
  const cast = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  return count >= windows * 0.4 && count >= cast * 0.66 ? (BCP47[language] ?? null) : null;
}

function guessOf(window: string, lead: number): string | null {
  const [first, second] = francAll(window, { only: CHOICES, minLength: 1 });
  if (first === undefined || first[0] === 'und') return null;
  return second === undefined || first[1] - second[1] >= lead ? first[0] : null;
}

/** The trigrams know no Ethiopic. Tigrinya, written with the same letters, begins words with ኣ. */
function ethiopic(text: string): 'am' | null {
  const count = (letter: string) => text.split(letter).length;
  return count('\u12a3') > count('\u12a0') ? null : 'am';
}
