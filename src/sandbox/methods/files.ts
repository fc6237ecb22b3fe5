/** Files: sent as an upload or by a known id, and fetched again. */
import { ApiError, badRequest } from '../api-error.ts'
import type { Params } from '../parameters.ts'
import { type Content, type FileRecord, Upload } from '../state.ts'
import type { World } from '../world.ts'

const megabyte = 1024 * 1024
const largestUpload = 50 * megabyte
const largestPhoto = 10 * megabyte
const largestDownload = 20 * megabyte

export function documentContent(world: World, given: unknown): Content {
  const file = storedFile(world, given, 'document')
  return {
    document: {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      ...(file.fileName === undefined ? {} : { file_name: file.fileName }),
      ...(file.mimeType === undefined ? {} : { mime_type: file.mimeType }),
    },
  }
}

export function photoContent(world: World, given: unknown): Content {
  const file = storedFile(world, given, 'photo')
  const { width, height } = pictureSize(file.bytes)
  return {
    photo: [{ file_id: file.fileId, file_unique_id: file.uniqueId, width, height, file_size: file.bytes.length }],
  }
}

function storedFile(world: World, given: unknown, kind: 'document' | 'photo'): FileRecord {
  if (given instanceof Upload) {
    checkUpload(given, kind)
    return world.files.add({ bytes: given.bytes, kind, fileName: given.fileName, mimeType: given.mimeType })
  }
  const id = String(given)
  if (/^https?:\/\//.test(id)) throw badRequest('failed to get HTTP URL content')
  const file = world.files.get(id)
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified')
  if ((file.kind === 'photo') !== (kind === 'photo'))
    throw badRequest(
      `can't use file of type ${file.kind === 'photo' ? 'Photo' : 'Document'} as ${kind === 'photo' ? 'Photo' : 'Document'}`,
    )
  return file
}

function checkUpload(upload: Upload, kind: 'document' | 'photo'): void {
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
  if (upload.bytes.length > largestUpload) throw new ApiError(413, 'Request Entity Too Large')
  if (kind !== 'photo') return
  if (upload.bytes.length > largestPhoto) throw badRequest('file is too big')
  const { width, height } = pictureSize(upload.bytes)
  if (width === 0) throw badRequest('IMAGE_PROCESS_FAILED')
  if (width + height > 10_000 || Math.max(width / height, height / width) > 20)
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
}

/** Width and height of a PNG; of JPEG and WebP a plausible size, as nothing depends on it. Zero for anything else. */
function pictureSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  const isJpeg = bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8
  const isWebp = bytes.length >= 12 && view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250
  return isJpeg || isWebp ? { width: 1280, height: 720 } : { width: 0, height: 0 }
}

export function getFile(world: World, params: Params): unknown {
  const file = world.files.get(String(params.file_id))
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
  if (file.bytes.length > largestDownload) throw badRequest('file is too big')
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path }
}
