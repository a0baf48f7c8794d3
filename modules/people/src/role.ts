/** What a person is for a unit and everything below it. The words of people are in the web's messages. */
export const ROLES = [
  'coordinator',
  'focal-point',
  'unit-leader',
  'province-leader',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A role that an account has in a unit and all units below it. */
export interface RoleGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

/** Narrows a word from the database or a request. */
export function isRole(word: string): word is Role {
  // Widened only to look the word up.
  return (ROLES as readonly string[]).includes(word);
}
