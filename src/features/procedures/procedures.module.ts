import { Module } from '@nestjs/common';
import { ParliamentsModule } from '../parliaments/index.js';
import { ProceduresQueries } from './procedures.queries.js';
import { SaveProcedure } from './save-procedure.js';
import { SeedProcedures } from './seed-procedures.js';

const PROVIDERS = [ProceduresQueries, SaveProcedure, SeedProcedures];

@Module({ imports: [ParliamentsModule], providers: PROVIDERS, exports: PROVIDERS })
export class ProceduresModule {}
