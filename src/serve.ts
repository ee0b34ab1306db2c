import { ConfigError, readConfig, type Config } from './platform/config/config.js';
import { createLogger } from './platform/http/logger.js';
import { reportMissingMessages } from './platform/i18n/translator.js';
import { openResources, type Resources } from './platform/resources.js';
import { closeServer } from './close-server.js';
import { createHttpApp } from './http-app.js';
import { prepare } from './prepare.js';
import { Terminal } from './terminal.js';

/** Starts everything, says how to reach it, and stops in order when asked to. */
export async function serve(): Promise<void> {
  const terminal = new Terminal();
  try {
    const config = readConfig();
    terminal.greet();
    const logger = createLogger(config);
    // A word missing in one language must not take the page away from its reader.
    reportMissingMessages((lang, key) => logger.error({ lang, key }, 'a message is missing'));
    const resources = await openResources(config, logger, {
      progress: (step) => terminal.step(step),
    });
    const app = await startApp(config, resources);
    stopOnSignal(terminal, async () => {
      await app.close();
      await resources.close();
    });
    terminal.ready(app.address, await prepare(app.nest, app.address, terminal));
  } catch (error) {
    terminal.failed(explain(error));
    process.exit(1);
  }
}

async function startApp(config: Config, resources: Resources) {
  try {
    await resources.jobs.start();
    const nest = await createHttpApp(resources);
    await nest.listen(config.http.port, config.http.host);
    const bound = nest.getHttpServer().address() as { port: number };
    const host = config.http.host.includes(':') ? `[${config.http.host}]` : config.http.host;
    const shown = ['0.0.0.0', '[::]', '127.0.0.1'].includes(host) ? 'localhost' : host;
    return {
      nest,
      address: config.http.publicUrl ?? `http://${shown}:${bound.port}`,
      close: () => closeServer(nest),
    };
  } catch (error) {
    await resources.close();
    throw error;
  }
}

/** Container platforms kill after 30 s. */
const PATIENCE = 28_000;

function stopOnSignal(terminal: Terminal, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      // A request that hangs must not keep the machine from restarting us.
      setTimeout(() => {
        terminal.notStopped(`It took longer than ${PATIENCE / 1000} s.`);
        process.exit(1);
      }, PATIENCE).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          terminal.notStopped(explain(error));
          process.exit(1);
        },
      );
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = (error as { code?: unknown }).code;
  const port = (error as { port?: unknown }).port;
  if (code === 'EADDRINUSE') {
    return `Port ${String(port)} is taken by another program. Choose another one: PORT=3001 npm start`;
  }
  if (code === 'EACCES' && port) {
    return `This user may not listen on port ${String(port)}. Choose one above 1023: PORT=3000 npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
