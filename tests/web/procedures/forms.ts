import type { TestUser } from '../../support/test-app.js';
import { fieldsOf } from './fields.js';

export type Fields = Record<string, string | string[]>;

export const readAs = (user: TestUser, url: string) =>
  user.inject({ method: 'GET', url, headers: { accept: 'text/html' } });

/** The form that changes something on a page of a procedure, as a browser would send it. */
export function formOf(html: string): Fields {
  const form = /<form[^>]*action="[^"]*procedure\/(?:edit|adopt)" method="post".*?<\/form>/s;
  return fieldsOf(form.exec(html)?.[0] ?? '');
}

export function send(user: TestUser, url: string, fields: Fields) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  }
  return user.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: body.toString(),
  });
}

/** `s3`, for the stage with this code. */
export function keyOf(fields: Fields, code: string): string {
  const found = Object.entries(fields).find(
    ([name, value]) => /^s\d+-code$/.test(name) && value === code,
  );
  if (!found) throw new Error(`no stage ${code} in the form`);
  return found[0].replace('-code', '');
}
