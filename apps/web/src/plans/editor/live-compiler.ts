import type { CompileAnswer, CompileQuestion } from './compile-worker.ts';
import { Pause } from './pause.ts';

/** How long a person must pause before the text is read again; longer where reading itself takes longer. */
const PAUSE_MS = 90;
/** A reading that takes longer is given up. */
const LONGEST_MS = 30_000;
/** So many failures one after the other, and it waits for the next change. */
const MOST_FAILURES = 2;

export interface LiveCompilerOptions {
  /** The whole text, for a worker that has none. */
  readonly source: () => string;
  /** What was typed since this was last asked; told just before a question goes. */
  readonly takeChanges: () => unknown;
  /** `isFirst`: it answers a whole text, not a change. */
  readonly onAnswer: (answer: CompileAnswer, isFirst: boolean) => void;
  /** Reading has failed and waits for the next change or for `retry`. */
  readonly onFailed: () => void;
}

/** Compiles a text in a worker, the newest question only; a worker that dies or hangs is replaced by a new one. */
export class LiveCompiler {
  readonly #by: LiveCompilerOptions;
  #worker: Worker | null = null;
  #number = 0;
  #failures = 0;
  readonly #pause = new Pause(PAUSE_MS, () => this.ask());
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isWanted = false;

  constructor(by: LiveCompilerOptions) {
    this.#by = by;
  }

  /** The text has changed: read it again when the person pauses. */
  changed(): void {
    this.#pause.touch();
  }

  /** Reads now, or when the reading under way is done. */
  ask(): void {
    this.#isWanted = this.#isBusy;
    if (this.#isBusy) return;
    this.#isBusy = true;
    const isFirst = this.#worker === null;
    const worker = this.#worker ?? this.#start();
    this.#number += 1;
    const changes = this.#by.takeChanges();
    const number = this.#number;
    const question: CompileQuestion = isFirst ? { number, source: this.#by.source() } : { number, changes };
    worker.onmessage = ({ data }: MessageEvent<CompileAnswer>) => this.#answered(data, isFirst);
    this.#patience = setTimeout(() => this.#failed(), LONGEST_MS);
    worker.postMessage(question);
  }

  /** A person asks to try again. */
  retry(): void {
    this.#failures = 0;
    this.ask();
  }

  stop(): void {
    this.#pause.stop();
    clearTimeout(this.#patience);
    this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = () => this.#failed();
    worker.onmessageerror = () => this.#failed();
    this.#worker = worker;
    return worker;
  }

  #answered(answer: CompileAnswer, isFirst: boolean): void {
    clearTimeout(this.#patience);
    this.#isBusy = false;
    this.#failures = 0;
    this.#pause.ms = Math.max(PAUSE_MS, answer.ms);
    this.#by.onAnswer(answer, isFirst);
    if (this.#isWanted) this.ask();
  }

  #failed(): void {
    clearTimeout(this.#patience);
    this.#worker?.terminate();
    this.#worker = null;
    this.#isBusy = false;
    this.#failures += 1;
    if (this.#failures < MOST_FAILURES) this.ask();
    else this.#by.onFailed();
  }
}
