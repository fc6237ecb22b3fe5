/** Reply markup: what Telegram takes on a message in a given chat. */
import { badRequest, strict } from './api-error.ts'
import type { InlineKeyboardButton, KeyboardButton, ReplyMarkup } from './api-types.ts'
import { linkProblem } from './links.ts'
import type { ChatRecord } from './state.ts'

const mostButtons = 100
const mostInRow = 8
const styles = new Set(['danger', 'success', 'primary'])
const adornments = new Set(['text', 'style', 'icon_custom_emoji_id'])

/**
 * What any chat would refuse. Runs before the table's check, for the sake of Telegram's own words.
 * @param inlineOnly edits take inline keyboards alone
 */
export function checkMarkup(markup: unknown, inlineOnly: boolean): void {
  if (typeof markup !== 'object' || markup === null || Array.isArray(markup))
    throw badRequest('object expected as reply markup')
  if (inlineOnly && !('inline_keyboard' in markup)) throw badRequest('inline keyboard expected')
  if ('inline_keyboard' in markup) {
    const rows = rowsOf(
      markup.inline_keyboard,
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    )
    for (const button of rows.flat()) checkInlineButton(button)
    checkSize(rows)
  } else if ('keyboard' in markup) {
    const rows = rowsOf(markup.keyboard, 'field "keyboard" must be an Array of Arrays')
    for (const button of rows.flat()) checkReplyButton(button)
    checkSize(rows)
    if (rows.flat().length === 0) throw strict('an empty reply keyboard')
  }
}

interface Place {
  chat: ChatRecord
  ephemeral?: boolean
}

/** What this chat or message refuses. Returns the markup as Telegram keeps it: an empty inline keyboard is none. */
export function placedMarkup(markup: ReplyMarkup | undefined, place: Place): ReplyMarkup | undefined {
  if (!markup) return undefined
  const inPrivate = place.chat.type === 'private'
  if ('inline_keyboard' in markup) {
    const buttons = markup.inline_keyboard.flat()
    if (!inPrivate && buttons.some((button) => 'web_app' in button)) throw badRequest('BUTTON_TYPE_INVALID')
    if (place.ephemeral && buttons.some((button) => 'login_url' in button)) throw badRequest('BUTTON_TYPE_INVALID')
    if (!inPrivate && markup.force_reply)
      throw strict('force_reply on an inline keyboard opens a reply field for everyone in the group')
    return buttons.length > 0 ? markup : undefined
  }
  if (!inPrivate && 'force_reply' in markup && markup.force_reply && !markup.selective)
    throw strict('a force_reply that is not selective opens a reply field for everyone in the group')
  if ('keyboard' in markup && !inPrivate)
    for (const button of markup.keyboard.flat())
      for (const [field, refusal] of Object.entries(privateOnly))
        if (typeof button === 'object' && field in button) throw badRequest(refusal)
  return markup
}

const privateOnly: Record<string, string> = {
  request_users: 'users can be requested in private chats only',
  request_chat: 'chats can be requested in private chats only',
  request_contact: 'phone number can be requested in private chats only',
  request_location: 'location can be requested in private chats only',
  request_poll: 'poll can be requested in private chats only',
  request_managed_bot: 'managed bots can be requested in private chats only',
  web_app: 'web App buttons can be used in private chats only',
}

function rowsOf(rows: unknown, problem: string): unknown[][] {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw badRequest(problem)
  return rows as unknown[][]
}

function checkSize(rows: unknown[][]): void {
  if (rows.flat().length > mostButtons) throw badRequest('reply markup is too long')
  if (rows.some((row) => row.length > mostInRow)) throw strict(`more than ${mostInRow} buttons in a row`)
  if (rows.length > 1 && rows.some((row) => row.length === 0)) throw strict('an empty row of buttons')
}

function checkInlineButton(button: unknown): void {
  const problem = (text: string): Error => badRequest(`can't parse inline keyboard button: ${text}`)
  if (typeof button !== 'object' || button === null) throw problem('InlineKeyboardButton must be an Object')
  checkFace(button as InlineKeyboardButton, problem)
  const kinds = Object.keys(button).filter((field) => !adornments.has(field))
  if (kinds.length === 0 || ('callback_data' in button && button.callback_data === ''))
    throw problem('Text buttons are unallowed in the inline keyboard')
  if (kinds.length > 1) throw strict(`a button of several kinds: ${kinds.join(', ')}`)
  checkInlineKind(button as InlineKeyboardButton)
}

function checkInlineKind(button: InlineKeyboardButton): void {
  if ('callback_data' in button) {
    if (typeof button.callback_data === 'string' && Buffer.byteLength(button.callback_data) > 64)
      throw badRequest('BUTTON_DATA_INVALID')
  } else if ('url' in button) checkUrl(button.url, '')
  else if ('copy_text' in button) {
    const { length } = String(button.copy_text?.text ?? '')
    if (length < 1 || length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  } else if ('web_app' in button) checkUrl(button.web_app?.url, 'Web App ', true)
  else if ('login_url' in button) checkUrl(button.login_url?.url, 'login ', true)
  else if ('pay' in button || 'callback_game' in button) throw badRequest('BUTTON_TYPE_INVALID')
}

function checkUrl(url: unknown, kind: string, httpsOnly = false): void {
  if (typeof url !== 'string') return
  const problem = url.startsWith('tg://user?id=') && kind === '' ? undefined : linkProblem(url, httpsOnly)
  if (problem) throw badRequest(`inline keyboard button ${kind}URL '${url}' is invalid: ${problem}`)
}

function checkReplyButton(button: unknown): void {
  const problem = (text: string): Error => badRequest(`can't parse keyboard button: ${text}`)
  if (typeof button === 'string') {
    if (button === '') throw badRequest('keyboard button text must be non-empty')
    return
  }
  if (typeof button !== 'object' || button === null) throw problem('KeyboardButton must be a String or an Object')
  checkFace(button as KeyboardButton.CommonButton, problem)
}

/** Label and style, which every button has. */
function checkFace(
  button: { text?: unknown; style?: unknown; icon_custom_emoji_id?: unknown },
  problem: (text: string) => Error,
): void {
  if (button.text === undefined) throw problem('Can\'t find field "text"')
  if (typeof button.text !== 'string') throw problem('Field "text" must be of type String')
  if (button.text === '') throw badRequest('inline keyboard button text must be non-empty')
  if (button.style !== undefined && !styles.has(String(button.style))) throw problem('invalid button style specified')
  if (button.icon_custom_emoji_id !== undefined) throw strict('icons on buttons are for bots with a purchased username')
}
