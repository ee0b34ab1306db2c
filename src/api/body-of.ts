import type { z } from 'zod';

type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** What a handler answers under this schema: views are read-only, and need not be copied. */
export type BodyOf<S extends z.ZodType> = Frozen<z.input<S>>;
