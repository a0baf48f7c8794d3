import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { ChangeSet, EditorSelection, EditorState, type StateField } from '@codemirror/state';
import { EditorView, keymap, showPanel } from '@codemirror/view';
import { t } from '../../messages/t.ts';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';
import { LiveCompiler } from './live-compiler.ts';
import { countMarks, isDrawn, type LiveMark, markAt } from './live-marks.ts';
import type { LiveReading, ReadingKeeper } from './live-reading.ts';
import {
  boldWords,
  litField,
  marksField,
  marksInView,
  marksWithin,
  type PlacedMarks,
  placeOf,
  setLit,
  setMarks,
} from './marks-in-view.ts';
import { Pause } from './pause.ts';
import type { ListName } from './reading.ts';
import { rehearse } from './rehearse.ts';
import { announce, announced, type Said, setTip, type TipDeeds, tips } from './tip.ts';

/** How long a person must pause before the text is kept in the browser. */
const PAUSE_MS = 800;

export interface TextEditorOptions {
  readonly parent: HTMLElement;
  readonly source: string;
  readonly keeper: ReadingKeeper;
  /** The text was read again; the first time `isFirst`. */
  readonly onRead: (reading: LiveReading, isFirst: boolean) => void;
  /** The text cannot be read at present. */
  readonly onFailed: () => void;
  readonly onChange: () => void;
  /** The person paused: the text as it stands, to be kept. */
  readonly onPause: (text: string) => void;
  /** A person went to a place with these facts. */
  readonly onPick: (keys: readonly string[]) => void;
  /** A person asks for the fact of a place, to go on from there. */
  readonly onOpen: (key: string) => void;
  readonly onWhy: (key: string) => void;
}

/** A closed panel gives the keyboard back to the text; inside a shadow tree the library does not find it by itself. */
const focusAfterPanel = EditorView.updateListener.of(({ startState, state, view }) => {
  const open = (one: EditorState) => one.facet(showPanel).filter(Boolean).length;
  if (open(state) < open(startState)) view.focus();
});

/**
 * The plan's text being edited, with everything that is read from it refreshed as one types. The compiler works in a
 * worker, which is told what was typed and tells what changed; this thread draws the marks in view. It lives in a
 * shadow tree, so that its style sheet needs no leave of the page's content policy.
 */
export class TextEditor {
  readonly view: EditorView;
  readonly #compiler: LiveCompiler;
  readonly #marks: StateField<PlacedMarks>;
  readonly #options: TextEditorOptions;
  /** What was typed since the question now being answered. */
  #sinceAsked: ChangeSet;
  readonly #pause: Pause;

