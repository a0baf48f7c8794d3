import type { ReactNode } from 'react';
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { type ButtonKind, buttonClass } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';

/** One line of a menu; `checked` draws a tick and makes it read as a choice. */
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

/** A button that opens a menu: arrows, letters, Escape, and focus back where it was. */
export function MenuButton({ label, groups, icon, kind = 'quiet', small, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton className={buttonClass({ kind, small })} {...(children === undefined ? { 'aria-label': label } : {})}>
        {icon && <Icon name={icon} size={small ? 16 : 20} />}
        {children ??
          (icon ? null : (
            <>
              <span>{label}</span>
              <Icon name="down" size={16} />
            </>
          ))}
      </AriaButton>
      <Popover className={styles.popover ?? ''} offset={4} placement="bottom end">
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              id={group.id}
              className={styles.group ?? ''}
              {...(group.heading ? {} : { 'aria-label': label })}
              {...(group.entries.some((entry) => entry.checked !== undefined)
                ? {
                    selectionMode: 'single' as const,
                    selectedKeys: group.entries.filter((entry) => entry.checked).map((entry) => entry.id),
                  }
                : {})}
            >
              {group.heading && <Header className={styles.heading ?? ''}>{group.heading}</Header>}
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  isDisabled={entry.disabled ?? false}
                  onAction={entry.onChoose}
                  className={(entry.danger ? styles.danger : styles.entry) ?? ''}
                >
                  {entry.icon && <Icon name={entry.icon} size={16} />}
                  <span className={styles.text}>{entry.label}</span>
                  {entry.checked && <Icon name="check" size={16} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
