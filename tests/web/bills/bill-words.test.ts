import { describe, expect, it } from 'vitest';
import type { ChamberFacts, ParliamentFacts } from '../../../src/features/parliaments/index.js';
import { translator } from '../../../src/platform/i18n/translator.js';
import { houseName, otherTitlesOf, titleOf } from '../../../src/web/bills/bill-words.js';
import { requirementText } from '../../../src/web/bills/requirement-text.js';

const BILL = {
  title: 'Loi sur l’eau',
  language: 'fr',
  titles: { en: 'Water Act', 'pt-MZ': 'Lei da água', wo: 'Loi sur l’eau' },
};

describe('the title of a bill', () => {
  it('is the one in the reader’s language, whatever the region of it', () => {
    expect(titleOf(BILL, 'en')).toEqual({ text: 'Water Act', lang: 'en' });
    expect(titleOf(BILL, 'pt')).toEqual({ text: 'Lei da água', lang: 'pt-MZ' });
    expect(titleOf({ ...BILL, titles: { fr: 'Autre' } }, 'fr').text).toBe('Loi sur l’eau');
  });

  it('is the one it was filed under where the reader’s language has none', () => {
    expect(titleOf(BILL, 'ar')).toEqual({ text: 'Loi sur l’eau', lang: 'fr' });
  });

  it('leaves the others to be told once, the filed one first', () => {
    expect(otherTitlesOf(BILL, 'en').map(({ lang }) => lang)).toEqual(['fr', 'pt-MZ', 'wo']);
    // The same words in another language are no other title.
    expect(otherTitlesOf(BILL, 'fr').map(({ lang }) => lang)).toEqual(['en', 'pt-MZ']);
  });
});

describe('the house where a bill stands', () => {
  const t = translator('en');
  const chamber = (code: string, active = true) =>
    ({ code, active, names: { en: code.toUpperCase() } }) as Pick<
      ChamberFacts,
      'code' | 'active' | 'names'
    > as ChamberFacts;
  const facts = (...chambers: ChamberFacts[]) =>
    ({ chambers, languages: ['en'] }) as Pick<
      ParliamentFacts,
      'chambers' | 'languages'
    > as ParliamentFacts;
  const two = { chamber: 'na', passage: 'two' } as const;

  it('goes by the name of the chamber, seen from where the bill began', () => {
    const kenya = facts(chamber('na'), chamber('sen'));
    expect(houseName(t, kenya, two, 'first')?.text).toBe('NA');
    expect(houseName(t, kenya, two, 'second')?.text).toBe('SEN');
    expect(houseName(t, kenya, { ...two, chamber: 'sen' }, 'second')?.text).toBe('NA');
    expect(houseName(t, kenya, two, 'joint')?.text).toBe('Both chambers together');
  });

  it('is nowhere outside the houses, and unnamed where no chamber is known', () => {
    expect(houseName(t, facts(chamber('na')), two, null)).toBeNull();
    expect(houseName(t, facts(), { chamber: null, passage: 'one' }, 'first')).toBeNull();
    expect(houseName(t, facts(chamber('na')), two, 'second')?.text).toBe('Second chamber');
  });
});

describe('what a step needs', () => {
  const t = translator('en');

  it('is said with the papers, the result and the majority', () => {
    const types = ['gazette', 'act'];
    expect(requirementText(t, { kind: 'document', types })).toContain('Official gazette or Act');
    const decision = { kind: 'decision', result: 'carried', majority: null } as const;
    expect(requirementText(t, decision)).toContain('Carried');
    expect(requirementText(t, { ...decision, majority: 'two_thirds_members' })).toContain(
      'Two thirds of the members',
    );
    expect(requirementText(t, { kind: 'report' })).not.toBe('');
  });
});
