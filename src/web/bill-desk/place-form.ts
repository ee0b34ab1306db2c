import { newBillSchema } from '../../features/bills/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';

const placeSchema = newBillSchema.pick({
  chamber: true,
  passage: true,
  number: true,
  year: true,
  on: true,
});
export type BillPlace = ReturnType<typeof placeSchema.parse>;

export const activeChambers = ({ chambers }: Pick<ParliamentFacts, 'chambers'>) =>
  chambers.filter(({ active }) => active);

/** Where, when and under which number a bill is filed. */
export function readPlace(
  form: FormBody,
  facts: Pick<ParliamentFacts, 'chambers'>,
): Read<BillPlace> {
  const [first, ...others] = activeChambers(facts);
  const several = others.length > 0;
  const chamber = several ? form.text('chamber') : (first?.code ?? null);
  const read = readAs(
    placeSchema,
    {
      chamber: chamber || null,
      passage: several ? form.text('passage') || null : null,
      number: numberIn(form.text('number')),
      year: numberIn(form.text('year')),
      on: westernDigits(form.text('on').trim()),
    },
    mistakeAt,
  );
  // A bill of two houses begins in one of them; the schema leaves that open for joint bodies.
  if (!several || chamber) return read;
  const missing = mistake('chamber', 'billDesk:wrong.chamber');
  return { ok: false, mistakes: [missing, ...(read.ok ? [] : read.mistakes)] };
}

/** NaN for what is no whole number, so that the schema refuses it. */
function numberIn(text: string): number | null {
  const digits = westernDigits(text).trim();
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

function mistakeAt([field = '']: readonly string[]): Mistake {
  switch (field) {
    case 'number':
    case 'year':
    case 'chamber':
      return mistake(field, `billDesk:wrong.${field}`);
    case 'on':
      return mistake(field, 'billDesk:wrong.day');
    default:
      return mistake(field, 'billDesk:wrong.choose');
  }
}
