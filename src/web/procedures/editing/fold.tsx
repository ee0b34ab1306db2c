import type { ComponentChildren } from 'preact';
import type { Names } from '../../../features/parliaments/index.js';
import { FieldError } from '../../components/form-control.js';
import { Icon } from '../../components/icon.js';
import { Name } from '../words.js';
import type { EditState } from './edit-state.js';

interface FoldProps {
  state: EditState;
  /** `s3`, `t5`: what the problems of this part are told under. */
  part: string;
  level: 3 | 4;
  names: Names;
  /** Said beside the name. */
  about: ComponentChildren;
  open: boolean;
  children: ComponentChildren;
}

/** A stage or a step: its name, and all about it when it is opened. */
export function Fold({ state, part, level, names, about, open, children }: FoldProps) {
  const { t, own } = state;
  const name = <Name t={t} languages={own} names={names} />;
  return (
    <details class={`facet fold fold-${level}`} id={part} open={open}>
      <summary>
        <span class="fold-head">
          {level === 3 ? <h3>{name}</h3> : <h4>{name}</h4>}
          <small class="muted">{about}</small>
        </span>
        <Icon name="chevron" />
      </summary>
      <FieldError t={t} id={part} error={state.error(part)} />
      {children}
    </details>
  );
}
