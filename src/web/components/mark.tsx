import { hemicycle } from './hemicycle.js';

const SEATS = hemicycle(24, 24, [
  { radius: 20, seats: 11 },
  { radius: 13.5, seats: 8 },
  { radius: 7, seats: 5 },
]);

/** The mark: a house in its half circle, the chair in the second colour, the line of the floor. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 32" aria-hidden="true">
      <path class="seats" d={SEATS} />
      <path class="chair" d="M24 24h.01" />
      <path class="floor" d="M2 30.5h44" />
    </svg>
  );
}
