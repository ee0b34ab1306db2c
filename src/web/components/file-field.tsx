import { controlAttributes, FormControl, type ControlProps } from './form-control.js';
import { Icon } from './icon.js';

export interface FileFieldProps extends ControlProps {
  /** File name endings, such as `.pdf`; shown to people and given to the browser's chooser. */
  accept: readonly string[];
  /** Other endings of the same kinds, for the chooser only. */
  alsoAccept?: readonly string[] | undefined;
  maxBytes: number;
  multiple?: boolean | undefined;
}

/**
 * A file to send. Inside `<Form upload>`, `js/upload.js` shows the progress in the bar that waits
 * here; without it the browser sends the form as ever. The script's words travel as data.
 */
export function FileField(props: FileFieldProps) {
  const { t, accept, alsoAccept = [], maxBytes, multiple, hint } = props;
  // Rounded down: what the page promises is accepted.
  const size = t.bytes(maxBytes < 1e6 ? maxBytes : Math.floor(maxBytes / 1e6) * 1e6);
  const types = accept.map((ending) => ending.slice(1).toUpperCase()).join(', ');
  const rule = t('common:upload.accepted', { types, size });
  const withHint: ControlProps = {
    ...props,
    hint: hint ? (
      <>
        {hint} {rule}
      </>
    ) : (
      rule
    ),
  };
  return (
    <FormControl {...withHint}>
      <div class="file" data-hook="drop">
        <Icon name="upload" />
        <input
          {...controlAttributes(withHint)}
          type="file"
          accept={[...accept, ...alsoAccept].join(',')}
          multiple={multiple}
          data-max-bytes={maxBytes}
          data-too-large={t('common:upload.tooLarge', { size })}
        />
      </div>
      <div
        class="upload"
        data-hook="upload-state"
        data-sending={t('common:upload.sending', { name: '{name}' })}
        data-progress={t('common:upload.progress', { percent: '{percent}' })}
        data-checking={t('common:upload.checking')}
        data-failed={t('common:upload.failed')}
        hidden
      >
        <progress max={100} value={0} aria-label={props.label} />
        <p role="status" />
      </div>
    </FormControl>
  );
}
