import type {
  PopoloKind,
  PopoloNote,
  PopoloReason,
  PopoloRow,
  PopoloState,
  PopoloWarning,
} from './popolo-report.js';

type Params = Readonly<Record<string, string | number>>;

/** A row of the report while it is being worked out. Refused once, it stays so. */
export class RowDraft {
  name = '';
  private state: PopoloState = 'same';
  private readonly notes: PopoloNote[] = [];

  constructor(
    readonly kind: PopoloKind,
    readonly pointer: string,
  ) {}

  get refused(): boolean {
    return this.state === 'refused';
  }

  warn(code: PopoloWarning, at = '', params: Params = {}): void {
    this.notes.push({ code, pointer: this.pointer + at, params });
  }

  refuse(code: PopoloReason, at = '', params: Params = {}): null {
    this.notes.push({ code, pointer: this.pointer + at, params });
    this.state = 'refused';
    return null;
  }

  become(state: PopoloState): void {
    if (!this.refused) this.state = state;
  }

  row(): PopoloRow {
    const { kind, state, pointer, name, notes } = this;
    return { kind, state, pointer, name, notes };
  }
}
