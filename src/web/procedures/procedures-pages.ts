import type { Type } from '@nestjs/common';

/** The page controllers of this folder, and what they share. */
export const PROCEDURES_PAGES: Type[] = [];
export const PROCEDURES_VIEWS: Type[] = [];
