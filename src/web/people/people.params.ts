import { z } from 'zod';

/** Whatever stands in the address; what is no code or id finds nothing, like one that is not there. */
export const parliamentCode = z.string().max(64);
export const recordId = z.string().max(300);
