import type { Type } from '@nestjs/common';

/** The page controllers of this folder, and what they share. */
export const PEOPLE_PAGES: Type[] = [];
export const PEOPLE_VIEWS: Type[] = [];
