import { Skeleton } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import styles from './rule-explanation.module.css';
import { useExplanation } from './use-explanation.ts';

const PARTS = ['why', 'basis', 'mend', 'ignore'] as const;

/** The long explanation of a rule behind "Explanation": reasons, legal basis, how to mend it with an example, when to ignore it. */
export function RuleExplanation({ code, startsOpen }: { code: string; startsOpen: boolean }) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const rule = useExplanation(code, isOpen);
  return (
    <details className={styles.rule} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('plans.warning.why')}</summary>
      {isOpen && !rule && <Skeleton rows={3} />}
      {rule && !rule.explanation && <p>{t('plans.rule.missing')}</p>}
      {rule?.explanation && (
        <dl>
          {PARTS.map((part) => (
            <div key={part}>
              <dt>{t(`plans.rule.${part}`)}</dt>
              <dd>{rule.explanation?.[part]}</dd>
            </div>
          ))}
          {rule.example && (
            <div>
              <dt>{t('plans.rule.example')}</dt>
              <dd lang="vi" className={styles.example}>
                {rule.example.before}
                <mark>{rule.example.phrase}</mark>
                {rule.example.after}
              </dd>
            </div>
          )}
          {rule.example?.mended && (
            <div>
              <dt>{t('plans.rule.mended')}</dt>
              <dd lang="vi" className={styles.example}>
                {rule.example.mended}
              </dd>
            </div>
          )}
        </dl>
      )}
    </details>
  );
}
