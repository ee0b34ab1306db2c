/** The address of the same page with the same query in another language. */
export function languageHref(path: string, lang: string): string {
  const [address = ''] = path.split('#');
  const mark = address.indexOf('?');
  const pathname = mark < 0 ? address : address.slice(0, mark);
  const parameters = new URLSearchParams(mark < 0 ? '' : address.slice(mark));
  parameters.set('lang', lang);
  // "//host/…" would lead to another site.
  return `/${pathname.replace(/^[/\\]+/, '')}?${parameters}`;
}
