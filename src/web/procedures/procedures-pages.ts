import type { Type } from '@nestjs/common';
import { AdoptPages } from './adopting/adopt.pages.js';
import { EditProcedurePages } from './editing/edit-procedure.pages.js';
import { ProcedurePages } from './procedure.pages.js';

/** The page controllers of this folder, and what they share. */
export const PROCEDURES_PAGES: Type[] = [ProcedurePages, EditProcedurePages, AdoptPages];
export const PROCEDURES_VIEWS: Type[] = [];
