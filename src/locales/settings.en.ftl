### Settings: of the house for the secretariat, of each group, and everybody's own language.

settings-command-pengaturan = Language, times and reminders
settings-heading = Settings of Rakor
settings-choose = Please choose what to change; every change takes effect at once.

## The settings by name
settings-name-zone = Time zone
settings-name-quiet = Quiet hours
settings-name-three-days = Reminder three days before
settings-name-one-day = Reminder one day before
settings-name-two-hours = Reminder two hours before
settings-name-answer-day = Reminder on the answer day
settings-name-chase = Step by step to those who are silent
settings-name-check-in = Registration by itself
settings-name-deadline = Answer deadline
settings-name-series = Invitations of a series
settings-name-quorum = Quorum
settings-name-delegate-level = Level of delegates
settings-name-escalate-head = Escalation to the head
settings-name-escalate-assistant = Escalation to the assistant
settings-name-escalate-sekda = Escalation to the Sekda
settings-name-kept = Keeping of reasons
settings-name-work-hours = Working hours
settings-name-ramadan-hours = Meeting hours in Ramadan
settings-name-rich = Minutes with tables
settings-line = { $name }: { $value }

## What each does, in a sentence
settings-effect-zone = The zone in which dates and times are read and shown; meetings that exist keep their moment.
settings-effect-quiet = No reminder is sent in quiet hours; what falls into them comes afterwards.
settings-effect-three-days = Sent three days before a meeting to everybody invited, on the working day before if that is a day off.
settings-effect-one-day = Sent the day before a meeting to everybody invited.
settings-effect-two-hours = Sent two hours before a meeting begins to everybody invited who has not declined.
settings-effect-answer-day = Sent on the day of the answer deadline to offices that have not answered.
settings-effect-chase = Who has not answered is reminded step by step in working hours before answers are due: the head privately, the staff, the group without names, the coordinating assistant, and a list for the secretariat to call. Heads of partner regions are never reminded.
settings-effect-check-in = Registration opens by itself half an hour before a meeting, and whoever said they would come is told privately. Without it the secretariat opens it with /presensi.
settings-effect-deadline = Counts for new meetings that name no answer deadline of their own.
settings-effect-series = The next meeting of a series is published, and its invitations go out, so many working days before it. About a day off or a clash you are asked three working days before that.
settings-effect-quorum = When answers are due, the secretariat learns whether as many required offices come or are represented. A warning only; the meeting can be held all the same.
settings-effect-delegate-level = At meetings led by the Bupati, the Sekda or an Asisten, the secretariat learns of delegates below this level. A warning only; they may come all the same. Whose head is of a lower post may send who comes next to it.
settings-effect-escalate-head = A task whose due date has passed is told to the head of its office so many days after it; on a day off it waits for the next working day. It stops when a new due date is agreed or the task is finished.
settings-effect-escalate-assistant = A task that is not finished is reported to the coordinating assistant so many days after it was due, on a working day, with what stands in the way.
settings-effect-escalate-sekda = A task that is not finished is reported to the Sekretaris Daerah so many days after it was due, on a working day, with what stands in the way.
settings-effect-kept = Why somebody did not come is erased that many days after a meeting; the answer itself stays.
settings-effect-work-hours = A meeting outside these hours gets a note in its preview; it can be published all the same.
settings-effect-ramadan-hours = Counts during Ramadan; when that is stands in the list of days off.
settings-effect-rich = Minutes in the chat have headings and tables. Where Telegram on a phone is too old to show them, turn this off; they say the same.

## Values
settings-value-time = at { $at }
settings-value-off = not sent
settings-value-on = sent
settings-value-check-in-on = opens by itself
settings-value-check-in-off = opened by the secretariat
settings-value-rich-on = with headings and tables
settings-value-rich-off = plain text
settings-value-quiet = from { $from } to { $until }
settings-value-deadline =
    { $days ->
        [0] on the meeting's day, at { $at }
        [1] one working day before, at { $at }
       *[other] { $days } working days before, at { $at }
    }
settings-value-quorum-half = more than half of the required offices
settings-value-quorum-two-thirds = at least two thirds of the required offices
settings-value-quorum-none = not checked
settings-value-delegate-level-administrator = eselon III (Sekretaris, Kabid, Kabag)
settings-value-delegate-level-supervisor = eselon IV (Kasubbag, Kasi)
settings-value-delegate-level-none = not checked
settings-value-escalate = { $days ->
        [one] 1 day after it is due
       *[other] { $days } days after it is due
    }
