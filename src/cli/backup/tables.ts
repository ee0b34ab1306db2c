import { sql } from '../../platform/database/sql.js';

/**
 * Left out, besides the tables of search, which are made again: what is only of the moment (sessions, links, counters
 * of failed sign-ins), the list of migrations, which the manifest has, and what only counts changes.
 */
export const NOT_KEPT = [
  'migration',
  'account_session',
  'sign_in_link',
  'sign_in_throttle',
  'bill_version',
] as const;

export interface TableDescription {
  readonly name: string;
  readonly columns: string[];
  /** Made by PostgreSQL itself, which knows how to quote a name. */
  readonly select: string;
  readonly insert: string;
  readonly count: string;
  /** The tables that its foreign keys point to. */
  readonly needs: string[];
}

/** A row travels as its text form, which every type reads back exactly as it was. */
export const TABLES = sql(
  'backup-tables',
  `select c.relname as name,
     array(select a.attname::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       order by a.attnum) as columns,
     format('select t::text as row from public.%I t', c.relname) as select,
     format('insert into public.%1$I overriding system value select * from unnest($1::text[]::public.%1$I[])',
       c.relname) as insert,
     format('select count(*)::int as n from public.%I', c.relname) as count,
     array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
       where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
   from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and c.relname not like 'search\\_%' and c.relname <> all ($1::text[])
   order by c.relname`,
);

/** Every table after those that it points to, so that rows can go back with all constraints on. */
export function inOrder<T extends Pick<TableDescription, 'name' | 'needs'>>(
  tables: readonly T[],
): T[] {
  const names = new Set(tables.map(({ name }) => name));
  const sorted: T[] = [];
  const done = new Set<string>();
  while (sorted.length < tables.length) {
    const next = tables.filter(
      ({ name, needs }) =>
        !done.has(name) && needs.every((one) => done.has(one) || !names.has(one)),
    );
    if (next.length === 0) throw new Error('the tables point to each other in a circle');
    for (const table of next) {
      sorted.push(table);
      done.add(table.name);
    }
  }
  return sorted;
}
