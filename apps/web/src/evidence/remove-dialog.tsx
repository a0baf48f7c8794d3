import { call } from '@cotmoc/client';
import { ConfirmDialog, useToast } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { type CreditOfTarget, useEvidenceChange } from './use-evidence.ts';

/** Asks before evidence is taken off this piece of work. */
export function RemoveDialog({ credit, onClose }: { credit: CreditOfTarget | null; onClose: () => void }) {
  const toast = useToast();
  const remove = useEvidenceChange((id: string) => call('removeCredit', { params: { id } }));
  return (
    <ConfirmDialog
      open={credit !== null}
      title={t('evidence.removeTitle')}
      confirmLabel={t('evidence.remove')}
      kind="danger"
      pending={remove.isPending}
      onClose={onClose}
      onConfirm={() =>
        credit &&
        remove.mutate(credit.id, {
          onSuccess: () => toast({ text: t('evidence.removed') }),
          onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
          onSettled: onClose,
        })
      }
    >
      {t('evidence.removeText', { title: credit?.item.title ?? '' })}
    </ConfirmDialog>
  );
}
