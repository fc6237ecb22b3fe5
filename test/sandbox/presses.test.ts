import { describe, expect, it } from 'vitest'
import { call, drain, updates } from './client.ts'
import { posted, staged } from './stage.ts'

const card = [
  [
    { text: 'Hadir', callback_data: 'jawab:hadir' },
    { text: 'Daring', callback_data: 'jawab:daring' },
  ],
  [{ text: 'Ditutup', disabled: {} }],
]

describe('a press', () => {
  it('reaches the bot with the message as it is, and brings the answer back', async () => {
    const { sandbox, group, guest } = await staged()
    const message_id = await posted(sandbox, group.id, 'Undangan', card)
    const press = await guest.presses(group, 'Daring')
    expect(press.answered).toBe(false)
    const { callback_query } = (await updates(sandbox))[0]
    expect(callback_query).toMatchObject({
      id: press.id,
      from: { id: guest.id, first_name: 'Kepala Bappeda', language_code: 'id' },
      data: 'jawab:daring',
      message: { message_id, text: 'Undangan', chat: { id: group.id }, from: { id: sandbox.bot.id } },
    })
    await call(sandbox, 'answerCallbackQuery', {
      callback_query_id: press.id,
      text: 'Dicatat: daring',
      show_alert: true,
    })
    expect(press.answered).toBe(true)
    expect(await press.answer).toEqual({ text: 'Dicatat: daring', alert: true })
  })

  it('can be answered with a link back to the bot, which the person follows', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id)
    const press = await guest.presses(group, 'Hadir')
    const url = 'https://t.me/rakor_muaraenim_bot?start=klaim_1'
    await call(sandbox, 'answerCallbackQuery', { callback_query_id: press.id, url })
    expect(await press.answer).toEqual({ url })
    const message = await guest.opens((await press.answer).url!)
    expect(message.text).toBe('/start klaim_1')
    expect((await call(sandbox, 'sendMessage', { chat_id: guest.id, text: 'Selamat datang' })).ok).toBe(true)
    await expect(guest.opens('https://example.com')).rejects.toThrow('does not lead to the bot')
  })

  it('is over after 15 seconds without an answer', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id)
    const press = await guest.presses(group, 'Hadir')
    const answer = press.answer
    await sandbox.clock.advance({ seconds: 16 })
    expect(await answer).toEqual({ expired: true })
    expect(await press.answer).toEqual({ expired: true })
    expect(press.answered).toBe(false)
  })

  it('takes the newest message that carries the button, by label or pattern', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id, 'lama', card)
    await posted(sandbox, group.id, 'baru', card)
    expect((await guest.presses(group, 'Hadir')).message.text).toBe('baru')
    expect((await guest.presses(group, /^Dar/)).label).toBe('Daring')
    expect((await guest.presses(group.messages[0]!, 'Hadir')).message.text).toBe('lama')
  })

  it('cannot be made on what is not there, or disabled', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id, 'Undangan', card)
    await expect(guest.presses(group, 'Terlambat')).rejects.toThrow(
      'Kepala Bappeda sees no button Terlambat in Rakor KSD; there are: [Hadir] [Daring] [Ditutup]',
    )
    await expect(guest.presses(group.messages[0]!, 'Terlambat')).rejects.toThrow(
      'no button Terlambat on «Undangan»; there are: Hadir, Daring, Ditutup',
    )
    await expect(guest.presses(group, 'Ditutup')).rejects.toThrow('the button Ditutup is disabled')
    await expect(guest.presses(guest.private, 'Hadir')).rejects.toThrow('there are: none')
    const stranger = sandbox.person({ name: 'Camat' })
    await expect(stranger.presses(group, 'Hadir')).rejects.toThrow('Camat is not in Rakor KSD')
    expect(sandbox.pendingUpdates()).toBe(0)
  })

  it('can be forged', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id)
    await guest.pressesData(group.messages[0]!, 'setujui:semua')
    expect((await updates(sandbox))[0].callback_query.data).toBe('setujui:semua')
  })

  it('can come from a screen that is out of date, even of a deleted message', async () => {
    const { sandbox, group, guest } = await staged()
    const message_id = await posted(sandbox, group.id, 'Undangan', card)
    const old = group.messages[0]!.snapshot()
    await call(sandbox, 'editMessageText', { chat_id: group.id, message_id, text: 'Ditutup' })
    await guest.pressesOld(old, 'Hadir')
    expect((await updates(sandbox))[0].callback_query).toMatchObject({
      data: 'jawab:hadir',
      message: { text: 'Ditutup' },
    })
    await drain(sandbox)
    await call(sandbox, 'deleteMessage', { chat_id: group.id, message_id })
    await guest.pressesOld(old, /Hadir/)
    const { message } = (await updates(sandbox))[0].callback_query
    expect(message).toEqual({ message_id, date: 0, chat: { id: group.id, title: 'Rakor KSD', type: 'supergroup' } })
    await expect(guest.pressesOld(old, 'Terlambat')).rejects.toThrow('no callback button Terlambat in the snapshot')
    await expect(guest.presses(old.message, 'Hadir')).rejects.toThrow('does not see this message')
  })
})

