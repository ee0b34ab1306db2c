import { Injectable } from '@nestjs/common';
import {
  CommitteesQueries,
  ParliamentDirectory,
  mayCreateCommittee,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { MessageKey } from '../../platform/i18n/catalogue.js';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import type { FormBody } from '../form-body.js';
import { paths } from '../paths.js';
import { mistake, type Mistake } from './mistakes.js';
import type { SharingFieldsProps } from './sharing-fields.js';
import { readSharing, type ReadSharing } from './sharing-form.js';

type Loaded = Pick<
  SharingFieldsProps,
  'facts' | 'committees' | 'parliaments' | 'newCommitteeHref' | 'now'
>;

/** What a form with the sharing ladder needs, for records that are no papers. */
@Injectable()
export class SharingDesk {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly committees: CommitteesQueries,
    private readonly clock: Clock,
  ) {}

  async load(actor: Actor, facts: ParliamentFacts, lang: UiLanguage): Promise<Loaded> {
    return {
      facts,
      committees: await this.committees.activeOf(facts.code),
      parliaments: await this.directory.sorted(lang),
      newCommitteeHref: mayCreateCommittee(actor, facts.code).allowed
        ? paths.newCommittee(facts.code)
        : null,
      now: this.clock.now(),
    };
  }

  /** `noLevel` asks for the rung in words of the record in question. */
  readSharing(
    form: FormBody,
    { code, timeZone }: ParliamentFacts,
    noLevel: MessageKey,
  ): ReadSharing & { mistakes: Mistake[] } {
    const now = this.clock.now();
    const { mistakes, ...read } = readSharing(form, { timeZone, parliament: code, now });
    const inOwnWords = (one: Mistake) =>
      one.key === 'documents:wrong.level' ? mistake(one.field, noLevel) : one;
    return { ...read, mistakes: mistakes.map(inOwnWords) };
  }
}

/** Where a pointer into the sharing is chosen. */
export function fieldOfSharing(pointer: string): string | null {
  const [, first, second] = pointer.split('/');
  if (first === 'embargoUntil') return 'embargo';
  if (first !== 'sharing') return null;
  return second === 'committees' || second === 'parliaments' ? second : 'level';
}
