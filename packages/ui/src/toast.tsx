import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';
import { useWords } from './words.tsx';

/** A passing message after a deed; `action` is most often to undo it. */
export interface ToastMessage {
  readonly text: string;
  readonly kind?: 'good' | 'bad' | undefined;
  readonly action?: { readonly label: string; readonly onDo: () => void } | undefined;
}

interface Shown extends ToastMessage {
  readonly id: number;
}

const STAY_MS = 6_000;
const STAY_WITH_ACTION_MS = 12_000;

/** Shows a message; what it gives takes the message away. */
export type ShowToast = (message: ToastMessage) => () => void;

const ToastContext = createContext<ShowToast>(() => () => undefined);

/** Gives `show(message)`. A failure stays until it is closed. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Wraps an app once; holds the region that screen readers listen to. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const say = useWords();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const last = useRef(0);
  const drop = useCallback((id: number) => setShown((before) => before.filter((one) => one.id !== id)), []);
  const show = useCallback(
    (message: ToastMessage) => {
      last.current += 1;
      const id = last.current;
      setShown((before) => [...before.slice(-2), { ...message, id }]);
      return () => drop(id);
    },
    [drop],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section className={styles.region} aria-live="polite" aria-label={say('messages')} data-print="no">
        {shown.map((message) => (
          <Toast key={message.id} message={message} onDrop={drop} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

function Toast({ message, onDrop }: { message: Shown; onDrop: (id: number) => void }) {
  const say = useWords();
  const [held, setHeld] = useState(false);
  const { id, kind, action } = message;
  useEffect(() => {
    if (held || kind === 'bad') return;
    const timer = setTimeout(() => onDrop(id), action ? STAY_WITH_ACTION_MS : STAY_MS);
    return () => clearTimeout(timer);
  }, [held, id, kind, action, onDrop]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the time, it is no control
    <div
      className={kind === 'bad' ? styles.bad : styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={kind === 'bad' ? 'warning' : 'done'} />
      <span className={styles.text}>{message.text}</span>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.onDo();
            onDrop(id);
          }}
        >
          {action.label}
        </button>
      )}
      <Button kind="plain" small icon="close" aria-label={say('close')} onClick={() => onDrop(id)} />
    </div>
  );
}
