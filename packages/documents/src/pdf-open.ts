import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { brokenFile, passwordProtected, tookTooLong } from './refusals.ts';
import type { ReadingLimits } from './source-document.ts';

/** The library, loaded when the first PDF is read. */
export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** An open PDF. `close` frees what the library holds. */
export interface OpenPdf {
  readonly library: Pdfjs;
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF with nothing fetched, no font loaded, no script run and no picture decoded. */
export async function openPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<OpenPdf> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = library.getDocument({
    // The library takes the buffer over, so it gets its own copy.
    data: bytes.slice(),
    verbosity: 0,
    useWorkerFetch: false,
    disableFontFace: true,
    // Without this the names of fonts, and so their weight, stay inside the library.
    fontExtraProperties: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 1,
  });
  try {
    const document = await withSignal(task.promise, limits.signal);
    return { library, document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw passwordProtected();
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw brokenFile();
  }
}

/** The page, or null when it is too broken to open. */
export async function openPage(pdf: OpenPdf, number: number): Promise<PDFPageProxy | null> {
  try {
    return await pdf.document.getPage(number);
  } catch {
    return null;
  }
}

/** Waits for work, but not longer than the signal allows. */
export async function withSignal<T>(work: Promise<T>, signal: AbortSignal | null): Promise<T> {
  if (!signal) return work;
  if (signal.aborted) throw tookTooLong();
  let stop = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(tookTooLong());
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
