import { type Token, tokenise } from './normalise.ts'

/** What a message asks of a meeting. */
export type AskedFact =
  /** Its link: `link zoom mana?`, `kirim link dong`. */
  | 'link'
  /** Who is invited: `siapa saja yg diundang`. */
  | 'invited'
  /** Who chairs it: `siapa pimpinannya`, `saya yg mimpin ya?`. */
  | 'chair'
  /** Which meetings there are: `ada rapat apa saja minggu ini`. */
  | 'list'
  /** Whether it takes place: `jd rakor karet batal ya?`. */
  | 'state'
  /** When or where it is: `jam berapa rapatnya`, `dimano`. */
  | 'facts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const links = set('link linknya linkny lnk tautan tautannya zoom zoomnya zoomny gmeet meet vicon url')
const requests = set('kirim kirimkan dikirim minta mintak share sharing dishare bagi kasih mohon tolong')
const who = set('siapa siape sape sapa sp siapo sapo')
const invited = set('undang diundang ngundang mengundang undangan undangannya terundang peserta pesertanya')
const chairs = set('pimpinan pimpinannya pimpin mimpin memimpin dipimpin pemimpin pimpinnya ketua')
const meetings = set('rapat rapatnya rapatnyo rakor agenda jadwal undangan kegiatan acara')
const spans = set('minggu pekan bulan besok lusa sekarang senin selasa rabu kamis jumat')
const all = set('saja aja bae apa apo')
const states = set(
  'jadi jd jadinya batal dibatalkan dibatalin ditunda tunda diundur mundur dimajukan maju dipindah pindah',
)
const self = set('saya sy kami kmi aku')
const asking = set(
  'jam pukul kapan tanggal tgl jadwal waktu hari lokasi tempat tempatnya alamat ruang ruangan dimana dimano dmn dmana',
)
const questions = set('apa apakah apo berapa brp brapa berapo mana mano dimana dimano dmn dmana kapan gimana bagaimana')
const coming = set(
  'hadir hadiri hdr ikut ikuti gabung bergabung join datang via lewat daring online wakil diwakilkan diwakili',
)
/** Words at the end of a question that would do without a mark. */
const tags = set('ya yaa y kah kan gak ga nggak tidak tdk dak toh')

/** The longest question that is looked at, in UTF-16 units. */
const longest = 300

/** What a message asks of a meeting; undefined when it is no such question. It is looked at after an answer is ruled out. */
export function factAsked(text: string): AskedFact | undefined {
  const tokens = tokenise(text.slice(0, longest))
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ text: word }) => word)
  const says = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word))
  const marked = isMarked(tokens)
  const isQuestion = marked || says(questions)
  if (says(links) && (isQuestion || says(requests))) return 'link'
  if (says(who) && says(invited)) return 'invited'
  if (says(chairs) && (says(who) || (marked && says(self)))) return 'chair'
  if (isQuestion && says(meetings) && says(spans) && says(all) && words.includes('ada')) return 'list'
  const tagged = tags.has(words.at(-1) ?? '')
  if ((isQuestion || tagged) && says(states) && !says(self)) return 'state'
  const where = / di man[ao] /.test(` ${words.join(' ')} `)
  return isQuestion && (says(asking) || where) ? 'facts' : undefined
}

/** Whether a message asks for the link and says nothing of coming: `zoom` in it is no promise to come by it. */
export function asksLinkAlone(text: string): boolean {
  if (factAsked(text) !== 'link') return false
  return !tokenise(text.slice(0, longest)).some(({ text: word }) => coming.has(word))
}

const isMarked = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => text === '?')
