import {
  membershipFactsSchema,
  type MembershipFacts,
  type MembershipView,
} from '../../features/people/index.js';
import { oneLine } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { dateIn } from './organisation-form.js';

export function readPost(form: FormBody): Read<MembershipFacts> {
  return readAs(membershipFactsSchema, { place: placeIn(form), ...restIn(form) }, mistakeAt);
}

/** A post that is there already: its place does not change. */
export function readChange(
  form: FormBody,
  { place }: MembershipView,
): Read<Omit<MembershipFacts, 'place'>> {
  const typed = { place: placeOf(place.kind, place.key), ...restIn(form) };
  const read = readAs(membershipFactsSchema, typed, mistakeAt);
  if (!read.ok) return read;
  const { place: _, ...facts } = read.facts;
  return { ok: true, facts };
}

const restIn = (form: FormBody) => ({
  role: form.text('role'),
  title: oneLine(form.text('title')) || null,
  onBehalfOf: form.text('onBehalfOf') || null,
  constituency: oneLine(form.text('constituency')) || null,
  term: form.text('term') || null,
  from: dateIn(form, 'from'),
  to: dateIn(form, 'to'),
});

const placeIn = (form: FormBody) => {
  const kind = form.text('place');
  return placeOf(kind, kind === 'office' ? oneLine(form.text('office')) : form.text(kind));
};

/** `{ kind: 'committee', committee: … }` */
const placeOf = (kind: string, key: string) => ({ kind, [kind]: key });

export const postValues = (post: MembershipView | null) =>
  new FormBody(
    post
      ? {
          role: post.role,
          title: post.title ?? '',
          onBehalfOf: post.onBehalfOf?.id ?? '',
          constituency: post.constituency ?? '',
          term: post.term?.id ?? '',
          from: post.from ?? '',
          to: post.to ?? '',
        }
      : { role: 'member' },
  );

const mistakeAt = ([field = '', part]: readonly string[]): Mistake => {
  switch (field) {
    case 'place':
      // Without a kind there is nothing to choose from yet.
      if (part === 'office') return mistake('office', 'people:wrong.office');
      return part === undefined || part === 'kind'
        ? mistake('place', 'people:wrong.place')
        : mistake(part, 'people:wrong.choose');
    case 'from':
    case 'to':
      return mistake(field, 'people:wrong.date');
    case 'title':
    case 'constituency':
      return { field, key: 'people:wrong.line', params: { most: 300 } };
    default:
      return mistake(field, 'people:wrong.choose');
  }
};

/** Where a pointer into the facts is typed. */
export function fieldOfPost(pointer: string): string | null {
  const [, field = '', part] = pointer.split('/');
  return field === 'place' && part ? part : field || null;
}
