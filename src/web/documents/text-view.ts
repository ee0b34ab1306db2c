import type { TextPageView, VersionTextView } from '../../features/documents/index.js';
import { markWords } from './marked-text.js';
import { PAGES_AT_A_TIME, partsOf } from './text-slices.js';

/** What the address asks for. */
export interface TextPlace {
  readonly page: number;
  /** Of a page that is too long to be shown at once. */
  readonly part: number | null;
  readonly q: string;
}

export interface ShownPage extends TextPageView {
  /** Where the page goes on, when it is too long. */
  readonly continuesAt: number | null;
}

export interface TextView extends Omit<VersionTextView, 'pages'> {
  readonly place: TextPlace;
  readonly pages: readonly ShownPage[];
  readonly found: number;
  readonly previous: TextPlace | null;
  readonly next: TextPlace | null;
}

/** Cuts what was read, one page more than is shown, into what one page of the reader holds. */
export function textView(read: VersionTextView, from: number, place: TextPlace): TextView {
  const { q, part } = place;
  const { document, version } = read;
  const shown = part === null ? read.pages.slice(0, PAGES_AT_A_TIME) : read.pages.slice(0, 1);
  let found = 0;
  const pages = shown.map((page) => {
    const parts = partsOf(page.text);
    const current = part ?? 1;
    const marked = markWords(parts[current - 1] ?? '', q);
    found += marked.found;
    return {
      ...page,
      text: marked.text,
      continuesAt: current < parts.length ? current + 1 : null,
    };
  });
  const at = (page: number): TextPlace => ({ page, part: null, q });
  const more = read.pages.length > shown.length;
  const previous = part !== null ? at(place.page) : from > 1 ? at(from - 1) : null;
  return {
    document,
    version,
    place,
    pages,
    found,
    previous,
    next: more ? at(from + shown.length) : null,
  };
}
