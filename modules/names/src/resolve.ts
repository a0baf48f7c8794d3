import { ancestorsOn, shownOn, type UnitId } from '@cotmoc/org';
import { NameRun } from './name-run.ts';
import { isPlural, JOINT } from './name-tokens.ts';
import { parseGroup } from './parse-group.ts';
import type { Resolution, ResolvedPart, ResolveScope } from './resolution.ts';
import { reasonFor } from './resolve-reason.ts';
import { type ResolverIndex, sceneOf, tokensIn } from './resolver-index.ts';

/** Finds the units, group or question behind a body's name as a plan writes it. */
export function resolveName(index: ResolverIndex, text: string, scope: ResolveScope): Resolution {
  const composed = text.normalize('NFC');
  const run = new Run(index, composed, sceneOf(index, scope.day, scope.homeId), scope.decisions ?? new Map());
  return { text: composed, key: run.keyOf(0, run.tokens.length), parts: run.parts() };
}

type Matched = { readonly end: number; readonly part: ResolvedPart };

/** One name being read. */
class Run extends NameRun {
  parts(): ResolvedPart[] {
    const size = this.tokens.length;
    if (size === 0) return [this.part(0, 0, 'not-a-body', '', { kind: 'none' }, 0.9)];
    const start = this.afterLeadIn(0);
    const whole = this.remembered(0, size) ?? this.unitFor(start, size) ?? this.special(start, size);
    if (whole) return [whole];
    return this.tidy(this.sequence(start));
  }

  /** Reads bodies and groups one after the other; what cannot be read is asked about, piece by piece. */
  sequence(start: number): { part: ResolvedPart; first: number; end: number }[] {
    const found: { part: ResolvedPart; first: number; end: number }[] = [];
    let head: string[] = [];
    let at = start;
    while (at < this.tokens.length) {
      const next = this.afterSeparators(at);
      if (next >= this.tokens.length) break;
      const first = this.afterLeadIn(next);
      const listed = this.listHead(first);
      if (listed !== null) {
        head = listed.head;
        at = listed.end;
        continue;
      }
      const known = this.matchAt(first, head);
      // Details after a body's colon ("VP UBND: CVP, Phòng TH") are its own affair.
      if (known === null && found.at(-1)?.part.kind === 'unit' && this.tokens[at]?.mark === ':') break;
      const match = known ?? this.unknownAt(first);
      found.push({ part: match.part, first, end: match.end });
      if (match.part.kind === 'unit') head = this.headOf(match.part.unitId) ?? head;
      at = Math.max(match.end, first + 1);
    }
    return found;
  }

  /** The longest reading from a token on: a unit, with the list's own first word or without, or a group. */
  matchAt(first: number, head: readonly string[]): Matched | null {
    const remembered = this.longest(first, (end) => this.remembered(first, end));
    const unit = this.longest(first, (end) => this.unitFor(first, end));
    const carried = head.length === 0 ? null : this.longest(first, (end) => this.unitFor(first, end, head));
    const group = this.groupAt(first);
    const byHead = this.headAt(first);
    const readings = [remembered, unit, carried, byHead, group].filter((reading) => reading !== null);
    let best: Matched | null = null;
    for (const reading of readings) if (best === null || reading.end > best.end) best = reading;
    return best;
  }

  longest(first: number, read: (end: number) => ResolvedPart | null): Matched | null {
    const furthest = Math.min(this.tokens.length, first + this.index.longestKey + 6);
    for (let end = furthest; end > first; end--) {
      if (!this.isEnd(end)) continue;
      const part = read(end);
      if (part) return { end, part };
    }
    return null;
  }

  groupAt(first: number): Matched | null {
    const named = this.longest(first, (end) => this.namedGroup(first, end));
    const parsed = parseGroup(this.tokens, first, this.index.lexicon, (at) => this.unitAt(at));
    if (parsed === null || (named !== null && named.end >= parsed.end)) return named;
    const confidence = parsed.unknown.length > 0 ? 0.6 : parsed.group.open ? 0.8 : 0.9;
    const phrase = this.phraseOf(first, parsed.end);
    const group = { ...parsed.group, nameVi: phrase, nameEn: phrase };
    return { end: parsed.end, part: this.groupPart(first, parsed.end, group, 'group-words', confidence) };
  }

