### Follow-up tasks per cooperation field.

## States and steps
task-state-new = new
task-state-accepted = accepted
task-state-in_progress = in progress
task-state-in_review = awaiting verification
task-state-done = done
task-state-postponed = postponed
task-state-cancelled = cancelled
task-step-create = made
task-step-accept = accepted
task-step-report = reported on
task-step-finish = handed in
task-step-confirm = confirmed as done
task-step-return = returned
task-step-reword = description changed
task-step-redate = due date changed
task-step-hand-over = handed over
task-step-postpone = postponed
task-step-resume = resumed
task-step-cancel = cancelled

## Buttons
task-button-accept = Accept
task-button-report = Report
task-button-finish = Finish
task-button-confirm = Confirm
task-button-return = Return
task-button-open = Open
task-button-evidence = Evidence { $number }
task-button-source = Source
task-button-send = Send
task-button-cancel = Cancel
task-button-replace = Replace the draft
task-button-ignore = Ignore
task-button-is-answer = Answer to an invitation
task-button-is-report = Report on task { $code }
task-button-tasks = Tasks
task-button-new = New task
task-button-mine = My office's tasks
task-button-all = All open tasks
task-button-fields = By field
task-button-meetings = By meeting
task-button-list = Task list
task-button-change = Change
task-button-reword = Description
task-button-redate = Due date
task-button-hand-over = Hand over
task-button-postpone = Postpone
task-button-resume = Resume
task-button-undo = Cancel
task-button-cancel-task = Cancel the task

## Card
task-line-code = Task number: { $code }
task-line-description = Description: { $description }
task-line-office = Responsible: { $office }
task-line-field = Field: { $field } { $hashtag }
task-line-meeting = From the meeting: { $meeting }
task-line-due = Due: { $due }
task-line-overdue = Due: { $due } (overdue by { $days ->
        [one] 1 day
       *[other] { $days } days
    })
task-line-state = State: { $state }
task-line-progress = State: { $state }, { $progress } %
task-line-unreachable = No account of { $office } can be written to yet.
task-history = History
task-history-line = { $at }: { $step } by { $by }
task-history-note = { $line }. { $note }
task-history-file = { $line } [{ $file }]
task-history-files = { $line } [{ $count } files]
task-history-earlier = … { $count } earlier steps
task-file-photo = photo
task-file-document = file

## To the office
task-told = To the { $title }: you are asked to: { $description }
task-told-meeting = To the { $title }: following { $meeting } of { $date }, { $office } is asked to: { $description }
task-told-meeting-undated = To the { $title }: following { $meeting }, { $office } is asked to: { $description }
task-told-request = Please press Accept or tell us what stands in the way.
task-reminder-coming = To the { $title }: task { $code } ({ $description }) is due on { $due }. Please tell us how far it is.
task-reminder-today = To the { $title }: task { $code } ({ $description }) is due today, { $due }. Please tell us how far it is or hand in the evidence.
task-reminder-overdue = To the { $title }: task { $code } ({ $description }) was due on { $due }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago. Please tell us the progress, what stands in the way, and the plan to finish it.
task-confirmed = Task { $code } ({ $description }) is confirmed as done. Thank you, { $office }.
task-returned = Task { $code } ({ $description }) is returned to be completed. Remark of the secretariat: { $note }
task-changed-told = Task { $code } of { $office } was changed by the secretariat. It now stands as follows:
task-handed-over = Task { $code } ({ $description }) was handed over to { $office }. There is nothing left for { $old } to do about it. Thank you.
task-cancelled = Task { $code } ({ $description }) was cancelled by the secretariat. Reason: { $reason }. There is nothing left for { $office } to do about it. Thank you.
task-postponed = Task { $code } ({ $description }) was postponed by the secretariat. Reason: { $reason }. For now there is nothing for { $office } to do; you will be told when it goes on.
task-resumed = Task { $code } ({ $description }) goes on and is due on { $due }. Please press Accept or tell us what stands in the way.
task-taken-back = Task { $code } ({ $description }) was taken back by the secretariat. There is nothing for { $office } to do about it. Thank you.

## To the secretariat
task-reported = { $office } reports on task { $code }: { $note }
task-reported-progress = { $office } reports on task { $code } ({ $progress } %): { $note }
task-asks-time = { $office } asks for more time: “{ $words }”
task-asks-hand-over = { $office } says that this task is not theirs, or asks that it be handed over: “{ $words }”
task-finished = { $office } hands in task { $code } ({ $description }). Please verify it.
task-finished-note = Note: { $note }
task-finished-files = Files: { $count }, following below.
task-evidence-caption = { $code }: file { $number } of { $count }, { $file }
task-untold = Nobody could be told of task { $code } for { $office } (due { $due }), since no account can be written to. Please pass it on another way; a joining link is issued with /pejabat { $officeCode }.

## In the group
task-recorded = Task { $code } recorded: { $description } ({ $office }, due { $due }) { $hashtag }
task-recorded-meeting = Task { $code } recorded as a follow-up of { $meeting }: { $description } ({ $office }, due { $due }) { $hashtag }
task-recorded-confidential = Task { $code } is recorded and was told privately.

