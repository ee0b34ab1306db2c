import type { ComponentChildren } from 'preact';

export interface Described {
  term: ComponentChildren;
  detail: ComponentChildren;
}

export interface DescriptionListProps {
  /** Entries that are empty are left out, so that callers can write conditions. */
  items: readonly (Described | null | undefined | false | '')[];
  /** `figures`: a few large numbers in a row. `narrow`: each term above its detail, for an aside. */
  look?: 'rows' | 'narrow' | 'figures' | undefined;
}

export function DescriptionList({ items, look = 'rows' }: DescriptionListProps) {
  return (
    <dl class={`dl dl-${look}`}>
      {items.map(
        (item) =>
          item && (
            <div>
              <dt>{item.term}</dt>
              <dd>{item.detail}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
