import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { brokenFile, passwordProtected } from './refusals.ts';

/** The library, loaded when the first PDF is read. */
export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** An open PDF. `close` frees what the library holds. */
export interface OpenPdf {
  readonly library: Pdfjs;
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF with nothing fetched, no font loaded, no script run and no picture decoded. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
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
    const document = await task.promise;
    return { library, document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw passwordProtected();
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
