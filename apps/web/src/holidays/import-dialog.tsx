import { call } from '@cotmoc/client';
import { Button, Dialog, FileDrop, useToast } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { faultOf, sentenceOf } from '../shell/refusal.ts';
import styles from './holidays.module.css';
import { useDaysOffChange } from './use-days-off.ts';

/** Takes a table of days off from a file; a table with a fault changes nothing. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const taking = useDaysOffChange(async (file: File) => call('importHolidays', { body: { text: await file.text() } }));
  return (
    <Dialog
      open
      title={t('holidays.import')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('holidays.cancel')}</Button>}
    >
      <div className={styles.form}>
        <p>{t('holidays.importText')}</p>
        <p>
          <code>{t('holidays.importHead')}</code>
        </p>
        <FileDrop
          id="text"
          label={t('holidays.importFile')}
          hint={t('holidays.importHint')}
          endings={['.csv']}
          sending={taking.isPending ? { name: taking.variables.name, percent: null } : null}
          error={taking.error && (faultOf(taking.error, 'text') ?? sentenceOf(taking.error))}
          onFiles={([file]) =>
            file &&
            taking.mutate(file, {
              onSuccess: ({ added, changed }) => {
                toast({ kind: 'good', text: t('holidays.imported', { added, changed }) });
                onClose();
              },
            })
          }
        />
      </div>
    </Dialog>
  );
}
