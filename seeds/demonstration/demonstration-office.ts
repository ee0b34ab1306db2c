import { person, type Actor, type Role } from '../../src/kernel/actor.js';
import type { Manifest } from './manifest.js';

/** Who enters the demonstration: the accounts that it brings along, by their parliament and role. */
export class DemonstrationOffice {
  constructor(
    private readonly manifest: Manifest,
    /** By e-mail address. */
    private readonly accountIds: ReadonlyMap<string, string>,
  ) {}

  clerk(parliament: string): Actor {
    return this.holder('clerk', parliament);
  }

  administrator(parliament: string): Actor {
    return this.holder('administrator', parliament);
  }

  private holder(role: Role, parliament: string): Actor {
    const account = this.manifest.accounts.find(
      (one) => one.role === role && one.parliament === parliament,
    );
    const id = account && this.accountIds.get(account.email);
    if (!id) throw new Error(`the demonstration has no ${role} for ${parliament}`);
    return person(id, account.name, [{ role, parliament, committee: null }]);
  }
}
