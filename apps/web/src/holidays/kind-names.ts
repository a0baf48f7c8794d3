import type { MessageKey } from '../messages/t.ts';
import type { DayOff } from './use-days-off.ts';

/** What each kind of day is called, in the order of the choices. */
export const KIND_NAMES: Record<DayOff['kind'], MessageKey> = {
  off: 'holidays.kind.off',
  compensate: 'holidays.kind.compensate',
  swap: 'holidays.kind.swap',
  work: 'holidays.kind.work',
};
