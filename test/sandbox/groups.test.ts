import { describe, expect, it } from 'vitest'
import { call, drain, updates } from './client.ts'
import { opened, posted, staged } from './stage.ts'

describe('the bot in a group', () => {
  it('is told that it was added, and by whom', async () => {
    const sandbox = await opened()
    const head = sandbox.person({ name: 'Bagian Tata Pemerintahan' })
    const group = sandbox.group({ title: 'Rakor KSD', members: [head] })
    await group.addBot(head, { admin: { can_pin_messages: true } })
    const [standing, service] = await updates(sandbox)
    expect(standing.my_chat_member).toMatchObject({
      chat: { id: group.id, type: 'supergroup', title: 'Rakor KSD' },
      from: { id: head.id },
      date: 1682470800,
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'administrator', can_pin_messages: true, user: { id: sandbox.bot.id, is_bot: true } },
    })
    expect(service.message.new_chat_members).toEqual([
      { id: sandbox.bot.id, is_bot: true, first_name: 'Rakor', username: 'rakor_muaraenim_bot' },
    ])
    await expect(group.addBot(head)).rejects.toThrow('the bot is already in Rakor KSD')
  })

  it('is told that it was made an administrator, muted and removed', async () => {
    const { sandbox, group, head } = await staged()
    await group.promoteBot()
    await group.muteBot()
    await group.removeBot(head)
    expect((await updates(sandbox)).map(({ my_chat_member }) => my_chat_member.new_chat_member.status)).toEqual([
      'administrator',
      'restricted',
      'kicked',
    ])
    await head.adds(sandbox.bot, group)
    expect((await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'kembali' })).ok).toBe(true)
  })

  it('hears its own removal from a basic group as a message too', async () => {
    const sandbox = await opened()
    const head = sandbox.person({ name: 'Bagian Tata Pemerintahan' })
    const group = sandbox.group({ title: 'Kecil', members: [head], supergroup: false })
    await group.addBot(head)
    await drain(sandbox)
    await head.removes(sandbox.bot, group)
    expect((await updates(sandbox)).map((update) => Object.keys(update)[1])).toEqual(['my_chat_member', 'message'])
  })

  it('knows who is in it', async () => {
    const { sandbox, group, head, guest } = await staged()
    await group.promote(guest)
    const newcomer = sandbox.person({ name: 'Kabid Produksi' })
    await head.adds(newcomer, group)
    const member = async (user_id: number) =>
      (await call(sandbox, 'getChatMember', { chat_id: group.id, user_id })).result.status
    expect([
      await member(head.id),
      await member(guest.id),
      await member(newcomer.id),
      await member(sandbox.bot.id),
    ]).toEqual(['creator', 'administrator', 'member', 'member'])
    expect((await call(sandbox, 'getChatMemberCount', { chat_id: group.id })).result).toBe(4)
    expect(
      (await call(sandbox, 'getChatAdministrators', { chat_id: group.id })).result.map(
        ({ user }: { user: { id: number } }) => user.id,
      ),
    ).toEqual([head.id, guest.id])
    await newcomer.removes(newcomer, group)
    await head.removes(guest, group)
    expect([await member(newcomer.id), await member(guest.id)]).toEqual(['left', 'kicked'])
    expect(group.members).toEqual([head])
    expect((await call(sandbox, 'getChatMember', { chat_id: head.id, user_id: head.id })).result.status).toBe('member')
    expect((await call(sandbox, 'getChatMemberCount', { chat_id: head.id })).result).toBe(2)
  })

  it('is told of members only as an administrator who asked', async () => {
    const { sandbox, group, head } = await staged()
    await call(sandbox, 'getUpdates', { allowed_updates: ['chat_member'] })
    await head.adds(sandbox.person({ name: 'Satu' }), group)
    await group.promoteBot()
    await head.adds(sandbox.person({ name: 'Dua' }), group)
    expect((await updates(sandbox)).map(({ chat_member }) => chat_member.new_chat_member.user.first_name)).toEqual([
      'Dua',
    ])
  })

  it('describes its chats', async () => {
    const { sandbox, group, head } = await staged()
    expect((await call(sandbox, 'getChat', { chat_id: group.id })).result).toMatchObject({
      id: group.id,
      type: 'supergroup',
      title: 'Rakor KSD',
      permissions: { can_send_messages: true },
    })
    expect((await call(sandbox, 'getChat', { chat_id: head.id })).result).toMatchObject({
      id: head.id,
      type: 'private',
      first_name: 'Bagian Tata Pemerintahan',
      username: 'tapem',
    })
  })
})

