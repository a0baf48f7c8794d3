import { useCallback, useSyncExternalStore } from 'react';

/** Which entry of the lists is chosen. Those who show it listen, so that a key draws two cards again and not the page. */
export class Chosen {
  #key: string | null;
  readonly #listeners = new Set<() => void>();
  readonly #ofEntries = new Map<string, Set<() => void>>();

  constructor(key: string | null = null) {
    this.#key = key;
  }

  get key(): string | null {
    return this.#key;
  }

  /** Chooses an entry by its key; null: none. The same function always. */
  readonly choose = (key: string | null): void => {
    const before = this.#key;
    if (key === before) return;
    this.#key = key;
    for (const entry of [before, key]) {
      for (const listener of (entry !== null && this.#ofEntries.get(entry)) || []) listener();
    }
    for (const listener of this.#listeners) listener();
  };

  /** Calls back after each choice; what it gives stops that. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back when one entry comes to be chosen or is no longer; what it gives stops that. */
  readonly listenAt = (key: string, listener: () => void): (() => void) => {
    const listeners = this.#ofEntries.get(key) ?? new Set();
    this.#ofEntries.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#ofEntries.get(key) === listeners) this.#ofEntries.delete(key);
    };
  };
}

/** The key of the chosen entry, kept current. */
export function useChosen(chosen: Chosen): string | null {
  return useSyncExternalStore(chosen.listen, () => chosen.key);
}

/** Whether this entry is the chosen one, kept current. */
export function useIsChosen(chosen: Chosen, key: string): boolean {
  return useSyncExternalStore(
    useCallback((listener) => chosen.listenAt(key, listener), [chosen, key]),
    () => chosen.key === key,
  );
}

/** The id of the element that shows an entry: found at once, whatever the length of the list. */
export function entryId(key: string): string {
  return `fact-${key}`;
}

/** The element that shows an entry, where it is drawn in a list that is not put away. */
export function entryOf(key: string): HTMLElement | null {
  const entry = document.getElementById(entryId(key));
  return entry?.closest('[hidden]') ? null : entry;
}

/** What of an entry takes the focus. */
export function choiceOf(entry: Element | null): HTMLElement | null {
  return entry?.querySelector<HTMLElement>('[data-choose]') ?? null;
}
