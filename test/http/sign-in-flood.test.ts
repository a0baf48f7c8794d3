import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { PASSWORD, startTestSystem, type TestSystem } from './system.ts';

describe('a flood of sign-in attempts', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  it('of 10,000 from one place is refused but for the rate, and tries no more passwords than the lock allows', async () => {
    const visitor = system.visitor();
    const told = new Map<string, number>();
    for (let batch = 0; batch < 1000; batch++) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          visitor.send('POST', '/api/session', { username: 'coordinator.a', password: `wrong ${batch} ${at}` }),
        ),
      );
      for (const { body } of answers) told.set(body.error.code, (told.get(body.error.code) ?? 0) + 1);
    }
    const tried = 10_000 - (told.get('too-many-requests') ?? 0);
    // Sixty a minute; the run may touch a second minute or two.
    assert.ok(tried >= 60 && tried <= 600, `${tried} got past the rate limit`);
    assert.ok((told.get('wrong-credentials') ?? 0) <= 11, JSON.stringify([...told]));
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query("select count(*)::int as n from audit_entry where action = 'account.lock'");
    await owner.end();
    assert.ok(rows[0].n >= 1 && rows[0].n <= 12, `${rows[0].n} locks`);
    const right = await system.visitor().send(
      'POST',
      '/api/session',
      { username: 'coordinator.a', password: PASSWORD },
      // Another place, as the proxy in front tells it.
      { 'x-forwarded-for': '198.51.100.7' },
    );
    assert.equal(right.body.error.code, 'account-locked');
  });

  it('from many places at one account is stopped by the lock', async () => {
    const codes = new Set<string>();
    for (let at = 0; at < 40; at++) {
      const { body } = await system
        .visitor()
        .send(
          'POST',
          '/api/session',
          { username: 'auditor.a', password: 'wrong' },
          { 'x-forwarded-for': `198.51.100.${at}` },
        );
      codes.add(body.error.code);
      if (at >= 4) assert.equal(body.error.code, 'account-locked');
    }
    assert.deepEqual([...codes], ['wrong-credentials', 'account-locked']);
  });
});
