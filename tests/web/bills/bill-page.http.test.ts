import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillsQueries } from '../../../src/features/bills/index.js';
import { CARRIED, DRAFT, startScenario, type Scenario } from './scenario.js';

const TITLE = 'The Personal Data Protection (Amendment) Bill';

describe('the page of a bill', () => {
  let s: Scenario;
  let id: string;
  let committee: string;
  let mover: string;
  let hiddenMover: string;
  let report: string;
  let secret: string;

  beforeAll(async () => {
    s = await startScenario();
    committee = await s.committee('ke-na', { en: 'Committee on Communication' });
    const opinion = await s.committee('ke-na', { en: 'Justice and Legal Affairs' });
    mover = await s.person('Amina Odhiambo');
    hiddenMover = await s.person('Hidden Somebody', 'ke', DRAFT);
    report = await s.paper('committee_report', 'Report on data', 'Let it pass.');
    secret = await s.paper('legal_opinion', 'A secret opinion', 'Do not tell.', DRAFT);
    id = await s.bill({
      title: TITLE,
      titles: { ar: 'مقترح قانون بتعديل قانون حماية البيانات' },
      summaries: { en: 'A public register of breaches.' },
      kind: 'member',
      subjects: ['data protection'],
      sponsors: [
        { person: mover, role: 'mover' },
        { person: hiddenMover, role: 'co_sponsor' },
      ],
    });
    await s.step(id, 'read_first_time', '2025-03-04');
    await s.step(id, 'refer', '2025-03-05', {
      referrals: [
        { committee, role: 'lead', dueOn: '2025-04-30' },
        { committee: opinion, role: 'opinion', dueOn: '2025-04-15' },
      ],
    });
    const view = await s.use(BillsQueries).byId(s.clerk('ke'), id);
    const lead = view.referrals.find(({ role }) => role === 'lead')!;
    await s.closeReferral(lead.id, '2025-04-28', report);
    await s.step(id, 'report', '2025-05-02', {
      documents: [report, secret],
      note: 'Laid by the chair.',
    });
    await s.correct(id, 4, 'The chair was away.', 'Laid by the deputy chair.');
    await s.step(id, 'open_second_reading', '2025-05-09');
    await s.step(id, 'agree_second_reading', '2025-05-20', { decision: CARRIED });
    await s.moveAmendment(id, { person: mover }, 'Insert the word “public”.');
    const { id: second } = await s.moveAmendment(id, { committee }, 'Insert a clause 5.');
    await s.decideAmendment(second, 'rejected');
  }, 120_000);
  afterAll(() => s.close());

  const page = async (url = `/bills/${id}`) => {
    const { statusCode, body } = await s.get(`${url}${url.includes('?') ? '&' : '?'}lang=en`);
    expect(statusCode).toBe(200);
    return body;
  };
  const section = (body: string, name: string) =>
    body.match(new RegExp(`<section[^>]*aria-labelledby="${name}".*?</section>`, 's'))?.[0] ?? '';

  it('says first what it is, where it stands and what happens next', async () => {
    const body = await page();
    expect(body).toMatch(/<h1><bdi lang="en" dir="ltr">The Personal Data/);
    expect(body).toContain('Member’s bill');
    const now = section(body, 'now');
    expect(now).toContain('It is being considered clause by clause.');
    expect(now).toContain('Committee of the whole House');
    expect(now).toContain('since 20 May 2025');
    const next = section(body, 'next');
    expect(next).toContain('The next step:');
    expect(next).toContain('Report from the committee of the whole House');
    expect(next).toContain('Withdraw the bill');
    expect(body.indexOf('id="now"')).toBeLessThan(body.indexOf('id="steps"'));
  });

  it('draws the way with a word for each state, and marks where the bill is', async () => {
    const track = section(await page(), 'track');
    expect(track.match(/aria-current="step"/g)).toHaveLength(1);
    expect(track).toMatch(/track-now" aria-current="step">.*?Plenary.*?now here/s);
    expect(track).toContain('still ahead');
  });

  it('lists every step with its decision, papers and open corrections', async () => {
    const steps = section(await page(), 'steps');
    expect(steps.match(/<li id="step-/g)).toHaveLength(6);
    expect(steps).toContain('For: 187; against: 61; abstained: 14');
    expect(steps).toContain('<svg class="vote-bar"');
    expect(steps).toContain(`/documents/${report}`);
    expect(steps).toContain('Laid by the deputy chair.');
    expect(steps).not.toContain('Laid by the chair.');
    expect(steps).toContain('The chair was away.');
  });

  it('keeps the full record, also of what no longer holds', async () => {
    const record = /<details class="full-record".*?<\/details>/s.exec(await page())![0];
    expect(record).toContain('Laid by the chair.');
    expect(record).toContain('corrects no. 4');
    expect(record.match(/<tr>/g)).toHaveLength(8);
  });

  it('names committees with what is late, amendments with their fate, and sponsors', async () => {
    const body = await page();
    const committees = section(body, 'committees');
    expect(committees).toContain('Lead committee');
    expect(committees).toContain('Recommends passing it with amendments');
    expect(committees).toContain('Late since 15 April 2025');
    expect(committees).toContain(`/committees/${committee}`);
    expect(section(body, 'amendments')).toContain('Insert a clause 5.');
    expect(body).toContain(`<a href="/people/${mover}">`);
    const rejected = section(await page(`/bills/${id}?fate=rejected`), 'amendments');
    expect(rejected).toContain('Insert a clause 5.');
    expect(rejected).not.toContain('Insert the word');
  });

  it('neither names nor counts what the reader may not see', async () => {
    const body = await page();
    expect(body).not.toContain('Hidden Somebody');
    expect(body).not.toContain(hiddenMover);
    expect(body).not.toContain('A secret opinion');
    expect(body).not.toContain(secret);
    const clerk = await s.signIn('clerk', 'ke');
    const seen = (await clerk.get(`/bills/${id}?lang=en`)).body;
    expect(seen).toContain('A secret opinion');
    expect(seen).toContain('Hidden Somebody');
  });

  it('speaks the reader’s language, with the title of that language at its head', async () => {
    const { body } = await s.get(`/bills/${id}?lang=ar`);
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toMatch(/<h1><bdi lang="ar" dir="rtl">مقترح قانون بتعديل/);
    expect(body).toContain('يُناقش المشروع مادة مادة.');
    for (const lang of ['en', 'fr', 'pt', 'ar']) {
      const text = (await s.get(`/bills/${id}?lang=${lang}`)).body;
      expect(text).not.toMatch(/(bills|procedures|documents):[a-z]|\{\{|undefined|\[object/);
    }
  });

  it('draws buttons for the office only, and none for a step that nobody may take', async () => {
    const anyone = await page();
    for (const path of ['move', 'edit', 'sharing', 'steps/6/correct', 'steps/6/strike']) {
      expect(anyone).not.toContain(`/bills/${id}/${path}`);
    }
    const clerk = await s.signIn('clerk', 'ke');
    const own = (await clerk.get(`/bills/${id}`)).body;
    for (const path of ['move', 'edit', 'sharing', 'texts/new', 'amendments/new']) {
      expect(own).toContain(`/bills/${id}/${path}`);
    }
    expect(own.match(/\/steps\/\d+\/strike"/g)).toHaveLength(1);
    const other = await s.signIn('clerk', 'sn');
    expect((await other.get(`/bills/${id}`)).body).not.toContain(`/bills/${id}/move`);
  });

  it('tells its permanent address and its feed', async () => {
    const body = await page();
    expect(body).toMatch(/data-copy="[^"]*\/akn\/ke\/bill\/member\/ke-na\/2025\/\d+"/);
    expect(body).toContain(
      `<link rel="alternate" type="application/atom+xml" href="/bills/${id}/feed.atom"`,
    );
  });

  it('says of a bill that ended why, and that nothing follows', async () => {
    const gone = await s.bill({ title: 'The Plastic Bags Bill' });
    await s.step(gone, 'withdraw', '2025-03-04', { reason: 'At the wish of its mover.' });
    const body = await page(`/bills/${gone}`);
    expect(section(body, 'now')).toContain('It was withdrawn.');
    expect(section(body, 'now')).toContain('At the wish of its mover.');
    expect(section(body, 'next')).toContain('Nothing follows.');
    expect(section(body, 'track')).toContain('ended here');
    expect(section(body, 'track')).not.toContain('still ahead');
  });

  it('answers the same 404 for a hidden bill as for one that is not there', async () => {
    const hidden = await s.bill({ title: 'A hidden bill' }, { sharing: DRAFT });
    const missing = hidden.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const tail of ['', '/compare', '/feed.atom']) {
      const [one, two] = await Promise.all(
        [hidden, missing].map((bill) =>
          s.get(`/bills/${bill}${tail}`, { accept: 'text/html', 'accept-language': 'en' }),
        ),
      );
      expect(one!.statusCode).toBe(404);
      expect(one!.body.replaceAll(hidden, 'ID').replace(/Reference[^<]*/g, '')).toBe(
        two!.body.replaceAll(missing, 'ID').replace(/Reference[^<]*/g, ''),
      );
    }
  });
});
