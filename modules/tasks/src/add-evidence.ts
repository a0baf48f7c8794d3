import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session, UploadedFile } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import type { FileStore } from './file-store.ts';
import { noSuchTask } from './refusals.ts';
import { requireMay } from './report-progress.ts';
import { getTaskForChange } from './task-store.ts';

/** The largest file of evidence. */
export const LARGEST_EVIDENCE = 50_000_000;

type EvidenceInput = { taskId: string; session: Session; title: string } & ({ file: UploadedFile } | { link: string });

/** Attaches a file or a link that shows the work to a task; gives its id. Refuses an empty file and a link that is none. */
export async function addEvidence(
  tx: Transaction,
  input: EvidenceInput,
  by: { clock: Clock; random: Randomness; files: FileStore },
): Promise<string> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'work');
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const what = 'file' in input ? await keepFile(input.file, by.files) : { ...NO_FILE, link: requireLink(input.link) };
  const title = input.title.trim() || what.file_name || what.link || '';
  await tx.db
    .insertInto('tasks_evidence')
    .values({
      province_id: tx.asker.provinceId,
      id,
      task_id: row.id,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      at: new Date(now),
      title,
      ...what,
      removed_at: null,
    })
    .execute();
  tx.note({ action: 'evidence.add', objectKind: 'task', objectId: row.id, after: { id, title, ...what } });
  return id;
}

const NO_FILE = { file_name: null, media_type: null, size: null, sha256: null };

async function keepFile(file: UploadedFile, files: FileStore) {
  if (file.bytes.length === 0) {
    throw new Refusal('invalid', 'empty-file', {
      vi: 'Tệp này rỗng. Hãy chọn tệp khác.',
      en: 'This file is empty. Choose another.',
    });
  }
  const sha256 = await files.keep(file.bytes);
  return { file_name: file.name, media_type: mediaTypeOf(file), size: file.bytes.length, sha256, link: null };
}

/** By the first bytes, never by the name: what may be shown in the page is told from what is only saved. */
function mediaTypeOf(file: UploadedFile): string {
  const head = Buffer.from(file.bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return 'application/octet-stream';
}

function requireLink(link: string): string {
  const url = URL.canParse(link.trim()) ? new URL(link.trim()) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  const sentences = {
    vi: 'Liên kết phải bắt đầu bằng https:// hoặc http://.',
    en: 'A link begins with https:// or http://.',
  };
  throw new Refusal('invalid', 'bad-link', sentences, { link: sentences });
}

/** Takes evidence off a task; the line and the file stay, marked, for whoever checks later. */
export async function removeEvidence(
  tx: Transaction,
  input: { evidenceId: string; session: Session },
  by: { clock: Clock },
): Promise<void> {
  const found = await tx.db
    .selectFrom('tasks_evidence')
    .selectAll()
    .where('id', '=', input.evidenceId)
    .executeTakeFirst();
  if (!found || found.removed_at) throw noSuchTask();
  const row = await getTaskForChange(tx, found.task_id);
  await requireMay(tx, row, input.session, 'work');
  await tx.db
    .updateTable('tasks_evidence')
    .set({ removed_at: new Date(by.clock.now()) })
    .where('id', '=', found.id)
    .execute();
  tx.note({
    action: 'evidence.remove',
    objectKind: 'task',
    objectId: row.id,
    before: { id: found.id, title: found.title },
  });
}