settings-value-kept = { $days } days after a meeting
settings-value-kept-always = for good
settings-now = Now: { $value }
settings-changed-by = Last changed by { $by }, { $at }.
settings-saved-meetings =
    { $meetings ->
        [0] Saved.
        [1] Saved. The reminders of one coming meeting were adjusted; what was sent is not repeated.
       *[other] Saved. The reminders of { $meetings } coming meetings were adjusted; what was sent is not repeated.
    }
settings-saved-toast = Saved: { $value }

## Buttons
settings-button-type = Type it
settings-button-usual = Back to the usual
settings-button-back = Back
settings-button-off = Not sent
settings-button-on = Sent
settings-button-check-in-on = By itself
settings-button-check-in-off = By the secretariat
settings-button-rich-on = Headings and tables
settings-button-rich-off = Plain text
settings-button-quorum-half = More than half
settings-button-quorum-two-thirds = Two thirds
settings-button-quorum-none = Not checked
settings-button-delegate-level-administrator = Eselon III
settings-button-delegate-level-supervisor = Eselon IV
settings-button-delegate-level-none = Not checked
settings-button-days = { $days ->
        [one] 1 day
       *[other] { $days } days
    }
settings-button-groups = Groups
settings-button-language = Language
settings-button-deadline =
    { $days ->
        [0] Meeting's day, { $at }
        [1] 1 working day, { $at }
       *[other] { $days } working days, { $at }
    }
settings-button-quiet = { $from }–{ $until }
settings-button-chosen = ✓ { $label }

## Typed values
settings-ask-zone = Please write the time zone: WIB, WITA, WIT, or a name such as Asia/Jakarta. /batal takes the question back.
settings-ask-quiet = Please write when quiet hours begin and end, for example 20.00 to 06.30. /batal takes the question back.
settings-ask-time = Please write at what time the reminder is sent, for example 07.30. /batal takes the question back.
settings-ask-deadline = Please write how many working days before the meeting and at what time, for example 2 working days, 15.00. /batal takes the question back.
settings-ask-days = Please write how many days after it is due, for example 5 hari. /batal cancels.
settings-ask-series = Please write how many working days before the meeting and at what time invitations of a series go out, for example 7 working days, 08.00. /batal takes the question back.
settings-ask-hours = Please write when the hours begin and end, for example 07.30 to 16.00. /batal takes the question back.
settings-unclear-zone = That time zone is not known, so nothing was changed. Please write WIB, WITA, WIT, or a name such as Asia/Jakarta.
settings-unclear-quiet = Quiet hours were not changed. Please write a beginning between 16.00 and 23.59 and an end between 04.00 and 10.00, for example 20.00 to 06.30.
settings-unclear-time = That time could not be read, so nothing was changed. Please write it like 07.30.
settings-unclear-deadline = That deadline could not be read, so nothing was changed. Please write at most five working days and the time, for example 2 working days, 15.00.
settings-unclear-days = That number of days could not be read, so nothing was changed. Please write 1 to 60 days, for example 5 hari.
settings-unclear-series = That time could not be read, so nothing was changed. Please write 2 to 15 working days and the time, for example 7 working days, 08.00.
settings-unclear-hours = The hours were not changed. Please write a beginning between 05.00 and 10.00 and an end between 12.00 and 20.00, for example 07.30 to 16.00.

## Groups
settings-groups = Linked groups: please choose one.
settings-groups-none = No group is linked yet. Add Rakor to the coordination group, then choose Connect in this chat.
settings-group-heading = Group “{ $title }”
settings-group-language = Language: { $language }
settings-group-cards = Meeting cards: { $state }
settings-group-counts = Reminders in counts: { $state }
settings-group-task-notices = Notices of tasks: { $state }
settings-group-on = yes
settings-group-off = no
settings-group-effect = Without cards this group is not offered for new meetings; cards it has are still kept up to date. Notices of tasks that are off go privately to whoever made the task.
settings-group-button-cards = Meeting cards
settings-group-button-counts = Counts
settings-group-button-task-notices = Tasks
settings-group-toast = Saved for this group.

## One's own
settings-own = Your settings
settings-own-language = Language: { $language }
settings-own-receives-secretariat = In this chat you receive requests for accounts, new groups, the forecast at each answer deadline, and news of troubles.
settings-own-receives-office = In this chat you receive invitations and reminders of your office's meetings, questions about its answers, and follow-up tasks.
settings-own-receives-unknown = In this chat you receive nothing yet, since your account is not connected to an office.
settings-language-id = Bahasa Indonesia
settings-language-en = English
settings-language-toast = From now on Rakor writes to you in English.

## Refusals
refusal-setting-changed = This setting was just changed by { $by }. Please look at its value now, and choose again if that is still needed.
refusal-setting-in-quiet-hours = Reminders are not sent in quiet hours, so this value was not saved. Please choose another time, or change the quiet hours first.
