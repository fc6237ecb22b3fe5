import { describe, expect, it } from 'vitest'
import { call, drain, updates } from './client.ts'
import { opened, posted, staged } from './stage.ts'

async function forum(admin: boolean | { can_manage_topics: boolean } = false) {
  const sandbox = await opened({ rates: false, privacyMode: false })
  const head = sandbox.person({ name: 'Bagian Tata Pemerintahan' })
  const group = sandbox.group({ title: 'Rakor', members: [head], forum: true })
  await group.addBot(head, { admin })
  const topic = group.topic('Karet')
  await drain(sandbox)
  return { sandbox, head, group, topic }
}

describe('what is written in a topic', () => {
  it('replies to the opening of the topic when it replies to nothing else', async () => {
    const { sandbox, head, group, topic } = await forum()
    await head.writes(group, 'selamat pagi', { thread: topic.id })
    const [{ message }] = await updates(sandbox)
    expect(message.reply_to_message).toMatchObject({ message_id: topic.id, forum_topic_created: { name: 'Karet' } })
  })

  it('names a thread in General too when it replies, and is no topic message', async () => {
    const { sandbox, head, group } = await forum()
    const first = await head.writes(group, 'selamat pagi')
    await head.writes(group, 'pagi', { replyTo: first })
    const { message } = (await updates(sandbox)).at(-1)
    expect(message).toMatchObject({ message_thread_id: first.id })
    expect(message).not.toHaveProperty('is_topic_message')
  })

  it('is refused once the topic is closed, but not to who manages topics', async () => {
    for (const rights of [false, { can_manage_topics: true }]) {
      const { sandbox, group, topic } = await forum(rights)
      await group.closeTopic(topic)
      const sent = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a', message_thread_id: topic.id })
      expect(sent.ok).toBe(rights !== false)
      if (!sent.ok) expect(sent.description).toBe('Bad Request: TOPIC_CLOSED')
    }
  })

  it('is gone with the topic, where nothing can be sent any more', async () => {
    const { sandbox, head, group, topic } = await forum()
    const said = await head.writes(group, 'selamat pagi', { thread: topic.id })
    await group.deleteTopic(topic)
    expect(said.deleted).toBe(true)
    const sent = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a', message_thread_id: topic.id })
    expect(sent.description).toBe('Bad Request: message thread not found')
  })
})

describe('a link to a message', () => {
  const linkTo = (chatId: number, ...ids: number[]) => `https://t.me/c/${String(chatId).slice(4)}/${ids.join('/')}`

  it('is followed by members of the supergroup alone', async () => {
    const { sandbox, guest, group } = await staged()
    const id = await posted(sandbox, group.id)
    expect(guest.follows(linkTo(group.id, id)).text).toBe('Undangan rapat')
    const stranger = sandbox.person({ name: 'Orang lain' })
    expect(() => stranger.follows(linkTo(group.id, id))).toThrow('cannot see the chat')
  })

  it('leads nowhere when the message is gone, in another topic, or was said in a basic group', async () => {
    const { sandbox, head, group, topic } = await forum()
    const said = await head.writes(group, 'selamat pagi', { thread: topic.id })
    expect(head.follows(linkTo(group.id, topic.id, said.id))).toBe(said)
    expect(() => head.follows(linkTo(group.id, topic.id + 1, said.id))).toThrow('does not exist')
    await head.deletes(said)
    expect(() => head.follows(linkTo(group.id, topic.id, said.id))).toThrow('does not exist')
    const basic = sandbox.group({ title: 'Rakor', members: [head], supergroup: false })
    const there = await head.writes(basic, 'selamat pagi')
    expect(() => head.follows(`https://t.me/c/${-basic.id}/${there.id}`)).toThrow('cannot see the chat')
    expect(() => head.follows('https://t.me/rakor')).toThrow('no link to a message')
  })
})