describe('buttons that reach no bot', () => {
  it('show a link or copy a text', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id, 'a', [
      [
        { text: 'Buka', url: 'https://t.me/rakor_muaraenim_bot?start=a' },
        { text: 'Salin', copy_text: { text: 'RUANG-7' } },
      ],
    ])
    expect(await (await guest.presses(group, 'Buka')).answer).toEqual({
      url: 'https://t.me/rakor_muaraenim_bot?start=a',
    })
    const copied = await guest.presses(group, 'Salin')
    expect(copied.shown).toEqual({ text: 'RUANG-7' })
    expect(copied.id).toBe('')
    expect(sandbox.pendingUpdates()).toBe(0)
  })
})

describe('a reply keyboard', () => {
  it('writes its label, while it is the one that is shown', async () => {
    const { sandbox, head } = await staged()
    const send = (reply_markup: object) => call(sandbox, 'sendMessage', { chat_id: head.id, text: 'a', reply_markup })
    await send({
      keyboard: [
        [
          'Ya',
          { text: 'Pilih', request_users: { request_id: 7 } },
          { text: 'Grup', request_chat: { request_id: 8, chat_is_channel: false } },
        ],
      ],
    })
    await head.presses(head.private, 'Ya')
    expect((await updates(sandbox)).at(-1).message.text).toBe('Ya')
    await expect(head.presses(head.private, 'Pilih')).rejects.toThrow(
      'a button of the kind request_users is not pressed but answered',
    )
    await send({ remove_keyboard: true })
    await expect(head.presses(head.private, 'Ya')).rejects.toThrow('sees no button Ya')
  })

  it('is answered with people or a group', async () => {
    const { sandbox, head, guest, group } = await staged()
    await call(sandbox, 'sendMessage', {
      chat_id: head.id,
      text: 'a',
      reply_markup: {
        keyboard: [
          [
            { text: 'Pilih', request_users: { request_id: 7 } },
            { text: 'Grup', request_chat: { request_id: 8, chat_is_channel: false } },
          ],
        ],
      },
    })
    await head.sharesUsers(head.lastSeen(), 'Pilih', [guest])
    await head.sharesChat(head.sees().find(({ fromBot }) => fromBot)!, 'Grup', group)
    const [users, chat] = await updates(sandbox)
    expect(users.message.users_shared).toEqual({
      request_id: 7,
      users: [{ user_id: guest.id, first_name: 'Kepala Bappeda' }],
    })
    expect(chat.message.chat_shared).toEqual({ request_id: 8, chat_id: group.id, title: 'Rakor KSD' })
    await expect(head.sharesUsers(head.lastSeen(), 'Pilih', [guest])).rejects.toThrow('no request_users button Pilih')
  })
})

describe('buttons within a rich message', () => {
  it('are pressed like any other', async () => {
    const { sandbox, group, guest } = await staged()
    const blocks = [
      { type: 'paragraph', text: 'Setuju?' },
      {
        type: 'buttons',
        buttons: [
          {
            text: [{ type: 'date_time', text: '4 Mei', unix_time: 1683165600, date_time_format: 'd' }],
            callback_data: 'tgl',
          },
        ],
      },
    ]
    expect((await call(sandbox, 'sendRichMessage', { chat_id: group.id, rich_message: { blocks } })).ok).toBe(true)
    await guest.presses(group, '4 Mei')
    expect((await updates(sandbox))[0].callback_query.data).toBe('tgl')
  })
})
