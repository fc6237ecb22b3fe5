/** The parameters of a call, from JSON, a form, multipart or the query string. */
import type { IncomingMessage } from 'node:http'
import { badRequest } from './api-error.ts'
import { type Params, typedFromText } from './parameters.ts'
import { Upload } from './state.ts'

/** A body is longer than whoever reads it takes. */
export class TooLong extends Error {}

/**
 * Reads the whole body. Rejects when the connection breaks before its end, and with `TooLong` as soon as there are more
 * than `most` bytes; what still comes is thrown away.
 */
export function readBody(request: IncomingMessage, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
      else {
        chunks.length = 0
        reject(new TooLong(`more than ${most} bytes`))
      }
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('the connection closed')))
  })
}

export function parametersOf(method: string, contentType: string, body: Buffer, query: string): Params {
  const params: Params = {}
  const addText = ([name, text]: [string, string]): void => {
    params[name] = typedFromText(method, name, text)
  }
  if (query) for (const pair of new URLSearchParams(query)) addText(pair)
  if (body.length === 0) return params
  if (contentType.startsWith('application/json')) return Object.assign(params, jsonOf(body))
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    for (const pair of new URLSearchParams(body.toString())) addText(pair)
    return params
  }
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary) return Object.assign(params, multipart(method, body, boundary))
  throw badRequest(`unsupported content type ${contentType}`)
}

function jsonOf(body: Buffer): Params {
  try {
    const text = body.toString()
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !hasHalfCharacter(text, value))
      return withoutNulls(value as Params)
  } catch {
    // Told below, as for any other body that is no object.
  }
  throw badRequest("can't parse request body as JSON object")
}

/** Half of a pair of surrogates: Telegram's parser refuses the whole body for it. */
const hasHalfCharacter = (text: string, value: object): boolean =>
  /\\ud[89a-f]/i.test(text) && /\\ud[89a-f]/.test(JSON.stringify(value))

/** `null` is Telegram's way, too, of giving nothing. */
function withoutNulls(params: Params): Params {
  for (const name in params) if (params[name] === null) delete params[name]
  return params
}

function multipart(method: string, body: Buffer, boundary: string): Params {
  const texts: [string, string][] = []
  const uploads = new Map<string, Upload>()
  for (const part of partsOf(body, `--${boundary}`)) {
    const split = part.indexOf('\r\n\r\n')
    if (split < 0) continue
    const head = part.subarray(0, split).toString()
    const content = part.subarray(split + 4)
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? ''
    const fileName = /filename="([^"]*)"/.exec(head)?.[1] ?? /filename=([^\s;]+)/.exec(head)?.[1]
    if (fileName === undefined) texts.push([name, content.toString()])
    else {
      const declared = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? unspecific
      const mimeType = declared === unspecific ? mimeTypeOf(fileName) : declared
      uploads.set(name, new Upload(fileName, mimeType, Uint8Array.from(content)))
    }
  }
  const params: Params = Object.fromEntries(uploads)
  for (const [name, text] of texts) params[name] = attached(typedFromText(method, name, text), uploads)
  // What was attached is a parameter only under the name that refers to it.
  for (const name of uploads.keys())
    if (params[name] === uploads.get(name) && isReferredTo(params, uploads.get(name)!, name)) delete params[name]
  return params
}

function isReferredTo(params: Params, upload: Upload, except: string): boolean {
  return Object.entries(params).some(
    ([name, value]) => name !== except && (value === upload || containsUpload(value, upload)),
  )
}

function containsUpload(value: unknown, upload: Upload): boolean {
  if (value === upload) return true
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Upload) &&
    Object.values(value).some((item) => containsUpload(item, upload))
  )
}

/** `attach://name` anywhere in a value stands for the file of that name. */
function attached(value: unknown, uploads: Map<string, Upload>): unknown {
  if (typeof value === 'string' && value.startsWith('attach://'))
    return uploads.get(value.slice('attach://'.length)) ?? value
  if (Array.isArray(value)) return value.map((item) => attached(item, uploads))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, attached(item, uploads)]))
  return value
}

function partsOf(body: Buffer, delimiter: string): Buffer[] {
  const parts: Buffer[] = []
  let from = body.indexOf(delimiter)
  while (from >= 0) {
    const start = from + delimiter.length
    const next = body.indexOf(delimiter, start)
    if (next < 0) break
    // Between delimiters: the line break after the first, the part, the line break before the second.
    parts.push(body.subarray(start + 2, next - 2))
    from = next
  }
  return parts
}

const unspecific = 'application/octet-stream'
const mimeTypes: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  ics: 'text/calendar',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Telegram goes by the file's name where the sender does not say what it is. */
function mimeTypeOf(fileName: string): string {
  return mimeTypes[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? unspecific
}
