import { TextField } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

export interface NewPasswordFieldsProps {
  readonly hint: string;
  readonly newPassword: string;
  readonly again: string;
  readonly onNewPassword: (text: string) => void;
  readonly onAgain: (text: string) => void;
  /** What is wrong with the field of this id, if anything. */
  readonly errorOf: (id: string) => string | undefined;
}

/** A new password, typed twice. */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { hint, newPassword, again, onNewPassword, onAgain, errorOf } = props;
  return (
    <>
      <TextField
        id="newPassword"
        type="password"
        label={t('session.password.new')}
        hint={hint}
        value={newPassword}
        onChange={onNewPassword}
        error={errorOf('newPassword')}
        autoComplete="new-password"
      />
      <TextField
        id="again"
        type="password"
        label={t('session.password.again')}
        value={again}
        onChange={onAgain}
        error={errorOf('again')}
        autoComplete="new-password"
      />
    </>
  );
}
