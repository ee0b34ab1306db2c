import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { hashSecret } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { END_SESSION } from './start-session.js';

/** Ends the session of this browser. Signing out twice is no mistake. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, secret: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const ended = await tx.rows<{ account: string }>(END_SESSION, [
        hashSecret(secret),
        this.clock.now(),
      ]);
      for (const { account } of ended) {
        tx.ledger.append({
          action: 'session.ended',
          kind: 'account',
          recordId: account,
          parliament: null,
        });
      }
    });
  }
}