  /** "Chủ tịch UBND …": the head is named, the body is meant. */
  headAt(first: number): Matched | null {
    const end = this.afterAny(first, this.index.lexicon.words.head);
    if (end === first) return null;
    const instead = this.headWords(first, end);
    const unit =
      (instead === null ? null : this.longest(end, (to) => this.unitFor(end, to, instead))) ??
      this.longest(end, (to) => this.unitFor(end, to));
    const group = this.groupAt(end);
    const longer = unit !== null && (group === null || unit.end >= group.end) ? unit : group;
    const match = longer ?? this.personAt(end);
    if (!match || match.part.kind === 'none') return null;
    const { part } = match;
    const name = part.kind === 'unit' ? part.name : part.kind === 'group' ? part.group.nameVi : part.phrase;
    if (part.kind === 'ask') return match;
    const reason = reasonFor('head-of-body', name, this.scene.day);
    return {
      end: match.end,
      part: { ...part, ...this.place(first, match.end), confidence: part.confidence * 0.96, reason },
    };
  }

  /** The words that the heads from `first` to `end` stand for in the body's name. */
  headWords(first: number, end: number): string[] | null {
    for (let at = first; at < end; at++) {
      for (let to = end; to > at; to--) {
        const instead = this.index.lexicon.headFor.get(this.keyOf(at, to));
        if (instead !== undefined) return instead.split(' ');
      }
    }
    return null;
  }

  /** "… UBND tỉnh Y Ngọc": after a head, the body may be followed by the person's name, up to four words. */
  personAt(first: number): Matched | null {
    let stop = first;
    while (stop < this.tokens.length && !this.tokens[stop]?.mark) stop += 1;
    for (let end = stop - 1; end > first && end >= stop - 4; end--) {
      const part = this.unitFor(first, end);
      if (part) return { end: stop, part };
    }
    return null;
  }

  unitAt(at: number): { unitId: UnitId; end: number; isCommittee: boolean } | null {
    const match = this.longest(at, (end) => this.unitFor(at, end));
    if (match?.part.kind !== 'unit') return null;
    const { unitId } = match.part;
    const unit = this.index.register.units.get(unitId);
    const isCommittee = unit !== undefined && shownOn(unit, this.scene.day).kind === 'people-committee';
    return { unitId, end: match.end, isCommittee };
  }

  /** "Các Sở: Nội vụ, Tài chính": a word that each body of the list begins with, where it makes known names. */
  listHead(first: number): { head: string[]; end: number } | null {
    const { plural } = this.index.lexicon.words;
    let at = first;
    const opened = isPlural(plural, this.tokens[at]);
    if (opened) at += 1;
    for (let end = at + 6; end > at; end--) {
      const run = this.tokens.slice(at, end);
      if (run.length < end - at || run.some((token) => token.mark !== null)) continue;
      const after = this.tokens[end]?.mark === ':' ? end + 1 : end;
      if (!opened && after === end && !run.some((token) => isPlural(plural, token))) continue;
      const words = run.filter((token) => !isPlural(plural, token) && token.word !== JOINT).map((token) => token.word);
      if (words.length === 0 || this.isArea(after)) continue;
      if (this.longest(after, (to) => this.unitFor(after, to, words)) !== null) return { head: words, end: after };
    }
    return null;
  }

  /** True where only the kind of an area follows ("các tỉnh"), which names none. */
  isArea(at: number): boolean {
    for (let end = at + 1; end <= at + 2; end++) {
      const words = this.tokens
        .slice(at, end)
        .map((token) => token.word)
        .join(' ');
      if (this.index.lexicon.words.area.has(words) && this.isEnd(end)) return true;
    }
    return false;
  }

