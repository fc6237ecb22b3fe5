import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import type { Room } from '../../domain/rooms.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** What is to be minded about the room of a meeting: that it seats fewer than are invited, or is in use no more. */
export function roomWarnings(
  { t, format }: Pick<Speech, 't' | 'format'>,
  { meeting, room, invited }: { meeting: Pick<Meeting, 'classification'>; room: Room | undefined; invited: number },
): string[] {
  if (!room || isConfidential(meeting)) return []
  const { name, capacity, enabled } = room
  const seats = { room: name, capacity: format.number(capacity ?? 0), invited: format.number(invited) }
  return [
    ...(enabled ? [] : [t('meeting-warning-room-retired', { room: name })]),
    ...(capacity !== null && invited > capacity ? [t('meeting-warning-room-small', seats)] : []),
  ]
}

/** Rooms that would do instead, a button each; `dataOf` makes its data out of the key of a room. */
export const freeRoomButtons = (
  { t, format }: Pick<Speech, 't' | 'format'>,
  rooms: readonly Room[],
  dataOf: (key: string) => string,
): InlineKeyboardButton[][] =>
  rooms.map(({ name, capacity }) => {
    const room = shorten(name, 40)
    const seats = capacity === null ? undefined : format.number(capacity)
    const text = seats
      ? t('meeting-button-free-room', { room, seats })
      : t('meeting-button-free-room-unknown', { room })
    return [{ text, callback_data: dataOf(keyOf(name)) }]
  })
