import type { Token } from './normalise.ts'
import { type DayPart, PAST } from './time-words.ts'

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
  | {
      kind: 'date'
      date: Temporal.PlainDate
      ask?: AskReason
      /** The month was not said: "tanggal 4". */
      openMonth?: true
      /** "nanti": today, unless another day is named. */
      weak?: true
    }
  | { kind: 'weekday'; weekday: number; week?: 'this' | 'next' | 'coming' | 'tomorrow'; night?: boolean }
  | { kind: 'week'; shift: 0 | 1; sunday: boolean }
  | { kind: 'vague'; reason: AskReason; candidates: Temporal.PlainDate[] }
  | { kind: 'before' }
  | { kind: 'after' }
  | { kind: 'clock'; clock: Clock }
  /** An event instead of an hour ("setelah makan siang"), or an hour that cannot be read. */
  | { kind: 'unclear-clock'; reason: AskReason; event?: true }
  | { kind: 'part'; part: DayPart }
  | { kind: 'moment'; moment: Temporal.ZonedDateTime }
  /** "selama 2 jam", in minutes; "selama 2 hari", in days. */
  | { kind: 'length'; minutes: number; days?: number }
  /** So many days before or after what follows; `days` where they can be counted. */
  | { kind: 'term'; days?: number }
  | { kind: 'finish' }
  | { kind: 'to' }
  | { kind: 'or' }
  | { kind: 'reject'; reason: RejectReason }

/** A meaning with the tokens it was read from, `to` exclusive. */
export type Fact = Meaning & { from: number; to: number }

/** What the readers of facts need to know. */
export interface Scene {
  tokens: readonly Token[]
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

/** The token after "lalu", "yang lalu", "kemarin" at `at`, a closing bracket before it allowed, or undefined. */
export function pastAfter(scene: Scene, at: number): number | undefined {
  let next = wordAt(scene, at) === ')' ? at + 1 : at
  if (wordAt(scene, next) === 'yang') next++
  return PAST.has(wordAt(scene, next)) ? next + 1 : undefined
}

/** The token after a word for "until" at `at`, or undefined. */
export function afterConnector(scene: Scene, at: number): number | undefined {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => wordAt(scene, at + step))
  if (first === 'sampai') return second === 'dengan' ? at + 2 : at + 1
  // "Rabu -> Kamis" is a change, no range.
  if (first === '-' && second === '>') return undefined
  if (/^(hingga|-|until)$/.test(first ?? '')) return at + 1
  if (first === 'sd') return second === '.' ? at + 2 : at + 1
  const short = first === 's' && (second === '.' || second === '/') && third === 'd'
  if (!short) return undefined
  return fourth === '.' ? at + 4 : at + 3
}

/** A time too wide or too uncertain to be taken; the candidates are days to confirm. */
export const vague = (from: number, to: number, candidates: Temporal.PlainDate[] = []): Found =>
  found({ kind: 'vague', reason: 'tanggal_tidak_spesifik', candidates }, from, to)
