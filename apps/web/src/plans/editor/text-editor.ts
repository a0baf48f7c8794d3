import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic as LintDiagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { ChangeSet, EditorState } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import type { CompiledPlan, Diagnostic, Fix } from '@cotmoc/plan';
import { inLanguage, t } from '../../messages/t.ts';
import { citationMore, citationName } from '../review/header-facts.tsx';
import type { Mark } from '../text/marks.ts';
import { marksOf } from '../text/marks.ts';
import type { CompileAnswer } from './compile-worker.ts';
import { boldWords, decorate, light, markFields, type Placing, placing, setLit, setMarks } from './editor-marks.ts';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';
import { LiveCompiler } from './live-compiler.ts';

/** How long a person must pause before the text is kept in the browser. */
const PAUSE_MS = 800;

export interface TextEditorOptions {
  readonly parent: HTMLElement;
  readonly source: string;
  /** The text was read again. */
  readonly onCompiled: (compiled: CompiledPlan, ms: number) => void;
  readonly onChange: () => void;
  /** The person paused: the text as it stands, to be kept. */
  readonly onPause: (text: string) => void;
  /** A person went to a place with these facts. */
  readonly onPick: (keys: readonly string[]) => void;
}

/** Keys of tasks in a text that is being edited: `t1`, `t2` … in the order of the compile. */
export function liveTasks(compiled: CompiledPlan) {
  return compiled.tasks.map(({ path, from, to }, index) => ({ key: `t${index + 1}`, path, from, to }));
}

/**
 * The plan's text being edited, with everything that is read from it refreshed as one types. The compiler works in a
 * worker; this thread only moves marks. It lives in a shadow tree, so that its style sheet needs no leave of the
 * page's content policy.
 */
export class TextEditor {
  readonly view: EditorView;
  readonly #compiler: LiveCompiler;
  /** What was typed since the question now being answered, and since the answer now shown. */
  #sinceAsked: ChangeSet;
  #sinceShown: ChangeSet;
  #places: Int32Array = new Int32Array(0);
  #compiled: CompiledPlan | null = null;
  #marks: readonly Mark[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TextEditorOptions) {
    const root = options.parent.attachShadow({ mode: 'open' });
    const empty = ChangeSet.empty(options.source.length);
    this.#sinceAsked = empty;
    this.#sinceShown = empty;
    const listener = EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        this.#sinceAsked = this.#sinceAsked.compose(update.changes);
        this.#sinceShown = this.#sinceShown.compose(update.changes);
        this.#compiler.changed();
        options.onChange();
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => options.onPause(this.text()), PAUSE_MS);
      }
      if (update.transactions.some((one) => one.isUserEvent('select.pointer'))) {
        options.onPick(this.keysAt(update.state.selection.main.head));
      }
    });
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: options.source,
        extensions: [
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
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
          markFields,
          boldWords,
          hoverTooltip((_, at) => this.#citationAt(at)),
          editorTheme,
          listener,
        ],
      }),
    });
    this.#compiler = new LiveCompiler({
      source: () => this.text(),
      onAnswer: (answer) => this.#show(answer, options.onCompiled),
    });
    this.#compiler.onAsk = () => {
      this.#sinceAsked = ChangeSet.empty(this.view.state.doc.length);
    };
    this.#compiler.start();
  }

  text(): string {
    return this.view.state.doc.toString();
  }

  /** What was typed need not be kept any more. */
  forget(): void {
    clearTimeout(this.#pause);
  }

  close(): void {
    this.forget();
    this.#compiler.stop();
    this.view.destroy();
  }

  /** Goes to a place of the reading text and lights it. */
  goTo(from: number, to: number): void {
    const at = this.#placing()(from, to);
    if (!at) return;
    this.view.dispatch({
      effects: [EditorView.scrollIntoView(at.from, { y: 'center' }), setLit.of(light([{ from, to }], this.#placing()))],
    });
  }

  /** Lights a fact's places and brings the first into view. */
  showFact(key: string): void {
    const spans = this.#marks.filter((mark) => mark.keys.includes(key));
    const first = spans.find((mark) => mark.kind === 'task') ?? spans[0];
    if (!first) return;
    const at = this.#placing()(first.from, first.to);
    this.view.dispatch({
      effects: [
        setLit.of(light(spans, this.#placing())),
        ...(at ? [EditorView.scrollIntoView(at.from, { y: 'center' })] : []),
      ],
    });
  }

  /** Mends a fault the way its rule suggests. */
  fix(fix: Fix): void {
    const at = this.#placing()(fix.from, fix.to);
    if (!at) return;
    this.view.dispatch({ changes: { ...at, insert: fix.insert }, userEvent: 'input.fix' });
    this.view.focus();
  }

  /** The facts whose words stand at a place of the document. */
  keysAt(at: number): readonly string[] {
    const place = this.#placing();
    const keys = this.#marks.flatMap((mark) => {
      const here = place(mark.from, mark.to);
      return here && here.from <= at && at <= here.to ? mark.keys : [];
    });
    return [...new Set(keys)];
  }

  #placing(): Placing {
    return placing(this.#places, this.#sinceShown, this.view.state.doc.length);
  }

  #show({ compiled, places, ms }: CompileAnswer, onCompiled: TextEditorOptions['onCompiled']): void {
    this.#sinceShown = this.#sinceAsked;
    this.#places = places;
    this.#compiled = compiled;
    this.#marks = marksOf(compiled, { tasks: liveTasks(compiled), duties: [] });
    const place = this.#placing();
    const faults = compiled.diagnostics.flatMap((diagnostic) => this.#lint(diagnostic, place));
    this.view.dispatch(setDiagnostics(this.view.state, faults), {
      effects: setMarks.of(decorate(this.#marks, place)),
    });
    onCompiled(compiled, ms);
  }

  #lint(diagnostic: Diagnostic, place: Placing): LintDiagnostic[] {
    const at = place(diagnostic.from, diagnostic.to);
    if (!at) return [];
    const { fix, severity, code } = diagnostic;
    const message = inLanguage(diagnostic.message);
    const actions = fix ? [{ name: t('plans.warning.apply'), apply: () => this.fix(fix) }] : [];
    return [{ ...at, severity, message, source: code, actions }];
  }

  #citationAt(at: number) {
    const place = this.#placing();
    for (const citation of this.#compiled?.citations ?? []) {
      for (const mention of [citation, ...citation.mentions]) {
        const here = place(mention.from, mention.to);
        if (!here || at < here.from || at > here.to) continue;
        return {
          pos: here.from,
          end: here.to,
          above: true,
          create: () => {
            const dom = document.createElement('div');
            dom.className = 'cm-citation';
            const name = document.createElement('strong');
            name.textContent = citationName(citation);
            dom.append(name, citationMore(citation));
            return { dom };
          },
        };
      }
    }
    return null;
  }
}
