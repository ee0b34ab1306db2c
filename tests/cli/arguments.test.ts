import { expect, it } from 'vitest';
import { parseDuration, parseExpiry, parseRole, parseScopes } from '../../src/cli/arguments.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

it('reads durations', () => {
  expect(parseDuration('30m')).toBe(1_800_000);
  expect(parseDuration('1d')).toBe(86_400_000);
  for (const wrong of ['', '0d', '1', 'd', '1w', '-1d', '1.5h', ' 1d', '1d2h', '99999999d']) {
    expect(() => parseDuration(wrong), wrong).toThrow(/30m, 12h or 1d/);
  }
});

it('reads an end as a duration from now or as an instant', () => {
  expect(parseExpiry('12h', NOW).toISOString()).toBe('2026-11-24T00:00:00.000Z');
  expect(parseExpiry('2027-06-30', NOW).toISOString()).toBe('2027-06-30T00:00:00.000Z');
  expect(parseExpiry('2027-06-30T12:00:00+03:00').toISOString()).toBe('2027-06-30T09:00:00.000Z');
  for (const wrong of ['tomorrow', '2027', '2027-13-01', '30/06/2027', '0h']) {
    expect(() => parseExpiry(wrong, NOW), wrong).toThrow(/Write it like/);
  }
});

it('collects scopes that are repeated or separated by commas, each once', () => {
  const first = parseScopes('read, documents:write');
  expect(parseScopes('read,parliaments:write', first)).toEqual([
    'read',
    'documents:write',
    'parliaments:write',
  ]);
  expect(() => parseScopes('read,everything')).toThrow(/There are: read/);
});

it('knows the roles, with either kind of dash', () => {
  expect(parseRole('committee-member')).toBe('committee_member');
  expect(() => parseRole('king')).toThrow(/There are: clerk/);
});
