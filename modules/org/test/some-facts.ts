import type { UnitFacts, UnitKind, UnitLevel } from '../src/unit.ts';

/** Facts of a unit, with everything not named left plain. */
export function someFacts(
  officialName: string,
  kind: UnitKind,
  level: UnitLevel,
  facts: Partial<UnitFacts> = {},
): UnitFacts {
  return {
    code: null,
    oldCodes: [],
    officialName,
    shortName: null,
    englishName: null,
    aliases: [],
    kind,
    level,
    parentId: null,
    area: null,
    tags: [],
    contact: {},
    sourceId: null,
    ...facts,
  };
}