  /** The first word of a department's name carries over: "Sở Nội vụ, Tài chính". */
  headOf(unitId: UnitId): string[] | null {
    const unit = this.index.register.units.get(unitId);
    if (!unit) return null;
    const { officialName, area } = shownOn(unit, this.scene.day);
    const words = tokensIn(this.index.lexicon, officialName)
      .map((token) => token.word)
      .filter((word) => word !== '');
    if (area === null) return words.slice(0, 1);
    const place = tokensIn(this.index.lexicon, area).length;
    // "UBND huyện Buôn Đôn, Ea Súp": what is carried over is all before the place's own name.
    const kind = this.kindLength(words.slice(words.length - place));
    return words.slice(0, words.length - place + kind);
  }

  kindLength(area: readonly string[]): number {
    for (let length = 3; length > 0; length--) {
      if (this.index.lexicon.words.area.has(area.slice(0, length).join(' '))) return length;
    }
    return 0;
  }

  /** A piece that nothing reads: up to the next comma, or to where something known begins. */
  unknownAt(first: number): Matched {
    const misprint = this.misprintAt(first);
    if (misprint !== null) return misprint;
    let end = first + 1;
    while (end < this.tokens.length) {
      const token = this.tokens[end];
      if (token === undefined || (token.mark !== null && token.mark !== '-')) break;
      const before = this.tokens[end - 1];
      const opens = before?.word === JOINT || this.index.lexicon.words.joiner.has(before?.word ?? '');
      if (opens && this.matchAt(end, []) !== null) {
        end -= 1;
        break;
      }
      if (token.mark === null && !opens) {
        const unit = this.longest(end, (to) => this.unitFor(end, to));
        if (unit?.part.kind === 'unit' && unit.part.reason.code === 'official-name')
          return this.partOfBody(first, end, unit);
      }
      end += 1;
    }
    while (end - 1 > first && this.tokens[end - 1]?.mark) end -= 1;
    const special = this.special(first, end);
    return { end, part: special ?? this.guess(first, end) };
  }

  /** A misprinted name may have commas and joints of its own: the longest run from here that is near a known name. */
  misprintAt(first: number): Matched | null {
    const furthest = Math.min(this.tokens.length, first + this.index.longestKey);
    for (let end = furthest; end > first + 1; end--) {
      if (!this.isEnd(end) || this.tokens.slice(first, end).some((token) => token.mark === ';')) continue;
      const part = this.guess(first, end);
      if (part.kind === 'unit') return { end, part };
    }
    return null;
  }

  /** "Phòng Báo chí thuộc Sở …", "Trung tâm … Sở …": a part that the register does not know, of a body that it does. */
  partOfBody(first: number, at: number, unit: Matched): Matched {
    const near = this.guess(first, unit.end);
    if (near.kind === 'unit' && near.confidence > 0.8) return { end: unit.end, part: near };
    const own = this.guess(first, at);
    if (own.kind === 'unit' && own.confidence > 0.75) return { end: at, part: own };
    const { part } = unit;
    if (part.kind !== 'unit') return unit;
    return { end: unit.end, part: this.unitPart(first, unit.end, part.unitId, 'part-of-body', 0.7) };
  }

  /** A body followed by the one it belongs to is one body; details after a body's colon are none. */
  tidy(found: readonly { part: ResolvedPart; first: number; end: number }[]): ResolvedPart[] {
    const kept: { part: ResolvedPart; first: number; end: number }[] = [];
    for (const next of found) {
      const last = kept.at(-1);
      if (last?.part.kind === 'unit') {
        const between = this.tokens.slice(last.end, next.first);
        const above = ancestorsOn(this.index.register, last.part.unitId, this.scene.day);
        const listed = between.some((token) => token.mark === ';' || token.word === JOINT);
        if (next.part.kind === 'unit' && !listed && above.includes(next.part.unitId)) continue;
        if (next.part.kind === 'unit' && next.part.unitId === last.part.unitId) continue;
        if (next.part.kind === 'ask' && between.some((token) => token.mark === ':')) break;
      }
      kept.push(next);
    }
    return kept.map(({ part }) => part);
  }
}
