### The record of changes: /audit and the proof that nothing in it was altered.

audit-command-audit = Record of changes: who, what, when
audit-heading = Record of changes ({ $count })
audit-scope = Narrowed to: { $what }
audit-days = { $from } to { $until }
audit-unread = “{ $words }” is not known; what follows is not narrowed by it. Examples: /audit DISBUN kemarin, /audit TL-KARET-2023-0001, /audit the title of a meeting, /audit the name of a person.
audit-none = No change is on record.
audit-page = Page { $page } of { $pages }
audit-seal = Seal: { $seal } ({ $when })
audit-unsealed = Nothing is sealed yet.
audit-line =
    { $when } · { $number }
    { $sentence }
audit-number-none = not sealed yet
audit-column-number = No.
audit-column-when = When
audit-column-what = Change
audit-button-today = Today
audit-button-yesterday = Yesterday
audit-button-week = 7 days
audit-button-all-days = All days
audit-button-prove = Prove it

## A sentence an entry: who did what, about what, for which office
audit-system = Rakor
audit-sentence = { $by } { $did }
audit-about = { $did } – { $subject }
audit-for = { $did } for { $office }
audit-plain = { $sentence }.
audit-with = { $sentence }: { $details }.
audit-change = { $what } from { $before } to { $after }
audit-now = { $what } { $value }
audit-words = “{ $text }”
audit-subject =
    { $kind ->
        [meeting] meeting { $name }
        [task] task { $name }
        [cooperation] cooperation { $name }
        [office] { $name }
        [group] group { $name }
        [person] { $name }
        [claim] { $name }
        [setting] { $name }
       *[other] { $name }
    }
audit-did =
    { $operation ->
        [reference-load] loaded the reference data
        [cooperation-load] loaded the cooperations of the reference data
        [person-choose] chose a language
        [menu-refresh] refreshed a menu
        [link-issue] issued an invitation link
        [link-revoke] revoked an invitation link
        [link-open] opened an invitation link
        [claim-make] claimed an office
        [claim-decide] decided on a claim
        [claim-expire] ended an expired claim
        [right-grant] settled a right of the secretariat
        [right-end] ended a right of the secretariat
        [right-ask] asked for the right of the secretariat
        [right-expire] ended an expired right
        [roster-import] handled a list of offices
        [transfer-plan] planned a transfer
        [transfer-apply] carried out a transfer
        [transfer-expire] ended an expired transfer
        [account-revoke] revoked an account
        [office-add] added an office
        [office-edit] edited an office
        [group-note] noted the state of a group
        [group-decide] decided on a group
        [group-choose] set up a group
        [setting-change] changed a setting
        [room-keep] changed the rooms
        [days-off-import] handled a list of days off
        [meeting-draft] drafted a meeting
        [meeting-amend] completed a draft
        [meeting-discard] discarded a draft
        [meeting-publish] published an invitation
        [meeting-change] changed a meeting
        [meeting-cancel] cancelled a meeting
        [meeting-reopen] reopened a meeting
        [meeting-begin] began a meeting
        [meeting-close] closed a meeting
        [deadline-decide] decided on the answer deadline
        [attendance-correct] corrected attendance
        [attendance-sheet] made a document
        [recap-read] made a document
        [delegation-answer] answered a delegation
        [check-in-open] set up the registration
        [check-in-make] registered
        [minutes-write] wrote minutes
        [minutes-name] named a note-taker
        [minutes-settle] decided on the minutes
        [minutes-record] recorded the approval of minutes
        [file-add] handled a file of a meeting
        [answer-give] answered an invitation
        [answer-give-for] entered an answer
        [answer-confirm] confirmed an answer
        [poll-ask] offered several times
        [poll-extend] gave more time to choose
        [poll-withdraw] withdrew the offered times
        [poll-choose] settled the time
        [poll-mark] marked times
        [series-change] changed a series
        [series-advance] went on with a series
        [reminder-fire] handled a reminder
        [task-create] made a task
        [task-accept] accepted a task
        [task-report] reported progress
        [task-finish] handed in evidence
        [task-ask] asked for something
        [task-part] handled a part of a task
        [task-help] arranged help with a task
        [task-direct] gave a direction on a task
        [task-decide] decided what was asked
        [task-verify] verified a result
        [task-change] changed a task
        [task-hand-over] handed a task over
        [task-cancel] cancelled a task
        [cooperation-record] recorded a cooperation
        [cooperation-change] changed a cooperation
        [ledger-erase] erased old texts as the setting says
       *[other] made a change ({ $operation })
    }
