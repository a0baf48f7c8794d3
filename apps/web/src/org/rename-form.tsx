import { call } from '@cotmoc/client';
import { TextField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { OperationFrame } from './operation-frame.tsx';
import type { UnitDetail } from './use-org.ts';

/** New names from a day on. */
export function RenameForm({ unit }: { unit: UnitDetail }) {
  const [officialName, setOfficialName] = useState(unit.shown.name);
  const [shortName, setShortName] = useState(unit.shown.shortName ?? '');
  const [englishName, setEnglishName] = useState(unit.shown.englishName ?? '');
  return (
    <OperationFrame
      what={t('org.op.rename')}
      unitId={unit.id}
      missing={() => [officialName.trim() === '' && { fieldId: 'officialName', message: t('org.missing.name') }]}
      send={({ day, legalBasis, preview }) =>
        call('renameUnit', {
          params: { id: unit.id },
          body: {
            day,
            legalBasis,
            preview,
            officialName: officialName.trim(),
            shortName: shortName.trim() || null,
            englishName: englishName.trim() || null,
          },
        })
      }
      fields={(errorOf) => (
        <>
          <TextField
            id="officialName"
            label={t('org.name')}
            maxLength={300}
            value={officialName}
            onChange={setOfficialName}
            error={errorOf('officialName')}
          />
          <TextField
            id="shortName"
            label={t('org.shortName')}
            maxLength={300}
            optional
            value={shortName}
            onChange={setShortName}
          />
          <TextField
            id="englishName"
            label={t('org.englishName')}
            maxLength={300}
            optional
            value={englishName}
            onChange={setEnglishName}
          />
        </>
      )}
    />
  );
}
