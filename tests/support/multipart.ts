import { randomBytes } from 'node:crypto';

export interface FormPart {
  readonly name: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly body: string | Buffer;
}

/** A `multipart/form-data` body as a browser makes it. */
export function multipart(parts: readonly FormPart[]): {
  payload: Buffer;
  headers: Record<string, string>;
} {
  const boundary = `----test${randomBytes(8).toString('hex')}`;
  const chunks = parts.flatMap(({ name, fileName, type, body }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"`;
    const mime = type === undefined ? '' : `content-type: ${type}\r\n`;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n${mime}\r\n`;
    return [Buffer.from(head), Buffer.from(body), Buffer.from('\r\n')];
  });
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** The two parts of a filing. */
export const filing = (metadata: object, body: string | Buffer, fileName = 'paper.txt') =>
  multipart([
    { name: 'metadata', body: JSON.stringify(metadata) },
    { name: 'file', fileName, type: 'application/octet-stream', body },
  ]);
