import type { ComboOption } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** A few units to choose from. */
export function kitUnits(): ComboOption[] {
  return (['culture', 'foreign', 'press', 'police', 'border'] as const).map((id) => ({
    id,
    label: t(`kit.unit.${id}`),
    hint: id === 'culture' ? t('kit.unit.cultureHint') : undefined,
  }));
}
