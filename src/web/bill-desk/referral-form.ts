import { z } from 'zod';
import { referralFactsSchema, type ReferralFacts } from '../../features/bills/index.js';
import { lines } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';

const severalSchema = z.tuple([referralFactsSchema], referralFactsSchema);
type Several = readonly [ReferralFacts, ...ReferralFacts[]];

/** Whom the form names: the lead committee, if any, comes first. */
const committeesIn = (form: FormBody) => ({
  lead: form.text('lead'),
  opinions: [...new Set(form.list('opinion'))],
});

/** All referrals that a form asks for. `leadFree`: whether it offers to choose a lead committee. */
export function readReferrals(form: FormBody, leadFree: boolean): Read<Several> {
  const { lead, opinions } = committeesIn(form);
  const missing = lead === '' && opinions.length === 0;
  if (missing) return refused(leadFree ? 'lead' : 'opinion', 'billPapers:wrong.committee');
  if (opinions.includes(lead)) return refused('opinion', 'billPapers:wrong.leadAndOpinion');
  const shared = {
    on: westernDigits(form.text('on').trim()),
    note: lines(form.text('note')) || null,
  };
  const due = (name: string) => westernDigits(form.text(name).trim()) || null;
  const leads = { role: 'lead', dueOn: due('leadDueOn'), ...shared };
  const advises = { role: 'opinion', dueOn: due('opinionDueOn'), ...shared };
  const wanted = [
    ...(lead === '' ? [] : [{ committee: lead, ...leads }]),
    ...opinions.map((committee) => ({ committee, ...advises })),
  ];
  return readAs(severalSchema, wanted, (path) => {
    const field = fieldOfReferral(form)(`/referrals/${path.join('/')}`);
    return mistake(field, WRONG[field ?? ''] ?? 'billPapers:wrong.choose');
  });
}

const refused = (field: string, key: Mistake['key']): Read<never> => ({
  ok: false,
  mistakes: [mistake(field, key)],
});

const WRONG: Readonly<Record<string, Mistake['key']>> = {
  on: 'billPapers:wrong.day',
  leadDueOn: 'billPapers:wrong.day',
  opinionDueOn: 'billPapers:wrong.day',
  note: 'billPapers:wrong.note',
};

/** Where a pointer such as `/referrals/0/dueOn` is typed. */
export const fieldOfReferral =
  (form: FormBody) =>
  (pointer: string): string | null => {
    const [, list, index, field] = pointer.split('/');
    if (list !== 'referrals') return null;
    const ofLead = index === '0' && committeesIn(form).lead !== '';
    if (field === 'dueOn') return ofLead ? 'leadDueOn' : 'opinionDueOn';
    if (field === 'committee' || field === 'role') return ofLead ? 'lead' : 'opinion';
    return field ?? null;
  };
