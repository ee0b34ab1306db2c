import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';

const LOOK_AGAIN_AFTER = 200;

/**
 * Lets what is being answered finish, then closes. A connection that was still busy when closing
 * began becomes idle later, and would keep the server waiting for as long as it is kept alive.
 */
export async function closeServer(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer() as Server;
  const sweeping = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_AFTER);
  try {
    await app.close();
  } finally {
    clearInterval(sweeping);
  }
}
