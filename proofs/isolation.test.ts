import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proof } from './isolation.ts';

describe('proof isolation', () => {
  it('holds for every table there is today', async () => {
    const endings: (() => Promise<void> | void)[] = [];
    try {
      const figures = await proof({ say: () => undefined, atEnd: (work) => endings.push(work) });
      assert.equal(Number(figures['tables']) > 0, true);
    } finally {
      for (const end of endings.reverse()) await end();
    }
  });
});
