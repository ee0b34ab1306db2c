/** A slice of a list. `next` is the cursor of the following slice, null at the end. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly next: string | null;
}

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

/** A cursor is opaque to clients and holds the sort keys of the last row that was shown. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys inside a cursor, or null when it is not one of ours. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(keys) || keys.length !== length) return null;
    const plain = (key: unknown) => key === null || ['string', 'number'].includes(typeof key);
    return keys.every(plain) ? keys : null;
  } catch {
    return null;
  }
}

/** Cuts a list that was read one row longer than `limit` and makes the cursor from the last row. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keysOf: (row: T) => (string | number | null)[],
): Page<T> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, next: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}
