import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/platform/config/config.js';
import { parseS3Url } from '../../src/platform/files/s3-address.js';

const compose = readFileSync('docker-compose.yml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

/** As compose fills in the file: what is required gets a value, what is optional its default. */
const filled = compose
  .replace(/\$\{([A-Z0-9_]+):\?[^}]*\}/g, 'a1b2c3d4e5f6a7b8c9d0')
  .replace(/\$\{[A-Z0-9_]+:-([^}]*)\}/g, '$1');

describe('the compose file', () => {
  test('holds no secret, and starts with none by default', () => {
    const secret = /^ +\w*(?:PASSWORD|SECRET|KEY)\w*: (.+)$/gm;
    const values = [...compose.matchAll(secret)].map(([, value = '']) => value.trim());
    expect(values.length).toBeGreaterThan(2);
    expect(values.filter((value) => !/^\$\{[A-Z0-9_]+:\?/.test(value))).toEqual([]);
    expect(compose).not.toMatch(/\$\{\w*(PASSWORD|SECRET|KEY)\w*:?-/);
  });

  test('opens nothing to other machines', () => {
    const ports = [...compose.matchAll(/^\s+- '([\d.${}:A-Z-]+:\d+)'$/gm)].map(([, port]) => port);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port?.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('checks the health of everything that stays running', () => {
    const services = filled.slice(filled.indexOf('\nservices:'), filled.indexOf('\nnetworks:\n'));
    const each = services.split(/\n {2}(?=\w)/).slice(1);
    expect(each.length).toBeGreaterThan(5);
    const unwatched = each.filter(
      (text) =>
        !text.includes('healthcheck:') &&
        !text.includes('<<: *app') &&
        !text.includes("restart: 'no'"),
    );
    expect(unwatched.map((text) => text.split(':')[0])).toEqual([]);
  });

  test('gives the application settings that it understands, and no others', () => {
    const block = /&app-environment\n([\s\S]*?)\n\nservices:/.exec(filled)?.[1] ?? '';
    const given = [...block.matchAll(/^ +([A-Z0-9_]+): ?(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const config = readConfig(Object.fromEntries(given));
    expect(config.databaseUrl).toContain('@postgres:5432/');
    expect(parseS3Url(config.s3Url ?? '').bucket).toBe('papers');
    const example = readFileSync('.env.example', 'utf8');
    expect(given.filter(([name]) => !example.includes(`${name}=`))).toEqual([]);
  });
});

describe('the image', () => {
  test('runs as an ordinary user, on the Node that is recommended, and can be asked how it is', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^\nFROM node:24-/);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toContain('/health/live');
  });

  test('is made from what .dockerignore lets in', () => {
    const letIn = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, list = '']) => list.split(' '),
    );
    expect(copied.length).toBeGreaterThan(8);
    expect(copied.filter((path) => !letIn.includes(path.replace(/^\.\//, '')))).toEqual([]);
  });
});
