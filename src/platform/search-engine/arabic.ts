const ARABIC = /^[\u0621-\u064a]+$/;

/** The article, with the conjunction before it and the preposition grown into it (`ل` + `ال` = `لل`). */
const ARTICLE = /^[وف]?(?:ال|لل|[بك]ال)/u;
const LEAST_REST = 3;

/**
 * The folded word without article and the particles glued to it (`والقانون` → `قانون`), or null
 * when there is none. A particle without an article stays: `وزير` begins with a letter of its own.
 */
export function withoutArticle(form: string): string | null {
  if (!ARABIC.test(form)) return null;
  const glued = ARTICLE.exec(form)?.[0];
  if (!glued) return null;
  const rest = form.slice(glued.length);
  return rest.length >= LEAST_REST ? rest : null;
}
