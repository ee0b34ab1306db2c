import { Injectable } from '@nestjs/common';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import type { LocalText } from './facts.js';
import { ParliamentDirectory } from './parliament-directory.js';
import { labelOf, nameOf, type ParliamentFacts } from './parliament-facts.js';

/** The names of all parliaments for readers of one language; an unknown code names itself. */
export interface NamesIn {
  /** Short, for lists: the country or the body. */
  label(code: string): LocalText;
  /** As the parliament calls itself. */
  name(code: string): LocalText;
}

@Injectable()
export class ParliamentNames {
  constructor(private readonly directory: ParliamentDirectory) {}

  async in(lang: UiLanguage): Promise<NamesIn> {
    const known = new Map((await this.directory.sorted(lang)).map((one) => [one.code, one]));
    const text = (code: string, of: (facts: ParliamentFacts, lang: string) => LocalText) => {
      const facts = known.get(code);
      return facts ? of(facts, lang) : { text: code, lang: 'und' };
    };
    return { label: (code) => text(code, labelOf), name: (code) => text(code, nameOf) };
  }
}
