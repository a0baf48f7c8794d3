import { shownOn, successorsOf, type UnitId } from '@cotmoc/org';
import { type Choice, chooseUnit } from './choose-unit.ts';
import { expandGroup } from './group.ts';
import type { UnitGroup } from './lexicon.ts';
import { nearKeys } from './misprint.ts';
import type { Decision, ResolvedPart } from './resolution.ts';
import { type ReasonCode, reasonFor } from './resolve-reason.ts';
import { keysBeginning, type ResolverIndex, type Scene, spellings, tokensIn } from './resolver-index.ts';
import { TokenRun } from './token-run.ts';

/** A name is taken for a near one only from here on, and when no other body is nearly as near. */
const SURE_ENOUGH = 0.84;
const APART = 0.06;
/** How many known names are looked at for one that goes on from a shortened one. */
const MANY_KEYS = 48;

/** A written name on a day: what a run of its words can be by itself. */
export class NameRun extends TokenRun {
  readonly scene: Scene;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly guesses = new Map<number, ResolvedPart>();

  constructor(index: ResolverIndex, text: string, scene: Scene, decisions: ReadonlyMap<string, Decision>) {
    super(index, text);
    this.scene = scene;
    this.decisions = decisions;
  }

  remembered(first: number, end: number): ResolvedPart | null {
    const decision = this.decisions.get(this.keyOf(first, end));
    if (!decision) return null;
    const { answer } = decision;
    if ('notABody' in answer) return this.part(first, end, 'not-a-body', '', { kind: 'none' }, 1);
    if ('group' in answer) return this.groupPart(first, end, answer.group, 'remembered', 1);
    const heirs = [...new Set(answer.unitIds.flatMap((id) => successorsOf(this.index.register, id, this.scene.day)))];
    if (heirs.length === 0) return null;
    if (heirs.length === 1 || heirs.length === answer.unitIds.length) {
      const [only] = heirs;
      if (heirs.length === 1 && only !== undefined) return this.unitPart(first, end, only, 'remembered', 1);
      const phrase = this.phraseOf(first, end);
      const members: UnitGroup = {
        key: `remembered:${decision.key}`,
        nameVi: phrase,
        nameEn: phrase,
        phrases: [],
        selectors: [],
        members: heirs,
        except: [],
        open: false,
      };
      return this.groupPart(first, end, members, 'remembered', 1);
    }
    return this.askPart(first, end, 'several-successors', this.phraseOf(first, end), heirs, 0.4);
  }

  /** The unit that exactly these words, with a list's head before them, are a way of writing. */
  unitFor(first: number, end: number, head: readonly string[] = []): ResolvedPart | null {
    const words = this.words(first, end);
    if (words.length === 0 || words.length > this.index.longestKey + 4) return null;
    for (const form of spellings([...head, ...words], this.index.lexicon)) {
      const choice = chooseUnit(this.index, form, this.scene);
      if (choice) return this.choicePart(first, end, choice);
    }
    return null;
  }

  choicePart(first: number, end: number, choice: Choice, weight = 1): ResolvedPart {
    const [only] = choice.unitIds;
    if (choice.unitIds.length === 1 && only !== undefined)
      return this.unitPart(first, end, only, choice.reason, choice.confidence * weight);
    return this.askPart(first, end, choice.reason, choice.subject, choice.unitIds, choice.confidence);
  }

  namedGroup(first: number, end: number): ResolvedPart | null {
    const words = this.words(first, end);
    if (words.length === 0 || words.length > 16) return null;
    for (const form of spellings(words, this.index.lexicon)) {
      const group = this.index.groups.get(form);
      if (group) return this.groupPart(first, end, group, 'named-group', group.open ? 0.85 : 0.95);
    }
    return null;
  }

