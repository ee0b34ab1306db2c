import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from '../features/access/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { SearchModule } from '../features/search/index.js';
import { AccessGuard } from '../platform/http/access.guard.js';
import { ACCESS_PAGES, ACCESS_VIEWS } from './access/access-pages.js';
import { BillsModule } from '../features/bills/index.js';
import { PeopleModule } from '../features/people/index.js';
import { ProceduresModule } from '../features/procedures/index.js';
import { BILL_DESK_PAGES, BILL_DESK_VIEWS } from './bill-desk/bill-desk-pages.js';
import { BILLS_PAGES, BILLS_VIEWS } from './bills/bills-pages.js';
import { PEOPLE_PAGES, PEOPLE_VIEWS } from './people/people-pages.js';
import { PROCEDURES_PAGES, PROCEDURES_VIEWS } from './procedures/procedures-pages.js';
import { AssetsController } from './assets.controller.js';
import { DOCUMENT_PAGES, DOCUMENT_VIEWS } from './documents/documents-pages.js';
import { ErrorFilter } from './error.filter.js';
import { SharingDesk } from './forms/sharing-desk.js';
import { HelpPages } from './help/help.pages.js';
import { HomePages } from './home/home.pages.js';
import { IriController } from './iri.controller.js';
import { CommitteesPages } from './parliaments/committees.pages.js';
import { ParliamentsPages } from './parliaments/parliaments.pages.js';
import { PermanentAddresses } from './permanent-addresses.js';
import { SearchPages } from './search/search.pages.js';

/** The pages, and the two rules of the edge: who may enter, and how a no is said. */
@Module({
  imports: [
    AccessModule,
    BillsModule,
    DocumentsModule,
    ParliamentsModule,
    PeopleModule,
    ProceduresModule,
    SearchModule,
  ],
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
    ...PEOPLE_PAGES,
    ...PROCEDURES_PAGES,
    ...BILLS_PAGES,
    ...BILL_DESK_PAGES,
  ],
  providers: [
    PermanentAddresses,
    SharingDesk,
    ...ACCESS_VIEWS,
    ...DOCUMENT_VIEWS,
    ...PEOPLE_VIEWS,
    ...PROCEDURES_VIEWS,
    ...BILLS_VIEWS,
    ...BILL_DESK_VIEWS,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
})
export class WebModule {}
