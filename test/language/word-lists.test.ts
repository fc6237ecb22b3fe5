import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayIn } from '../../src/language/cell-words.ts'
import { dayOffKind, daysOffColumn } from '../../src/language/days-off-words.ts'
import { fold, tokenise } from '../../src/language/normalise.ts'
import { type Concept, respell } from '../../src/language/reply-lexicon.ts'
import { markTokens } from '../../src/language/reply-marks.ts'
import { columnOf, flagIn, kindIn, saysNobody, standingIn } from '../../src/language/roster-words.ts'
import { MONTHS, respelled } from '../../src/language/time-words.ts'
import daysOff from '../../src/language/words/days-off.json' with { type: 'json' }
import meetingLines from '../../src/language/words/meeting-lines.json' with { type: 'json' }
import replies from '../../src/language/words/replies.json' with { type: 'json' }
import roster from '../../src/language/words/roster.json' with { type: 'json' }
import spellings from '../../src/language/words/spellings.json' with { type: 'json' }
import times from '../../src/language/words/times.json' with { type: 'json' }
import transfers from '../../src/language/words/transfers.json' with { type: 'json' }
import { excluded } from './support/excluded-words.ts'
import { asLists, inText, type List, listsIn, placesOf, twice } from './support/word-lists.ts'

/**
 * Holds the word lists in `src/language/words` free of contradictions. Whoever extends them reads these failures, so
 * each names the word, its list and what is wrong; `src/language/words/README.md` tells how to mend it.
 */
const folder = new URL('../../src/language/words/', import.meta.url)

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, List[]] => [
    file,
    listsIn(file.replace('.json', ':'), JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  ])

describe.each(files)('%s', (_file, lists) => {
  it('is in lower case and plain letters, without spaces too many', () => {
    const untidy = lists.flatMap(({ name, words }) =>
      words
        .filter((word) => word === '' || word !== word.trim().replace(/\s+/g, ' ') || word !== fold(word).text)
        .map((word) => `${name}: "${word}" is read as "${fold(word).text.trim().replace(/\s+/g, ' ')}"`),
    )
    expect(untidy).toEqual([])
  })

  it('has no empty list, and no word twice in one', () => {
    expect(lists.filter(({ words }) => words.length === 0).map(({ name }) => name)).toEqual([])
    expect(lists.flatMap((list) => twice(list.words.map((word) => ({ name: list.name, words: [word] }))))).toEqual([])
  })
})

describe('replies.json', () => {
  const lists = replies as Record<Concept, string[]>
  const concepts = placesOf(asLists(lists))

  it('has no word in two lists that exclude each other', () => {
    const contradictions = [...concepts].flatMap(([word, names]) =>
      excluded
        .filter(({ one, other }) => names.includes(one) && names.includes(other))
        .map(({ one, other, why }) => `"${word}": ${one}, ${other} (${why})`),
    )
    expect(contradictions).toEqual([])
  })

  it('has no word that spellings.json changes before it is looked for', () => {
    const changed = [...concepts].flatMap(([phrase, names]) => {
      const [written, read] = [inText(phrase).join(' '), inText(phrase).map(respell).join(' ')]
      return written === read ? [] : [`"${phrase}" (${names.join(', ')}) is read as "${read}"`]
    })
    expect(changed).toEqual([])
  })

  it('has only words that are found in a text', () => {
    // "Yth." says to whom one speaks and is set aside, so it leaves nothing behind when it stands alone.
    const setAside = new Set(['yth'])
    const lost = [...concepts].flatMap(([phrase, names]) => {
      const tokens = tokenise(phrase)
      const marks = markTokens(tokens, [], phrase)
      const whole = marks.length === 1 && marks[0]!.to === tokens.length
      const missing = names.filter((name) => !whole || !marks[0]!.concepts.has(name as Concept))
      return missing.length > 0 && !setAside.has(phrase) ? [`"${phrase}" (${missing.join(', ')})`] : []
    })
    expect(lost).toEqual([])
  })
})

describe('spellings.json', () => {
  const lists = asLists(spellings)

  it('writes no spelling under two words', () => {
    expect(twice(lists)).toEqual([])
  })

  it('leads from a spelling to its word in one step', () => {
    const words = new Set(Object.keys(spellings))
    const chains = lists.flatMap(({ name, words: variants }) =>
      variants
        .filter((variant) => words.has(variant))
        .map((variant) => `"${variant}" is a word and is read as "${name}"`),
    )
    expect(chains).toEqual([])
    const changed = [...words].filter((word) => inText(word).map(respell).join(' ') !== word)
    expect(changed).toEqual([])
  })

  it('leads only to words of replies.json', () => {
    const phrases = [...placesOf(asLists(replies)).keys()].map((phrase) => ` ${phrase} `)
    const strange = Object.keys(spellings).filter((word) => !phrases.some((phrase) => phrase.includes(` ${word} `)))
    expect(strange).toEqual([])
  })

  it('has no spelling that another changes before it is looked for', () => {
    const dead = lists.flatMap(({ name, words }) =>
      words.flatMap((variant) => {
        const tokens = inText(variant)
        const read = tokens.length === 1 ? tokens : tokens.map(respell)
        const looked = variant.replace(/\s*([-/])\s*/g, ' $1 ')
        return read.join(' ') === looked ? [] : [`"${variant}" (${name}) is looked for as "${read.join(' ')}"`]
      }),
    )
    expect(dead).toEqual([])
  })
})

