import { type CooperationDocument, type DocumentKind, hasTerm } from './cooperation.ts'

/** Days before its end at which a cooperation is warned of, as the registers of other regions do it. */
export const warnedBefore = [90, 60, 30, 7, 0] as const

export type ExpiryKind = `ends-${(typeof warnedBefore)[number]}`

export const isExpiry = (kind: string): kind is ExpiryKind => warnedBefore.some((days) => kind === `ends-${days}`)

/** How many days before the end a warning belongs to. */
export const daysOf = (kind: ExpiryKind): number => Number(kind.slice('ends-'.length))

const binding: readonly DocumentKind[] = ['PKS', 'NK', 'MOU', 'ADENDUM']

type Term = Pick<CooperationDocument, 'kind' | 'validFrom' | 'validUntil'>

/**
 * The last day on which a cooperation holds, an ISO date, out of its documents in the order of signing: that of the
 * agreement itself, the latest where there are several or it was extended; while there is none, that of the
 * *Kesepakatan Bersama*. Null while no document says, and where the last word is that it has no end.
 */
export function endOf(documents: readonly Term[]): string | null {
  const agreements = documents.filter(({ kind }) => binding.includes(kind))
  return latest(agreements.length > 0 ? agreements : documents)
}

function latest(documents: readonly Term[]): string | null {
  const since = documents.slice(documents.findLastIndex(isEndless) + 1)
  return (
    since
      .flatMap(({ validUntil }) => validUntil ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

const isEndless = ({ validFrom, validUntil }: Term): boolean => validFrom !== null && validUntil === null

/** Days until a last day; negative once it is over. */
export const daysLeft = (endsOn: string, today: Temporal.PlainDate): number =>
  today.until(Temporal.PlainDate.from(endsOn)).days

/** What of a document is known while it is being recorded; ISO dates. */
export interface DocumentDraft {
  numbers: string[]
  signedOn: string | null
  validFrom: string | null
  validUntil: string | null
  /** It lasts so long, as long as it is not known when that begins. */
  months: number | null
  /** It was said that it has no end. */
  endless: boolean
}

export const blankDocument: DocumentDraft = {
  numbers: [],
  signedOn: null,
  validFrom: null,
  validUntil: null,
  months: null,
  endless: false,
}

export type DocumentFault = 'document-day-ahead' | 'document-day-old' | 'document-reversed' | 'document-too-long'

/** Nothing of the register is older. */
const oldest = '1950-01-01'
/** Years that an agreement may last at most; a typing error is longer. */
const mostYears = 50

/** Why what is known of a document cannot be; `today`: an ISO date. */
export function documentFault(draft: DocumentDraft, today: string): DocumentFault | undefined {
  const { signedOn, validFrom, validUntil } = draft
  if (signedOn && signedOn > today) return 'document-day-ahead'
  if (signedOn && signedOn < oldest) return 'document-day-old'
  if (!validUntil) return undefined
  const begins = validFrom ?? signedOn
  if (begins && validUntil < begins) return 'document-reversed'
  if (signedOn && validUntil < signedOn) return 'document-reversed'
  const most = begins && Temporal.PlainDate.from(begins).add({ years: mostYears }).toString()
  return most && validUntil > most ? 'document-too-long' : undefined
}

export type DocumentPart = 'number' | 'date' | 'term'

/** What is still asked of a document; undefined when it can be recorded. */
export function documentLacks(kind: DocumentKind, draft: DocumentDraft): DocumentPart | undefined {
  if (draft.numbers.length === 0) return 'number'
  if (!draft.signedOn) return 'date'
  // An addendum that gives no other end may be about something else.
  return hasTerm(kind) && !draft.validUntil && !draft.endless ? 'term' : undefined
}

/** The last day of a term that begins on a day: five years from 3 May end on 2 May. */
export const lastDayOf = (begins: string, months: number): string =>
  Temporal.PlainDate.from(begins).add({ months }).subtract({ days: 1 }).toString()

/** What was said of a document, as its words were read. */
export interface SaidOfDocument {
  numbers: string[]
  signedOn?: Temporal.PlainDate
  validFrom?: Temporal.PlainDate
  validUntil?: Temporal.PlainDate
  months?: number
  endless?: boolean
}

/**
 * What is known of a document with what was said of it added; what is said again replaces what was said before.
 * `goesOn`: the last day on which the cooperation holds, where this document extends it: its term begins on the next.
 */
export function withSaid(draft: DocumentDraft, said: SaidOfDocument, goesOn: string | null = null): DocumentDraft {
  const saysTerm = said.validUntil !== undefined || said.months !== undefined || said.endless === true
  const numbers = said.numbers.length > 0 ? said.numbers : draft.numbers
  const signedOn = said.signedOn?.toString() ?? draft.signedOn
  const validFrom = said.validFrom?.toString() ?? draft.validFrom
  const known = saysTerm
    ? { validUntil: said.validUntil?.toString() ?? null, months: said.months ?? null, endless: said.endless === true }
    : { validUntil: draft.validUntil, months: draft.months, endless: draft.endless }
  const begins = validFrom ?? (goesOn ? nextDay(goesOn) : signedOn)
  if (known.validUntil !== null || known.months === null || begins === null)
    return { numbers, signedOn, validFrom: known.validUntil && goesOn ? begins : validFrom, ...known }
  return { numbers, signedOn, ...known, validFrom: begins, validUntil: lastDayOf(begins, known.months), months: null }
}

const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
