import type { Token } from './normalise.ts'
import type { DayPart } from './time-words.ts'

/** Why a time must be asked about; the words are those the labelled examples use. */
export type AskReason =
  | 'jam_belum_jelas'
  | 'tanggal_belum_jelas'
  | 'siang_atau_dini_hari'
  | 'tengah_malam_ambigu'
  | 'konfirmasi_waktu_salat'
  | 'jam_kira_kira'
  | 'tanggal_tidak_spesifik'
  | 'pekan_ini_atau_pekan_depan'
  | 'pekan_atau_hari_minggu'
  | 'zona_waktu_bertentangan'
  | 'malam_jumat_ambigu'
  | 'hari_tanggal_bertentangan'
  | 'lebih_dari_satu_pilihan'
  | 'tahun_depan'
  | 'selesai_sebelum_mulai'
  | 'kalender_hijriah'

/** Why a time cannot be taken at all. */
export type RejectReason =
  | 'tanggal_tidak_ada'
  | 'bulan_tidak_ada'
  | 'jam_tidak_ada'
  | 'menit_tidak_ada'
  | 'jam_bertentangan'
  | 'sudah_lewat'
  | 'tidak_ada_waktu'

/** A clock time as written, before anybody decided which half of the day is meant. */
export interface Clock {
  hour: number
  minute: number
  part?: DayPart
  zone?: string
  /** "sekitar jam 9", "jam 9an". */
  approximate?: boolean
  /** Written with two digits and minutes, as in a letter: 06.00. */
  padded?: boolean
  /** Named by a prayer, not by a clock. */
  prayer?: boolean
  /** Said to be a time ("pukul", "WIB", "pagi"); a mere 10.30 may be anything. */
  sure: boolean
}

/** What one stretch of words says about a time. */
export type Meaning =
  | { kind: 'date'; date: Temporal.PlainDate; ask?: AskReason }
  | { kind: 'weekday'; weekday: number; week?: 'this' | 'next' | 'coming' | 'tomorrow'; night?: boolean }
  | { kind: 'week'; shift: 0 | 1; sunday: boolean }
  | { kind: 'vague'; reason: AskReason; candidates: Temporal.PlainDate[] }
  | { kind: 'before' }
  | { kind: 'clock'; clock: Clock }
  | { kind: 'unclear-clock'; reason: AskReason }
  | { kind: 'part'; part: DayPart }
  | { kind: 'moment'; moment: Temporal.ZonedDateTime }
  | { kind: 'length'; minutes: number }
  | { kind: 'finish' }
  | { kind: 'to' }
  | { kind: 'or' }
  | { kind: 'reject'; reason: RejectReason }

/** A meaning with the tokens it was read from, `to` exclusive. */
export type Fact = Meaning & { from: number; to: number }

/** What the readers of facts need to know. */
export interface Scene {
  tokens: Token[]
  now: Temporal.ZonedDateTime
  today: Temporal.PlainDate
  kind: 'rapat' | 'tenggat'
  /** Days off, ISO dates; undefined when nobody handed any in. */
  holidays: ReadonlySet<string> | undefined
}

/** Facts read at one place, and the token where reading goes on. */
export interface Found {
  facts: Fact[]
  next: number
}

/** One fact over the tokens `from` to `to`. */
export const found = (meaning: Meaning, from: number, to: number): Found => ({
  facts: [{ ...meaning, from, to }],
  next: to,
})

export const wordAt = (scene: Scene, at: number): string => scene.tokens[at]?.text ?? ''

/** The first token from `at` on that is none of these marks. */
export function skipMarks(scene: Scene, at: number, marks = /^[,.:(/]$/): number {
  let next = at
  while (marks.test(wordAt(scene, next))) next++
  return next
}

/** The token after a word for "until" at `at`, or undefined. */
export function afterConnector(scene: Scene, at: number): number | undefined {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => wordAt(scene, at + step))
  if (first === 'sampai' || first === 'smp') return second === 'dengan' || second === 'dgn' ? at + 2 : at + 1
  if (first === 'hingga' || first === '-' || first === 'until') return at + 1
  if (first === 'sd') return second === '.' ? at + 2 : at + 1
  const short = first === 's' && (second === '.' || second === '/') && third === 'd'
  if (!short) return undefined
  return fourth === '.' ? at + 4 : at + 3
}
