import { type ChangeSet, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view';
import type { Mark } from '../text/marks.ts';

/** Puts a new set of marks over the text. */
export const setMarks = StateEffect.define<DecorationSet>();
/** Lights these places. */
export const setLit = StateEffect.define<DecorationSet>();

function marksField(effect: typeof setMarks) {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, transaction) {
      let next = marks.map(transaction.changes);
      for (const one of transaction.effects) if (one.is(effect)) next = one.value;
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

/** The marks and the light over them; both move with what is typed. */
export const markFields = [marksField(setMarks), marksField(setLit)];

/** A place in the document for a place in the reading text, after what was typed since. */
export type Placing = (from: number, to: number) => { readonly from: number; readonly to: number } | null;

/** Places spans of a compile in the document as it is now. */
export function placing(places: Int32Array, since: ChangeSet, length: number): Placing {
  return (from, to) => {
    const start = places[from];
    const last = places[Math.max(from, to - 1)];
    if (start === undefined || last === undefined) return null;
    const stop = to > from ? last + 1 : start;
    if (stop > since.length) return null;
    const moved = { from: since.mapPos(start, 1), to: since.mapPos(stop, -1) };
    return moved.to >= moved.from && moved.to <= length ? moved : null;
  };
}

const classes = new Map<string, Decoration>();

function decorationOf(kind: string): Decoration {
  const known = classes.get(kind);
  if (known) return known;
  const made = Decoration.mark({ class: `cm-mark-${kind}` });
  classes.set(kind, made);
  return made;
}

/** The marks of a compile as decorations; faults are shown by the linter, tasks only when lit. */
export function decorate(marks: readonly Mark[], place: Placing): DecorationSet {
  const ranges = marks.flatMap((mark) => {
    if (mark.kind === 'diagnostic' || mark.kind === 'task') return [];
    const at = place(mark.from, mark.to);
    return at && at.to > at.from ? [decorationOf(mark.kind).range(at.from, at.to)] : [];
  });
  return RangeSet.of(ranges, true);
}

/** One place lit. */
export function light(spans: readonly { from: number; to: number }[], place: Placing): DecorationSet {
  const ranges = spans.flatMap((span) => {
    const at = place(span.from, span.to);
    return at && at.to > at.from ? [decorationOf('lit').range(at.from, at.to)] : [];
  });
  return RangeSet.of(ranges, true);
}

const stars = new MatchDecorator({ regexp: /\*\*[^*\n]+\*\*/g, decoration: Decoration.mark({ class: 'cm-bold' }) });

/** Words between two pairs of stars are bold, as the plan prints them; only what is in view is looked at. */
export const boldWords = ViewPlugin.define(
  (view) => ({
    found: stars.createDeco(view),
    update(update) {
      this.found = stars.updateDeco(update, this.found);
    },
  }),
  { decorations: (plugin) => plugin.found },
);
