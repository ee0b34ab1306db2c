import type { ComponentChildren } from 'preact';
import { hemicycle } from './hemicycle.js';

/** A seat for each of the 55 member states of the African Union; the chair is the Pan-African one. */
const CONTINENT = hemicycle(50, 47, [
  { radius: 18, seats: 7 },
  { radius: 25, seats: 9 },
  { radius: 32, seats: 11 },
  { radius: 39, seats: 13 },
  { radius: 46, seats: 15 },
]);

export interface HeroProps {
  title: string;
  lead: ComponentChildren;
  /** A search box, the main actions. */
  children?: ComponentChildren;
}

/** The top of the home page; holds its `h1`. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <header class="hero">
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
      <svg class="hemicycle" viewBox="0 -3 100 62" aria-hidden="true">
        <path d={CONTINENT} stroke-width="4.4" />
        <path class="chair" d="M50 46h.01" stroke-width="8" />
        <path class="floor" d="M3 57h94" stroke-width="1.2" />
      </svg>
    </header>
  );
}
