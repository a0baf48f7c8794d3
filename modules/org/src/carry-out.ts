import { type Day, Refusal } from '@cotmoc/base';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { type Applied, applyChanges, type Change } from './change.ts';
import { type OrgBy, readRegister, readRegisterForChange, saveApplied } from './org-store.ts';
import type { Register } from './register.ts';
import { lastOf, shownOn, type Unit, type UnitId } from './unit.ts';

/** What a change does to one unit, in words for a preview. */
export interface UnitEffect {
  readonly unitId: UnitId;
  readonly effect: 'founded' | 'ended' | 'moved' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
  readonly parentBefore: string | null;
  readonly parentAfter: string | null;
}

/** What changes do, or would do. */
export interface Effects {
  readonly done: boolean;
  readonly units: readonly UnitEffect[];
  readonly links: readonly { fromId: UnitId; from: string; toId: UnitId; to: string; part: string | null; day: Day }[];
}

/** How an operation is asked for: only shown, or carried out. */
export type Mode = 'preview' | 'carry-out';

/** Shows what changes would do, or does them in this transaction with their audit lines and the event `units.changed`. */
export async function carryOut(tx: Transaction, changes: readonly Change[], mode: Mode, by: OrgBy): Promise<Effects> {
  const before = mode === 'preview' ? (await readRegister(tx)).register : await readRegisterForChange(tx);
  const applied = applyChanges(before, changes);
  refuseSecondTop(applied);
  if (mode === 'carry-out') {
    await saveApplied(tx, before, changes, applied, by);
    const payload = { ended: applied.ended, founded: applied.founded, moved: applied.moved };
    await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'units.changed', payload }, by);
  }
  return effectsOf(before, applied, mode === 'carry-out');
}

/** Whoever has a role in the top unit sees the whole province, so there is only one. */
function refuseSecondTop({ register, touched }: Applied): void {
  const isTop = (unit: Unit) => lastOf(unit).validTo === null && lastOf(unit).parentId === null;
  const tops = [...register.units.values()].filter(isTop);
  const [first] = touched.filter(isTop);
  if (tops.length < 2 || !first) return;
  const { officialName } = lastOf(first);
  const sentences = {
    vi: `${officialName} chưa có đơn vị cấp trên. Danh bạ chỉ có một đơn vị đứng đầu; hãy chọn đơn vị cấp trên.`,
    en: `${officialName} has no parent. A register has one unit at its top; choose a parent.`,
  };
  throw new Refusal('conflict', 'second-top-unit', sentences, { parentId: sentences });
}

/** The effects of changes that were applied to a register. */
export function effectsOf(before: Register, applied: Applied, done: boolean): Effects {
  const { register } = applied;
  const nameIn = (from: Register, id: UnitId | null) => {
    const unit = id === null ? undefined : (from.units.get(id) ?? register.units.get(id));
    return unit ? lastOf(unit).officialName : null;
  };
  const units = applied.touched.map((unit): UnitEffect => {
    const old = before.units.get(unit.id);
    const is = lastOf(unit);
    const was = old ? lastOf(old) : null;
    const moved = applied.moved.includes(unit.id) || (was !== null && was.parentId !== is.parentId);
    const effect = applied.founded.includes(unit.id)
      ? 'founded'
      : applied.ended.includes(unit.id)
        ? 'ended'
        : moved
          ? 'moved'
          : 'changed';
    return {
      unitId: unit.id,
      effect,
      before: was?.officialName ?? null,
      after: is.officialName,
      parentBefore: was ? nameIn(before, was.parentId) : null,
      parentAfter: nameIn(register, is.parentId),
    };
  });
  const nameOf = (id: UnitId, day: Day) => {
    const unit = register.units.get(id);
    return unit ? shownOn(unit, day).officialName : id;
  };
  const links = applied.links.map(({ fromId, toId, part, day }) => ({
    fromId,
    from: nameOf(fromId, day),
    toId,
    to: nameOf(toId, day),
    part,
    day,
  }));
  return { done, units, links };
}
