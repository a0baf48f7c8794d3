import { addDays } from '@cotmoc/base';
import { Breadcrumbs, Button, DayWithDistance, MenuButton, ProgressBar, StatusMark, Tag } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import styles from './kit-page.module.css';

const colours = ['paper', 'sheet', 'wash', 'wash-strong', 'ink', 'ink-soft', 'rule-strong', 'lacquer', 'lacquer-fill'];
const marks = ['mark-task', 'mark-agency', 'mark-timing', 'mark-quantity', 'mark-money', 'mark-citation'];

/** Type, colours, buttons, states. */
export function KitLook() {
  const today = currentDay();
  return (
    <>
      <section className={styles.part}>
        <h2>{t('kit.type')}</h2>
        <p className={styles.plan}>{t('kit.type.plan')}</p>
        <p>
          {t('kit.type.marks')} <strong>{t('kit.type.marks')}</strong>
        </p>
        <Breadcrumbs
          steps={[
            <a key="a" href="/kit">
              {t('shell.nav.plans')}
            </a>,
            t('kit.type'),
          ]}
        />
      </section>
      <section className={styles.part}>
        <h2>{t('kit.colours')}</h2>
        <div className={styles.row}>
          {[...colours, ...marks].map((name) => (
            <div key={name} className={styles.swatch} style={{ background: `var(--${name})` }}>
              <span>{name}</span>
            </div>
          ))}
        </div>
      </section>
      <section className={styles.part}>
        <h2>{t('kit.buttons')}</h2>
        <div className={styles.row}>
          <Button kind="primary">{t('kit.issue')}</Button>
          <Button icon="file">{t('kit.save')}</Button>
          <Button kind="danger" icon="trash">
            {t('kit.delete')}
          </Button>
          <Button kind="plain" icon="edit">
            {t('kit.edit')}
          </Button>
          <Button kind="primary" pending>
            {t('kit.issue')}
          </Button>
          <Button disabled>{t('kit.save')}</Button>
          <Button small>{t('kit.edit')}</Button>
          <MenuButton
            label={t('kit.menu')}
            icon="more"
            kind="plain"
            groups={[
              {
                id: 'more',
                entries: [
                  { id: 'edit', label: t('kit.edit'), icon: 'edit', onChoose: () => undefined },
                  { id: 'delete', label: t('kit.delete'), icon: 'trash', danger: true, onChoose: () => undefined },
                ],
              },
            ]}
          />
        </div>
      </section>
      <section className={styles.part}>
        <h2>{t('kit.status')}</h2>
        <div className={styles.columns}>
          <div className={styles.stack}>
            {(['not-started', 'in-progress', 'done'] as const).map((state) => (
              <StatusMark key={state} state={state} />
            ))}
          </div>
          <div className={styles.stack}>
            {(['not-started', 'in-progress', 'done'] as const).map((state) => (
              <StatusMark key={state} state={state} late />
            ))}
          </div>
          <div className={styles.stack}>
            {[23, 5, 0, -3].map((days) => (
              <DayWithDistance key={days} day={addDays(today, days)} today={today} />
            ))}
            <DayWithDistance day={null} today={today} />
          </div>
          <div className={styles.stack}>
            <ProgressBar percent={64} />
            <ProgressBar percent={30} late />
            <div className={styles.row}>
              <Tag>{t('kit.field.language.en')}</Tag>
              <Tag tone="good">{t('kit.filter.done')}</Tag>
              <Tag tone="warn">{t('kit.filter.doing')}</Tag>
              <Tag tone="bad">{t('kit.filter.late')}</Tag>
              <Tag tone="info">{t('kit.field.level.province')}</Tag>
            </div>
          </div>
        </div>
      </section>
    </>
  );
}
