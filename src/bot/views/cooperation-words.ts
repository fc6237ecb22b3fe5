import type { Cooperation, CooperationDocument, DocumentKind } from '../../domain/cooperation.ts'
import { documentOf, exitOf, type Stage } from '../../domain/cooperation.ts'
import { type DocumentDraft, daysLeft } from '../../domain/cooperation-term.ts'
import type { Office } from '../../domain/directory.ts'
import type { Speech } from '../house.ts'

/** Partners named in a list before the rest is counted. */
const named = 3

/** `KSDD wajib`, `SINERGI`. */
export const schemeName = ({ t }: Speech, { scheme, duty }: Pick<Cooperation, 'scheme' | 'duty'>): string =>
  duty ? t('cooperation-scheme-duty', { scheme, duty: t(`cooperation-duty-${duty}`) }) : scheme

export const stageName = ({ t }: Speech, stage: Stage): string => t(`cooperation-stage-${stage}`)

export const documentName = ({ t }: Speech, kind: DocumentKind): string => t(`cooperation-document-${kind}`)

/** What a stage is left with, in words. */
export function demandOf(speech: Speech, stage: Stage): string {
  const { t } = speech
  const kind = documentOf(stage)
  if (kind && exitOf(stage) === 'document')
    return t('cooperation-demand-document', { document: documentName(speech, kind) })
  return t(`cooperation-demand-${stage}`)
}

/** `PALI, BANYUASIN, PALEMBANG, dan 7 lainnya`. */
export function partnersShort(
  { t, format }: Speech,
  ids: readonly string[],
  offices: ReadonlyMap<string, Office>,
): string {
  const codes = ids.map((id) => offices.get(id)?.code ?? id)
  const more = codes.length - named
  return more > 1
    ? t('cooperation-partners-more', { partners: codes.slice(0, named).join(', '), more })
    : format.list(codes)
}

/** `berlaku sampai dengan 2 Mei 2028 (tersisa 30 hari)`; undefined while no document says. */
export function endLine({ t, format }: Speech, endsOn: string | null, today: Temporal.PlainDate): string | undefined {
  if (endsOn === null) return undefined
  const days = daysLeft(endsOn, today)
  const facts = { end: format.shortDate(Temporal.PlainDate.from(endsOn)), days: format.number(Math.abs(days)) }
  return t(days > 0 ? 'cooperation-ends' : days === 0 ? 'cooperation-ends-today' : 'cooperation-ended-on', facts)
}

type Said = Pick<DocumentDraft, 'numbers' | 'signedOn' | 'validFrom' | 'validUntil'> & {
  endless?: boolean
  months?: number | null
}

/** What is known of a document, a line each. */
export function documentLines({ t, format }: Speech, said: Said): string[] {
  const day = (text: string) => format.shortDate(Temporal.PlainDate.from(text))
  const { numbers, signedOn, validFrom, validUntil } = said
  const from = validFrom ?? signedOn
  return [
    ...(numbers.length > 0 ? [t('cooperation-document-numbers', { numbers: format.list(numbers) })] : []),
    ...(signedOn ? [t('cooperation-document-date', { date: format.date(Temporal.PlainDate.from(signedOn)) })] : []),
    ...(validUntil
      ? [
          from
            ? t('cooperation-document-term', { from: day(from), until: day(validUntil) })
            : t('cooperation-document-until', { until: day(validUntil) }),
        ]
      : said.endless
        ? [t('cooperation-document-endless')]
        : said.months
          ? [t('cooperation-document-months', { months: said.months })]
          : []),
  ]
}

/** A document as it was signed, in one line. */
export function signedLine(
  speech: Speech,
  { kind, ...said }: Pick<CooperationDocument, 'kind' | 'numbers' | 'signedOn' | 'validFrom' | 'validUntil'>,
): string {
  const { t, format } = speech
  const day = (text: string) => format.shortDate(Temporal.PlainDate.from(text))
  const { numbers, signedOn, validFrom, validUntil } = said
  const facts = { document: documentName(speech, kind), numbers: format.list(numbers), date: day(signedOn) }
  if (validUntil)
    return t('cooperation-signed-until', { ...facts, from: day(validFrom ?? signedOn), until: day(validUntil) })
  return t(validFrom ? 'cooperation-signed-endless' : 'cooperation-signed', facts)
}
