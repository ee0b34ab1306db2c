import type { Type } from '@nestjs/common';

/** The controllers of this folder. */
export const BILLS_API: Type[] = [];