  constructor(options: TextEditorOptions) {
    this.#options = options;
    this.#pause = new Pause(PAUSE_MS, () => options.onPause(this.text()));
    const root = options.parent.attachShadow({ mode: 'open' });
    this.#sinceAsked = ChangeSet.empty(options.source.length);
    this.#marks = marksField(this.#sinceAsked);
    const deeds: TipDeeds = {
      saidAt: (at) => this.#saidAt(at),
      fix: (key) => this.fix(key),
      why: (key) => options.onWhy(key),
    };
    const tip = tips(deeds);
    const listener = EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        this.#sinceAsked = this.#sinceAsked.compose(update.changes);
        this.#compiler.changed();
        options.onChange();
        this.#pause.touch();
      }
      if (update.transactions.some((one) => one.isUserEvent('select.pointer'))) {
        options.onPick(this.keysAt(update.state.selection.main.head));
      }
    });
    const keys = keymap.of([
      { key: 'F8', run: () => this.#toFault(1), shift: () => this.#toFault(-1), preventDefault: true },
      { key: 'F2', run: () => this.#showTip(), preventDefault: true },
      { key: 'Alt-Enter', run: () => this.#fixHere(), preventDefault: true },
      { key: 'Mod-Enter', run: () => this.#openHere(), preventDefault: true },
      { key: 'Escape', run: (view) => view.state.field(tip.field) !== null && this.#closeTip() },
    ]);
    const typing = [
      history(),
      EditorView.lineWrapping,
      EditorState.phrases.of(editorPhrases()),
      EditorView.contentAttributes.of({
        'aria-label': t('plans.pane.text'),
        lang: 'vi',
        spellcheck: 'false',
        tabindex: '0',
      }),
      search({ top: true }),
      keys,
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
      litField,
      boldWords,
      tip.extension,
      editorTheme,
    ];
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: options.source,
        extensions: [this.#marks, marksInView(this.#marks), typing, focusAfterPanel, listener],
      }),
    });
    const { doc } = this.view.state;
    void rehearse(root, typing, () => this.view.state.doc !== doc);
    this.#compiler = new LiveCompiler({
      source: () => this.text(),
      takeChanges: () => {
        const taken = this.#sinceAsked.toJSON();
        this.#sinceAsked = ChangeSet.empty(this.view.state.doc.length);
        return taken;
      },
      onAnswer: (answer, isFirst) => {
        const reading = options.keeper.take(answer, isFirst);
        this.view.dispatch({ effects: setMarks.of({ packed: answer.marks, since: this.#sinceAsked }) });
        options.onRead(reading, isFirst);
      },
      onFailed: options.onFailed,
    });
    // In a moment: the editor itself is to be painted first.
    this.#compiler.changed();
  }

  text(): string {
    return this.view.state.doc.toString();
  }

  /** Has what was typed kept now, without waiting for a pause. */
  keep(): void {
    if (!this.#pause.isWaiting) return;
    this.#pause.stop();
    this.#options.onPause(this.text());
  }

  /** What was typed need not be kept any more. */
  forget(): void {
    this.#pause.stop();
  }

  /** Tries to read the text again after a failure. */
  retry(): void {
    this.#compiler.retry();
  }

  close(): void {
    this.keep();
    this.#compiler.stop();
    this.view.destroy();
  }

  /** Lights the places of an entry, goes to the first and puts the caret there; `takesFocus` gives the text the keyboard. */
  goTo(key: string, takesFocus: boolean): void {
    const spans = this.#marksOf(key).filter((mark) => mark.kind !== 'fix');
    const first = spans.find((mark) => mark.kind === 'task') ?? spans[0];
    const placed = this.#placed(spans);
    const at = first && placeOf(this.#state(), first);
    if (!at) return;
    this.view.dispatch({
      selection: EditorSelection.cursor(at.from),
      effects: [setLit.of(placed), EditorView.scrollIntoView(at.from, { y: 'center' })],
    });
    if (takesFocus) this.view.focus();
  }

  /** Goes to the words at a place of the source as it was when the editor was opened, and lights them. */
  goToPlace(from: number): void {
    const at = this.view.state.doc.lineAt(Math.min(Math.max(0, from), this.view.state.doc.length));
    this.view.dispatch({
      selection: EditorSelection.cursor(at.from),
      effects: [setLit.of([{ from: at.from, to: at.to }]), EditorView.scrollIntoView(at.from, { y: 'center' })],
    });
  }

  /** Mends a fault the way its rule suggests. */
  fix(key: string): void {
    const mark = this.#marksOf(key).find((one) => one.kind === 'fix');
    const at = mark && placeOf(this.#state(), mark);
    const insert = this.#options.keeper.reading.w.find((one) => one.key === key)?.value.insert;
    if (!at || typeof insert !== 'string') return;
    this.view.dispatch({
      changes: { ...at, insert },
      selection: EditorSelection.cursor(at.from + insert.length),
      effects: [EditorView.scrollIntoView(at.from), announce(t('plans.warning.applied'))],
      userEvent: 'input.fix',
    });
    this.view.focus();
  }

  /** The facts whose words stand at a place of the document, those with the shortest words first. */
  keysAt(at: number): readonly string[] {
    const marks = marksWithin(this.#state(), at, at).filter((mark) => mark.kind !== 'fix' && mark.kind !== 'heading');
    marks.sort((a, b) => a.to - a.from - (b.to - b.from));
    return [...new Set(marks.flatMap((mark) => this.#keyOf(mark) ?? []))];
  }

  #state(): PlacedMarks {
    return this.view.state.field(this.#marks);
  }

  #keyOf({ list, index }: { list: ListName; index: number }): string | undefined {
    return this.#options.keeper.reading[list][index]?.key;
  }

  #marksOf(key: string): LiveMark[] {
    const list = key.charAt(0);
    const { packed } = this.#state();
    const index = this.#options.keeper.reading[list as ListName]?.findIndex((one) => one.key === key) ?? -1;
    if (index < 0) return [];
    const all = Array.from({ length: countMarks(packed) }, (_, at) => markAt(packed, at));
    return all.filter((mark) => mark.list === list && mark.index === index);
  }

  #placed(marks: readonly LiveMark[]) {
    return marks.flatMap((mark) => placeOf(this.#state(), mark) ?? []);
  }

  #saidAt(at: number): Said | null {
    const { reading } = this.#options.keeper;
    const marks = marksWithin(this.#state(), at, at).filter((mark) => isDrawn(mark.kind));
    const faults = marks.flatMap((mark) => (mark.list === 'w' ? (reading.w[mark.index] ?? []) : []));
    const cited = marks.find((mark) => mark.list === 'c');
    const citation = (cited && reading.c[cited.index]?.value) ?? null;
    const places = this.#placed(marks.filter((mark) => mark.list === 'w' || mark === cited));
    const first = places[0];
    if (!first || (faults.length === 0 && !citation)) return null;
    return {
      from: Math.max(...places.map((place) => place.from)),
      to: Math.min(...places.map((place) => place.to)),
      faults: faults.map(({ key, value }) => ({ key, fault: value })),
      citation,
    };
  }

  #showTip(): boolean {
    const said = this.#saidAt(this.view.state.selection.main.head);
    this.view.dispatch({ effects: [setTip.of(said), announce(said ? announced(said) : t('plans.tip.nothing'))] });
    return true;
  }

  #closeTip(): boolean {
    this.view.dispatch({ effects: setTip.of(null) });
    return true;
  }

  /** To the next fault after the caret, or the one before it, round the end; tells it. */
  #toFault(by: 1 | -1): boolean {
    const state = this.#state();
    const { reading } = this.#options.keeper;
    if (reading.w.length === 0) {
      this.view.dispatch({ effects: announce(t('plans.noWarning.title')) });
      return true;
    }
    const places = Array.from({ length: countMarks(state.packed) }, (_, at) => markAt(state.packed, at))
      .filter((mark) => mark.list === 'w' && isDrawn(mark.kind))
      .flatMap((mark) => placeOf(state, mark)?.from ?? []);
    const here = this.view.state.selection.main.head;
    const next =
      by === 1 ? (places.find((at) => at > here) ?? places[0]) : (places.findLast((at) => at < here) ?? places.at(-1));
    if (next === undefined) return true;
    this.view.dispatch({
      selection: EditorSelection.cursor(next),
      effects: EditorView.scrollIntoView(next, { y: 'center' }),
    });
    this.#options.onPick(this.keysAt(next));
    return this.#showTip();
  }

  #fixHere(): boolean {
    const said = this.#saidAt(this.view.state.selection.main.head);
    const fault = said?.faults.find((one) => one.fault.insert !== null);
    if (fault) this.fix(fault.key);
    else this.view.dispatch({ effects: announce(t('plans.tip.noFix')) });
    return true;
  }

  #openHere(): boolean {
    const key = this.keysAt(this.view.state.selection.main.head)[0];
    if (key) this.#options.onOpen(key);
    return true;
  }
}
