import type { TestApp, TestUser } from '../support/test-app.js';
import { filing } from '../support/multipart.js';

/** One paper for each rung of the ladder, each with words that stand nowhere else. */
export interface Paper {
  readonly rung: string;
  readonly id: string;
  readonly iri: string;
  readonly number: string;
  readonly sha256: string;
  /** None of these may reach who must not see the paper, in whatever answer. */
  readonly canaries: readonly string[];
}

export const RUNGS = [
  'draft',
  'committee',
  'parliament',
  'named_parliaments',
  'all_parliaments',
  'public',
  'embargoed',
] as const;
export type Rung = (typeof RUNGS)[number];

/** Each paper has a type of its own, so that facets cannot hide a leak behind a sum. */
const TYPES: Record<Rung, string> = {
  draft: 'legal_opinion',
  committee: 'committee_minutes',
  parliament: 'order_paper',
  named_parliaments: 'treaty',
  all_parliaments: 'model_law',
  public: 'hansard',
  embargoed: 'budget_estimates',
};
export const typeOf = (rung: Rung) => TYPES[rung];

const word = (kind: string, rung: Rung) => `zq${kind}${rung.replace('_', '')}`;

export async function filePapers(
  app: TestApp,
  clerk: TestUser,
  committee: string,
): Promise<Record<Rung, Paper>> {
  const papers = {} as Record<Rung, Paper>;
  for (const rung of RUNGS) papers[rung] = await filePaper(clerk, rung, committee);
  await app.settled();
  return papers;
}

async function filePaper(clerk: TestUser, rung: Rung, committee: string): Promise<Paper> {
  const words = ['title', 'text', 'subject', 'person', 'official', 'file', 'note'].map((kind) =>
    word(kind, rung),
  );
  const [title, text, subject, person, official, file, note] = words as [string, ...string[]];
  const level = rung === 'embargoed' ? 'public' : rung;
  const form = filing(
    {
      parliament: 'ke',
      type: TYPES[rung],
      title: `A paper called ${title}`,
      language: 'en',
      officialNumber: official,
      subjects: [subject],
      people: [person],
      note,
      sharing: {
        level,
        ...(level === 'committee' ? { committees: [committee] } : {}),
        ...(level === 'named_parliaments' ? { parliaments: ['gh'] } : {}),
      },
      embargoUntil: rung === 'embargoed' ? '2099-01-01T00:00:00Z' : null,
    },
    `In this paper stands the word ${text}, and the word shared by all: commonword.`,
    `${file}.txt`,
  );
  const answer = await clerk.inject({
    method: 'POST',
    url: '/api/v1/documents',
    payload: form.payload,
    headers: form.headers,
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  const { id, iri, number, sha256 } = answer.json();
  const second = filing({ note }, `Second version of ${text}. commonword.`, `${file}.txt`);
  const added = await clerk.inject({
    method: 'POST',
    url: `/api/v1/documents/${id}/versions`,
    payload: second.payload,
    headers: second.headers,
  });
  if (added.statusCode !== 201) throw new Error(added.body);
  return { rung, id, iri, number, sha256, canaries: [...words, id, number, sha256] };
}
