import type { ComponentChildren } from 'preact';
import { Mark } from './mark.js';
import { Bidi } from './bidi.js';
import { DescriptionList, type DescriptionListProps } from './description-list.js';

export interface ReceiptProps {
  /** Who gives the receipt, in its own words: "National Assembly of Kenya". */
  issuer: ComponentChildren;
  heading: string;
  /** The registry number, the largest thing on the sheet. */
  number: string;
  title: string;
  titleLang?: string | null | undefined;
  items: DescriptionListProps['items'];
  /** The QR code as an image or inline drawing. */
  code?: ComponentChildren;
  /** What the receipt proves, in small print. */
  children?: ComponentChildren;
}

/** A sheet to print and keep. On paper it stands alone, without the page around it. */
export function Receipt(props: ReceiptProps) {
  const { issuer, heading, number, title, titleLang, items, code, children } = props;
  return (
    <article class="receipt">
      <header>
        <Mark />
        <div>
          <p class="issuer">{issuer}</p>
          <h1>{heading}</h1>
        </div>
      </header>
      <p class="number">
        <bdi dir="ltr">{number}</bdi>
      </p>
      <p class="title">
        <Bidi text={title} lang={titleLang} />
      </p>
      <div class="body">
        <DescriptionList items={items} />
        {code && <div class="qr">{code}</div>}
      </div>
      {children && <footer>{children}</footer>}
    </article>
  );
}
