/** The address of the same page with the same query in another language. */
export function languageHref(path: string, lang: string): string {
  const [beforeHash = '/'] = path.split('#');
  const [pathname = '/', query = ''] = beforeHash.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('lang', lang);
  // "//host/…" would lead to another site.
  return `${pathname.replace(/^[/\\]+/, '/')}?${parameters}`;
}
