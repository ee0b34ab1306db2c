/**
 * Words with their marks, runs of white space, and every other character by itself. In Arabic the
 * vowel signs and the lengthening stroke belong to the word.
 */
const TOKEN = /[\p{L}\p{M}\p{N}_\u0640\u200c\u200d]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Paragraphs as the extraction leaves them: separated by empty lines, over all pages. */
export const paragraphsOf = (pages: readonly string[]): string[] =>
  pages
    .flatMap((page) => page.split(/\n\s*\n/))
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
