import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSession } from '@cotmoc/accounts';
import { type Day, dayOf, startOf } from '@cotmoc/base';
import { openFileStore } from '@cotmoc/evidence';
import { buildServer, type Route } from '@cotmoc/http';
import { allRoutes } from '@cotmoc/server';
import { makeSealer, type Store } from '@cotmoc/store';

const random = (bytes: Uint8Array) => randomFillSync(bytes);

/** A clock that a test turns. */
export interface TurningClock {
  now(): number;
  /** Goes to noon of a day in Viet Nam. */
  goTo(day: Day): void;
  goOn(ms: number): void;
  today(): Day;
}

export function turningClock(day: Day): TurningClock {
  let at = startOf(day) + 12 * 3_600_000;
  return {
    now: () => at,
    goTo: (next) => {
      at = startOf(next) + 12 * 3_600_000;
    },
    goOn: (ms) => {
      at += ms;
    },
    today: () => dayOf(at),
  };
}

export interface Answer {
  readonly status: number;
  // The tests look into replies of many shapes.
  // biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
  readonly body: any;
  readonly cookie: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser of one person. */
export interface Visitor {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  upload(path: string, name: string, bytes: Buffer): Promise<Answer>;
  /** A file with the bytes as they came. */
  download(path: string): Promise<{ bytes: Buffer; headers: Answer['headers'] }>;
  /** The session token held, or null. */
  token: string | null;
}

/** The program's server over a database, called without a network. */
export interface Served {
  readonly routes: readonly Route[];
  /** Somebody at a machine of this address; the local one unless said otherwise. */
  visitor(address?: string): Visitor;
  /** A visitor who has signed in. */
  signIn(username: string, password: string, address?: string): Promise<Visitor>;
  stop(): Promise<void>;
}

/** Serves what a store holds; files go to a temporary folder. */
export async function serve({ store, clock }: { store: Store; clock: TurningClock }): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'cotmoc-files-'));
  const sealer = makeSealer(randomFillSync(new Uint8Array(32)));
  const policy = { idleMinutes: 15, longestHours: 12 };
  const routes = allRoutes({ store, clock, random, files: openFileStore(folder), policy, sealer });
  const server = await buildServer({
    routes,
    store,
    clock,
    findSession: (token, visit) => findSession({ store, clock, policy }, token, visit),
    secure: false,
    webFolder: null,
    log: false,
    perMinute: 1_000_000,
  });

  function visitor(address = '127.0.0.1'): Visitor {
    const self: Visitor = {
      token: null,
      async send(method, path, body, headers = {}) {
        const response = await server.inject({
          // One of the methods that routes have.
          method: method as 'GET',
          url: path,
          remoteAddress: address,
          headers: {
            'x-cotmoc': '1',
            // Somebody who touches the page with every call, unless the test says otherwise.
            'x-cotmoc-idle': '0',
            ...(self.token ? { cookie: `cotmoc_session=${self.token}` } : {}),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: body as object }),
        });
        const cookie = response.cookies.find((one) => one.name === 'cotmoc_session');
        if (cookie) self.token = cookie.value || null;
        const isJson = String(response.headers['content-type'] ?? '').includes('json');
        const reply = isJson && response.payload ? response.json() : response.payload;
        return { status: response.statusCode, body: reply, cookie: cookie?.value ?? null, headers: response.headers };
      },
      async download(path) {
        const headers = { 'x-cotmoc': '1', cookie: `cotmoc_session=${self.token}` };
        const response = await server.inject({ method: 'GET', url: path, headers });
        return { bytes: response.rawPayload, headers: response.headers };
      },
      upload(path, name, bytes) {
        const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
        return self.send('POST', path, bytes, headers);
      },
    };
    return self;
  }

  return {
    routes,
    visitor,
    async signIn(username, password, address) {
      const one = visitor(address);
      const answer = await one.send('POST', '/api/session', { username, password });
      if (answer.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(answer.body)}`);
      return one;
    },
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
