import type { InlineKeyboardButton } from 'grammy/types'
import type { ListKind } from '../../operations/sent-lists.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'

/** Faults a message names; the rest are in a file beside it. */
export const mostFaults = 15

/** The texts of each list. */
const texts = {
  roster: {
    put: 'roster-button-put',
    column: (name: string) => `roster-column-${name}`,
    fault: (reason: string) => `roster-fault-${reason}`,
    noHeading: 'roster-file-no-heading',
  },
  'days-off': {
    put: 'days-off-button-put',
    column: (name: string) => `days-off-column-${name}`,
    fault: (reason: string) => `days-off-fault-${reason}`,
    noHeading: 'days-off-file-no-heading',
  },
} as const satisfies Record<ListKind, unknown>

/** What the first row of a list must hold. */
export const noHeadingText = ({ t }: Speech, kind: ListKind, value: string): string =>
  t(texts[kind].noHeading, { value })

/** A cell that cannot be taken. Columns and reasons have their texts under the name of their list. */
export interface ListFault {
  line: number
  column: string
  reason: string
  value: string
}

/** The rows that cannot be taken; many of them go into a file of their own. */
export function faultsLetter(speech: Speech, kind: ListKind, faults: readonly ListFault[]): Letter {
  const { t } = speech
  const shown = faultLines(speech, kind, faults).slice(0, mostFaults)
  const lines = [t('list-faulty', { count: faults.length }), '', ...shown]
  if (faults.length > mostFaults) lines.push('', t('list-faulty-more'))
  return letter(lines.join('\n'), [[{ text: t(texts[kind].put), callback_data: pressData(`${kind}-put`) }]])
}

export const faultLines = ({ t }: Speech, kind: ListKind, faults: readonly ListFault[]): string[] =>
  faults.map(({ line, column, reason, value }) =>
    t('list-fault', {
      line,
      column: t(texts[kind].column(column)),
      reason: t(texts[kind].fault(reason), { value }),
    }),
  )

/** Puts a list in force as it was previewed, or leaves it unused. */
export const listDecisionRow = (
  { t }: Speech,
  kind: ListKind,
  { id, print }: { id: string; print: string },
): InlineKeyboardButton[] => [
  { text: t('list-button-apply'), callback_data: pressData(`${kind}-do`, id, print), style: 'success' },
  { text: t('list-button-drop'), callback_data: pressData(`${kind}-drop`, id) },
]

/** `Kolom yang tidak dikenal dan diabaikan: NIP.` */
export const ignoredLines = ({ t, format }: Speech, ignored: readonly string[] = []): string[] =>
  ignored.length > 0 ? [t('list-preview-ignored', { columns: format.list(ignored.slice(0, 10)) })] : []
