import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { nextNumber, raiseNumber } from '../documents/index.js';
import { wrongField } from './wrong-field.js';

/** Bills have a book of their own beside those of papers; the demonstration's too. */
export const billBook = (demonstration: boolean) => (demonstration ? 'demo-bills' : 'bills');

const TAKEN = sql(
  'bill-number-taken',
  `select 1 as taken from bill
   where parliament = $1 and book = $2 and year = $3 and register_number = $4`,
);

export interface NumberWanted {
  readonly parliament: string;
  readonly year: number;
  /** Null: the next one. */
  readonly number: number | null;
  readonly demonstration: boolean;
}

/** A number in the register of bills, held by its row until the transaction ends. */
export async function takeNumber(tx: Transaction, wanted: NumberWanted): Promise<number> {
  const { parliament, year, number } = wanted;
  const book = billBook(wanted.demonstration);
  if (number === null) return nextNumber(tx, parliament, book, year);
  await raiseNumber(tx, parliament, book, year, number);
  const taken = await tx.rows(TAKEN, [parliament, book, year, number]);
  if (taken.length > 0) throw wrongField('bill_number_taken', '/number', { number });
  return number;
}

/** As people write it: `KE/BILLS/2026/30`, `DEMO/KE/BILLS/2026/3`. */
export function printedBillNumber(
  parliament: string,
  year: number,
  number: number,
  demonstration: boolean,
): string {
  const parts = [parliament, 'bills', String(year), String(number)];
  return (demonstration ? ['demo', ...parts] : parts).join('/').toUpperCase();
}

const PRINTED = /^(demo\/)?([a-z][a-z-]*)\/bills\/(\d{4})\/(\d{1,9})$/i;

/** What a printed number says; null: it is none. */
export function readBillNumber(printed: string) {
  const [, demo, parliament, year, number] = PRINTED.exec(printed) ?? [];
  if (!parliament) return null;
  return {
    parliament: parliament.toLowerCase(),
    book: billBook(demo !== undefined),
    year: Number(year),
    number: Number(number),
  };
}
