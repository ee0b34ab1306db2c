import type { Type } from '@nestjs/common';

/** The page controllers of this folder, and what they share. */
export const BILL_DESK_PAGES: Type[] = [];
export const BILL_DESK_VIEWS: Type[] = [];
