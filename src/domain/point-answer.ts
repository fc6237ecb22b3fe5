import type { AskReason } from '../language/dates.ts'
import type { SeriesSaid } from '../language/series.ts'
import type { OptionalStep, TimeProblem } from './draft.ts'
import type { InviteesMeaning, UnclearName } from './drafting.ts'
import type { InviteeSection } from './invitees.ts'
import type { Classification } from './meeting.ts'
import type { SeriesEnd } from './series-rule.ts'
import type { Slot } from './slot.ts'

/** An answer about a draft: typed words as they were understood, or the choice a button made. */
export type PointAnswer =
  | { kind: 'title'; title: string }
  | {
      kind: 'when'
      day?: string
      /** The last of several days. */
      lastDay?: string
      from?: string
      until?: string | null
      /** *S.d. selesai* was said, so that nobody asks for the end. */
      openEnd?: boolean
      problem?: TimeProblem
      /** Of a series: the first meeting alone is on this day. */
      alone?: boolean
      /** The words had several meanings, to choose from next. */
      choice?: { reason: AskReason; candidates: string[] }
    }
  /** Times of which the invited are to say what suits, beside those there are; `only`: in their place. */
  | { kind: 'slots'; slots: Slot[]; only?: true; problem?: TimeProblem }
  | { kind: 'slot'; slot: Slot; on: boolean }
  /** Whether several times are offered, or one is set. */
  | { kind: 'several'; on: boolean }
  /** `HH:MM`; null: *s.d. selesai*. */
  | { kind: 'end'; until: string | null }
  | { kind: 'place'; place: string | null; onlineUrl: string | null; online: boolean }
  /** Online alone, in no room. */
  | { kind: 'online' }
  /** Null: nobody joins from afar. */
  | { kind: 'link'; url: string | null }
  | { kind: 'chair'; chair: { officeId: string } | UnclearName | null }
  | { kind: 'fields'; found: string[]; unknown: string[] }
  | { kind: 'field'; code: string; on: boolean }
  | { kind: 'invitees'; invitees: InviteesMeaning; role?: 'optional' }
  | { kind: 'invite'; officeId: string; on: boolean }
  /** How offices that are invited are: whoever has the chair keeps it. */
  | { kind: 'roles'; officeIds: string[]; role: 'required' | 'optional' }
  /** A guest, known by name alone, is invited no more. */
  | { kind: 'guest-out'; guest: string }
  | { kind: 'section'; section: InviteeSection; on: boolean }
  | { kind: 'classification'; classification: Classification | { text: string } }
  | { kind: 'number' | 'dress'; text: string | null }
  /** Whether the heads are to come themselves. */
  | { kind: 'delegation'; inPerson: boolean }
  | { kind: 'agenda'; items: string[] }
  /** An ISO instant; null: the default. */
  | { kind: 'deadline'; at: string | null }
  /** How the meeting comes again, `said` null: once; and until when, `end` null: as usual. What is absent stays. */
  | { kind: 'series'; said?: SeriesSaid | null; end?: SeriesEnd | null }
  /** What was offered is left as it is. */
  | { kind: 'passed'; step: OptionalStep }
  /** What stood beside it and was not understood. */
  | { kind: 'unread'; texts: string[] }
  | { kind: 'choice'; pointId: number; choice: string }
