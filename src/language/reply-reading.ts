import type { NamedOffice } from './office-names.ts'

/** What an answer may say; only the first seven are ever recorded. */
export type ReplyLabel =
  | 'hadir'
  | 'daring'
  | 'terlambat'
  | 'diwakilkan'
  | 'izin'
  | 'tidak_hadir'
  | 'belum_pasti'
  | 'ack'
  | 'bukan_jawaban'
  | 'ambigu'

/** An answer as read. `delegate` and `reason` are verbatim; with `ask` nothing may be recorded unasked. */
export interface ReplyReading {
  label: ReplyLabel
  delegate?: string
  /** The writer is the one who comes for the head. */
  delegateIsSender?: boolean
  reason?: string
  reasonCode?: string
  lateMinutes?: number
  /** HH:MM, in the zone of the meeting. */
  arriveAt?: string
  /** 0 to 1; below the line the bot asks. */
  confidence: number
  ask: boolean
}

/** What an answer is read against; without the start of the meeting a clock time in it is asked about. */
export interface ReplyContext {
  meetingStart?: Temporal.ZonedDateTime
  now?: Temporal.ZonedDateTime
  ownOffice?: NamedOffice[]
  directory?: NamedOffice[]
}
