import { Button, Callout, ComboBox, ConfirmDialog, EmptyState, Skeleton, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import styles from './kit-page.module.css';
import { kitUnits } from './kit-units.ts';

/** What the interface says: in place, in passing, before a deed, and when there is nothing. */
export function KitMessages() {
  const [asking, setAsking] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  const toast = useToast();
  return (
    <>
      <section className={styles.part}>
        <h2>{t('kit.messages')}</h2>
        <Callout>{t('kit.info')}</Callout>
        <Callout kind="good">{t('kit.good')}</Callout>
        <Callout kind="warn" action={<Button small>{t('kit.edit')}</Button>}>
          {t('kit.warn')}
        </Callout>
        <Callout kind="bad" title={t('kit.file')}>
          {t('kit.bad')}
        </Callout>
        <div className={styles.row}>
          <Button
            onClick={() =>
              toast({ text: t('kit.toast.text'), action: { label: t('kit.toast.undo'), onDo: () => undefined } })
            }
          >
            {t('kit.toast')}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('kit.dialog')}</Button>
        </div>
        <ConfirmDialog
          open={asking}
          title={t('kit.dialog.title')}
          confirmLabel={t('kit.issue')}
          onConfirm={() => setAsking(false)}
          onClose={() => setAsking(false)}
        >
          <p>{t('kit.dialog.text')}</p>
          <ComboBox label={t('kit.dialog.unit')} options={kitUnits()} value={unit} onChange={setUnit} />
        </ConfirmDialog>
        <EmptyState title={t('kit.empty.title')} action={<Button kind="primary">{t('kit.empty.action')}</Button>}>
          {t('kit.empty.text')}
        </EmptyState>
      </section>
      <section className={styles.part}>
        <h2>{t('kit.loading')}</h2>
        <Skeleton rows={3} />
      </section>
    </>
  );
}
