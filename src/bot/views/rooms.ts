import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Room } from '../../domain/rooms.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'

/** Rooms on one page, a button each. */
const pageSize = 10

/** To the rooms, out of the settings. */
export const roomsButton = ({ t }: Speech): InlineKeyboardButton => ({
  text: t('rooms-button'),
  callback_data: pressData('rooms', 0),
})

const seatsOf = ({ t, format }: Speech, { capacity, enabled }: Room): string => {
  if (!enabled) return t('rooms-retired')
  return capacity === null ? t('rooms-seats-unknown') : t('rooms-seats', { count: format.number(capacity) })
}

/** The rooms there are, with how many people each seats. */
export function roomsLetter(speech: Speech, rooms: readonly Room[], asked: number): Letter {
  const { t } = speech
  const { items, page, pages } = pageOf(rooms, asked, pageSize)
  const lines = items.map((room) => t('rooms-line', { room: room.name, seats: seatsOf(speech, room) }))
  const body = [FormattedString.bold(t('rooms-heading')), lines.join('\n'), t('rooms-choose')]
  return letter(
    FormattedString.join(
      body.filter((part) => part !== ''),
      '\n\n',
    ),
    [
      ...items.map(({ id, name }) => [{ text: name, callback_data: pressData('room', id) }]),
      ...pageButtons(speech, page, pages, (to) => pressData('rooms', to)),
      [
        { text: t('rooms-button-add'), callback_data: pressData('room-ask', '-', 'new') },
        { text: t('settings-button-back'), callback_data: pressData('set-home') },
      ],
    ],
  )
}

/** One room with what can be changed of it; `said`: what just came of a press or of words. */
export function roomLetter(speech: Speech, room: Room, said?: string): Letter {
  const { t } = speech
  const facts = [
    t('rooms-fact-capacity', { seats: seatsOf(speech, { ...room, enabled: true }) }),
    t('rooms-fact-aliases', { aliases: room.aliases.join(', ') || '–' }),
    ...(room.enabled ? [] : [t('rooms-fact-retired')]),
  ]
  const body = [...(said ? [said] : []), FormattedString.bold(room.name), facts.join('\n')]
  const ask = (field: string): InlineKeyboardButton => ({
    text: t(`rooms-button-${field}`),
    callback_data: pressData('room-ask', room.id, field),
  })
  const turn = { text: t(room.enabled ? 'rooms-button-retire' : 'rooms-button-use'), on: room.enabled ? 0 : 1 }
  return letter(FormattedString.join(body, '\n\n'), [
    [ask('capacity'), ask('name')],
    [ask('aliases'), { text: turn.text, callback_data: pressData('room-use', room.id, turn.on) }],
    [{ text: t('settings-button-back'), callback_data: pressData('rooms', 0) }],
  ])
}

/** Asks for one thing of a room, or for a new one, to be typed. */
export const roomAsked = ({ t }: Speech, field: string, room: Room | undefined): Letter =>
  letter(t(`rooms-ask-${field}`, { room: room?.name ?? '', aliases: room?.aliases.join(', ') || '–' }))
