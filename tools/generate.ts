import { readFileSync, writeFileSync } from 'node:fs';
import { buildServer } from '@cotmoc/http';
import { allRoutes } from '@cotmoc/server';
import { makeClient } from './make-client.ts';
import { inRoot, nameOf } from './root.ts';

// Writes what is generated from the routes: the OpenAPI document and the client's types. With --check it writes
// nothing and fails where a file is not what it would be. No database is needed: no route is called.

const never = () => Promise.reject(new Error('not while generating'));
const store = { as: never, claim: never, system: never, provinces: never, isReady: never, close: never };
const by = {
  store,
  clock: { now: () => 0 },
  random: (bytes: Uint8Array) => bytes,
  files: { keep: never, open: never },
  sealer: { seal: (text: string) => text, open: (text: string) => text },
  policy: { idleMinutes: 15, longestHours: 12 },
};
const routes = allRoutes(by);
const server = await buildServer({
  routes,
  store,
  clock: by.clock,
  findSession: never,
  secure: false,
  webFolder: null,
  log: false,
});
await server.ready();
const document = server.swagger();
await server.close();

const uploads = new Set(routes.filter((route) => route.upload).map((route) => route.name));
const files: Record<string, string> = {
  [inRoot('packages', 'client', 'openapi.json')]: `${JSON.stringify(document, null, 2)}\n`,
  [inRoot('packages', 'client', 'src', 'api.gen.ts')]: makeClient(document, uploads),
};
const stale = Object.entries(files).filter(([path, text]) => {
  try {
    return readFileSync(path, 'utf8') !== text;
  } catch {
    return true;
  }
});
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${nameOf(path)} is not fresh: run \`npm run generate\``);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const [path, text] of stale) writeFileSync(path, text);
console.log(stale.length > 0 ? stale.map(([path]) => `wrote ${nameOf(path)}`).join('\n') : 'everything is fresh');
