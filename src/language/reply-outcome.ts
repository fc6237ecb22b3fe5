import type { ReplyReading } from './reply-reading.ts'

/**
 * A reading before the line is drawn; `silent` is no answer beyond doubt, to be left alone. What rests on claims, or
 * on circumstances that say as much, is trusted by its doubts.
 */
export type Decision = Omit<ReplyReading, 'ask'> & { silent?: true; rests?: 'claims' | 'circumstances' }

/** No answer, as far as can be told. */
export const no = (confidence: number): Decision => ({ label: 'bukan_jawaban', confidence })
/** No answer beyond doubt. */
export const SILENT: Decision = { label: 'bukan_jawaban', confidence: 0.9, silent: true }
/** Left open whatever the doubts: it is asked about. */
export const ask = (label: ReplyReading['label']): Decision => ({ label, confidence: 0.4 })
