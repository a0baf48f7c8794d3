import type { Diagnostic, Severity } from '@cotmoc/plan';
import { Button, EmptyState } from '@cotmoc/ui';
import { memo, useCallback, useMemo } from 'react';
import { inLanguage, t } from '../../messages/t.ts';
import { CardList } from './card-list.tsx';
import { type Chosen, entryId } from './chosen.ts';
import styles from './fact-card.module.css';
import { RuleExplanation } from './rule-explanation.tsx';
import { SeverityMark } from './severity-mark.tsx';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** A fault in the text as its card shows it. */
export interface Warning {
  readonly key: string;
  readonly value: Pick<Diagnostic, 'code' | 'severity' | 'path' | 'phrase' | 'message'> & {
    /** What mending puts in place of the words; null: the rule proposes nothing. */
    readonly insert: string | null;
  };
}

const keyOf = (warning: Warning) => warning.key;

/** Diagnostics with their keys `w1`, `w2` …, in the order of the text. */
export function warningsOf(diagnostics: readonly Diagnostic[]): Warning[] {
  return diagnostics.map(({ code, severity, path, phrase, message, fix }, index) => ({
    key: `w${index + 1}`,
    value: { code, severity, path, phrase, message, insert: fix?.insert ?? null },
  }));
}

/** The gravest first, then in the order of the text. */
export function sortedWarnings(warnings: readonly Warning[]): Warning[] {
  return [...warnings].sort((a, b) => WEIGHT[a.value.severity] - WEIGHT[b.value.severity]);
}

export interface WarningListProps {
  readonly warnings: readonly Warning[];
  readonly chosen: Chosen;
  /** The warning whose explanation was asked for elsewhere. */
  readonly explained?: string | null | undefined;
  readonly onSelect: (key: string) => void;
  /** Mends the text; absent where the text is not being edited. */
  readonly onFix?: ((key: string) => void) | undefined;
  /** Opens the text for editing at a warning's place; absent where that is not allowed. */
  readonly onEditText?: ((key: string) => void) | undefined;
}

/** What is doubtful or wrong in the text itself. */
export const WarningList = memo(function WarningList(props: WarningListProps) {
  const { warnings, chosen, explained, onSelect, onFix, onEditText } = props;
  const sorted = useMemo(() => sortedWarnings(warnings), [warnings]);
  const draw = useCallback(
    (warning: Warning, isSelected: boolean, key: string) => (
      <WarningCard
        key={key}
        warning={warning}
        selected={isSelected}
        isExplained={key === explained}
        onSelect={onSelect}
        onFix={onFix}
        onEditText={onEditText}
      />
    ),
    [explained, onSelect, onFix, onEditText],
  );
  if (warnings.length === 0) {
    return (
      <EmptyState title={t('plans.noWarning.title')} icon="done">
        {t('plans.noWarning.text')}
      </EmptyState>
    );
  }
  return <CardList items={sorted} chosen={chosen} keyOf={keyOf} draw={draw} />;
});

interface WarningCardProps extends Pick<WarningListProps, 'onSelect' | 'onFix' | 'onEditText'> {
  readonly warning: Warning;
  readonly selected: boolean;
  readonly isExplained: boolean;
}

const WarningCard = memo(function WarningCard(props: WarningCardProps) {
  const { warning, selected, isExplained, onSelect, onFix, onEditText } = props;
  const { key } = warning;
  const { code, severity, phrase, insert, path, message } = warning.value;
  return (
    <li id={entryId(key)} className={styles.card} data-fact={key} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.choose}
        data-choose=""
        aria-current={selected || undefined}
        onClick={() => onSelect(key)}
      >
        <span className={styles.top}>
          <SeverityMark severity={severity} />
          {path !== '' && <span className={styles.sure}>{path}</span>}
        </span>
        <span>{inLanguage(message)}</span>
        {phrase !== '' && <span className={styles.text}>“{phrase}”</span>}
      </button>
      {selected && (
        <div className={styles.below}>
          {insert !== null && (
            <p className={styles.reason}>
              {insert === '' ? t('plans.warning.fixOut') : t('plans.warning.fix', { text: insert })}
            </p>
          )}
          <div className={styles.deeds}>
            {insert !== null && onFix && (
              <Button small kind="primary" icon="check" onClick={() => onFix(key)}>
                {t('plans.warning.apply')}
              </Button>
            )}
            {onEditText && (
              <Button small icon="edit" onClick={() => onEditText(key)}>
                {t('plans.warning.edit')}
              </Button>
            )}
          </div>
          <RuleExplanation key={isExplained ? 'asked' : 'own'} code={code} startsOpen={isExplained} />
        </div>
      )}
    </li>
  );
});
