/** The page that a sign-in link leads to. Mails and the terminal need it, and know no pages. */
export const signInPath = (secret: string) => `/sign-in/link/${secret}`;
