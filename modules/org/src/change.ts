import { type Day, formatDay } from '@cotmoc/base';
import { makeRegister, type Register, type UnitLink, unitsOn } from './register.ts';
import { Draft, refuse } from './register-draft.ts';
import { isAliveOn, shownOn, type Unit, type UnitFacts, type UnitId } from './unit.ts';

/** A unit that a change brings into being. */
export interface NewUnit {
  readonly id: UnitId;
  readonly facts: UnitFacts;
}

interface Dated {
  /** The first day on which it is so. */
  readonly day: Day;
  /** The decision, decree or resolution; null only for what needs none. */
  readonly legalBasis: string | null;
}

/** Where a successor's share is only a part of the work, what part. */
export interface Heir {
  readonly unitId: UnitId;
  readonly part: string | null;
}

/** A dated operation on the register. */
export type Change =
  | (Dated & { readonly kind: 'found'; readonly unit: NewUnit })
  | (Dated & { readonly kind: 'rename'; readonly unitId: UnitId; readonly names: Partial<UnitFacts> })
  /** Several end and one takes up their work: a new one, or one that lives already. */
  | (Dated & { readonly kind: 'merge'; readonly unitIds: readonly UnitId[]; readonly into: UnitId | NewUnit })
  /** One gives its work to several; it ends, or `keep`s living with the rest. */
  | (Dated & {
      readonly kind: 'split';
      readonly unitId: UnitId;
      readonly into: readonly (Heir | (NewUnit & { readonly part: string | null }))[];
      readonly keep: boolean;
      /** Who gets the units under it when it ends. */
      readonly childrenTo: UnitId | null;
    })
  | (Dated & { readonly kind: 'move'; readonly unitId: UnitId; readonly parentId: UnitId | null })
  | (Dated & {
      readonly kind: 'abolish';
      readonly unitId: UnitId;
      readonly heirs: readonly Heir[];
      readonly childrenTo: UnitId | null;
    })
  /** What is known better, with no act of law behind it: other spellings, contact, marks, an English name. */
  | (Dated & { readonly kind: 'amend'; readonly unitId: UnitId; readonly facts: Partial<UnitFacts> });

/** A register after a change, and what the change did, for the preview and for the store. */
export interface Applied {
  readonly register: Register;
  /** Units with a version opened, closed or founded, as they are now. */
  readonly touched: readonly Unit[];
  readonly founded: readonly UnitId[];
  readonly ended: readonly UnitId[];
  /** Units that got a new parent because theirs ended. */
  readonly moved: readonly UnitId[];
  readonly links: readonly UnitLink[];
}

/** Carries one change out on a register and gives back the new one; refuses what cannot be so. */
export function applyChange(register: Register, change: Change): Applied {
  const draft = new Draft(register, change);
  if (change.kind !== 'amend' && (change.legalBasis ?? '').trim() === '') {
    refuse(
      'legal-basis-missing',
      {
        vi: 'Nhập căn cứ pháp lý (số, ký hiệu văn bản) của thay đổi này.',
        en: 'Enter the legal basis (number of the document) of this change.',
      },
      'legalBasis',
    );
  }
  switch (change.kind) {
    case 'found':
      draft.found(change.unit);
      break;
    case 'rename':
      if (change.names.officialName?.trim() === '') {
        refuse(
          'unit-name-missing',
          { vi: 'Nhập tên mới của đơn vị.', en: "Enter the unit's new name." },
          'officialName',
        );
      }
      draft.revise(change.unitId, { ...change.names, sourceId: change.legalBasis });
      break;
    case 'amend':
      draft.revise(change.unitId, change.facts);
      break;
    case 'move':
      draft.living(change.unitId);
      draft.checkParent(change.unitId, change.parentId);
      draft.revise(change.unitId, { parentId: change.parentId, sourceId: change.legalBasis });
      break;
    case 'merge':
      merge(draft, change);
      break;
    case 'split':
      split(draft, change);
      break;
    case 'abolish':
      draft.end(change.unitId);
      for (const heir of change.heirs) {
        requireHeir(draft, heir);
        draft.link('replace', change.unitId, heir);
      }
      draft.rehome([change.unitId], change.childrenTo);
      break;
  }
  const { units, touched, founded, ended, moved, links } = draft;
  refuseCycle(register, links);
  return {
    register: makeRegister(units.values(), [...register.links, ...links]),
    touched: [...touched].map((id) => draft.get(id)),
    founded,
    ended,
    moved,
    links,
  };
}

