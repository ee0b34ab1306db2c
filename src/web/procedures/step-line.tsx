import type { Procedure, Transition } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Icon } from '../components/icon.js';
import { Name, requirementText, type Languages } from './words.js';

export const stageAnchor = (code: string) => `stage-${code}`;

interface StepLineProps {
  t: T;
  procedure: Procedure;
  languages: Languages;
  step: Transition;
}

/** One way on: what is done, where it leads, what it asks for. */
export function StepLine({ t, procedure, languages, step }: StepLineProps) {
  const goal = procedure.stages.find(({ code }) => code === step.to);
  return (
    <>
      <strong>
        <Name t={t} languages={languages} names={step.names} />
      </strong>{' '}
      {goal && (
        <span class="step-goal">
          <span class="vh">{t('procedures:way.to')}</span> <Icon name="arrow" />{' '}
          <a href={`#${stageAnchor(goal.code)}`}>
            <Name t={t} languages={languages} names={goal.names} />
          </a>
        </span>
      )}{' '}
      <small class="note">
        <StepFacts t={t} step={step} />
      </small>
    </>
  );
}

/** What the step asks for. Clerks and administrators may record it, unless it says otherwise. */
export function StepFacts({ t, step }: { t: T; step: Transition }) {
  const facts = step.requires.map((one) => requirementText(t, one));
  if (step.by.length === 1) {
    facts.push(t('procedures:way.onlyBy', { role: t(`roles:name.${step.by[0]!}`) }));
  }
  if (step.passage) {
    facts.push(t(step.passage === 'one' ? 'procedures:way.onlyOne' : 'procedures:way.onlyTwo'));
  }
  return <span>{facts.join(' · ')}</span>;
}
