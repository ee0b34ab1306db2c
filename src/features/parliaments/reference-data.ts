import { z } from 'zod';
import { committeeFactsSchema } from './create-committee.input.js';
import { registrationSchema, type Registration } from './registration.js';

const referenceSchema = z.strictObject({
  asOf: z.string(),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.string().nullable() })),
  parliaments: z.array(registrationSchema.omit({ sources: true })),
  committees: z.array(
    committeeFactsSchema.extend({ parliament: z.string(), seedKey: z.string() }).strict(),
  ),
});

/** The seed file, checked; each parliament gets the sources that its own evidence names. */
export function readReference(file: unknown) {
  const { sources, parliaments, committees } = referenceSchema.parse(file);
  const registrations = parliaments.map((parliament): Registration => {
    const evidence = [parliament, ...parliament.chambers].flatMap((one) => one.evidence);
    const codes = [...new Set(evidence.flatMap((one) => one.sources ?? []))].sort();
    return {
      ...parliament,
      sources: codes.map((code) => {
        const source = sources[code];
        if (!source) throw new Error(`${parliament.code} names the unknown source ${code}`);
        return { code, ...source };
      }),
    };
  });
  return { registrations, committees };
}
