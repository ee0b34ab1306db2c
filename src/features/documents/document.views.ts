import type { Sharing } from '../../kernel/audience.js';
import type { ExtractionFailure } from '../../platform/extraction/extraction-result.js';
import type { MediaType } from '../../platform/extraction/media-type.js';
import type { TextState } from './document-version.entity.js';
import type { DocumentType } from './document-type.js';

export interface VersionView {
  readonly n: number;
  readonly language: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: MediaType;
  readonly fileName: string;
  readonly note: string | null;
  readonly filedAt: Date;
  readonly textState: TextState;
  readonly textReason: ExtractionFailure | null;
  readonly textLanguage: string | null;
  readonly textTruncated: boolean;
  readonly pageCount: number | null;
}

export interface DocumentSummary {
  readonly id: string;
  readonly parliament: string;
  readonly chamber: string | null;
  readonly type: DocumentType;
  readonly title: string;
  readonly language: string;
  readonly number: string;
  readonly officialNumber: string | null;
  readonly iri: string;
  readonly documentDate: string | null;
  readonly subjects: readonly string[];
  readonly people: readonly string[];
  readonly demonstration: boolean;
  readonly sharing: Sharing;
  readonly visibleFrom: Date;
  readonly filedAt: Date;
  readonly changedAt: Date;
  readonly currentVersion: number;
  readonly revision: number;
}

export interface DocumentView extends DocumentSummary {
  /** The newest first. */
  readonly versions: readonly VersionView[];
}

export interface TextPageView {
  readonly ordinal: number;
  readonly page: number | null;
  readonly label: string | null;
  readonly language: string | null;
  readonly text: string;
}

export interface VersionTextView {
  readonly document: DocumentSummary;
  readonly version: VersionView;
  readonly pages: readonly TextPageView[];
}
