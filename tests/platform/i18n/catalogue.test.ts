import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAMESPACES, catalogue } from '../../../src/platform/i18n/catalogue.js';
import { UI_LANGUAGES, type UiLanguage } from '../../../src/platform/i18n/ui-language.js';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const messages = (lang: UiLanguage) =>
  new Map<string, string>(
    NAMESPACES.flatMap((ns) =>
      flatten(catalogue[lang][ns]).map(([key, text]) => [`${ns}:${key}`, text] as const),
    ),
  );

const english = messages('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const pluralBases = new Set(
  [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6)),
);
const baseOf = (key: string) => {
  const base = key.replace(PLURAL, '');
  return pluralBases.has(base) ? base : key;
};
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w-]+)[^}]*\}\}/g)].map((match) => match[1]!).sort();

/** Forms that a language must have; `zero` may stand in any language, for "no results". */
const formsOf = (lang: UiLanguage) => new Intl.PluralRules(lang).resolvedOptions().pluralCategories;

describe('the words of every language', () => {
  it('cover English and Arabic plurals as they are', () => {
    expect(formsOf('en').toSorted()).toEqual(['one', 'other']);
    expect(formsOf('ar').toSorted()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
    expect(pluralBases.size).toBeGreaterThan(0);
  });

  it.each(UI_LANGUAGES.map(({ code }) => code))('%s: has the keys of English, no more', (lang) => {
    const own = messages(lang);
    const bases = (keys: Iterable<string>) => [...new Set([...keys].map(baseOf))].sort();
    expect(bases(own.keys())).toEqual(bases(english.keys()));
  });

  it.each(UI_LANGUAGES.map(({ code }) => code))('%s: has every plural form', (lang) => {
    const own = messages(lang);
    const missing = [...pluralBases].flatMap((base) =>
      formsOf(lang)
        .map((form) => `${base}_${form}`)
        .filter((key) => !own.has(key)),
    );
    const foreign = [...own.keys()].filter((key) => {
      const form = PLURAL.exec(key)?.[1];
      if (!form || !pluralBases.has(baseOf(key)) || form === 'zero') return false;
      return !formsOf(lang).some((one) => one === form);
    });
    expect({ missing, foreign }).toEqual({ missing: [], foreign: [] });
  });

  it.each(UI_LANGUAGES.map(({ code }) => code))('%s: fills the same places', (lang) => {
    const wrong: string[] = [];
    for (const [key, text] of messages(lang)) {
      const base = baseOf(key);
      const model = english.get(base === key ? key : `${base}_other`)!;
      const expected = placeholders(model);
      const found = placeholders(text);
      // "One result" and "two results" may say the number in words.
      const spoken = base !== key && !key.endsWith('_other');
      const fits = spoken
        ? found.every((name) => expected.includes(name))
        : found.join() === expected.join();
      if (!fits) wrong.push(`${key}: ${found.join()} instead of ${expected.join()}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(UI_LANGUAGES.map(({ code }) => code))('%s: leaves nothing empty', (lang) => {
    const empty = [...messages(lang)].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('are written in the letters of their language', () => {
    // A message left in English shows as one without a single Arabic letter.
    const names = /\{\{[^}]*\}\}|i-Parliaments|Akoma Ntoso|\b[A-Z]{2,}(?:-\d+)?\b/g;
    const left = [...messages('ar')].filter(([, text]) => {
      const words = text.replace(names, '');
      return /\p{L}/u.test(words) && !/\p{Script=Arabic}/u.test(words);
    });
    expect(left).toEqual([]);
  });
});

describe('the keys that the code asks for', () => {
  const root = join(import.meta.dirname, '../../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const call = new RegExp(`\\bt\\(\\s*(['"\`])((?:${NAMESPACES.join('|')}):[^'"\`]*)\\1`, 'g');
  const known = new Set([...english.keys()].map(baseOf));

  it('exist', () => {
    let seen = 0;
    const missing: string[] = [];
    for (const file of files) {
      for (const match of readFileSync(join(root, file), 'utf8').matchAll(call)) {
        const key = match[2]!;
        const [prefix = ''] = key.split('${');
        const exists = key.includes('${')
          ? [...known].some((one) => one.startsWith(prefix))
          : known.has(key);
        seen += 1;
        if (!exists) missing.push(`${file}: ${key}`);
      }
    }
    expect(seen).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});
