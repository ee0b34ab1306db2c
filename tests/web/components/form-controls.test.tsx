import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/platform/i18n/translator.js';
import { CheckboxGroup, RadioGroup } from '../../../src/web/components/choice-group.js';
import { DateField } from '../../../src/web/components/date-field.js';
import { ErrorSummary } from '../../../src/web/components/error-summary.js';
import { Field } from '../../../src/web/components/field.js';
import { FileField } from '../../../src/web/components/file-field.js';
import { Form } from '../../../src/web/components/form.js';
import { Select } from '../../../src/web/components/select.js';

type Element = DefaultTreeAdapterTypes.Element;
const t = translator('en');

/** Every element of what a component renders, in order. */
function elements(node: VNode): Element[] {
  const found: Element[] = [];
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of parent.childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parseFragment(renderToString(node)));
  return found;
}
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((one) => one.name === name)?.value;
const only = (all: Element[], tag: string) => all.filter(({ tagName }) => tagName === tag);

const common = { t, name: 'title', label: 'Title', hint: 'As printed', error: 'Give the title' };

describe.each([
  ['Field', <Field {...common} />, 'input'],
  ['Field of several lines', <Field {...common} rows={3} />, 'textarea'],
  ['DateField', <DateField {...common} />, 'input'],
  ['Select', <Select {...common} options={[]} />, 'select'],
  ['FileField', <FileField {...common} accept={['.pdf']} maxBytes={1e6} />, 'input'],
])('%s', (_, node, tag) => {
  const all = elements(node);
  const control = only(all, tag)[0];

  it('is named by its label', () => {
    expect(attribute(control, 'id')).toBe('title');
    expect(attribute(only(all, 'label')[0], 'for')).toBe('title');
  });

  it('is described by its hint and its error, which exist', () => {
    const ids = attribute(control, 'aria-describedby')!.split(' ');
    expect(ids).toEqual(['title-hint', 'title-error']);
    for (const id of ids) expect(all.some((one) => attribute(one, 'id') === id)).toBe(true);
    expect(attribute(control, 'aria-invalid')).toBe('true');
  });
});

describe('form controls', () => {
  it('say nothing of hints and errors that are not there', () => {
    const control = only(elements(<Field t={t} name="a" label="A" optional />), 'input')[0];
    expect(attribute(control, 'aria-describedby')).toBeUndefined();
    expect(attribute(control, 'aria-invalid')).toBeUndefined();
    expect(attribute(control, 'aria-required')).toBeUndefined();
  });

  it('keep what was typed, escaped', () => {
    const typed = '"><script>alert(1)</script>';
    expect(
      attribute(only(elements(<Field {...common} value={typed} />), 'input')[0], 'value'),
    ).toBe(typed);
    const area = only(elements(<Field {...common} rows={2} value={typed} />), 'textarea')[0];
    expect(area?.childNodes[0]).toMatchObject({ value: typed });
  });

  it('select what was chosen', () => {
    const options = [
      { value: 'bill', label: 'Bill' },
      { label: 'Reports', options: [{ value: 'report', label: 'Report' }] },
    ];
    const chosen = only(
      elements(<Select {...common} options={options} value="report" />),
      'option',
    );
    expect(chosen.filter((one) => attribute(one, 'selected') !== undefined)).toHaveLength(1);
    expect(attribute(chosen[2], 'value')).toBe('report');
    expect(attribute(chosen[2], 'selected')).toBe('');
  });

  it('group choices under their question', () => {
    const choices = [
      { value: 'draft', label: 'Draft' },
      { value: 'public', label: 'Public', hint: 'Anyone' },
    ];
    const radios = elements(<RadioGroup {...common} choices={choices} value="public" />);
    expect(only(radios, 'legend')).toHaveLength(1);
    const [draft, open] = only(radios, 'input');
    expect([attribute(draft, 'checked'), attribute(open, 'checked')]).toEqual([undefined, '']);
    expect(attribute(open, 'aria-describedby')).toBe('title-2-hint');
    const boxes = only(
      elements(<CheckboxGroup {...common} choices={choices} values={['draft', 'public']} />),
      'input',
    );
    expect(boxes.map((box) => attribute(box, 'type'))).toEqual(['checkbox', 'checkbox']);
    expect(boxes.every((box) => attribute(box, 'checked') === '')).toBe(true);
  });

  it('lead from the summary to each field in question', () => {
    const problems = [
      { field: 'title', message: 'Give the title' },
      { field: null, message: 'Too many requests' },
    ];
    const all = elements(<ErrorSummary t={t} problems={problems} />);
    expect(attribute(all[0], 'role')).toBe('alert');
    expect(attribute(all[0], 'tabindex')).toBe('-1');
    expect(only(all, 'a').map((link) => attribute(link, 'href'))).toEqual(['#title']);
    expect(only(all, 'li')).toHaveLength(2);
    expect(renderToString(<ErrorSummary t={t} problems={[]} />)).toBe('');
  });

  it('send a file as multipart, and the token first', () => {
    const all = elements(
      <Form action="/file" csrf="secret" upload>
        <Field {...common} />
      </Form>,
    );
    expect(attribute(all[0], 'enctype')).toBe('multipart/form-data');
    expect(attribute(all[0], 'method')).toBe('post');
    // A streamed upload is read in order: what decides whether to read on must come before it.
    expect(attribute(only(all, 'input')[0], 'name')).toBe('_csrf');
  });

  it('parse as a page without repair', () => {
    const errors: string[] = [];
    parse(`<!doctype html><title>x</title>${renderToString(<Field {...common} />)}`, {
      onParseError: ({ code }) => errors.push(code),
    });
    expect(errors).toEqual([]);
  });
});
