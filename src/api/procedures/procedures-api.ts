import type { Type } from '@nestjs/common';
import { ProceduresController } from './procedures.controller.js';
import { ProcedureTemplatesController } from './templates.controller.js';

/** The controllers of this folder. */
export const PROCEDURES_API: Type[] = [ProceduresController, ProcedureTemplatesController];
