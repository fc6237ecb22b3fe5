/** Asks the sandbox to do something as the chosen person, and says kindly when it could not be done. */
import type { Act, Answer, CallDetails, Problem } from '../shown.ts'
import { state } from './state.ts'
import { toast } from './toasts.ts'
import { t } from './words.ts'

/** @returns undefined when it was not done; why has then been said */
export async function ask(act: Act): Promise<Extract<Answer, { ok: true }> | undefined> {
  return said(await posted('/page/act', JSON.stringify({ as: state.as, ...act })))
}

export async function sendFile(
  file: File,
  options: { chat: number; asPhoto: boolean; caption: string; replyTo?: string | undefined },
): Promise<boolean> {
  const query = new URLSearchParams({
    as: String(state.as),
    chat: String(options.chat),
    name: file.name,
    type: file.type,
    caption: options.caption,
    'as-photo': options.asPhoto ? 'yes' : 'no',
    ...(options.replyTo ? { replyTo: options.replyTo } : {}),
  })
  return said(await posted(`/page/file?${query}`, file)) !== undefined
}

export async function callDetails(number: number): Promise<CallDetails | undefined> {
  try {
    return (await (await fetch(`/page/call/${number}`)).json()) as CallDetails
  } catch {
    return undefined
  }
}

export function fileAddress(chat: number, key: string, save = false): string {
  return `/page/file?${new URLSearchParams({ as: String(state.as), chat: String(chat), key, ...(save ? { save: 'yes' } : {}) })}`
}

type Outcome = Answer | { ok: false; problem: Problem | 'offline' }

async function posted(address: string, body: BodyInit): Promise<Outcome> {
  try {
    const response = await fetch(address, { method: 'POST', body })
    return (await response.json()) as Answer
  } catch {
    return { ok: false, problem: 'offline' }
  }
}

function said(outcome: Outcome): Extract<Answer, { ok: true }> | undefined {
  if (outcome.ok) return outcome
  toast(t(`problem-${outcome.problem}`))
  return undefined
}