describe('a basic group that becomes a supergroup', () => {
  it('tells both ids, refuses the old one and goes on under the new', async () => {
    const sandbox = await opened()
    const head = sandbox.person({ name: 'Bagian Tata Pemerintahan' })
    const group = sandbox.group({ title: 'Kecil', members: [head], supergroup: false })
    await group.addBot(head)
    await posted(sandbox, group.id)
    await drain(sandbox)
    const oldId = group.id
    const card = group.messages[0]!
    await group.migrate()
    expect(group.id).toBeLessThan(-1_000_000_000_000)
    expect(card.chat.id).toBe(oldId)
    const [from, to] = (await updates(sandbox)).map(({ message }) => message)
    expect([from.chat.id, from.migrate_to_chat_id]).toEqual([oldId, group.id])
    expect([to.chat.id, to.migrate_from_chat_id]).toEqual([group.id, oldId])
    const refused = {
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: group.id },
    }
    expect(await call(sandbox, 'sendMessage', { chat_id: oldId, text: 'a' })).toEqual(refused)
    expect(await call(sandbox, 'editMessageText', { chat_id: oldId, message_id: card.id, text: 'a' })).toEqual(refused)
    // The messages stay behind: in the supergroup the card's id means nothing.
    expect((await call(sandbox, 'editMessageText', { chat_id: group.id, message_id: 40, text: 'a' })).description).toBe(
      'Bad Request: message to edit not found',
    )
    expect((await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'lanjut' })).ok).toBe(true)
    await head.writes(group, '/agenda')
    expect(group.messages.map(({ text }) => text)).toEqual(['lanjut', '/agenda'])
    await expect(head.writes(card.chat, 'halo')).rejects.toThrow('Kecil has become a supergroup')
    await expect(group.migrate()).rejects.toThrow('Kecil is a supergroup already')
  })
})

