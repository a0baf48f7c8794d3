import { type Day, fold, formatDay, Refusal, type Sentences } from '@cotmoc/base';
import { type Applied, applyChange, applyChanges, type Change } from './change.ts';
import type { TableRow } from './csv.ts';
import { ImportMatcher } from './import-matcher.ts';
import { type ImportedUnit, type ImportWords, readUnitTable, type TableFault } from './import-table.ts';
import type { Register } from './register.ts';
import type { UnitFacts, UnitId, UnitOn } from './unit.ts';

export const importOutcomes = ['added', 'renamed', 'moved', 'amended', 'ended', 'unchanged'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What one line of a list would do. */
export interface ImportItem {
  /** 0 for a unit that the complete list no longer has. */
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly unitId: UnitId | null;
  readonly name: string;
  readonly sentences: Sentences;
}

/** What importing a list would do; nothing is changed yet. */
export interface ImportPreview {
  readonly items: readonly ImportItem[];
  readonly faults: readonly TableFault[];
  /** The changes in the order in which they are carried out. */
  readonly changes: readonly Change[];
  /** The register as it would be; null while there are faults. */
  readonly applied: Applied | null;
}

export interface ImportOptions {
  /** From when what the list says holds, where a line names no day of its own. */
  readonly day: Day;
  readonly legalBasis: string;
  /** The unit that lines without a parent stand under. */
  readonly homeId: UnitId | null;
  /** True where the list is the whole of the home's units, so that those it leaves out have ended. */
  readonly isComplete: boolean;
  readonly newId: () => UnitId;
  readonly words: ImportWords;
}

/** Compares a province's list with the register: what would be added, renamed, moved, ended, and every fault with its line. */
export function previewImport(register: Register, rows: readonly TableRow[], options: ImportOptions): ImportPreview {
  const { units, faults } = readUnitTable(rows, options.words);
  const matcher = new ImportMatcher(register, options);
  const items: ImportItem[] = [];
  const changes: Change[] = [];
  let current = register;
  const carryOut = (line: number, step: readonly Change[]): boolean => {
    try {
      for (const change of step) current = applyChange(current, change).register;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      faults.push({ line, column: Object.keys(refusal.fields)[0] ?? '', sentences: refusal.sentences });
      return false;
    }
    changes.push(...step);
    return true;
  };
  const seen = new Map<UnitId, number>();
  // Parents stand before their parts, whatever the order of the list.
  for (const imported of matcher.inOrder(units)) {
    const known = matcher.find(imported);
    const twice = known === null ? undefined : seen.get(known.id);
    if (twice !== undefined) {
      faults.push({
        line: imported.line,
        column: 'officialName',
        sentences: { vi: `Trùng với dòng ${twice}.`, en: `The same as line ${twice}.` },
      });
      continue;
    }
    const parentId = matcher.parentOf(imported, known);
    if (parentId === undefined) {
      const sentences = {
        vi: `Không tìm thấy đơn vị cấp trên “${imported.parent}”.`,
        en: `There is no parent “${imported.parent}”.`,
      };
      faults.push({ line: imported.line, column: 'parent', sentences });
      continue;
    }
    const { item, step } =
      known === null ? added(imported, parentId, options) : changed(imported, known, parentId, options);
    if (item.unitId !== null) seen.set(item.unitId, imported.line);
    if (!carryOut(imported.line, step)) continue;
    items.push(item);
    if (known === null && item.unitId !== null) matcher.learn(imported, item.unitId);
  }
  for (const unit of options.isComplete && faults.length === 0 ? matcher.leftOut(seen) : []) {
    const step: Change[] = [
      {
        kind: 'abolish',
        unitId: unit.id,
        heirs: [],
        childrenTo: unit.parentId,
        day: options.day,
        legalBasis: options.legalBasis,
      },
    ];
    if (!carryOut(0, step)) continue;
    items.push(endedItem(0, unit, options.day));
  }
  items.sort((a, b) => a.line - b.line);
  faults.sort((a, b) => a.line - b.line);
  return { items, faults, changes, applied: faults.length === 0 ? applyChanges(register, changes) : null };
}

function added(
  imported: ImportedUnit,
  parentId: UnitId | null,
  options: ImportOptions,
): { item: ImportItem; step: Change[] } {
  const id = options.newId();
  const day = imported.validFrom ?? options.day;
  const { officialName, shortName, englishName, code, oldCode, area } = imported;
  const facts: UnitFacts = {
    officialName,
    shortName,
    englishName,
    code,
    oldCodes: oldCode === null ? [] : [oldCode],
    aliases: imported.aliases ?? [],
    kind: imported.kind ?? 'other',
    level: imported.level ?? 'province',
    parentId,
    area,
    tags: imported.tags ?? [],
    contact: imported.contact ?? {},
    sourceId: options.legalBasis,
  };
  const step: Change[] = [{ kind: 'found', day, legalBasis: options.legalBasis, unit: { id, facts } }];
  const on = formatDay(day);
  const sentences = { vi: `Thêm mới từ ngày ${on}.`, en: `Added from ${on}.` };
  if (imported.validTo !== null) {
    step.push({
      kind: 'abolish',
      unitId: id,
      heirs: [],
      childrenTo: parentId,
      day: imported.validTo,
      legalBasis: options.legalBasis,
    });
  }
  return { item: { line: imported.line, outcome: 'added', unitId: id, name: officialName, sentences }, step };
}

function changed(
  imported: ImportedUnit,
  known: UnitOn,
  parentId: UnitId | null,
  options: ImportOptions,
): { item: ImportItem; step: Change[] } {
  const { day, legalBasis } = options;
  const at = { line: imported.line, unitId: known.id, name: imported.officialName };
  if (imported.validTo !== null) {
    const step: Change[] = [
      { kind: 'abolish', unitId: known.id, heirs: [], childrenTo: known.parentId, day: imported.validTo, legalBasis },
    ];
    return { item: endedItem(imported.line, known, imported.validTo), step };
  }
  const step: Change[] = [];
  const said: Sentences[] = [];
  const outcomes: ImportOutcome[] = [];
  if (imported.officialName !== known.officialName && fold(imported.officialName) !== fold(known.officialName)) {
    step.push({ kind: 'rename', unitId: known.id, names: { officialName: imported.officialName }, day, legalBasis });
    said.push({ vi: `Đổi tên từ “${known.officialName}”.`, en: `Renamed from “${known.officialName}”.` });
    outcomes.push('renamed');
  }
  if (parentId !== known.parentId) {
    step.push({ kind: 'move', unitId: known.id, parentId, day, legalBasis });
    said.push({
      vi: `Chuyển sang trực thuộc “${imported.parent ?? ''}”.`,
      en: `Moved under “${imported.parent ?? ''}”.`,
    });
    outcomes.push('moved');
  }
  const facts = amendments(imported, known);
  if (Object.keys(facts).length > 0) {
    step.push({ kind: 'amend', unitId: known.id, facts, day, legalBasis: null });
    said.push({ vi: 'Bổ sung thông tin.', en: 'Details completed.' });
    outcomes.push('amended');
  }
  const [outcome = 'unchanged'] = outcomes;
  const join = (language: keyof Sentences) => said.map((sentence) => sentence[language]).join(' ');
  const sentences =
    said.length === 0 ? { vi: 'Không thay đổi.', en: 'Unchanged.' } : { vi: join('vi'), en: join('en') };
  return { item: { ...at, outcome, sentences }, step };
}

/** What the line knows better; an empty cell never takes anything away. */
function amendments(imported: ImportedUnit, known: UnitOn): Partial<UnitFacts> {
  const facts: { -readonly [K in keyof UnitFacts]?: UnitFacts[K] } = {};
  for (const field of ['code', 'shortName', 'englishName', 'area', 'kind', 'level'] as const) {
    const value = imported[field];
    // Each field has the same type on both sides.
    if (value !== null && value !== known[field]) Object.assign(facts, { [field]: value });
  }
  const newAliases = (imported.aliases ?? []).filter((alias) => !known.aliases.includes(alias));
  const corrected =
    imported.officialName !== known.officialName && fold(imported.officialName) === fold(known.officialName);
  if (corrected) facts.officialName = imported.officialName;
  if (newAliases.length > 0) facts.aliases = [...known.aliases, ...newAliases];
  const newTags = (imported.tags ?? []).filter((tag) => !known.tags.includes(tag));
  if (newTags.length > 0) facts.tags = [...known.tags, ...newTags];
  if (imported.oldCode !== null && !known.oldCodes.includes(imported.oldCode))
    facts.oldCodes = [...known.oldCodes, imported.oldCode];
  const contact = { ...known.contact, ...imported.contact };
  if (JSON.stringify(contact) !== JSON.stringify(known.contact)) facts.contact = contact;
  return facts;
}

function endedItem(line: number, unit: UnitOn, day: Day): ImportItem {
  const on = formatDay(day);
  const sentences = { vi: `Kết thúc hoạt động từ ngày ${on}.`, en: `Ends on ${on}.` };
  return { line, outcome: 'ended', unitId: unit.id, name: unit.officialName, sentences };
}
