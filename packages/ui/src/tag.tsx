import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** The tones of a tag; the word in it carries the meaning, the tone only helps the eye. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info';

/** A short word on a quiet ground: a kind, a role, a language. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
