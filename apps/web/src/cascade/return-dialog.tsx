import { useToast } from '@cotmoc/ui';
import { NoteDialog } from './note-dialog.tsx';

interface ReturnDialogProps {
  /** The deed as a verb. */
  readonly title: string;
  readonly label: string;
  /** What is said when it is done. */
  readonly said: string;
  readonly keptAs: string;
  readonly change: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (words: string, on: { onSuccess: () => void }) => void;
  };
  readonly onClose: () => void;
}

/** Gives something back with the reason. */
export function ReturnDialog({ title, label, said, keptAs, change, onClose }: ReturnDialogProps) {
  const toast = useToast();
  return (
    <NoteDialog
      title={title}
      label={label}
      confirmLabel={title}
      keptAs={keptAs}
      field="note"
      pending={change.isPending}
      error={change.error}
      onClose={onClose}
      onSend={(words, forget) =>
        change.mutate(words, {
          onSuccess: () => {
            forget();
            onClose();
            toast({ kind: 'good', text: said });
          },
        })
      }
    />
  );
}
