import { Worker } from 'node:worker_threads'
import type { Content } from 'pdfmake/interfaces.js'

/** A document as it is laid out, plain data alone so that it can be handed to another thread. */
export interface PdfDocument {
  title: string
  orientation: 'portrait' | 'landscape'
  /** Left, top, right, bottom, in points. */
  margins: [number, number, number, number]
  content: Content[]
  /** At the foot of every page: the text, and the page with `pageMark` and `pagesMark` where the numbers go. */
  footer: { text: string; page: string }
  /** Stands in the file as the moment it was made. */
  madeAt: Temporal.Instant
}

/** What the worker is given: the same, with the moment as epoch milliseconds. */
export type PdfOrder = Omit<PdfDocument, 'madeAt'> & { madeAt: number }

/**
 * Lays out a PDF. It takes up to a second of computing, so that a thread of its own does it while the bot goes on
 * answering; the thread ends with the document. Rejects when the layout fails.
 */
export function makePdf({ madeAt, ...document }: PdfDocument): Promise<Uint8Array> {
  const order: PdfOrder = { ...document, madeAt: madeAt.epochMilliseconds }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', (error) => reject(new Error('the PDF could not be laid out', { cause: error })))
    // After a message this changes nothing any more.
    worker.once('exit', (code) => reject(new Error(`the thread of a PDF ended with ${code}`)))
  })
}
