import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand one under the other. */
  numeric?: boolean | undefined;
  /** The cell that names its row: the title or the number. At most one column. */
  rowHeader?: boolean | undefined;
}

export interface DataTableProps<Row> {
  caption: ComponentChildren;
  /** For screen readers only, where a heading just above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** A register: thin rules, figures in columns. On a phone each row becomes a card with its labels. */
export function DataTable<Row>({ caption, captionHidden, columns, rows }: DataTableProps<Row>) {
  return (
    <table class="table">
      <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ header, numeric }) => (
            <th scope="col" class={numeric ? 'num' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map(({ header, cell, numeric, rowHeader }) =>
              rowHeader ? (
                <th scope="row">{cell(row)}</th>
              ) : (
                <td class={numeric ? 'num' : undefined} data-label={header}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
