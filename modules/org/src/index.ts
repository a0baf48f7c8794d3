export { abolishUnit } from './abolish-unit.ts';
export { isAgencyCode, isOldAgencyCode, tidyAgencyCode, toNewCode, toOldCode } from './agency-code.ts';
export type { Effects, Mode, UnitEffect } from './carry-out.ts';
export {
  type Applied,
  applyChange,
  applyChanges,
  type Change,
  type Heir,
  type NewUnit,
  sameNamesOn,
} from './change.ts';
export { foundUnit } from './found-unit.ts';
export { mergeUnits } from './merge-units.ts';
export { type OrgBy, readRegister, type StoredRegister } from './org-store.ts';
export { plantProvince } from './plant-province.ts';
export {
  type ImportItem,
  type ImportOptions,
  type ImportOutcome,
  type ImportPreview,
  previewImport,
} from './preview-import.ts';
export {
  ancestorsOn,
  type Branch,
  compareUnits,
  descendantsOn,
  type LinkKind,
  makeRegister,
  predecessorsOf,
  type Register,
  successorsOf,
  treeOn,
  type UnitLink,
  unitOn,
  unitsOn,
} from './register.ts';
export { searchUnits, type UnitQuery, type UnitSearch, unitSearchOn } from './search-units.ts';
export {
  type Confidence,
  nationalRegister,
  type ProvinceRow,
  provinceRegister,
  readSeed,
  type Seed,
  type SeedRow,
} from './seed.ts';
export { shippedImportWords, shippedSeed } from './shipped-data.ts';
export { splitUnit } from './split-unit.ts';
export {
  BEFORE_RECORDS,
  endedOn,
  factsOf,
  foundedOn,
  isAliveOn,
  lastOf,
  nameOn,
  readSource,
  shownOn,
  type Unit,
  type UnitContact,
  type UnitFacts,
  type UnitId,
  type UnitKind,
  type UnitLevel,
  type UnitOn,
  type UnitVersion,
  unconfirmed,
  unitKinds,
  unitLevels,
  versionOn,
} from './unit.ts';
