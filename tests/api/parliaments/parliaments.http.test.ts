import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  parliamentSchema,
  summaryPageSchema,
} from '../../../src/api/parliaments/parliaments.schema.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const codes = (body: { data: { code: string }[] }) => body.data.map(({ code }) => code);

describe('GET /api/v1/parliaments', () => {
  it('pages through all of them by cursor, in the alphabet of the reader', async () => {
    const seen: string[] = [];
    let url: string | null = '/api/v1/parliaments?limit=20&lang=fr';
    while (url) {
      const answer = await app.get(url);
      expect(answer.statusCode).toBe(200);
      const page = summaryPageSchema.strict().parse(answer.json());
      seen.push(...codes(page));
      const link = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1] ?? null;
      expect(link === null).toBe(page.next === null);
      url = link;
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
    // É sorts with E in French; by code point Égypte would come after Zimbabwe.
    expect(seen.indexOf('eg')).toBeLessThan(seen.indexOf('gh'));
  });

  it('filters by region, language, structure, status, kind and tradition', async () => {
    const find = async (query: string) =>
      codes((await app.get(`/api/v1/parliaments?limit=100&${query}`)).json());
    expect(await find('region=northern')).toHaveLength(7);
    expect((await find('language=pt&kind=national')).sort()).toEqual(
      ['ao', 'cv', 'gw', 'mz', 'st'].sort(),
    );
    expect((await find('status=none')).sort()).toEqual(['er', 'sd']);
    expect(await find('kind=continental')).toEqual(['pap']);
    expect(await find('region=northern&structure=bicameral&tradition=arabophone')).not.toContain(
      'ly',
    );
  });

  it('finds by the beginning of a name in any language, however it is written', async () => {
    const find = async (q: string) =>
      codes((await app.get(`/api/v1/parliaments?q=${encodeURIComponent(q)}`)).json());
    expect(await find('bunge kenya')).toEqual(['ke']);
    expect(await find('senegal')).toEqual(['sn']);
    expect(await find('الجزائر')).toEqual(['dz']);
    expect(await find('جزائر')).toEqual(['dz']);
    expect(await find('eala')).toEqual(['eala']);
    expect(await find('nothing-like-it')).toEqual([]);
  });

  it('refuses unknown filters, wrong values and foreign cursors', async () => {
    for (const query of ['planet=mars', 'region=arctic', 'limit=0', 'limit=1000', 'cursor=zzz']) {
      const answer = await app.get(`/api/v1/parliaments?${query}`);
      expect([query, answer.statusCode]).toEqual([query, 422]);
      expect(answer.json()).toMatchObject({ code: 'validation_failed' });
    }
  });

  it('answers 304 to who has it already', async () => {
    const first = await app.get('/api/v1/parliaments/ke');
    const again = await app.get('/api/v1/parliaments/ke', {
      'if-none-match': String(first.headers.etag),
    });
    expect(first.headers.etag).toBeTruthy();
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('GET /api/v1/parliaments/{code}', () => {
  it('says all that is known, as its schema describes', async () => {
    const answer = await app.get('/api/v1/parliaments/ma');
    const body = parliamentSchema.strict().parse(answer.json());
    expect(body.names).toMatchObject({ ar: 'البرلمان', fr: 'Parlement' });
    expect(body.chambers.map(({ code }) => code)).toEqual(['ma-cr', 'ma-cc']);
    expect(body.evidence.length).toBeGreaterThan(3);
  });

  it('lists chambers and committees', async () => {
    const chambers = await app.get('/api/v1/parliaments/ml/chambers');
    expect(codes(chambers.json())).toEqual(['ml-cnt', 'ml-an', 'ml-se']);
    const committees = await app.get('/api/v1/parliaments/pap/committees');
    expect(committees.json<{ data: unknown[] }>().data).toHaveLength(11);
  });

  it('answers the same 404 for what there is not', async () => {
    for (const path of ['zz', 'zz/chambers', 'zz/committees', 'KE', '%00']) {
      const answer = await app.get(`/api/v1/parliaments/${path}`);
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
  });
});

describe('POST /api/v1/parliaments/{code}/committees', () => {
  const committee = {
    names: { en: 'Committee on Water', sw: 'Kamati ya Maji' },
    chamber: 'ke-na',
    kind: 'standing',
  };
  const post = (payload: object, headers: Record<string, string> = {}) => ({
    method: 'POST' as const,
    url: '/api/v1/parliaments/ke/committees',
    headers,
    payload,
  });

  it('is for clerks and administrators of that parliament only', async () => {
    expect((await app.inject(post(committee))).statusCode).toBe(401);
    for (const [role, parliament] of [
      ['member', 'ke'],
      ['clerk', 'gh'],
      ['coordinator', 'pap'],
      ['operator', null],
    ] as const) {
      const user = await app.signIn(role, parliament);
      expect([role, (await user.inject(post(committee))).statusCode]).toEqual([role, 403]);
    }
    const list = await app.get('/api/v1/parliaments/ke/committees');
    expect(list.json()).toEqual({ data: [] });
  });

  it('creates once under one key, and refuses the same name again', async () => {
    const clerk = await app.signIn('clerk', 'ke');
    const first = await clerk.inject(post(committee, { 'idempotency-key': 'abc' }));
    expect(first.statusCode).toBe(201);
    const again = await clerk.inject(post(committee, { 'idempotency-key': 'abc' }));
    expect(again.json()).toEqual(first.json());
    const other = await clerk.inject(
      post({ ...committee, kind: 'select' }, { 'idempotency-key': 'abc' }),
    );
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    const same = await clerk.inject(post({ ...committee, names: { en: 'COMMITTEE ON WATER' } }));
    expect([same.statusCode, same.json<{ errors: unknown[] }>().errors]).toMatchObject([
      409,
      [{ pointer: '/names/en', code: 'committee_name_taken' }],
    ]);
    const list = await app.get('/api/v1/parliaments/ke/committees');
    expect(list.json<{ data: unknown[] }>().data).toHaveLength(1);
  });

  it('refuses what is wrong and leaves nothing behind', async () => {
    const clerk = await app.signIn('administrator', 'ke');
    const wrong = {
      'no name': { ...committee, names: {} },
      'a name that is too short': { ...committee, names: { en: ' x ' } },
      'a bad language': { ...committee, names: { english: 'Committee on Roads' } },
      'an unknown kind': { ...committee, kind: 'secret' },
      'an unknown field': { ...committee, colour: 'green' },
      'a chamber of another parliament': { ...committee, chamber: 'gh-p' },
      'a joint committee of one chamber': { ...committee, kind: 'joint' },
      'no such day': { ...committee, establishedOn: '2026-02-30' },
    };
    const before = await app.get('/api/v1/parliaments/ke/committees');
    for (const [what, payload] of Object.entries(wrong)) {
      expect([what, (await clerk.inject(post(payload))).statusCode]).toEqual([what, 422]);
    }
    const after = await app.get('/api/v1/parliaments/ke/committees');
    expect(after.json()).toEqual(before.json());
  });
});

describe('the description of the API', () => {
  it('documents every path with its answers', async () => {
    const { paths, components } = (await app.get('/api/openapi.json')).json<{
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: Record<string, unknown> };
    }>();
    expect(Object.keys(paths['/api/v1/parliaments/{code}/committees'] ?? {}).sort()).toEqual([
      'get',
      'post',
    ]);
    for (const name of [
      'Parliament',
      'ParliamentSummary',
      'Chamber',
      'Committee',
      'NewCommittee',
    ]) {
      expect(components.schemas).toHaveProperty(name);
    }
  });
});
