import type { z } from 'zod';
import type {
  DocumentSummary,
  DocumentView,
  VersionTextView,
  VersionView,
} from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { officeOf } from '../../kernel/audience.js';
import { failureKeyOf } from '../../platform/extraction/extraction-result.js';
import type { T } from '../../platform/i18n/translator.js';
import type {
  documentSchema,
  documentSummarySchema,
  versionSchema,
  versionTextSchema,
} from './documents.schema.js';

type SummaryBody = z.infer<typeof documentSummarySchema>;

const base = (id: string) => `/api/v1/documents/${id}`;

export function summaryBody(document: DocumentSummary, actor: Actor): SummaryBody {
  const { id, documentDate, sharing, visibleFrom, filedAt, changedAt } = document;
  return {
    id,
    iri: document.iri,
    number: document.number,
    officialNumber: document.officialNumber,
    parliament: document.parliament,
    chamber: document.chamber,
    type: document.type,
    title: document.title,
    language: document.language,
    date: documentDate,
    subjects: [...document.subjects],
    people: [...document.people],
    demonstration: document.demonstration,
    sharing: actor.tokens.includes(officeOf(document.parliament)) ? plainSharing(sharing) : null,
    visibleFrom: visibleFrom.toISOString(),
    filedAt: filedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    currentVersion: document.currentVersion,
    revision: document.revision,
    links: { self: base(id), page: `/documents/${id}` },
  };
}

function plainSharing(sharing: DocumentSummary['sharing']): SummaryBody['sharing'] {
  const { level } = sharing;
  if (sharing.level === 'committee') return { level, committees: [...sharing.committees] };
  if (sharing.level === 'named_parliaments') {
    return { level, parliaments: [...sharing.parliaments] };
  }
  return { level };
}

export function documentBody(
  document: DocumentView,
  actor: Actor,
  t: T,
): z.infer<typeof documentSchema> {
  const summary = summaryBody(document, actor);
  const [newest] = document.versions;
  if (!newest) throw new Error(`document ${document.id} has no version`);
  return {
    ...summary,
    sha256: newest.sha256,
    links: {
      ...summary.links,
      content: `${base(document.id)}/versions/${newest.n}/content`,
      receipt: `/documents/${document.id}/receipt`,
    },
    versions: document.versions.map((version) => versionBody(document.id, version, t)),
  };
}

export function versionBody(id: string, version: VersionView, t: T): z.infer<typeof versionSchema> {
  const { n, textReason } = version;
  return {
    n,
    language: version.language,
    fileName: version.fileName,
    mediaType: version.mediaType,
    size: version.size,
    sha256: version.sha256,
    note: version.note,
    filedAt: version.filedAt.toISOString(),
    text: {
      state: version.textState,
      reason: textReason,
      message: textReason === null ? null : t(failureKeyOf(textReason)),
      language: version.textLanguage,
      truncated: version.textTruncated,
      pages: version.pageCount,
    },
    links: {
      content: `${base(id)}/versions/${n}/content`,
      text: `${base(id)}/versions/${n}/text`,
    },
  };
}

export function textBody({
  document,
  version,
  pages,
}: VersionTextView): z.infer<typeof versionTextSchema> {
  return {
    document: document.id,
    version: version.n,
    state: version.textState,
    reason: version.textReason,
    pages: pages.map(({ page, label, language, text }) => ({ page, label, language, text })),
  };
}
