import type { Diagnostic, Severity } from '@cotmoc/plan';
import { Button, EmptyState } from '@cotmoc/ui';
import { memo, useCallback, useMemo } from 'react';
import { inLanguage, t } from '../../messages/t.ts';
import { CardList } from './card-list.tsx';
import styles from './fact-card.module.css';
import { SeverityMark } from './severity-mark.tsx';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

interface Warning {
  readonly key: string;
  readonly diagnostic: Diagnostic;
}

const keyOf = (warning: Warning) => warning.key;

/** Diagnostics with their keys `w1`, `w2` …, the gravest first, then in the order of the text. */
export function sortedWarnings(diagnostics: readonly Diagnostic[]): Warning[] {
  return diagnostics
    .map((diagnostic, index) => ({ key: `w${index + 1}`, diagnostic }))
    .sort((a, b) => WEIGHT[a.diagnostic.severity] - WEIGHT[b.diagnostic.severity]);
}

export interface WarningListProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Mends the text; absent where the text is not being edited. */
  readonly onFix?: ((diagnostic: Diagnostic) => void) | undefined;
  /** Opens the text for editing at a place; absent where that is not allowed. */
  readonly onEditText?: ((from: number) => void) | undefined;
}

/** What is doubtful or wrong in the text itself. */
export const WarningList = memo(function WarningList(props: WarningListProps) {
  const { diagnostics, selected, onSelect, onFix, onEditText } = props;
  const warnings = useMemo(() => sortedWarnings(diagnostics), [diagnostics]);
  const draw = useCallback(
    ({ diagnostic }: Warning, isSelected: boolean, key: string) => (
      <WarningCard
        key={key}
        factKey={key}
        diagnostic={diagnostic}
        selected={isSelected}
        onSelect={onSelect}
        onFix={onFix}
        onEditText={onEditText}
      />
    ),
    [onSelect, onFix, onEditText],
  );
  if (diagnostics.length === 0) {
    return (
      <EmptyState title={t('plans.noWarning.title')} icon="done">
        {t('plans.noWarning.text')}
      </EmptyState>
    );
  }
  return <CardList items={warnings} selected={selected} keyOf={keyOf} draw={draw} />;
});

interface WarningCardProps extends Omit<WarningListProps, 'diagnostics' | 'selected'> {
  readonly factKey: string;
  readonly diagnostic: Diagnostic;
  readonly selected: boolean;
}

/** Drawn again only when it shows something else; a new reading of the text gives new but equal entries. */
function isSame(a: WarningCardProps, b: WarningCardProps): boolean {
  if (a.selected || b.selected || a.onSelect !== b.onSelect) return false;
  const [x, y] = [a.diagnostic, b.diagnostic];
  const isEqual = x.code === y.code && x.path === y.path && x.phrase === y.phrase && x.message.vi === y.message.vi;
  return a.factKey === b.factKey && isEqual;
}

const WarningCard = memo(function WarningCard(props: WarningCardProps) {
  const { factKey, diagnostic, selected, onSelect, onFix, onEditText } = props;
  const { severity, phrase, fix, path } = diagnostic;
  return (
    <li className={styles.card} data-fact={factKey} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.choose}
        data-choose=""
        aria-current={selected || undefined}
        onClick={() => onSelect(factKey)}
      >
        <span className={styles.top}>
          <SeverityMark severity={severity} />
          {path !== '' && <span className={styles.sure}>{path}</span>}
        </span>
        <span>{inLanguage(diagnostic.message)}</span>
        {phrase !== '' && <span className={styles.text}>“{phrase}”</span>}
      </button>
      {selected && (fix || onEditText) && (
        <div className={styles.below}>
          {fix && <p className={styles.reason}>{t('plans.warning.fix', { text: fix.insert || '∅' })}</p>}
          <div className={styles.deeds}>
            {fix && onFix && (
              <Button small kind="primary" icon="check" onClick={() => onFix(diagnostic)}>
                {t('plans.warning.apply')}
              </Button>
            )}
            {onEditText && (
              <Button small icon="edit" onClick={() => onEditText(diagnostic.from)}>
                {t('plans.warning.edit')}
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}, isSame);
