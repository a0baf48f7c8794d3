import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { after, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openedBy } from './open-handles.ts';
import { ROOT } from './root.ts';

/** The name of the test that stands last; when it has run, all others have. */
export const LAST_TEST = 'the last test of the run';

const files = (process.env['COTMOC_TEST_FILES'] ?? '').split('\n').filter(Boolean);
const { promise, resolve } = Promise.withResolvers<void>();

/** Settles when the closing hooks of all files have run. */
export const hooksDone = promise;

for (const file of files) {
  try {
    if (/^(?:beforeEach|afterEach)\(/m.test(readFileSync(resolvePath(ROOT, file), 'utf8'))) {
      throw new Error('beforeEach and afterEach outside describe would run for every file: put them inside.');
    }
    await openedBy(file, () => import(pathToFileURL(resolvePath(ROOT, file)).href));
  } catch (error) {
    it(`${file} can be loaded`, () => {
      throw error;
    });
  }
}
it(LAST_TEST, () => undefined);
after(() => resolve());
