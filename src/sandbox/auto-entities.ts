/** What Telegram makes of plain text by itself: commands, mentions, hashtags, links and addresses. */
import type { MessageEntity } from './api-types.ts'

type AutoType = 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email'

const patterns: [AutoType, RegExp][] = [
  ['bot_command', /(?<![\w/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g],
  ['email', /(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g],
  [
    'url',
    /(?<![\w@/])(?:https?:\/\/|tg:\/\/)[^\s<>"]*[^\s<>"'.,;:!?)]|(?<![\w@/.])(?:[a-z0-9-]+\.)+(?:com|org|net|id|me|io|gov|info)(?:\/[^\s<>"]*[^\s<>"'.,;:!?)])?(?![\w@])/gi,
  ],
  ['mention', /(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\w@])/g],
  ['hashtag', /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*(?:@[A-Za-z][\w]{2,31})?/gu],
]

/** Entities found in `text`, in order of their place; none of them overlaps another or anything in `taken`. */
export function autoEntities(text: string, taken: readonly MessageEntity[] = []): MessageEntity[] {
  if (!/[/@#.:]/.test(text)) return []
  const found: MessageEntity[] = []
  for (const [type, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length }
      if (![...found, ...taken.filter(isSolid)].some((other) => overlaps(other, entity))) found.push(entity)
    }
  return found.sort((a, b) => a.offset - b.offset)
}

/** Bold text may hold a link; code, links and mentions may not. */
function isSolid(entity: MessageEntity): boolean {
  return !['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote'].includes(
    entity.type,
  )
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
