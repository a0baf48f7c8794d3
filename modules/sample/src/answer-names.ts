import { fold, readList, readRecords } from '@cotmoc/base';

import type { ResolveAgency } from '@cotmoc/plans';
import type { Cast } from './cast.ts';
import { readSampleText } from './sample-files.ts';
import { sampleUnits } from './sample-province.ts';

/** What the sample's coordinator answers when asked which units a name means; a body she does not know works outside. */
export function answerNames(cast: Cast): (agency: string) => readonly string[] {
  const keys = new Map<string, readonly string[]>();
  for (const unit of sampleUnits().filter(({ validTo }) => validTo === null)) {
    for (const name of [unit.name, unit.shortName, ...unit.aliases]) keys.set(fold(name), [unit.key]);
  }
  for (const { get } of readRecords(readSampleText('agencies.csv'))) {
    keys.set(fold(get('agency')), readList(get('units')));
  }
  return (agency) => (keys.get(fold(agency)) ?? []).map((key) => cast.unitId(key));
}

/** Matches names with the sample's units where no other resolver is given; a name it does not know is asked. */
export function resolveInSample(cast: Cast): ResolveAgency {
  const answer = answerNames(cast);
  return (agency) => {
    const unitIds = answer(agency);
    return unitIds.length > 0
      ? {
          unitIds,
          how: 'found',
          confidence: 1,
          reason: { vi: 'Trùng tên trong danh bạ đơn vị.', en: 'Same name in the register.' },
          candidates: [],
        }
      : {
          unitIds,
          how: 'ask',
          confidence: 0,
          reason: { vi: 'Chưa có trong danh bạ đơn vị.', en: 'Not in the register.' },
          candidates: [],
        };
  };
}
