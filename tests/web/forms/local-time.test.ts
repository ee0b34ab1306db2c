import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, localTextOf } from '../../../src/web/forms/local-time.js';

const ZONES = ['Africa/Nairobi', 'Africa/Casablanca', 'Africa/Cairo', 'Atlantic/Cape_Verde', 'UTC'];

describe('an embargo on the clocks of the parliament', () => {
  test('is the instant that those clocks show', () => {
    expect(instantOf('2026-11-23T10:00', 'Africa/Nairobi')?.toISOString()).toBe(
      '2026-11-23T07:00:00.000Z',
    );
    expect(instantOf('2026-11-23T10:00', 'Atlantic/Cape_Verde')?.toISOString()).toBe(
      '2026-11-23T11:00:00.000Z',
    );
    expect(instantOf(' 2026-11-23T10:00:30 ', 'UTC')?.toISOString()).toBe(
      '2026-11-23T10:00:00.000Z',
    );
  });

  test('comes back as it was typed', () => {
    const minutes = fc.integer({
      min: Date.UTC(2020, 0) / 60_000,
      max: Date.UTC(2035, 0) / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minutes, (zone, minute) => {
        const text = localTextOf(new Date(minute * 60_000), zone);
        const again = instantOf(text, zone);
        expect(again && localTextOf(again, zone)).toBe(text);
      }),
    );
  });

  test('is the earlier of two where the clocks are put back, and exists where they jump', () => {
    // Cairo, 30 October 2025: 24:00 became 23:00. 25 April 2025: 00:00 became 01:00.
    expect(instantOf('2025-10-30T23:30', 'Africa/Cairo')?.toISOString()).toBe(
      '2025-10-30T20:30:00.000Z',
    );
    expect(instantOf('2025-04-25T00:30', 'Africa/Cairo')?.toISOString()).toBe(
      '2025-04-24T22:30:00.000Z',
    );
  });

  test.each(['', 'soon', '2026-02-31T10:00', '2026-11-23T25:00', '2026-11-23', '9999-01-01T00:00'])(
    'is not made from %j',
    (text) => {
      expect(instantOf(text, 'Africa/Nairobi')).toBeNull();
    },
  );
});
