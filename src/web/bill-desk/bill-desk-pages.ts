import type { Type } from '@nestjs/common';
import { BillDeskContext } from './bill-desk-context.js';
import { BILL_PAPERS_PAGES, BILL_PAPERS_VIEWS } from './bill-papers-pages.js';
import { BillSharingPages } from './bill-sharing.pages.js';
import { CorrectStepPages } from './correct-step.pages.js';
import { EditBillPages } from './edit-bill.pages.js';
import { MovesPages } from './moves.pages.js';
import { NewBillPages } from './new-bill.pages.js';
import { StrikeStepPages } from './strike-step.pages.js';

/** The page controllers of this folder, and what they share. */
export const BILL_DESK_PAGES: Type[] = [
  NewBillPages,
  EditBillPages,
  BillSharingPages,
  MovesPages,
  CorrectStepPages,
  StrikeStepPages,
  ...BILL_PAPERS_PAGES,
];
export const BILL_DESK_VIEWS: Type[] = [BillDeskContext, ...BILL_PAPERS_VIEWS];
