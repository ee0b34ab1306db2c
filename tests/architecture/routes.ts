import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { ApiModule } from '../../src/api/api.module.js';
import { WebModule } from '../../src/web/web.module.js';
import type { Permission } from '../../src/kernel/permission.js';
import { PERMISSION } from '../../src/platform/http/route.js';

type Class = new (...given: never[]) => object;

export interface Route {
  readonly controller: string;
  readonly method: string;
  readonly verb: string;
  readonly path: string;
  readonly permission: Permission | undefined;
  /** Left out of the description of the API on purpose. */
  readonly undescribed: boolean;
}

/** Every route of the application, as its controllers declare them. */
export function allRoutes(): Route[] {
  return [...controllersOf(ApiModule), ...controllersOf(WebModule)].flatMap(routesOf);
}

function controllersOf(module: Class, seen = new Set<Class>()): Class[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const metadata = (key: string): Class[] => Reflect.getMetadata(key, module) ?? [];
  const inner = metadata('imports').filter((one) => typeof one === 'function');
  return [...metadata('controllers'), ...inner.flatMap((one) => controllersOf(one, seen))];
}

function routesOf(controller: Class): Route[] {
  const base: unknown = Reflect.getMetadata('path', controller);
  const hidden: unknown = Reflect.getMetadata('swagger/apiExcludeController', controller);
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(
    ([method, { value: handler }]) => {
      if (typeof handler !== 'function') return [];
      const verb: unknown = Reflect.getMetadata('method', handler);
      if (typeof verb !== 'number') return [];
      const paths: unknown = Reflect.getMetadata('path', handler);
      const excluded: unknown = Reflect.getMetadata('swagger/apiExcludeEndpoint', handler);
      return [paths].flat().map((path) => ({
        controller: controller.name,
        method,
        verb: RequestMethod[verb] ?? String(verb),
        path: `/${[base, path].map(String).map(trimmed).filter(Boolean).join('/')}`,
        permission: Reflect.getMetadata(PERMISSION, handler) as Permission | undefined,
        undescribed: hidden !== undefined || excluded !== undefined,
      }));
    },
  );
}

const trimmed = (part: string) => part.replace(/^\/+|\/+$/g, '');
