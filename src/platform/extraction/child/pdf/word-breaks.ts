const LAST_WORD = /([\p{L}\p{M}'’-]*\p{L}\p{M}*)[-\u00ad\u2010]$/u;
const FIRST_WORD = /^(\p{Ll}[\p{L}\p{M}]*)/u;
// Portuguese hangs pronouns on its verbs by a hyphen that is none of division.
const CLITICS = new Set(
  'se me te lhe lhes nos vos o a os as lo la los las no na nas mo to lho ão'.split(' '),
);

/** Joins lines to a paragraph, and words that were divided at the end of a line. */
export class WordBreaks {
  private readonly words = new Set<string>();

  /** Learns the words of the document, which tell a divided word from one with a hyphen. */
  learn(lines: Iterable<string>): void {
    for (const line of lines) {
      const whole = line.replace(LAST_WORD, '').replace(FIRST_WORD, '');
      for (const word of whole.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []) {
        this.words.add(word);
      }
    }
  }

  join(lines: readonly string[]): string {
    let text = '';
    for (const line of lines) text = text === '' ? line : this.append(text, line);
    return text;
  }

  private append(text: string, line: string): string {
    const head = LAST_WORD.exec(text)?.[1]?.toLowerCase();
    const tail = FIRST_WORD.exec(line)?.[1]?.toLowerCase();
    if (head === undefined || tail === undefined) {
      return /\p{L}[-\u2010]$/u.test(text) ? text + line : `${text} ${line}`;
    }
    if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
    return this.keepsHyphen(head, tail) ? text + line : text.slice(0, -1) + line;
  }

  private keepsHyphen(head: string, tail: string): boolean {
    const last = head.slice(head.lastIndexOf('-') + 1);
    if (this.words.has(last + tail)) return false;
    if (this.words.has(`${head}-${tail}`) || CLITICS.has(tail)) return true;
    return this.words.has(last) && this.words.has(tail);
  }
}
