import { Dialog } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import styles from './account-page.module.css';

/** The address that an invited person opens; the secret stands behind the `#`. */
export function invitationAddress(token: string): string {
  return `${location.origin}/invitation#${token}`;
}

/** A secret to hand over, shown this once; null: nothing is shown. */
export function ToldOnce(props: { title: string; secret: string | null; text: string; onClose: () => void }) {
  return (
    <Dialog open={props.secret !== null} title={props.title} onClose={props.onClose}>
      <p className={styles.told}>{props.secret}</p>
      <p>{props.text}</p>
      <p>{t('people.toldOnce')}</p>
    </Dialog>
  );
}
