/** Agency code of QĐ 20/2020/QĐ-TTg: groups from the highest body to the lowest, at most 35 characters. */
const NEW_FORM = /^[A-Y]\d{2}(?:\.[A-Z0-9]+)*$/;
const LONGEST = 35;
/** The older form of QCVN 102:2016: always four groups, lowest body first, `000` where there is no such tier. */
const OLD_FORM = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/;

/** True for a code in today's form, such as `H37` or `H37.02.02`. */
export function isAgencyCode(text: string): boolean {
  return text.length <= LONGEST && NEW_FORM.test(text);
}

/** True for a code in the old, reversed form, such as `000.00.02.H37`. */
export function isOldAgencyCode(text: string): boolean {
  return OLD_FORM.test(text);
}

/** Capitals, no blanks; what people type and paste becomes comparable. */
export function tidyAgencyCode(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** `000.02.05.H37` → `H37.05.02`: the groups turned round, the empty tiers dropped. Null where a lower tier stands under an empty one. */
export function toNewCode(old: string): string | null {
  const groups = OLD_FORM.exec(old);
  if (!groups) return null;
  const [, third = '', second = '', first = '', top = ''] = groups;
  const tiers = [first, second, third];
  const depth = tiers.findIndex((tier) => /^0+$/.test(tier));
  const used = depth < 0 ? tiers : tiers.slice(0, depth);
  return tiers.slice(used.length).every((tier) => /^0+$/.test(tier)) ? [top, ...used].join('.') : null;
}

/** `H37.05` → `000.00.05.H37`; null where the code is too deep or uses groups that the old form cannot hold. */
export function toOldCode(code: string): string | null {
  if (!isAgencyCode(code)) return null;
  const [top, first = '00', second = '00', third = '000', ...deeper] = code.split('.');
  const old = `${third}.${second}.${first}.${top}`;
  return deeper.length === 0 && isOldAgencyCode(old) && toNewCode(old) === code ? old : null;
}
