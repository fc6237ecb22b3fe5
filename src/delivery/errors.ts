import { BotError, GrammyError, HttpError } from 'grammy'

/** What a failed call means for whoever made it. */
export type Failure =
  /** The message already looks like this. */
  | { kind: 'not-modified' }
  /** The message to edit, answer, pin or react to is gone. */
  | { kind: 'target-gone'; error: string }
  /** The topic is deleted or closed. */
  | { kind: 'topic-gone'; error: string }
  /** The entities do not fit the text: it can go out plain. */
  | { kind: 'bad-entities'; error: string }
  | { kind: 'migrated'; to: number }
  /** The chat cannot be written to, and it is not our doing. */
  | { kind: 'unreachable'; error: string }
  /** A press too old to be answered. */
  | { kind: 'too-late'; error: string }
  | { kind: 'limited'; seconds: number }
  /** Telegram does not take this call, however often it is made. */
  | { kind: 'refused'; error: string }
  /** Nobody knows whether it went through. */
  | { kind: 'unknown'; error: string }

/** By the start of Telegram's words, without their prefix, in lower case; the code alone does not tell. */
const meanings: readonly [
  start: string,
  kind: 'not-modified' | 'target-gone' | 'topic-gone' | 'bad-entities' | 'unreachable' | 'too-late',
][] = [
  ['message is not modified', 'not-modified'],
  ['message to edit not found', 'target-gone'],
  ["message can't be edited", 'target-gone'],
  ['message to delete not found', 'target-gone'],
  ["message can't be deleted", 'target-gone'],
  ['message to be replied not found', 'target-gone'],
  ['message to reply not found', 'target-gone'],
  ['message to pin not found', 'target-gone'],
  ['message to react not found', 'target-gone'],
  ['message not found', 'target-gone'],
  ['message_id_invalid', 'target-gone'],
  ['message thread not found', 'topic-gone'],
  ['topic_closed', 'topic-gone'],
  ['topic_deleted', 'topic-gone'],
  ["can't parse entities", 'bad-entities'],
  ["can't parse message text", 'bad-entities'],
  ['entity_', 'bad-entities'],
  ['chat not found', 'unreachable'],
  ['user not found', 'unreachable'],
  ['peer_id_invalid', 'unreachable'],
  ['user_is_blocked', 'unreachable'],
  ['group chat was deactivated', 'unreachable'],
  ['have no rights to send a message', 'unreachable'],
  ['not enough rights to send', 'unreachable'],
  ['query is too old', 'too-late'],
  ['query_id_invalid', 'too-late'],
]

/** Reads an error of a call to Telegram; anything else counts as `unknown`. */
export function failureOf(thrown: unknown): Failure {
  const error = thrown instanceof BotError ? thrown.error : thrown
  if (!(error instanceof GrammyError)) return { kind: 'unknown', error: errorName(error) }
  const { error_code: code, parameters } = error
  const said = `${code} ${error.description}`
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'migrated', to: parameters.migrate_to_chat_id }
  if (code === 429) return { kind: 'limited', seconds: parameters.retry_after ?? 1 }
  if (code >= 500) return { kind: 'unknown', error: said }
  // Blocked, kicked, deactivated, never started: with 403 it is always the chat.
  if (code === 403) return { kind: 'unreachable', error: said }
  const words = error.description.replace(/^(bad request|forbidden): */i, '').toLowerCase()
  const kind = meanings.find(([start]) => words.startsWith(start))?.[1] ?? 'refused'
  return kind === 'not-modified' ? { kind } : { kind, error: said }
}

/**
 * Names an error for a log or a table: its class, code and the place it came from. Its message is left out, for it
 * may repeat what somebody wrote, or an address with the token.
 */
export function errorName(thrown: unknown): string {
  const error = thrown instanceof BotError ? thrown.error : thrown
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) return `network: ${errorName(error.error)}`
  if (!(error instanceof Error)) return typeof error
  const code = (error as { code?: unknown }).code
  const place = error.stack?.match(/\/((?:src|migrations)\/[^):]+:\d+)/)?.[1]
  return [error.name, code, place && `at ${place}`].filter(Boolean).join(' ')
}
