import type { Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { isForRakor, laneOf } from '../../src/delivery/for-rakor.ts'

const bot = { id: 1, is_bot: true, first_name: 'Rakor', username: 'rakor_bot' }
const official = { id: 50, is_bot: false, first_name: 'Kepala Dinas' }
const linked = { id: -100, type: 'supergroup', title: 'Rakor' }
const stranger = { id: -200, type: 'supergroup', title: 'Lain' }
const own = { id: 50, type: 'private', first_name: 'Kepala Dinas' }

const surroundings = {
  botId: 1,
  botUsername: 'Rakor_Bot',
  commands: new Set(['agenda', 'tindaklanjut']),
  isLinked: (id: number) => id === linked.id,
}

const message = (chat: object, more: object): Update =>
  ({ update_id: 1, message: { message_id: 5, date: 0, chat, from: official, ...more } }) as unknown as Update
const command = (chat: object, text: string, offset = 0): Update =>
  message(chat, { text, entities: [{ type: 'bot_command', offset, length: text.split(' ')[0]!.length }] })
const press = (chat: object | undefined): Update =>
  ({
    update_id: 1,
    callback_query: {
      id: 'q',
      from: official,
      chat_instance: '',
      data: 'x',
      ...(chat && { message: { chat, message_id: 5, date: 0 } }),
    },
  }) as unknown as Update

const edited = (chat: object, more: object): Update => {
  const { message: edited_message } = message(chat, { edit_date: 1, ...more })
  return { update_id: 1, edited_message } as unknown as Update
}

describe('what is meant for Rakor', () => {
  it.each<[string, boolean, Update]>([
    ['talk in a linked group', false, message(linked, { text: 'hadir' })],
    ['a photo in a linked group', false, message(linked, { photo: [] })],
    ['a command to everybody in a linked group', true, command(linked, '/agenda')],
    ['a command to us', true, command(linked, '/agenda@rakor_bot besok')],
    ['a command we do not have', false, command(linked, '/catatan Pak Kadis sakit')],
    ['one that begins like ours', false, command(linked, '/agendaku besok')],
    ['a command we do not have, to us', true, command(linked, '/catatan@rakor_bot x')],
    ['a command to another bot', false, command(linked, '/agenda@other_bot')],
    ['a command in the middle of talk', false, command(linked, '/agenda', 3)],
    ['a command in an unlinked group', false, command(stranger, '/agenda')],
    ['a reply to us', true, message(linked, { text: 'hadir', reply_to_message: { from: bot } })],
    ['a reply to somebody else', false, message(linked, { text: 'hadir', reply_to_message: { from: official } })],
    ['a reply to us in an unlinked group', false, message(stranger, { text: 'x', reply_to_message: { from: bot } })],
    ['an edited reply to us', true, edited(linked, { text: 'izin', reply_to_message: { from: bot } })],
    ['edited talk in a linked group', false, edited(linked, { text: 'hadir' })],
    ['an edited reply to somebody else', false, edited(linked, { text: 'x', reply_to_message: { from: official } })],
    [
      'an edited command in a linked group',
      false,
      edited(linked, { text: '/agenda', entities: [{ type: 'bot_command', offset: 0, length: 7 }] }),
    ],
    [
      'an edited reply to us in an unlinked group',
      false,
      edited(stranger, { text: 'x', reply_to_message: { from: bot } }),
    ],
    ['an edited message in private', true, edited(own, { text: 'izin' })],
    ['an ephemeral message', true, message(linked, { text: 'x', message_id: 0, ephemeral_message_id: 3 })],
    ['an ephemeral message in an unlinked group', false, message(stranger, { text: 'x', ephemeral_message_id: 3 })],
    [
      'a command under a photo',
      true,
      message(linked, {
        caption: '/tindaklanjut x',
        caption_entities: [{ type: 'bot_command', offset: 0, length: 13 }],
      }),
    ],
    ['we joined a group', true, message(stranger, { new_chat_members: [bot] })],
    ['somebody else joined', false, message(linked, { new_chat_members: [official] })],
    ['we left a group', true, message(stranger, { left_chat_member: bot })],
    ['somebody else left', false, message(linked, { left_chat_member: official })],
    ['an unlinked group moved', true, message(stranger, { migrate_to_chat_id: -1001 })],
    ['a linked group moved', true, message(linked, { migrate_from_chat_id: -100 })],
    ['a new title of a linked group', true, message(linked, { new_chat_title: 'x' })],
    ['a new title of another group', false, message(stranger, { new_chat_title: 'x' })],
    ['anything in private', true, message(own, { text: 'hadir' })],
    ['a file in private', true, message(own, { document: {} })],
    ['a press in private', true, press(own)],
    ['a press in a linked group', true, press(linked)],
    ['a press in an unlinked group', false, press(stranger)],
    ['a press on an inline message', false, press(undefined)],
    ['our membership in a group', true, { update_id: 1, my_chat_member: { chat: stranger, from: official } } as never],
    [
      'our membership in a channel',
      false,
      { update_id: 1, my_chat_member: { chat: { id: -1, type: 'channel' }, from: official } } as never,
    ],
    ['a channel post', false, { update_id: 1, channel_post: { chat: { id: -1, type: 'channel' } } } as never],
    ['a poll', false, { update_id: 1, poll: {} } as never],
  ])('%s: %s', (_, expected, update) => {
    expect(isForRakor(update, surroundings)).toBe(expected)
  })

  it('is handled in order for each person, or else for each chat', () => {
    expect(laneOf(press(linked))).toBe('u:50')
    expect(laneOf(message(own, { text: 'x' }))).toBe('u:50')
    expect(laneOf(message(linked, { from: undefined, text: 'x' }))).toBe('c:-100')
  })
})
