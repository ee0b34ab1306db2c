import {
  referralClosingSchema,
  type ReferralClosing,
  type ReferralView,
} from '../../features/bills/index.js';
import type { DocumentType } from '../../features/documents/index.js';
import { lines } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';
import type { ChosenPaper } from './bill-papers-context.js';

/** What a committee reports with. */
export const REPORT_TYPES = [
  'committee_report',
  'legal_opinion',
] as const satisfies readonly DocumentType[];

export const isReport = (form: FormBody): boolean => form.text('status') === 'reported';

/** What the form says became of a referral. `paper` counts only where the committee reported. */
export function readClosing(
  form: FormBody,
  paper: ChosenPaper,
  referral: Pick<ReferralView, 'note'>,
): Read<ReferralClosing> {
  const note = lines(form.text('note')) || null;
  const reported = isReport(form);
  const read = readAs(
    referralClosingSchema,
    {
      status: form.text('status'),
      on: westernDigits(form.text('on').trim()),
      reportId: reported && paper.ok ? paper.id : null,
      recommendation: (reported && form.text('recommendation')) || null,
      note,
    },
    ([field = '']) => mistake(fieldOfClosing(`/${field}`), WRONG[field] ?? WRONG['other']!),
  );
  const more = [
    ...(reported && !paper.ok ? [paper.mistake] : []),
    // Nobody could learn later why a committee did not finish its work.
    ...(form.text('status') === 'discharged' && (note === null || note === referral.note)
      ? [mistake('note', 'billPapers:wrong.dischargeReason')]
      : []),
  ];
  if (more.length === 0) return read;
  return { ok: false, mistakes: [...(read.ok ? [] : read.mistakes), ...more] };
}

const WRONG: Readonly<Record<string, Mistake['key']>> = {
  status: 'billPapers:wrong.status',
  on: 'billPapers:wrong.day',
  note: 'billPapers:wrong.note',
  other: 'billPapers:wrong.choose',
};

export const fieldOfClosing = (pointer: string): string | null =>
  pointer === '/reportId' ? 'paper' : pointer.slice(1) || null;
