/** Where to go after signing in: a page of ours, or the home page. Never another site. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || next.length > 2000 || !/^\/[^/\\]?/.test(next)) return '/';
  const base = 'http://here.invalid';
  if (/[\\\p{Cc}]/u.test(next) || !URL.canParse(next, base)) return '/';
  const { origin, pathname, search, hash } = new URL(next, base);
  // A path such as `/.//elsewhere` becomes `//elsewhere` when it is read.
  if (origin !== base || pathname.startsWith('//')) return '/';
  return /^\/sign-(in|out)(\/|$)/.test(pathname) ? '/' : pathname + search + hash;
}
