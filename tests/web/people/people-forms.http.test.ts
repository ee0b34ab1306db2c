import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { keyOf, revisionIn, sendPlain } from '../documents/desk.js';
import { addCommittee, addPerson, addPost, textOf } from './desk.js';

const NEW = '/parliaments/ke/people/new?lang=en';

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
  stranger = await app.signIn('clerk', 'gh');
});
afterAll(() => app.close());

const page = async (url: string) => (await clerk.get(`${url}?lang=en`)).body;
const value = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];

describe('adding somebody', () => {
  it('is offered to the office of this parliament and refused to others', async () => {
    expect((await clerk.get(NEW)).statusCode).toBe(200);
    expect((await member.get(NEW)).statusCode).toBe(403);
    expect((await stranger.get(NEW)).statusCode).toBe(403);
    expect((await app.get(NEW)).statusCode).toBe(303);
    expect((await sendPlain(stranger, NEW, { name: 'X', level: 'public' })).statusCode).toBe(403);
    expect((await clerk.get('/parliaments/zz/people/new')).statusCode).toBe(404);
  });

  it('adds once, however often the form is sent', async () => {
    const typed = { key: await keyOf(clerk, NEW), name: 'Twice Sent', level: 'public' };
    const first = await sendPlain(clerk, NEW, typed);
    const second = await sendPlain(clerk, NEW, typed);
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    expect(second.headers.location).toBe(first.headers.location);
    const other = await sendPlain(clerk, NEW, { ...typed, name: 'Somebody Else' });
    expect(other.statusCode).toBe(422);
    expect(other.body).toContain('This form has been sent before');
    const again = { ...typed, name: 'Somebody Else', key: value(other.body, 'key')! };
    expect((await sendPlain(clerk, NEW, again)).statusCode).toBe(303);
  });

  it('comes back with what was typed and a word at each field', async () => {
    const answer = await sendPlain(clerk, NEW, {
      key: await keyOf(clerk, NEW),
      name: '',
      honorific: 'Hon.',
      birthDate: '2021-02-31',
      otherName: ['', 'جين'],
      otherNameLanguage: ['sw', 'ar'],
      otherNameNote: ['', ''],
      links: 'ftp://example.org',
    });
    expect(answer.statusCode).toBe(422);
    const html = answer.body;
    expect(html).toContain('There are problems with 5 answers');
    for (const field of ['name', 'birthDate', 'otherName-1', 'links', 'level']) {
      expect(html, field).toContain(`href="#${field}"`);
      expect(html, field).toMatch(new RegExp(`id="${field}(-error)?"`));
    }
    expect(value(html, 'honorific')).toBe('Hon.');
    expect(value(html, 'birthDate')).toBe('2021-02-31');
    expect(html).toContain('value="جين"');
    expect(html).toMatch(/<option value="sw" selected/);
    expect(html).toContain('ftp://example.org');
  });

  it('says which of two dates is wrong when both are dates', async () => {
    const answer = await sendPlain(clerk, NEW, {
      key: await keyOf(clerk, NEW),
      name: 'Dead Before Birth',
      birthDate: '1980',
      deathDate: '1979',
      level: 'public',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/id="deathDate-error"/);
    expect(answer.body).toContain('The end lies before the beginning');
  });
});

describe('correcting the record', () => {
  it('changes it and says so; what somebody else changed meanwhile is not overwritten', async () => {
    const id = await addPerson(clerk, { name: 'Old Name', identifiers: 'a: b' });
    const url = `/people/${id}/edit`;
    const html = await page(url);
    const typed = { revision: revisionIn(html), name: 'New Name', identifiers: 'a: b' };
    const saved = await sendPlain(clerk, url, typed);
    expect([saved.statusCode, saved.headers.location]).toEqual([
      303,
      `/people/${id}?done=described`,
    ]);
    expect(textOf(await page(`/people/${id}`))).toContain('New Name');

    const late = await sendPlain(clerk, `${url}?lang=en`, { ...typed, name: 'Late Name' });
    expect(late.statusCode).toBe(412);
    expect(late.body).toContain('Someone changed this after you opened it');
    expect(value(late.body, 'name')).toBe('Late Name');
    expect(textOf(await page(`/people/${id}`))).toContain('New Name');
    const knowing = { ...typed, name: 'Late Name', revision: revisionIn(late.body) };
    expect((await sendPlain(clerk, url, knowing)).statusCode).toBe(303);
    expect(textOf(await page(`/people/${id}`))).toContain('Late Name');
    expect((await sendPlain(clerk, url, { name: 'No revision' })).statusCode).toBe(400);
  });

  it('is refused to whom the policy refuses it', async () => {
    const id = await addPerson(clerk, { name: 'Guarded' });
    const typed = { revision: '1', name: 'Taken over' };
    expect((await sendPlain(stranger, `/people/${id}/edit`, typed)).statusCode).toBe(403);
    expect((await sendPlain(member, `/people/${id}/edit`, typed)).statusCode).toBe(403);
    expect(textOf(await page(`/people/${id}`))).toContain('Guarded');
  });
});

describe('who may see somebody', () => {
  it('is changed at once, and back', async () => {
    const id = await addPerson(clerk, { name: 'Now Hidden' });
    const url = `/people/${id}/sharing`;
    expect((await app.get(`/people/${id}`)).statusCode).toBe(200);
    const draft = { revision: revisionIn(await page(url)), level: 'draft' };
    const saved = await sendPlain(clerk, url, draft);
    expect(saved.headers.location).toBe(`/people/${id}?done=shared`);
    expect((await app.get(`/people/${id}`)).statusCode).toBe(404);
    const none = await sendPlain(clerk, `${url}?lang=en`, { revision: '2', level: 'committee' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('href="#committees"');
    const nothing = await sendPlain(clerk, `${url}?lang=en`, { revision: '2' });
    expect(nothing.body).toContain('Choose who may see the person');
    const stale = await sendPlain(clerk, `${url}?lang=en`, { ...draft, level: 'public' });
    expect(stale.statusCode).toBe(412);
    expect((await app.get(`/people/${id}`)).statusCode).toBe(404);
  });
});

describe('posts', () => {
  it('are added, corrected, and ended in the page', async () => {
    const id = await addPerson(clerk, { name: 'Post Holder' });
    await addPost(clerk, id, { place: 'chamber', chamber: 'ke-na', from: '2017' });
    const html = await page(`/people/${id}`);
    const post = new RegExp(`/people/${id}/posts/([0-9a-f-]{36})`).exec(html)![1]!;
    const url = `/people/${id}/posts/${post}`;
    const form = await page(url);
    expect(form).toMatch(/<option value="member" selected/);
    expect(value(form, 'from')).toBe('2017');
    const typed = { revision: revisionIn(form), role: 'whip', from: '2017-09', to: '2022-08-08' };
    const saved = await sendPlain(clerk, url, typed);
    expect(saved.headers.location).toBe(`/people/${id}?done=postChanged`);
    expect(textOf(await page(`/people/${id}`))).toMatch(
      /Before Whip · National Assembly September 2017 – 8 August 2022/,
    );
    const reversed = await sendPlain(clerk, `${url}?lang=en`, {
      ...typed,
      revision: '2',
      to: '2016',
    });
    expect(reversed.statusCode).toBe(422);
    expect(reversed.body).toContain('id="to-error"');
    expect(value(reversed.body, 'to')).toBe('2016');
    expect((await sendPlain(clerk, url, typed)).statusCode).toBe(412);
    expect((await sendPlain(stranger, url, typed)).statusCode).toBe(403);
  });

  it('that cannot be are refused at the field, with what was typed kept', async () => {
    const id = await addPerson(clerk, { name: 'Too Busy' });
    const committee = await addCommittee(clerk, 'Committee on Overlaps');
    await addPost(clerk, id, { place: 'committee', committee, from: '2021-01-01' });
    const url = `/people/${id}/posts/new?lang=en`;
    const send = async (typed: Record<string, string>) =>
      sendPlain(clerk, url, { key: await keyOf(clerk, url), role: 'member', ...typed });

    const nowhere = await send({ constituency: 'Kitui' });
    expect(nowhere.statusCode).toBe(422);
    expect(nowhere.body).toContain('Choose where the post is held');
    expect(value(nowhere.body, 'constituency')).toBe('Kitui');
    const twice = await send({ place: 'committee', committee, from: '2022' });
    expect(twice.statusCode).toBe(409);
    expect(twice.body).toMatch(/id="from-error".*already holds this post/s);
    expect(twice.body).toMatch(new RegExp(`<option value="${committee}" selected`));
    const early = await send({ place: 'committee', committee, role: 'chair', from: '1999' });
    expect(early.body).toContain('The committee does not exist at that time');
    const foreign = await addCommittee(stranger, 'Committee of Ghana', 'gh');
    const unknown = await send({ place: 'committee', committee: foreign, role: 'chair' });
    expect(unknown.statusCode).toBe(422);
    expect(unknown.body).toContain('id="committee-error"');
  });

  it('entered by mistake are removed with a reason, and not by others', async () => {
    const id = await addPerson(clerk, { name: 'Never Minister' });
    await addPost(clerk, id, { place: 'office', office: 'Ministry of Nothing', role: 'minister' });
    const [, post] = new RegExp(`/people/${id}/posts/([0-9a-f-]{36})`).exec(
      await page(`/people/${id}`),
    )!;
    const url = `/people/${id}/posts/${post}/remove`;
    const revision = revisionIn(await page(url));
    const silent = await sendPlain(clerk, `${url}?lang=en`, { revision, reason: ' ' });
    expect(silent.statusCode).toBe(422);
    expect(silent.body).toContain('id="reason-error"');
    const typed = { revision, reason: 'Taken for her namesake.' };
    expect((await sendPlain(stranger, url, typed)).statusCode).toBe(403);
    const removed = await sendPlain(clerk, url, typed);
    expect(removed.headers.location).toBe(`/people/${id}?done=postRemoved`);
    expect(textOf(await page(`/people/${id}`))).not.toContain('Ministry of Nothing');
    expect((await sendPlain(clerk, url, typed)).statusCode).toBe(404);
    const other = await addPerson(clerk, { name: 'Other Person' });
    expect((await clerk.get(`/people/${other}/posts/${post}`)).statusCode).toBe(404);
  });
});
