import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** Publishes the description of the API at `/api/openapi.json`, and as pages to read at `/docs`. */
export function publishOpenApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('i-Parliaments')
    .setDescription(
      'What a parliament files, its members find and other parliaments share. Errors are ' +
        '`application/problem+json` with a stable `code`; lists are `{ data, next }` with an opaque ' +
        'cursor; changes of what exists need `If-Match`; a POST with an `Idempotency-Key` may be repeated.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .addCookieAuth('session')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
    standardSchemaConverter,
  });
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'i-Parliaments API',
  });
}

/** Nest's own converter speaks OpenAPI 3.0; 3.1 is plain JSON Schema, which zod writes itself. */
function standardSchemaConverter(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
) {
  const {
    $defs,
    $schema: _,
    ...json
  } = z.toJSONSchema(schema as z.ZodType, {
    io: schemaType,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return { schema: json, components: $defs ?? {} };
}
