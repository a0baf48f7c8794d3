import type { Heading } from '../review/outline-headings.ts';
import type { CompileAnswer } from './compile-worker.ts';
import type { ListName, LiveCitation, LiveFault, LiveLists, LiveSummary, LiveTask } from './reading.ts';
import { LIST_NAMES } from './reading.ts';
import { applySplice, type Splice } from './splice.ts';

/** An entry of a list with a key of its own, which stays with it for as long as it says the same. */
export interface Live<T> {
  readonly key: string;
  readonly value: T;
}

/** Everything that was read from a text as it stands; parts that say the same stay the same objects. */
export interface LiveReading {
  readonly w: readonly Live<LiveFault>[];
  readonly t: readonly Live<LiveTask>[];
  readonly c: readonly Live<LiveCitation>[];
  readonly h: readonly Live<Heading>[];
  readonly summary: LiveSummary;
  /** How long reading took. */
  readonly ms: number;
}

/** Puts answers of the worker together into readings. */
export class ReadingKeeper {
  #next = 1;
  #reading: LiveReading;

  /** Begins with what was read before the editor was opened. */
  constructor(lists: LiveLists, summary: LiveSummary) {
    const named = <T>(name: ListName, list: readonly T[]) => list.map((value) => this.#name(name, value));
    this.#reading = {
      w: named('w', lists.w),
      t: named('t', lists.t),
      c: named('c', lists.c),
      h: named('h', lists.h),
      summary,
      ms: 0,
    };
  }

  get reading(): LiveReading {
    return this.#reading;
  }

  /** Takes an answer in; `isFirst` when it answers a whole text and tells its lists from their beginning. */
  take({ changes, summary, ms }: CompileAnswer, isFirst: boolean): LiveReading {
    const next = { ...this.#reading, ms, summary: summary ?? this.#reading.summary };
    for (const name of LIST_NAMES) {
      // One name at a time has one type of entries.
      const splice = changes[name] as Splice<never> | undefined;
      const before = (isFirst ? [] : this.#reading[name]) as Live<never>[];
      Object.assign(next, {
        [name]: splice ? applySplice(before, splice, (value) => this.#name(name, value)) : before,
      });
    }
    this.#reading = next;
    return next;
  }

  #name<T>(name: ListName, value: T): Live<T> {
    return { key: `${name}${this.#next++}`, value };
  }
}
