import type { CompileAnswer, CompileQuestion } from './compile-worker.ts';

/** How long a person must pause before the text is read again. */
const PAUSE_MS = 120;

/** Compiles a text in a worker, the newest question only. */
export class LiveCompiler {
  readonly #worker: Worker;
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isWanted = false;
  readonly #source: () => string;

  constructor(by: { readonly source: () => string; readonly onAnswer: (answer: CompileAnswer) => void }) {
    this.#source = by.source;
    this.#worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CompileAnswer>) => {
      this.#isBusy = false;
      by.onAnswer(data);
      if (this.#isWanted) this.#ask();
    });
  }

  /** The text has changed: read it again when the person pauses. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  /** Reads at once; gives the question's number. */
  #ask(): void {
    this.#isWanted = this.#isBusy;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#number += 1;
    this.onAsk(this.#number);
    const question: CompileQuestion = { number: this.#number, source: this.#source() };
    this.#worker.postMessage(question);
  }

  /** Told just before a text is taken, so that later changes can be counted from there. */
  onAsk: (number: number) => void = () => undefined;

  start(): void {
    this.#ask();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker.terminate();
  }
}
