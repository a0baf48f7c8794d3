import { type MessageKey, t } from '../messages/t.ts';

/** `task.progress` in words; the code itself where there are none yet. */
export function actionWords(action: string): string {
  const key = `audit.act.${action}`;
  // A key without a phrase is given back as it is.
  const words = t(key as MessageKey);
  return words === key ? action : words;
}
