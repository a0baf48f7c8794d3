import { matches } from '@cotmoc/base';
import { useId, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import styles from './combo-box.module.css';
import fieldStyles from './field.module.css';
import { FieldError, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';
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

/** Choose one of many by typing; marks need not be typed ("van hoa" finds "Văn hoá"). */
export function ComboBox(props: ComboBoxProps) {
  const { id, label, hint, error, optional, labelUnseen, options, value, onChange, onType, placeholder, disabled } =
    props;
  const say = useWords();
  const made = useId();
  const own = id ?? made;
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.label ?? '';
  const found =
    typed === null || typed === chosen?.label
      ? options
      : options.filter((option) => matches(`${option.label} ${option.hint ?? ''}`, typed));
  const rest = found.length - MOST_SHOWN;
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return (
    <AriaComboBox
      className={error ? (fieldStyles.wrong ?? '') : (fieldStyles.field ?? '')}
      items={found.slice(0, MOST_SHOWN)}
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next);
        if (next === '' && value !== null) onChange(null);
        onType?.(next);
      }}
      value={value}
      onChange={(key) => {
        setTyped(null);
        onChange(key === null ? null : String(key));
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
      isInvalid={Boolean(error)}
      isDisabled={disabled ?? false}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className={(labelUnseen ? fieldStyles.unseen : fieldStyles.label) ?? ''}>
        {label}
        {optional && <span className={fieldStyles.optional}> ({say('optional')})</span>}
      </Label>
      {hint && (
        <div id={`${own}-hint`} className={fieldStyles.hint}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
      <div className={styles.line}>
        <Input
          id={own}
          className={`${fieldStyles.control} ${styles.input}`}
          {...(described ? { 'aria-describedby': described } : {})}
          {...(placeholder ? { placeholder } : {})}
        />
        <Button className={styles.open ?? ''}>
          <Icon name="down" size={16} />
        </Button>
      </div>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<ComboOption>
          className={styles.list ?? ''}
          renderEmptyState={() => <div className={styles.none}>{say('noMatch')}</div>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
              <Text slot="label">{option.label}</Text>
              {option.hint && (
                <Text slot="description" className={styles.optionHint ?? ''}>
                  {option.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
        {rest > 0 && <div className={styles.none}>{say('moreMatches', { count: rest })}</div>}
      </Popover>
    </AriaComboBox>
  );
}
