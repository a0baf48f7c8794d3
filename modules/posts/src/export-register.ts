import { type Day, formatDay } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import { actAsSystem } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { listRegister, type NamedPerson, type RegisterRow } from './list-register.ts';

/** More units than any province has. */
const ALL = 100_000;

const HEADS = ['STT', 'Cơ quan, đơn vị', 'Vai trò', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Thư điện tử', 'Từ ngày'];
const WIDTHS = [6, 44, 24, 30, 34, 16, 28, 12];

/**
 * The register of a day as the table that goes with the letter offices send; exporting is logged, and with how many
 * contacts. They are not public: without `withContacts` their columns are left to be filled in by hand.
 */
export async function exportRegister(
  tx: Transaction,
  input: { readonly day: Day; readonly withContacts: boolean },
): Promise<FileReply> {
  const { day, withContacts } = input;
  const { items } = await listRegister(tx, { day, q: '', show: 'all', offset: 0, limit: ALL });
  const inOrder = [...items].sort((a, b) => a.missing.length - b.missing.length);
  const contacts = withContacts ? await actAsSystem(tx, () => readContacts(tx, items)) : NO_CONTACTS;
  const title = `DANH SÁCH LÃNH ĐẠO PHỤ TRÁCH VÀ CÁN BỘ ĐẦU MỐI (tính đến ngày ${formatDay(day)})`;
  const head = HEADS.map((value): Cell => ({ value, fontWeight: 'bold', align: 'center', wrap: true, ...EDGE }));
  const rows: Row[] = inOrder.flatMap((row, at) => [
    line({ at: at + 1, unit: row.unitName, role: 'Lãnh đạo phụ trách', person: row.leader, contacts }),
    line({ at: null, unit: '', role: 'Cán bộ đầu mối', person: row.officer, contacts }),
  ]);
  const sheet: Row[] = [
    [{ value: title, fontWeight: 'bold', columnSpan: HEADS.length, align: 'center' }],
    head,
    ...rows,
  ];
  const columns = WIDTHS.map((width) => ({ width }));
  const bytes = await writeExcelFile(sheet, {
    columns,
    sheet: 'Dau moi',
    stickyRowsCount: 2,
    orientation: 'landscape',
  }).toBuffer();
  tx.note({
    action: 'post.export',
    objectKind: 'register',
    objectId: 'officers',
    after: { day, units: items.length, contacts: contacts.size },
  });
  return {
    name: `danh-sach-dau-moi-${day}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

const EDGE = { borderStyle: 'thin', borderColor: '#999999', alignVertical: 'top' } as const;

/** How people can be reached, by person. */
export type Contacts = ReadonlyMap<string, { readonly phone: string | null; readonly email: string | null }>;
/** Where contacts are not to be given out. */
export const NO_CONTACTS: Contacts = new Map();

/** The contacts of the people named, by person; the program must ask. */
export async function readContacts(tx: Transaction, rows: readonly RegisterRow[]): Promise<Contacts> {
  const persons = rows.flatMap(({ leader, officer }) =>
    [leader, officer].flatMap((one) => (one ? [one.personId] : [])),
  );
  if (persons.length === 0) return NO_CONTACTS;
  const found = await tx.db
    .selectFrom('people_contact')
    .select(['person_id as personId', 'phone', 'email'])
    .where('person_id', 'in', [...new Set(persons)])
    .execute();
  return new Map(found.map(({ personId, ...contact }) => [personId, contact]));
}

function line(input: {
  at: number | null;
  unit: string;
  role: string;
  person: NamedPerson | null;
  contacts: Contacts;
}): Row {
  const { at, unit, role, person, contacts } = input;
  const contact = person ? contacts.get(person.personId) : undefined;
  const who = [person?.personName ?? 'Chưa cử', person?.postName ?? ''];
  const texts = [unit, role, ...who, contact?.phone ?? '', contact?.email ?? ''];
  return [
    { value: at ?? '', align: 'center', ...EDGE },
    ...texts.map((value): Cell => ({ value, wrap: true, ...EDGE })),
    { value: person ? formatDay(person.from) : '', align: 'center', ...EDGE },
  ];
}
