import { CreateCommittee } from '../../src/features/parliaments/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { fillLegislature, type MatrixLegislature } from './legislature.js';
import { makeReaders, type Reader } from './readers.js';

export interface LegislatureScene {
  readonly app: TestApp;
  readonly clerk: TestUser;
  readonly it: MatrixLegislature;
  readonly readers: Reader[];
  readonly get: (
    reader: Reader,
    url: string,
    more?: Record<string, string>,
  ) => ReturnType<TestApp['get']>;
}

/** A bill and a person on every rung of the ladder in Kenya, and everybody who might look at them. */
export async function legislatureScene(): Promise<LegislatureScene> {
  const app = await startTestApp();
  const committee = async (parliament: string, name: string, chamber: string | null) =>
    (
      await app.app.get(CreateCommittee, { strict: false }).execute(SYSTEM, {
        parliament,
        chamber,
        names: { en: name },
        kind: 'standing',
        establishedOn: null,
        maxMembers: null,
      })
    ).id;
  const own = await committee('ke', 'Committee on Water', 'ke-na');
  const other = await committee('ke', 'Committee on Roads', null);
  const foreign = await committee('gh', 'Committee on Health', null);
  const clerk = await app.signIn('clerk', 'ke');
  const it = await fillLegislature(app, clerk, own);
  const readers = await makeReaders(app, { own, other, foreign });
  const get = (reader: Reader, url: string, more: Record<string, string> = {}) =>
    app.get(url, { ...more, ...reader.headers });
  return { app, clerk, it, readers, get };
}
