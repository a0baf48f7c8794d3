import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, type ButtonKind } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';
import { usePopup } from './use-popup.ts';

/** One line of a menu; `checked` makes it one of a choice and draws the tick. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly danger?: boolean | undefined;
  readonly onChoose: () => void;
}

/** A group of lines, with a heading where it needs one. */
export interface MenuGroup {
  readonly id: string;
  readonly heading?: string | undefined;
  readonly entries: readonly MenuEntry[];
}

export interface MenuButtonProps {
  /** What the menu is called; shown on the button unless an icon or `children` (which must then name it) stands there. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly icon?: IconName | undefined;
  readonly kind?: ButtonKind | undefined;
  readonly small?: boolean | undefined;
  readonly children?: ReactNode | undefined;
}

/** A button that opens a menu: arrows, Home, End and first letters move, Escape and Tab close, the focus goes back. */
export function MenuButton({ label, groups, icon, kind = 'quiet', small, children }: MenuButtonProps) {
  const base = useId();
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const popup = usePopup({ anchor: opener, root, open: open !== null, onClose: () => setOpen(null), align: 'end' });
  useLayoutEffect(() => {
    if (!open) return;
    const items = itemsOf(popup.ref.current);
    (open === 'first' ? items[0] : items.at(-1))?.focus();
  }, [open, popup.ref]);
  function close(): void {
    setOpen(null);
    opener.current?.focus();
  }
  return (
    <div ref={root} className={styles.root}>
      <Button
        ref={opener}
        kind={kind}
        small={small}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? base : undefined}
        aria-label={icon && children === undefined ? label : undefined}
        onClick={() => setOpen(open ? null : 'first')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {children ??
          (icon ? undefined : (
            <span className={styles.face}>
              {label}
              <Icon name="down" size={16} />
            </span>
          ))}
      </Button>
      {open && (
        <div
          {...popup}
          id={base}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={styles.menu}
          onKeyDown={(event) => moveInMenu(event, close)}
        >
          {groups.map((group) => (
            <MenuPart key={group.id} group={group} label={label} onDone={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuPart({ group, label, onDone }: { group: MenuGroup; label: string; onDone: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not fieldsets
    <div role="group" aria-label={group.heading ?? label} className={styles.group}>
      {group.heading && (
        <p className={styles.heading} aria-hidden="true">
          {group.heading}
        </p>
      )}
      {group.entries.map((entry) => (
        <button
          key={entry.id}
          type="button"
          {...roleOf(entry)}
          aria-disabled={entry.disabled || undefined}
          tabIndex={-1}
          className={entry.danger ? styles.danger : styles.entry}
          onPointerMove={(event) => event.currentTarget.focus()}
          onClick={() => {
            if (entry.disabled) return;
            onDone();
            entry.onChoose();
          }}
        >
          {entry.icon && <Icon name={entry.icon} size={16} />}
          <span className={styles.text}>{entry.label}</span>
          {entry.checked && <Icon name="check" size={16} />}
        </button>
      ))}
    </div>
  );
}

/** A line that is one of a choice reads as such. */
function roleOf(entry: MenuEntry) {
  return entry.checked === undefined
    ? { role: 'menuitem' as const }
    : { role: 'menuitemradio' as const, 'aria-checked': entry.checked };
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return Array.from(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item.matches(':focus'));
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const place = places[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (place !== undefined) items[(place + items.length) % items.length]?.focus();
  else if (event.key.length === 1 && event.key !== ' ') {
    const start = event.key.toLowerCase();
    const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    later.find((item) => item.textContent?.trim().toLowerCase().startsWith(start))?.focus();
  } else return;
  // Tab goes on from the button, where closing has put the focus.
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
}
