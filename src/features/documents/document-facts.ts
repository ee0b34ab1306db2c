import { createHash } from 'node:crypto';
import { canonicalJson } from '../../platform/ledger/canonical-json.js';
import type { Document, DocumentDescription } from './document.entity.js';

/**
 * The description as one SHA-256: the ledger can prove that it was not altered behind the system's
 * back, and holds no names of persons itself.
 */
export function describedFacts(described: DocumentDescription): { describedSha256: string } {
  const { title, language, officialNumber, documentDate, subjects, people } = described;
  const text = canonicalJson({ title, language, officialNumber, documentDate, subjects, people });
  return { describedSha256: createHash('sha256').update(text).digest('hex') };
}

/** Who may see the paper, as facts for the ledger. */
export function sharingFacts(document: Pick<Document, 'sharing' | 'audience' | 'visibleFrom'>) {
  return {
    level: document.sharing.level,
    audience: document.audience,
    visibleFrom: document.visibleFrom.toISOString(),
  };
}
