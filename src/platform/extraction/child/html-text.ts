import { readFile } from 'node:fs/promises';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { decodeHtml } from './decode-html.js';
import type { PageSink, Paragraph } from './page-sink.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const SKIPPED = new Set(
  'script style noscript template head nav svg math iframe object embed canvas audio video select button'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary
  table tbody tfoot thead tr caption ul legend`.split(/\s+/),
);

/** A page of HTML as the paragraphs that a reader sees. */
export async function htmlText(path: string, sink: PageSink): Promise<void> {
  const document = parse(decodeHtml(await readFile(path)));
  const paragraphs = new HtmlParagraphs();
  paragraphs.walk(document);
  paragraphs.end();
  sink.page({ number: null, paragraphs: paragraphs.all });
  sink.done({ pageCount: null, title: titleOf(document) });
}

class HtmlParagraphs {
  readonly all: Paragraph[] = [];
  private line = '';
  private ids: string[] = [];
  private preformatted = 0;

  walk(root: Node): void {
    // A stack of our own: elements can nest deeper than calls.
    const todo: (Node | (() => void))[] = [root];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (typeof next === 'function') next();
      else if (next.nodeName === '#text' && 'value' in next) this.text(next.value);
      else if ('childNodes' in next) this.open(next as Element, todo);
    }
  }

  end(): void {
    if (this.line.trim() !== '') {
      this.all.push({ text: this.line, ids: this.ids });
      this.ids = [];
    }
    this.line = '';
  }

  private open(node: Element, todo: (Node | (() => void))[]): void {
    const name = node.nodeName;
    if (SKIPPED.has(name)) return;
    if (name === 'br') {
      this.line += '\n';
      return;
    }
    const block = BLOCKS.has(name);
    if (block) this.end();
    if ((name === 'td' || name === 'th') && this.line.trim() !== '') this.line += '\t';
    const id = node.attrs?.find((attribute) => attribute.name === 'id')?.value;
    if (id !== undefined && id !== '' && id.length <= 500) this.ids.push(id);
    if (name === 'pre') this.preformatted += 1;
    if (block) {
      todo.push(() => {
        if (name === 'pre') this.preformatted -= 1;
        this.end();
      });
    }
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child !== undefined) todo.push(child);
    }
  }

  private text(value: string): void {
    this.line += this.preformatted > 0 ? value : value.replace(/\s+/g, ' ');
  }
}

function titleOf(document: DefaultTreeAdapterMap['document']): string {
  const html = document.childNodes.find((node) => node.nodeName === 'html');
  const head = childrenOf(html).find((node) => node.nodeName === 'head');
  const title = childrenOf(head).find((node) => node.nodeName === 'title');
  return childrenOf(title)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}

function childrenOf(node: Node | undefined): Node[] {
  return node !== undefined && 'childNodes' in node ? node.childNodes : [];
}
