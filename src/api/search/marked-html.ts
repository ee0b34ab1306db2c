import { MARK_END, MARK_START } from '../../platform/search-engine/highlight.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes first, so that the only tags are our own. */
export const markedHtml = (marked: string) =>
  marked
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
    .replaceAll(MARK_START, '<mark>')
    .replaceAll(MARK_END, '</mark>');

export const withoutMarks = (marked: string) =>
  marked.replaceAll(MARK_START, '').replaceAll(MARK_END, '');
