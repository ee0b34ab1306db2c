import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from '../features/access/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { SearchModule } from '../features/search/index.js';
import { AccessGuard } from '../platform/http/access.guard.js';
import { AssetsController } from './assets.controller.js';
import { ErrorFilter } from './error.filter.js';
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
    HomePages,
    ParliamentsPages,
    CommitteesPages,
    SearchPages,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
})
export class WebModule {}
