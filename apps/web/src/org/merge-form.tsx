import { call } from '@cotmoc/client';
import { RadioGroup } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { factsOfNew, NewUnitFields, noUnit } from './new-unit-fields.tsx';
import { OperationFrame } from './operation-frame.tsx';
import { UnitBox } from './unit-box.tsx';
import { UnitListField } from './unit-list-field.tsx';
import type { UnitDetail } from './use-org.ts';

/** Several units end; one that exists, or a new one, takes up their work. */
export function MergeForm({ unit }: { unit: UnitDetail }) {
  const { kind, level, parentId } = unit.shown;
  const [unitIds, setUnitIds] = useState<readonly string[]>([unit.id]);
  const [into, setInto] = useState<'existing' | 'new'>('existing');
  const [receiver, setReceiver] = useState<string | null>(null);
  const [founded, setFounded] = useState(noUnit(parentId, kind, level));
  const ending = into === 'existing' ? unitIds.filter((id) => id !== receiver) : unitIds;
  return (
    <OperationFrame
      what={t('org.op.merge')}
      unitId={into === 'existing' ? (receiver ?? undefined) : undefined}
      missing={() => [
        ending.length < (into === 'new' ? 2 : 1) && { fieldId: 'unitIds', message: t('org.missing.units') },
        into === 'existing' && receiver === null && { fieldId: 'into', message: t('org.missing.unit') },
        into === 'new' &&
          founded.officialName.trim() === '' && { fieldId: 'officialName', message: t('org.missing.name') },
      ]}
      send={({ day, legalBasis, preview }) =>
        call('mergeUnits', {
          body: {
            day,
            legalBasis,
            preview,
            unitIds: [...ending],
            into: into === 'existing' && receiver !== null ? receiver : factsOfNew(founded),
          },
        })
      }
      fields={(errorOf) => (
        <>
          <UnitListField
            id="unitIds"
            label={t('org.units')}
            value={unitIds}
            onChange={setUnitIds}
            error={errorOf('unitIds')}
            names={new Map([[unit.id, unit.shown.name]])}
          />
          <RadioGroup
            legend={t('org.into')}
            inline
            choices={[
              { value: 'existing', label: t('org.into.existing') },
              { value: 'new', label: t('org.into.new') },
            ]}
            value={into}
            onChange={(value) => setInto(value === 'new' ? 'new' : 'existing')}
          />
          {into === 'existing' ? (
            <UnitBox
              id="into"
              label={t('org.receiver')}
              value={receiver}
              onChange={setReceiver}
              error={errorOf('into')}
            />
          ) : (
            <NewUnitFields unit={founded} onChange={setFounded} errorOf={errorOf} />
          )}
        </>
      )}
    />
  );
}
