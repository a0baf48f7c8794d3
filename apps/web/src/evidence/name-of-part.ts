import { formatDay, parseDay } from '@cotmoc/base';
import { t } from '../messages/t.ts';
import type { TargetCredits } from './use-evidence.ts';

/** Whose piece it is, which period, or both. */
export function nameOfPart(part: Pick<TargetCredits['parts'][number], 'agency' | 'on'>): string {
  const on = part.on ? parseDay(part.on) : null;
  const period = on ? t('tasks.period', { day: formatDay(on) }) : null;
  return [part.agency, period].filter((word) => word !== null).join(' · ');
}
