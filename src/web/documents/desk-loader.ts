import { Injectable } from '@nestjs/common';
import { FilingDeskQueries, filingParliaments } from '../../features/documents/index.js';
import {
  ParliamentDirectory,
  mayCreateCommittee,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { Uploads } from '../../platform/files/uploads.js';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import { paths } from '../paths.js';
import type { FilingDesk } from './filing-page.js';

const LAST = 8;

/** Everything that lies on the desk of a parliament's clerk. */
@Injectable()
export class DeskLoader {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly queries: FilingDeskQueries,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
  ) {}

  async facts(parliament: string): Promise<ParliamentFacts> {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw new Refusal('unknown_parliament', { parliament });
    return facts;
  }

  /** Those of the parliaments that papers can be filed for today. */
  async openFor(codes: readonly string[]): Promise<ParliamentFacts[]> {
    const all = await Promise.all(codes.map((code) => this.directory.facts(code)));
    return all.filter((facts): facts is ParliamentFacts => facts?.mayFile === true);
  }

  async load(actor: Actor, parliament: string, lang: UiLanguage): Promise<FilingDesk> {
    const [facts, committees, parliaments, lastFiled] = await Promise.all([
      this.facts(parliament),
      this.directory.committeesOf(parliament),
      this.directory.sorted(lang),
      this.queries.lastFiled(actor, parliament, LAST),
    ]);
    const several = filingParliaments(actor).length > 1;
    const newCommitteeHref = this.newCommitteeHref(actor, parliament);
    const maxBytes = this.uploads.limit;
    const now = this.clock.now();
    return { facts, committees, parliaments, lastFiled, newCommitteeHref, several, maxBytes, now };
  }

  newCommitteeHref(actor: Actor, parliament: string): string | null {
    return mayCreateCommittee(actor, parliament).allowed ? paths.newCommittee(parliament) : null;
  }
}
