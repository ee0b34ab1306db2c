import type { Type } from '@nestjs/common';
import { BillContext } from './bill-context.js';
import { BillsPages } from './bills.pages.js';
import { BoardsPages } from './boards.pages.js';
import { CompareTextsPages } from './compare-texts.pages.js';
import { FeedsPages } from './feeds.pages.js';

/** The pages of bills, and what they are put together from. */
export const BILLS_PAGES: Type[] = [BoardsPages, BillsPages, CompareTextsPages, FeedsPages];
export const BILLS_VIEWS: Type[] = [BillContext];