## A task in the making
task-help = Write the task in one line: field, office, due date, a colon, then the description. An example to copy:
task-help-example = /tindaklanjut #KS_Karet DISBUN { $day }: susun rencana kerja demplot karet
task-help-meeting = The task will be recorded as a follow-up of { $meeting }. Please write it in one line, for example:
task-help-meeting-example = #KS_Karet DISBUN { $day }: susun rencana kerja demplot karet
task-hint-private = The task is kept for now. Please open the private chat with Rakor, press Start, and send /tindaklanjut to complete it.
task-ask-field = Which cooperation field is the task for?
task-ask-office = Which office is responsible? Choose one, or write its code or name.
task-ask-office-several = { $count ->
        [2] Two
       *[other] Several
    } offices are named: { $offices }. Which one is responsible? The others are recorded as helping.
task-ask-due = When is it due? Please write the date, for example { $day }.
task-ask-due-past = The due date you wrote has passed. Please write a date to come, for example { $day }.
task-ask-due-unclear = The due date you wrote can mean more than one day or was not understood. Which one is meant? Choose one, or write the date.
task-due-absent = There is no such date.
task-due-absent-after = There is no such date: the last day of that month is { $last }.
task-ask-due-absent = There is no such date. Please type another due date, for example { $day }.
task-ask-due-absent-after = There is no such date: the last day of that month is { $last }. Is that what is meant? Choose it, or type another due date.
task-ask-description = What is to be done? Please write the description.
task-ask-again = That answer was not understood. { $question }
task-created = Task { $code } is recorded and was told to { $office }.
task-created-untold = Task { $code } is recorded, but no account of { $office } can be written to yet. Please pass it on another way.
task-created-meeting = Recorded as a follow-up of { $meeting }.
task-which-meeting = Task { $code } was made in a group with several meetings going on or just closed. Which one does it follow? If none of them, please ignore this message.
task-draft-dropped = The task in the making is dropped. A new one is made with /tindaklanjut.

## Working on a task
task-accepted-toast = Task { $code } is accepted. Thank you.
task-report-ask = Please write in one sentence how far task { $code } is. You may add a percentage, for example: seedlings are ready, 60%.
task-report-empty = Please write how far it is in words, for example: seedlings are ready, 60%.
task-report-kept = The report on task { $code } is recorded. Thank you.
task-report-kept-progress = The report on task { $code } is recorded ({ $progress } %). Thank you.
task-report-preview = Report on task { $code }:
task-report-preview-progress = Report on task { $code } ({ $progress } %):
task-report-asks-until = The request for more time until { $until } is sent along. It stays due as it is until the secretariat agrees.
task-report-asks-time = The request for more time goes with it. The due date holds until the secretariat changes it.
task-report-asks-hand-over = The request to hand the task over goes with it. The task is not handed over until the secretariat decides.
task-report-preview-ask = Send it to the secretariat?
task-report-cancelled = The report is given up. Task { $code } is unchanged.
task-report-or-answer = “{ $note }”: is this the answer to an invitation, or the report on task { $code }?
task-report-replaced = The draft of the report is replaced.
task-report-waits = This report is not sent yet. Please press Send or Cancel.
task-report-ignored = All right, ignored. The draft of the report is unchanged.
task-report-doubt = “{ $note }”: does this replace the unsent draft of the report on task { $code }, or is it the answer to an invitation?
task-report-doubt-alone = “{ $note }”: does this replace the unsent draft of the report on task { $code }?
task-report-still-waits = All right. The draft of the report on task { $code } is kept until you press Send or Cancel.
task-report-left = All right, no report. Progress on task { $code } can be told later through its button Report.
task-talk-only = Your words seem to be about the following task. To tell them to the secretariat, please press Report; you need not write them again.
task-talk-which = Your words seem to be about a task. Which one is meant? Once it is chosen, please press Report; you need not write them again.
task-talk-file = The file is not kept yet: to hand it in as evidence, please press Finish on the task, then send it again.
task-talk-entry = { $number }. { $code }: { $description }
task-finish-ask = Send a short note, a link or a file (photo or document) as evidence that task { $code } is done.
task-finish-other = Evidence is a short note, a link, a photo or a document. Please send one of them, or press Cancel.
task-finish-preview = Evidence for task { $code }:
task-finish-preview-file = File: { $file }
task-finish-preview-files = { $count } files: { $files }
task-finish-preview-full = { $count } files are the most; further ones are left out.
task-finish-preview-ask = Send it to the secretariat for verification?
task-finish-sent = The evidence for task { $code } was sent to the secretariat for verification. Thank you.
task-finish-cancelled = Handing in was cancelled. The state of task { $code } has not changed.
task-confirm-toast = Task { $code } is confirmed as done.
task-return-ask = Please write the remark with which task { $code } is returned to { $office }.
task-return-empty = Please write the remark in words.
task-return-kept = Task { $code } is returned to { $office } with that remark.

