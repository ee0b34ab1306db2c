import type { Actor } from '../../kernel/actor.js';

/** Where the HTTP layer learns who asks. The accounts live in a feature, which it may not know. */
export abstract class ActorSource {
  /** Null when the session is unknown, ended or expired, or its account is disabled. */
  abstract fromSession(secret: string): Promise<Actor | null>;
  /** Null when the token is unknown, revoked or expired, or its account is disabled. */
  abstract fromToken(secret: string): Promise<Actor | null>;
}
