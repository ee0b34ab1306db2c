import { Module } from '@nestjs/common';
import { AccessModule } from '../features/access/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { SearchModule } from '../features/search/index.js';
import { ACCESS_API } from './access/access-api.js';
import { DocumentsController } from './documents/documents.controller.js';
import { VersionsController } from './documents/versions.controller.js';
import { HealthController } from './health/health.controller.js';
import { CommitteesController } from './parliaments/committees.controller.js';
import { ParliamentsController } from './parliaments/parliaments.controller.js';
import { SearchController } from './search/search.controller.js';

@Module({
  imports: [AccessModule, DocumentsModule, ParliamentsModule, SearchModule],
  controllers: [
    HealthController,
    ...ACCESS_API,
    DocumentsController,
    VersionsController,
    ParliamentsController,
    CommitteesController,
    SearchController,
  ],
})
export class ApiModule {}
