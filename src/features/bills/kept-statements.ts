import { sql, type Statement } from '../../platform/database/sql.js';
import type { BillConditions } from './bill-conditions.js';

/** One named statement for each combination of filters, made when it is first asked for. */
export function keptStatements(
  prefix: string,
  textOf: (conditions: BillConditions) => string,
): (conditions: BillConditions) => Statement {
  const statements = new Map<string, Statement>();
  return (conditions) => {
    let statement = statements.get(conditions.key);
    if (!statement) {
      statement = sql(`${prefix}-${conditions.key}`, textOf(conditions));
      statements.set(conditions.key, statement);
    }
    return statement;
  };
}
