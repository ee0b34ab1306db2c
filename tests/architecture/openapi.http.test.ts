import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { allRoutes } from './routes.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: unknown }>> }>
  >;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

let app: TestApp;
let document: OpenApi;
beforeAll(async () => {
  app = await startTestApp({ parliaments: false });
  document = (await app.get('/api/openapi.json')).json();
});
afterAll(() => app.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({
      name: `${verb.toUpperCase()} ${path}`,
      operation,
    })),
  );

describe('the description of the API', () => {
  test('holds every route of the API, and no page', () => {
    const described = operations().map(({ name }) => name);
    const wanted = allRoutes()
      .filter(({ path, undescribed }) => path.startsWith('/api/') && !undescribed)
      .map(({ verb, path }) => `${verb} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(wanted.sort());
  });

  test('leaves out of the API only what is for machines and pages', () => {
    const hidden = allRoutes().filter(
      ({ path, undescribed }) => undescribed && path.startsWith('/api/'),
    );
    expect(hidden.map(({ path }) => path)).toEqual([]);
    const pages = allRoutes().filter(
      ({ path, undescribed }) => !undescribed && !path.startsWith('/api/'),
    );
    expect(pages.map(({ controller, path }) => `${controller} ${path}`)).toEqual([]);
  });

  test('is OpenAPI 3.1, and every reference in it leads somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    const known = Object.keys(document.components?.schemas ?? {});
    const used = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
    ];
    expect(used.map(([, name = '']) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('shows no insides of the validator: that is what the wrong decorator leaves behind', () => {
    const inside = /.{0,80}"(?:_zod|~standard|_def|\$schema|\$defs)"/g;
    expect(JSON.stringify(document).match(inside) ?? []).toEqual([]);
  });

  test('says in words what each operation does, under a name of its own', () => {
    const all = operations();
    expect(all.filter(({ operation }) => !operation.summary).map(({ name }) => name)).toEqual([]);
    const ids = all.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('says what each operation answers', () => {
    const silent = operations().filter(
      ({ operation: { responses } }) =>
        !('204' in responses || '202' in responses) &&
        !Object.entries(responses).some(
          ([status, { content }]) => status.startsWith('2') && content !== undefined,
        ),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
