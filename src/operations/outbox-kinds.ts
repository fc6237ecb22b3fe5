/**
 * Everything Rakor says on its own or to a group, with the ids each kind needs in its subject.
 * `bot/views` has one renderer for each; `delivery` knows none of them.
 */
export interface OutboxSubjects {
  // people
  'claim-asked': { claimId: string }
  'claim-decided': { claimId: string }
  /** Somebody opened a link to the secretariat. */
  'right-asked': { rightId: string }
  /** To whom the right was granted, refused or taken, and to the others of the secretariat. */
  'right-changed': { rightId: string }
  /** To whose account ended with a transfer. */
  'transfer-left': { transferId: string; accountId: string }
  /** To whoever moves to another seat, with its link. */
  'transfer-moved': { transferId: string; officeId: string; linkKey: string }
  /** To the secretariat: a transfer took effect, or could not. */
  'transfer-done': { transferId: string }
  'account-joined': { accountId: string }
  'account-ended': { accountId: string }
  /** A link for the head of an office, to be forwarded; the code follows from `linkKey`. */
  'office-link': { officeId: string; linkKey: string }
  'group-asked': { groupId: number }
  /** To the group itself, once it is linked. */
  'group-greeting': { groupId: number }
  'group-leave': { groupId: number }
  /** A linked group threw Rakor out, or is gone. */
  'group-lost': { groupId: number }
  /** Rakor is in a linked group still, but no administrator of it any more. */
  'group-demoted': { groupId: number }
  commands: { userId: number }
  /** How far a new house has come; `anew` 1: in a message of its own, else the one there is is edited. */
  'first-steps': { anew: number }
  'group-commands': { groupId: number }
  /** To a group in which a command was written that is only answered privately, or by nobody: an anonymous administrator, a channel. */
  'write-privately': { messageId: number }
  // meetings and answers
  card: { meetingId: string }
  'card-pin': { meetingId: string }
  preview: { meetingId: string }
  /** To a group in which somebody wanted to make a meeting or a task: the way into the private chat. */
  'wizard-link': { messageId: number; of: 'meeting' | 'task' }
  /** `sequence` of the meeting when it was owed; absent: 0. */
  invitation: { meetingId: string; officeId: string; sequence?: number }
  /** The newest private invitation of an office follows its answer; `shown`: the message that shows it already. */
  'invitation-copy': { meetingId: string; officeId: string; shown: number | null }
  /** Thanks returned, or a good wish; `of`: `thanks` or `courtesy`. */
  courtesy: { of: string }
  /** The meeting is cancelled: an invitation, notice or reminder of it loses its buttons and says so. */
  'invitation-ended': { meetingId: string; officeId: string; messageId: number }
  /** To who was told of a meeting before: what changed since, that it is cancelled, or that they are invited no more. */
  'meeting-notice': { meetingId: string; officeId: string; sequence: number }
  /** The same for a group, where an office may have nobody who can be written to. */
  'group-notice': { meetingId: string }
  /** A message about a meeting that has become confidential is to say nothing of its matter any more. */
  'matter-hidden': { meetingId: string; officeId: string | null; messageId: number; delegationId?: string }
  /** A file of such a meeting is to go from the chat it was sent to. */
  'matter-removed': { meetingId: string; messageId: number }
  /** A card that could not be corrected was posted again: the old one is to lose its buttons. */
  'card-retired': { meetingId: string; messageId: number }
  'office-answered': { meetingId: string; officeId: string; byUserId: number }
  /** To somebody of an office who is named to come instead of its head: whether they can. */
  'delegation-asked': { delegationId: string }
  /** To whoever was asked, and is not to come after all. */
  'delegation-ended': { delegationId: string }
  /** To the head, and whoever named them: what they said. */
  'delegation-settled': { delegationId: string }
  /** To whoever named a delegate in words in a group: what is to be minded about it, and on what they come. */
  'delegation-noted': { meetingId: string; officeId: string }
  /** To the secretariat: an office sends somebody to a meeting that asks for its head. */
  'delegated-anyway': { meetingId: string; officeId: string }
  /** To the secretariat: an office answered after the deadline. */
  'late-answer': { meetingId: string; officeId: string }
  'online-link': { meetingId: string; officeId: string }
  /** What an invitee asked in a group; `fact` is what was asked. */
  'asked-fact': { meetingId: string; officeId: string; fact: string }
  /** `officeId` is null when the answer was given for all offices of the person. */
  'answer-question': { meetingId: string; officeId: string | null; kind: string }
  'answer-which': { meetingId: string; kind: string }
  'answer-echo': { meetingId: string; officeId: string; answerId: string; messageId: number }
  /** Asks the writer of words in a group for a choice, there or privately; `of`: `receipt`, `unclear`, or the answer that is nearly said; `secret` 1: never in the group. */
  'answer-choice': {
    meetingId: string
    officeId: string
    userId: number
    messageId: number
    groupId: number
    of: string
    secret: number
  }
  /** The buttons of an echo or a choice in a group have served. */
  'echo-settled': { meetingId: string; officeId: string; messageId: number }
  /** The office has answered otherwise since: the echo keeps its words and loses its buttons. */
  'echo-retired': { answerId: string; messageId: number }
  reaction: { messageId: number; emoji: string }
  /** A short word to somebody in a group who cannot be answered otherwise; `hint` is a key of the texts. */
  'group-hint': { messageId: number; hint: string }
  /** The same privately: what a command in a group comes to. */
  'said-privately': { hint: string; command: string }
  'my-invitations': { userId: number }
  /** To whoever can be written to again: what waits for them. */
  'still-open': { userId: number }
  recap: { meetingId: string | null }
  'meeting-closed': { meetingId: string }
  /** To whoever said they would come: the registration is open. */
  'check-in-asked': { meetingId: string; officeId: string }
  /** To the secretariat: the registration of a meeting opened by itself. */
  'check-in-opened': { meetingId: string }
  /** Somebody who takes notes sees what stands in the minutes now, where they stood before. */
  'minutes-desk': { meetingId: string }
  /** To whom the secretariat named to take the notes. */
  'minutes-named': { meetingId: string }
  /** The minutes as a PDF, for who may read them. */
  'minutes-pdf': { meetingId: string }
  /** To the chair: the minutes to be approved or returned. */
  'minutes-approval': { meetingId: string }
  /** To who writes them: the chair returned them, and why. */
  'minutes-returned': { meetingId: string }
  /** To everybody invited: the approved minutes as a PDF, what their own offices have to do first. */
  'minutes-sent': { meetingId: string; version: number }
  /** To the groups of the meeting: decisions and tasks. */
  'minutes-summary': { meetingId: string; version: number }
  /** To the secretariat and who takes notes, once: the minutes are not finished. */
  'minutes-due': { meetingId: string }
  /** What became of the documents somebody sent together, and what is asked about them. */
  'files-received': { batch: string }
  /** A file of a meeting for one person; `news` is one of `operations/file-delivery.ts`. */
  'meeting-file': { fileId: string; news: string }
  /** A document that is made when it is sent, for whoever asked; `document` is one of `operations/documents.ts`. */
  document: { document: string; meetingId: string }
  /** The public facts of a group's coming meetings, as an answer to a command there. */
  'group-agenda': { messageId: number }
  // series of meetings, to the secretariat
  /** The day of a meeting to come has to be decided; `asked` names the question (epoch milliseconds), `again` 1: reminded. */
  'series-asked': { seriesId: string; number: number; asked: number; again: number }
  /** A meeting was published by itself. */
  'series-made': { seriesId: string; meetingId: string }
  /** Meetings were left out without its word: those between the first and the last of which that is true. */
  'series-skipped': { seriesId: string; first: number; last: number }
  /** Its last meeting, of `count`, is set: whether it goes on. */
  'series-ending': { seriesId: string; count: number }
  // times that are offered for a meeting in the making
  'poll-asked': { meetingId: string; pollId: string; officeId: string }
  /** Once, to an office that has said nothing. */
  'poll-reminder': { meetingId: string; pollId: string; officeId: string }
  /** To the head: staff has said otherwise shortly after. */
  'poll-disputed': { meetingId: string; pollId: string; officeId: string }
  /** The newest of these messages follows what its office says; `shown`: the message that shows it already. */
  'poll-copy': { meetingId: string; pollId: string; officeId: string; shown: number | null }
  /** How many say what, to a group: posted once, then edited. */
  'poll-card': { meetingId: string; pollId: string }
  /** To the secretariat, and edited once it is settled: the best time, and what everybody says. */
  'poll-proposal': { meetingId: string; pollId: string }
  /** Who said which of them suits: nobody is asked any more. */
  'poll-dropped': { meetingId: string; pollId: string; officeId: string }
  /** A message about them is brought up to date, and loses its buttons once a time is chosen, or none any more. `officeId` null: one of the secretariat's. */
  'poll-updated': { meetingId: string; pollId: string; officeId: string | null; messageId: number }
  // reminders
  'reminder-private': { reminderId: string; meetingId: string; officeId: string; kind: string }
  'reminder-group': { reminderId: string; meetingId: string; kind: string }
  /** Which offices have not answered: `leaderId` names the assistant whose offices they are; null: all, to the secretariat. */
  'chase-list': { reminderId: string; meetingId: string; leaderId: string | null }
  /** The forecast when answers are due, to be decided about; `mark` names the deadline, absent in rows of an earlier version. */
  'deadline-count': { meetingId: string; mark?: string }
  /** To the secretariat: nobody of these offices can be written to, and no group tells them either. */
  'offices-unreached': { meetingId: string }
  // tasks
  'task-told': { taskId: string }
  'task-step': { taskId: string; eventId: string }
  /** A further file of a hand-in, from 2. */
  'task-evidence': { taskId: string; eventId: string; number: number }
  /** What a chat is told of tasks in the morning, in one message; `taskId` when it is one task alone. */
  'task-digest': { digestId: string; taskId: string | null }
  /** To an office that is to help with a task. */
  'task-part-told': { taskId: string; officeId: string }
  /** A step of a part, to the responsible office; or what became of the task or the part, to the office that helps: `officeId`. */
  'task-part-step': { taskId: string; eventId: string; officeId: string }
  'task-source-reply': { taskId: string; messageId: number }
  /** Nobody of the office can be written to. */
  'task-untold': { taskId: string }
  /** Several meetings of the group may have given the task: which one, asked of its maker. */
  'task-meeting': { taskId: string; groupId: number }
  /** The next point of a task that somebody began in a group, asked privately. */
  'task-asked': { userId: number }
  // cooperations
  /** Which cooperations of an office end soon, to its people and, of all, to the secretariat; `on`: the ISO date of the day it is told. */
  'cooperation-expiry': { on: string }
  // the bot's own troubles, to the secretariat and to whoever meets them
  trouble: { what: string; detail: string }
  /** What somebody sent was lost: set aside after every try failed, or more than could be kept. */
  apology: { why: string }
}

export type OutboxKind = keyof OutboxSubjects

/** Trouble with these is recorded and no more: nobody misses them enough to be told. */
export const quietKinds: readonly OutboxKind[] = [
  'reaction',
  'minutes-desk',
  'card-pin',
  'group-leave',
  'commands',
  'group-commands',
  'echo-settled',
  'echo-retired',
  'invitation-copy',
  'invitation-ended',
  'courtesy',
  'poll-copy',
  'poll-card',
  'poll-updated',
  'card-retired',
  'matter-hidden',
  'matter-removed',
  'write-privately',
  'trouble',
  'apology',
]

/** Answers to people go out first, then what has a deadline, then the rest, then edits of cards. */
export const priorities = { answer: 0, timed: 1, rest: 2, card: 3 } as const
export type Priority = keyof typeof priorities
