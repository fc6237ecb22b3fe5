import { actionsOf, decisionsOf, type MinutesContent, type PointInMinutes } from '../../domain/minutes-content.ts'
import type { Speech } from '../house.ts'
import type { RichBlocks } from './letter.ts'
import { attendanceLine, factLines, pointLine, spoken } from './minutes-lines.ts'

type Block = RichBlocks[number]

/** Telegram takes 32,768 characters and 500 blocks; what stands around the points needs some of both. */
const mostCharacters = 28_000
const mostBlocks = 420

export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
export const heading = (text: string, size: 2 | 3 | 4 = 3): Block => ({ type: 'heading', text, size })

/** Whether minutes fit one rich message; longer ones go out in plain text, page by page. */
export function fitsRich({ items, opening, closing }: MinutesContent): boolean {
  const texts = items.flatMap(({ item, points }) => [item, ...points.map(({ text }) => text)])
  // Decisions and actions stand twice: where they came up, and in their table.
  const characters = 2 * [...texts, opening ?? '', closing ?? ''].reduce((sum, text) => sum + text.length + 40, 0)
  return characters <= mostCharacters && 2 * texts.length <= mostBlocks
}

/** The points under the items of the agenda; the one written last is marked. */
export function itemBlocks(speech: Speech, { items, agenda }: MinutesContent, last: string | null = null): Block[] {
  const { t } = speech
  return items.flatMap(({ item, points }): Block[] => {
    const number = agenda.indexOf(item) + 1
    const name =
      number > 0 ? t('minutes-item', { number, item }) : item || (agenda.length > 0 ? t('minutes-item-other') : '')
    const lines = points.map((point): Block => {
      const line = pointLine(speech, point)
      return { type: 'paragraph', text: point.id === last ? ['▸ ', { type: 'bold', text: line }] : line }
    })
    return [...(name ? [heading(name, 4)] : []), ...(lines.length > 0 ? lines : [paragraph(t('minutes-item-empty'))])]
  })
}

/** Everything a reader of the minutes is told: decisions and follow-up as tables, who was there folded away. */
export function minutesBlocks(speech: Speech, content: MinutesContent): Block[] {
  const { t } = speech
  return [
    ...factLines(speech, content).map(paragraph),
    ...(content.opening ? [paragraph(t('minutes-opening', { text: content.opening }))] : []),
    ...itemBlocks(speech, spoken(content)),
    ...decisionBlocks(speech, content),
    ...actionBlocks(speech, content),
    ...(content.closing ? [paragraph(t('minutes-closing', { text: content.closing }))] : []),
    attendanceBlock(speech, content),
  ]
}

const decisionBlocks = ({ t }: Speech, content: MinutesContent): Block[] => {
  const points = decisionsOf(content)
  if (points.length === 0) return [paragraph(t('minutes-no-decision'))]
  const rows = points.map(({ text, field }) => [text, field?.code ?? '–'])
  return [table([t('minutes-button-decision'), t('minutes-button-field')], rows)]
}

const actionBlocks = (speech: Speech, content: MinutesContent): Block[] => {
  const { t } = speech
  const points = actionsOf(content)
  if (points.length === 0) return []
  const rows = points.map((point) => [doneBy(point), point.office?.code ?? '–', dueOf(speech, point)])
  const heads = ['minutes-button-action', 'minutes-button-office', 'minutes-button-due']
  return [
    table(
      heads.map((key) => t(key)),
      rows,
    ),
  ]
}

const doneBy = ({ text, task }: PointInMinutes): string => (task ? `${text} (${task.code})` : text)

const dueOf = ({ format }: Speech, { dueOn }: PointInMinutes): string =>
  dueOn ? format.shortDate(Temporal.PlainDate.from(dueOn)) : '–'

function attendanceBlock(speech: Speech, content: MinutesContent): Block {
  const offices = content.present.map(({ name }) => name)
  const line = attendanceLine(speech, content)
  if (offices.length === 0) return paragraph(line)
  return { type: 'details', summary: line, blocks: [paragraph(offices.join('; '))] }
}

export function table(heads: string[], rows: string[][]): Block {
  const cell = (text: string, isHead = false) =>
    ({ text, align: 'left', valign: 'top', ...(isHead && { is_header: true as const }) }) as const
  return {
    type: 'table',
    is_bordered: true,
    is_compact: true,
    cells: [heads.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text)))],
  }
}
