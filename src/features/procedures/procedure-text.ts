const CODE = /^[a-z][a-z0-9_]{0,59}$/;
export const isWellFormedCode = (code: string): boolean => CODE.test(code);

/** One line that people can read. */
export const isLine = (text: string): boolean =>
  text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text);

/** The places of those whose code an earlier one already has. */
export function repeated(all: readonly { readonly code: string }[]): number[] {
  const seen = new Set<string>();
  return all.flatMap(({ code }, index) => {
    if (seen.has(code)) return [index];
    seen.add(code);
    return [];
  });
}
