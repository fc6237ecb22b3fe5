/** Which links Telegram takes. */

const schemes = new Set(['http:', 'https:', 'tg:', 'ton:', 'tonsite:', 'mailto:', 'tel:'])

/** Why a link is refused, in Telegram's words, or undefined when it is good. A link without a scheme means http. */
export function linkProblem(link: string, httpsOnly = false): string | undefined {
  const wrong = 'Wrong HTTP URL'
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(link) && !/^[\w.-]+:\d+/.test(link) ? link : `http://${link}`
  if (link === '' || /\s/.test(link) || !URL.canParse(withScheme)) return wrong
  const url = new URL(withScheme)
  if (!schemes.has(url.protocol)) return 'Unsupported URL protocol'
  if (httpsOnly && url.protocol !== 'https:') return 'Only HTTPS links are allowed'
  const needsHost = url.protocol === 'http:' || url.protocol === 'https:'
  if (needsHost && !/^[^.]+(\.[^.]+)+$/.test(url.hostname)) return wrong
  return undefined
}

export function checkedLink(link: string): string | undefined {
  return linkProblem(link) === undefined ? link : undefined
}

/** `tg://user?id=…` mentions a person. */
export function userOfLink(link: string): { id: number } | undefined {
  const match = /^tg:\/\/user\?id=(\d+)$/.exec(link)
  return match ? { id: Number(match[1]) } : undefined
}

/** `r`, or any of weekday, date and time in that order; empty shows the text as it is. */
export function isDateTimeFormat(format: string): boolean {
  return /^(r|w?[dD]?[tT]?)$/.test(format)
}

/** The start payload of a link to the bot, or undefined when the link leads anywhere else. */
export function startPayload(link: string, username: string): string | undefined {
  const match = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/([A-Za-z0-9_]+)\?start=([A-Za-z0-9_-]{1,64})$/.exec(link)
  if (match && match[1]!.toLowerCase() === username.toLowerCase()) return match[2]
  const deep = /^tg:\/\/resolve\?domain=([A-Za-z0-9_]+)&start=([A-Za-z0-9_-]{1,64})$/.exec(link)
  return deep && deep[1]!.toLowerCase() === username.toLowerCase() ? deep[2] : undefined
}

/** What a link to one message of a supergroup names, `t.me/c/<chat>[/<topic>]/<message>`; undefined for any other link. */
export function messageOfLink(link: string): { chatId: number; threadId?: number; messageId: number } | undefined {
  const [, chat, first, second] = /^https:\/\/t\.me\/c\/(\d+)\/(\d+)(?:\/(\d+))?$/.exec(link) ?? []
  if (!chat || !first) return undefined
  const chatId = Number(`-100${chat}`)
  return second ? { chatId, threadId: Number(first), messageId: Number(second) } : { chatId, messageId: Number(first) }
}
