import { Module, type OnModuleInit } from '@nestjs/common';
import { ParliamentsModule } from '../parliaments/index.js';
import { SearchModule, SearchSources } from '../search/index.js';
// Written by SQL alone; loaded here so that the tables are known and migrations can be held against them.
import './file.entity.js';
import './register.entity.js';
import './version-page.entity.js';
import { AddVersion } from './add-version.js';
import { CitableDocuments } from './citable-documents.queries.js';
import { DescribeDocument } from './describe-document.js';
import { DocumentLoader } from './document-loader.js';
import { DocumentsQueries } from './documents.queries.js';
import { DocumentsSearchSource } from './documents.search-source.js';
import { ExtractText } from './extract-text.js';
import { ExtractionWorker } from './extraction.worker.js';
import { FileDocument } from './file-document.js';
import { FilingDeskQueries } from './filing-desk.queries.js';
import { FileInspector } from './received-file.js';
import { ReceiptsQueries } from './receipts.queries.js';
import { RemoveDemonstration } from './remove-demonstration.js';
import { ResumeExtraction } from './resume-extraction.js';
import { RetryExtraction } from './retry-extraction.js';
import { ShareDocument } from './share-document.js';

const useCases = [
  FileDocument,
  AddVersion,
  DescribeDocument,
  ShareDocument,
  RetryExtraction,
  RemoveDemonstration,
  ResumeExtraction,
];
const queries = [CitableDocuments, DocumentsQueries, FilingDeskQueries, ReceiptsQueries];

@Module({
  imports: [ParliamentsModule, SearchModule],
  providers: [
    ...useCases,
    ...queries,
    DocumentsSearchSource,
    DocumentLoader,
    FileInspector,
    ExtractText,
    ExtractionWorker,
  ],
  exports: [...useCases, ...queries],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly sources: SearchSources,
    private readonly source: DocumentsSearchSource,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.source);
  }
}
