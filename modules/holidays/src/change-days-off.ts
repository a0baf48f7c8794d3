import { type Day, Refusal } from '@cotmoc/base';
import { requireWholeProvince } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import type { Holiday } from './days-off.ts';
import { readHolidayTable } from './holiday-table.ts';
import { getYearOfDaysOff } from './read-days-off.ts';

/** Puts a day into the province's list, or changes it there. */
export async function putHoliday(tx: Transaction, holiday: Holiday): Promise<void> {
  requireWholeProvince(tx);
  const name = holiday.name.trim();
  if (!name) {
    const sentences = { vi: 'Hãy ghi tên ngày.', en: 'Give the day a name.' };
    throw new Refusal('invalid', 'name-needed', sentences, { name: sentences });
  }
  const { days } = await ownYear(tx, holiday.day);
  const known = days.find(({ day }) => day === holiday.day);
  const after = { ...holiday, name, source: holiday.source?.trim() || null };
  await write(tx, [after]);
  tx.note({
    action: 'holiday.put',
    objectKind: 'holiday',
    objectId: holiday.day,
    before: known ? { ...known } : null,
    after,
  });
}

/** Takes a day off the province's list: it is then as its weekday says. */
export async function removeHoliday(tx: Transaction, day: Day): Promise<void> {
  requireWholeProvince(tx);
  const { days } = await ownYear(tx, day);
  const before = days.find((one) => one.day === day);
  if (!before) {
    throw new Refusal('not-found', 'no-such-holiday', {
      vi: 'Danh mục không có ngày này. Hãy tải lại trang.',
      en: 'The list does not have this day. Load the page again.',
    });
  }
  await tx.db.deleteFrom('holidays_day').where('day', '=', day).execute();
  tx.note({ action: 'holiday.remove', objectKind: 'holiday', objectId: day, before: { ...before } });
}

/** Takes a table of days into the province's list: adds and changes, removes nothing. Refuses a table with any fault. */
export async function importHolidays(tx: Transaction, text: string): Promise<{ added: number; changed: number }> {
  requireWholeProvince(tx);
  const { holidays, faults } = readHolidayTable(text);
  if (faults.length > 0 || holidays.length === 0) {
    const shown = faults.slice(0, 5);
    const sentences = {
      vi: shown.map(({ line, vi }) => `Dòng ${line}: ${vi}`).join(' ') || 'Bảng không có dòng nào dưới tiêu đề.',
      en: shown.map(({ line, en }) => `Line ${line}: ${en}`).join(' ') || 'The table has no line below its header.',
    };
    throw new Refusal('invalid', 'bad-holiday-table', sentences, { text: sentences });
  }
  let added = 0;
  let changed = 0;
  for (const ofYear of Map.groupBy(holidays, ({ day }) => day.slice(0, 4)).values()) {
    const [first] = ofYear;
    if (!first) continue;
    const { days } = await ownYear(tx, first.day);
    const known = new Map(days.map((one) => [one.day, JSON.stringify(one)]));
    added += ofYear.filter(({ day }) => !known.has(day)).length;
    changed += ofYear.filter((one) => (known.get(one.day) ?? JSON.stringify(one)) !== JSON.stringify(one)).length;
  }
  await write(tx, holidays);
  tx.note({
    action: 'holiday.import',
    objectKind: 'province',
    objectId: tx.asker.provinceId,
    after: { days: holidays.length, added, changed },
  });
  return { added, changed };
}

/** The year of the day as the province's own: what ships of it is copied first, so that a change of one day keeps the rest. */
async function ownYear(tx: Transaction, day: Day) {
  const year = await getYearOfDaysOff(tx, Number(day.slice(0, 4)));
  if (year.origin === 'shipped') await write(tx, year.days);
  return year;
}

async function write(tx: Transaction, holidays: readonly Holiday[]): Promise<void> {
  if (holidays.length === 0) return;
  await tx.db
    .insertInto('holidays_day')
    .values(
      holidays.map(({ toConfirm, ...one }) => ({
        ...one,
        province_id: tx.asker.provinceId,
        to_confirm: toConfirm,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'day']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        name: eb.ref('excluded.name'),
        source: eb.ref('excluded.source'),
        to_confirm: eb.ref('excluded.to_confirm'),
      })),
    )
    .execute();
}
