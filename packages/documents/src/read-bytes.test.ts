import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '@cotmoc/base';
import { readDocument } from './index.ts';

describe('a file whose ending and content disagree', () => {
  it('is refused when a Word or PDF ending stands on plain text', async () => {
    for (const name of ['ke-hoach.pdf', 'ke-hoach.DOCX', 'anh.jpg']) {
      const bytes = new TextEncoder().encode('đây không phải là tệp đó');
      await assert.rejects(
        readDocument({ name, bytes }),
        (error) => error instanceof Refusal && error.code === 'broken-file',
      );
    }
  });

  it('is read by its content where it has no such ending', async () => {
    const bytes = new TextEncoder().encode('KẾ HOẠCH\nNăm 2026');
    assert.equal((await readDocument({ name: 'ke-hoach', bytes })).kind, 'txt');
  });
});
