import { MEMBERSHIP_ROLES, type MembershipRole, type PlaceKind } from '../vocabulary.js';

/** Words for the same thing in the files of many parliaments. */
const SAME: Readonly<Partial<Record<MembershipRole, string>>> = {
  member:
    'mp,mna,member of parliament,member of the national assembly,deputy,député,députée,deputado,deputada,representative,senator,sénateur,sénatrice,senador,senadora,councillor,membre,membro',
  chair: 'chairperson,chairman,chairwoman,convener',
  deputy_chair: 'deputy chairperson,deputy chair,vice-chair,vice chair,vice-chairperson',
  rapporteur: 'relator,relatora',
  secretary: 'secretary general,secretary-general,secrétaire',
  speaker: 'speaker of the national assembly,speaker of the house',
  deputy_speaker: 'deputy speaker',
  leader: 'party leader,party president',
  deputy_leader: 'deputy leader',
  whip: 'chief whip',
  minister: 'ministre,ministro,ministra',
};
const BY_WORD = new Map<string, MembershipRole>([
  ...MEMBERSHIP_ROLES.map((role) => [role.replaceAll('_', ' '), role] as const),
  ...(Object.entries(SAME) as [MembershipRole, string][]).flatMap(([role, words]) =>
    words.split(',').map((word) => [word, role] as const),
  ),
]);

/** A president presides over a house, chairs a committee and leads a party. */
const PRESIDENT = /^(president|président|présidente|presidente|presidenta)$/;
const PRESIDENT_OF = {
  chamber: 'speaker',
  committee: 'chair',
  party: 'leader',
  office: 'other',
} as const;

export interface ReadRole {
  readonly role: MembershipRole;
  /** The words of the file where the role alone would lose them. */
  readonly title: string | null;
}

export function readRole(text: string | null, place: PlaceKind): ReadRole {
  if (text === null) return { role: 'member', title: null };
  const word = text.toLowerCase().replaceAll('_', ' ');
  if (PRESIDENT.test(word)) {
    return { role: PRESIDENT_OF[place], title: text };
  }
  const role = BY_WORD.get(word);
  if (!role) return { role: 'other', title: text };
  return { role, title: role === 'member' || word === role.replaceAll('_', ' ') ? null : text };
}
