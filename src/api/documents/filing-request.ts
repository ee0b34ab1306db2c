import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ReceivedFile } from '../../features/documents/index.js';
import { Refusal } from '../../kernel/errors.js';
import type { Uploads } from '../../platform/files/uploads.js';
import { receiveForm } from '../../platform/http/multipart.js';
import { validationRefusal } from '../../platform/http/validation.js';

/**
 * Reads a request of two parts, `file` and `metadata` (JSON), in any order, and lends them to
 * `use`. The temporary file is gone afterwards, whatever happened.
 */
export async function withFiling<S extends z.ZodType<{ sha256: string | null }>, R>(
  request: FastifyRequest,
  uploads: Uploads,
  schema: S,
  use: (metadata: z.output<S>, file: ReceivedFile) => Promise<R>,
): Promise<R> {
  const form = await receiveForm(request, uploads);
  try {
    const unexpected = Object.keys(form.fields).find((name) => name !== 'metadata');
    if (unexpected) throw new Refusal('upload_part_unexpected', { part: unexpected });
    if (!form.file) throw new Refusal('upload_part_missing', { part: 'file' });
    const { metadata } = form.fields;
    if (typeof metadata !== 'string')
      throw new Refusal('upload_part_missing', { part: 'metadata' });
    const parsed = schema.safeParse(parseJson(metadata));
    if (!parsed.success) throw validationRefusal(parsed.error.issues);
    return await use(parsed.data, { ...form.file, claimedSha256: parsed.data.sha256 });
  } finally {
    await form.discard();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed_request');
  }
}
