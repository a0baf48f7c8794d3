import { call } from '@cotmoc/client';
import { Button, Callout, ComboBox, Dialog, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { nameOfPart } from './name-of-part.ts';
import { type CreditOfTarget, type TargetCredits, useEvidenceChange } from './use-evidence.ts';

interface MoveDialogProps {
  /** Null: closed. */
  readonly credit: CreditOfTarget | null;
  readonly parts: TargetCredits['parts'];
  readonly onClose: () => void;
}

/** Chooses the piece or period that evidence of the whole is credited on to; the only one there is stands chosen. */
export function MoveDialog({ credit, parts, onClose }: MoveDialogProps) {
  const open = parts.filter((part) => part.may.credit);
  const [chosen, setChosen] = useState<string | null>(open.length === 1 ? (open[0]?.id ?? null) : null);
  const toast = useToast();
  const move = useEvidenceChange((input: { id: string; partId: string }) =>
    call('moveCredit', { params: { id: input.id }, body: { partId: input.partId } }),
  );
  if (!credit) return null;
  return (
    <Dialog
      open
      title={t('evidence.move.title')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            pending={move.isPending}
            disabled={chosen === null}
            onClick={() =>
              chosen &&
              move.mutate(
                { id: credit.id, partId: chosen },
                {
                  onSuccess: () => {
                    toast({ text: t('evidence.move.done'), kind: 'good' });
                    onClose();
                  },
                },
              )
            }
          >
            {t('evidence.move')}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </>
      }
    >
      {move.error && (
        <Callout kind="bad" title={sentenceOf(move.error)} urgent>
          {null}
        </Callout>
      )}
      <p>{t('evidence.move.text', { title: credit.item.title })}</p>
      <ComboBox
        label={t('evidence.move.to')}
        options={open.map((part) => ({ id: part.id, label: nameOfPart(part) }))}
        value={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}
