import { type Day, formatDay, Refusal, type Sentences } from '@cotmoc/base';
import { isAgencyCode } from './agency-code.ts';
import type { Heir, NewUnit } from './change.ts';
import type { Register, UnitLink } from './register.ts';
import {
  endedOn,
  foundedOn,
  getUnit,
  isAliveOn,
  lastOf,
  shownOn,
  type Unit,
  type UnitFacts,
  type UnitId,
  type UnitVersion,
} from './unit.ts';

/** Refuses a change with a sentence, beside the field where one is to blame. */
export function refuse(code: string, sentences: Sentences, field?: string): never {
  throw new Refusal('conflict', code, sentences, field ? { [field]: sentences } : {});
}

/** A register being changed; collects what happens. */
export class Draft {
  readonly units: Map<UnitId, Unit>;
  readonly day: Day;
  readonly legalBasis: string | null;
  readonly touched = new Set<UnitId>();
  readonly founded: UnitId[] = [];
  readonly ended: UnitId[] = [];
  readonly moved: UnitId[] = [];
  readonly links: UnitLink[] = [];

  constructor(register: Register, change: { readonly day: Day; readonly legalBasis: string | null }) {
    this.units = new Map(register.units);
    this.day = change.day;
    this.legalBasis = change.legalBasis;
  }

  get(id: UnitId): Unit {
    return getUnit(this.units, id);
  }

  /** The unit, which must live that day and have no later change. */
  living(id: UnitId): Unit {
    const unit = this.get(id);
    const name = shownOn(unit, this.day).officialName;
    const on = formatDay(this.day);
    if (this.day < foundedOn(unit)) {
      refuse(
        'unit-not-yet-founded',
        {
          vi: `${name} lập ngày ${formatDay(foundedOn(unit))}, sau ngày ${on}. Chọn ngày muộn hơn.`,
          en: `${name} was founded on ${formatDay(foundedOn(unit))}, after ${on}. Choose a later day.`,
        },
        'day',
      );
    }
    const end = endedOn(unit);
    if (end !== null && end <= this.day) {
      refuse(
        'unit-has-ended',
        {
          vi: `${name} đã kết thúc hoạt động từ ngày ${formatDay(end)}. Chọn đơn vị kế tục, hoặc ngày sớm hơn.`,
          en: `${name} ended on ${formatDay(end)}. Choose its successor, or an earlier day.`,
        },
        'unitId',
      );
    }
    if (lastOf(unit).validFrom > this.day || end !== null) {
      refuse(
        'unit-has-later-change',
        {
          vi: `${name} còn một thay đổi sau ngày ${on}. Ghi các thay đổi theo thứ tự thời gian.`,
          en: `${name} has a change later than ${on}. Record changes in the order of time.`,
        },
        'day',
      );
    }
    return unit;
  }

  /** A parent must live that day and must not be the unit or stand under it. */
  checkParent(id: UnitId, parentId: UnitId | null): void {
    if (parentId === null) return;
    const parent = this.get(parentId);
    if (!isAliveOn(parent, this.day)) {
      refuse(
        'parent-not-alive',
        {
          vi: `Đơn vị cấp trên không tồn tại ngày ${formatDay(this.day)}. Chọn đơn vị khác.`,
          en: `The parent does not exist on ${formatDay(this.day)}. Choose another.`,
        },
        'parentId',
      );
    }
    let above: UnitId | null = parentId;
    for (let step = 0; above !== null && step < 64; step++) {
      if (above === id) {
        refuse(
          'parent-is-below',
          {
            vi: 'Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc nó.',
            en: 'A unit cannot stand under itself or under one of its own parts.',
          },
          'parentId',
        );
      }
      const unit: Unit | undefined = this.units.get(above);
      above = unit ? shownOn(unit, this.day).parentId : null;
    }
  }

  found({ id, facts }: NewUnit): void {
    if (this.units.has(id)) throw new RangeError(`unit ${id} exists`);
    if (facts.officialName.trim() === '') {
      refuse(
        'unit-name-missing',
        { vi: 'Nhập tên chính thức của đơn vị.', en: "Enter the unit's official name." },
        'officialName',
      );
    }
    this.checkCode(id, facts.code);
    this.put(id, [{ ...facts, validFrom: this.day, validTo: null }]);
    this.checkParent(id, facts.parentId);
    this.founded.push(id);
  }

