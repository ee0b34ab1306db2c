import 'reflect-metadata';
import { createHttpApp } from '../src/http-app.js';
import { readConfig } from '../src/platform/config/config.js';
import { createLogger } from '../src/platform/http/logger.js';
import { openResources } from '../src/platform/resources.js';
import { startReference } from './reference-server.js';

/** One of the two servers in a process of its own: `ours` or `reference`. */
const [, , which, url, dataDir] = process.argv;

async function startOurs(): Promise<number> {
  const config = readConfig({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    MODE: 'http',
  });
  const resources = await openResources(config, createLogger(config));
  await resources.jobs.start();
  const app = await createHttpApp(resources);
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as { port: number }).port;
}

const port = which === 'ours' ? await startOurs() : (await startReference(url!)).port;
process.send?.({ port });
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage().rss });
});
