import { AccountPages } from './account.pages.js';
import { AccountsPages } from './accounts.pages.js';
import { KeptMailPages } from './kept-mail.pages.js';
import { ManagedAccountView } from './managed-account-view.js';
import { ManagedAccountPages } from './managed-account.pages.js';
import { ManagedGrantsPages } from './managed-grants.pages.js';
import { OwnAccountView } from './own-account-view.js';
import { RoleChoicesQuery } from './role-choices.js';
import { RoleNames } from './role-names.js';
import { SignInPages } from './sign-in.pages.js';
import { TokenPages } from './token.pages.js';

export const ACCESS_PAGES = [
  SignInPages,
  AccountPages,
  TokenPages,
  AccountsPages,
  ManagedAccountPages,
  ManagedGrantsPages,
  KeptMailPages,
];

export const ACCESS_VIEWS = [ManagedAccountView, OwnAccountView, RoleChoicesQuery, RoleNames];
