import { Injectable } from '@nestjs/common';
import type { BillView } from '../../features/bills/index.js';
import type { CitableDocument } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { isId } from '../../kernel/ids.js';
import { oneLine } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { BillDeskContext } from './bill-desk-context.js';
import { NO_PAPER, OTHER_PAPER } from './one-paper-field.js';

/** What a form names by `paper` and `number`; null: no paper. */
export type ChosenPaper =
  | { readonly ok: true; readonly id: string | null }
  | { readonly ok: false; readonly mistake: Mistake };

/** The one paper that a form is about. */
@Injectable()
export class BillPapersContext {
  constructor(private readonly desk: BillDeskContext) {}

  /** The newest of these types, and the one that was chosen before, which may no longer be among them. */
  async offered(
    actor: Actor,
    bill: BillView,
    types: readonly string[],
    form: FormBody,
  ): Promise<readonly CitableDocument[]> {
    const newest = await this.desk.papersOf(actor, bill, types);
    const chosen = form.text('paper');
    if (!isId(chosen) || newest.some(({ id }) => id === chosen)) return newest;
    return [
      ...(await this.desk.papersNamed(actor, bill, { ids: [chosen], numbers: [] })),
      ...newest,
    ];
  }

  async chosen(actor: Actor, bill: BillView, form: FormBody): Promise<ChosenPaper> {
    const paper = form.text('paper');
    if (paper === NO_PAPER) return { ok: true, id: null };
    if (paper !== OTHER_PAPER) {
      return isId(paper)
        ? { ok: true, id: paper }
        : { ok: false, mistake: mistake('paper', 'billPapers:wrong.paper') };
    }
    const number = oneLine(form.text('number'));
    const found = await this.desk.papersNamed(actor, bill, { ids: [], numbers: [number] });
    return found.length === 1
      ? { ok: true, id: found[0]!.id }
      : { ok: false, mistake: mistake('number', 'billPapers:wrong.paperNumber') };
  }
}
