import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';

let out: string;
let err: string;
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const TOKEN = ['token', 'create', '--account', 'clerk@example.org'];

describe('a command line', () => {
  it.each([
    [[], /Usage/],
    [['frobnicate'], /unknown command/],
    [['account'], /Usage/],
    [['account', 'create', '--email', 'x@example.org'], /--role/],
    [['account', 'create', '--email', 'x@example.org', '--role', 'king'], /There are: clerk/],
    [[...TOKEN, '--expires', '1d', '--scope', 'everything'], /There are: read/],
    [[...TOKEN, '--expires', 'soon', '--scope', 'read'], /Write it like/],
    [[...TOKEN, '--expires', '1d'], /--scope/],
    [['link', 'create', '--account', 'x', '--lasts', 'long'], /30m, 12h or 1d/],
    [['doctor', '--slowly'], /unknown option/],
    [['token', 'revoke'], /missing required argument/],
    [['backup'], /missing required argument/],
    [['import'], /Usage/],
    [['import', 'popolo', 'people.json'], /--parliament/],
    [['import', 'popolo', '--parliament', 'ke'], /missing required argument/],
    [['import', 'popolo', 'x', '--parliament', 'ke', '--language', 'e n'], /like en or ar-MA/],
  ])('that is wrong ends with 2, and says why on standard error: %j', async (args, why) => {
    expect(await runCli(args)).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(why);
  });

  it('that asks for help or the version ends with 0, and answers on standard output', async () => {
    expect(await runCli(['--help'])).toBe(0);
    expect(out).toContain('backup');
    expect(await runCli(['token', 'create', '--help'])).toBe(0);
    expect(out).toContain('--expires');
    out = '';
    expect(await runCli(['--version'])).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(err).toBe('');
  });

  it('that imports what is not there, or is no text, ends with 1 before anything is opened', async () => {
    expect(await runCli(['import', 'popolo', '/nowhere/at-all', '--parliament', 'ke'])).toBe(1);
    expect([out, err]).toEqual(['', 'error: /nowhere/at-all cannot be read (ENOENT).\n']);
    err = '';
    expect(await runCli(['import', 'popolo', process.execPath, '--parliament', 'ke'])).toBe(1);
    expect(err).toMatch(/is not UTF-8 text/);
  });

  it('that names a backup which is not there ends with 1', async () => {
    expect(await runCli(['restore', '/nowhere/at-all'])).toBe(1);
    expect([out, err]).toEqual(['', 'error: There is no backup at /nowhere/at-all.\n']);
  });
});
