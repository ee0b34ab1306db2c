import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { SYSTEM } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountSession } from './account-session.entity.js';
import { SignInLink } from './sign-in-link.entity.js';
import { SignInThrottle } from './sign-in-throttle.entity.js';

const DAY = 86_400_000;

/** What is over is kept a while for questions, then no longer. */
@Injectable()
export class CleanUpAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now().getTime();
    const before = (days: number) => LessThan(new Date(now - days * DAY));
    await this.unitOfWork.run(SYSTEM, async ({ manager }) => {
      await manager.delete(SignInThrottle, { windowEndsAt: before(1) });
      await manager.delete(SignInLink, { expiresAt: before(30) });
      await manager.delete(AccountSession, { expiresAt: before(30) });
    });
  }
}
