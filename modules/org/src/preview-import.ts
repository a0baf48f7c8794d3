import { type Day, fold, formatDay, Refusal, type Sentences, type TableRow } from '@cotmoc/base';
import { type Applied, applyChange, applyChanges, type Change } from './change.ts';
import { type ImportedUnit, type ImportWords, readUnitTable, type TableFault } from './import-table.ts';
import { type Register, unitsOn } from './register.ts';
import { isAliveOn, shownOn, type UnitFacts, type UnitId, type UnitOn } from './unit.ts';

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

/** Finds the unit that a line speaks of: by its code, else by its name under the same parent, else by a name alone. */
class ImportMatcher {
  readonly register: Register;
  readonly options: ImportOptions;
  readonly alive: readonly UnitOn[];
  readonly byCode = new Map<string, UnitOn>();
  readonly byName = new Map<string, UnitOn[]>();
  readonly newByName = new Map<string, UnitId>();

  constructor(register: Register, options: ImportOptions) {
    this.register = register;
    this.options = options;
    this.alive = unitsOn(register, options.day).filter((unit) => unit.level !== 'central' && unit.kind !== 'territory');
    for (const unit of this.alive) {
      for (const code of [unit.code, ...unit.oldCodes]) if (code !== null) this.byCode.set(code, unit);
      for (const name of [unit.officialName, unit.shortName, ...unit.aliases]) {
        if (name === null) continue;
        const key = fold(name);
        const same = this.byName.get(key) ?? [];
        if (!same.includes(unit)) this.byName.set(key, [...same, unit]);
      }
    }
  }

  find(imported: ImportedUnit): UnitOn | null {
    const byCode = this.byCode.get(imported.code ?? '') ?? this.byCode.get(imported.oldCode ?? '');
    if (byCode) return byCode;
    const same = this.byName.get(fold(imported.officialName)) ?? [];
    const parentId = imported.parent === null ? null : this.idOf(imported.parent);
    return same.find((unit) => unit.parentId === parentId) ?? (same.length === 1 ? (same[0] ?? null) : null);
  }

  /** The parent's id; null for none; undefined where the list names one that nobody knows. */
  parentOf(imported: ImportedUnit, known: UnitOn | null): UnitId | null | undefined {
    if (imported.parent === null) return known === null ? this.options.homeId : known.parentId;
    return this.idOf(imported.parent);
  }

  idOf(nameOrCode: string): UnitId | undefined {
    const [first, ...others] = this.byName.get(fold(nameOrCode)) ?? [];
    const named = first !== undefined && others.length === 0 ? first.id : undefined;
    return this.byCode.get(nameOrCode)?.id ?? this.newByName.get(fold(nameOrCode)) ?? named;
  }

  learn(imported: ImportedUnit, id: UnitId): void {
    this.newByName.set(fold(imported.officialName), id);
    if (imported.code !== null) this.newByName.set(fold(imported.code), id);
  }

  inOrder(units: readonly ImportedUnit[]): ImportedUnit[] {
    const byKey = new Map(
      units.flatMap((unit) => [
        [fold(unit.officialName), unit] as const,
        [fold(unit.code ?? unit.officialName), unit] as const,
      ]),
    );
    const ordered = new Set<ImportedUnit>();
    const put = (unit: ImportedUnit, above: ReadonlySet<ImportedUnit>): void => {
      const parent = unit.parent === null ? undefined : byKey.get(fold(unit.parent));
      if (parent && parent !== unit && !above.has(parent)) put(parent, new Set([...above, unit]));
      ordered.add(unit);
    };
    for (const unit of units) put(unit, new Set());
    return [...ordered];
  }

  /** Units under the home that a complete list has left out; never the home itself. */
  leftOut(seen: ReadonlyMap<UnitId, number>): UnitOn[] {
    const { homeId, day } = this.options;
    if (homeId === null) return [];
    const below = (unit: UnitOn): boolean => {
      for (let id = unit.parentId, step = 0; id !== null && step < 64; step++) {
        if (id === homeId) return true;
        const parent = this.register.units.get(id);
        id = parent ? shownOn(parent, day).parentId : null;
      }
      return false;
    };
    const missing = this.alive.filter((unit) => !seen.has(unit.id) && below(unit));
    // Parts end before the bodies they stand under.
    return missing.sort((a, b) => depthOf(this.register, b, day) - depthOf(this.register, a, day));
  }
}

function depthOf(register: Register, unit: UnitOn, day: Day): number {
  let depth = 0;
  for (let id = unit.parentId; id !== null && depth < 64; depth++) {
    const parent = register.units.get(id);
    id = parent && isAliveOn(parent, day) ? shownOn(parent, day).parentId : null;
  }
  return depth;
}

function added(
  imported: ImportedUnit,
  parentId: UnitId | null,
  options: ImportOptions,
): { item: ImportItem; step: Change[] } {
  const id = options.newId();
  const day = imported.validFrom ?? options.day;
  const { officialName, shortName, englishName, code, oldCode, area, likely } = imported;
  const facts: UnitFacts = {
    officialName,
    shortName,
    englishName,
    code,
    oldCodes: oldCode === null ? [] : [oldCode],
    aliases: imported.aliases ?? [],
    kind: imported.kind ?? likely.kind ?? 'other',
    level: imported.level ?? likely.level ?? 'province',
    parentId,
    area: area ?? likely.area,
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
