import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { FieldError } from './field.tsx';
import styles from './file-drop.module.css';
import { Icon } from './icon.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useWords } from './words.tsx';

export interface FileDropProps {
  readonly label: string;
  /** Kinds and size taken, in words. */
  readonly hint?: string | undefined;
  /** Endings taken, with the dot: `['.docx', '.pdf']`; empty takes all. */
  readonly endings?: readonly string[] | undefined;
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** The file on its way: its name and 0–100, or null for a length not known. */
  readonly sending?: { readonly name: string; readonly percent: number | null } | null | undefined;
  readonly error?: string | null | undefined;
  readonly id?: string | undefined;
}

/** A place to drop files on, and a button for who does not drag. */
export function FileDrop({ label, hint, endings = [], multiple, onFiles, sending, error, id }: FileDropProps) {
  const say = useWords();
  const made = useId();
  const own = id ?? made;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const shownError = refused ?? error;
  function take(list: FileList | null): void {
    const files = Array.from(list ?? []).slice(0, multiple ? undefined : 1);
    const wrong = files.find(
      (file) => endings.length > 0 && !endings.some((end) => file.name.toLowerCase().endsWith(end)),
    );
    setRefused(wrong ? say('wrongFileKind', { name: wrong.name, kinds: endings.join(', ') }) : null);
    if (!wrong && files.length > 0) onFiles(files);
    if (input.current) input.current.value = '';
  }
  function drag(event: DragEvent, inside: boolean): void {
    event.preventDefault();
    setOver(inside);
  }
  return (
    <div className={styles.wrap}>
      <span id={`${own}-label`} className={styles.label}>
        {label}
      </span>
      {shownError && <FieldError id={`${own}-error`}>{shownError}</FieldError>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the control */}
      <div
        className={over ? styles.over : styles.drop}
        onDragEnter={(event) => drag(event, true)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          take(event.dataTransfer.files);
        }}
      >
        {sending ? (
          <div className={styles.sending} role="status">
            <span>{say('sending', { name: sending.name })}</span>
            {sending.percent !== null && <ProgressBar percent={sending.percent} label={sending.name} />}
          </div>
        ) : (
          <>
            <span className={styles.icon}>
              <Icon name="upload" size={24} />
            </span>
            <p>
              {say('dropHere')} <span className={styles.or}>{say('or')}</span>
            </p>
            <Button
              id={own}
              aria-describedby={`${own}-label${shownError ? ` ${own}-error` : ''}`}
              onClick={() => input.current?.click()}
            >
              {say(multiple ? 'chooseFiles' : 'chooseFile')}
            </Button>
            {hint && <p className={styles.hint}>{hint}</p>}
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          multiple={multiple}
          accept={endings.join(',')}
          aria-labelledby={`${own}-label`}
          onChange={(event) => take(event.target.files)}
        />
      </div>
    </div>
  );
}