  checkCode(id: UnitId, code: string | null): void {
    if (code === null) return;
    if (!isAgencyCode(code)) {
      refuse(
        'agency-code-malformed',
        {
          vi: `Mã định danh “${code}” không đúng dạng của Quyết định 20/2020/QĐ-TTg, ví dụ H37.02.`,
          en: `The agency code “${code}” is not of the form of QĐ 20/2020/QĐ-TTg, such as H37.02.`,
        },
        'code',
      );
    }
    for (const other of this.units.values()) {
      if (other.id === id || !isAliveOn(other, this.day) || shownOn(other, this.day).code !== code) continue;
      refuse(
        'agency-code-taken',
        {
          vi: `Mã ${code} đang là của ${shownOn(other, this.day).officialName}.`,
          en: `The code ${code} belongs to ${shownOn(other, this.day).officialName}.`,
        },
        'code',
      );
    }
  }

  /** Closes the version in force and opens one with these facts changed; on the version's own first day it is replaced. */
  revise(id: UnitId, facts: Partial<UnitFacts>): void {
    const unit = this.living(id);
    const last = lastOf(unit);
    if (facts.code !== undefined) this.checkCode(id, facts.code);
    const next: UnitVersion = { ...last, ...facts, validFrom: this.day };
    const before = unit.versions.slice(0, -1);
    this.put(id, last.validFrom === this.day ? [...before, next] : [...before, { ...last, validTo: this.day }, next]);
  }

  end(id: UnitId): void {
    const unit = this.living(id);
    const last = lastOf(unit);
    if (foundedOn(unit) === this.day) {
      refuse(
        'unit-ends-on-first-day',
        {
          vi: `${last.officialName} vừa lập chính ngày ${formatDay(this.day)}, không thể kết thúc cùng ngày.`,
          en: `${last.officialName} was founded on ${formatDay(this.day)} and cannot end on the same day.`,
        },
        'day',
      );
    }
    const kept = unit.versions.filter((version) => version.validFrom < this.day);
    this.put(
      id,
      kept.map((version, at) => (at === kept.length - 1 ? { ...version, validTo: this.day } : version)),
    );
    this.ended.push(id);
  }

  link(kind: UnitLink['kind'], fromId: UnitId, heir: Heir): void {
    if (fromId === heir.unitId) {
      refuse('successor-is-itself', {
        vi: 'Một đơn vị không thể kế tục chính nó.',
        en: 'A unit cannot be its own successor.',
      });
    }
    this.links.push({ fromId, toId: heir.unitId, day: this.day, kind, legalBasis: this.legalBasis, part: heir.part });
  }

  /** Puts the living units under the ended ones under another, or refuses where none was named. */
  rehome(endedIds: readonly UnitId[], parentId: UnitId | null): void {
    const orphans = [...this.units.values()].filter((unit) => {
      const parent = isAliveOn(unit, this.day) ? shownOn(unit, this.day).parentId : null;
      return parent !== null && endedIds.includes(parent);
    });
    const first = orphans[0];
    if (!first) return;
    if (parentId === null) {
      const names = orphans.slice(0, 3).map((unit) => shownOn(unit, this.day).officialName);
      refuse(
        'unit-has-living-parts',
        {
          vi: `Còn ${orphans.length} đơn vị trực thuộc (${names.join(', ')}…). Chọn nơi chuyển đến.`,
          en: `${orphans.length} units still stand under it (${names.join(', ')}…). Choose where they go.`,
        },
        'childrenTo',
      );
    }
    for (const orphan of orphans) {
      this.checkParent(orphan.id, parentId);
      this.revise(orphan.id, { parentId });
      this.moved.push(orphan.id);
    }
  }

  put(id: UnitId, versions: readonly UnitVersion[]): void {
    this.units.set(id, { id, versions });
    this.touched.add(id);
  }
}
