import { pickName, type NamesIn } from '../../features/parliaments/index.js';
import { MILESTONES } from '../../features/procedures/index.js';
import type { Facet, LabelTexts } from '../../features/search/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';

export interface Label {
  readonly label: string;
  readonly lang?: string | undefined;
}

/** Words for codes and ids, for the readers of one page. */
export interface Words {
  readonly parliaments: NamesIn;
  /** Of the ids that are filtered by. */
  readonly chosen: ReadonlyMap<string, LabelTexts>;
}

/**
 * What a value of a facet is called in the reader's language; an unknown code stands for itself.
 * `names` are those that came with the value.
 */
export function facetLabel(
  t: T,
  words: Words,
  facet: Facet,
  value: string,
  names?: LabelTexts,
): Label {
  switch (facet) {
    case 'parliament': {
      const { text, lang } = words.parliaments.label(value);
      return { label: text, lang };
    }
    case 'language':
      return { label: t.languageName(value) };
    case 'type':
      return {
        label: worded(
          t,
          TYPE_KEYS.map((key) => `${key}.${value}`),
          value,
        ),
      };
    case 'milestone':
      return { label: worded(t, [`procedures:milestone.${value}`], value) };
    case 'kind':
      return { label: worded(t, [`search:kind.${value}`], value) };
    case 'level':
      return { label: worded(t, [`common:sharing.${value}`], value) };
    case 'committee':
    case 'sponsor': {
      const known = names ?? words.chosen.get(value);
      if (!known) return { label: t(`search:unknown.${facet}`) };
      const { text, lang } = pickName(known, [t.lang]);
      return { label: text, lang };
    }
    case 'subject':
    case 'year':
      return { label: value };
  }
}

/** Where the types of each kind of record have their words. */
const TYPE_KEYS = ['documents:type', 'bills:kind', 'parliaments:committeeKind'];

function worded(t: T, keys: readonly string[], otherwise: string): string {
  const key = keys.find(isMessageKey);
  return key ? t(key) : otherwise;
}

/** In the order of a bill's life. */
const PLACES = new Map<string, number>(MILESTONES.map((milestone, place) => [milestone, place]));
export const placeOfMilestone = (value: string): number => PLACES.get(value) ?? PLACES.size;
