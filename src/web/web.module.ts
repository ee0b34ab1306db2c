import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from '../features/access/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { SearchModule } from '../features/search/index.js';
import { AccessGuard } from '../platform/http/access.guard.js';
import { ACCESS_PAGES, ACCESS_VIEWS } from './access/access-pages.js';
import { AssetsController } from './assets.controller.js';
import { DOCUMENT_PAGES, DOCUMENT_VIEWS } from './documents/documents-pages.js';
import { ErrorFilter } from './error.filter.js';
import { HelpPages } from './help/help.pages.js';
import { HomePages } from './home/home.pages.js';
import { IriController } from './iri.controller.js';
import { CommitteesPages } from './parliaments/committees.pages.js';
import { ParliamentsPages } from './parliaments/parliaments.pages.js';
import { SearchPages } from './search/search.pages.js';

/** The pages, and the two rules of the edge: who may enter, and how a no is said. */
@Module({
  imports: [AccessModule, DocumentsModule, ParliamentsModule, SearchModule],
  controllers: [
    AssetsController,
    IriController,
    ...ACCESS_PAGES,
    HomePages,
    HelpPages,
    ParliamentsPages,
    CommitteesPages,
    SearchPages,
    ...DOCUMENT_PAGES,
  ],
  providers: [
    ...ACCESS_VIEWS,
    ...DOCUMENT_VIEWS,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
})
export class WebModule {}
