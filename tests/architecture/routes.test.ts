import { describe, expect, test } from 'vitest';
import { ANYONE } from '../../src/kernel/permission.js';
import { allRoutes, type Route } from './routes.js';

const routes = allRoutes();
const shown = ({ controller, method, verb, path }: Route) =>
  `${verb} ${path} (${controller}.${method})`;

describe('every route', () => {
  test('is found by this test', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.map(({ path }) => path)).toContain('/api/v1/documents/:id');
  });

  test('says who may call it: without a permission it answers nobody, and nobody knows why', () => {
    expect(routes.filter(({ permission }) => permission === undefined).map(shown)).toEqual([]);
  });

  test('that changes something is not for anyone, except to sign in and out', () => {
    const open = routes.filter(
      ({ verb, permission }) => verb !== 'GET' && verb !== 'HEAD' && permission === ANYONE,
    );
    expect(
      open.filter(({ path }) => !/^\/(api\/v1\/session|sign-(in|out))/.test(path)).map(shown),
    ).toEqual([]);
  });

  test('stands under one address only', () => {
    const addresses = routes.map(({ verb, path }) => `${verb} ${path.replace(/:\w+/g, ':x')}`);
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([]);
  });

  test('of the API is under /api/v1, so that a second version can stand beside the first', () => {
    const stray = routes.filter(
      ({ path }) => path.startsWith('/api/') && !path.startsWith('/api/v1/'),
    );
    expect(stray.map(shown)).toEqual([]);
  });
});
