export { DocumentsModule } from './documents.module.js';
export { AddVersion, type AddVersionInput, type VersionAdded } from './add-version.js';
export { DescribeDocument } from './describe-document.js';
export { FileDocument, type Filed, type FileDocumentInput } from './file-document.js';
export { RemoveDemonstration } from './remove-demonstration.js';
export { ResumeExtraction } from './resume-extraction.js';
export { RetryExtraction } from './retry-extraction.js';
export { ShareDocument } from './share-document.js';
export { DocumentsQueries, type DocumentFilter } from './documents.queries.js';
export { CitableDocuments, type CitableDocument } from './citable-documents.queries.js';
export { FilingDeskQueries, type FiledPaper } from './filing-desk.queries.js';
export { ReceiptsQueries, type RegisterEntry } from './receipts.queries.js';
export { receiptCode } from './receipt-code.js';
export type { TextState } from './document-version.entity.js';
export type { DocumentDescription } from './document.entity.js';
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
export { nextNumber, raiseNumber } from './registry-number.js';
export type { ReceivedFile } from './received-file.js';
export { doctorDocuments } from './documents-doctor.js';
export { doctorFiles } from './doctor-files.js';
export { doctorSearch } from './doctor-search.js';
