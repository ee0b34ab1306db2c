import { SaxesParser } from 'saxes';
import { Refused } from './refused.js';

export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** Attributes by name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  open?(element: XmlElement): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML as it comes in. A DOCTYPE is refused before anything in it can be expanded or fetched,
 * and so is what is not well-formed; `depth` keeps a tower of elements from filling the memory.
 */
export async function readXml(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  handlers: XmlHandlers,
  depth: number,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  let level = 0;
  parser.on('doctype', () => {
    throw new Refused('doctype_forbidden', 'the XML has a document type declaration');
  });
  parser.on('error', (error) => {
    throw new Refused('malformed_xml', error.message.slice(0, 300));
  });
  parser.on('opentag', (tag) => {
    level += 1;
    if (level > depth) throw new Refused('damaged', `elements nest deeper than ${depth}`);
    handlers.open?.({ name: localName(tag.name), attributes: localAttributes(tag.attributes) });
  });
  parser.on('closetag', (tag) => {
    level -= 1;
    handlers.close?.(localName(tag.name));
  });
  const onText = (text: string) => handlers.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);

  let decoder: TextDecoder | null = null;
  try {
    for await (const bytes of source) {
      decoder ??= decoderFor(bytes);
      parser.write(decoder.decode(bytes, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '');
    parser.close();
  } catch (error) {
    // The decoder is strict: bytes that are no text in the declared encoding are not well-formed.
    if (error instanceof TypeError && 'code' in error) {
      throw new Refused('malformed_xml', 'the bytes do not fit the encoding');
    }
    throw error;
  }
}

/** For parts that a document can do without: what is not well-formed there ends their reading. */
export function ignoreMalformed(error: unknown): void {
  if (!(error instanceof Refused && error.code === 'malformed_xml')) throw error;
}

function decoderFor(first: Buffer): TextDecoder {
  const [a, b, c, d] = first;
  let charset = 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c === 0x3f && d === 0)) {
    charset = 'utf-16le';
  } else if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d === 0x3f)) {
    charset = 'utf-16be';
  } else {
    const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
      first.subarray(0, 400).toString('latin1'),
    )?.[1];
    // A file cannot be read as ASCII as far as here and be UTF-16 after all.
    if (declared !== undefined && !/^utf-?16|^ucs/i.test(declared)) charset = declared;
  }
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new Refused('malformed_xml', 'the encoding is not known');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: object): Record<string, string> {
  const local: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) local[localName(name)] = String(value);
  }
  return local;
}
