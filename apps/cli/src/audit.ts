import { formatWhole } from '@cotmoc/base';
import { readSettings } from '@cotmoc/settings';
import { attachDatabase, openStore, systemAsker, verifyAudit } from '@cotmoc/store';
import { type Command, wrongUsage } from './command.ts';

const usage = 'audit verify [--data FOLDER | --database-url URL]';

const WHY = {
  changed: ['đã bị sửa', 'was changed'],
  missing: ['bị mất', 'is missing'],
  'cut-off': ['bị cắt khỏi cuối chuỗi', 'was cut off the end'],
} as const;

async function run(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb !== 'verify') throw wrongUsage(usage);
  const settings = readSettings(rest, process.env);
  const database = await attachDatabase(settings);
  const store = openStore({ url: database.appUrl, clock: { now: () => Date.now() }, connections: 2 });
  try {
    let code = 0;
    for (const province of await store.provinces()) {
      const { entries, broken } = await store.as(systemAsker(province.id), ({ db }) => verifyAudit(db, province.id));
      if (!broken) {
        console.log(
          `${province.nameVi}: ${formatWhole(entries)} dòng nhật ký, chuỗi nguyên vẹn / entries, chain whole`,
        );
        continue;
      }
      const [vi, en] = WHY[broken.why];
      console.log(`${province.nameVi}: dòng nhật ký ${broken.seq} ${vi} / entry ${broken.seq} ${en}`);
      code = 1;
    }
    return code;
  } finally {
    await store.close();
    await database.close();
  }
}

export const audit: Command = {
  name: 'audit',
  usage,
  vi: 'Kiểm tra chuỗi nhật ký; nêu dòng đầu tiên bị sửa, mất hoặc cắt.',
  en: 'Checks the audit chain; names the first entry changed, missing or cut off.',
  run,
};