describe('topics', () => {
  it('are opened, written in and answered in', async () => {
    const { sandbox, head } = await staged()
    const forum = sandbox.group({ title: 'Forum', members: [head], forum: true })
    await forum.addBot(head)
    const topic = forum.topic('Karet')
    await drain(sandbox)
    const asked = await head.writes(forum, '/agenda', { thread: topic.id })
    const general = await head.writes(forum, '/agenda')
    const [inTopic, inGeneral] = (await updates(sandbox)).map(({ message }) => message)
    expect(inTopic).toMatchObject({ message_thread_id: topic.id, is_topic_message: true, chat: { is_forum: true } })
    expect(inGeneral).not.toHaveProperty('message_thread_id')
    const sent = await call(sandbox, 'sendMessage', { chat_id: forum.id, text: 'a', message_thread_id: topic.id })
    expect(sent.result).toMatchObject({ message_thread_id: topic.id, is_topic_message: true })
    const reply = await call(sandbox, 'sendMessage', {
      chat_id: forum.id,
      text: 'b',
      reply_parameters: { message_id: asked.id },
    })
    expect(reply.result.message_thread_id).toBe(topic.id)
    expect(
      (await call(sandbox, 'sendMessage', { chat_id: forum.id, text: 'c', message_thread_id: 77 })).description,
    ).toBe('Bad Request: message thread not found')
    expect([asked.thread, general.thread]).toEqual([topic.id, undefined])
  })

  it('are not what a reply’s thread in another group is', async () => {
    const { sandbox, group, head } = await staged()
    await posted(sandbox, group.id)
    const card = group.messages[0]!
    await head.writes(group, 'hadir', { replyTo: card })
    const { message } = (await updates(sandbox))[0]
    expect(message.message_thread_id).toBe(card.id)
    expect(message).not.toHaveProperty('is_topic_message')
    expect((await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a', message_thread_id: card.id })).ok).toBe(
      false,
    )
    expect(() => group.topic('Karet')).toThrow('Rakor KSD has no topics')
  })
})

describe('messages', () => {
  it('are pinned and unpinned, the newest first', async () => {
    const { sandbox, group } = await staged()
    await group.promoteBot()
    const first = await posted(sandbox, group.id, 'satu')
    const second = await posted(sandbox, group.id, 'dua')
    for (const message_id of [second, first])
      await call(sandbox, 'pinChatMessage', { chat_id: group.id, message_id, disable_notification: true })
    expect(group.pinned.map(({ text }) => text)).toEqual(['dua', 'satu'])
    expect((await call(sandbox, 'getChat', { chat_id: group.id })).result.pinned_message.text).toBe('dua')
    await call(sandbox, 'unpinChatMessage', { chat_id: group.id })
    expect(group.pinned.map(({ text }) => text)).toEqual(['satu'])
    expect(group.messages[0]?.pinned).toBe(true)
    await call(sandbox, 'unpinAllChatMessages', { chat_id: group.id })
    expect(group.pinned).toEqual([])
  })

  it('carry one reaction of the bot', async () => {
    const { sandbox, group, head } = await staged()
    const message = await head.writes(group, '/rapat')
    const react = (reaction: unknown[]) =>
      call(sandbox, 'setMessageReaction', { chat_id: group.id, message_id: message.id, reaction })
    await head.reacts(message, '🔥')
    await react([{ type: 'emoji', emoji: '👍' }])
    expect(message.reactions).toEqual(['🔥', '👍'])
    await react([])
    expect(message.reactions).toEqual(['🔥'])
    expect((await react([{ type: 'emoji', emoji: '✅' }])).description).toBe(
      `Bad Request: can't parse reaction: field "[0].emoji" must be one of 👍, 👎, ❤, 🔥, 🥰, 👏, 😁, 🤔, 🤯, 😱, 🤬, 😢 …`,
    )
  })

  it('are forwarded with their origin, copied without, and replied to', async () => {
    const { sandbox, group, head } = await staged()
    const asked = await head.writes(head.private, 'Mohon dicatat')
    const forwarded = await call(sandbox, 'forwardMessage', {
      chat_id: group.id,
      from_chat_id: head.id,
      message_id: asked.id,
    })
    expect(forwarded.result).toMatchObject({
      text: 'Mohon dicatat',
      forward_origin: { type: 'user', sender_user: { id: head.id }, date: 1682470800 },
    })
    const copied = await call(sandbox, 'copyMessage', {
      chat_id: group.id,
      from_chat_id: head.id,
      message_id: asked.id,
    })
    expect(copied.result).toEqual({ message_id: forwarded.result.message_id + 1 })
    const anonymous = await head.writes(group, 'Catatan', { anonymous: true })
    const asGroup = await call(sandbox, 'forwardMessage', {
      chat_id: head.id,
      from_chat_id: group.id,
      message_id: anonymous.id,
    })
    expect(asGroup.result.forward_origin).toMatchObject({ type: 'chat', sender_chat: { id: group.id } })
    const reply = await call(sandbox, 'sendMessage', {
      chat_id: head.id,
      text: 'Sudah',
      reply_parameters: { message_id: asked.id, quote: 'dicatat' },
    })
    expect(reply.result.reply_to_message).toMatchObject({ message_id: asked.id, text: 'Mohon dicatat' })
    const gone = await call(sandbox, 'sendMessage', {
      chat_id: head.id,
      text: 'a',
      reply_parameters: { message_id: 999, allow_sending_without_reply: true },
    })
    expect(gone.ok).toBe(true)
  })

  it('are deleted: its own always, of others in private or with the right', async () => {
    const { sandbox, group, head } = await staged()
    const own = await posted(sandbox, group.id)
    const foreign = await head.writes(group, 'halo')
    const inPrivate = await head.writes(head.private, 'halo')
    expect((await call(sandbox, 'deleteMessage', { chat_id: group.id, message_id: own })).ok).toBe(true)
    expect((await call(sandbox, 'deleteMessage', { chat_id: head.id, message_id: inPrivate.id })).ok).toBe(true)
    await group.promoteBot()
    expect((await call(sandbox, 'deleteMessages', { chat_id: group.id, message_ids: [foreign.id, 999] })).ok).toBe(true)
    expect(group.messages).toEqual([])
    expect(foreign.deleted).toBe(true)
  })

  it('have ids of one row in private chats and basic groups, and of their own in each supergroup', async () => {
    const sandbox = await opened({ rates: false })
    const [a, b] = ['Satu', 'Dua'].map((name) => sandbox.person({ name }))
    const first = await a!.starts()
    const second = await b!.starts()
    expect(second.id).toBe(first.id + 1)
    const group = sandbox.group({ title: 'Rakor KSD', members: [a!] })
    await group.addBot(a!)
    expect(await posted(sandbox, group.id)).toBe(2)
  })

  it('lose a mention of somebody the bot has never met', async () => {
    const { sandbox, group, head } = await staged()
    const stranger = sandbox.person({ name: 'Camat' })
    const mention = (id: number, name: string, offset: number) => ({
      type: 'text_mention',
      offset,
      length: 5,
      user: { id, is_bot: false, first_name: name },
    })
    const entities = [mention(head.id, 'Tapem', 0), mention(stranger.id, 'Camat', 6)]
    const { result } = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'Tapem Camat', entities })
    expect(result.entities).toEqual([
      {
        type: 'text_mention',
        offset: 0,
        length: 5,
        user: {
          id: head.id,
          is_bot: false,
          first_name: 'Bagian Tata Pemerintahan',
          username: 'tapem',
          language_code: 'id',
        },
      },
    ])
  })

  it('carry what was sent with them', async () => {
    const { sandbox, group } = await staged()
    const { result } = await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: '<b>Rahasia</b>',
      parse_mode: 'HTML',
      protect_content: true,
      link_preview_options: { is_disabled: true },
    })
    expect(result).toMatchObject({
      text: 'Rahasia',
      has_protected_content: true,
      link_preview_options: { is_disabled: true },
      date: 1682470800,
    })
    expect((await call(sandbox, 'sendChatAction', { chat_id: group.id, action: 'typing' })).result).toBe(true)
  })
})