audit-key =
    { $key ->
        [answer] answer
        [state] state
        [due] due date
        [progress] progress
        [text] name
        [reason] reason
        [delegate] delegate
        [note] remark
        [description] description
        [title] title
        [name] name
        [name-to-come] name to come
        [name-off] name to come taken back
        [aliases] other names
        [alias-off] other name removed
        [coordinator] coordinating assistant
        [official] official
        [official-off] time in office ended
        [enabled] in use
        [standing] standing
        [since] since
        [until] until
        [from] since
        [number] letter number
        [classification] classification
        [time] time
        [starts] start
        [ends] end
        [place] place
        [link] link
        [online] online
        [chair] chair
        [agenda] agenda
        [fields] fields
        [dress] dress
        [delegation] rule on delegates
        [inPerson] heads asked to come themselves
        [deadline] answer deadline
        [answerBy] answer deadline
        [invitees] invitees
        [offices] offices invited
        [invited] invited
        [withdrawn] invitations withdrawn
        [again] asked again
        [told] told
        [sequence] revision
        [reopened] reopened
        [minutesLate] minutes late
        [basis] basis
        [confirmed] confirmed answer
        [held] answer that waits
        [language] language
        [topic] topic
        [cards] meeting cards
        [counts] counts of answers
        [task-notices] task notices
        [seats] seats
        [on] in force
        [toOffice] handed over to
        [files] files
        [reminder] reminder
        [skipped] skipped
        [registration] registration
        [registered] registered
        [document] document
        [settled] part
        [added] added
        [removed] removed
        [kind] kind
        [changing] change begun
        [dropped] change dropped
        [forecast] decision
        [version] version
        [minutes] minutes
        [capacity] seats
        [scheme] scheme
        [erased] texts erased
        [keptTime] time kept in spite of
        [times] times
       *[other] { $key }
    }
audit-value =
    { $value ->
        [none] none
        [yes] yes
        [no] no
        [on] yes
        [off] no
        [draft] draft
        [scheduled] scheduled
        [in_progress] in progress
        [closed] closed
        [cancelled] cancelled
        [planned] planned
        [applied] carried out
        [failed] failed
        [waiting] waiting
        [confirmed] confirmed
        [refused] refused
        [expired] expired
        [pending] waiting
        [linked] linked
        [left] left
        [present] present
        [online] online
        [delegated] delegated
        [late] late
        [absent] absent
        [unsure] not sure
        [represented] represented
        [excused] excused
        [visitor] visitor
        [new] new
        [accepted] accepted
        [declined] declined
        [in_review] in review
        [done] done
        [postponed] postponed
        [issued] issued
        [revoked] revoked
        [opened] opened
        [void] emptied
        [submitted] submitted
        [approved] approved
        [returned] returned
        [revised] revised
        [disposition] disposition
        [assignment] letter of assignment
        [spoken] spoken
       *[other] { $value }
    }

## The proof
audit-sound = The record is whole: { $count } entries were checked, none was altered or removed. Not sealed yet: { $unsealed }. Texts erased as the setting says: { $erased }.
audit-note-seal =
    The latest seal, to be noted down elsewhere:
    { $seal }
    With npm run audit:verify a noted seal can be checked at any time.
audit-broken =
    { $kind ->
        [missing] ⚠️ The record is broken: entries { $seq } to { $until } are gone.
        [altered] ⚠️ The record is broken: entry { $seq } is not what was sealed.
        [foreign] ⚠️ The record is broken: entry { $seq } was put in from outside.
        [rewritten] ⚠️ The record is broken: between { $seq } and { $until } something was rewritten.
       *[text] ⚠️ The record is broken: a text of entry { $seq } was altered or is gone.
    }
audit-broken-next = Up to number { $count } the record is whole. Please let whoever runs the server start npm run audit:verify and compare it with a copy of the database; Rakor can go on being used.
