import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, DateField, Dialog, ErrorSummary } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { gapText } from './gap-text.ts';
import styles from './name-dialog.module.css';
import { type PersonPost, usePostChange } from './use-posts.ts';

/** Lets a post end, and says plainly when the unit is then without anybody. */
export function EndPostDialog({ post, onClose }: { post: PersonPost; onClose: () => void }) {
  const [lastDay, setLastDay] = useState<Day | null>(currentDay());
  const ending = usePostChange((day: Day) => call('endPost', { params: { id: post.id }, body: { lastDay: day } }));
  const gaps = ending.data?.gaps;
  return (
    <Dialog
      open
      title={t('posts.endTitle', { name: post.name })}
      onClose={onClose}
      footer={
        gaps ? (
          <Button kind="primary" onClick={onClose}>
            {t('posts.close')}
          </Button>
        ) : (
          <>
            <Button
              kind="primary"
              pending={ending.isPending}
              disabled={lastDay === null}
              onClick={() => lastDay && ending.mutate(lastDay)}
            >
              {t('posts.end')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t('posts.cancel')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        <ErrorSummary faults={faultsOf(ending.error)} />
        <p>{post.unitName}</p>
        {!gaps && (
          <DateField
            id="lastDay"
            label={t('posts.lastDay')}
            today={currentDay()}
            value={lastDay}
            onChange={setLastDay}
            error={faultOf(ending.error, 'lastDay')}
          />
        )}
        {gaps?.length === 0 && <Callout kind="good">{t('posts.ended')}</Callout>}
        {gaps && gaps.length > 0 && (
          <Callout kind="warn" title={t('posts.endedGap')}>
            <ul>
              {gaps.map((gap) => (
                <li key={gap.from}>{gapText(gap)}</li>
              ))}
            </ul>
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
