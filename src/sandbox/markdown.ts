/** MarkdownV2 as Telegram parses it: every reserved character outside an entity must be escaped. */
import type { MessageEntity } from './api-types.ts'
import { byteOffset, cannotParse } from './html.ts'
import { checkedLink, isDateTimeFormat, userOfLink } from './links.ts'

type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote'

interface Open {
  kind: Kind
  offset: number
  sourceAt: number
  language?: string
}

const simple: Partial<Record<Kind, MessageEntity['type']>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  BlockQuote: 'blockquote',
}
/** What opens an entity also closes it; the longer mark is tried first. */
const marks: [string, Kind][] = [
  ['```', 'Pre'],
  ['__', 'Underline'],
  ['||', 'Spoiler'],
  ['*', 'Bold'],
  ['_', 'Italic'],
  ['~', 'Strikethrough'],
  ['`', 'Code'],
  ['![', 'CustomEmoji'],
  ['[', 'TextUrl'],
]
const reserved = new Set('_*[]()~`>#+-=|{}.!')

/** @throws ApiError «can't parse entities: …» */
export function parseMarkdownV2(source: string): { text: string; entities: MessageEntity[] } {
  return new MarkdownReader(source).read()
}

class MarkdownReader {
  readonly #source: string
  readonly #entities: MessageEntity[] = []
  readonly #open: Open[] = []
  #text = ''
  #at = 0
  #lineStart = true

  constructor(source: string) {
    this.#source = source
  }

  read(): { text: string; entities: MessageEntity[] } {
    while (this.#at < this.#source.length) this.#step()
    if (this.#open.at(-1)?.kind === 'BlockQuote') this.#endQuote()
    const unclosed = this.#open.at(-1)
    if (unclosed) throw this.#unclosed(unclosed)
    return { text: this.#text, entities: this.#entities.sort((a, b) => a.offset - b.offset || b.length - a.length) }
  }

  #step(): void {
    const character = this.#source[this.#at]!
    const inside = this.#open.at(-1)
    const isCode = inside?.kind === 'Code' || inside?.kind === 'Pre'
    if (character === '\\' && this.#at + 1 < this.#source.length && this.#source.charCodeAt(this.#at + 1) <= 126) {
      this.#write(this.#source[this.#at + 1]!, 2)
    } else if (character === '\n') this.#newLine()
    else if (isCode && character !== '`') this.#write(character, 1)
    else if (inside && this.#closes(inside)) this.#close(inside)
    else if (character === '>' && this.#lineStart && !isCode) this.#quote()
    else if (reserved.has(character)) this.#openEntity(character)
    else this.#write(character, 1)
  }

  #write(character: string, consumed: number): void {
    this.#text += character
    this.#at += consumed
    this.#lineStart = character === '\n'
  }

  #newLine(): void {
    const inside = this.#open.at(-1)
    if (this.#inQuote() && this.#source[this.#at + 1] !== '>') {
      if (inside?.kind !== 'BlockQuote') throw this.#unclosed(inside!)
      this.#endQuote()
    }
    this.#write('\n', 1)
  }

  #inQuote(): boolean {
    return this.#open.some((each) => each.kind === 'BlockQuote')
  }

  #quote(): void {
    if (!this.#inQuote()) this.#open.push({ kind: 'BlockQuote', offset: this.#text.length, sourceAt: this.#at })
    this.#at++
    this.#lineStart = false
  }

  #endQuote(): void {
    const quote = this.#open.pop()!
    const length = this.#text.length - quote.offset
    if (length > 0) this.#entities.push({ type: 'blockquote', offset: quote.offset, length })
  }

  #closes(inside: Open): boolean {
    if (inside.kind === 'TextUrl' || inside.kind === 'CustomEmoji') return this.#source[this.#at] === ']'
    const mark = this.#markHere()
    return mark?.[1] === inside.kind
  }

  #markHere(): [string, Kind] | undefined {
    return marks.find(([mark]) => this.#source.startsWith(mark, this.#at))
  }

  #openEntity(character: string): void {
    const mark = this.#markHere()
    if (!mark) throw cannotParse(`Character '${character}' is reserved and must be escaped with the preceding '\\'`)
    const [text, kind] = mark
    const open: Open = { kind, offset: this.#text.length, sourceAt: this.#at }
    this.#at += text.length
    if (kind === 'Pre') {
      const language = /^([^\s`]+)\n/.exec(this.#source.slice(this.#at))?.[1]
      if (language) open.language = language
      this.#at += language ? language.length + 1 : this.#source[this.#at] === '\n' ? 1 : 0
    }
    this.#lineStart = false
    this.#open.push(open)
  }

  #close(inside: Open): void {
    const { kind, offset } = inside
    const length = this.#text.length - offset
    this.#open.pop()
    this.#at += kind === 'TextUrl' || kind === 'CustomEmoji' ? 1 : this.#markHere()![0].length
    if (kind === 'TextUrl') this.#link(offset, length)
    else if (kind === 'CustomEmoji') this.#emojiOrTime(offset, length)
    else if (length > 0 && kind === 'Pre')
      this.#entities.push({ type: 'pre', offset, length, ...(inside.language ? { language: inside.language } : {}) })
    else if (length > 0) this.#entities.push({ type: simple[kind], offset, length } as MessageEntity)
  }

  #link(offset: number, length: number): void {
    const target = this.#source[this.#at] === '(' ? this.#url() : this.#text.slice(offset)
    const user = userOfLink(target)
    const url = checkedLink(target)
    if (length === 0) return
    if (user) this.#entities.push({ type: 'text_mention', offset, length, user } as MessageEntity)
    else if (url) this.#entities.push({ type: 'text_link', offset, length, url })
  }

  #emojiOrTime(offset: number, length: number): void {
    if (this.#source[this.#at] !== '(') throw cannotParse('The entity must contain a tg://emoji or tg://time URL')
    const url = this.#url()
    const emoji = /^tg:\/\/emoji\?id=([1-9]\d*)$/.exec(url)?.[1]
    const time = /^tg:\/\/time\?unix=(\d+)(?:&format=([^&]*))?$/.exec(url)
    if (emoji) this.#entities.push({ type: 'custom_emoji', offset, length, custom_emoji_id: emoji })
    else if (time && isDateTimeFormat(time[2] ?? '')) {
      const format = (time[2] ?? '') as 'r'
      this.#entities.push({ type: 'date_time', offset, length, unix_time: Number(time[1]), date_time_format: format })
    } else throw cannotParse('Invalid tg://emoji or tg://time URL specified')
  }

  /** The address in parentheses after a link's text. */
  #url(): string {
    const start = ++this.#at
    let url = ''
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '\\' && this.#at + 1 < this.#source.length) this.#at++
      url += this.#source[this.#at++]
    }
    if (this.#at >= this.#source.length)
      throw cannotParse(`Can't find end of a URL at byte offset ${byteOffset(this.#source, start)}`)
    this.#at++
    return url
  }

  #unclosed(open: Open): Error {
    return cannotParse(
      `Can't find end of ${open.kind} entity at byte offset ${byteOffset(this.#source, open.sourceAt)}`,
    )
  }
}
