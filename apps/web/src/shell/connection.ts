import { Refused } from '@cotmoc/client';
import { useSyncExternalStore } from 'react';
import { isSilence } from './refusal.ts';

/** What stands between the person and the server now. */
export interface Connection {
  /** The last call got no answer. */
  readonly unreachable: boolean;
  /** A session that was open has ended; a dialog asks to sign in again. */
  readonly sessionEnded: boolean;
}

let connection: Connection = { unreachable: false, sessionEnded: false };
let wasSignedIn = false;
const listeners = new Set<() => void>();

function change(next: Partial<Connection>): void {
  const changed = { ...connection, ...next };
  if (changed.unreachable === connection.unreachable && changed.sessionEnded === connection.sessionEnded) return;
  connection = changed;
  for (const listener of listeners) listener();
}

/** Takes note of a failed call. */
export function noteRefusal(error: unknown): void {
  if (isSilence(error)) change({ unreachable: true });
  else if (error instanceof Refused) {
    change({ unreachable: false, ...(error.code === 'signed-out' && wasSignedIn ? { sessionEnded: true } : {}) });
  }
}

/** Takes note that the server answers. */
export function noteAnswer(): void {
  change({ unreachable: false });
}

/** Takes note that somebody is signed in (true), or has signed out on purpose (false). */
export function noteSignedIn(signedIn: boolean): void {
  wasSignedIn = signedIn;
  change({ sessionEnded: false });
}

/** Takes note that nobody has touched the page for too long: the page is covered until somebody signs in. */
export function noteIdle(): void {
  change({ sessionEnded: true });
}

/** The connection, kept current. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}
