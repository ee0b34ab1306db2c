import { Injectable } from '@nestjs/common';
import {
  OrganisationsQueries,
  PeopleQueries,
  mayEditPeople,
  type MembershipView,
  type PersonView,
  type TermView,
} from '../../features/people/index.js';
import {
  CommitteesQueries,
  ParliamentDirectory,
  ParliamentNames,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock, dayIn } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import type { T } from '../../platform/i18n/translator.js';
import { nameFor } from './words.js';

/** Somebody with the parliament whose record it is. */
export interface PersonInPlace {
  readonly person: PersonView;
  readonly facts: ParliamentFacts;
}

/** What the pages about people and organisations need to find. */
@Injectable()
export class PeopleContext {
  constructor(
    readonly people: PeopleQueries,
    readonly organisations: OrganisationsQueries,
    readonly committees: CommitteesQueries,
    private readonly directory: ParliamentDirectory,
    private readonly parliamentNames: ParliamentNames,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today({ timeZone }: ParliamentFacts): string {
    return dayIn(timeZone, this.now());
  }

  async facts(code: string): Promise<ParliamentFacts> {
    const facts = await this.directory.facts(code);
    if (!facts) throw notFound();
    return facts;
  }

  async term(code: string, id: string): Promise<TermView> {
    const terms = await this.organisations.terms(code);
    const found = terms.find((one) => one.id === id);
    if (!found) throw notFound();
    return found;
  }

  /** For pages that change something: the parliament, for those of its office. */
  async office(actor: Actor, code: string): Promise<ParliamentFacts> {
    const facts = await this.facts(code);
    demand(mayEditPeople(actor, code));
    return facts;
  }

  async person(actor: Actor, id: string): Promise<PersonInPlace> {
    const person = await this.people.byId(actor, id);
    return { person, facts: await this.facts(person.parliament) };
  }

  /** For pages that change somebody: hidden is absent, and seen is not yet allowed. */
  async personOfOffice(actor: Actor, id: string): Promise<PersonInPlace> {
    const found = await this.person(actor, id);
    demand(mayEditPeople(actor, found.person.parliament));
    return found;
  }

  /** A post of this person, for those of the office. */
  async postOfOffice(
    actor: Actor,
    personId: string,
    postId: string,
  ): Promise<PersonInPlace & { readonly post: MembershipView }> {
    const found = await this.personOfOffice(actor, personId);
    const post = found.person.memberships.find(({ id }) => id === postId);
    if (!post) throw notFound();
    return { ...found, post };
  }

  /** What a post can be in, for and of. Dissolved committees had members too. */
  async postChoices(actor: Actor, facts: ParliamentFacts) {
    const { code } = facts;
    return {
      committees: await this.committees.allOf(code),
      parties: await this.organisations.parties(code, this.today(facts), actor),
      terms: await this.organisations.terms(code),
    };
  }

  /** The committees or parliaments that somebody's record is shared with, by name. */
  async sharedWith(t: T, { person: { sharing }, facts }: PersonInPlace): Promise<string[]> {
    if (sharing.level === 'committee') {
      const found = await this.committees.byIds(sharing.committees);
      return found.map(({ names }) => nameFor(t, names, facts.languages).text);
    }
    if (sharing.level === 'named_parliaments') {
      const names = await this.parliamentNames.in(t.lang);
      return sharing.parliaments.map((code) => names.label(code).text);
    }
    return [];
  }
}
