/** Outlines on a 24 × 24 grid, drawn with the colour of the text around them. */
const OUTLINES = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  bill: 'M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14h7M9 17h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  check: 'M4 12.5l5 5L20 6.5',
  chevron: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  committee:
    'M4 17h16M6 17v3M18 17v3M8 13a2 2 0 100-4 2 2 0 000 4M16 13a2 2 0 100-4 2 2 0 000 4M12 9a2 2 0 100-4 2 2 0 000 4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v6M12 16.5v.1',
  document: 'M6 3h9l4 4v14H6zM15 3v4h4',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  draft: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  filter: 'M4 6h16M7 12h10M10 18h4',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18M3 12h18M12 3c3 3 3.5 15 0 18M12 3c-3 3-3.5 15 0 18',
  hash: 'M9 4L7 20M17 4l-2 16M4 9h16M4 15h16',
  history: 'M4 12a8 8 0 108-8c-3 0-5 1.5-6.5 3.5M5 3v5h5M12 8v4.5l3 2',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 11v6M12 7.5v.1',
  link: 'M10 14l4-4M8 11l-2.5 2.5a3.5 3.5 0 005 5L13 16M11 8l2.5-2.5a3.5 3.5 0 015 5L16 13',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  parliament: 'M3 20h18M5 20v-8M9.7 20v-8M14.3 20v-8M19 20v-8M3 12h18L12 5z',
  parliaments:
    'M2 20h20M4 20v-6M8 20v-6M16 20v-6M20 20v-6M12 20V10M2 14h8M14 14h8M6 10l4 4M18 10l-4 4M12 10V4l5 2-5 2',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13M15.5 15.5L21 21',
  'sign-in': 'M14 4h6v16h-6M4 12h11M11 8l4 4-4 4',
  'sign-out': 'M10 4H4v16h6M9 12h11M16 8l4 4-4 4',
  space: 'M9 7a5 5 0 100 10 5 5 0 000-10M15 7a5 5 0 100 10 5 5 0 000-10',
  upload: 'M12 16V5M7 9.5l5-5 5 5M4 20h16',
  user: 'M12 12a4 4 0 100-8 4 4 0 000 8M4 21c.5-5 4-7 8-7s7.5 2 8 7',
  users:
    'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7M2 20c.5-4.5 3.5-6 7-6s6.5 1.5 7 6M16 4.5a3.5 3.5 0 010 6.5M18 14.5c2.5.7 3.7 2.5 4 5.5',
  waiting: 'M7 3h10M7 21h10M8 3c0 5 3 6 4 9-1 3-4 4-4 9M16 3c0 5-3 6-4 9 1 3 4 4 4 9',
  warning: 'M12 4l9.5 16.5h-19zM12 10v5M12 17.5v.1',
} as const;

export type IconName = keyof typeof OUTLINES;

/** These point along the line of reading, so they turn round in Arabic. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set([
  'arrow',
  'back',
  'chevron',
  'sign-in',
  'sign-out',
]);

/** An ornament: the words beside it must say the same, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={DIRECTIONAL.has(name) ? 'i i-dir' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
