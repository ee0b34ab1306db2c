import { SaxesParser } from 'saxes';

/** The texts of every element by its path; throws where the document is not well-formed. */
export function readXml(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    for (const { name: attribute, value } of Object.values(attributes)) {
      (found[`${open.join('/')}@${attribute}`] ??= []).push(value);
    }
  });
  parser.on('text', (text) => {
    if (text.trim()) (found[open.join('/')] ??= []).push(text);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}
