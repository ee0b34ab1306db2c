import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localPath } from '../../../src/web/access/local-path.js';

describe('where to go after signing in', () => {
  test.each(['/file', '/documents/1?page=2#p2', '/search?q=a%20b', '/', '/?done=x'])(
    'may be %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  test.each([
    undefined,
    7,
    ['/a', '/b'],
    '',
    'file',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\/elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/%2e//elsewhere.example',
    '/\u0000',
    'javascript:alert(1)',
    '/sign-in',
    '/sign-in/link/abc',
    '/sign-out',
    `/${'a'.repeat(3000)}`,
  ])('is never %j', (next) => {
    expect(localPath(next)).toBe('/');
  });

  test('stays on this site whatever is asked for', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        '%2f',
        '%5c',
        '@',
        ':',
        '?',
        '#',
        'e.example',
        '\t',
        ' ',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const target = new URL(localPath(parts.join('')), 'https://here.example/x');
        expect(target.origin).toBe('https://here.example');
      }),
      { numRuns: 2000 },
    );
  });
});
