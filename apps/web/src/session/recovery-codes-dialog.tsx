import { Button, Dialog } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import styles from './security-page.module.css';

/** The recovery codes, shown this once; none: nothing is shown. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Dialog
      open={codes.length > 0}
      title={t('session.recovery.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => print()}>{t('session.recovery.print')}</Button>
          <Button kind="primary" onClick={onClose}>
            {t('session.recovery.kept')}
          </Button>
        </>
      }
    >
      <p>{t('session.recovery.text')}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
