import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rightOfPage } from './page-rights.ts';

/** Pages that everybody signed in may open. */
const FOR_ALL = [
  '/',
  '/days-off',
  '/task-setting',
  '/my-reminders',
  '/notices',
  '/delegations',
  '/security',
  '/my-rights',
  '/personal-data',
  '/password',
];

describe('the right of a page', () => {
  it('is said of every address, or the page is for everybody', () => {
    const routes = readFileSync(new URL('../routes.ts', import.meta.url), 'utf8');
    const [inside = ''] = routes.split('const signIn =');
    const paths = [...inside.matchAll(/path: '(\/[^']*)'/g)].flatMap(([, path]) => path ?? []);
    assert.ok(paths.length > 50, `${paths.length} addresses`);
    const open = paths.filter((path) => rightOfPage(path.replace(/\$\w+/g, 'x')) === null);
    assert.deepEqual(open, FOR_ALL, 'give each its right in page-rights.ts, or name it here');
  });

  it('is the one that the page cannot do without', () => {
    assert.equal(rightOfPage('/units'), 'unit.read');
    assert.equal(rightOfPage('/units/new'), 'unit.change');
    assert.equal(rightOfPage('/units/x/merge'), 'unit.change');
    assert.equal(rightOfPage('/units/names'), 'unit.read');
    assert.equal(rightOfPage('/plans/x/review'), 'plan.read');
    assert.equal(rightOfPage('/my-rights'), null);
  });
});
