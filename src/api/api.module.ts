import { Module } from '@nestjs/common';
import { AccessModule } from '../features/access/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { SearchModule } from '../features/search/index.js';
import { BillsModule } from '../features/bills/index.js';
import { PeopleModule } from '../features/people/index.js';
import { ProceduresModule } from '../features/procedures/index.js';
import { ACCESS_API } from './access/access-api.js';
import { BILLS_API } from './bills/bills-api.js';
import { PEOPLE_API } from './people/people-api.js';
import { PROCEDURES_API } from './procedures/procedures-api.js';
import { DocumentsController } from './documents/documents.controller.js';
import { VersionsController } from './documents/versions.controller.js';
import { HealthController } from './health/health.controller.js';
import { CommitteesController } from './parliaments/committees.controller.js';
import { ParliamentsController } from './parliaments/parliaments.controller.js';
import { SearchController } from './search/search.controller.js';

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
    HealthController,
    ...ACCESS_API,
    DocumentsController,
    VersionsController,
    ParliamentsController,
    CommitteesController,
    SearchController,
    ...PEOPLE_API,
    ...PROCEDURES_API,
    ...BILLS_API,
  ],
})
export class ApiModule {}