## Correcting a task
task-change-which = What shall be changed of task { $code }?
task-change-ask-reword = Please write the new description of task { $code }. It now says: { $description }
task-change-ask-redate = When shall task { $code } be due? It is now due on { $due }. Choose a day, or write the date, for example { $day }.
task-change-ask-hand-over = Which office shall task { $code } go to? It is now with { $office }. Choose one, or write its code or name.
task-change-ask-postpone = Why is task { $code } ({ $description }) postponed? { $office } is told the reason; while it is postponed nobody is reminded.
task-change-ask-resume = When is task { $code } due as it goes on? It was due on { $due }. Choose one, or write the date, for example { $day }.
task-change-ask-cancel = Please write why task { $code } ({ $description }) is cancelled. { $office } will be told the reason.
task-change-unclear = That answer was not understood.
task-change-several = That answer can mean more than one. Which one is meant?
task-change-preview-reword = The description of task { $code } will change
task-change-preview-redate = The due date of task { $code } will change
task-change-preview-hand-over = Task { $code } will be handed over
task-change-preview-postpone = Task { $code } will be postponed
task-change-preview-resume = Task { $code } will go on
task-change-preview-cancel = Task { $code } will be cancelled
task-change-before = Before: { $before }
task-change-reason = Reason: { $reason }
task-change-tells = { $office } will be told.
task-change-tells-both = { $office } gets this task, and { $old } is told that it was handed over.
task-change-untold = No account of { $office } can be written to yet. Please pass it on another way.
task-change-yes-reword = Save
task-change-yes-redate = Save
task-change-yes-hand-over = Hand over
task-change-yes-postpone = Postpone
task-change-yes-resume = Resume
task-change-yes-cancel = Cancel the task
task-change-done-reword = The description of task { $code } is changed and { $office } is told.
task-change-done-redate = The due date of task { $code } is changed and { $office } is told.
task-change-done-hand-over = Task { $code } is handed over to { $office }.
task-change-done-postpone = Task { $code } was postponed and { $office } is told.
task-change-done-resume = Task { $code } goes on and { $office } is told.
task-change-done-cancel = Task { $code } is cancelled and { $office } is told.
task-change-done-untold = Saved, but no account of { $office } can be written to yet. Please pass it on another way.
task-change-dropped = The task has not changed.
task-withdrawn = Task { $code } is cancelled and { $office } is told. A new one is made with /tindaklanjut.
task-withdrawn-untold = Task { $code } is cancelled. A new one is made with /tindaklanjut.

## Lists
task-list-mine = My office's tasks
task-list-all = All open tasks
task-list-field = Tasks of the field { $heading }
task-list-meeting = Tasks of { $heading }
task-list-empty = There are no tasks on this list.
task-list-count = { $total } tasks, page { $page } of { $pages }
task-list-entry = { $number }. { $code } · { $office } · { $state }
task-list-due = due { $due }
task-list-overdue = due { $due }, overdue by { $days ->
        [one] 1 day
       *[other] { $days } days
    }
task-list-waits = A request is waiting to be decided by the secretariat.
task-list-meetings = Tasks by meeting: please choose a meeting.
task-list-no-meetings = No meeting has been published yet.

## Fields
task-fields = Cooperation fields
task-fields-entry = { $number }. { $name } { $hashtag }
task-fields-counts = open { $open }, overdue { $overdue }, finished { $finished }
task-fields-idle = No tasks yet: { $names }.
task-fields-none = No cooperation field is on record yet.

## Refusals
refusal-not-your-task = Another office handles this task, so it cannot be changed from your account. If it should be your office's, please contact the secretariat.
refusal-task-in-other-state =
    { $state ->
        [new] Task { $code } has not been handed in by the responsible office.
        [accepted] Task { $code } was already accepted by { $by }.
        [in_progress] Task { $code } is in progress; the last step was taken by { $by }.
        [in_review] Task { $code } was already handed in by { $by } and awaits verification by the secretariat.
        [done] Task { $code } was already confirmed as done by { $by }.
        [postponed] Task { $code } was postponed by { $by }.
        [cancelled] Task { $code } was already cancelled by { $by }.
       *[other] Task { $code } can no longer be changed; the last step was taken by { $by }.
    } Its state can be seen with /tindaklanjut.
refusal-evidence-missing = There is no evidence yet. Please send a short note, a link, a photo or a document.
refusal-task-change-gone = That change is no longer there, so the task has not changed. Please start again from the card of the task.
refusal-task-unchanged = That is what task { $code } says already, so nothing was changed. Please write something else.
refusal-task-due-past = The new due date has passed. Please choose or write today or a date to come.
refusal-task-changed = Task { $code } was changed by somebody else. Please look at it as it is now, and start again if it is still needed.
refusal-task-withdraw-late = Task { $code } was told more than two minutes ago. Please write why it is cancelled.
refusal-task-unknown = Task { $code } is not among the tasks you can see. Please check its number, or look for it with /tindaklanjut.
refusal-task-draft-gone = The task in the making is no longer there. Please start again with /tindaklanjut.

## Command menus
task-command-tindaklanjut = Follow-up tasks: mine, all, or a new one
task-command-bidang = Cooperation fields and their tasks
