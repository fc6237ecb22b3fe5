/** Text with its entities, as a send or an edit gives it: parsed, checked, trimmed and measured. */
import { badRequest, strict } from './api-error.ts'
import type { MessageEntity } from './api-types.ts'
import { autoEntities } from './auto-entities.ts'
import { parseHtml } from './html.ts'
import { isDateTimeFormat, linkProblem } from './links.ts'
import { parseMarkdownV2 } from './markdown.ts'

export interface FormattedText {
  text: string
  entities: MessageEntity[]
}

interface Given {
  text: string
  parseMode?: string | undefined
  entities?: MessageEntity[] | undefined
}

/** Parses markup or checks explicit entities; the result is trimmed and carries what Telegram detects by itself. */
export function formattedText(given: Given): FormattedText {
  if (given.parseMode && given.entities?.length) throw strict('parse_mode and entities at once')
  const { text, entities } = given.parseMode
    ? parsed(given.text, given.parseMode)
    : { text: given.text, entities: checkedEntities(given.text, given.entities ?? []) }
  const trimmed = trim(text, entities)
  const detected = autoEntities(trimmed.text, trimmed.entities)
  return { text: trimmed.text, entities: [...trimmed.entities, ...detected].sort(byPlace) }
}

function parsed(text: string, mode: string): FormattedText {
  return withCheckedKinds(mode === 'HTML' ? parseHtml(text) : parseMarkdownV2(text))
}

function withCheckedKinds(formatted: FormattedText): FormattedText {
  for (const entity of formatted.entities) checkKind(entity)
  return formatted
}

/** Offsets and lengths count UTF-16 units. Empty entities are dropped, as Telegram does. */
function checkedEntities(text: string, given: MessageEntity[]): MessageEntity[] {
  const entities = given.filter((entity) => entity.length !== 0)
  for (const entity of entities) {
    checkPlace(text, entity)
    checkKind(entity)
  }
  const sorted = [...entities].sort(byPlace)
  checkNesting(sorted)
  return sorted
}

function checkPlace(text: string, { offset, length }: MessageEntity): void {
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`)
  if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`)
  if (offset >= text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  const end = offset + length
  if (end > text.length)
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    )
  if (splitsCharacter(text, offset))
    throw badRequest(
      `entity begins in a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, offset - 1))}`,
    )
  if (splitsCharacter(text, end))
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at UTF-16 offset ${end}`,
    )
}

function splitsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function checkKind(entity: MessageEntity): void {
  if (entity.type === 'text_link') {
    const problem = linkProblem(entity.url)
    if (problem) throw badRequest(`entity URL '${entity.url}' is invalid: ${problem}`)
  }
  if (entity.type === 'date_time') {
    if (!isDateTimeFormat(entity.date_time_format))
      throw badRequest("can't parse MessageEntity: Invalid date-time format specified")
    if (entity.unix_time <= 0) throw strict('a date_time entity needs a positive unix_time')
  }
  if (entity.type === 'custom_emoji') throw strict('custom emoji are for bots with a purchased username')
}

/** Telegram cuts up entities that cross and drops what stands inside code: in a view of ours both are mistakes. */
function checkNesting(sorted: MessageEntity[]): void {
  const open: MessageEntity[] = []
  for (const entity of sorted) {
    while (open.length > 0 && endOf(open.at(-1)!) <= entity.offset) open.pop()
    const outer = open.at(-1)
    if (outer && endOf(entity) > endOf(outer))
      throw strict(`entities ${outer.type} and ${entity.type} overlap at UTF-16 offset ${entity.offset}`)
    if (outer && (outer.type === 'code' || outer.type === 'pre'))
      throw strict(`${entity.type} inside ${outer.type} at UTF-16 offset ${entity.offset}`)
    if (entity.type.endsWith('blockquote') && open.some((each) => each.type.endsWith('blockquote')))
      throw strict(`a block quotation inside another at UTF-16 offset ${entity.offset}`)
    open.push(entity)
  }
}

/** Space at both ends is cut off and the entities move along. */
function trim(text: string, entities: MessageEntity[]): FormattedText {
  const kept = text.trim()
  if (kept.length === text.length) return { text, entities }
  const shift = text.length - text.trimStart().length
  const moved = entities.flatMap((entity) => {
    const offset = Math.max(entity.offset - shift, 0)
    const end = Math.min(endOf(entity) - shift, kept.length)
    return end > offset ? [{ ...entity, offset, length: end - offset }] : []
  })
  return { text: kept, entities: moved }
}

function endOf(entity: MessageEntity): number {
  return entity.offset + entity.length
}

function byPlace(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length
}
