import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/errors.js';
import { decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { localeOf, type UiLanguage } from '../../platform/i18n/ui-language.js';
import { ParliamentDirectory } from './parliament-directory.js';
import { labelOf, type ParliamentFacts } from './parliament-facts.js';
import {
  countFacets,
  matching,
  type FacetCounts,
  type ParliamentFilter,
} from './parliament-filter.js';

export interface Overview {
  readonly parliaments: readonly ParliamentFacts[];
  readonly counts: FacetCounts;
}

/** Lists of parliaments, sorted by the names that readers of the language see. All public. */
@Injectable()
export class ListParliaments {
  constructor(private readonly directory: ParliamentDirectory) {}

  async page(
    filter: ParliamentFilter,
    lang: UiLanguage,
    { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<ParliamentFacts>> {
    const found = matching(await this.directory.sorted(lang), filter);
    const rest = cursor === null ? found : found.filter(isAfter(cursor, lang));
    return pageOf(rest.slice(0, limit + 1), limit, (last) => [labelOf(last, lang).text, last.code]);
  }

  /** Everything that matches, with how many each filter would leave. */
  async overview(filter: ParliamentFilter, lang: UiLanguage): Promise<Overview> {
    const all = await this.directory.sorted(lang);
    return { parliaments: matching(all, filter), counts: countFacets(all, filter) };
  }
}

/** A place in the order, not an index: what is registered meanwhile moves nothing. */
function isAfter(cursor: string, lang: UiLanguage): (one: ParliamentFacts) => boolean {
  const [label, code] = decodeCursor(cursor, 2) ?? [];
  if (typeof label !== 'string' || typeof code !== 'string') {
    throw new Refusal('validation_failed', {}, [
      { pointer: '/cursor', code: 'invalid_cursor', message: 'is not a cursor of this list' },
    ]);
  }
  const collator = new Intl.Collator(localeOf(lang));
  return (one) => {
    const order = collator.compare(labelOf(one, lang).text, label);
    return order > 0 || (order === 0 && one.code > code);
  };
}