  /** Phrases that name no body, or none in particular. */
  special(first: number, end: number): ResolvedPart | null {
    const { words } = this.index.lexicon;
    const raw = this.tokens
      .slice(first, end)
      .map((token) => token.word)
      .filter((word) => word !== '');
    const phrase = raw.join(' ');
    const vague = [...words.vague].some((word) => phrase === word || phrase.startsWith(`${word} `));
    if (vague) return this.askPart(first, end, 'left-open', this.phraseOf(first, end), [], 0.3);
    const aside = [...words.aside].some((word) => phrase === word || phrase.startsWith(`${word} `));
    return aside ? this.part(first, end, 'not-a-body', '', { kind: 'none' }, 0.9) : null;
  }

  /** The nearest known names, taken where one is clearly nearest, offered otherwise; each run of words is guessed at once. */
  guess(first: number, end: number): ResolvedPart {
    const place = first * 1000 + end;
    const known = this.guesses.get(place);
    if (known) return known;
    const part = this.nearest(first, end);
    this.guesses.set(place, part);
    return part;
  }

  nearest(first: number, end: number): ResolvedPart {
    const phrase = this.phraseOf(first, end);
    const elsewhere = this.otherProvince(first, end);
    if (elsewhere !== null) return this.askPart(first, end, 'other-province', elsewhere.name, elsewhere.unitIds, 0.4);
    const { ids: likeness, isWhole } = this.shortened(first, end);
    const [short, ...others] = likeness.keys();
    if (short !== undefined && others.length === 0 && isWhole)
      return this.unitPart(first, end, short, 'shortened', 0.8);
    let best: { choice: Choice; key: string; likeness: number } | null = null;
    for (const form of spellings(this.words(first, end), this.index.lexicon).slice(0, 3)) {
      for (const near of nearKeys(this.index, form, 0.5, 8)) {
        const choice = chooseUnit(this.index, near.key, this.scene);
        if (!choice?.unitIds.some((id) => this.isNear(id))) continue;
        for (const id of choice.unitIds) likeness.set(id, Math.max(likeness.get(id) ?? 0, near.likeness));
        if (best === null || near.likeness > best.likeness) best = { choice, ...near };
      }
    }
    const ranked = [...likeness].sort((a, b) => b[1] - a[1]);
    if (best !== null && best.likeness >= SURE_ENOUGH && (ranked[1]?.[1] ?? 0) <= best.likeness - APART) {
      const [only] = best.choice.unitIds;
      if (
        best.choice.unitIds.length === 1 &&
        only !== undefined &&
        this.placeIsRight(only, this.words(first, end), best.key)
      ) {
        return this.unitPart(first, end, only, 'misprint', best.likeness * 0.9);
      }
    }
    const ids = ranked.slice(0, 5).map(([id]) => id);
    return this.askPart(first, end, ids.length > 0 ? 'perhaps' : 'unknown', phrase, ids, 0.3, likeness);
  }

  /** The bodies whose names go on from these two words or more: "Sở Nông nghiệp". */
  shortened(first: number, end: number): { ids: Map<UnitId, number>; isWhole: boolean } {
    const ids = new Map<UnitId, number>();
    const words = this.words(first, end);
    let isWhole = true;
    for (const form of words.length < 2 ? [] : spellings(words, this.index.lexicon)) {
      const keys = keysBeginning(this.index, form, MANY_KEYS);
      // Where there are more than were looked at, nothing is known to be the only one.
      isWhole &&= keys.length < MANY_KEYS;
      for (const key of keys) {
        const choice = chooseUnit(this.index, key, this.scene);
        const isPlain = choice?.unitIds.length === 1 && choice.confidence > 0.9;
        for (const id of isPlain ? choice.unitIds : []) {
          if (!this.isNear(id)) continue;
          ids.set(id, 0.8);
          // No register knows every committee there is: "Ban Chỉ đạo" alone may be any.
          isWhole &&= this.index.register.units.get(id)?.versions.at(-1)?.kind !== 'steering-committee';
        }
      }
    }
    return { ids, isWhole };
  }

