import { Refused } from '@cotmoc/client';
import type { FieldFault } from '@cotmoc/ui';
import { inLanguage, t } from '../messages/t.ts';

/** True where no answer came: the network or the server is down. */
export function isSilence(error: unknown): boolean {
  return error instanceof Refused && error.code === 'unreachable';
}

/** What a person reads about a failed call. */
export function sentenceOf(error: unknown): string {
  return error instanceof Refused ? inLanguage(error.sentences) : t('shell.failed.text');
}

/**
 * A refusal as lines for `ErrorSummary`: one for each field named, led to the form's field of the same name
 * (`idOf` where ids differ), or one for the whole. Nothing without an error.
 */
export function faultsOf(error: unknown, idOf: (field: string) => string = (field) => field): FieldFault[] {
  if (!error) return [];
  const fields = error instanceof Refused ? Object.entries(error.fields) : [];
  if (fields.length === 0) return [{ message: sentenceOf(error) }];
  return fields.map(([field, sentences]) => ({ fieldId: idOf(field), message: inLanguage(sentences) }));
}

/** The refusal's sentence for one field, or null. */
export function faultOf(error: unknown, field: string): string | null {
  const sentences = error instanceof Refused ? error.fields[field] : undefined;
  return sentences ? inLanguage(sentences) : null;
}
