import { formatDay, parseDay } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import { Icon, type IconName, Tag } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import page from '../shell/page.module.css';
import styles from './evidence.module.css';
import { formatSize } from './file-size.ts';
import type { CreditOfTarget } from './use-evidence.ts';

type Item = CreditOfTarget['item'];

/** The names of the kinds of evidence. */
export const KIND_NAMES: Record<Item['kind'], MessageKey> = {
  file: 'evidence.kind.file',
  link: 'evidence.kind.link',
  number: 'evidence.kind.number',
  reference: 'evidence.kind.reference',
};

const ICONS: Record<Item['kind'], IconName> = { file: 'file', link: 'link', number: 'chart', reference: 'plan' };

const figure = new Intl.NumberFormat('vi-VN');

/** What it says by itself: its size, its figure, its kind. */
function gistOf(item: Item): string {
  if (item.size !== null) return formatSize(item.size);
  if (item.value !== null) return `${figure.format(item.value)} ${item.valueUnit ?? ''}`;
  return t(KIND_NAMES[item.kind]);
}

/** The item's title, leading to the file, the page or the thing itself, with who entered it. */
export function ItemTitle({ item }: { item: Item }) {
  const happenedOn = item.happenedOn ? parseDay(item.happenedOn) : null;
  const address =
    item.link ?? item.referenceLink ?? (item.fileName ? linkTo('openEvidence', { params: { id: item.id } }) : null);
  return (
    <span className={styles.item}>
      <Icon name={ICONS[item.kind]} size={16} />
      <span>
        {address ? (
          <a href={address} rel="noreferrer">
            {item.title}
          </a>
        ) : (
          item.title
        )}
        {item.withdrawn && <Tag tone="warn">{t('evidence.withdrawn')}</Tag>}
        <span className={page.about}>
          {' '}
          · {gistOf(item)} · {item.personName} · {formatMoment(item.at)}
          {happenedOn && ` · ${t('evidence.happenedOn', { day: formatDay(happenedOn) })}`}
        </span>
      </span>
    </span>
  );
}
