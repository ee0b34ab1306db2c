import { isDay } from '../documents/form-text.js';
import type { AskedDay } from './day-chooser.js';

/** An address with a day that there is not shows today and says so. */
export function askedDay(typed: string | undefined, today: string): AskedDay {
  const text = typed?.trim() ?? '';
  if (text === '' || text === today) return { on: today, isToday: true, wrong: null };
  if (isDay(text)) return { on: text, isToday: false, wrong: null };
  return { on: today, isToday: true, wrong: text.slice(0, 40) };
}
