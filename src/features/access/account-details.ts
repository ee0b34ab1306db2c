import { isUiLanguage, type UiLanguage } from '../../platform/i18n/ui-language.js';
import { looksLikeEmail, normaliseEmail } from './email-address.js';
import { refuseField } from './role-scope.js';

export const LONGEST_NAME = 200;

export function checkEmail(typed: string): string {
  const email = normaliseEmail(typed);
  if (!looksLikeEmail(email)) throw refuseField('/email', 'email_malformed');
  return email;
}

export function checkName(typed: string): string {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (name.length < 1 || name.length > LONGEST_NAME) throw refuseField('/name', 'name_malformed');
  return name;
}

export function checkLanguage(code: string): UiLanguage {
  if (!isUiLanguage(code)) throw refuseField('/language', 'language_unknown');
  return code;
}
