import type { Type } from '@nestjs/common';

/** The page controllers of this folder, and what they share. */
export const BILLS_PAGES: Type[] = [];
export const BILLS_VIEWS: Type[] = [];
