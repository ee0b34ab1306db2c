import { AccountsController } from './accounts.controller.js';
import { GrantsController } from './grants.controller.js';
import { SessionController } from './session.controller.js';
import { TokensController } from './tokens.controller.js';

export const ACCESS_API = [
  SessionController,
  TokensController,
  AccountsController,
  GrantsController,
];
