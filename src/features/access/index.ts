export { AccessModule } from './access.module.js';
export { ChangeAccount, type AccountChange } from './change-account.js';
export { CreateAccount, type NewAccount } from './create-account.js';
export { DisableAccount } from './disable-account.js';
export { EnableAccount } from './enable-account.js';
export { EndOtherSessions } from './end-other-sessions.js';
export { GrantRole, type NewGrant } from './grant-role.js';
export { InviteAccount } from './invite-account.js';
export { IssueSignInLink } from './issue-sign-in-link.js';
export { IssueToken, type NewToken, type NewTokenInput } from './issue-token.js';
export { RequestSignInLink } from './request-sign-in-link.js';
export { RevokeRole } from './revoke-role.js';
export { RevokeToken } from './revoke-token.js';
export { SetPassword, type PasswordChange } from './set-password.js';
export { SignIn, type Credentials } from './sign-in.js';
export { SignOut } from './sign-out.js';
export { UseSignInLink } from './use-sign-in-link.js';
export { AccountsQueries, type AccountFilter } from './accounts.queries.js';
export { TokensQueries } from './tokens.queries.js';
export type { AccountView, GrantView, TokenView } from './account.views.js';
export type { NewSession } from './start-session.js';
export type { NewSignInLink } from './add-sign-in-link.js';
export type { GrantInput } from './role-scope.js';
export {
  MANAGE_ACCOUNTS,
  OWN_ACCOUNT,
  READ_KEPT_MAIL,
  ROLES_OF_A_PARLIAMENT,
  SEE_ACCOUNTS,
  mayGrant,
  mayManageAccount,
} from './access.policy.js';
export { LINK_LASTS, WELCOME_LASTS } from './session-lifetime.js';
export { SHORTEST_PASSWORD, checkPassword } from './password-rules.js';
export { signInPath } from './sign-in-path.js';
