import { Button } from '@cotmoc/ui';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import styles from './task-form.module.css';

export interface FactFormProps {
  /** Saves, or shows what is wrong in the fields. */
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form in the place of what it corrects: Ctrl+Enter saves, Escape gives up, the first field has the focus. */
export function FactForm({ onSave, onCancel, children }: FactFormProps) {
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  async function save(): Promise<void> {
    if (isSaving) return;
    setIsSaving(true);
    await onSave();
    setIsSaving(false);
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={press}
    >
      {children}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" small pending={isSaving}>
          {t('plans.task.save')}
        </Button>
        <Button small onClick={onCancel}>
          {t('plans.cancel')}
        </Button>
        <span className={styles.keys}>{t('plans.formKeys')}</span>
      </div>
    </form>
  );
}
