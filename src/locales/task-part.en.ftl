### The offices that help with a follow-up task, each with its part.

## Steps and buttons
task-step-direct = direction of the leaders
task-button-direct = Give direction
task-step-help-ask = help asked for
task-step-help-accept = part accepted
task-step-help-report = part reported on
task-step-help-finish = part finished
task-step-help-end = part ended
task-button-helpers = Helpers
part-button-accept = Accept the part
part-button-report = Report on the part
part-button-finish = Part finished
part-button-add = Add a helper
part-button-end = End { $office }
part-state-new = not accepted yet
part-state-accepted = accepted
part-state-done = finished
part-state-ended = ended

## On the card and in previews
part-line = Helps: { $office } ({ $state })
part-line-progress = Helps: { $office } ({ $state }, { $progress } %)
part-line-what = { $line }: { $what }
part-line-others = … and { $count } more
part-draft-line = Helps: { $office }
part-note = { $office }: { $note }
part-note-office = { $office }

## To the office that helps
part-told = To the { $title }: { $office } is asked to help { $responsible } with task { $code }: { $description }
part-told-what = The part of { $office }: { $what }
part-told-request = Please press Accept the part.
part-reminder-coming = To the { $title }: the part of { $office } in task { $code } ({ $what }) is awaited by { $due }. Please tell us how far it is.
part-reminder-today = To the { $title }: the part of { $office } in task { $code } ({ $what }) is awaited today, { $due }. Please tell us how far it is.
part-reminder-overdue = To the { $title }: the part of { $office } in task { $code } ({ $what }) was due on { $due }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago. Please tell us the progress and what stands in the way.
part-digest-line = The part of { $office }: { $what }
part-digest-line-whole = { $office } helps { $responsible }.
part-ended = The help of { $office } with task { $code } ({ $description }) is not needed any more. Thank you.
part-task-redated = Task { $code } ({ $description }), with which { $office } helps, is now due on { $due }.
part-task-postponed = Task { $code } ({ $description }), with which { $office } helps, was postponed by the secretariat. You will be told when it goes on.
part-task-resumed = Task { $code } ({ $description }), with which { $office } helps, goes on and is due on { $due }.
part-task-handed-over = Task { $code } ({ $description }), with which { $office } helps, is now with { $responsible }. The part of { $office } stays.
part-task-cancelled = Task { $code } ({ $description }), with which { $office } helps, was cancelled by the secretariat. There is nothing more to do. Thank you.

## To the responsible office
part-reported = { $office } reports on its part in task { $code }: { $note }
part-reported-progress = { $office } reports on its part in task { $code } ({ $progress } %): { $note }
part-finished = { $office } has finished its part in task { $code } ({ $description }).

## Working on a part
part-accepted-toast = The part of { $office } in task { $code } is accepted. Thank you.
part-finished-toast = The part of { $office } in task { $code } is recorded as finished. Thank you.
part-report-ask = How far is your part in task { $code }? Please write one sentence, for example: data lahan tersedia, 60%.
part-report-empty = Please write how far it is in words, for example: data lahan tersedia, 60%.
part-report-kept = The report of { $office } on its part in task { $code } is recorded and told to { $responsible }. Thank you.
part-report-kept-progress = The report of { $office } on its part in task { $code } is recorded ({ $progress } %) and told to { $responsible }. Thank you.

## Helpers, for the secretariat
part-helpers = Who helps with task { $code }
part-helpers-none = No office helps yet.
part-helper-ask = Which office helps with task { $code }, and with which part? For example: BAPPEDA: sediakan data lahan
part-helper-unclear = That office was not recognised. Please write its code or name, then a colon and its part.
part-helper-added = { $office } is asked to help with task { $code } and is told.
part-helper-added-untold = { $office } is recorded as helping with task { $code }, but none of its accounts can be written to. Please tell them in another way.
part-helper-ended = { $office } helps with task { $code } no more.

## Direction of whoever leads
direct-ask = What do you direct for task { $code }? It is passed on to the office concerned and the secretariat.
direct-preview = Direction for task { $code }: { $text }
    Send it to the office concerned and the secretariat?
direct-sent = The direction for task { $code } was passed on to { $office } and the secretariat.
direct-dropped = The direction was not sent.
task-directed = Direction of { $from } for task { $code } ({ $description }): { $note }
task-directed-from = the leaders

## Refusals
refusal-task-helps-already = { $office } is responsible for task { $code } or helps with it already. Please choose another one.
refusal-task-helpers-full = At most { $limit } offices help with one task. Please end one of them first.
refusal-task-part-state = The part of { $office } in task { $code } is in another state by now. See /tindaklanjut.
