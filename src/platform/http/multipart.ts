import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Refusal } from '../../kernel/errors.js';
import type { Upload, Uploads } from '../files/uploads.js';

/** A form with at most one file. Call `discard` when done with it, whatever happened. */
export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly file: { readonly upload: Upload; readonly name: string } | null;
  readonly discard: () => Promise<void>;
}

const LONGEST_TEXT = 256 * 1024;

/**
 * Reads `multipart/form-data`: the part `file` streams to disk while it is hashed, all others are
 * short texts. Whatever breaks off leaves no file behind. A caller that hands over `fields` of its
 * own keeps the texts that arrived before a file that is refused.
 */
export async function receiveForm(
  request: FastifyRequest,
  uploads: Uploads,
  kept?: Record<string, string | string[]>,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new Refusal('unsupported_content_type');
  if (!kept) refuseAnnouncedExcess(request, uploads);
  const fields = kept ?? (Object.create(null) as Record<string, string | string[]>);
  let file: ReceivedForm['file'] = null;
  const discard = async () => {
    if (file) await uploads.discard(file.upload);
  };
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        addField(fields, part.fieldname, textOf(part));
      } else if (part.fieldname === 'file' && part.filename === '' && file === null) {
        // A browser's empty file field.
        await drain(part.file);
      } else if (part.fieldname === 'file' && file === null) {
        refuseAnnouncedExcess(request, uploads);
        file = { upload: await uploads.receive(part.file), name: part.filename };
      } else {
        // Programs often send JSON as a nameless file of its own.
        addField(fields, part.fieldname, await shortText(part));
      }
    }
    return { fields, file, discard };
  } catch (error) {
    // What is still on its way is let through: a browser reads no answer before it has sent all.
    request.raw.unpipe();
    request.raw.resume();
    await discard();
    throw refusalOf(error);
  }
}

function refuseAnnouncedExcess(request: FastifyRequest, uploads: Uploads): void {
  const announced = Number(request.headers['content-length']);
  if (announced > uploads.limit + 1024 * 1024) {
    throw new Refusal('upload_too_large', { megabytes: Math.floor(uploads.limit / 1024 / 1024) });
  }
}

function addField(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = fields[name];
  fields[name] = before === undefined ? value : [before, value].flat();
}

function textOf({ value, valueTruncated }: MultipartValue & { valueTruncated: boolean }): string {
  if (valueTruncated) throw new Refusal('request_too_large');
  // A part that says it is JSON has been parsed already; handlers read all JSON themselves.
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function shortText(part: MultipartFile): Promise<string> {
  const known = part.fieldname === 'metadata';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (known && size <= LONGEST_TEXT) chunks.push(chunk);
  }
  if (!known) throw new Refusal('upload_part_unexpected', { part: part.fieldname });
  if (size > LONGEST_TEXT) throw new Refusal('request_too_large');
  return Buffer.concat(chunks).toString('utf8');
}

async function drain(stream: Readable): Promise<void> {
  for await (const _ of stream) void _;
}

/** The multipart reader's own errors, and those of a connection that breaks off. */
function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code?.startsWith('FST_')) {
    return /LIMIT|TOO_LARGE/.test(code)
      ? new Refusal('request_too_large')
      : new Refusal('malformed_request');
  }
  if (/premature|unexpected end|aborted|ECONNRESET|ERR_STREAM/i.test(`${code} ${message}`)) {
    return new Refusal('upload_truncated');
  }
  if (/multipart|boundary|needle|malformed|part header|content-disposition/i.test(message)) {
    return new Refusal('malformed_request');
  }
  return error;
}
