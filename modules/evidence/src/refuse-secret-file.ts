import { Refusal } from '@cotmoc/base';
import { readDocument } from '@cotmoc/documents';
import type { UploadedFile } from '@cotmoc/http';

/**
 * Refuses a file whose first page carries a mark of state secrets, before anything of it is kept. Files that are no
 * documents, or that can't be read, pass: evidence may be a picture or a recording.
 */
export async function refuseSecretFile(file: UploadedFile): Promise<void> {
  try {
    await readDocument(file);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'state-secret') throw error;
  }
}
