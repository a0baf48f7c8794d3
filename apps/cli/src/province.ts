import { randomFillSync } from 'node:crypto';
import { type Clock, fold, makeId, Refusal, today } from '@cotmoc/base';
import { createAccount, makeFirstPassword } from '@cotmoc/people';
import { readSettings } from '@cotmoc/settings';
import { attachDatabase, openStore, type Store, systemAsker } from '@cotmoc/store';
import { type Command, wrongUsage } from './command.ts';

const usage = 'province create CODE NAME ENGLISH_NAME ADMIN_USERNAME [--data FOLDER | --database-url URL]';
const clock: Clock = { now: () => Date.now() };
const random = (bytes: Uint8Array) => randomFillSync(bytes);

async function createProvince(store: Store, input: { code: string; name: string; english: string; username: string }) {
  const taken = (await store.provinces()).find((province) => province.code === input.code);
  if (taken) {
    throw new Refusal('conflict', 'province-code-taken', {
      vi: `Mã ${input.code} đã dùng cho ${taken.nameVi}.`,
      en: `The code ${input.code} is taken by ${taken.nameEn}.`,
    });
  }
  const id = makeId(clock.now(), random);
  const unitId = makeId(clock.now(), random);
  const password = makeFirstPassword();
  await store.as(systemAsker(id), async (tx) => {
    const created_at = new Date(clock.now());
    await tx.db
      .insertInto('province')
      .values({ id, code: input.code, name_vi: input.name, name_en: input.english, created_at })
      .execute();
    const name = `Ủy ban nhân dân ${input.name}`;
    const unit = { code: null, short_name: null, english_name: null, parent_id: null, valid_to: null };
    await tx.db
      .insertInto('org_unit')
      .values({
        ...unit,
        province_id: id,
        id: unitId,
        name,
        kind: 'people-committee',
        valid_from: today(clock),
        search: fold(name),
      })
      .execute();
    const account = {
      username: input.username,
      name: input.username,
      post: null,
      unitId,
      password,
      mustChangePassword: true,
    };
    await createAccount(tx, { ...account, roles: [{ role: 'administrator', unitId }] }, { clock, random });
    tx.note({
      action: 'province.create',
      objectKind: 'province',
      objectId: id,
      after: { code: input.code, name: input.name },
    });
  });
  return password;
}

async function run(args: readonly string[]): Promise<number> {
  const [verb, code, name, english, username, ...rest] = args;
  if (verb !== 'create' || !code || !name || !english || !username) throw wrongUsage(usage);
  const database = await attachDatabase(readSettings(rest, process.env));
  const store = openStore({ url: database.appUrl, clock, connections: 2 });
  try {
    const password = await createProvince(store, { code, name, english, username });
    console.log(`Đã tạo ${name}. Tài khoản quản trị: ${username}, mật khẩu lần đầu: ${password}`);
    console.log(`Created ${english}. Administrator: ${username}, first password: ${password}`);
    return 0;
  } finally {
    await store.close();
    await database.close();
  }
}

export const province: Command = {
  name: 'province',
  usage,
  vi: 'Tạo tỉnh với tài khoản quản trị đầu tiên.',
  en: 'Makes a province with its first administrator.',
  run,
};
