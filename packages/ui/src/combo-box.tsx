import { matches } from '@cotmoc/base';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './combo-box.module.css';
import { Field, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';
import { Unseen } from './unseen.tsx';
import { usePopup } from './use-popup.ts';
import { useWords } from './words.tsx';

/** One entry of a combo box; `hint` is a second, fainter line (a parent unit, a former name) and is searched too. */
export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface ComboBoxProps extends FieldTexts {
  readonly id?: string | undefined;
  readonly options: readonly ComboOption[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Called as the person types, where the options come from the server. */
  readonly onType?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** More than this many rows is not a choice but a scroll; typing narrows. */
const MOST_SHOWN = 50;

/**
 * Chooses one of many by typing; marks need not be typed ("van hoa" finds "Văn hoá"). Arrows move, Enter takes,
 * Escape closes; an emptied box means nobody; half-typed text falls back to what was chosen.
 */
export function ComboBox({ options, value, onChange, onType, placeholder, disabled, ...texts }: ComboBoxProps) {
  const say = useWords();
  const base = useId();
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const popup = usePopup({ anchor: line, root, open, onClose: close, align: 'stretch' });
  const chosen = options.find((option) => option.id === value);
  const found = typed ? options.filter((option) => matches(`${option.label} ${option.hint ?? ''}`, typed)) : options;
  const shown = found.slice(0, MOST_SHOWN);
  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);

  function show(): void {
    if (disabled || open) return;
    setActive(shown.findIndex((option) => option.id === value));
    setOpen(true);
  }
  function close(): void {
    setOpen(false);
    setTyped(null);
  }
  function choose(option: ComboOption | undefined): void {
    if (!option) return;
    onChange(option.id);
    close();
  }
  function press(event: KeyboardEvent): void {
    const last = shown.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open) setActive(active + step > last ? 0 : active + step < 0 ? last : active + step);
      else show();
    } else if (event.key === 'Enter' && open) choose(shown[active]);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <Field {...texts}>
      {(control) => (
        <div ref={root} className={styles.root}>
          <div ref={line} className={styles.line}>
            <input
              {...control}
              className={`${control.className} ${styles.input}`}
              type="text"
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              aria-autocomplete="list"
              aria-expanded={open}
              aria-controls={open ? `${base}-list` : undefined}
              aria-activedescendant={open && shown[active] ? `${base}-${active}` : undefined}
              aria-required={!texts.optional || undefined}
              placeholder={placeholder}
              disabled={disabled}
              value={typed ?? chosen?.label ?? ''}
              onChange={(event) => {
                const text = event.target.value;
                setTyped(text);
                setActive(text === '' ? -1 : 0);
                setOpen(true);
                if (text === '' && value !== null) onChange(null);
                onType?.(text);
              }}
              onClick={show}
              onFocus={(event) => event.target.select()}
              onBlur={close}
              onKeyDown={press}
            />
            <span className={styles.arrow}>
              <Icon name="down" size={16} />
            </span>
          </div>
          {open && (
            <div className={styles.popup} {...popup}>
              <div ref={list} id={`${base}-list`} role="listbox" aria-label={texts.label} className={styles.list}>
                {shown.map((option, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
                  <div
                    key={option.id}
                    id={`${base}-${index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={option.id === value}
                    data-active={index === active || undefined}
                    className={styles.option}
                    onPointerDown={(event) => event.preventDefault()}
                    onPointerMove={() => setActive(index)}
                    onClick={() => choose(option)}
                  >
                    {option.label}
                    {option.hint && <span className={styles.hint}>{option.hint}</span>}
                  </div>
                ))}
              </div>
              {found.length === 0 && <p className={styles.note}>{say('noMatch')}</p>}
              {found.length > MOST_SHOWN && (
                <p className={styles.note}>{say('moreMatches', { count: found.length - MOST_SHOWN })}</p>
              )}
            </div>
          )}
          <span role="status">
            <Unseen>{open && typed ? say('matches', { count: found.length }) : ''}</Unseen>
          </span>
        </div>
      )}
    </Field>
  );
}
