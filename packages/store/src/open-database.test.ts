import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Refusal } from '@cotmoc/base';
import { openDatabase } from './open-database.ts';

describe('opening the database', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cotmoc-open-'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('says what is wrong with the address of a server, never the password in it', async () => {
    for (const databaseUrl of ['postgres://owner:mat-khau-rieng@127.0.0.1:1/x', 'mat-khau-rieng']) {
      await assert.rejects(openDatabase({ dataFolder: join(folder, 'data'), databaseUrl }), (error) => {
        assert.ok(error instanceof Refusal);
        assert.equal(error.code, 'database-not-reached');
        assert.match(error.sentences.vi, /DATABASE_URL/);
        assert.doesNotMatch(JSON.stringify(error.sentences), /mat-khau-rieng/);
        return true;
      });
    }
  });

  it('says when the data folder cannot be a folder', async () => {
    await writeFile(join(folder, 'file'), '');
    const dataFolder = join(folder, 'file', 'data');
    await assert.rejects(
      openDatabase({ dataFolder, databaseUrl: null }),
      (error) => error instanceof Refusal && error.code === 'data-folder-unusable',
    );
  });
});
