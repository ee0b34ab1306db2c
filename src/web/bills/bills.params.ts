import { z } from 'zod';

/** Whatever stands in the address; what is no id finds nothing, like an id that is not there. */
export const billId = z.string().max(300);
export const parliamentCode = z.string().max(64);
