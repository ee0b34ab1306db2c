import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { ParliamentsModule } from '../parliaments/index.js';
import { PeopleModule } from '../people/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { SearchModule } from '../search/index.js';

@Module({
  imports: [ParliamentsModule, PeopleModule, DocumentsModule, ProceduresModule, SearchModule],
})
export class BillsModule {}
