import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Uploads } from '../../platform/files/uploads.js';
import { receiveForm, type ReceivedForm } from '../../platform/http/multipart.js';
import { STATUS, refusalIn } from '../../platform/http/problem.js';
import { FormBody } from '../form-body.js';
import type { Mistake } from '../forms/mistakes.js';
import { mistakeIn } from './refused-filing.js';

/** Carried out, with the page to go to; or refused, with the form as it was typed. */
export type FormOutcome =
  | { readonly done: string }
  | {
      readonly form: FormBody;
      readonly mistakes: readonly Mistake[];
      readonly status: number;
      /** For the form that is shown next. */
      readonly formKey: string;
    };

type Use = (
  form: FormBody,
  file: ReceivedForm['file'],
) => Promise<{ done: string } | { mistakes: readonly Mistake[] }>;

/** Receives forms that carry a file. Whatever happens, what was typed is kept and no file stays. */
@Injectable()
export class FilingForms {
  constructor(private readonly uploads: Uploads) {}

  async receive(request: FastifyRequest, use: Use): Promise<FormOutcome> {
    const fields: Record<string, string | string[]> = Object.create(null);
    let received: ReceivedForm | null = null;
    try {
      received = await receiveForm(request, this.uploads, fields);
      const answer = await use(new FormBody(fields), received.file);
      if ('done' in answer) return answer;
      return again(new FormBody(fields), answer.mistakes, STATUS.invalid);
    } catch (error) {
      const refusal = refusalIn(error);
      const found = refusal && mistakeIn(refusal);
      if (!refusal || !found) throw error;
      const form = new FormBody(fields);
      return again(form, [found], STATUS[refusal.kind], refusal);
    } finally {
      await received?.discard();
    }
  }
}

function again(
  form: FormBody,
  mistakes: readonly Mistake[],
  status: number,
  refusal: Refusal | null = null,
): FormOutcome {
  // A key that stands for another paper would refuse this one for ever.
  const spent = refusal?.code === 'idempotency_key_reused' || !form.has('key');
  return { form, mistakes, status, formKey: spent ? newId() : form.text('key') };
}
