import type { InlineKeyboardButton } from 'grammy/types'
import { readMeetingsOfGroup } from '../../operations/agenda.ts'
import { groupAskedKey, readGroup } from '../../operations/groups.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { House, Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { drop, edit, type Letter, letter, replyTo, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Meetings named where a group is lost, and characters of each name. */
const mostNames = 10
const nameLimit = 80

type GroupRead = NonNullable<Awaited<ReturnType<typeof readGroup>>>

export const groupRenderers: Renderers<
  | 'group-asked'
  | 'group-greeting'
  | 'group-leave'
  | 'group-lost'
  | 'group-demoted'
  | 'write-privately'
  | 'said-privately'
> = {
  /** Asks while the group waits; afterwards corrects what was asked, and drops what was never sent. */
  'group-asked': async (house, row, speech) => {
    const group = await readGroup(house.desk, row.subject.groupId)
    if (!group) return drop('the group is gone')
    const made = letter(question(speech, group), group.state === 'pending' ? buttons(speech, group.chatId) : [])
    if (group.state === 'pending') return send(row.chatId, made)
    const before = await readSentMessage(house.desk, row.chatId, groupAskedKey(group.chatId, row.chatId))
    return before ? edit(row.chatId, before, made) : drop('decided before it was asked')
  },

  'group-greeting': async (house, row, speech) => {
    const group = await readGroup(house.desk, row.subject.groupId)
    if (group?.state !== 'linked') return drop('the group is not linked')
    return send(row.chatId, groupHelp(house, speech, group))
  },

  'group-leave': async (house, row) => {
    const group = await readGroup(house.desk, row.subject.groupId)
    if (group?.state !== 'left') return drop('the group is not to be left')
    return { act: 'call', method: 'leaveChat', payload: { chat_id: row.chatId } }
  },

  'group-demoted': async (house, row, speech) => {
    const group = await readGroup(house.desk, row.subject.groupId)
    if (group?.state !== 'linked' || group.botIsAdmin) return drop('Rakor is an administrator again, or gone')
    const { t } = speech
    const reads = house.bot.readsAll ? 'people-group-reads-all' : 'people-group-reads-replies'
    const said = [t('people-group-demoted', { title: group.title }), t(reads), t('people-group-demoted-next')]
    return send(row.chatId, letter(said.join('\n')))
  },

  'write-privately': async (house, row, speech) =>
    send(row.chatId, letter(writePrivately(house, speech), openButton(house, speech)), replyTo(row.subject.messageId)),

  'said-privately': async (_house, row, speech) =>
    send(row.chatId, letter(speech.t(row.subject.hint, { command: row.subject.command }))),

  'group-lost': async (house, row, speech) => {
    const group = await readGroup(house.desk, row.subject.groupId)
    if (group?.state !== 'left') return drop('Rakor is back in the group')
    const meetings = (await readMeetingsOfGroup(house.desk, group.chatId)).map((meeting) => nameOf(speech, meeting))
    const shown = meetings.slice(0, mostNames).map((name) => shorten(name, nameLimit))
    const lines = [
      speech.t('people-group-lost', { title: group.title }),
      shown.length > 0 ? speech.t('people-group-lost-cards', { meetings: speech.format.list(shown) }) : '',
      speech.t('people-group-lost-next'),
    ]
    return send(row.chatId, letter(lines.filter(Boolean).join('\n')))
  },
}

/** What Rakor does in a group and what it reads there. */
export function groupHelp(house: House, speech: Speech, group: { botIsAdmin: boolean; isForum: boolean }): Letter {
  const readsAll = house.bot.readsAll || group.botIsAdmin
  return letter(
    [
      speech.t('people-group-greeting'),
      readsAll ? speech.t('people-group-reads-all') : speech.t('people-group-reads-replies'),
      speech.t('people-group-commands'),
      ...(group.isForum ? [speech.t('people-group-topics')] : []),
    ].join('\n'),
  )
}

/** Leads from a group into the private chat with Rakor. */
export const openButton = (house: House, speech: Speech): InlineKeyboardButton[][] => [
  [{ text: speech.t('common-button-open-private'), url: `https://t.me/${house.bot.username}` }],
]

export const writePrivately = (house: House, speech: Speech): string =>
  speech.t('common-write-privately', { link: `https://t.me/${house.bot.username}` })

function question(speech: Speech, group: GroupRead): string {
  const { title } = group
  const by = group.decidedByName
  if (group.state === 'linked') return speech.t('people-group-linked-by', { title, by: by ?? '' })
  if (group.state === 'left')
    return by ? speech.t('people-group-left-by', { title, by }) : speech.t('people-group-gone', { title })
  return group.addedByName
    ? speech.t('people-group-asked', { title, by: group.addedByName })
    : speech.t('people-group-asked-nobody', { title })
}

const buttons = (speech: Speech, chatId: number): InlineKeyboardButton[][] => [
  [
    { text: speech.t('people-button-connect'), callback_data: pressData('group', chatId, 'linked'), style: 'success' },
    { text: speech.t('people-button-leave'), callback_data: pressData('group', chatId, 'left'), style: 'danger' },
  ],
]
