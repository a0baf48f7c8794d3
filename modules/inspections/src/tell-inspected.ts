import { type Clock, type Day, formatDay, type Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { lastOf, readRegister } from '@cotmoc/org';
import { listAccountsOfUnits } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

type By = { clock: Clock; random: Randomness };

/** The people of the units that an inspection or a finding concerns are told, once. */
export async function tellInspected(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const { payload } = event;
  // Written by the verbs of inspections in this shape.
  const unitIds = (payload['unitIds'] ?? [payload['unitId']]) as readonly string[];
  const accounts = await listAccountsOfUnits(tx.db, unitIds);
  const words = wordsOf(event, await unitOf(tx, event));
  const notices = [...new Set(accounts.map(({ accountId }) => accountId))].map((accountId) => ({
    accountId,
    causeId: event.id,
    kind: event.kind,
    ...words,
    link: `/inspections/${String(payload['inspectionId'])}`,
  }));
  return giveNotices(tx, notices, by);
}

/** Who planned the inspection is told, once, that a unit has answered. */
export async function tellInspector(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const { plannedBy, inspectionId, text, words } = event.payload;
  const unit = await unitOf(tx, event);
  const notice = {
    accountId: String(plannedBy),
    causeId: event.id,
    kind: event.kind,
    title: `${unit} đã trả lời khắc phục: ${String(text)}`,
    body: String(words),
    link: `/inspections/${String(inspectionId)}`,
  };
  return giveNotices(tx, [notice], by);
}

/** The unit that a finding is about: the same words may be found at several. Empty for the inspection as a whole. */
async function unitOf(tx: Transaction, { payload }: OutboxEvent): Promise<string> {
  const unitId = payload['unitId'];
  if (typeof unitId !== 'string') return '';
  const { register } = await readRegister(tx);
  const unit = register.units.get(unitId);
  return unit ? lastOf(unit).officialName : '';
}

function wordsOf({ kind, payload }: OutboxEvent, unit: string): { title: string; body: string } {
  // Days as the verbs of inspections write them.
  const shown = (name: string) => (payload[name] ? formatDay(payload[name] as Day) : '');
  if (kind === 'inspection.planned') {
    const days = `Từ ${shown('fromDay')} đến ${shown('toDay')}.`;
    return { title: `Đơn vị của bạn được kiểm tra: ${String(payload['title'])}`, body: days };
  }
  if (kind === 'inspection.concluded') {
    return {
      title: `Kết luận kiểm tra: ${String(payload['title'])}`,
      body: 'Mở để xem kết luận và nội dung phải khắc phục.',
    };
  }
  if (kind === 'inspection.decided') {
    const isClosed = payload['state'] === 'closed';
    const title = isClosed ? 'Nội dung khắc phục được chấp nhận' : 'Nội dung khắc phục bị trả lại';
    return { title: `${title} (${unit}): ${String(payload['text'])}`, body: String(payload['words']) };
  }
  const isMend = payload['kind'] === 'mend';
  const title = isMend ? `Phải khắc phục trước hết ngày ${shown('dueOn')}` : 'Ghi nhận làm tốt qua kiểm tra';
  return { title, body: `${unit}: ${String(payload['text'])}` };
}
