import { buttonClass, PageHead } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { Mark } from './mark.tsx';
import styles from './message-page.module.css';

/** An address without a page. */
export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <Mark size={48} />
      <PageHead title={t('shell.notFound.title')} below={t('shell.notFound.text')} />
      <Link to="/" className={buttonClass({ kind: 'primary' })}>
        {t('shell.notFound.home')}
      </Link>
    </div>
  );
}
