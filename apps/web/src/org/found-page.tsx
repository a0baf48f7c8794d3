import { call } from '@cotmoc/client';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { factsOfNew, NewUnitFields, noUnit } from './new-unit-fields.tsx';
import { OperationFrame } from './operation-frame.tsx';
import { RegisterHead } from './register-head.tsx';

/** A new unit from a day on. */
export function FoundPage() {
  const [unit, setUnit] = useState(noUnit(null));
  return (
    <div>
      <RegisterHead title={t('org.op.found')} below={t('org.lead.found')} />
      <OperationFrame
        what={t('org.op.found')}
        missing={() => [unit.officialName.trim() === '' && { fieldId: 'officialName', message: t('org.missing.name') }]}
        send={({ day, legalBasis, preview }) =>
          call('foundUnit', { body: { day, legalBasis, preview, unit: factsOfNew(unit) } })
        }
        fields={(errorOf) => <NewUnitFields unit={unit} onChange={setUnit} errorOf={errorOf} />}
      />
    </div>
  );
}
