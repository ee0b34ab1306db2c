import { z } from 'zod';
import type { Sharing } from '../kernel/audience.js';

/** The code of a parliament or a chamber, as clients send it. */
export const codeSchema = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

const sharingObject = z.discriminatedUnion('level', [
  z.strictObject({ level: z.enum(['draft', 'parliament', 'all_parliaments', 'public']) }),
  z.strictObject({ level: z.literal('committee'), committees: z.array(z.uuid()).min(1).max(50) }),
  z.strictObject({
    level: z.literal('named_parliaments'),
    parliaments: z.array(codeSchema).min(1).max(100),
  }),
]);

/** The rung of the sharing ladder; the plain rungs may be given by their name alone. */
export const sharingSchema = z
  .union([
    z
      .enum(['draft', 'parliament', 'all_parliaments', 'public'])
      .transform((level): Sharing => ({ level })),
    sharingObject,
  ])
  .meta({ id: 'Sharing', description: 'Who may see the record.' });

export const embargoSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()
  .meta({ description: 'Nobody outside the filing office sees it before; null: no embargo.' });

export const sharingChangeSchema = z
  .strictObject({ sharing: sharingSchema, embargoUntil: embargoSchema.default(null) })
  .meta({ id: 'SharingChange' });
