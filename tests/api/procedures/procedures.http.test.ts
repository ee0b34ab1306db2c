import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKFLOWS } from '../../../src/features/parliaments/index.js';
import type { Procedure } from '../../../src/features/procedures/procedure.js';
import { newId } from '../../../src/kernel/ids.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

interface Version {
  readonly id: string;
  readonly parliament: string | null;
  readonly template: string;
  readonly n: number;
  readonly note: string | null;
  readonly procedure: Procedure;
}

describe('the procedure of a parliament', () => {
  let app: TestApp;
  let administrator: TestUser;
  beforeAll(async () => {
    app = await startTestApp();
    administrator = await app.signIn('administrator', 'ke');
  });
  afterAll(() => app.close());

  const path = (code: string) => `/api/v1/parliaments/${code}/procedure`;
  const read = async (code: string, query = '') => {
    const response = await app.get(path(code) + query);
    return { response, version: response.json<Version>(), tag: String(response.headers.etag) };
  };
  const put = (who: TestUser, code: string, payload: object, tag?: string) =>
    who.inject({
      method: 'PUT',
      url: path(code),
      headers: tag === undefined ? {} : { 'if-match': tag },
      payload,
    });
  const renamed = (procedure: Procedure, name: string): Procedure => ({
    ...procedure,
    names: { ...procedure.names, en: name },
  });

  it('is public, and the template of its tradition to begin with', async () => {
    const { response, version, tag } = await read('ke');
    expect(response.statusCode).toBe(200);
    expect(version).toMatchObject({ parliament: null, template: 'westminster', n: 1, note: null });
    expect(version.procedure.stages.map(({ code }) => code)).toContain('mediation');
    expect(tag).toBe(`"${version.id}"`);
    const again = await app.get(path('ke'), { 'if-none-match': tag });
    expect(again.statusCode).toBe(304);
    expect((await read('sn')).version.template).toBe('francophone');
    expect((await read('ma')).version.template).toBe('arabophone');
    expect((await read('mz')).version.template).toBe('lusophone');
    expect((await read('gq')).version.template).toBe('hispanophone');
  });

  it('is not there for a parliament that is not there, nor in a version that is not', async () => {
    for (const address of [path('zz'), `${path('zz')}/versions`, `${path('sn')}?version=1`]) {
      expect((await app.get(address)).statusCode, address).toBe(404);
    }
    for (const version of ['0', 'x', '-1', '99999999999']) {
      expect((await app.get(`${path('ke')}?version=${version}`)).statusCode, version).toBe(422);
    }
  });

  it('comes from one of six templates', async () => {
    const response = await app.get('/api/v1/procedures/templates');
    const { data } = response.json<{ data: Version[] }>();
    expect(data.map(({ template }) => template)).toEqual([...WORKFLOWS].sort());
    expect(data.every(({ parliament }) => parliament === null)).toBe(true);
  });

  it('is adapted by an administrator as a new version; what was there stays readable', async () => {
    const { version, tag } = await read('ke');
    const procedure = renamed(version.procedure, 'Procedure of Kenya');
    const saved = await put(
      administrator,
      'ke',
      { procedure, note: 'Standing orders of 2026' },
      tag,
    );
    expect(saved.statusCode).toBe(200);
    expect(saved.json()).toMatchObject({
      parliament: 'ke',
      template: 'westminster',
      n: 1,
      note: 'Standing orders of 2026',
      procedure,
    });
    const now = await read('ke');
    expect(now.version).toEqual(saved.json());
    expect(now.tag).toBe(saved.headers.etag);
    expect((await read('ke', '?version=1')).version).toEqual(saved.json());
    const { data } = (await app.get(`${path('ke')}/versions`)).json<{ data: Version[] }>();
    expect(data.map(({ parliament, n }) => [parliament, n])).toEqual([
      ['ke', 1],
      [null, 1],
    ]);
    expect((await read('ug')).version.parliament).toBeNull();
  });

  it('wants to know from which version a change was made', async () => {
    const { version, tag } = await read('ke');
    const body = { procedure: renamed(version.procedure, 'Another') };
    expect((await put(administrator, 'ke', body)).statusCode).toBe(428);
    const stale = await put(administrator, 'ke', body, `"${newId()}"`);
    expect(stale.statusCode).toBe(412);
    expect((await put(administrator, 'ke', body, tag)).statusCode).toBe(200);
    expect((await put(administrator, 'ke', body, tag)).statusCode).toBe(412);
    const same = await put(administrator, 'ke', body, '*');
    expect([same.statusCode, same.json<{ code: string }>().code]).toEqual([
      409,
      'procedure_unchanged',
    ]);
  });

  it('is refused with all that is wrong, in the words of the reader', async () => {
    const { version, tag } = await read('ke');
    const { procedure } = version;
    const broken = {
      ...procedure,
      transitions: procedure.transitions.filter(({ code }) => code !== 'publish_act'),
    };
    const response = await administrator.inject({
      method: 'PUT',
      url: path('ke'),
      headers: { 'if-match': tag, 'accept-language': 'fr' },
      payload: { procedure: broken },
    });
    expect(response.statusCode).toBe(422);
    const problem = response.json<{
      code: string;
      errors: { pointer: string; code: string; message: string }[];
      problems: { code: string; pointer: string; params: object }[];
    }>();
    expect(problem.code).toBe('procedure_invalid');
    expect(problem.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'stage_unreachable',
        'no_law_through_one_chamber',
        'no_law_through_two_chambers',
      ]),
    );
    const [first] = problem.errors;
    expect(first?.pointer).toMatch(/^\/procedure\/stages/);
    expect(first?.message).not.toBe('');
    expect(first?.message).not.toBe(first?.code);
    const english = await put(administrator, 'ke', { procedure: broken }, tag);
    expect(english.json<typeof problem>().errors[0]?.message).not.toBe(first?.message);
    expect((await read('ke')).version).toEqual(version);
  });

  it('takes no body of another form', async () => {
    const { version, tag } = await read('ke');
    const { procedure } = version;
    const wrong: object[] = [
      {},
      { procedure: null },
      { procedure: { ...procedure, stages: [] } },
      { procedure: { ...procedure, colour: 'green' } },
      { procedure: { ...procedure, names: { 'not a tag': 'Name' } } },
      { procedure: { ...procedure, names: { en: 'one\u0000two' } } },
      { procedure, note: 'x'.repeat(1001) },
      { procedure, note: 'nul \u0000' },
      {
        procedure: {
          ...procedure,
          stages: Array.from({ length: 101 }, (_, n) => ({
            ...procedure.stages[0],
            code: `s${n}`,
          })),
        },
      },
    ];
    for (const body of wrong) {
      const response = await put(administrator, 'ke', body, tag);
      expect([422, 400], JSON.stringify(body).slice(0, 80)).toContain(response.statusCode);
    }
    expect((await read('ke')).version.id).toBe(version.id);
  });

  it('is not changed by anybody else', async () => {
    const { version, tag } = await read('sn');
    const body = { procedure: renamed(version.procedure, 'Mine') };
    const clerk = await app.signIn('clerk', 'sn');
    const member = await app.signIn('member', 'sn');
    for (const who of [clerk, member, administrator]) {
      expect((await put(who, 'sn', body, tag)).statusCode).toBe(403);
    }
    const nobody = await app.inject({
      method: 'PUT',
      url: path('sn'),
      headers: { 'if-match': tag, 'sec-fetch-site': 'same-origin' },
      payload: body,
    });
    expect(nobody.statusCode).toBe(401);
    expect((await read('sn')).version).toEqual(version);
  });
});
