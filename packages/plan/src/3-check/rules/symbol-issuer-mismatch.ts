import { remember } from '../../remember.ts';
import { symbolIssuerMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { initialsOf, isKnownAgency, symbolOfIssuer, withoutFigures } from '../symbols.ts';

/** A number whose abbreviation belongs to another issuer than the one named: a QĐ-CP of the Thủ tướng. */
export const rule: Rule = {
  code: 'symbol-issuer-mismatch',
  severity: 'warning',
  check({ cited }, report) {
    for (const { citation, symbol } of cited) {
      const { number, issuer, from, to } = citation;
      if (number === null || issuer === null || symbol === null) continue;
      const wanted = expectedSymbol(issuer, symbol.agency);
      if (wanted !== null)
        report({ from, to, message: symbolIssuerMismatch({ number, issuer, wanted, agency: symbol.agency }) });
    }
  },
};

/** The symbol the issuer's documents bear, where the one printed cannot be the same; null where it can. */
function expectedSymbol(issuer: string, agency: string): string | null {
  const printed = withoutFigures(agency);
  const known = symbolOfIssuer(issuer);
  if (known !== null) return known !== printed && isKnownAgency(printed) ? known : null;
  const initials = initialsOfMinistry(issuer);
  if (initials === null) return null;
  const short = printed.replaceAll('&', '');
  if (isKnownAgency(printed)) return initials;
  if (!short.startsWith('B') || short.length < 3 || initials.length < 3) return null;
  return isWithin(short, initials) || isWithin(initials, short) ? null : initials;
}

/** Only ministries build their symbol by the rule without exceptions, B and the initials; null for another issuer. */
const initialsOfMinistry = remember((issuer): string | null => {
  const name = issuer.replace(/^Bộ trưởng\s+(?=Bộ\s)/, '');
  return /^Bộ\s\p{Lu}/u.test(name) ? initialsOf(name) : null;
});

/** True where the letters of one stand in the other in that order, as in BNN and BNNPTNT. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}
