import type { Clock, Randomness } from '@cotmoc/base';
import type { Route } from '@cotmoc/http';
import type { Sealer, Store } from '@cotmoc/store';
import { doorRoutes } from './door-routes.ts';
import type { ForgetName } from './erase-person.ts';
import { managedAccountRoutes } from './managed-account-routes.ts';
import { ownSessionRoutes } from './own-session-routes.ts';
import type { SessionPolicy } from './session-policy.ts';
import type { StrangerTries } from './sign-in.ts';
import { signOnRoutes } from './sign-on-routes.ts';

/** What the routes of this module need. */
export interface AccountsBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly policy: SessionPolicy;
  readonly strangers: StrangerTries;
  readonly sealer: Sealer;
  /** How the other modules take the name of an erased person out of what they keep. */
  readonly forgetName: readonly ForgetName[];
}

/** Every route of signing in and what guards it. */
export function accountsRoutes(by: AccountsBy): Route[] {
  return [...doorRoutes(by), ...ownSessionRoutes(by), ...managedAccountRoutes(by), ...signOnRoutes(by)];
}
