import type { ColumnType, Generated } from 'kysely'
import type { AttendanceSchema } from './schema-attendance.ts'
import type { CooperationSchema } from './schema-cooperations.ts'
import type { LedgerSchema } from './schema-ledger.ts'
import type { MinutesSchema } from './schema-minutes.ts'
import type { PollSchema } from './schema-polls.ts'
import type { RosterSchema } from './schema-roster.ts'
import type { SeriesSchema } from './schema-series.ts'
import type { TaskSchema } from './schema-tasks.ts'

/**
 * Every table and column, the same on SQLite and PostgreSQL: moments are epoch milliseconds, flags 0 or 1,
 * lists JSON text, ids short text made by the app. Store functions turn rows into the domain's types.
 */
export interface Schema
  extends AttendanceSchema,
    CooperationSchema,
    LedgerSchema,
    MinutesSchema,
    PollSchema,
    RosterSchema,
    SeriesSchema,
    TaskSchema {
  office: {
    id: string
    code: string
    name: string
    kind: string
    head_title: string
    coordinator_id: string | null
    aliases: string
    rank: number
    enabled: Flag
    /** The day it was set aside; null while it is in use. */
    disabled_on: string | null
    /** Its next name and the day from which on it holds; both null without one. */
    name_to_come: string | null
    name_from: string | null
    /** Goes up with every change of the office or of who holds it. */
    version: Generated<number>
  }
  /** Names an office had before; the present one stands in the office. */
  office_name: {
    id: string
    office_id: string
    name: string
    head_title: string
    /** Null: as far back as anybody noted. */
    since_on: string | null
    /** Its last day. */
    until_on: string
  }
  /** Who held an office and who holds it now, by the name the directory knows them by. */
  official: {
    id: string
    office_id: string
    name: string
    standing: string
    since_on: string | null
    /** The last day; null while it is not known. */
    until_on: string | null
  }
  person: {
    id: number
    name: string
    username: string | null
    locale: string
    reachable: Flag
    /** When the privacy notice was shown. */
    notice_at: number | null
    updated_at: number
  }
  account: {
    id: string
    user_id: number
    office_id: string
    capacity: string
    standing: string
    since: number
    until: number | null
    confirmed_by: number
    ended_by: number | null
  }
  join_link: {
    /** SHA-256 of the code: the code itself stands only in the link. */
    code_hash: string
    office_id: string
    capacity: string
    standing: string
    issued_by: number
    issued_at: number
    expires_at: number
    used_by: number | null
    used_at: number | null
    revoked_at: number | null
  }
  claim: {
    id: string
    user_id: number
    office_id: string
    capacity: string
    standing: string
    link_hash: string | null
    /** The answers that wait for this claim, as JSON: meeting, answer, and when it was pressed in epoch milliseconds. */
    held: string
    state: string
    created_at: number
    decided_by: number | null
    decided_at: number | null
  }
  group_chat: {
    chat_id: number
    title: string
    state: string
    is_forum: Flag
    bot_is_admin: Flag
    added_by: number | null
    decided_by: number | null
    updated_at: number
    /** The language Rakor speaks there. */
    locale: Generated<string>
    gets_cards: Generated<number>
    gets_counts: Generated<number>
    gets_task_notices: Generated<number>
    /** The topic its cards go to, in a group with topics; null: General. */
    thread_id: number | null
  }
  cooperation_field: {
    code: string
    hashtag: string
    name: string
    group_code: string
    lead_offices: string
    support_offices: string
    partners: string
    cross_cutting: Flag
    rank: number
  }
  holiday: { date: string; kind: string; name: string }
  /** The rooms meetings are held in; one that is not in use any more keeps its row. */
  room: { id: string; name: string; aliases: string; capacity: number | null; enabled: Flag; rank: number }
  ramadan: { first_on: string; last_on: string; name: string }
  meeting: {
    id: string
    uid: string
    sequence: number
    state: string
    title: string
    letter_number: string | null
    classification: string
    starts_at: number | null
    ends_at: number | null
    zone: string
    place: string | null
    online_url: string | null
    online: Flag
    chair_office_id: string | null
    chair_text: string | null
    dress: string | null
    answer_by: number | null
    agenda: string
    fields: string
    groups: string
    /** What a draft still has to be asked, as JSON; `{}` once published. */
    open_points: string
    created_by: number
    created_at: number
    published_at: number | null
    closed_at: number | null
    /** Rises whenever everybody is asked again; `round_at` is the moment of the last time. */
    round: Generated<number>
    round_at: number | null
    /** The answer deadline was typed and is not the default one. */
    deadline_typed: Generated<number>
    cancel_reason: string | null
    /** The heads are asked to come themselves. */
    in_person: Generated<number>
  }
  invitation: {
    id: string
    meeting_id: string
    office_id: string
    role: string
    rsvp: string
    online: Flag
    minutes_late: number | null
    delegate_position: string | null
    delegate_name: string | null
    delegate_basis: string | null
    reason: string | null
    reason_code: string | null
    excused: Flag
    answered_by: number | null
    answered_via: string | null
    answered_at: number | null
    /** The answer that stood before the office was asked again, as JSON. */
    previous: string | null
    /** Set: the office is invited no more; its history stays. */
    withdrawn_at: number | null
  }
  /** Every answer ever given; the last one stands in the invitation. */
  answer: {
    id: string
    invitation_id: string
    kind: string
    answer: string
    given_by: number
    /** Capacity of the giver at that moment: `head`, `staff`, `secretariat`. */
    given_as: string
    via: string
    given_at: number
  }
  /** The message in which an answer was read, and the one that echoed it privately. */
  answer_source: { answer_id: string; chat_id: number; message_id: number; echo_id: number | null }
  /** A file of a meeting, which Telegram keeps: the letter or a material. */
  meeting_file: {
    id: string
    meeting_id: string
    kind: string
    telegram_id: string
    /** The same for the same file, whoever sends it. */
    unique_id: string
    /** As what Telegram sends it: `document`, `photo`. */
    form: string
    name: string
    size: number | null
    /** `current`, `replaced`, `removed`. */
    state: string
    added_by: number
    added_at: number
    ended_by: number | null
    ended_at: number | null
  }
  /** Who was sent a file without asking: nobody is sent it twice. */
  file_receipt: { meeting_file_id: string; user_id: number; at: number }
  /** What was sent to be a file of a meeting: documents of one album are one batch. */
  file_offer: {
    id: string
    user_id: number
    batch: string
    meeting_id: string | null
    kind: string | null
    telegram_id: string
    unique_id: string
    form: string
    name: string
    size: number | null
    /** `open` until meeting and kind are known; `taken`, `replacing`, `known` or `refused`. */
    state: string
    why: string | null
    offered_at: number
  }
  /** The card of a meeting in one group, as last sent. */
  card: {
    meeting_id: string
    chat_id: number
    message_id: number
    thread_id: number | null
    updated_at: number
    /** Pinned by Rakor: it is found however much is written below it. */
    pinned: Generated<number>
  }
  /** What the secretariat is changing about a published meeting: one a meeting, by one person. */
  meeting_change: {
    meeting_id: string
    /** The meeting as it shall be, or that it shall be cancelled, as JSON. */
    content: string
    by_user: number
    begun_at: number
    updated_at: number
  }
  /** The facts of a meeting as they were at an earlier sequence, as JSON; those of today stand in the meeting. */
  meeting_revision: { meeting_id: string; sequence: number; facts: string; until: number }
  /** What a private chat was last told of a meeting for an office, and by which message. */
  told: {
    meeting_id: string
    office_id: string
    chat_id: number
    sequence: number
    message_id: number
    told_at: number
  }
  /** What a person was asked and has not answered: one a chat and person. */
  open_question: {
    chat_id: number
    user_id: number
    kind: string
    subject: string
    asked_at: number
    expires_at: number
  }
  reminder: {
    id: string
    /** Firing twice is impossible in SQL: one row per subject, kind and due moment. */
    unique_key: string
    subject: string
    subject_id: string
    kind: string
    due_at: number
    state: string
    settled_at: number | null
    note: string | null
  }
  inbox: {
    update_id: number
    /** Updates of one lane are handled in order: `u:<user>` or `c:<chat>`. */
    lane: string
    /** Null once the content has been forgotten. */
    body: string | null
    state: string
    attempts: Generated<number>
    received_at: number
    settled_at: number | null
    error: string | null
  }
  outbox: {
    id: string
    kind: string
    chat_id: number
    /** Ids and small values the view needs; never finished text. */
    subject: string
    coalesce_key: string | null
    priority: number
    not_before: number
    expires_at: number | null
    state: string
    /** Raised by every new wish for the same coalesce key, so that a row dirtied while it is sent is sent again. */
    revision: number
    lease_until: number | null
    attempts: Generated<number>
    created_at: number
    /** Where the row stands among those owed in the same moment: they go out in the order they were owed. */
    position: Generated<number>
    settled_at: number | null
    message_id: number | null
    error: string | null
  }
  /** What became of invitations and reminders, kept for the record when the outbox forgets it. */
  delivery: {
    id: string
    kind: string
    meeting_id: string
    chat_id: number
    subject: string
    state: string
    settled_at: number | null
    error: string | null
  }
  request: { key: string; result: string; at: number }
  conversation: { key: string; state: string; updated_at: number }
  setting: { key: string; value: string; changed_by: number | null; changed_at: number | null }
  /** Something wrong with the bot itself, one row a cause however often it happens. */
  trouble: {
    what: string
    cause: string
    /** For whoever runs the bot; nothing anybody wrote. */
    detail: string
    first_at: number
    last_at: number
    count: number
    /** When the secretariat was told last. */
    told_at: number | null
  }
  /** The draft a person is making in the private chat, and where they are in it. */
  wizard: {
    user_id: number
    kind: string
    subject_id: string
    step: string | null
    message_id: number | null
    touched_at: number
  }
}

type Flag = ColumnType<number, number, number>
