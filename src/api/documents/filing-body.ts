import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';
import { filingSchema, newVersionSchema } from './documents.schema.js';

/** Two parts: the bytes, and what is said about them. Written by hand, since OpenAPI has no stream. */
const body = (metadata: z.ZodType): ApiBodyOptions => ({
  schema: {
    type: 'object',
    required: ['file', 'metadata'],
    properties: {
      file: { type: 'string', format: 'binary' },
      metadata: inline(metadata),
    },
  },
});

function inline(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
    metadata: z.registry(),
  });
  return json;
}

export const FILING_BODY = body(filingSchema);
export const NEW_VERSION_BODY = body(newVersionSchema);
