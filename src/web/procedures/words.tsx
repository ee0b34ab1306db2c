import { pickName, type Names } from '../../features/parliaments/index.js';
import type {
  Deadline,
  House,
  Passage,
  Procedure,
  Requirement,
} from '../../features/procedures/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';

/** The languages to look for a name in, after the reader's: those of the parliament. */
export type Languages = readonly string[];

export const nameIn = (t: T, languages: Languages, names: Names) =>
  pickName(names, [t.lang, ...languages]);

/** What the procedure calls something, in its own language and direction. */
export function Name({ t, languages, names }: { t: T; languages: Languages; names: Names }) {
  // Only a draft that is refused for it has something without a name.
  if (Object.keys(names).length === 0) return <>–</>;
  const { text, lang } = nameIn(t, languages, names);
  return <Bidi text={text} lang={lang} />;
}

export const deadlineText = (t: T, { count, unit }: Deadline) =>
  t(`procedures:unit.${unit}`, { count });

/** Where a stage is; a parliament of one chamber has no first one. */
export const houseText = (t: T, house: House | null, passage: Passage) =>
  t(`procedures:house.${house === 'first' && passage === 'one' ? 'only' : (house ?? 'outside')}`);

/** A type of paper in words; a code that we have no word for names itself. */
export function documentTypeText(t: T, type: string): string {
  const key = `documents:type.${type}`;
  return isMessageKey(key) ? t(key) : type;
}

/** What a step requires, in a few words. */
export function requirementText(t: T, requirement: Requirement): string {
  switch (requirement.kind) {
    case 'document': {
      const types = requirement.types.map((type) => documentTypeText(t, type));
      return t('procedures:requirement.document', {
        types: types.join(` ${t('procedures:or')} `),
      });
    }
    case 'decision': {
      const result = t(`procedures:decision.result.${requirement.result}`);
      if (!requirement.majority) return t('procedures:requirement.decision', { result });
      const majority = t(`procedures:decision.majority.${requirement.majority}`);
      return t('procedures:requirement.decisionBy', { result, majority });
    }
    default:
      return t(`procedures:requirement.${requirement.kind}`);
  }
}

/** When bills that were not finished fall, in whole sentences. */
export function lapseText(t: T, { when, spares }: Procedure['lapse']): string {
  const rule = t(`procedures:lapse.${when}`);
  if (when === 'never' || spares.length === 0) return rule;
  const kinds = spares.map((kind) => billKindText(t, kind)).join(`${t('common:comma')} `);
  return `${rule} ${t('procedures:lapse.spares', { kinds })}`;
}

export function billKindText(t: T, kind: string): string {
  const key = `bills:kind.${kind}`;
  return isMessageKey(key) ? t(key) : kind;
}