  /** True for bodies of this province and the centre; another province's is not offered for a misprint. */
  isNear(id: UnitId): boolean {
    if (this.scene.rootIds !== null) return this.scene.unitIds.has(id);
    const unit = this.index.register.units.get(id);
    return unit !== undefined && shownOn(unit, this.scene.day).level === 'central';
  }

  /** A misprinted place name is never guessed: Đăk Long and Đăk Lông are two communes. */
  placeIsRight(id: UnitId, words: readonly string[], key: string): boolean {
    const { index, scene } = this;
    const known = new Set(key.split(' '));
    // "… phường" is not the body of the province that is called so without it.
    if (words.some((word) => index.lexicon.words.area.has(word) && !known.has(word))) return false;
    const unit = index.register.units.get(id);
    const area = unit ? shownOn(unit, scene.day).area : null;
    if (area === null || id === scene.home?.id) return true;
    return tokensIn(index.lexicon, area).every((token) => token.word === '' || words.includes(token.word));
  }

  /** The province that a name ends with, where it is not the plan's own. */
  otherProvince(first: number, end: number): { name: string; unitIds: UnitId[] } | null {
    if (this.scene.rootIds === null) return null;
    const key = this.keyOf(first, end);
    for (const [area, id] of this.index.provinces) {
      if (!key.endsWith(` ${area}`) || this.scene.rootIds.has(id)) continue;
      const unit = this.index.register.units.get(id);
      const name = unit ? shownOn(unit, this.scene.day).officialName : area;
      const committee = chooseUnit(this.index, area, this.scene);
      return { name, unitIds: [...(committee?.unitIds ?? [])] };
    }
    return null;
  }

  part<T extends { kind: ResolvedPart['kind'] }>(
    first: number,
    end: number,
    code: ReasonCode,
    subject: string,
    rest: T,
    confidence: number,
  ) {
    return { ...this.place(first, end), confidence, reason: reasonFor(code, subject, this.scene.day), ...rest };
  }

  unitPart(first: number, end: number, unitId: UnitId, code: ReasonCode, confidence: number): ResolvedPart {
    const name = this.nameOf(unitId);
    return this.part(first, end, code, name, { kind: 'unit', unitId, name }, confidence);
  }

  askPart(
    first: number,
    end: number,
    code: ReasonCode,
    subject: string,
    ids: readonly UnitId[],
    confidence: number,
    likeness?: ReadonlyMap<UnitId, number>,
  ): ResolvedPart {
    const candidates = ids.map((unitId) => ({
      unitId,
      name: this.nameOf(unitId),
      likeness: likeness?.get(unitId) ?? 1,
    }));
    return this.part(first, end, code, subject, { kind: 'ask', candidates }, confidence);
  }

  groupPart(first: number, end: number, group: UnitGroup, code: ReasonCode, confidence: number): ResolvedPart {
    const unitIds = this.membersOf(group);
    const governs = group.selectors.some((selector) => selector.kinds.includes('people-committee'));
    if (unitIds.length === 0 && (governs || !group.open))
      return this.askPart(first, end, 'no-such-bodies-that-day', group.nameVi, [], 0.4);
    return this.part(first, end, code, group.nameVi, { kind: 'group', group, unitIds, open: group.open }, confidence);
  }

  /** The members on the scene's day; a group that plans name again and again is fanned out once. */
  membersOf(group: UnitGroup): readonly UnitId[] {
    const { expanded } = this.scene;
    const known = expanded.get(group.key);
    if (known) return known;
    const members = expandGroup(group, this.scene).map((unit) => unit.id);
    if (expanded.size > 2000) expanded.clear();
    expanded.set(group.key, members);
    return members;
  }

  nameOf(unitId: UnitId): string {
    const unit = this.index.register.units.get(unitId);
    return unit ? shownOn(unit, this.scene.day).officialName : unitId;
  }
}
