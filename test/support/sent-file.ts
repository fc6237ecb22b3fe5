import type { Message } from '../../src/sandbox/index.ts'
import type { World } from './world.ts'

/** The bytes of a document somebody sees, fetched as a client does. */
export async function bytesOf({ sandbox }: World, message: Message): Promise<Uint8Array> {
  const id = message.document?.file_id ?? message.photo?.[0]?.file_id
  if (!id) throw new Error(`no file on «${message.text}»`)
  const asked = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/getFile?file_id=${id}`)
  const { result } = (await asked.json()) as { result: { file_path: string } }
  const file = await fetch(`${sandbox.apiRoot}/file/bot${sandbox.token}/${result.file_path}`)
  return new Uint8Array(await file.arrayBuffer())
}
