import { call } from '@cotmoc/client';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { OperationFrame } from './operation-frame.tsx';
import { UnitBox } from './unit-box.tsx';
import type { UnitDetail } from './use-org.ts';

/** Another unit above it from a day on. */
export function MoveForm({ unit }: { unit: UnitDetail }) {
  const [parentId, setParentId] = useState<string | null>(null);
  return (
    <OperationFrame
      what={t('org.op.move')}
      unitId={unit.id}
      missing={() => [parentId === null && { fieldId: 'parentId', message: t('org.missing.parent') }]}
      send={({ day, legalBasis, preview }) =>
        call('moveUnit', { params: { id: unit.id }, body: { day, legalBasis, preview, parentId } })
      }
      fields={(errorOf) => (
        <UnitBox
          id="parentId"
          label={t('org.parent')}
          value={parentId}
          onChange={setParentId}
          without={[unit.id]}
          error={errorOf('parentId')}
        />
      )}
    />
  );
}
