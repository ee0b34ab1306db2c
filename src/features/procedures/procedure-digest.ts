import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';
import type { Procedure } from './procedure.js';

/** SHA-256 in hexadecimal: equal for procedures that say the same, in whatever order of members. */
export const procedureDigest = (procedure: Procedure): string =>
  createHash('sha256')
    .update(canonicalJson(procedure as unknown as Json))
    .digest('hex');
