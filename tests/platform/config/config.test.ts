import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../src/platform/config/config.js';

describe('the settings', () => {
  test('need nothing to start with', () => {
    expect(readConfig({}, '/srv/app')).toMatchObject({
      http: { port: 3000, host: '127.0.0.1', publicUrl: null, secure: false },
      dataDir: '/srv/app/.data',
      databaseUrl: null,
      demo: true,
      mode: 'all',
    });
  });

  test('show no demonstration on a database of one’s own, unless asked for', () => {
    const DATABASE_URL = 'postgres://u:p@db/x';
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: 'true' }).demo).toBe(true);
    expect(readConfig({ DEMO: 'false' }).demo).toBe(false);
  });

  test('treat an empty variable as one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', SMTP_URL: '' }).databaseUrl).toBeNull();
  });

  test('name every mistake at once', () => {
    const read = () => readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT[^]*DATABASE_URL[^]*LOG_LEVEL/);
  });

  test('cannot be changed afterwards', () => {
    const config = readConfig({});
    expect(() => Object.assign(config, { demo: false })).toThrow(TypeError);
  });

  test('use host-bound cookies only where the address is https', () => {
    expect(readConfig({ PUBLIC_URL: 'https://p.example/' }).http).toMatchObject({
      secure: true,
      publicUrl: 'https://p.example',
    });
  });
});
