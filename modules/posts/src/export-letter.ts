import { type Day, Refusal } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import { ancestorsOn, nameOn, readRegister } from '@cotmoc/org';
import { actAsSystem } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { NO_CONTACTS, readContacts } from './export-register.ts';
import { listRegister, type NamedPerson } from './list-register.ts';
import type { LetterRow } from './write-letter.ts';

/** More units than any province has. */
const ALL = 100_000;

const SUBJECT = 'cử lãnh đạo phụ trách và cán bộ đầu mối công tác thông tin đối ngoại';

/**
 * The letter by which a unit tells the body above whom it has named, ready to be numbered and signed; for the topmost
 * unit, the letter that sends everybody the whole list. Exporting is logged, and with how many contacts.
 */
export async function exportLetter(
  tx: Transaction,
  input: { readonly unitId: string; readonly day: Day; readonly withContacts: boolean },
): Promise<FileReply> {
  const { unitId, day, withContacts } = input;
  const { register } = await readRegister(tx);
  const unit = register.units.get(unitId);
  const { items } = await listRegister(tx, { day, q: '', show: 'all', offset: 0, limit: ALL });
  const own = items.find((row) => row.unitId === unitId);
  if (!unit || !own) {
    throw new Refusal('not-found', 'unit-not-found', {
      vi: 'Không có đơn vị này trong danh bạ vào ngày đã chọn.',
      en: 'There is no such unit in the register on the chosen day.',
    });
  }
  const aboveId = ancestorsOn(register, unitId, day)[0] ?? null;
  const above = aboveId === null ? undefined : register.units.get(aboveId);
  const aboveName = above ? nameOn(above, day).officialName : null;
  const rows = aboveName === null ? items : [own];
  const contacts = withContacts ? await actAsSystem(tx, () => readContacts(tx, rows)) : NO_CONTACTS;
  const lineOf = (unitName: string, role: string, person: NamedPerson | null): LetterRow => {
    const contact = person ? contacts.get(person.personId) : undefined;
    return {
      unit: unitName,
      role,
      name: person?.personName ?? 'Chưa cử',
      post: person?.postName ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
    };
  };
  // The library that writes Word is loaded with the first letter.
  const { writeLetter } = await import('./write-letter.ts');
  const bytes = await writeLetter({
    above: aboveName,
    issuer: own.unitName,
    subject: SUBJECT,
    to: aboveName ?? 'Các cơ quan, đơn vị, địa phương',
    paragraphs: [
      aboveName === null
        ? `${own.unitName} gửi danh sách lãnh đạo phụ trách và cán bộ đầu mối công tác thông tin đối ngoại của các cơ quan, đơn vị, địa phương để phối hợp công tác. Đơn vị có thay đổi hoặc chưa cử đề nghị có văn bản gửi về để cập nhật.`
        : `${own.unitName} cử lãnh đạo phụ trách và cán bộ đầu mối công tác thông tin đối ngoại như sau:`,
    ],
    rows: rows.flatMap((row) => [
      lineOf(row.unitName, 'Lãnh đạo phụ trách', row.leader),
      lineOf(row.unitName, 'Cán bộ đầu mối', row.officer),
    ]),
    day,
  });
  const after = { day, letter: true, units: rows.length, contacts: contacts.size };
  tx.note({ action: 'post.export', objectKind: 'unit', objectId: unitId, after });
  return {
    name: `cong-van-cu-dau-moi-${day}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes,
  };
}
