import { type Day, formatDay } from '@cotmoc/base';
import { Icon } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import styles from './cascade.module.css';
import { type Chain, useChain } from './use-cascade.ts';

/** A calendar day of a reply as people read it; empty for none. */
export function shown(day: string | null): string {
  // The server gives calendar days only.
  return day ? formatDay(day as Day) : '';
}

/** What is wrong between an inner deadline and the upper one, with both days; nothing where they fit. */
export function ChainNote({ chain }: { chain: Chain | null }) {
  if (!chain || chain.kind === 'fits' || chain.kind === 'free') return null;
  const params = { inner: shown(chain.inner), upper: shown(chain.upper), latest: shown(chain.latest) };
  return (
    <p className={styles.chain} data-kind={chain.kind}>
      <Icon name="warning" size={16} />
      <span>{t(`cascade.chain.${chain.kind}`, params)}</span>
    </p>
  );
}

/** What a day that is being chosen for a task would leave of the time of the upper task that it takes up. */
export function ChosenDayNote({ task, day }: { task: string; day: Day | null }) {
  const { may } = useSession();
  const chain = useChain({ upper: null, ...(may['cascade.read'] ? { task } : {}), due: day });
  return <div aria-live="polite">{day && chain.data && <ChainNote chain={chain.data.chain} />}</div>;
}
