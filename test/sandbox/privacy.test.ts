import { describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { call, drain, updates } from './client.ts'
import { posted, type Stage, staged } from './stage.ts'

/** The texts of the messages the bot was told of. */
async function heard({ sandbox }: Stage): Promise<unknown[]> {
  return (await updates(sandbox)).map(({ message }) => message?.text ?? Object.keys(message ?? {}).at(-1))
}

type Saying = (head: Person, group: Group) => Promise<unknown>

const unheard: [string, Saying][] = [
  ['a plain word', (head, group) => head.writes(group, 'hadir')],
  ['a bare mention', (head, group) => head.writes(group, '@rakor_muaraenim_bot')],
  ['a mention in a sentence', (head, group) => head.writes(group, 'halo @rakor_muaraenim_bot hadir')],
  ['a command to another bot', (head, group) => head.writes(group, '/rapat@bot_lain')],
  ['a command later in the text', (head, group) => head.writes(group, 'ketik /rapat')],
  [
    'a reply to a person',
    async (head, group) => head.writes(group, 'ya', { replyTo: await head.writes(group, 'halo') }),
  ],
  ['a photo', (head, group) => head.sendsPhoto(group, { caption: '/rapat' })],
  ['an anonymous administrator', (head, group) => head.writes(group, 'hadir', { anonymous: true })],
]

describe('in privacy mode a bot that is no administrator', () => {
  it.each(unheard)('does not hear %s', async (_, say) => {
    const stage = await staged()
    await say(stage.head, stage.group)
    expect(await heard(stage)).toEqual([])
  })

  it('hears commands, bare or addressed to it', async () => {
    const stage = await staged()
    await stage.head.writes(stage.group, '/rapat')
    await stage.head.writes(stage.group, '/agenda@Rakor_MuaraEnim_Bot minggu ini')
    expect(await heard(stage)).toEqual(['/rapat', '/agenda@Rakor_MuaraEnim_Bot minggu ini'])
  })

  it('hears replies to its messages, files among them', async () => {
    const stage = await staged()
    await posted(stage.sandbox, stage.group.id)
    const card = stage.group.messages[0]!
    await stage.head.writes(stage.group, 'hadir', { replyTo: card })
    await stage.head.sendsDocument(stage.group, { fileName: 'notulen.pdf', replyTo: card })
    const [text, file] = await updates(stage.sandbox)
    expect(text.message).toMatchObject({ text: 'hadir', reply_to_message: { message_id: card.id } })
    expect(file.message.document).toMatchObject({ file_name: 'notulen.pdf' })
  })

  it('hears an edit of what it heard, and no other', async () => {
    const stage = await staged()
    const command = await stage.head.writes(stage.group, '/rapat')
    const talk = await stage.head.writes(stage.group, 'halo')
    await drain(stage.sandbox)
    await stage.head.edits(command, '/rapat besok')
    await stage.head.edits(talk, 'halo semua')
    expect((await updates(stage.sandbox)).map(({ edited_message }) => edited_message.text)).toEqual(['/rapat besok'])
  })

  it('hears who comes and goes, and a new title', async () => {
    const stage = await staged()
    const newcomer = stage.sandbox.person({ name: 'Kabid Produksi' })
    await stage.head.adds(newcomer, stage.group)
    await stage.head.removes(newcomer, stage.group)
    await stage.group.rename('Rakor Kerja Sama Daerah', stage.head)
    expect(await heard(stage)).toEqual(['new_chat_members', 'left_chat_member', 'new_chat_title'])
  })

  it('hears presses', async () => {
    const { sandbox, group, guest } = await staged()
    await posted(sandbox, group.id)
    await guest.presses(group, 'Hadir')
    expect((await updates(sandbox))[0].callback_query).toMatchObject({ data: 'hadir', from: { id: guest.id } })
  })
})

describe('everything in the group is heard', () => {
  it('by an administrator, from the moment it is one', async () => {
    const stage = await staged()
    await stage.head.writes(stage.group, 'sebelum')
    await stage.group.promoteBot()
    await stage.head.writes(stage.group, 'hadir')
    expect((await updates(stage.sandbox)).map(({ message }) => message?.text)).toEqual([undefined, 'hadir'])
    await stage.group.promoteBot(false)
    await drain(stage.sandbox)
    await stage.head.writes(stage.group, 'sesudah')
    expect(await heard(stage)).toEqual([])
  })

  it('without privacy mode, which getMe tells', async () => {
    const stage = await staged({ privacyMode: false })
    await stage.head.writes(stage.group, 'hadir')
    expect(await heard(stage)).toEqual(['hadir'])
    expect((await call(stage.sandbox, 'getMe')).result).toMatchObject({
      can_read_all_group_messages: true,
      username: 'rakor_muaraenim_bot',
    })
    const { sandbox } = await staged()
    expect((await call(sandbox, 'getMe')).result).toMatchObject({ can_read_all_group_messages: false })
  })

  it('but nothing of groups it is not in', async () => {
    const stage = await staged({ privacyMode: false })
    const other = stage.sandbox.group({ title: 'Lain', members: [stage.head] })
    await stage.head.writes(other, '/rapat')
    expect(await heard(stage)).toEqual([])
  })
})

describe('those who write under another name', () => {
  it('appear as the group, and press as themselves', async () => {
    const { sandbox, group, head } = await staged()
    const message = await head.writes(group, '/rapat', { anonymous: true })
    await posted(sandbox, group.id)
    await head.presses(group, 'Hadir')
    const [written, pressed] = await updates(sandbox)
    expect(written.message).toMatchObject({
      from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
      sender_chat: { id: group.id, type: 'supergroup', title: 'Rakor KSD' },
    })
    expect(pressed.callback_query.from.id).toBe(head.id)
    expect(message.from.id).toBe(1087968824)
    expect(message.fromBot).toBe(false)
  })

  it('appear as their channel', async () => {
    const { sandbox, group, head } = await staged()
    await head.writes(group, '/rapat', { asChannel: { id: -1001999999999, title: 'Kabar Daerah' } })
    expect((await updates(sandbox))[0].message).toMatchObject({
      from: { id: 136817688 },
      sender_chat: { id: -1001999999999, type: 'channel', title: 'Kabar Daerah' },
    })
  })
})
