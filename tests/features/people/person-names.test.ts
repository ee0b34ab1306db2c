import { describe, expect, test } from 'vitest';
import {
  searchNameOf,
  sortKeyOf,
  sortNameOf,
  wordsAsked,
} from '../../../src/features/people/person-names.js';

const named = (name: string, over: object = {}) => ({
  name,
  sortName: null,
  familyName: null,
  givenName: null,
  honorific: null,
  otherNames: [],
  ...over,
});

describe('the name that a directory sorts by', () => {
  test('is what was said, else the family name first, else the name', () => {
    expect(sortNameOf(named('Amina Diallo'))).toBe('Amina Diallo');
    expect(sortNameOf(named('A', { familyName: 'Diallo', givenName: 'Amina' }))).toBe(
      'Diallo, Amina',
    );
    expect(sortNameOf(named('A', { familyName: 'Diallo' }))).toBe('Diallo');
    expect(sortNameOf(named('A', { sortName: 'Z', familyName: 'Diallo' }))).toBe('Z');
  });

  test('has a key in which letters with and without marks stand together', () => {
    const names = ['Zulu', 'Émile', 'emir', 'Emil', 'Ahmed'];
    const byKey = (a: string, b: string) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1);
    expect([...names].sort(byKey)).toEqual(['Ahmed', 'Emil', 'Émile', 'emir', 'Zulu']);
  });

  test('has a key even where nothing can be folded', () => expect(sortKeyOf('—')).toBe('—'));
});

describe('the words of a name', () => {
  const found = (facts: Parameters<typeof searchNameOf>[0], q: string) => {
    const words = ` ${searchNameOf(facts)}`;
    return wordsAsked(q).every((word) => words.includes(` ${word}`));
  };

  test('are found by their beginnings, in any order, with or without marks', () => {
    const facts = named('Aminata Touré-N’Diaye');
    for (const q of ['amin', 'TOURE', 'touré a', "n'diaye", 'n diaye', 'touren']) {
      expect(found(facts, q), q).toBe(true);
    }
    expect(found(named("Koffi N'Guessan"), 'nguessan k')).toBe(true);
    expect(found(facts, 'mina')).toBe(false);
  });

  test('are found in every script, the article written or not', () => {
    const facts = named('Ahmed Al-Najjar', {
      otherNames: [
        { name: 'أحمد النجّار', language: 'ar', note: null },
        { name: 'አሕመድ', language: 'am', note: null },
      ],
    });
    for (const q of ['احمد', 'النجار', 'نجار', 'أحمد النجّار', 'አህመድ', 'ahm']) {
      expect(found(facts, q), q).toBe(true);
    }
  });

  test('hold nothing that SQL would read as a pattern', () => {
    expect(wordsAsked('100% _x\\')).toEqual(['100', 'x']);
    expect(wordsAsked('% _ \\')).toEqual([]);
  });
});
