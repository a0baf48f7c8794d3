import { fold } from '@cotmoc/base';
import { placeDiffers } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const PROVINCE = /(?:tỉnh|thành phố) (\p{Lu}.{1,30})$/iu;

/** The place of a province's document is not the province: "Biển Hồ, ngày …" below "TỈNH SÔNG XANH". */
export const rule: Rule = {
  code: 'place-differs',
  severity: 'info',
  check({ text, header: { issuer, place }, zones }, report) {
    const province = PROVINCE.exec(issuer ?? '')?.[1];
    if (province === undefined || place === null || !/^(?:Ủy|Uỷ|UBND|Hội|HĐND)/iu.test(issuer ?? '')) return;
    const known = fold(province);
    const written = fold(place).replace(/^(?:tp|thanh pho|tinh)[. ] ?/, '');
    if (known.includes(written) || written.includes(known)) return;
    const last = zones.head.at(-1);
    const from = text.indexOf(place);
    if (from < 0 || (last && from > last.to)) return;
    report({ from, to: from + place.length, message: placeDiffers({ place, province }) });
  },
};
