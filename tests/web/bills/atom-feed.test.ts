import { describe, expect, it } from 'vitest';
import { atomFeed, type AtomFeed } from '../../../src/web/bills/atom-feed.js';
import { readXml } from './read-xml.js';

const DAY = new Date('2025-06-10T09:00:00Z');
const FEED: AtomFeed = {
  id: 'https://example.org/akn/ke/bill/1#steps',
  title: 'Water & <Rivers> "Bill"',
  lang: 'en',
  self: 'https://example.org/bills/1/feed.atom?a=1&b=2',
  page: 'https://example.org/bills/1',
  author: 'Parliament of Kenya',
  since: DAY,
  entries: [
    {
      id: 'https://example.org/akn/ke/bill/1#step-1',
      title: 'مودَع: مشروع ]]> قانون',
      link: 'https://example.org/bills/1#step-1',
      published: DAY,
      updated: new Date('2025-06-12T09:00:00Z'),
      summary: 'a\u0000b\u0008c\ud800d & <e> 😀',
      categories: ['filed', 'water & "wells"'],
    },
  ],
};

describe('an Atom feed', () => {
  it('is well-formed whatever the titles hold', () => {
    const xml = readXml(atomFeed(FEED));
    expect(xml['feed/title']).toEqual([FEED.title]);
    expect(xml['feed/link@href']).toEqual([FEED.self, FEED.page]);
    expect(xml['feed/entry/title']!.join('')).toBe('مودَع: مشروع ]] > قانون');
    expect(xml['feed/entry/summary']!.join('')).toBe('a\ufffdb\ufffdc\ufffdd & <e> 😀');
    expect(xml['feed/entry/category@term']).toEqual(['filed', 'water & "wells"']);
    expect(xml['feed@xmlns']).toEqual(['http://www.w3.org/2005/Atom']);
    expect(xml['feed@xml:lang']).toEqual(['en']);
  });

  it('has all that Atom asks for, and the time of its newest entry', () => {
    const xml = readXml(atomFeed(FEED));
    for (const path of ['feed', 'feed/entry']) {
      for (const one of ['id', 'title', 'updated']) expect(xml[`${path}/${one}`]).toHaveLength(1);
    }
    expect(xml['feed/updated']).toEqual(['2025-06-12T09:00:00.000Z']);
    expect(xml['feed/author/name']).toEqual(['Parliament of Kenya']);
  });

  it('stands without entries too', () => {
    const xml = readXml(atomFeed({ ...FEED, entries: [] }));
    expect(xml['feed/updated']).toEqual([DAY.toISOString()]);
    expect(xml['feed/entry/id']).toBeUndefined();
  });
});
