import type { Sandbox } from '../../src/sandbox/index.ts'

/** An answer as it stands on the wire. */
export interface Answer {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: results are whatever the method gives; each test knows its own.
  result?: any
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** Calls a method as a bot would, with a JSON body, and returns the answer whatever it is. */
export async function call(
  sandbox: Sandbox,
  method: string,
  params: Record<string, unknown> = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
    ...(signal ? { signal } : {}),
  })
  return (await response.json()) as Answer
}

/** Sends a form with files. */
export async function upload(sandbox: Sandbox, method: string, fields: Record<string, string | Blob>): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, value, value instanceof File ? value.name : 'berkas.bin')
  const response = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/${method}`, { method: 'POST', body: form })
  return (await response.json()) as Answer
}

/** The pending updates without confirming them. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export async function updates(sandbox: Sandbox, offset?: number): Promise<any[]> {
  const { result } = await call(sandbox, 'getUpdates', offset === undefined ? {} : { offset })
  return result
}

/** Confirms everything pending, so that a test sees only what comes after. */
export async function drain(sandbox: Sandbox): Promise<void> {
  const pending = await updates(sandbox)
  const last = pending.at(-1)
  if (last) await updates(sandbox, last.update_id + 1)
}
