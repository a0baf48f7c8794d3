import { parseDay } from '@cotmoc/base';
import { ComboBox, DateField } from '@cotmoc/ui';
import { currentLanguage, inLanguage, t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import styles from './audit-page.module.css';
import type { AuditSearch } from './audit-search.ts';
import { useAuditChoices } from './use-audit.ts';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onAsk: (change: { [key in keyof AuditSearch]?: AuditSearch[key] | undefined }) => void;
}

/** Narrows the log by who did it, whom it concerns, what was done, to what kind of thing, and when. */
export function AuditFilters({ search, onAsk }: AuditFiltersProps) {
  const choices = useAuditChoices();
  const { people = [], actions = [], kinds = [] } = choices.data ?? {};
  const persons = people.map(({ id, name }) => ({ id, label: name }));
  const optionsOf = (list: typeof actions) =>
    list
      .map((one) => ({ id: one.code, label: inLanguage(one) }))
      .sort((a, b) => a.label.localeCompare(b.label, currentLanguage()));
  return (
    <>
      {choices.error && <LoadFailed error={choices.error} onRetry={() => choices.refetch()} />}
      <div className={styles.filters} data-print="no">
        <ComboBox
          label={t('audit.person')}
          optional="unsaid"
          placeholder={t('audit.anyone')}
          options={persons}
          value={search.person ?? null}
          onChange={(person) => onAsk({ person: person ?? undefined })}
        />
        <ComboBox
          label={t('audit.about')}
          optional="unsaid"
          placeholder={t('audit.anyone')}
          options={persons}
          value={search.about ?? null}
          onChange={(about) => onAsk({ about: about ?? undefined })}
        />
        <ComboBox
          label={t('audit.action')}
          optional="unsaid"
          placeholder={t('audit.anyAction')}
          options={optionsOf(actions)}
          value={search.action ?? null}
          onChange={(action) => onAsk({ action: action ?? undefined })}
        />
        <ComboBox
          label={t('audit.kind')}
          optional="unsaid"
          placeholder={t('audit.anyKind')}
          options={optionsOf(kinds)}
          value={search.objectKind ?? null}
          onChange={(objectKind) => onAsk({ objectKind: objectKind ?? undefined })}
        />
        <DateField
          hint={null}
          label={t('audit.from')}
          optional="unsaid"
          today={currentDay()}
          value={search.from ? parseDay(search.from) : null}
          onChange={(from) => onAsk({ from: from ?? undefined })}
        />
        <DateField
          hint={null}
          label={t('audit.to')}
          optional="unsaid"
          today={currentDay()}
          value={search.to ? parseDay(search.to) : null}
          onChange={(to) => onAsk({ to: to ?? undefined })}
        />
      </div>
    </>
  );
}
