import { useEffect, useRef } from 'react';
import { isTyping } from '../../shell/is-typing.ts';

/** What each key of the review does. */
export interface ReviewKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly edit: () => void;
  readonly accept: () => void;
  readonly drop: () => void;
  /** Opens the form of a new entry of the part that is open. */
  readonly add: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly help: () => void;
}

const OFF = 'cotmoc.review-keys-off';

/** Whether the single-letter keys are in force; they can be turned off in the help. */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

/** Turns the single-letter keys on or off in this browser. */
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

/** Where keys have a meaning of their own. */
const ELSEWHERE = 'dialog, [role="menu"], [role="listbox"]';

const DEEDS: Readonly<Record<string, keyof ReviewKeys>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  d: 'drop',
  n: 'add',
  u: 'undo',
  '?': 'help',
};

function deedOf(event: KeyboardEvent, target: Element): keyof ReviewKeys | null {
  const onFact = target.matches('[data-choose]');
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'z') return null;
    return event.shiftKey ? 'redo' : 'undo';
  }
  if (event.altKey) return null;
  if (onFact && event.key === 'ArrowDown') return 'next';
  if (onFact && event.key === 'ArrowUp') return 'previous';
  if (onFact && event.key === 'Enter' && target.getAttribute('aria-current') === 'true') return 'edit';
  if (event.key === '?') return 'help';
  if (!areKeysOn()) return null;
  if (event.key === 'U') return 'redo';
  return DEEDS[event.key] ?? null;
}

/** The keys of the review, everywhere on its page but where somebody types or a dialog is open. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || isTyping(event) || target.closest(ELSEWHERE)) return;
      // While a dialog is open nothing else takes the focus but the page as a whole.
      if (target === document.body && document.querySelector('dialog[open]')) return;
      const deed = deedOf(event, target);
      if (!deed) return;
      event.preventDefault();
      latest.current[deed]();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
