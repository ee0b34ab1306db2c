const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends a working day after it began, or when nobody has used it for two hours. */
export const SESSION_LASTS = 12 * HOUR;
export const SESSION_IDLES = 2 * HOUR;
/** How stale `last_seen_at` may become before it is written again. */
export const SEEN_AGAIN_AFTER = MINUTE;

/** Asked for at the sign-in page, and read in the next minutes. */
export const LINK_LASTS = 30 * MINUTE;
/** Sent to a new colleague, who may read mail only after the weekend. */
export const WELCOME_LASTS = 72 * HOUR;
export const LONGEST_LINK = 7 * 24 * HOUR;

export const LONGEST_TOKEN = 366 * 24 * HOUR;
