/**
 * The one normal form of a word, for every engine, every query and every highlight: NFKC, lower
 * case, no diacritics, one letter for the several ways in which Arabic and Ethiopic spell a sound.
 * `fold(fold(x)) === fold(x)`.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let form = known.get(word);
  if (form !== undefined) return form;
  form = foldOnce(word);
  // A few characters decompose into others that fold again; the second round settles them.
  for (let round = 0; round < 3; round++) {
    const again = foldOnce(form);
    if (again === form) break;
    form = again;
  }
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(word, form);
  return form;
}

const PLAIN = /^[A-Za-z0-9]*$/;

/** Texts repeat their words; folding the same one a thousand times is most of the cost. */
const known = new Map<string, string>();
const KNOWN_MOST = 50_000;

function foldOnce(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(DROPPED, '')
    .replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter)
    .normalize('NFC')
    .replace(ETHIOPIC, foldEthiopic);
}

/**
 * Combining marks of Latin, Arabic (harakat, hamza and madda above a letter) and Ethiopic, tatweel,
 * and the invisible characters that may stand inside a word. Marks of other scripts carry vowels
 * and stay.
 */
const DROPPED = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff',
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed',
    '\\u08d3-\\u08ff\\u135d-\\u135f',
    '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff',
  ].join('')}]`,
  'gu',
);

const LETTERS = new Map<string, string>([
  ...pairs('ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ı:i ħ:h ŧ:t ĸ:k ſ:s'),
  // The hooked and open letters of Hausa, Fula, Ewe, Wolof, Bambara: many keyboards lack them.
  ...pairs('ɓ:b ɗ:d ɖ:d ƙ:k ƴ:y ŋ:n ɲ:n ɛ:e ə:e ǝ:e ɔ:o ɣ:g ƒ:f ʋ:v ɩ:i ʊ:u'),
  ...pairs('ς:σ'),
  // Arabic letters with several shapes, and their Persian and Urdu keyboards' twins.
  ...pairs('ٱ:ا ى:ي ة:ه ی:ي ې:ي ے:ي ک:ك ڪ:ك ہ:ه ە:ه ھ:ه ۀ:ه'),
  ...digits(0x0660),
  ...digits(0x06f0),
]);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => pair.split(':') as [string, string]);
}

function digits(zero: number): [string, string][] {
  return Array.from({ length: 10 }, (_, value) => [String.fromCodePoint(zero + value), `${value}`]);
}

/** Ethiopic writes h, s, ts and the glottal stop with several series that sound the same. */
const HOMOPHONES: readonly (readonly [from: number, to: number])[] = [
  [0x1210, 0x1200], // ሐ → ሀ
  [0x1280, 0x1200], // ኀ → ሀ
  [0x1220, 0x1230], // ሠ → ሰ
  [0x12d0, 0x12a0], // ዐ → አ
  [0x1340, 0x1338], // ፀ → ጸ
];
const ETHIOPIC = /[\u1200-\u1357]/gu;

function foldEthiopic(syllable: string): string {
  const code = syllable.codePointAt(0)!;
  const series = HOMOPHONES.find(([from]) => code >= from && code < from + 7);
  const folded = series ? code - series[0] + series[1] : code;
  // ha and haa, a and aa are pronounced alike and written for each other.
  if (folded === 0x1203) return '\u1200';
  if (folded === 0x12a3) return '\u12a0';
  return String.fromCodePoint(folded);
}