describe('times.json', () => {
  const { spellings: respellings, ...lists } = times
  const all = listsIn('times:', lists)

  it('has only single words, as they stand in a text', () => {
    const divided = [...all, ...asLists(respellings)].flatMap(({ name, words }) =>
      words.filter((word) => inText(word).length !== 1).map((word) => `"${word}" (${name}): ${inText(word).join(' ')}`),
    )
    expect(divided).toEqual([])
  })

  it('has no word that its own spellings change before it is looked for', () => {
    const changed = [...all, { name: 'spellings', words: Object.keys(respellings) }].flatMap(({ name, words }) =>
      words.filter((word) => respelled(word) !== word).map((word) => `"${word}" (${name}): ${respelled(word)}`),
    )
    expect(changed).toEqual([])
  })

  it('gives a word one meaning, and one spelling one word', () => {
    const { weekdays, weekdaysBeforeDates, months, dayParts, zones, afterPrayer } = times
    expect(twice(asLists(respellings))).toEqual([])
    expect(twice(asLists(afterPrayer))).toEqual([])
    const named = [weekdays, weekdaysBeforeDates, months, dayParts, zones].flatMap((lists) => asLists(lists))
    const { tomorrow, past, clockIntros, dateIntros, approximate, lunarMonths, numberLabels } = times
    expect(
      twice([
        ...named,
        ...asLists({ tomorrow, past, clockIntros, dateIntros, approximate, lunarMonths, numberLabels }),
      ]),
    ).toEqual([])
    expect(twice([...named, ...asLists({ counted: times.counted })])).toEqual([])
  })
})

describe('meeting-lines.json', () => {
  const { labels, noVenue, venues, strongVenues, online, dresses, meetings, holding, held, ...others } = meetingLines

  it('has labels as they stand in a text, each of one meaning', () => {
    expect(twice(asLists(labels))).toEqual([])
    const apart = asLists(labels).flatMap(({ name, words }) =>
      words.filter((label) => inText(label).join(' ') !== label).map((label) => `"${label}": ${name}`),
    )
    expect(apart).toEqual([])
  })

  it('has single words beside the labels and what stands for an open place', () => {
    const single = asLists({ venues, strongVenues, online, dresses, meetings, holding, held, ...others })
    const divided = single.flatMap(({ name, words }) =>
      words.filter((word) => inText(word).length !== 1).map((word) => `"${word}": ${name}`),
    )
    expect(divided).toEqual([])
  })

  it('has no word that is a place and something else, or holds a meeting and is held', () => {
    expect(twice(asLists({ venues, online, dresses }))).toEqual([])
    expect(twice(asLists({ venues, meetings }))).toEqual([])
    expect(twice(asLists({ holding, held }))).toEqual([])
    expect(strongVenues.filter((word) => !venues.includes(word))).toEqual([])
  })
})

describe('roster.json', () => {
  it('finds every word of a list under its own key', () => {
    const { columns, kinds, standings, flags, nobody } = roster
    const lost = [
      ...missed(columns, columnOf),
      ...missed(kinds, kindIn),
      ...missed(standings, standingIn),
      ...missed(flags, (cell) => ({ true: 'yes', false: 'no' })[String(flagIn(cell))]),
      ...nobody.filter((word) => !saysNobody(word) || flagIn(word) !== undefined),
    ]
    expect(lost).toEqual([])
  })

  const missed = (lists: Record<string, string[]>, read: (cell: string) => string | undefined): string[] =>
    asLists(lists).flatMap(({ name, words }) =>
      words.filter((word) => read(word) !== name).map((word) => `"${word}": ${name}, read as ${read(word)}`),
    )

  it('names the months as times.json does', () => {
    expect(twice(asLists(roster.months))).toEqual([])
    const strange = asLists(roster.months).flatMap(({ name, words }) =>
      words.filter((word) => MONTHS.get(word) !== Number(name) || dayIn(`1 ${word} 2023`) === undefined),
    )
    expect(strange).toEqual([])
  })
})

describe('days-off.json', () => {
  it('finds every word of a list under its own key', () => {
    const missed = (lists: Record<string, string[]>, read: (cell: string) => string | undefined): string[] =>
      asLists(lists).flatMap(({ name, words }) =>
        words.filter((word) => read(word) !== name).map((word) => `"${word}": ${name}, read as ${read(word)}`),
      )
    expect([...missed(daysOff.columns, daysOffColumn), ...missed(daysOff.kinds, dayOffKind)]).toEqual([])
  })
})

describe('transfers.json', () => {
  it('gives a word one meaning', () => {
    expect(twice(asLists(transfers))).toEqual([])
  })

  it('looks for a longer phrase before a part of it', () => {
    const hidden = [transfers.moving, transfers.taking].flatMap((signs) =>
      signs.filter((sign, at) => signs.slice(0, at).some((before) => ` ${sign} `.includes(` ${before} `))),
    )
    expect(hidden).toEqual([])
  })
})

describe('README.md', () => {
  it('tells in both languages what every list of replies.json means', () => {
    const [indonesian = '', english = ''] = readFileSync(new URL('README.md', folder), 'utf8').split('\n# Word lists\n')
    const untold = Object.keys(replies).filter(
      (list) => ![indonesian, english].every((part) => part.includes(`\`${list}\``)),
    )
    expect(untold).toEqual([])
  })

  it('names every file', () => {
    const told = readFileSync(new URL('README.md', folder), 'utf8')
    expect(files.map(([file]) => file).filter((file) => told.split(`\`${file}\``).length < 3)).toEqual([])
  })
})
