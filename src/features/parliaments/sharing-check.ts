import { Injectable } from '@nestjs/common';
import type { Sharing } from '../../kernel/audience.js';
import { Refusal } from '../../kernel/errors.js';
import { ParliamentDirectory } from './parliament-directory.js';

/** Refuses a rung of the ladder that names a committee or a parliament that is not there. */
@Injectable()
export class SharingCheck {
  constructor(private readonly directory: ParliamentDirectory) {}

  async require(parliament: string, sharing: Sharing): Promise<void> {
    if (sharing.level === 'committee') {
      const own = await this.directory.committeesOf(parliament);
      const unknown = sharing.committees.find((id) => !own.some((one) => one.id === id));
      if (sharing.committees.length === 0 || unknown !== undefined) {
        throw new Refusal('unknown_committee', { committee: unknown ?? '' }, [
          { pointer: '/sharing/committees', code: 'unknown_committee', message: unknown ?? '' },
        ]);
      }
    }
    if (sharing.level === 'named_parliaments') {
      for (const code of sharing.parliaments) {
        if (await this.directory.facts(code)) continue;
        throw new Refusal('unknown_parliament', { parliament: code }, [
          { pointer: '/sharing/parliaments', code: 'unknown_parliament', message: code },
        ]);
      }
    }
  }
}
