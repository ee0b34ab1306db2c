import type { Limits } from '../limits.js';
import { Archive } from './archive.js';
import { OdtPages } from './odt-pages.js';
import { readPackageTitle } from './package-title.js';
import type { PageSink, Paragraph } from './page-sink.js';
import { Unreadable } from './unreadable.js';
import { ignoreMalformed, readXml } from './xml-reader.js';

/** An OpenDocument text in pages where it marks them, with running heads and feet at the end. */
export async function odtText(path: string, sink: PageSink, limits: Limits): Promise<void> {
  const archive = await Archive.open(path, limits);
  if (!archive.has('content.xml')) {
    throw new Unreadable('damaged', 'the container has no document in it');
  }
  const body = new OdtPages('body');
  await readXml(archive.stream('content.xml'), body, limits.xmlDepth);
  const pages = body.finish();
  const paged = pages.length > 1;
  for (const [index, paragraphs] of pages.entries()) {
    sink.page({ number: paged ? index + 1 : null, paragraphs });
  }
  const running = new OdtPages('master-styles');
  if (archive.has('styles.xml')) {
    await readXml(archive.stream('styles.xml'), running, limits.xmlDepth).catch(ignoreMalformed);
  }
  const heads: Paragraph[] = running
    .finish()
    .flat()
    .filter(({ text }) => /\p{L}/u.test(text));
  if (heads.length > 0) sink.page({ number: null, paragraphs: heads });
  sink.done({
    pageCount: paged ? pages.length : null,
    title: await readPackageTitle(archive, 'meta.xml', limits),
  });
}
