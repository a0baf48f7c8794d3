import { call } from '@cotmoc/client';
import { Button, ErrorSummary, TextArea, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './inspections.module.css';
import { type Inspection, useInspectionChange } from './use-inspections.ts';

/** Concludes the inspection in words; what is still open goes on. */
export function ConclusionForm({ inspection }: { inspection: Inspection }) {
  const [isOpen, setOpen] = useState(false);
  const [conclusion, setConclusion] = useState('');
  const toast = useToast();
  const conclude = useInspectionChange(() =>
    call('concludeInspection', { params: { id: inspection.id }, body: { conclusion, version: inspection.version } }),
  );
  if (!isOpen) {
    return (
      <div data-print="no">
        <Button onClick={() => setOpen(true)}>{t('inspections.conclude')}</Button>
      </div>
    );
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    conclude.mutate(undefined, { onSuccess: () => toast({ kind: 'good', text: t('inspections.concluded') }) });
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate data-print="no">
      <ErrorSummary faults={faultsOf(conclude.error)} />
      <TextArea
        id="conclusion"
        label={t('inspections.conclusion')}
        hint={t('inspections.conclusionHint')}
        rows={5}
        value={conclusion}
        onChange={setConclusion}
        error={faultOf(conclude.error, 'conclusion')}
      />
      <div className={styles.row}>
        <Button kind="primary" type="submit" pending={conclude.isPending}>
          {t('inspections.conclude')}
        </Button>
        <Button kind="plain" onClick={() => setOpen(false)}>
          {t('inspections.cancel')}
        </Button>
      </div>
    </form>
  );
}
