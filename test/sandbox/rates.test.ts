import { describe, expect, it } from 'vitest'
import { type Answer, call } from './client.ts'
import { posted, type Stage, staged } from './stage.ts'

const limited = (seconds: number): unknown => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
})

async function rated(): Promise<Stage> {
  return staged({ rates: true })
}

async function says({ sandbox }: Stage, chat_id: number, text = 'a'): Promise<Answer> {
  return call(sandbox, 'sendMessage', { chat_id, text })
}

/** Twenty messages in the group, 3 virtual seconds apart: 57 seconds from first to last. */
async function fillMinute(stage: Stage): Promise<number> {
  const id = await posted(stage.sandbox, stage.group.id)
  for (let count = 1; count < 20; count++) {
    await stage.sandbox.clock.advance({ seconds: 3 })
    expect((await says(stage, stage.group.id, `${count}`)).ok).toBe(true)
  }
  return id
}

describe("Telegram's rates", () => {
  it('lets a burst of three into one chat, and one a second after that', async () => {
    const stage = await rated()
    for (let count = 0; count < 3; count++) expect((await says(stage, stage.head.id)).ok).toBe(true)
    expect(await says(stage, stage.head.id)).toEqual(limited(1))
    await stage.sandbox.clock.advance({ milliseconds: 999 })
    expect(await says(stage, stage.head.id)).toEqual(limited(1))
    await stage.sandbox.clock.advance({ milliseconds: 1 })
    expect((await says(stage, stage.head.id)).ok).toBe(true)
    expect((await says(stage, stage.head.id)).ok).toBe(false)
  })

  it('lets one message a second through for as long as one likes', async () => {
    const stage = await rated()
    for (let count = 0; count < 100; count++) {
      await stage.sandbox.clock.advance({ seconds: 1 })
      expect((await says(stage, stage.head.id)).ok).toBe(true)
    }
  })

  it('counts each chat for itself and 30 calls a second in all', async () => {
    const stage = await rated()
    const people = Array.from({ length: 31 }, (_, index) => stage.sandbox.person({ name: `OPD ${index + 1}` }))
    for (const person of people) await person.starts()
    for (const person of people.slice(0, 30)) expect((await says(stage, person.id)).ok).toBe(true)
    expect(await says(stage, people[30]!.id)).toEqual(limited(1))
    await stage.sandbox.clock.advance({ seconds: 1 })
    expect((await says(stage, people[30]!.id)).ok).toBe(true)
  })

  it('lets 20 a minute into a group', async () => {
    const stage = await rated()
    await fillMinute(stage)
    await stage.sandbox.clock.advance({ seconds: 1 })
    // The first of the twenty left 58 seconds ago: the group opens again two seconds from now.
    expect(await says(stage, stage.group.id)).toEqual(limited(2))
    expect((await says(stage, stage.head.id)).ok).toBe(true)
    await stage.sandbox.clock.advance({ seconds: 2 })
    expect((await says(stage, stage.group.id)).ok).toBe(true)
    expect(await says(stage, stage.group.id)).toEqual(limited(3))
  })

  it('counts edits and ephemeral messages in the same budget', async () => {
    const stage = await rated()
    const { sandbox, group, head } = stage
    const id = await posted(sandbox, group.id)
    for (let count = 1; count < 20; count++) {
      await sandbox.clock.advance({ seconds: 2 })
      const edit = {
        chat_id: group.id,
        message_id: id,
        text: `${count}`,
        reply_markup: { inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]] },
      }
      expect((await call(sandbox, 'editMessageText', edit)).ok).toBe(true)
    }
    await sandbox.clock.advance({ seconds: 2 })
    await head.presses(group, 'Hadir')
    const ephemeral = {
      chat_id: group.id,
      text: 'Siapa wakilnya?',
      ephemeral_message_parameters: { receiver_user_id: head.id },
    }
    expect(await call(sandbox, 'sendMessage', ephemeral)).toEqual(limited(20))
  })

  it('closes the chat until retry_after is over, even where the budget would allow it before', async () => {
    const stage = await rated()
    for (let count = 0; count < 3; count++) await says(stage, stage.head.id)
    await stage.sandbox.clock.advance({ milliseconds: 500 })
    expect(await says(stage, stage.head.id)).toEqual(limited(1))
    // A message's worth of budget is back after 950 ms, 450 from here; the announced second is not over.
    await stage.sandbox.clock.advance({ milliseconds: 600 })
    expect(await says(stage, stage.head.id)).toEqual(limited(1))
    await stage.sandbox.clock.advance({ milliseconds: 400 })
    expect((await says(stage, stage.head.id)).ok).toBe(true)
  })

  it('does not limit answers to presses, nor questions', async () => {
    const stage = await rated()
    const { sandbox, group, head } = stage
    await posted(sandbox, group.id)
    for (let count = 0; count < 50; count++) {
      const { id } = await head.presses(group, 'Hadir')
      expect((await call(sandbox, 'answerCallbackQuery', { callback_query_id: id })).ok).toBe(true)
      expect((await call(sandbox, 'getChat', { chat_id: group.id })).ok).toBe(true)
    }
  })

  it('counts reactions and menus in the total alone', async () => {
    const stage = await rated()
    const { sandbox, group } = stage
    const message_id = await posted(sandbox, group.id)
    for (let count = 0; count < 25; count++) {
      const reaction = [{ type: 'emoji', emoji: '👍' }]
      expect((await call(sandbox, 'setMessageReaction', { chat_id: group.id, message_id, reaction })).ok).toBe(true)
    }
    for (let count = 0; count < 4; count++)
      expect((await call(sandbox, 'setMyCommands', { commands: [] })).ok).toBe(true)
    expect(await call(sandbox, 'setMyCommands', { commands: [] })).toEqual(limited(1))
  })

  it('can be switched off', async () => {
    const stage = await rated()
    stage.sandbox.rates.enabled = false
    for (let count = 0; count < 60; count++) expect((await says(stage, stage.group.id)).ok).toBe(true)
  })
})
