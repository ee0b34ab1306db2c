import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from './common.schema.js';

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
  addProblems(document);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'i-Parliaments API',
  });
}

/** Every operation can refuse, and always in the same form. */
function addProblems(document: OpenAPIObject): void {
  // A schema with a name comes as a reference to itself among its definitions.
  const { $defs } = z.toJSONSchema(problemSchema, { io: 'output' });
  const problem = {
    description: 'Refused: `application/problem+json`, explained at `/help/errors`.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  document.components = {
    ...document.components,
    // Through JSON: zod's types of a schema and Swagger's are the same only on paper.
    schemas: { ...document.components?.schemas, ...JSON.parse(JSON.stringify($defs)) },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) operation.responses['default'] ??= problem;
    }
  }
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
