import { isKind, nameKey } from './office-words.ts'

/** An office or partner as the directory names it; `headTitle` may be empty for partners. */
export interface NamedOffice {
  id: string
  code: string
  name: string
  headTitle: string
  aliases: string[]
}

/** One word of the directory's names; `offices` are those whose name ends here. */
interface Node {
  next: Map<string, Node>
  offices: Set<string>
}

/** The words of one calling and the offices called so. */
interface Calling {
  words: string[]
  offices: Set<string>
}

/** Everything an office is called, prepared for reading. */
export interface OfficeIndex {
  root: Node
  /** Every calling, by its number of words and of letters, so that a slip is sought among those of like length. */
  keys: Map<string, Calling[]>
  names: { words: string[]; id: string }[]
  joined: Map<string, Set<string>>
}

const REGION_HEADS: [region: string, head: string[]][] = [
  ['kabupaten', ['bupati']],
  ['kota', ['wali', 'kota']],
  ['provinsi', ['gubernur']],
]

const known = new WeakMap<readonly NamedOffice[], OfficeIndex>()

/** The index of a directory, built once for each directory array handed in. */
export function indexOf(directory: readonly NamedOffice[]): OfficeIndex {
  const ready = known.get(directory)
  if (ready) return ready
  const index = build(directory)
  known.set(directory, index)
  return index
}

function build(directory: readonly NamedOffice[]): OfficeIndex {
  const index: OfficeIndex = { root: node(), keys: new Map(), names: [], joined: new Map() }
  const byKey = new Map<string, Set<string>>()
  for (const office of directory) {
    const name = nameKey(office.name)
    index.names.push({ words: name, id: office.id })
    for (const words of callings(office, name)) {
      const key = words.join(' ')
      const offices = byKey.get(key)
      if (offices) offices.add(office.id)
      else byKey.set(key, new Set([office.id]))
    }
  }
  for (const [key, offices] of byKey) add(index, key.split(' '), offices)
  return index
}

function callings(office: NamedOffice, name: string[]): string[][] {
  const beforeComma = nameKey(office.name.split(/[,(]/)[0] ?? '')
  const regional = name[0] === 'pemerintah' ? regionalCallings(beforeComma) : []
  const partOfPartner = office.headTitle === '' ? [beforeComma] : []
  const written = [office.code, office.headTitle, ...office.aliases].map(nameKey)
  return [name, ...written, ...partOfPartner, ...regional].filter((words) => words.length > 0)
}

function regionalCallings(name: string[]): string[][] {
  const region = name.slice(1)
  const heads = REGION_HEADS.filter(([kind]) => kind === region[0])
  return [name, region, region.slice(1), ...heads.map(([, head]) => [...head, ...region.slice(1)])]
}

function add(index: OfficeIndex, words: string[], offices: Set<string>) {
  let place = index.root
  for (const word of words) {
    const next = place.next.get(word) ?? node()
    place.next.set(word, next)
    place = next
  }
  for (const office of offices) place.offices.add(office)
  const size = sizeOf(words.length, words.join('').length)
  index.keys.set(size, [...(index.keys.get(size) ?? []), { words, offices }])
  index.joined.set(words.join(''), new Set([...(index.joined.get(words.join('')) ?? []), ...offices]))
}

const sizeOf = (words: number, letters: number) => `${words}/${letters}`

/** The callings of as many words, and of as many letters but for `difference`. */
export function callingsLike(index: OfficeIndex, words: string[], difference: number): Calling[] {
  const letters = words.join('').length
  const like: Calling[] = []
  for (let size = letters - difference; size <= letters + difference; size++)
    like.push(...(index.keys.get(sizeOf(words.length, size)) ?? []))
  return like
}

const node = (): Node => ({ next: new Map(), offices: new Set() })

/** The offices of exactly these words, a leading "Dinas", "Badan", "Kabupaten" allowed before a short name. */
export function exactly(index: OfficeIndex, words: string[]): Set<string> {
  let place: Node | undefined = index.root
  for (const word of words) place = place?.next.get(word)
  if (place && place.offices.size > 0) return place.offices
  const [kind, ...rest] = words
  if (kind === undefined || rest.length === 0 || !isKind(kind)) return new Set()
  return ofKind(index, kind, exactly(index, rest))
}

/** Those of `offices` whose full name has the word `kind`: "Kota Lahat" is nobody. */
export function ofKind(index: OfficeIndex, kind: string, offices: Set<string>): Set<string> {
  return new Set(index.names.filter((name) => offices.has(name.id) && name.words.includes(kind)).map((name) => name.id))
}
