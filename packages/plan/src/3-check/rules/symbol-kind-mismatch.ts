import { fold } from '@cotmoc/base';
import { attachedIn } from '../attached.ts';
import { locateNumber } from '../locate-number.ts';
import { symbolKindMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { kindBefore, kindsOfSymbol, readSymbol, symbolsOfKind } from '../symbols.ts';

/** A number whose abbreviation is that of another kind of document: "Kế hoạch số 12/QĐ-UBND". */
export const rule: Rule = {
  code: 'symbol-kind-mismatch',
  severity: 'warning',
  check({ cited, header, text, words }, report) {
    const own = header.number === null ? null : (readSymbol(header.number)?.kind ?? null);
    const wanted = header.kind === null ? null : symbolsOfKind(header.kind);
    if (header.number !== null && header.kind !== null && own !== null && wanted !== null && !wanted.has(own)) {
      const from = text.indexOf(header.number);
      const message = symbolKindMismatch({
        number: header.number,
        kind: header.kind,
        wanted: [...wanted].join(', '),
        printed: own,
      });
      if (from >= 0) report({ from, to: from + header.number.length, path: '', message });
    }
    // The plan's own number is no citation.
    let starts: ReadonlySet<number> | null = null;
    for (const { kind, number, from, to } of attachedIn(text, words)) {
      const printed = readSymbol(number)?.kind ?? null;
      const allowed = symbolsOfKind(kind);
      if (printed === null || allowed === null || allowed.has(printed)) continue;
      starts ??= new Set(cited.flatMap(({ citation }) => citation.mentions.map((span) => span.from)));
      if (starts.has(from)) continue;
      report({ from, to, message: symbolKindMismatch({ number, kind, wanted: [...allowed].join(', '), printed }) });
    }
    for (const { citation, symbol } of cited) {
      const { number, kind: usual, mentions } = citation;
      if (number === null || symbol?.kind == null) continue;
      // One document may be called rightly here and wrongly there.
      mentions.forEach((span, k) => {
        const at = locateNumber(text, span, number);
        const kind = (at && kindBefore(text, at.from, usual)) ?? (k === 0 ? usual : null);
        const allowed = kind === null ? null : symbolsOfKind(kind);
        if (kind === null || allowed === null || allowed.has(symbol.kind ?? '')) return;
        // "Thông báo kết luận số …-TB/TW": the word before says the kind.
        const start = at ? text.lastIndexOf(kind, at.from) : span.from;
        const before = fold(text.slice(Math.max(0, start - 16), start));
        if (kindsOfSymbol(symbol.kind ?? '').some((name) => before.endsWith(name))) return;
        report({
          from: span.from,
          to: span.to,
          message: symbolKindMismatch({ number, kind, wanted: [...allowed].join(', '), printed: symbol.kind ?? '' }),
        });
      });
    }
  },
};
