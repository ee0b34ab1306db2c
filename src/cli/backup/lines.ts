const NEW_LINE = 10;

/**
 * The lines of a stream. Node's own reader of lines also ends one at U+2028, which may well stand
 * in the middle of a paper's text.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pending: Buffer[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      pending.push(chunk.subarray(from, end));
      yield Buffer.concat(pending).toString('utf8');
      pending = [];
      from = end + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield Buffer.concat(pending).toString('utf8');
}

const MOST_LINES = 500;
const MOST_LETTERS = 4_000_000;

/** Enough lines for one statement, and not too many. */
export async function* batches(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let letters = 0;
  for await (const line of lines) {
    batch.push(line);
    letters += line.length;
    if (batch.length < MOST_LINES && letters < MOST_LETTERS) continue;
    yield batch;
    batch = [];
    letters = 0;
  }
  if (batch.length > 0) yield batch;
}
