import { audienceOf, type Sharing } from '../../../src/kernel/audience.js';
import { newId } from '../../../src/kernel/ids.js';
import type {
  SearchablePage,
  SearchableRecord,
} from '../../../src/platform/search-engine/searchable-record.js';

type Given = Omit<Partial<SearchableRecord>, 'pages' | 'audience' | 'level'> & {
  readonly sharing?: Sharing;
  /** Texts of the pages, numbered from 1, or the pages themselves. */
  readonly pages?: readonly (string | SearchablePage)[];
};

/** A searchable record with whatever the test does not care about filled in. */
export function sampleRecord(given: Given = {}): SearchableRecord {
  const { sharing = { level: 'public' }, pages = [], ...rest } = given;
  const parliament = given.parliament ?? 'ke';
  const language = given.language === undefined ? 'en' : given.language;
  return {
    kind: 'document',
    id: newId(),
    iri: null,
    visibleFrom: new Date('2020-01-01T00:00:00Z'),
    type: 'bill',
    date: '2024-05-01',
    number: null,
    title: 'A paper',
    subjects: [],
    people: [],
    updatedAt: new Date('2024-05-02T00:00:00Z'),
    ...rest,
    parliament,
    language,
    level: sharing.level,
    audience: audienceOf(parliament, sharing),
    pages: pages.map((page, index) =>
      typeof page === 'string'
        ? { page: index + 1, text: page, versionId: null, versionNumber: 1, language }
        : page,
    ),
  };
}
