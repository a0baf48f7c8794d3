import type { FileReply } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { type AuditFilter, listEntries } from './list-entries.ts';

/** The most lines of one export. */
const MOST = 50_000;

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  // A cell that a spreadsheet would run as a formula is kept as text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The lines under a filter as a CSV file; that it was exported is itself logged. */
export async function exportEntries(tx: Transaction, filter: AuditFilter): Promise<FileReply> {
  const lines = await listEntries(tx, { filter, beforeSeq: null, limit: MOST });
  const head = [
    'seq',
    'at',
    'actor',
    'action',
    'action_vi',
    'object_kind',
    'object_id',
    'object',
    'changes',
    'address',
    'request_id',
  ];
  const rows = lines.map((line) => {
    const { seq, at, actor, action, objectKind, objectId, objectTitle, address, requestId } = line;
    const changes = JSON.stringify(line.changes.map(({ field, before, after }) => ({ field, before, after })));
    const object = [objectKind, objectId, objectTitle];
    return [seq, at, actor, action, line.actionWords.vi, ...object, changes, address, requestId].map(cell).join(',');
  });
  // What was typed to find a person by may be a name: the log keeps that there was such a question, not the name.
  const asked = { ...filter, ...(filter.actor ? { actor: '•••' } : {}), lines: lines.length };
  tx.note({ action: 'audit.export', objectKind: 'audit', objectId: 'log', after: asked });
  // The byte order mark tells old spreadsheets that the letters are UTF-8.
  const bytes = Buffer.from(`\ufeff${[head.join(','), ...rows].join('\r\n')}\r\n`, 'utf8');
  return { name: 'nhat-ky.csv', mediaType: 'text/csv; charset=utf-8', bytes };
}
