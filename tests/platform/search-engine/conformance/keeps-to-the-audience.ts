import { beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, person, type Actor } from '../../../../src/kernel/actor.js';
import { FACETS } from '../../../../src/platform/search-engine/search-engine.js';
import { sampleRecord } from '../sample-record.js';
import { counts, emptyEngine, type StartEngine } from './empty-engine.js';

const member = (parliament: string, committee: string | null = null): Actor =>
  person('00000000-0000-7000-8000-000000000001', 'M', [
    { role: committee ? 'committee_member' : 'member', parliament, committee },
  ]);
const clerk = (parliament: string): Actor =>
  person('00000000-0000-7000-8000-000000000002', 'C', [
    { role: 'clerk', parliament, committee: null },
  ]);

const OF_ONE_VALUE = ['parliament', 'kind', 'type', 'milestone', 'language', 'year'] as const;

/** Nobody learns of what is hidden: not by hits, totals, facets or filters. */
export function keepsToTheAudience(start: StartEngine): void {
  describe('audience', () => {
    const { ask, put } = emptyEngine(start);
    const levels: [string, Parameters<typeof sampleRecord>[0]][] = [
      ['draft', { sharing: { level: 'draft' } }],
      ['committee', { sharing: { level: 'committee', committees: ['c1'] } }],
      ['house', { sharing: { level: 'parliament' } }],
      ['named', { sharing: { level: 'named_parliaments', parliaments: ['gh'] } }],
      ['all', { sharing: { level: 'all_parliaments' } }],
      ['space', { sharing: { level: 'space', spaces: ['s1'] } }],
      ['public', { sharing: { level: 'public' } }],
      ['later', { sharing: { level: 'public' }, visibleFrom: new Date('2990-01-01') }],
    ];
    const seen: [string, Actor, string[]][] = [
      ['nobody', NOBODY, ['public']],
      ['a member of the house', member('ke'), ['all', 'house', 'named', 'public']],
      ['a committee member', member('ke', 'c1'), ['all', 'committee', 'house', 'named', 'public']],
      ['a member elsewhere', member('gh'), ['all', 'named', 'public']],
      ['another elsewhere', member('tz'), ['all', 'public']],
      ['another clerk', clerk('tz'), ['all', 'public']],
      ['the filing office', clerk('ke'), levels.map(([level]) => level).sort()],
      ['nobody at all', { ...NOBODY, tokens: [] }, []],
    ];
    const file = () =>
      put(
        ...levels.map(([level, given], index) =>
          sampleRecord({
            ...given,
            title: level,
            type: `type-${level}`,
            milestone: `at-${level}`,
            subjects: ['shared subject', `subject ${level}`],
            committees: [`committee-${level}`],
            sponsors: [`sponsor-${level}`],
            language: index % 2 ? 'fr' : 'en',
            date: `${2000 + index}-01-01`,
            pages: [`secretword of ${level}`, '"the very phrase"'],
          }),
        ),
      );
    beforeAll(file);

    test.each(seen)('holds for %s in hits, totals and every facet', async (_, actor, allowed) => {
      for (const query of [
        'secretword',
        '"very phrase"',
        '',
        'secret*',
        '-absent',
        'of -"no no"',
      ]) {
        for (const sort of ['relevance', 'date'] as const) {
          const result = await ask(query, { as: actor, sort });
          expect(result.hits.map(({ title }) => title).sort(), query).toEqual(allowed);
          expect(result.total).toBe(allowed.length);
          expect(Object.keys(counts(result, 'type')).sort()).toEqual(
            allowed.map((level) => `type-${level}`),
          );
          for (const facet of OF_ONE_VALUE) {
            const sum = result.facets[facet].reduce((all, { count }) => all + count, 0);
            expect(sum, facet).toBe(allowed.length);
          }
          const each = (before: string) =>
            Object.fromEntries(allowed.map((level) => [`${before}${level}`, 1]));
          expect(counts(result, 'milestone')).toEqual(each('at-'));
          expect(counts(result, 'committee')).toEqual(each('committee-'));
          expect(counts(result, 'sponsor')).toEqual(each('sponsor-'));
          expect(counts(result, 'subject')).toEqual({
            ...each('subject '),
            ...(allowed.length > 0 && { 'shared subject': allowed.length }),
          });
        }
      }
    });

    test('a filter never brings back what the audience hides', async () => {
      const filters = { type: ['type-draft'], parliament: ['ke'], level: ['draft'] };
      const hidden = await ask('secretword', { filters });
      expect(hidden).toMatchObject({ hits: [], total: 0 });
      const office = await ask('secretword', { filters, as: clerk('ke') });
      expect(office.hits.map(({ title }) => title)).toEqual(['draft']);
      const sets = {
        milestone: ['at-draft'],
        subject: ['subject draft'],
        committee: ['committee-draft'],
        sponsor: ['sponsor-draft'],
      };
      for (const [facet, values] of Object.entries(sets)) {
        const one = { filters: { [facet]: values } };
        const none = await ask('secretword', one);
        expect(none, facet).toMatchObject({ hits: [], total: 0 });
        for (const counted of FACETS.filter((other) => other !== facet)) {
          expect(none.facets[counted], `${counted} by ${facet}`).toEqual([]);
        }
        expect(JSON.stringify(none.facets), facet).not.toContain('draft');
        expect((await ask('secretword', { ...one, as: clerk('ke') })).total, facet).toBe(1);
      }
    });

    test('levels are counted only for the office', async () => {
      expect((await ask('secretword', { as: member('ke') })).facets.level).toEqual([]);
      expect(counts(await ask('secretword', { as: clerk('ke') }), 'level')).toMatchObject({
        draft: 1,
        public: 2,
      });
      const foreign = await ask('secretword', {
        as: clerk('tz'),
        filters: { level: ['public'] },
      });
      expect(foreign.total).toBe(0);
    });
  });
}
