import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { DocumentType } from './document-type.js';

/** Papers of the demonstration are numbered in books of their own: a real register stays clean. */
export const bookOf = (type: DocumentType, demonstration: boolean) =>
  demonstration ? `demo-${type}` : type;

/**
 * The row of the book is locked until the transaction ends: a number is given to one paper only,
 * and one that is not filed in the end gives its number back.
 */
const NEXT = sql(
  'register-next',
  `insert into register (parliament, book, year, last_number) values ($1, $2, $3, 1)
   on conflict (parliament, book, year) do update set last_number = register.last_number + 1
   returning last_number`,
);

export async function nextNumber(
  tx: Transaction,
  parliament: string,
  book: string,
  year: number,
): Promise<number> {
  const [row] = await tx.rows<{ last_number: number }>(NEXT, [parliament, book, year]);
  if (!row) throw new Error('the register gave no number');
  return row.last_number;
}

const RAISE = sql(
  'register-raise',
  `insert into register (parliament, book, year, last_number) values ($1, $2, $3, $4)
   on conflict (parliament, book, year)
   do update set last_number = greatest(register.last_number, excluded.last_number)`,
);

/** For a number that somebody else gave: the book goes on after it. Whether it is taken, the caller asks. */
export async function raiseNumber(
  tx: Transaction,
  parliament: string,
  book: string,
  year: number,
  number: number,
): Promise<void> {
  await tx.rows(RAISE, [parliament, book, year, number]);
}

/** As it is printed on a receipt: `KE/BILL/2026/17`, `DEMO/KE/BILL/2026/3`. */
export function printedNumber(
  parliament: string,
  type: DocumentType,
  year: number,
  number: number,
  demonstration: boolean,
): string {
  const parts = [parliament, type.replaceAll('_', '-'), String(year), String(number)];
  return (demonstration ? ['demo', ...parts] : parts).join('/').toUpperCase();
}
