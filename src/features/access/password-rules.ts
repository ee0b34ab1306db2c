import { refuseField } from './role-scope.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What people put around digits and signs to reach the length. Compared after folding. */
const COMMON_CORES = new Set(
  `password passwort passw motdepasse senha palavrapasse contrasena clave secret secreto segredo
   welcome bienvenue bemvindo karibu admin administrator administrador administrateur root user
   letmein login iloveyou jetaime teamo dragon monkey football princess sunshine superman batman
   shadow master michael jessica jennifer trustno changeme default temporary temp test testing
   parliament parlement parlamento iparliaments parliaments bungeni assembly assemblee nationale
   nationalassembly senate senat senado clerk member africa afrique nairobi kenya nigeria ghana
   qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfgh azerty azertyuiop asdfghjkl asdfghjkl zxcvbnm
   qazwsx qazwsxedc zaqwsx abc abcd abcdef abcdefgh abcdefghij computer internet correcthorsebatterystaple`
    .split(/\s+/)
    .filter(Boolean),
);

const ROWS = [
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  '01234567890123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
];

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Guards against what is guessed first; length does the rest. No rules on kinds of characters. */
export function checkPassword(password: string, own: { email: string; name: string }): void {
  const { length } = Array.from(password.normalize('NFC'));
  if (length < SHORTEST_PASSWORD) throw refuseField('/password', 'password_too_short');
  if (length > LONGEST_PASSWORD) throw refuseField('/password', 'password_too_long');
  if (isCommon(password, own)) throw refuseField('/password', 'password_too_common');
}

export function isCommon(password: string, owner: { email: string; name: string }): boolean {
  const plain = fold(password);
  const unit = repeatedUnit(plain);
  if (unit.length < 5 || isRun(plain) || isRun(unit)) return true;
  const own = new Set(ownWords(owner));
  return [plain, unit, leet(plain), leet(withoutEnds(plain))]
    .map(lettersOf)
    .flatMap((core) => [core, repeatedUnit(core)])
    .some((core) => {
      if (core.length < 3 && !hasVariety(plain)) return true;
      return COMMON_CORES.has(core) || own.has(core);
    });
}

const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '');
const leet = (text: string) => text.replace(/./gu, (char) => LEET[char] ?? char);
/** The digits and signs that were put before and behind. */
const withoutEnds = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');

/** Digits alone, or with a letter or two, are dates and telephone numbers. */
const hasVariety = (text: string) => new Set(text).size >= 8 && /[^\p{N}]/u.test(text);

/** `abcabcabc` is `abc` three times; anything else is itself. */
function repeatedUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return period > 0 && period < text.length ? text.slice(0, period) : text;
}

/** A piece of the alphabet or of the keyboard, either way round. */
function isRun(text: string): boolean {
  const backwards = Array.from(text).reverse().join('');
  return text.length > 3 && ROWS.some((row) => row.includes(text) || row.includes(backwards));
}

function ownWords({ email, name }: { email: string; name: string }): string[] {
  const words = [
    ...fold(email).split(/[@.]/),
    fold(email),
    ...name.split(/\s+/).map(fold),
    fold(name),
  ];
  return words.map(lettersOf).filter((word) => word.length > 2);
}
