import type { InlineKeyboardButton } from 'grammy/types'
import type { ChoicePoint, OpenPoint } from '../../domain/draft.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { titleOf } from './meeting-facts.ts'

type NamePoint = Extract<ChoicePoint, { kind: 'office' }>

/** Names in one question; those after them are asked once these are settled. */
const namesAtOnce = 6
/** Offices offered for each. */
const nearEach = 3
const longestLabel = 60

/** Names among the invitees that are no office, or several, asked about together with the one at hand; empty when it is the only one. */
export function namesTogether({ sheet }: Pick<DraftShown, 'sheet'>, point: OpenPoint | undefined): NamePoint[] {
  if (point?.kind !== 'office' || point.role === 'chair') return []
  const names = sheet.choices.filter((each): each is NamePoint => each.kind === 'office' && each.role !== 'chair')
  return names.length > 1 ? names.slice(0, namesAtOnce) : []
}

/** Every name with its number, and what can be done about them. */
export function namesQuestion({ t }: Speech, names: readonly NamePoint[]): string {
  const lines = names.map(({ text, several }, at) =>
    t(`meeting-names-${several ? 'several' : 'unknown'}`, { number: at + 1, text: shorten(text, longestLabel) }),
  )
  return [t('meeting-names-ask'), ...lines, t('meeting-names-how')].join('\n')
}

/** For each name its offices, to be a guest, or left out; and all of them left out at once. */
export function namesButtons(
  speech: Speech,
  { meeting, offices }: Pick<DraftShown, 'meeting' | 'offices'>,
  names: readonly NamePoint[],
): InlineKeyboardButton[][] {
  const { t } = speech
  const rows = names.flatMap((point, at) => {
    const number = at + 1
    const button = (text: string, choice: string): InlineKeyboardButton => ({
      text: `${number}. ${shorten(text, longestLabel)}`,
      callback_data: pressData('draft-point', meeting.id, point.id, choice),
    })
    const near = point.near.flatMap((id) => offices.filter((office) => office.id === id)).slice(0, nearEach)
    return [
      ...near.map((office) => [button(`${titleOf(office)} (${office.code})`, office.id)]),
      [button(t('meeting-button-guest'), 'guest'), button(t('meeting-button-skip'), 'skip')],
    ]
  })
  const last = Math.max(...names.map(({ id }) => id))
  const all = { text: t('meeting-button-skip-all'), callback_data: pressData('draft-skip', meeting.id, last) }
  return [...rows, [all]]
}
