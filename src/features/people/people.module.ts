import { Module } from '@nestjs/common';
import { ParliamentsModule } from '../parliaments/index.js';
import { SearchModule } from '../search/index.js';

@Module({ imports: [ParliamentsModule, SearchModule] })
export class PeopleModule {}
