import { onTestFinished } from 'vitest'
import { type Group, type Person, type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts'
import { call, drain } from './client.ts'

/** A sandbox that is stopped after the test. */
export async function opened(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  onTestFinished(() => sandbox.stop())
  return sandbox
}

export interface Stage {
  sandbox: Sandbox
  /** The secretariat's account, which owns the group and has pressed Start. */
  head: Person
  /** In the group, never pressed Start. */
  guest: Person
  group: Group
}

/** A supergroup with two people and the bot, no update pending, rates off unless asked for. */
export async function staged(options: SandboxOptions = {}): Promise<Stage> {
  const sandbox = await opened({ rates: false, ...options })
  const head = sandbox.person({ name: 'Bagian Tata Pemerintahan', username: 'tapem' })
  const guest = sandbox.person({ name: 'Kepala Bappeda' })
  const group = sandbox.group({ title: 'Rakor KSD', members: [head, guest] })
  await group.addBot(head)
  await head.starts()
  await drain(sandbox)
  return { sandbox, head, guest, group }
}

/** The bot's message in a chat, with one button by default. */
export async function posted(
  sandbox: Sandbox,
  chatId: number,
  text = 'Undangan rapat',
  keyboard: object[][] = [[{ text: 'Hadir', callback_data: 'hadir' }]],
): Promise<number> {
  const answer = await call(sandbox, 'sendMessage', {
    chat_id: chatId,
    text,
    reply_markup: { inline_keyboard: keyboard },
  })
  if (!answer.ok) throw new Error(answer.description)
  return answer.result.message_id
}
