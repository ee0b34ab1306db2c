import { Comparer } from './compare/comparer.js';
import { ComparePages } from './compare.pages.js';
import { DescribingPages } from './describing.pages.js';
import { DeskLoader } from './desk-loader.js';
import { DocumentContext } from './document-context.js';
import { DocumentsPages } from './documents.pages.js';
import { FilingForms } from './filing-forms.js';
import { FilingPages } from './filing.pages.js';
import { NewVersionPages } from './new-version.pages.js';
import { ReceiptsPages } from './receipts.pages.js';
import { SharingPages } from './sharing.pages.js';
import { VersionsPages } from './versions.pages.js';

/** The pages of papers, and what they are put together from. */
export const DOCUMENT_PAGES = [
  FilingPages,
  DocumentsPages,
  NewVersionPages,
  VersionsPages,
  ComparePages,
  DescribingPages,
  SharingPages,
  ReceiptsPages,
];

export const DOCUMENT_VIEWS = [DeskLoader, DocumentContext, FilingForms, Comparer];
