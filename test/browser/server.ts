import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '@cotmoc/sample';
import { startSystem } from '@cotmoc/server';
import { readSettings } from '@cotmoc/settings';
import { buildWeb } from '../../tools/build-web.ts';

export interface TestSystem {
  readonly url: string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** A whole system with the built web and the sample province, on its own port and data, for one test file. */
export async function startTestSystem(): Promise<TestSystem> {
  await buildWeb();
  const folder = mkdtempSync(join(tmpdir(), 'cotmoc-browser-'));
  // The database's own user passes through it.
  chmodSync(folder, 0o711);
  const settings = readSettings(['--port', '0', '--data', join(folder, 'data'), '--log-level', 'error'], {});
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const system = await startSystem({
      settings,
      say: () => undefined,
      prepare: async (by) => {
        await loadSample(by);
      },
    });
    return {
      url: system.url,
      async stop() {
        await system.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
