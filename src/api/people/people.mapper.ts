import type { z } from 'zod';
import type {
  ChamberRosterView,
  CommitteeRosterView,
  MembershipView,
  PersonSummary,
  PersonView,
  TermView,
} from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { sharingBody } from '../sharing-body.js';
import type {
  chamberRosterSchema,
  committeeRosterSchema,
  termSchema,
} from './organisations.schema.js';
import type { membershipSchema, personSchema, personSummarySchema } from './people.schema.js';

const linksOf = (id: string) => ({ self: `/api/v1/people/${id}`, page: `/people/${id}` });

export const personSummaryBody = (person: PersonSummary): z.infer<typeof personSummarySchema> => ({
  ...person,
  links: linksOf(person.id),
});

export const membershipBody = (membership: MembershipView): z.infer<typeof membershipSchema> =>
  membership;

export function personBody(person: PersonView, actor: Actor): z.infer<typeof personSchema> {
  const { links, otherNames, identifiers, biography, memberships, ...rest } = person;
  return {
    ...rest,
    otherNames: [...otherNames],
    biography: { ...biography },
    identifiers: [...identifiers],
    webLinks: [...links],
    sharing: sharingBody(person, actor),
    visibleFrom: person.visibleFrom.toISOString(),
    changedAt: person.changedAt.toISOString(),
    memberships: memberships.map(membershipBody),
    links: linksOf(person.id),
  };
}

export const termBody = (term: TermView): z.infer<typeof termSchema> => ({
  ...term,
  sessions: [...term.sessions],
});

export const committeeRosterBody = (
  roster: CommitteeRosterView,
): z.infer<typeof committeeRosterSchema> => ({
  ...roster,
  members: roster.members.map(membershipBody),
  others: roster.others.map(membershipBody),
});

export const chamberRosterBody = (
  roster: ChamberRosterView,
): z.infer<typeof chamberRosterSchema> => ({
  ...roster,
  members: roster.members.map(membershipBody),
  parties: [...roster.parties],
});
