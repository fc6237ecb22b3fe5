import { type Api, GrammyError, HttpError } from 'grammy'
import type { House } from './house.ts'

/** Fetches files by their ids, through the same fetch as every call. A failure is a value: the person is asked to send it again. */
export function downloader(parts: {
  api: Api
  apiRoot: string
  token: string
  fetch: typeof fetch
}): House['download'] {
  return async (fileId, most) => {
    try {
      const file = await parts.api.getFile(fileId)
      if ((file.file_size ?? 0) > most) return 'too-big'
      if (!file.file_path) return 'unavailable'
      const answer = await parts.fetch(`${parts.apiRoot}/file/bot${parts.token}/${file.file_path}`)
      if (!answer.ok) return 'unavailable'
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return bytes.length > most ? 'too-big' : bytes
    } catch (error) {
      if (error instanceof GrammyError) return /too big/i.test(error.description) ? 'too-big' : 'unavailable'
      // The connection, not the code: what it was about is in the log of the fetch.
      if (error instanceof HttpError || isOfNetwork(error)) return 'unavailable'
      throw error
    }
  }
}

const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error || error.name === 'AbortError' || /fetch failed|aborted/.test(error.message))
