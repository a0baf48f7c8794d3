import { Inflate } from 'fflate';
import { brokenFile, passwordProtected, zipBomb } from './refusals.ts';
import type { PartLimits } from './source-document.ts';

interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** A zip archive whose parts are inflated only when asked for, within one common budget. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of a part, or null when there is none of that name. Refuses a broken or swelling part. */
  read(name: string): Uint8Array | null;
}

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Compressed bytes fed at once: inflated output comes in pieces of at most about 1,032 times this. */
const SLICE = 4096;
const RATIO_WATCHED_FROM = 16 * 1024 * 1024;

/** Opens an archive by its central directory. Refuses when that is missing or too long. */
export function openZip(bytes: Uint8Array, limits: PartLimits): ZipArchive {
  const entries = listEntries(bytes, limits);
  let budget = limits.inflatedBytes;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.encrypted) throw passwordProtected();
      const part = inflatePart(bytes, entry, { budget, ratio: limits.ratio });
      budget -= part.length;
      return part;
    },
  };
}

function listEntries(bytes: Uint8Array, limits: PartLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw zipBomb();
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY) throw brokenFile();
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    if (!entries.has(name)) {
      entries.set(name, {
        name,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressedSize: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw brokenFile();
}

function inflatePart(bytes: Uint8Array, entry: ZipEntry, allowed: { budget: number; ratio: number }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw brokenFile();
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const to = from + entry.compressedSize;
  if (to > bytes.length) throw brokenFile();
  const packed = bytes.subarray(from, to);
  if (entry.method !== 0 && entry.method !== 8) throw brokenFile();
  const whole = entry.method === 0 ? storedPart(packed, allowed.budget) : inflateBounded(packed, allowed);
  if (crc32(whole) !== entry.crc) throw brokenFile();
  return whole;
}

function storedPart(packed: Uint8Array, budget: number): Uint8Array {
  if (packed.length > budget) throw zipBomb();
  return packed;
}

/** Inflates raw deflate data piece by piece and stops as soon as the budget or the ratio is passed. */
export function inflateBounded(packed: Uint8Array, allowed: { budget: number; ratio: number }): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > allowed.budget) throw zipBomb();
    if (size > RATIO_WATCHED_FROM && size > packed.length * allowed.ratio) throw zipBomb();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw brokenFile();
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
