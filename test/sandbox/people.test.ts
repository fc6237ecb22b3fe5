import { describe, expect, it } from 'vitest'
import { call, drain, updates } from './client.ts'
import { opened, posted, staged } from './stage.ts'

describe('a person', () => {
  it('starts the bot, with or without a payload', async () => {
    const { sandbox, guest } = await staged()
    await guest.starts()
    await guest.starts('gabung_7')
    const texts = (await updates(sandbox)).map(({ message }) => message.text)
    expect(texts).toEqual(['/start', '/start gabung_7'])
    await expect(guest.starts('a b')).rejects.toThrow('a b is no start payload')
  })

  it('cannot write nothing, nor from outside, nor into the chat of another', async () => {
    const { sandbox, head, guest, group } = await staged()
    const stranger = sandbox.person({ name: 'Camat' })
    await expect(head.writes(group, ' ')).rejects.toThrow('an empty message cannot be sent')
    await expect(stranger.writes(group, 'halo')).rejects.toThrow('Camat is not in Rakor KSD')
    await expect(guest.writes(head.private, 'halo')).rejects.toThrow(
      'this is the private chat of Bagian Tata Pemerintahan',
    )
  })

  it('sends what is too long as several messages', async () => {
    const { sandbox, head } = await staged()
    const last = await head.writes(head.private, 'a'.repeat(10_000))
    const lengths = (await updates(sandbox)).map(({ message }) => message.text.length)
    expect(lengths).toEqual([4096, 4096, 1808])
    expect(last.text).toHaveLength(1808)
  })

  it('blocks and unblocks the bot, which is told', async () => {
    const { sandbox, head } = await staged()
    await head.blocks()
    await expect(head.writes(head.private, 'halo')).rejects.toThrow('has blocked the bot and must unblock it first')
    await head.unblocks()
    expect((await call(sandbox, 'sendMessage', { chat_id: head.id, text: 'a' })).ok).toBe(true)
    await head.blocks()
    await head.starts()
    const standings = (await updates(sandbox)).map(({ my_chat_member }) => my_chat_member?.new_chat_member.status)
    expect(standings).toEqual(['kicked', 'member', 'kicked', 'member', undefined])
  })

  it('edits and deletes only what is theirs', async () => {
    const { head, guest, group } = await staged()
    const message = await head.writes(group, 'hadir')
    await expect(guest.edits(message, 'tidak')).rejects.toThrow('people edit only what they wrote')
    await head.edits(message, '/rapat besok')
    expect(message.entities).toEqual([{ type: 'bot_command', offset: 0, length: 6 }])
    await head.deletes(message)
    expect(message.deleted).toBe(true)
    expect(group.messages).toEqual([])
  })

  it('sends files, stickers, voices, contacts and places', async () => {
    const { sandbox, head } = await staged()
    const chat = head.private
    await head.sendsDocument(chat, { fileName: 'notulen.pdf', mimeType: 'application/pdf', caption: 'untuk #KS_Karet' })
    await head.sendsPhoto(chat)
    await head.sendsSticker(chat)
    await head.sendsVoice(chat)
    await head.sendsContact(chat)
    await head.sendsLocation(chat)
    const kinds = (await updates(sandbox)).map(({ message }) => Object.keys(message).slice(4))
    expect(kinds).toEqual([
      ['document', 'caption', 'caption_entities'],
      ['photo'],
      ['sticker'],
      ['voice'],
      ['contact'],
      ['location'],
    ])
  })

  it('reacts, which an administrator is told when it asked', async () => {
    const { sandbox, head, group } = await staged()
    await group.promoteBot()
    await call(sandbox, 'getUpdates', { allowed_updates: ['message_reaction'] })
    await drain(sandbox)
    await posted(sandbox, group.id)
    const message = group.messages[0]!
    await head.reacts(message, '👍')
    await head.reacts(message)
    const changes = (await updates(sandbox)).map(({ message_reaction: { old_reaction, new_reaction } }) => [
      old_reaction,
      new_reaction,
    ])
    const thumb = { type: 'emoji', emoji: '👍' }
    expect(changes).toEqual([
      [[], [thumb]],
      [[thumb], []],
    ])
    expect(message.reactions).toEqual([])
  })

  it('votes in a poll that is not anonymous', async () => {
    const { sandbox, head, group } = await staged()
    const poll = {
      chat_id: group.id,
      question: 'Kapan?',
      options: [{ text: 'Kamis' }, { text: 'Jumat' }],
      is_anonymous: false,
    }
    const { result } = await call(sandbox, 'sendPoll', poll)
    await head.votes(group.messages[0]!, 'Jumat')
    expect((await updates(sandbox))[0].poll_answer).toMatchObject({
      poll_id: result.poll.id,
      option_ids: [1],
      user: { id: head.id },
    })
    // A vote takes the place of the one before; everybody's are counted.
    await head.votes(group.messages[0]!, 'Kamis')
    const counts = () => {
      const poll = group.messages[0]?.poll as { options: { text: string; voter_count: number }[] } | undefined
      return poll?.options.map(({ text, voter_count }) => `${text} ${voter_count}`)
    }
    expect(counts()).toEqual(['Kamis 1', 'Jumat 0'])
    await expect(head.votes(group.messages[0]!, 'Senin')).rejects.toThrow('the poll has no option Senin')
    const stopped = await call(sandbox, 'stopPoll', { chat_id: group.id, message_id: result.message_id })
    expect(stopped.result).toMatchObject({ question: 'Kapan?', is_closed: true })
    expect(group.messages[0]?.poll?.is_closed).toBe(true)
    await expect(head.votes(group.messages[0]!, 'Jumat')).rejects.toThrow('the poll is closed')
    expect(counts()).toEqual(['Kamis 1', 'Jumat 0'])
  })

  it('has an id nobody else has', async () => {
    const sandbox = await opened()
    sandbox.person({ name: 'Sekretariat', id: 900_000_001 })
    expect(() => sandbox.person({ name: 'Lain', id: 900_000_001 })).toThrow(
      'there is already somebody with the id 900000001',
    )
  })
})

