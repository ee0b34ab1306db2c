import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a browser sends for a form in which nobody has touched anything. */
export function fieldsOf(html: string): Record<string, string | string[]> {
  const fields: Record<string, string[]> = {};
  for (const element of elements(parse(html))) {
    const name = attribute(element, 'name');
    if (!name) continue;
    for (const value of valuesOf(element)) (fields[name] ??= []).push(value);
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, all]) => [name, all.length === 1 ? all[0]! : all]),
  );
}

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

function valuesOf(element: Element): string[] {
  const value = attribute(element, 'value') ?? '';
  if (element.tagName === 'textarea') return [textOf(element)];
  if (element.tagName === 'select') {
    const options = [...elements(element)].filter(({ tagName }) => tagName === 'option');
    const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0];
    return chosen ? [attribute(chosen, 'value') ?? ''] : [];
  }
  if (element.tagName !== 'input') return [];
  const type = attribute(element, 'type');
  if (type === 'checkbox' || type === 'radio') {
    return attribute(element, 'checked') === undefined ? [] : [value];
  }
  return [value];
}

const textOf = (node: Element): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
