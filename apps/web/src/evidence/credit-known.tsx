import { Button, ComboBox } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import styles from './evidence.module.css';
import { KIND_NAMES } from './item-title.tsx';
import { useEvidenceList } from './use-evidence.ts';

interface CreditKnownProps {
  /** Tells blocks of one page apart. */
  readonly name: string;
  /** Items that are credited here already. */
  readonly taken: readonly string[];
  readonly pending: boolean;
  readonly onCredit: (id: string) => void;
}

/** Finds an item that was entered before, with or without marks, to credit it once more. */
export function CreditKnown({ name, taken, pending, onCredit }: CreditKnownProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useEvidenceList(typed.trim() ? { q: typed.trim().slice(0, 200) } : {});
  const options = (found.data?.items ?? [])
    .filter((item) => !taken.includes(item.id) || item.id === chosen)
    .map((item) => ({
      id: item.id,
      label: item.title,
      hint: `${t(KIND_NAMES[item.kind])} · ${item.unitName} · ${formatMoment(item.at)}`,
    }));
  return (
    <div className={styles.row}>
      <ComboBox
        id={`known${name}`}
        label={t('evidence.known.choose')}
        hint={t('evidence.known.hint')}
        options={options}
        value={chosen}
        onChange={setChosen}
        onType={setTyped}
        optional
      />
      <Button
        pending={pending}
        disabled={chosen === null}
        onClick={() => {
          if (chosen) onCredit(chosen);
          setChosen(null);
        }}
      >
        {t('evidence.known.credit')}
      </Button>
    </div>
  );
}
