import type { BotCommand } from 'grammy/types'
import { may, type OperationName, type Role } from '../domain/permission.ts'
import type { Speech } from './house.ts'

/** A call of the Bot API. */
export interface Call {
  method: string
  payload: Record<string, unknown>
}

interface Entry {
  command: string
  /** Whoever may do this sees the command. */
  operation: OperationName
  /** Key of its description. */
  text: string
}

/** Every command, in the order of the menu. */
const entries: readonly Entry[] = [
  { command: 'rapat', operation: 'meeting.draft', text: 'meeting-command-rapat' },
  { command: 'agenda', operation: 'meeting.list', text: 'meeting-command-agenda' },
  { command: 'konfirmasi', operation: 'answer.give', text: 'answer-command-konfirmasi' },
  { command: 'presensi', operation: 'meeting.list', text: 'check-in-command-presensi' },
  { command: 'notulen', operation: 'minutes.read', text: 'minutes-command-notulen' },
  { command: 'rekap', operation: 'recap.read', text: 'answer-command-rekap' },
  { command: 'tindaklanjut', operation: 'task.list', text: 'task-command-tindaklanjut' },
  { command: 'bidang', operation: 'field.read', text: 'task-command-bidang' },
  { command: 'kerjasama', operation: 'cooperation.read', text: 'cooperation-command-kerjasama' },
  { command: 'pejabat', operation: 'directory.read', text: 'common-command-pejabat' },
  { command: 'status', operation: 'status.read', text: 'reminder-command-status' },
  { command: 'audit', operation: 'audit.read', text: 'audit-command-audit' },
  { command: 'pengaturan', operation: 'person.choose', text: 'settings-command-pengaturan' },
  { command: 'siapasaya', operation: 'person.see', text: 'common-command-siapasaya' },
  { command: 'dataku', operation: 'person.see', text: 'own-data-command-dataku' },
  { command: 'batal', operation: 'question.ask', text: 'common-command-batal' },
  { command: 'bantuan', operation: 'person.see', text: 'common-command-bantuan' },
]

/** Commands whose answer in a group only the asker sees. */
const inGroups = ['agenda', 'konfirmasi', 'bidang', 'bantuan']

/** Points of the minutes, noted by who takes them in reply to a message: what is in no menu is told with the minutes. */
const noted = ['putusan', 'tl', 'catat']

/** What is answered in a group when it stands there without a name: `/start` leads into private like the others. */
export const commandNames: ReadonlySet<string> = new Set([...entries.map(({ command }) => command), ...noted, 'start'])

/** The names of the commands somebody with these roles may use. */
export const commandsOf = (roles: readonly Role[]): string[] =>
  entries.filter(({ operation }) => may(roles, operation)).map(({ command }) => command)

/** The menu of a private chat: only what these roles may use. */
export const privateMenu = (speech: Speech, roles: readonly Role[]): BotCommand[] =>
  entries
    .filter(({ operation }) => may(roles, operation))
    .map(({ command, text }) => ({ command, description: speech.t(text) }))

/** The menu of a linked group. */
export const groupMenu = (speech: Speech): BotCommand[] =>
  entries
    .filter(({ command }) => inGroups.includes(command))
    .map(({ command, text }) => ({ command, description: speech.t(text), is_ephemeral: true }))

/** The menus of chats that have none of their own, set at each start: strangers in private, nothing in groups. */
export const defaultMenus = (speech: Speech): Call[] => [
  {
    method: 'setMyCommands',
    payload: { commands: privateMenu(speech, ['unknown']), scope: { type: 'all_private_chats' } },
  },
  { method: 'deleteMyCommands', payload: { scope: { type: 'all_group_chats' } } },
]
