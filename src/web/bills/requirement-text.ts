import type { Requirement } from '../../features/procedures/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';

/** What must be at hand for a step, as a phrase. */
export function requirementText(t: T, requirement: Requirement): string {
  if (requirement.kind === 'document') {
    const types = requirement.types.map((type) => {
      const key = `documents:type.${type}`;
      return isMessageKey(key) ? t(key) : type;
    });
    const list = new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(types);
    return t('procedures:requirement.document', { types: list });
  }
  if (requirement.kind !== 'decision') return t(`procedures:requirement.${requirement.kind}`);
  const result = t(`procedures:decision.result.${requirement.result}`);
  if (requirement.majority === null) return t('procedures:requirement.decision', { result });
  const majority = t(`procedures:decision.majority.${requirement.majority}`);
  return t('procedures:requirement.decisionBy', { result, majority });
}
