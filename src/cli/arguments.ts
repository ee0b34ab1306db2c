import { InvalidArgumentError } from 'commander';
import { ROLES, TOKEN_SCOPES, type Role, type TokenScope } from '../kernel/actor.js';
import { canonicalLanguage } from '../kernel/language.js';

const UNITS = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 } as const;

/** `30m`, `12h`, `1d` in milliseconds. */
export function parseDuration(text: string): number {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (!count || !unit || Number(count) === 0) {
    throw new InvalidArgumentError('Write it like 30m, 12h or 1d.');
  }
  return Number(count) * UNITS[unit as keyof typeof UNITS];
}

/** A duration from now, or an instant in ISO 8601. */
export function parseExpiry(text: string, now = Date.now()): Date {
  if (/^\d+[mhd]$/.test(text)) return new Date(now + parseDuration(text));
  const at = /^\d{4}-\d{2}-\d{2}(T\S+)?$/.test(text) ? new Date(text) : null;
  if (!at || Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('Write it like 12h, 30d or 2027-06-30T12:00:00Z.');
  }
  return at;
}

/** Repeated, or separated by commas. */
export function parseScopes(text: string, before: readonly TokenScope[] = []): TokenScope[] {
  const scopes = text.split(',').map((part) => {
    const scope = TOKEN_SCOPES.find((one) => one === part.trim());
    if (!scope) throw new InvalidArgumentError(`There are: ${TOKEN_SCOPES.join(', ')}.`);
    return scope;
  });
  return [...new Set([...before, ...scopes])];
}

export function parseRole(text: string): Role {
  const role = ROLES.find((one) => one === text.replaceAll('-', '_'));
  if (!role) throw new InvalidArgumentError(`There are: ${ROLES.join(', ')}.`);
  return role;
}

export function parseLanguage(text: string): string {
  const tag = canonicalLanguage(text);
  if (tag === null || tag.length > 35) throw new InvalidArgumentError('Write it like en or ar-MA.');
  return tag;
}
