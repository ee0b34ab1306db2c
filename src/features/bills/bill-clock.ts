import { Injectable } from '@nestjs/common';
import { Clock, dayIn } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { ParliamentDirectory, type ParliamentFacts } from '../parliaments/index.js';

export interface BillMoment {
  readonly now: Date;
  /** `YYYY-MM-DD` on the clocks of the parliament. */
  readonly today: string;
  readonly parliament: ParliamentFacts;
}

/** What time it is in the house: days are counted on the clocks of the bill's own parliament. */
@Injectable()
export class BillClock {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly clock: Clock,
  ) {}

  async at(parliament: string): Promise<BillMoment> {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw new Refusal('unknown_parliament', { parliament });
    const now = this.clock.now();
    return { now, today: dayIn(facts.timeZone, now), parliament: facts };
  }
}
