/** Addresses are compared as people mean them: without blanks around them, in lower case. */
export const normaliseEmail = (text: string) => text.trim().normalize('NFC').toLowerCase();

/** Deliberately wide: only a mail that arrives proves an address. */
export const looksLikeEmail = (text: string) =>
  text.length <= 254 && /^[^\s@<>"',;:\\]+@[^\s@<>"',;:\\]+$/.test(text);
