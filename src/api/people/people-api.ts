import type { Type } from '@nestjs/common';

/** The controllers of this folder. */
export const PEOPLE_API: Type[] = [];
