import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@cotmoc/base';

/** A door that only the program holding the folder can keep open; it closes by itself when the program dies. */
function doorOf(folder: string): string {
  const name = `cotmoc-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function isAnswered(door: string): Promise<boolean> {
  return new Promise((resolve) => {
    const knock = connect(door);
    knock.once('connect', () => {
      knock.destroy();
      resolve(true);
    });
    knock.once('error', () => resolve(false));
  });
}

/** Holds the data folder for this program. Refuses while another one holds it; a killed one holds nothing. */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const door = doorOf(folder);
  if (await isAnswered(door)) {
    throw new Refusal('conflict', 'data-folder-in-use', {
      vi: `Thư mục dữ liệu ${folder} đang được một chương trình Cột Mốc khác dùng. Hãy dừng chương trình đó, hoặc chọn thư mục khác: npm start -- --data thư-mục-khác`,
      en: `Another Cột Mốc is using the data folder ${folder}. Stop it, or choose another: npm start -- --data other-folder`,
    });
  }
  if (process.platform !== 'win32') await rm(door, { force: true });
  const server = await new Promise<Server>((resolve, reject) => {
    const opened = createServer((visitor) => visitor.destroy());
    opened.once('error', reject);
    opened.listen(door, () => resolve(opened));
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
