import { z } from 'zod';

/** Whatever stands in the address; what is no id finds nothing, like an id that is not there. */
export const documentId = z.string().max(300);

/** Zero finds nothing: versions count from 1. */
export const versionNumber = z.coerce.number().int().min(0).max(1_000_000).catch(0);
