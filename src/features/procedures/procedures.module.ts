import { Module } from '@nestjs/common';
import { ParliamentsModule } from '../parliaments/index.js';
import './procedure-version.entity.js';

@Module({ imports: [ParliamentsModule] })
export class ProceduresModule {}
