import { type UnitKind, unitKinds } from '@cotmoc/base';
import { Button, FilterChips } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import styles from './units-page.module.css';
import type { TreeRow } from './use-org.ts';

/** So many kinds are offered at once; the rest behind a press. */
const FEW = 6;

/** The kinds that the register has on the day, with their counts, the commonest first. */
export function KindChips({
  rows,
  value,
  onChange,
}: {
  rows: readonly TreeRow[];
  value: UnitKind | null;
  onChange: (kind: UnitKind | null) => void;
}) {
  const [all, setAll] = useState(false);
  const counts = new Map<UnitKind, number>();
  for (const { kind, endedOn } of rows) if (endedOn === null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = unitKinds
    .filter((kind) => counts.has(kind))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const shown = kinds.filter((kind, at) => all || at < FEW || kind === value);
  return (
    <div className={styles.kinds}>
      <FilterChips
        label={t('org.byKind')}
        choices={shown.map((kind) => ({ value: kind, label: t(`org.kind.${kind}`), count: counts.get(kind) }))}
        value={value}
        onChange={onChange}
      />
      {kinds.length > FEW && (
        <Button kind="plain" small aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('org.fewerKinds') : t('org.moreKinds', { count: kinds.length - FEW })}
        </Button>
      )}
    </div>
  );
}
