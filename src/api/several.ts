import { z } from 'zod';

/** A filter that may be given several times; one of its values must then hold. */
export const several = <T extends z.ZodType>(value: T) =>
  z
    .union([value, z.array(value).max(50)])
    .optional()
    .transform((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]));
