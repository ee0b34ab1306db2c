import type { ComponentChildren } from 'preact';
import { ButtonLink } from './button.js';

export interface ColumnsProps {
  children: ComponentChildren;
  aside: ComponentChildren;
  asideLabel: string;
  /** `start` for filters, which a phone reaches by a button above the results. */
  side?: 'start' | 'end' | undefined;
}

/** The main matter with an aside. On a phone the aside follows: nobody scrolls past filters first. */
export function Columns({ children, aside, asideLabel, side = 'end' }: ColumnsProps) {
  return (
    <div class={`columns columns-${side}`}>
      <div class="column">
        {side === 'start' && (
          <div class="to-aside">
            <ButtonLink href="#aside" variant="secondary" icon="filter">
              {asideLabel}
            </ButtonLink>
          </div>
        )}
        {children}
      </div>
      <aside class="aside" id="aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
