interface Row {
  cells: string[][];
}

/**
 * Turns rows of a table into paragraphs: short cells side by side on one line, and cells that hold
 * several paragraphs, as in laws printed in two languages, one after the other. Tables may nest.
 */
export class TableRows {
  private readonly rows: Row[] = [];

  constructor(private readonly emit: (paragraph: string) => void) {}

  get inRow(): boolean {
    return this.rows.length > 0;
  }

  openRow(): void {
    this.rows.push({ cells: [] });
  }

  openCell(): void {
    this.rows.at(-1)?.cells.push([]);
  }

  paragraph(text: string): void {
    const row = this.rows.at(-1);
    if (row === undefined || text.trim() === '') return;
    if (row.cells.length === 0) row.cells.push([]);
    row.cells.at(-1)?.push(text);
  }

  closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    for (const text of paragraphsOf(row)) {
      if (this.inRow) this.paragraph(text);
      else this.emit(text);
    }
  }

  /** Gives out what has been read so far, and leaves the rows open. */
  flush(): void {
    for (const row of this.rows) {
      for (const text of paragraphsOf(row)) this.emit(text);
      row.cells = [[]];
    }
  }
}

function paragraphsOf({ cells }: Row): string[] {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.some((cell) => cell.length > 1)) return filled.flat();
  return filled.length > 0 ? [filled.flat().join('\t')] : [];
}
