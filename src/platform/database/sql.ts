/**
 * A named statement: PostgreSQL parses and plans it once per connection. The name must be unique
 * in the whole program, since two texts under one name would answer each other's questions.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const names = new Set<string>();

export function sql(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`two SQL statements are named "${name}"`);
  names.add(name);
  return Object.freeze({ name, text });
}
