import type { Anchor, DetectedLanguage } from '../extraction-result.js';
import type { Limits } from '../limits.js';
import { cleanParagraph } from './clean-text.js';
import { detectLanguage } from './detect-language.js';
import { send } from './send.js';
import { Unreadable } from './unreadable.js';

export interface Paragraph {
  readonly text: string;
  /** Names of the source's elements that begin with this paragraph. */
  readonly ids?: readonly string[];
}

export interface SourcePage {
  readonly number: number | null;
  readonly label?: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** Takes pages as they are read, cleans and measures them, and passes them on to the parent. */
export class PageSink {
  private readonly languages = new Map<DetectedLanguage, number>();
  private characters = 0;
  private pages = 0;
  private truncated = false;
  private full = false;

  constructor(private readonly limits: Limits) {}

  /** False once the document has given as much as is kept: the reader may stop. */
  get wantsMore(): boolean {
    return !this.full;
  }

  get isEmpty(): boolean {
    return this.characters === 0;
  }

  /** Says that there is more than was read. */
  cutOff(): void {
    this.truncated = true;
  }

  page({ number, label, paragraphs }: SourcePage): void {
    if (this.full) return;
    if (this.pages >= this.limits.pages) {
      this.full = true;
      this.truncated = true;
      return;
    }
    const { text, anchors } = this.compose(paragraphs);
    const language = detectLanguage(text);
    if (language) this.languages.set(language, (this.languages.get(language) ?? 0) + text.length);
    this.pages += 1;
    send({
      kind: 'page',
      number,
      text,
      language,
      ...(label === undefined || label === String(number) ? {} : { label }),
      ...(anchors.length === 0 ? {} : { anchors }),
    });
  }

  done(meta: { pageCount: number | null; title?: string | null | undefined }): void {
    if (this.isEmpty) throw new Unreadable('no_text', 'the document holds no text');
    const title = cleanParagraph(meta.title ?? '')
      .replace(/\s+/g, ' ')
      .slice(0, 500);
    send({
      kind: 'done',
      pageCount: meta.pageCount,
      language: this.language(),
      truncated: this.truncated,
      ...(title === '' ? {} : { title }),
    });
  }

  private compose(paragraphs: readonly Paragraph[]): { text: string; anchors: Anchor[] } {
    const parts: string[] = [];
    const anchors: Anchor[] = [];
    let at = 0;
    for (const paragraph of paragraphs) {
      const clean = cleanParagraph(paragraph.text);
      if (clean === '') continue;
      const room = this.limits.characters - this.characters;
      const kept = clean.slice(0, room).replace(/[\ud800-\udbff]$/, '');
      if (kept.length > 0) {
        for (const id of paragraph.ids ?? []) anchors.push({ at, id });
        parts.push(kept);
        at += kept.length + 2;
        this.characters += kept.length;
      }
      if (clean.length > room) {
        this.full = true;
        this.truncated = true;
        break;
      }
    }
    return { text: parts.join('\n\n'), anchors };
  }

  private language(): DetectedLanguage | null {
    let best: DetectedLanguage | null = null;
    for (const [language, weight] of this.languages) {
      if (best === null || weight > (this.languages.get(best) ?? 0)) best = language;
    }
    return best;
  }
}