describe('command menus', () => {
  const commands = (...names: string[]) => names.map((command) => ({ command, description: command }))

  it('are shown in the documented order of scopes, each first in the person’s language', async () => {
    const { sandbox, head, guest, group } = await staged()
    const set = (names: string[], scope?: object, language_code?: string) =>
      call(sandbox, 'setMyCommands', {
        commands: commands(...names),
        ...(scope ? { scope } : {}),
        ...(language_code ? { language_code } : {}),
      })
    await set(['bantuan'])
    expect([head.menu(), guest.menu(group)]).toEqual([['/bantuan'], ['/bantuan']])
    await set(['agenda'], { type: 'all_private_chats' })
    await set(['status'], { type: 'all_group_chats' })
    await set(['schedule'], { type: 'all_group_chats' }, 'en')
    await set(['rapat'], { type: 'all_chat_administrators' })
    expect([head.menu(), guest.menu(), head.menu(group), guest.menu(group)]).toEqual([
      ['/agenda'],
      ['/agenda'],
      ['/rapat'],
      ['/status'],
    ])
    await set(['rekap'], { type: 'chat', chat_id: group.id })
    await set(['notulen'], { type: 'chat_member', chat_id: group.id, user_id: guest.id })
    await set(['siapasaya'], { type: 'chat', chat_id: head.id })
    expect([head.menu(), guest.menu(), head.menu(group), guest.menu(group)]).toEqual([
      ['/siapasaya'],
      ['/agenda'],
      ['/rekap'],
      ['/notulen'],
    ])
    await set(['pengaturan'], { type: 'chat_administrators', chat_id: group.id })
    expect(head.menu(group)).toEqual(['/pengaturan'])
    await call(sandbox, 'deleteMyCommands', { scope: { type: 'chat_member', chat_id: group.id, user_id: guest.id } })
    expect(guest.menu(group)).toEqual(['/rekap'])
    const english = sandbox.person({ name: 'Mitra', languageCode: 'en' })
    const other = sandbox.group({ title: 'Lain', members: [guest, english] })
    expect([guest.menu(other), english.menu(other)]).toEqual([['/rapat'], ['/schedule']])
  })

  it('are read back by scope and language', async () => {
    const { sandbox } = await staged()
    await call(sandbox, 'setMyCommands', { commands: commands('rapat'), language_code: 'id' })
    expect((await call(sandbox, 'getMyCommands', { language_code: 'id' })).result).toEqual(commands('rapat'))
    expect((await call(sandbox, 'getMyCommands')).result).toEqual([])
  })
})

describe('the bot about itself', () => {
  it('keeps names and descriptions by language, and menu buttons by chat', async () => {
    const { sandbox, head } = await staged()
    await call(sandbox, 'setMyName', { name: 'Rakor Daerah', language_code: 'id' })
    await call(sandbox, 'setMyDescription', { description: 'Rapat koordinasi' })
    await call(sandbox, 'setMyShortDescription', { short_description: 'Rapat' })
    expect((await call(sandbox, 'getMyName', { language_code: 'id' })).result).toEqual({ name: 'Rakor Daerah' })
    expect((await call(sandbox, 'getMyName')).result).toEqual({ name: 'Rakor' })
    expect((await call(sandbox, 'getMyDescription')).result).toEqual({ description: 'Rapat koordinasi' })
    expect((await call(sandbox, 'getMyShortDescription')).result).toEqual({ short_description: 'Rapat' })
    await call(sandbox, 'setChatMenuButton', { chat_id: head.id, menu_button: { type: 'commands' } })
    expect((await call(sandbox, 'getChatMenuButton', { chat_id: head.id })).result).toEqual({ type: 'commands' })
    expect((await call(sandbox, 'getChatMenuButton')).result).toEqual({ type: 'default' })
    const rights = { can_pin_messages: true, can_manage_chat: true }
    expect((await call(sandbox, 'getMyDefaultAdministratorRights')).result).toEqual({})
    expect((await call(sandbox, 'setMyDefaultAdministratorRights', { rights })).description).toMatch(
      /^Bad Request: can't parse rights: field "/,
    )
    expect((await call(sandbox, 'logOut')).result).toBe(true)
    expect((await call(sandbox, 'close')).result).toBe(true)
  })
})
