const LAST_WORD = /([\p{L}\p{M}'’-]*\p{L}\p{M}*)[-\u00ad\u2010]$/u;
const FIRST_WORD = /^(\p{Ll}[\p{L}\p{M}]*)(-?)/u;
const WORDS = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
// No word at the end of a line is longer; looking further back would only cost time.
const LONGEST = 100;
// Portuguese hangs pronouns on its verbs by a hyphen that is none of division.
const CLITICS = new Set('se me te lhe lhes nos vos lo la los las'.split(' '));
// A document with fewer different words cannot show whether it divides words at all.
const TELLING = 400;

interface Break {
  readonly head: string;
  readonly tail: string;
}

/** Joins lines to a paragraph, and words that were divided at the end of a line. */
export class WordBreaks {
  private readonly words = new Set<string>();
  private readonly breaks: Break[] = [];
  private divides: boolean | null = null;

  /** Learns the words of the document, which tell a divided word from one with a hyphen. */
  learn(lines: Iterable<string>): void {
    let before = '';
    for (const line of lines) {
      const seam = breakBetween(before, line);
      if (seam) this.breaks.push(seam);
      const divided = lastWord(line)?.length ?? -1;
      const whole = line.slice(seam?.tail.length ?? 0, line.length - divided - 1);
      for (const word of whole.toLowerCase().match(WORDS) ?? []) this.words.add(word);
      before = line;
    }
  }

  join(lines: readonly string[]): string {
    let text = '';
    for (const line of lines) text = text === '' ? line : this.append(text, line);
    return text;
  }

  private append(text: string, line: string): string {
    const seam = breakBetween(text, line);
    if (seam === null) {
      return /[\p{L}\p{N}][-\u2010]$/u.test(text.slice(-3)) ? text + line : `${text} ${line}`;
    }
    if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
    return this.keepsHyphen(seam) ? text + line : text.slice(0, -1) + line;
  }

  private keepsHyphen(seam: Break): boolean {
    const { head, tail } = seam;
    if (this.isKnownWhole(seam)) return false;
    if (tail.endsWith('-') || this.words.has(`${head}-${tail}`) || CLITICS.has(tail)) return true;
    if (this.words.has(lastPart(head)) && this.words.has(tail)) return true;
    // Most programs divide no words: then every hyphen at the end of a line was written as one.
    this.divides ??= this.words.size < TELLING || this.breaks.some((one) => this.isKnownWhole(one));
    return !this.divides;
  }

  private isKnownWhole({ head, tail }: Break): boolean {
    return this.words.has(lastPart(head) + tail);
  }
}

function breakBetween(before: string, line: string): Break | null {
  const head = lastWord(before);
  const tail = FIRST_WORD.exec(line.slice(0, LONGEST))?.[0];
  if (head === undefined || tail === undefined) return null;
  return { head: head.toLowerCase(), tail: tail.toLowerCase() };
}

/** What stands before the hyphen at the end of a line. */
function lastWord(line: string): string | undefined {
  return LAST_WORD.exec(line.slice(-LONGEST))?.[1];
}

function lastPart(head: string): string {
  return head.slice(head.lastIndexOf('-') + 1);
}
