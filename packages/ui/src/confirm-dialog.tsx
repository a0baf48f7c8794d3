import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './words.tsx';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The deed itself, as a verb: "Ban hành kế hoạch", never "OK". */
  readonly confirmLabel: string;
  readonly kind?: 'primary' | 'danger' | undefined;
  readonly pending?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, kind = 'primary', pending, onConfirm, onClose } = props;
  const say = useWords();
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind={kind} pending={pending} onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
