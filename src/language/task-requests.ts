import { type Token, tokenise, verbatim } from './normalise.ts'

/** What words about a task ask of the secretariat beside telling how far the office is, as they were written. */
export interface TaskRequests {
  /** That its due date be moved: `mohon perpanjangan waktu sampai 20 Mei`. */
  moreTime?: string
  /** That another office take it: `ini bukan tugas kami`, `ini ranah Bappeda`. */
  handOver?: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const asking = set(
  'mohon mhn dimohon memohon minta mintak meminta tolong usul mengusulkan diusulkan butuh perlu membutuhkan boleh bolehkah bisa bisakah dapat dapatkah izin ijin harap diberi diberikan dikasih kasih beri berikan',
)
const denying = set('tidak tdk tak tanpa bukan gak ga nggak ndak dak')
const times = set('waktu waktunya tenggat tenggatnya deadline tempo batas jadwal hari minggu pekan bulan')
/** Nouns of more time by themselves, and those that need to be said of time. */
const extensions = set('perpanjangan pengunduran penundaan')
const additions = set('tambahan penambahan kelonggaran dispensasi')
const extending = set(
  'perpanjang diperpanjang memperpanjang undur undurkan diundur diundurkan mundur mundurkan dimundurkan tunda ditunda geser digeser',
)
const adding = set('tambah ditambah menambah tambahkan ditambahkan')

const self = set('kami kita saya sy dinas badan bagian kantor opd instansi sini kmi')
const domains = set(
  'tugas tupoksi tusi ranah ranahnya kewenangan wewenang urusan tanggung tanggungjawab bidang porsi bagian pekerjaan kerjaan domain',
)
const belonging = set('ranah ranahnya kewenangan kewenangannya wewenang wewenangnya tupoksi tupoksinya tusi')
const saying = set('ini itu masuk merupakan menjadi adalah termasuk tugas tersebut karena')
const passing = set(
  'alihkan dialihkan mengalihkan pengalihan limpahkan dilimpahkan melimpahkan pelimpahan oper dioper operkan dioperkan lempar dilempar',
)
const fitting = set('tepat tepatnya cocok pas seharusnya mestinya semestinya harusnya')
const taking = set('ke kepada oleh ditangani dikerjakan ditujukan diarahkan dilaksanakan')
const mistaken = set('alamat sasaran tujuan kirim orang')

/** Words after `bukan` among which its noun stands. */
const reach = 3

/** What a report asks for; a request that is denied (`tidak perlu perpanjangan`) is none. */
export function requestsIn(text: string): TaskRequests {
  const found: TaskRequests = {}
  for (const clause of clausesOf(text)) {
    const words = clause.tokens.map((token) => token.text)
    if (!found.moreTime && asksTime(words)) found.moreTime = clause.said
    if (!found.handOver && handsOver(words)) found.handOver = clause.said
  }
  return found
}

function asksTime(words: readonly string[]): boolean {
  const asks = words.some((word) => asking.has(word))
  const ofTime = words.some((word) => times.has(word))
  return words.some((word, at) => {
    if (isDenied(words, at)) return false
    if (extensions.has(word)) return asks || ofTime
    if (additions.has(word)) return ofTime
    if (extending.has(word)) return asks || words.some((each) => /^(?:tenggat|deadline)/.test(each))
    if (adding.has(word)) return asks && ofTime
    return word === 'waktu' && asking.has(words[at - 1] ?? '')
  })
}

const isDenied = (words: readonly string[], at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some((word) => denying.has(word))

function handsOver(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    if (word === 'bukan') return deniesOwn(words.slice(at + 1))
    if (belonging.has(word))
      return next !== '' && !self.has(next) && (at === 0 || saying.has(words[at - 1] ?? '')) && !/^\d/.test(next)
    if (passing.has(word)) return !isDenied(words, at) && words.some((each) => asking.has(each) || each === 'tugas')
    if (fitting.has(word)) return taking.has(next)
    return word === 'salah' && mistaken.has(next)
  })
}

/** `tugas kami`, `kewenangan dinas kami`, `ranah`: what follows `bukan` when it denies that it is one's own. */
function deniesOwn(after: readonly string[]): boolean {
  const at = after.slice(0, reach).findIndex((word) => domains.has(word))
  if (at < 0) return false
  const behind = after.slice(at + 1).filter((word) => word !== 'jawab' && word !== 'dan' && word !== 'fungsi')
  return behind.length === 0 || behind.slice(0, 2).some((word) => self.has(word))
}

/** The clauses of a text, with their words and as they were written. */
function clausesOf(text: string): { tokens: readonly Token[]; said: string }[] {
  const tokens = tokenise(text)
  const clauses: { tokens: readonly Token[]; said: string }[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && !divides(tokens, at)) continue
    const words = tokens.slice(from, at).filter(({ kind }) => kind === 'word' || kind === 'number')
    if (words.length > 0) clauses.push({ tokens: words, said: verbatim(text, tokens, from, at).trim() })
    from = at + 1
  }
  return clauses
}

/** A comma, a point, a line end or `tetapi` between two clauses; the point in `09.00` divides none. */
function divides(tokens: readonly Token[], at: number): boolean {
  const { text, kind } = tokens[at]!
  if (kind === 'newline' || text === 'tetapi' || text === 'tapi' || text === 'namun') return true
  if (!/^[,.;:!?]$/.test(text)) return false
  const inNumber = tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.glued
  return !inNumber
}
