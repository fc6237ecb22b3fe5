/** Files in memory, by file id. */
import { createHash } from 'node:crypto'
import type { FileRecord } from './state.ts'

export class FileStore {
  readonly #byId = new Map<string, FileRecord>()
  readonly #byPath = new Map<string, FileRecord>()
  #next = 1

  add(file: { bytes: Uint8Array; kind: FileRecord['kind']; fileName?: string; mimeType?: string }): FileRecord {
    const number = this.#next++
    const folder = file.kind === 'photo' ? 'photos' : 'documents'
    const record: FileRecord = {
      ...file,
      fileId: `BQACAgUAAxkDAAI${String(number).padStart(10, '0')}`,
      uniqueId: createHash('sha1').update(file.bytes).digest('base64url').slice(0, 15),
      path: `${folder}/file_${number}${extensionOf(file.fileName, file.kind)}`,
    }
    this.#byId.set(record.fileId, record)
    this.#byPath.set(record.path, record)
    return record
  }

  get(fileId: string): FileRecord | undefined {
    return this.#byId.get(fileId)
  }

  atPath(path: string): FileRecord | undefined {
    return this.#byPath.get(path)
  }
}

function extensionOf(fileName: string | undefined, kind: FileRecord['kind']): string {
  const extension = /[^.](\.[A-Za-z0-9]{1,10})$/.exec(fileName ?? '')?.[1]
  if (extension) return extension
  return kind === 'photo' ? '.jpg' : ''
}

/** What a browser can show: PNG, JPEG, GIF and WebP, told by the first bytes. @returns its media type */
export function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\x89PNG')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('GIF8')) return 'image/gif'
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'image/webp' : undefined
}

export function isPicture(bytes: Uint8Array): boolean {
  return pictureType(bytes) !== undefined
}
