import type { FastifyInstance } from 'fastify';

type Rows = (
  name: string,
  text: string,
  values: unknown[],
) => Promise<readonly Record<string, unknown>[]>;
interface ById {
  Params: { id: string };
}

const LINE = 'id, parliament, number, title, kind, subjects, stage, milestone, since, changed_at';
const BILL = 'select * from bare_bill where id = $1';
const BY_MILESTONE = `select ${LINE} from bare_bill where milestone = $1
  order by changed_at desc limit $2`;
const BOARD = `select one.n as total, page.* from (
    select milestone, count(*) as n from bare_bill where parliament = $1 group by milestone) one
  cross join lateral (select ${LINE} from bare_bill b
    where b.parliament = $1 and b.milestone = one.milestone
    order by b.changed_at desc limit 12) page`;
const CONTINENT = `select parliament, milestone, count(*) as n from bare_bill
  group by parliament, milestone`;
const PERSON = 'select * from bare_person where id = $1';
const DIRECTORY = `select id, name, honorific, gender, posts from bare_person
  where parliament = $1 order by sort_key collate "C" limit 50`;
const ROSTER = (place: string) => `select person_id, name, role, held, party, constituency
  from bare_seat where ${place} = $1 and held @> $2::date order by name`;

/** The bare counterparts of bills and people: one statement, and a page of nothing but the facts. */
export function addBills(app: FastifyInstance, rows: Rows): void {
  app.get<ById>('/bills/:id', async ({ params }) => (await rows('bill', BILL, [params.id]))[0]);
  app.get<ById>('/bill-page/:id', async ({ params }, reply) => {
    const [bill] = await rows('bill', BILL, [params.id]);
    return reply
      .type('text/html')
      .send(
        pageOf(String(bill!.title), [
          factsOf({ number: bill!.number, stage: bill!.stage, since: bill!.since }),
          listOf(bill!.sponsors),
          listOf(bill!.steps),
          listOf(bill!.referrals),
          listOf(bill!.texts),
        ]),
      );
  });
  app.get<{ Querystring: { milestone: string } }>('/bills', async ({ query }) => ({
    data: await rows('bills', BY_MILESTONE, [query.milestone, 20]),
  }));
  app.get<{ Querystring: { milestone: string } }>('/bills-page', async ({ query }, reply) => {
    const bills = await rows('bills', BY_MILESTONE, [query.milestone, 20]);
    return reply.type('text/html').send(pageOf('Bills', [listOf(bills)]));
  });
  app.get<ById>('/board/:id', async ({ params }, reply) => {
    const board = await rows('board', BOARD, [params.id]);
    return reply.type('text/html').send(pageOf('Board', [listOf(board)]));
  });
  app.get('/continent', async (_, reply) => {
    const counts = await rows('continent', CONTINENT, []);
    return reply.type('text/html').send(pageOf('Continent', [listOf(counts)]));
  });
  app.get<ById>(
    '/people/:id',
    async ({ params }) => (await rows('person', PERSON, [params.id]))[0],
  );
  app.get<ById>('/directory/:id', async ({ params }, reply) => {
    const people = await rows('directory', DIRECTORY, [params.id]);
    return reply.type('text/html').send(pageOf('People', [listOf(people)]));
  });
  app.get<ById & { Querystring: { on: string } }>('/committee/:id', async ({ params, query }) => ({
    data: await rows('committee', ROSTER('committee_id'), [params.id, query.on]),
  }));
  app.get<ById & { Querystring: { on: string } }>('/chamber/:id', async ({ params, query }) => ({
    data: await rows('chamber', ROSTER('chamber'), [params.id, query.on]),
  }));
}

const pageOf = (title: string, parts: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>
  ${parts.join('\n')}</main></body></html>`;

const factsOf = (facts: object) =>
  `<dl>${Object.entries(facts)
    .map(([name, value]) => `<dt>${name}</dt><dd>${plain(value)}</dd>`)
    .join('')}</dl>`;

const listOf = (given: unknown) =>
  `<ul>${(Array.isArray(given) ? given : []).map((one: object) => `<li>${factsOf(one)}</li>`).join('')}</ul>`;

const plain = (value: unknown) =>
  typeof value === 'string' ? value.replaceAll('<', '&lt;') : JSON.stringify(value);
