import { Module } from '@nestjs/common';
import { AccessModule } from '../features/access/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { DocumentsController } from './documents/documents.controller.js';
import { VersionsController } from './documents/versions.controller.js';
import { HealthController } from './health/health.controller.js';
import { CommitteesController } from './parliaments/committees.controller.js';
import { ParliamentsController } from './parliaments/parliaments.controller.js';

@Module({
  imports: [AccessModule, DocumentsModule, ParliamentsModule],
  controllers: [
    HealthController,
    DocumentsController,
    VersionsController,
    ParliamentsController,
    CommitteesController,
  ],
})
export class ApiModule {}
