import { call, Refused } from '@cotmoc/client';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { t } from '../messages/t.ts';

/** The device said no, or the person did: told as any other refusal. */
function notGiven(): Refused {
  const sentence = t('session.passkeys.notGiven');
  const error = { code: 'passkey-not-given', vi: sentence, en: sentence, fields: {}, requestId: '' };
  return new Refused(0, error);
}

/** Signs in with a passkey of this device or telephone. */
export async function askDevice(username: string): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { options, ticket } = await call('beginPasskeySignIn', { body: { username } });
  // The server's own words to the library's other half.
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON }).catch(() => Promise.reject(notGiven()));
  await call('signInByPasskey', { body: { ticket, response: JSON.stringify(response) } });
}

/** Makes a passkey on this device or telephone and keeps it under this name. */
export async function makePasskey(input: { password: string; name: string }): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { options, ticket } = await call('beginPasskey', { body: { password: input.password } });
  // As above.
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON }).catch(() => Promise.reject(notGiven()));
  await call('addPasskey', { body: { ticket, response: JSON.stringify(response), name: input.name } });
}
