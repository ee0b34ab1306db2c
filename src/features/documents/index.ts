export { DocumentsModule } from './documents.module.js';
export { AddVersion, type AddVersionInput, type VersionAdded } from './add-version.js';
export { DescribeDocument } from './describe-document.js';
export { FileDocument, type Filed, type FileDocumentInput } from './file-document.js';
export { RetryExtraction } from './retry-extraction.js';
export { ShareDocument } from './share-document.js';
export { DocumentsQueries, type DocumentFilter } from './documents.queries.js';
export type {
  DocumentSummary,
  DocumentView,
  TextPageView,
  VersionTextView,
  VersionView,
} from './document.views.js';
export { DOCUMENT_TYPE_CODES, isDocumentType, type DocumentType } from './document-type.js';
export {
  FILE_DOCUMENTS,
  documentPolicy,
  filingParliaments,
  type DocumentAction,
} from './document.policy.js';
export type { ReceivedFile } from './received-file.js';
