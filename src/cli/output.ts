/** The result of a command, and nothing else, so that scripts can use it. */
export const print = (text: string) => void process.stdout.write(`${text}\n`);

/** What a person at the terminal wants to know besides. */
export const tell = (text: string) => void process.stderr.write(`${text}\n`);

export const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

/** Columns as wide as their widest cell; nothing at all for no rows. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
