/** What can be done to a unit, in the order of the menu. */
export const OPERATIONS = ['rename', 'merge', 'split', 'move', 'abolish', 'amend'] as const;
export type Operation = (typeof OPERATIONS)[number];
