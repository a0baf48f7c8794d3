import { useState } from 'react';
import { faultOf, faultsOf } from './refusal.ts';

/** What is wrong with a form: what it lacks itself, once somebody has tried to send it, else what the server refused. */
export function useFaults(own: readonly { readonly fieldId: string; readonly message: string }[], error?: unknown) {
  const [isChecked, setChecked] = useState(false);
  const lacking = isChecked ? own : [];
  return {
    /** Lines for `ErrorSummary`. */
    faults: lacking.length > 0 ? lacking : faultsOf(error),
    /** The sentence beside one field, or null. */
    wrong: (field: string) => lacking.find(({ fieldId }) => fieldId === field)?.message ?? faultOf(error, field),
    /** Asked when the form is sent: true when it lacks nothing. */
    check(): boolean {
      setChecked(true);
      return own.length === 0;
    },
    /** The form is empty again after it was sent. */
    begin: () => setChecked(false),
  };
}
