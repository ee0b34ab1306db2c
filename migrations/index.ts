import { Platform1764000000000 } from './1764000000000-platform.js';
import { Access1764000000010 } from './1764000000010-access.js';
import { Parliaments1764000000020 } from './1764000000020-parliaments.js';
import { AccessParliaments1764000000025 } from './1764000000025-access-parliaments.js';
import { Documents1764000000030 } from './1764000000030-documents.js';
import { Search1764000000040 } from './1764000000040-search.js';
import { SearchFacets1764000000045 } from './1764000000045-search-facets.js';
import { People1764000000050 } from './1764000000050-people.js';
import { Procedures1764000000060 } from './1764000000060-procedures.js';
import { Bills1764000000070 } from './1764000000070-bills.js';
import { BillCounts1764000000075 } from './1764000000075-bill-counts.js';

/** In the order in which they are applied. */
export const migrations = [
  Platform1764000000000,
  Access1764000000010,
  Parliaments1764000000020,
  AccessParliaments1764000000025,
  Documents1764000000030,
  Search1764000000040,
  SearchFacets1764000000045,
  People1764000000050,
  Procedures1764000000060,
  Bills1764000000070,
  BillCounts1764000000075,
];
