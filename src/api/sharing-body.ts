import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { SHARING_LEVELS, officeOf, type Sharing } from '../kernel/audience.js';

/** The rung of the ladder in an answer. */
export const sharingBodySchema = z
  .object({
    level: z.enum(SHARING_LEVELS),
    committees: z.array(z.string()).optional(),
    parliaments: z.array(z.string()).optional(),
  })
  .nullable()
  .meta({ description: 'Told to the filing office only.' });

export function sharingBody(
  record: { readonly parliament: string; readonly sharing: Sharing },
  actor: Actor,
): z.infer<typeof sharingBodySchema> {
  const { parliament, sharing } = record;
  if (!actor.tokens.includes(officeOf(parliament))) return null;
  const { level } = sharing;
  if (sharing.level === 'committee') return { level, committees: [...sharing.committees] };
  if (sharing.level === 'named_parliaments') {
    return { level, parliaments: [...sharing.parliaments] };
  }
  return { level };
}