function merge(draft: Draft, change: Change & { kind: 'merge' }): void {
  const { into } = change;
  const intoId = typeof into === 'string' ? into : into.id;
  const ending = [...new Set(change.unitIds)].filter((id) => id !== intoId);
  if (ending.length === 0) {
    refuse(
      'merge-needs-units',
      { vi: 'Chọn các đơn vị sẽ nhập lại.', en: 'Choose the units to be merged.' },
      'unitIds',
    );
  }
  if (typeof into === 'string') draft.living(into);
  else draft.found(into);
  for (const id of ending) {
    draft.end(id);
    draft.link('merge', id, { unitId: intoId, part: null });
  }
  draft.rehome(ending, intoId);
  const parentId = shownOn(draft.get(intoId), draft.day).parentId;
  draft.checkParent(intoId, parentId);
}

function split(draft: Draft, change: Change & { kind: 'split' }): void {
  const { unitId } = change;
  draft.living(unitId);
  if (change.into.length + (change.keep ? 1 : 0) < 2) {
    refuse(
      'split-needs-units',
      {
        vi: 'Chia, tách phải ra ít nhất hai đơn vị. Muốn đổi tên thì dùng “Đổi tên”.',
        en: 'A split gives at least two units. To change a name, use “Rename”.',
      },
      'into',
    );
  }
  for (const heir of change.into) {
    if ('facts' in heir) draft.found(heir);
    else requireHeir(draft, heir);
    draft.link('split', unitId, { unitId: 'facts' in heir ? heir.id : heir.unitId, part: heir.part });
  }
  if (change.keep) return;
  draft.end(unitId);
  draft.rehome([unitId], change.childrenTo);
}

function requireHeir(draft: Draft, heir: Heir): void {
  if (isAliveOn(draft.get(heir.unitId), draft.day)) return;
  const { officialName } = shownOn(draft.get(heir.unitId), draft.day);
  refuse(
    'successor-not-alive',
    {
      vi: `${officialName} không tồn tại ngày ${formatDay(draft.day)}, không thể kế tục.`,
      en: `${officialName} does not exist on ${formatDay(draft.day)} and cannot be a successor.`,
    },
    'heirs',
  );
}

/** Refuses links by which a unit would, through others, succeed itself. */
function refuseCycle(register: Register, links: readonly UnitLink[]): void {
  for (const link of links) {
    const seen = new Set<UnitId>();
    const waiting = [link.toId];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === link.fromId) {
        refuse('successor-cycle', {
          vi: 'Hai đơn vị không thể kế tục lẫn nhau.',
          en: 'Two units cannot each succeed the other.',
        });
      }
      if (seen.has(next)) continue;
      seen.add(next);
      for (const other of [...(register.linksFrom.get(next) ?? []), ...links]) {
        if (other.fromId === next) waiting.push(other.toId);
      }
    }
  }
}

/** Carries several changes out one after the other; the first that cannot be so refuses them all. */
export function applyChanges(register: Register, changes: readonly Change[]): Applied {
  const steps: Applied[] = [];
  let current = register;
  for (const change of changes) {
    const step = applyChange(current, change);
    steps.push(step);
    current = step.register;
  }
  const touched = new Set(steps.flatMap((step) => step.touched.map((unit) => unit.id)));
  return {
    register: current,
    touched: [...touched].flatMap((id) => current.units.get(id) ?? []),
    founded: steps.flatMap((step) => step.founded),
    ended: steps.flatMap((step) => step.ended),
    moved: [...new Set(steps.flatMap((step) => step.moved))],
    links: steps.flatMap((step) => step.links),
  };
}

/** The names alive that day that more than one unit of the same parent carries; a register should have none. */
export function sameNamesOn(register: Register, day: Day): string[] {
  const names = Map.groupBy(unitsOn(register, day), (unit) => `${unit.parentId ?? ''} ${unit.officialName}`);
  return [...names.values()].flatMap((units) => (units.length > 1 && units[0] ? [units[0].officialName] : []));
}
