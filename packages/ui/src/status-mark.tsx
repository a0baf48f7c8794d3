import type { ReactNode } from 'react';
import styles from './status-mark.module.css';
import { useWords } from './words.tsx';

/** How far a piece of work is; with in time or late this makes the six states. */
export type WorkState = 'not-started' | 'in-progress' | 'done';

export interface StatusMarkProps {
  readonly state: WorkState;
  readonly late?: boolean | undefined;
  /** Another word than the usual one for this state. */
  readonly children?: ReactNode | undefined;
  /** The shape alone; the word stays for screen readers and on hovering. */
  readonly wordUnseen?: boolean | undefined;
}

/** A state as shape and word: round in time, a tilted square when late; empty, half and full. */
export function StatusMark({ state, late, children, wordUnseen }: StatusMarkProps) {
  const say = useWords();
  const word = children ?? say(late ? `state.${state}.late` : `state.${state}`);
  return (
    <span className={`${styles.status} ${styles[state]} ${late ? styles.late : ''}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={styles.shape}>
        {late ? <LateShape state={state} /> : <RoundShape state={state} />}
      </svg>
      <span className={wordUnseen ? styles.unseen : undefined}>{word}</span>
    </span>
  );
}

function RoundShape({ state }: { state: WorkState }) {
  return (
    <>
      <circle cx="7" cy="7" r="5.25" className={state === 'done' ? styles.full : styles.edge} />
      {state === 'in-progress' && <path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" className={styles.full} />}
      {state === 'done' && <path d="M4.4 7.2l1.9 1.9 3.4-4" className={styles.tick} />}
    </>
  );
}

function LateShape({ state }: { state: WorkState }) {
  return (
    <>
      <path d="M7 .9L13.1 7 7 13.1 .9 7z" className={state === 'done' ? styles.full : styles.edge} />
      {state === 'in-progress' && <path d="M7 .9L13.1 7 7 13.1z" className={styles.full} />}
      {state === 'done' && <path d="M4.6 7.1l1.7 1.7 3-3.5" className={styles.tick} />}
    </>
  );
}
