import { z } from 'zod';

type Bare<T extends z.ZodType> = T extends z.ZodDefault<infer Inner extends z.ZodType> ? Inner : T;
type Patch<S extends z.ZodRawShape> = {
  [K in keyof S]: S[K] extends z.ZodType ? z.ZodExactOptional<Bare<S[K]>> : never;
};

/**
 * The same fields, each of which may be left out and then stays as it is. Defaults go: with them,
 * what is left out would be emptied.
 */
export function patchOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field;
    return [name, z.exactOptional(bare)];
  });
  return z.strictObject(Object.fromEntries(fields) as Patch<S>);
}
