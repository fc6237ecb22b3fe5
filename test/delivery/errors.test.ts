import { GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { errorName, failureOf } from '../../src/delivery/errors.ts'

const said = (code: number, description: string, parameters = {}): GrammyError =>
  new GrammyError('failed', { ok: false, error_code: code, description, parameters }, 'sendMessage', {})

describe('what Telegram refuses', () => {
  it.each<[number, string, string]>([
    [400, 'Bad Request: message is not modified: specified new message content …', 'not-modified'],
    [400, 'Bad Request: message to edit not found', 'target-gone'],
    [400, "Bad Request: message can't be edited", 'target-gone'],
    [400, 'Bad Request: MESSAGE_ID_INVALID', 'target-gone'],
    [400, 'Bad Request: message to be replied not found', 'target-gone'],
    [400, "Bad Request: can't parse entities: Can't find end of …", 'bad-entities'],
    [400, 'Bad Request: ENTITY_BOUNDS_INVALID', 'bad-entities'],
    [400, 'Bad Request: chat not found', 'unreachable'],
    [400, 'Bad Request: PEER_ID_INVALID', 'unreachable'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'unreachable'],
    [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid', 'too-late'],
    [400, 'Bad Request: message text is empty', 'refused'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'refused'],
    [401, 'Unauthorized', 'refused'],
    [403, 'Forbidden: bot was blocked by the user', 'unreachable'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'unreachable'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'unreachable'],
    [403, 'Forbidden: user is deactivated', 'unreachable'],
    [500, 'Internal Server Error', 'unknown'],
    [502, 'Bad Gateway', 'unknown'],
  ])('%i %s is %s', (code, description, kind) => {
    expect(failureOf(said(code, description)).kind).toBe(kind)
  })

  it('names the new chat of a group that moved, and the seconds of a 429', () => {
    const moved = said(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1001 })
    expect(failureOf(moved)).toEqual({ kind: 'migrated', to: -1001 })
    expect(failureOf(said(429, 'Too Many Requests: retry after 17', { retry_after: 17 }))).toEqual({
      kind: 'limited',
      seconds: 17,
    })
  })

  it('is unknown when no answer came at all', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    expect(failureOf(new HttpError('Network request failed', reset))).toEqual({
      kind: 'unknown',
      error: expect.stringMatching(/^network: Error ECONNRESET/),
    })
  })

  it('is named without the message, which may repeat what somebody wrote', () => {
    const error = new TypeError('cannot read "sakit" of https://api.telegram.org/bot123:SECRET')
    expect(errorName(error)).not.toMatch(/sakit|SECRET/)
    expect(errorName(error)).toContain('TypeError')
  })
})
