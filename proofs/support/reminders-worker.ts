// One process of several that remind: told the time line by line, it sends what is due and says when it is done.
import { randomFillSync } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openOutboxFolder, sendLetters } from '@cotmoc/notices';
import { sendDigests } from '@cotmoc/reminders';
import { openStore } from '@cotmoc/store';

const [url = '', outbox = ''] = process.argv.slice(2);
let now = 0;
const clock = { now: () => now };
const random = (bytes: Uint8Array) => randomFillSync(bytes);
const store = openStore({ url, clock, connections: 2 });
const postOffice = openOutboxFolder(outbox, 'Cột Mốc <cotmoc@cotmoc.example>');

for await (const line of createInterface({ input: process.stdin })) {
  now = Number(line);
  await sendDigests({ store, clock, random, address: 'https://cotmoc.example' });
  await sendLetters({ store, clock, postOffice });
  console.log(`done ${line}`);
}
await store.close();
