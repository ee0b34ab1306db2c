import { z } from 'zod';

/** Whatever stands in the address; what is no number finds no step. */
export const stepNumber = z.coerce.number().int().min(0).catch(0);
