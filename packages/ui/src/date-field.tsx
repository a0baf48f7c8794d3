import { type Day, formatDay } from '@cotmoc/base';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './date-field.module.css';
import { Field, type FieldTexts } from './field.tsx';
import { MonthGrid } from './month-grid.tsx';
import { readHurriedDay } from './typed-day.ts';
import { usePopup } from './use-popup.ts';
import { useWords } from './words.tsx';

export interface DateFieldProps extends FieldTexts {
  readonly id?: string | undefined;
  /** An example of a day stands under the label unless another hint does; null leaves it to the placeholder, for bars. */
  readonly hint?: ReactNode | undefined;
  readonly value: Day | null;
  /** null: emptied, or what stands there is not a day (then the field itself says so). */
  readonly onChange: (day: Day | null) => void;
  readonly today: Day;
  readonly disabled?: boolean | undefined;
}

/** A day typed as dd/mm/yyyy, whatever the browser's language, or chosen from a calendar. */
export function DateField({
  id,
  label,
  hint,
  error,
  optional,
  labelUnseen,
  value,
  onChange,
  today,
  disabled,
}: DateFieldProps) {
  const say = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const popup = usePopup({ anchor: line, root: line, open, onClose: () => setOpen(false), align: 'start' });
  function settle(): void {
    if (typed === null) return;
    const day = typed.trim() === '' ? null : readHurriedDay(typed, today);
    setWrong(day === null && typed.trim() !== '');
    if (day !== value) onChange(day);
    if (day !== null || typed.trim() === '') setTyped(null);
  }
  function closeCalendar(): void {
    setOpen(false);
    opener.current?.focus();
  }
  return (
    <Field
      id={id}
      label={label}
      hint={hint === undefined ? say('dayHint') : hint}
      error={wrong ? say('dayWrong') : error}
      optional={optional}
      labelUnseen={labelUnseen}
    >
      {(control) => (
        <div className={styles.line} ref={line}>
          <input
            {...control}
            type="text"
            inputMode="numeric"
            placeholder={hint === null ? say('dayShape') : undefined}
            autoComplete="off"
            maxLength={10}
            disabled={disabled}
            aria-required={!optional || undefined}
            value={typed ?? (value ? formatDay(value) : '')}
            onChange={(event) => {
              setWrong(false);
              setTyped(event.target.value);
            }}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle();
            }}
          />
          <Button
            ref={opener}
            kind="plain"
            icon="calendar"
            aria-label={`${say('chooseDay')}: ${label}`}
            aria-expanded={open}
            disabled={disabled}
            onClick={() => setOpen(!open)}
          />
          {open && (
            <div role="dialog" aria-label={say('calendar')} className={styles.panel} {...popup}>
              <MonthGrid
                value={value}
                today={today}
                onClose={closeCalendar}
                onChoose={(day) => {
                  setTyped(null);
                  setWrong(false);
                  onChange(day);
                  closeCalendar();
                }}
              />
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
