import { tokenise } from './normalise.ts'
import { slips } from './typo.ts'

/** A cooperation field as texts name it; `words` are further words of it, beside those known here by its code. */
export interface NamedField {
  code: string
  hashtag: string
  name: string
  words?: string[]
}

/** Fields named in a list: codes in the order written, the rest verbatim. */
export interface FieldsReading {
  found: string[]
  unknown: string[]
}

// What meetings on a field are usually about; only ever a suggestion on the preview.
const SUBJECTS: Record<string, string[]> = {
  SDM: ['sumber daya manusia', 'sdm', 'pelatihan', 'diklat', 'bimtek', 'magang', 'beasiswa', 'pendidikan'],
  RISET: ['riset', 'penelitian', 'inovasi', 'teknologi', 'kaji terap', 'uji coba klon'],
  KARET: ['karet', 'penyadap', 'bokar', 'lateks'],
  YANLIK: [
    'pelayanan publik',
    'adminduk',
    'administrasi kependudukan',
    'air minum',
    'rujukan pasien',
    'pelayanan dasar',
  ],
  BATAS: ['tata batas', 'perbatasan', 'tapal batas', 'batas wilayah', 'batas daerah', 'penegasan batas', 'pilar batas'],
  TARU: ['tata ruang', 'penataan ruang', 'rtrw', 'rdtr'],
  BENKON: ['bencana', 'karhutla', 'banjir', 'longsor', 'kebakaran hutan', 'konflik', 'kesiapsiagaan'],
  MISKIN: ['kemiskinan', 'disparitas'],
  PROV: ['peran provinsi'],
  MEKAR: ['pemekaran', 'daerah otonom baru'],
}

const JOINING = new Set(['dan', 'serta'])

interface Word {
  text: string
  start: number
  end: number
  /** A comma, semicolon, line end or "dan" stands before it. */
  fresh: boolean
}

/** Reads fields out of a list: by code, hashtag, name, a word of theirs, or one of these with a slip. */
export function findFields(listText: string, fields: NamedField[]): FieldsReading {
  const words = wordsOf(listText)
  const result: FieldsReading = { found: [], unknown: [] }
  const begun = callingsBegunBy(fields)
  let open: Word | undefined
  let last: Word | undefined
  const close = () => {
    if (open && last) result.unknown.push(listText.slice(open.start, last.end))
    open = undefined
  }
  for (let at = 0; at < words.length; ) {
    const match = longestCalling(words, at, begun)
    if (match || words[at]!.fresh) close()
    if (match && !result.found.includes(match.code)) result.found.push(match.code)
    if (!match) {
      open ??= words[at]!
      last = words[at]!
    }
    at += match?.length ?? 1
  }
  close()
  return result
}

/** The fields a title or an agenda is about, in the order of `fields`. */
export function fieldsOfSubject(text: string, fields: NamedField[]): string[] {
  const subject = ` ${wordsOf(text)
    .map((word) => word.text)
    .join(' ')} `
  const about = (phrase: string) => subject.includes(` ${phrase} `)
  return fields.filter((field) => subjectsOf(field).some(about)).map((field) => field.code)
}

const subjectsOf = (field: NamedField) => [...(SUBJECTS[field.code] ?? []), ...(field.words ?? [])]

function callingsOf(field: NamedField): string[][] {
  const hashtag = keyOf(field.hashtag)
  const bare = hashtag[0] === 'ks' ? hashtag.slice(1) : hashtag
  return [keyOf(field.code), hashtag, bare, keyOf(field.name), ...subjectsOf(field).map(keyOf)].filter(
    (words) => words.length > 0,
  )
}

const keyOf = (text: string) => wordsOf(text).map((word) => word.text)

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let fresh = true
  for (const token of tokenise(text)) {
    const named = token.kind === 'word' || token.kind === 'number'
    if (!named || JOINING.has(token.text)) fresh ||= !/^[#_.\-/]$/.test(token.text)
    else {
      words.push({ text: token.text, start: token.start, end: token.end, fresh })
      fresh = false
    }
  }
  return words
}

interface Calling {
  code: string
  words: string[]
}

const known = new WeakMap<readonly NamedField[], Calling[]>()

/** The callings that a word may begin, slips allowed; sought once for each word of a list. */
function callingsBegunBy(fields: NamedField[]): (word: string) => Calling[] {
  const all =
    known.get(fields) ?? fields.flatMap((field) => callingsOf(field).map((words) => ({ code: field.code, words })))
  known.set(fields, all)
  const begun = new Map<string, Calling[]>()
  return (word) => {
    const found = begun.get(word) ?? all.filter(({ words }) => slips([word], [words[0]!]) !== undefined)
    begun.set(word, found)
    return found
  }
}

function longestCalling(words: Word[], at: number, begunBy: (word: string) => Calling[]) {
  let best: { code: string; length: number; wrong: number } | undefined
  for (const { code, words: calling } of begunBy(words[at]!.text)) {
    const wrong = slips(
      words.slice(at, at + calling.length).map((word) => word.text),
      calling,
    )
    if (wrong === undefined || wrong > 1) continue
    const better = !best || calling.length > best.length || (calling.length === best.length && wrong < best.wrong)
    if (better) best = { code, length: calling.length, wrong }
  }
  return best
}
