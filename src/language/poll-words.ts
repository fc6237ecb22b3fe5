import { LONGEST_MESSAGE, tokenise } from './normalise.ts'
import { respell } from './reply-lexicon.ts'
import { MentionReader, type SlotNamed } from './slot-mentions.ts'
import lists from './words/poll-words.json' with { type: 'json' }

/** What is said of a time: one can, one could if need be, one cannot. */
export type TimeMark = 'can' | 'if-need' | 'cannot'

/** What words say of times that were offered. */
export type PollWords =
  /** `slot`: where it stands among them, from 0. */
  | { is: 'marks'; said: { slot: number; mark: TimeMark }[] }
  /** `touches`: they speak of the times, and what they say of them is not clear. */
  | { is: 'unclear'; touches: boolean }

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const words = {
  can: set(lists.can),
  cannot: set(lists.cannot),
  ifNeed: set(lists.ifNeed),
  busyWith: set(lists.busyWith),
  no: set(lists.no),
  noMatter: set(lists.noMatter),
  open: set(lists.open),
  all: set(lists.all),
  rest: set(lists.rest),
  except: set(lists.except),
  only: set(lists.only),
  instead: set(lists.instead),
  breaks: set(lists.breaks),
  asks: set(lists.asks),
}

/** Words beside the names of days in a message that names nothing else: "kamis saja pak". */
const fewWords = 6

/**
 * Reads what somebody says of the times they were offered: "kamis bisa, jumat dak biso, senin kalau terpaksa", "semua
 * bisa kecuali jumat", "hanya tanggal 4". Names of days, dates, hours and numbers say which; what is named but not
 * among them, contradicts itself or asks something is unclear.
 *
 * @param slots the times in their order: ISO date and `HH:MM`
 */
export function readPollWords(text: string, slots: readonly SlotNamed[]): PollWords {
  const said = new Said(slots)
  const tokens = tokenise(text.slice(0, LONGEST_MESSAGE)).map((token) => ({ ...token, text: spelled(token.text) }))
  const mentions = new MentionReader(slots)
  let clause = new Clause()
  let doubtful = false
  const end = (): void => {
    const named = mentions.take()
    if (named === 'unknown') doubtful = true
    else said.take({ ...clause, named, mark: clause.markOf() })
    clause = new Clause()
  }
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    const inNumber = /^[.:]$/.test(token.text) && token.glued && next?.kind === 'number' && next.glued
    if (token.text === '?' || words.asks.has(token.text)) doubtful = true
    else if (token.kind === 'newline' || (/^[,;.|]$/.test(token.text) && !inNumber) || words.breaks.has(token.text))
      end()
    else if (words.except.has(token.text)) {
      end()
      clause.except = true
    } else if (mentions.hear(tokens, at)) {
      const begun = clause.isWhole() ? mentions.begun() : undefined
      if (begun) {
        end()
        mentions.resume(begun)
      }
      clause.noteMention()
    } else {
      // "senin bisa yang lain tidak": the others are another clause.
      if (clause.isWhole() && (words.rest.has(token.text) || words.all.has(token.text))) end()
      clause.hear(token.text)
    }
  }
  end()
  return said.result(doubtful, tokens.filter(({ kind }) => kind === 'word').length)
}

const known = set(Object.values(lists).flat())

/** A word of these lists stays as it is; any other is read as answers are. */
const spelled = (word: string): string => (known.has(word) ? word : respell(word))

/** What a clause says, apart from which times it names. */
class Clause {
  no = false
  can = false
  cannot = false
  ifNeed = false
  busy = false
  open = false
  noMatter = false
  all = false
  rest = false
  only = false
  /** That one then, and no other. */
  instead = false
  except = false
  /** It said its mark before it named a time. */
  markFirst = false
  private named = false
  private before = ''

  noteMention(): void {
    this.named = true
  }

  /** It names a time and has said of it what there is to say. */
  isWhole(): boolean {
    return this.named && !this.markFirst && this.markOf() !== undefined
  }

