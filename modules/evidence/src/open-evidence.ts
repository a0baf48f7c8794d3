import { Refusal } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import type { FileStore } from './file-store.ts';

/** Pictures are shown in the page; everything else is saved. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** The file of a piece of evidence that the asker may see. */
export async function openEvidence(tx: Transaction, id: string, files: FileStore): Promise<FileReply> {
  const row = await tx.db.selectFrom('evidence_item').selectAll().where('id', '=', id).executeTakeFirst();
  const bytes = row?.sha256 ? await files.open(row.sha256) : null;
  if (!row?.file_name || !row.media_type || !bytes) {
    throw new Refusal('not-found', 'no-such-file', {
      vi: 'Không có tệp này, hoặc tệp không thuộc phạm vi của bạn.',
      en: 'There is no such file, or it is outside what you may see.',
    });
  }
  return { name: row.file_name, mediaType: row.media_type, bytes, inline: SHOWN.has(row.media_type) };
}
