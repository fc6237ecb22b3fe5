### What an office asks of the secretariat about a follow-up task, and what comes of it.

## Steps and buttons
task-step-object = objected to
task-step-ask-time = more time asked for
task-step-ask-hand-over = another office asked for
task-step-refuse = request not granted
task-button-object = Object
task-button-ask-time = Ask for time
task-button-ask-hand-over = Ask to hand over
ask-button-grant-time = Grant { $day }
ask-button-grant-office = Hand over to { $office }
ask-button-other-day = Another day
ask-button-other-office = Hand over
ask-button-refuse = Refuse
ask-button-keep = Keep
ask-button-no-remark = Without a remark

## Asked of the office
ask-why-object = Why does your office object to task { $code } ({ $description })? If it should be with another office, please name it.
ask-why-ask-time = Until when is time needed for task { $code }, and what stands in the way? It is now due on { $due }. For example: sampai { $day }, data dari kecamatan belum lengkap.
ask-until-ask-time = Until when is time needed for task { $code }? It is now due on { $due }. Choose one, or write the date, for example { $day }.
ask-reason-ask-time = Why does task { $code } need until { $wish }?
ask-why-ask-hand-over = To whom should task { $code } ({ $description }) be handed over, and why? For example: ke Bappeda, karena menyangkut perencanaan.
ask-unclear = That answer could not be understood.
ask-several = That date may mean more than one day. Which one is meant?
ask-preview-object = Objection to task { $code }
ask-preview-ask-time = Request for more time for task { $code }
ask-preview-ask-hand-over = Request to hand over task { $code }
ask-line-time = Due: now { $due }, asked for { $wish }
ask-line-office = To be handed over to: { $office }
ask-line-reason = Reason: { $reason }
ask-preview-ask = Send it to the secretariat to decide?
ask-sent-object = The objection to task { $code } was sent. The task stays with { $office } until the secretariat has decided.
ask-sent-ask-time = The request for more time for task { $code } was sent. It stays due on { $due } until the secretariat agrees.
ask-sent-ask-hand-over = The request to hand over task { $code } was sent. The task stays with { $office } until the secretariat has decided.
ask-dropped = The request was not sent. Task { $code } is unchanged.

## To the secretariat
ask-told-object = { $office } objects to task { $code } ({ $description }).
ask-told-ask-time = { $office } asks for more time for task { $code } ({ $description }).
ask-told-ask-hand-over = { $office } asks to hand over task { $code } ({ $description }).
ask-told-decide = Please decide.
ask-refuse-why-object = Why does task { $code } stay with { $office }? { $office } is told this remark.
ask-refuse-why-ask-time = Why can no more time be given for task { $code }? { $office } is told this remark.
ask-refuse-why-ask-hand-over = Why is task { $code } not handed over? { $office } is told this remark.
ask-refuse-kept = { $office } is told what was decided about task { $code }.
ask-refuse-empty = Please write the remark in words, or press Without a remark.

## On the card
ask-waits-object = Objection waiting to be decided: { $reason }
ask-waits-ask-time = Request for time until { $wish } waiting to be decided: { $reason }
ask-waits-ask-hand-over = Request to hand over waiting to be decided: { $reason }
ask-note-time = Until { $wish }: { $note }

## To the office
ask-refused-object = The objection to task { $code } ({ $description }) was considered. The task stays with { $office } and is due on { $due }.
ask-refused-ask-time = The request for more time for task { $code } ({ $description }) could not be granted. It stays due on { $due }.
ask-refused-ask-hand-over = The request to hand over task { $code } ({ $description }) could not be granted. It stays with { $office } and is due on { $due }.
ask-refused-remark = Remark of the secretariat: { $note }
ask-granted-time = The request for more time for task { $code } was granted. What holds now:

## Refusals
refusal-task-ask-gone = That request is no longer there, so nothing was sent. Please begin again from the card of the task.
refusal-task-ask-decided = That request about task { $code } was decided already or no longer holds. See /tindaklanjut for how it stands.
refusal-task-wish-missing = The day asked for was not named. Please write until when time is needed.
refusal-task-wish-early = The day asked for is before the task is due. Please write a later one.
