import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.js';

interface FoldedFieldsProps {
  title: string;
  /** Where something is typed or wrong inside, nobody should have to look for it. */
  open: boolean;
  children: ComponentChildren;
}

/** Fields that few need, folded away under their heading. */
export function FoldedFields({ title, open, children }: FoldedFieldsProps) {
  return (
    <details class="facet folded" open={open}>
      <summary>
        <h2>{title}</h2>
        <Icon name="chevron" />
      </summary>
      {children}
    </details>
  );
}
