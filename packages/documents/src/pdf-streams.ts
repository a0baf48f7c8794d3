import { Inflate } from 'fflate';
import { zipBomb } from './refusals.ts';

/** Page content and other streams without a stated kind: a page of dense tables stays far below this. */
const CONTENT_LIMIT = 12 * 1024 * 1024;
/** LZW packs up to about 1:1,300; longer data of this old filter is not met in documents. */
const LZW_LIMIT = 2 * 1024 * 1024;
const SLICE = 4096;

/**
 * Refuses a PDF whose compressed streams swell beyond the limits, before the library unpacks any of them. Pictures
 * are left aside: they are never unpacked.
 */
export function refuseSwellingStreams(bytes: Uint8Array, inflatedBytes: number): void {
  let budget = inflatedBytes;
  for (const stream of streamsOf(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(stream.dictionary)) continue;
    const rounds = stream.dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (/\/(LZWDecode|LZW)\b/.test(stream.dictionary) && stream.data.length > LZW_LIMIT) throw zipBomb();
    if (rounds === 0) continue;
    const named = /\/(Type|Subtype|Length1|FunctionType|ShadingType|N)\b/.test(stream.dictionary);
    const allowed = named ? budget : Math.min(budget, CONTENT_LIMIT);
    let data = stream.data;
    for (let round = 0; round < Math.min(rounds, 4); round++) data = inflateZlib(data, allowed);
    budget -= data.length;
    if (budget < 0) throw zipBomb();
  }
}

interface RawStream {
  readonly dictionary: string;
  readonly data: Uint8Array;
}

function* streamsOf(bytes: Uint8Array): Generator<RawStream> {
  const decoder = new TextDecoder('latin1');
  let at = 0;
  while (true) {
    const start = indexOf(bytes, 'stream', at);
    if (start < 0) return;
    at = start + 6;
    const isEnd = bytes[start - 1] === 0x64; // endstream
    if (isEnd) continue;
    const from = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
    const end = indexOf(bytes, 'endstream', from);
    const to = end < 0 ? bytes.length : end;
    const before = decoder.decode(bytes.subarray(Math.max(0, start - 3000), start));
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (dictionary.includes('>>')) {
      yield { dictionary, data: bytes.subarray(from, to) };
      at = to;
    }
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let match = 1;
    while (match < word.length && bytes[at + match] === word.charCodeAt(match)) match++;
    if (match === word.length) return at;
  }
  return -1;
}

/** Inflates zlib data up to the limit; what comes before a fault in the data is given back. */
function inflateZlib(data: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let swollen = false;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 2; at < data.length && !swollen; at += SLICE) {
      inflate.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
      swollen = size > limit;
    }
  } catch {
    // Encrypted or broken data: the library will make of it what it can.
  }
  if (size > limit) throw zipBomb();
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
