import { describe, expect, it } from 'vitest'
import { type Answer, call, updates } from './client.ts'
import { posted, type Stage, staged } from './stage.ts'

async function whispers(
  { sandbox, group, guest }: Stage,
  more: Record<string, unknown> = {},
  parameters: Record<string, unknown> = {},
): Promise<Answer> {
  const ephemeral_message_parameters = { receiver_user_id: guest.id, ...parameters }
  return call(sandbox, 'sendMessage', {
    chat_id: group.id,
    text: 'Siapa wakilnya?',
    ephemeral_message_parameters,
    ...more,
  })
}

/** A stage on which the guest has just pressed the card. */
async function pressed(): Promise<Stage & { queryId: string }> {
  const stage = await staged()
  await posted(stage.sandbox, stage.group.id)
  const press = await stage.guest.presses(stage.group, 'Hadir')
  return { ...stage, queryId: press.id }
}

const refusal = (says: string): unknown => ({ ok: false, error_code: 400, description: `Bad Request: ${says}` })
const tooOld = 'query is too old and response timeout expired or query ID is invalid'

describe('an ephemeral message', () => {
  it('is seen by its receiver alone and has the message id 0', async () => {
    const stage = await pressed()
    const { result } = await whispers(stage, {
      reply_markup: { inline_keyboard: [[{ text: 'Kabid', callback_data: 'k' }]] },
    })
    expect(result).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 1,
      receiver_user: { id: stage.guest.id },
      text: 'Siapa wakilnya?',
    })
    expect(stage.guest.sees(stage.group).map(({ text }) => text)).toEqual(['Undangan rapat', 'Siapa wakilnya?'])
    expect(stage.head.sees(stage.group).map(({ text }) => text)).toEqual(['Undangan rapat'])
    expect(stage.group.messages).toHaveLength(1)
    expect(stage.guest.lastSeen(stage.group).ephemeralFor?.name).toBe('Kepala Bappeda')
    await expect(stage.head.presses(stage.guest.lastSeen(stage.group), 'Kabid')).rejects.toThrow(
      'does not see this message',
    )
    await stage.guest.presses(stage.group, 'Kabid')
    const press = (await updates(stage.sandbox)).at(-1).callback_query
    expect(press.message).toMatchObject({ message_id: 0, ephemeral_message_id: 1 })
    expect(press.data).toBe('k')
  })

  it('may follow a press for 15 seconds and no longer', async () => {
    const stage = await pressed()
    await stage.sandbox.clock.advance({ seconds: 15 })
    expect((await whispers(stage)).ok).toBe(true)
    await stage.sandbox.clock.advance({ milliseconds: 1 })
    expect(await whispers(stage)).toEqual(refusal('not enough rights to send ephemeral messages to the user'))
  })

  it('needs a press by the receiver, in this group', async () => {
    const stage = await staged()
    expect(await whispers(stage)).toEqual(refusal('not enough rights to send ephemeral messages to the user'))
    await posted(stage.sandbox, stage.group.id)
    await stage.head.presses(stage.group, 'Hadir')
    expect(await whispers(stage)).toEqual(refusal('not enough rights to send ephemeral messages to the user'))
  })

  it('needs no press where the bot is an administrator', async () => {
    const stage = await staged()
    await stage.group.promoteBot()
    expect((await whispers(stage)).ok).toBe(true)
  })

  it('is refused for a press that is too old or somebody else’s', async () => {
    const stage = await pressed()
    expect((await whispers(stage, {}, { callback_query_id: stage.queryId })).ok).toBe(true)
    const other = await stage.head.presses(stage.group, 'Hadir')
    expect(await whispers(stage, {}, { callback_query_id: other.id })).toEqual(refusal(tooOld))
    await stage.group.promoteBot()
    await stage.sandbox.clock.advance({ seconds: 16 })
    expect(await whispers(stage, {}, { callback_query_id: stage.queryId })).toEqual(refusal(tooOld))
  })

  it('may stand in place of the pressed message, for the receiver', async () => {
    const stage = await pressed()
    await whispers(stage, {}, { callback_query_id: stage.queryId, replace_callback_query_message: true })
    expect(stage.guest.sees(stage.group).map(({ text }) => text)).toEqual(['Siapa wakilnya?'])
    expect(stage.head.sees(stage.group).map(({ text }) => text)).toEqual(['Undangan rapat'])
    expect(await whispers(stage, {}, { replace_callback_query_message: true })).toEqual(
      refusal('sandbox: replace_callback_query_message without callback_query_id'),
    )
  })

  it('goes to members of groups only', async () => {
    const stage = await staged()
    const stranger = stage.sandbox.person({ name: 'Camat' })
    expect(await whispers(stage, {}, { receiver_user_id: stranger.id })).toEqual(refusal('USER_NOT_PARTICIPANT'))
    expect(await whispers(stage, { chat_id: stage.head.id }, { receiver_user_id: stage.head.id })).toEqual(
      refusal('sandbox: ephemeral messages are for groups'),
    )
  })

  it('takes no login button', async () => {
    const stage = await pressed()
    const reply_markup = { inline_keyboard: [[{ text: 'Masuk', login_url: { url: 'https://example.com' } }]] }
    expect(await whispers(stage, { reply_markup })).toEqual(refusal('BUTTON_TYPE_INVALID'))
  })

  it('is edited and deleted by its own number', async () => {
    const stage = await pressed()
    await whispers(stage)
    const at = { chat_id: stage.group.id, receiver_user_id: stage.guest.id, ephemeral_message_id: 1 }
    const edit = (params: Record<string, unknown>) =>
      call(stage.sandbox, 'editEphemeralMessageText', { ...at, text: 'Tercatat', ...params })
    expect(await edit({})).toEqual({ ok: true, result: true })
    expect(stage.guest.lastSeen(stage.group).text).toBe('Tercatat')
    expect((await edit({})).description).toMatch(/^Bad Request: message is not modified/)
    expect(await edit({ ephemeral_message_id: 2 })).toEqual(refusal('message to edit not found'))
    expect(await edit({ receiver_user_id: stage.head.id })).toEqual(refusal('message to edit not found'))
    const reply_markup = { inline_keyboard: [[{ text: 'Ubah', callback_data: 'u' }]] }
    expect((await call(stage.sandbox, 'editEphemeralMessageReplyMarkup', { ...at, reply_markup })).ok).toBe(true)
    expect(stage.guest.lastSeen(stage.group).buttons()).toEqual(['Ubah'])
    expect(await call(stage.sandbox, 'editEphemeralMessageCaption', { ...at, caption: 'a' })).toEqual(
      refusal('there is no caption in the message to edit'),
    )
    expect((await call(stage.sandbox, 'deleteEphemeralMessage', at)).ok).toBe(true)
    expect(stage.guest.sees(stage.group)).toHaveLength(1)
    expect(await call(stage.sandbox, 'deleteEphemeralMessage', at)).toEqual(refusal('message to delete not found'))
  })
})

