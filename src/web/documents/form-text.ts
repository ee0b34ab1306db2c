/** How the forms read what people type. */

/** NUL, other control characters and halves of surrogate pairs: nothing that a page could show. */
export const isText = (text: string): boolean =>
  !/\p{Surrogate}/u.test(text) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

/** One line, as a title is, without the breaks and double spaces that pasting leaves. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Several lines, with one kind of line end. */
export const lines = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** One entry a line; `separators` may stand between entries too. Nothing twice, nothing empty. */
export function entries(text: string, separators: RegExp | null): string[] {
  const parts = lines(text)
    .split('\n')
    .flatMap((line) => (separators ? line.split(separators) : [line]));
  return [...new Set(parts.map(oneLine).filter((part) => part !== ''))];
}

/** Commas and semicolons of every script that the pages are read in. */
export const COMMAS = /[,;،؛、]/u;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** 31 February has the form of a day and is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return date.getUTCFullYear() >= 1000 && date.toISOString().startsWith(text);
}
