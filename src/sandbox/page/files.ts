/** Files on the page: taken from the browser as they are, and opened again by whoever sees the message. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pictureType } from '../files.ts'
import { readBody } from '../request-body.ts'
import { chatView, messageView } from '../views.ts'
import { messageOn, placeOf, Refusal, writablePlace } from './acting.ts'
import type { Play } from './play.ts'
import { fileIdOf } from './showing.ts'
import type { Answer } from './shown.ts'

/** As large as a bot can fetch a file. */
const largest = 20 * 1024 * 1024

/** Sends the body as a document, or as a photo where the person chose so and it is one. */
export async function takeFile(play: Play, request: IncomingMessage, query: URLSearchParams): Promise<Answer> {
  if (play.busy) throw new Refusal('busy')
  const person = play.sandbox.personWithId(Number(query.get('as')))
  if (!person) throw new Refusal('invalid')
  const chat = writablePlace({ play, person }, Number(query.get('chat')))
  const bytes = await bytesOf(request)
  const replied = query.get('replyTo')
  const options = {
    bytes,
    ...(query.get('caption') ? { caption: query.get('caption')! } : {}),
    ...(replied ? { replyTo: messageView(messageOn(chat, replied, person)) } : {}),
  }
  if (query.get('as-photo') === 'yes' && pictureType(bytes)) await person.sendsPhoto(chatView(chat), options)
  else {
    const fileName = (query.get('name') ?? '').slice(0, 120) || 'berkas'
    await person.sendsDocument(chatView(chat), {
      ...options,
      fileName,
      mimeType: query.get('type') || 'application/octet-stream',
    })
  }
  play.seen.mark(chat, person.record)
  return { ok: true }
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const bytes = await readBody(request, largest)
  if (bytes.length === 0) throw new Refusal('empty')
  return bytes
}

/** Pictures are shown, everything else is saved: nothing that was sent is ever run. */
export function openFile(play: Play, response: ServerResponse, query: URLSearchParams): void {
  const person = play.sandbox.personWithId(Number(query.get('as')))
  if (!person) throw new Refusal('invalid')
  const message = messageOn(placeOf({ play, person }, Number(query.get('chat'))), query.get('key') ?? '', person)
  const file = play.sandbox.world.files.get(fileIdOf(message) ?? '')
  if (!file) throw new Refusal('gone')
  const type = pictureType(file.bytes)
  const name = encodeURIComponent(file.fileName ?? file.path.split('/').at(-1)!)
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'content-length': file.bytes.length,
    'content-disposition': `${type && !query.has('save') ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
  })
  response.end(file.bytes)
}
