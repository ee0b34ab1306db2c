import type { Grant } from '../../kernel/actor.js';

export interface GrantView extends Grant {
  readonly id: string;
}

export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly hasPassword: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly revision: number;
  /** Those that the reader may know of. */
  readonly grants: readonly GrantView[];
  /** The account holds further roles that are not shown to the reader. */
  readonly hasOtherGrants: boolean;
}

export interface TokenView {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}
