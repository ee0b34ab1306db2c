import type { NamesIn } from '../../features/parliaments/index.js';
import type { Facet } from '../../features/search/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';

export interface Label {
  readonly label: string;
  readonly lang?: string | undefined;
}

/** What a value of a facet is called in the reader's language; an unknown code stands for itself. */
export function facetLabel(t: T, names: NamesIn, facet: Facet, value: string): Label {
  switch (facet) {
    case 'parliament': {
      const { text, lang } = names.label(value);
      return { label: text, lang };
    }
    case 'language':
      return { label: t.languageName(value) };
    case 'type':
      return { label: worded(t, `documents:type.${value}`, value) };
    case 'kind':
      return { label: worded(t, `search:kind.${value}`, value) };
    case 'level':
      return { label: worded(t, `common:sharing.${value}`, value) };
    case 'year':
      return { label: value };
  }
}

function worded(t: T, key: string, otherwise: string): string {
  return isMessageKey(key) ? t(key) : otherwise;
}