  hear(word: string): void {
    // "tidak ada yang bisa" speaks of all.
    if (word === 'yang' && this.no && this.before === 'ada' && !this.named) this.all = true
    this.before = word
    if (words.no.has(word)) this.no = true
    else if (words.can.has(word)) this.can = true
    else if (words.cannot.has(word)) this.cannot = true
    else if (words.ifNeed.has(word) || word === 'perlu') this.ifNeed = true
    else if (words.busyWith.has(word)) this.busy = true
    else if (words.open.has(word)) this.open = true
    else if (words.all.has(word)) this.all = true
    else if (words.rest.has(word)) this.rest = true
    else if (words.only.has(word)) this.only = true
    else if (words.instead.has(word)) this.instead = true
    else if (this.no && words.noMatter.has(word)) this.noMatter = true
    else return
    if (!this.named && this.markOf()) this.markFirst = true
  }

  markOf(): TimeMark | undefined {
    if (this.open) return undefined
    const hindered = this.cannot || (this.busy && !this.can)
    if (this.no) return this.noMatter || (hindered && !this.can) ? 'can' : 'cannot'
    if (hindered) return 'cannot'
    if (this.ifNeed) return 'if-need'
    return this.can ? 'can' : undefined
  }
}

interface ClauseRead {
  named: number[][]
  mark: TimeMark | undefined
  all: boolean
  rest: boolean
  only: boolean
  instead: boolean
  except: boolean
  open: boolean
  markFirst: boolean
}

/** What was said of each time, clause by clause. */
class Said {
  readonly slots: readonly SlotNamed[]
  readonly marks = new Map<number, TimeMark>()
  everything: TimeMark | undefined
  others: TimeMark | undefined
  waiting: number[] = []
  latest: number[] = []
  last: { mark: TimeMark; first: boolean } | undefined
  contradicts = false
  touches = false

  constructor(slots: readonly SlotNamed[]) {
    this.slots = slots
  }

  take({ named, mark: own, all, rest, only, instead, except, open, markFirst }: ClauseRead): void {
    const slots = [...new Set(named.flat())]
    if (slots.length > 0 || all || rest) this.touches = true
    // What is open about a time is left to its buttons.
    if (open) return
    const mark = own ?? (except ? opposite(this.last?.mark) : (only || instead) && slots.length > 0 ? 'can' : undefined)
    if (!mark) {
      if (all && slots.length === 0) this.everything ??= this.last?.mark
      if (this.last?.first) this.put(slots, this.last.mark)
      else this.waiting.push(...slots)
      return
    }
    if (all && !except) this.everything = mark
    else if (rest) this.others = mark
    else if (slots.length === 0 && this.waiting.length === 0) {
      this.refine(mark)
      return
    }
    this.put([...this.waiting.splice(0), ...slots], mark)
    if (only && mark === 'can') this.others = 'cannot'
    this.latest = slots.length > 0 ? slots : this.latest
    this.last = { mark, first: markFirst }
  }

  /** A mark that names no time says more of the one before: "kamis bisa, kalau terpaksa". */
  private refine(mark: TimeMark): void {
    if (mark === 'if-need' && this.latest.length > 0) for (const slot of this.latest) this.marks.set(slot, mark)
    else if (this.touches && mark !== this.last?.mark) this.contradicts = true
    this.last ??= { mark, first: true }
  }

  private put(slots: readonly number[], mark: TimeMark): void {
    for (const slot of slots) {
      const before = this.marks.get(slot)
      if (before !== undefined && before !== mark) this.contradicts = true
      this.marks.set(slot, mark)
    }
  }

  result(doubtful: boolean, length: number): PollWords {
    if (this.waiting.length > 0) {
      const chosen = this.last?.mark ?? (length <= fewWords ? 'can' : undefined)
      if (chosen) this.put(this.waiting, chosen)
      else this.contradicts = true
    }
    const rest = this.others ?? this.everything
    const said = this.slots.flatMap((_, slot) => {
      const mark = this.marks.get(slot) ?? rest
      return mark ? [{ slot, mark }] : []
    })
    const clear = !doubtful && !this.contradicts && this.touches && said.length > 0
    return clear ? { is: 'marks', said } : { is: 'unclear', touches: this.touches }
  }
}

const opposite = (mark: TimeMark | undefined): TimeMark | undefined =>
  mark === undefined ? undefined : mark === 'cannot' ? 'can' : 'cannot'
