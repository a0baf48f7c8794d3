import { type ChangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view';
import { firstFrom, isDrawn, type LiveMark, longestMark, markAt, STRIDE } from './live-marks.ts';

/** Marks of a reading, with what was typed since it was asked for. */
export interface PlacedMarks {
  readonly packed: Int32Array;
  /** How far back a mark can begin that reaches into a place. */
  readonly longest: number;
  readonly since: ChangeSet;
}

/** Puts the marks of a new reading over the text. */
export const setMarks = StateEffect.define<{ readonly packed: Int32Array; readonly since: ChangeSet }>();

/** The marks of the last reading. Nothing is moved for a key but the count of what was typed. */
export const marksField = (empty: ChangeSet) =>
  StateField.define<PlacedMarks>({
    create: () => ({ packed: new Int32Array(0), longest: 0, since: empty }),
    update(marks, transaction) {
      for (const effect of transaction.effects) {
        if (!effect.is(setMarks)) continue;
        const { packed, since } = effect.value;
        return { packed, since, longest: longestMark(packed) };
      }
      return transaction.docChanged ? { ...marks, since: marks.since.compose(transaction.changes) } : marks;
    },
  });

/** Where a mark stands in the document as it is now; null where its words are gone. */
export function placeOf(
  { since }: PlacedMarks,
  mark: { from: number; to: number },
): { from: number; to: number } | null {
  if (mark.to > since.length) return null;
  const from = since.mapPos(mark.from, 1);
  const to = since.mapPos(mark.to, -1);
  return to >= from ? { from, to } : null;
}

/** The marks that touch a stretch of the document as it is now, in the order of the text. */
export function marksWithin(marks: PlacedMarks, from: number, to: number): LiveMark[] {
  const { packed, longest, since } = marks;
  const back = since.invertedDesc;
  const start = back.mapPos(from, -1);
  const stop = back.mapPos(to, 1);
  const found: LiveMark[] = [];
  for (let at = firstFrom(packed, start - longest); at * STRIDE < packed.length; at++) {
    const mark = markAt(packed, at);
    if (mark.from > stop) break;
    if (mark.to >= start) found.push(mark);
  }
  return found;
}

const classes = new Map<string, Decoration>();

function decorationOf(kind: string): Decoration {
  const known = classes.get(kind);
  if (known) return known;
  const made = Decoration.mark({ class: `cm-mark-${kind}` });
  classes.set(kind, made);
  return made;
}

function drawnIn(view: EditorView, field: StateField<PlacedMarks>): DecorationSet {
  const marks = view.state.field(field);
  const { from, to } = view.viewport;
  const ranges = marksWithin(marks, from, to).flatMap((mark) => {
    const place = isDrawn(mark.kind) ? placeOf(marks, mark) : null;
    return place && place.to > place.from ? [{ ...place, kind: mark.kind }] : [];
  });
  ranges.sort((a, b) => a.from - b.from);
  const builder = new RangeSetBuilder<Decoration>();
  let last = '';
  for (const { from: start, to: stop, kind } of ranges) {
    // One place may belong to several tasks; it is drawn once.
    const name = `${start}-${stop}-${kind}`;
    if (name !== last) builder.add(start, stop, decorationOf(kind));
    last = name;
  }
  return builder.finish();
}

/** Draws the marks that are in view; moved with what is typed, made anew when the view or the reading changes. */
export function marksInView(field: StateField<PlacedMarks>) {
  return ViewPlugin.define(
    (view) => ({
      drawn: drawnIn(view, field),
      update(update) {
        const isNew = update.transactions.some((one) => one.effects.some((effect) => effect.is(setMarks)));
        if (isNew || update.viewportChanged) this.drawn = drawnIn(update.view, field);
        else if (update.docChanged) this.drawn = this.drawn.map(update.changes);
      },
    }),
    { decorations: (plugin) => plugin.drawn },
  );
}

/** Lights these places. */
export const setLit = StateEffect.define<readonly { readonly from: number; readonly to: number }[]>();

/** What is lit; it moves with what is typed. */
export const litField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lit, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setLit)) continue;
      const spans = effect.value.filter((span) => span.to > span.from);
      return Decoration.set(
        spans.map((span) => decorationOf('lit').range(span.from, span.to)),
        true,
      );
    }
    return lit.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

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
