import { readDraft } from '../../src/operations/drafts.ts'
import { publishMeeting } from '../../src/operations/meetings.ts'

/** Publishes a draft as whoever has just read its preview does. */
export async function publishSeen(...[desk, request, meetingId]: SeenParameters): ReturnType<typeof publishMeeting> {
  const draft = await readDraft(desk, meetingId)
  return publishMeeting(desk, request, meetingId, { print: draft?.print })
}

type SeenParameters = Parameters<typeof publishMeeting> extends [...infer Before, unknown] ? Before : never
