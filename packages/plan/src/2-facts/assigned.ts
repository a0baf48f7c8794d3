// One idea: the assignments of one place, each body once in each role, the strong roles before the weak.
import type { Assignment, Role } from '../contract.ts';
import type { Body } from './body.ts';

/** An assignment and how sure the rule is that made it, 0 to 1. */
export interface Assigned extends Assignment {
  readonly certainty: number;
}

/** How sure each rule is; measured on the gold annotations. */
export const CERTAIN = {
  label: 0.97,
  cell: 0.97,
  head: 0.97,
  partner: 0.95,
  subject: 0.93,
  clause: 0.8,
  told: 0.7,
  guess: 0.6,
} as const;

/** The assignments of a place that names nobody. */
export const NOBODY: readonly Assigned[] = [];

/** Assignments of one place, each body and role once. */
export class Assignments {
  list: Assigned[] = [];
  readonly #path: string;
  /** Made where the list grew long: comparing a few costs less than hashing them. */
  #seen: Set<string> | null = null;
  /** Bodies that are only told or asked to approve; who also does something is named for that. */
  #weak = false;

  constructor(path: string) {
    this.#path = path;
  }

  add(body: Body, role: Role, certainty: number): void {
    if (this.#has(role, body.name)) return;
    // `Báo A, Đài B mở chuyên mục; Báo A đăng …`: who does it with others leads no part of it.
    if (role === 'lead' && this.#has('perform', body.name)) return;
    const weak = isWeak(role);
    if ((weak || this.#weak) && this.list.length > 0) {
      const held = this.list.some((one) => one.agency === body.name && (weak || isWeak(one.role)));
      if (weak && held) return;
      if (held) this.list = this.list.filter((one) => one.agency !== body.name || !isWeak(one.role));
    }
    this.#weak ||= weak;
    this.#push({ path: this.#path, agency: body.name, role, from: body.from, to: body.to, certainty });
  }

  #push(one: Assigned): void {
    // A list made with its first has no room for sixteen more.
    if (this.list.length === 0) this.list = [one];
    else this.list.push(one);
    this.#seen?.add(`${one.role}|${one.agency}`);
  }

  /** Whether the list has the body in the role. A weak role that gave way to a strong one would do so again. */
  #has(role: Role, agency: string): boolean {
    if (this.list.length > FEW) {
      this.#seen ??= new Set(this.list.map((one) => `${one.role}|${one.agency}`));
      return this.#seen.has(`${role}|${agency}`);
    }
    for (const one of this.list) if (one.role === role && one.agency === agency) return true;
    return false;
  }

  /** Takes in what another reading of the same place found. */
  take(one: Assigned): void {
    this.#weak ||= isWeak(one.role);
    this.#push(one);
  }

  addAll(bodies: readonly Body[], role: Role, certainty: number): void {
    for (const body of bodies) this.add(body, role, certainty);
  }

  /** Makes helpers of those who lead beside the heads. */
  letHelp(heads: readonly Body[]): void {
    this.list = this.list.map((one) =>
      one.role === 'lead' && heads.every((head) => head.name !== one.agency) ? { ...one, role: 'support' } : one,
    );
    this.#seen = null;
  }

  headsFirst(heads: readonly Body[], role: Role): void {
    const others = this.list;
    this.list = [];
    this.#seen = null;
    this.addAll(heads, role, CERTAIN.head);
    for (const one of others) {
      if (this.#has(one.role, one.agency)) continue;
      const held = isWeak(one.role) ? this.list : role === 'perform' && one.role === 'lead' ? this.list : NOBODY;
      if (held.some((head) => head.agency === one.agency)) continue;
      this.#push(one);
    }
  }
}

const FEW = 16;

function isWeak(role: Role): boolean {
  return role === 'inform' || role === 'approve';
}
