import { type Ref, useId } from 'react';
import { Icon } from './icon.tsx';
import styles from './search-box.module.css';

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter. */
  readonly onSearch?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** A key that brings one here, drawn at the end of the box. */
  readonly shortcut?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A search form of one box. */
export function SearchBox({ label, value, onChange, onSearch, placeholder, shortcut, ref }: SearchBoxProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is too new for the browsers we serve
    <form
      role="search"
      aria-label={label}
      className={styles.form}
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch?.(value);
      }}
    >
      <label htmlFor={id} className={styles.unseen}>
        {label}
      </label>
      <span className={styles.icon}>
        <Icon name="search" size={16} />
      </span>
      <input
        ref={ref}
        id={id}
        type="search"
        className={styles.input}
        value={value}
        placeholder={placeholder ?? label}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {shortcut && value === '' && (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </form>
  );
}