describe('what people send ephemerally', () => {
  it('is a reply to an ephemeral message, without naming it', async () => {
    const stage = await pressed()
    await whispers(stage)
    await stage.guest.writes(stage.group, 'Kabid Produksi', { replyTo: stage.guest.lastSeen(stage.group) })
    const { message } = (await updates(stage.sandbox)).at(-1)
    expect(message).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 2,
      text: 'Kabid Produksi',
      from: { id: stage.guest.id },
      receiver_user: { id: stage.sandbox.bot.id },
    })
    expect(message).not.toHaveProperty('reply_to_message')
    expect(stage.head.sees(stage.group).map(({ text }) => text)).toEqual(['Undangan rapat'])
  })

  it('is a command the menu marks as ephemeral, and it may be answered in kind for 15 seconds', async () => {
    const stage = await staged()
    const { sandbox, group, guest } = stage
    await call(sandbox, 'setMyCommands', {
      commands: [{ command: 'agenda', description: 'Agenda', is_ephemeral: true }],
      scope: { type: 'all_group_chats' },
    })
    await guest.writes(group, '/agenda')
    const { message } = (await updates(sandbox)).at(-1)
    expect(message).toMatchObject({ message_id: 0, ephemeral_message_id: 1, text: '/agenda' })
    const answer = await whispers(stage, { reply_parameters: { ephemeral_message_id: 1 } })
    expect(answer.ok).toBe(true)
    expect(group.messages).toHaveLength(0)
    const open = await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: 'a',
      reply_parameters: { ephemeral_message_id: 1 },
    })
    expect(open).toEqual(refusal('a reply to an ephemeral message must be an ephemeral message'))
    expect(await whispers(stage, { reply_parameters: { ephemeral_message_id: 9 } })).toEqual(
      refusal('message to be replied not found'),
    )
    await group.promoteBot()
    await sandbox.clock.advance({ seconds: 16 })
    expect(await whispers(stage, { reply_parameters: { ephemeral_message_id: 1 } })).toEqual(
      refusal('message to be replied not found'),
    )
    const at = { chat_id: group.id, receiver_user_id: guest.id, ephemeral_message_id: 1 }
    expect(await call(sandbox, 'editEphemeralMessageText', { ...at, text: 'a' })).toEqual(
      refusal("message can't be edited"),
    )
  })
})
