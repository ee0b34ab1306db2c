import { directionOf } from '../../kernel/language.js';

export interface BidiProps {
  text: string;
  /** BCP 47. Without it the text's own first strong letter decides its direction. */
  lang?: string | null | undefined;
}

/** Text that people wrote, kept from disturbing the line around it and read in its own language. */
export function Bidi({ text, lang }: BidiProps) {
  return lang ? (
    <bdi lang={lang} dir={directionOf(lang)}>
      {text}
    </bdi>
  ) : (
    <bdi dir="auto">{text}</bdi>
  );
}
