### Reminders of meetings, and what became of them.

## When and where, within a sentence
reminder-today = today, { $moment }
reminder-tomorrow = tomorrow, { $moment }
reminder-on = on { $moment }
reminder-at-place = { $when }, at { $place }
reminder-online = { $when }, online

## To an office
reminder-salutation = To the { $title },
reminder-decided = We kindly remind you that { $meeting } takes place { $when }. The reply of { $office } at present: { $answer }.
reminder-unanswered = We have not yet received the reply of { $office } for { $meeting }, which takes place { $when }.
reminder-unsure = The reply of { $office } for { $meeting }, which takes place { $when }, is still undecided.
reminder-request-until = Please reply by { $until }, so that we can prepare the meeting well.
reminder-request = Please reply soon, so that we can prepare the meeting well.
reminder-material = Please prepare material for { $fields }.
reminder-link = Link of the meeting: { $url }
reminder-change = Should anything change, please update the reply with the buttons below.
reminder-confidential = We remind you of the invitation with the code { $code }, delivered through official channels.
reminder-confidential-request = Please give the reply of { $office } with the buttons below.

## To a group: counts, never names
reminder-group = Reminder: { $meeting } takes place { $when }.
reminder-group-confidential = Reminder: the invitation with the code { $code } was delivered through official channels.
reminder-group-count = { $answered } of { $offices } invited offices have replied.
reminder-group-request-until = Offices that have not replied are asked to press a button on the card by { $until }. Thank you for your attention.
reminder-group-request = Offices that have not replied are asked to press a button on the card. Thank you for your attention.
reminder-group-request-locked = The deadline has passed. Offices that have not replied are asked to tell Rakor privately, or the secretariat. Thank you for your attention.
reminder-group-thanks = Thank you for your attention.

## After the answer deadline, to the secretariat
reminder-late = After the deadline { $office } answered { $meeting }: { $answer }.

## Who has not answered
reminder-chase-leader = These offices that you coordinate have not answered the invitation to { $meeting } ({ $count }). A word from you would help.
reminder-chase-secretariat = Not answered yet: the invitation to { $meeting } ({ $count }). Please call them.
reminder-chase-until = Answers are due { $until }
reminder-chase-office = { $number }. { $office }
reminder-chase-call = { $number }. { $who }
reminder-chase-call-unreached = { $number }. { $who } – not connected with Rakor
reminder-chase-holder = { $title }, { $name }
reminder-chase-more = … and { $count } more

## Status
reminder-status-choose = Reminders and delivery: please choose a meeting.
reminder-status-none = No meeting has been published yet. A new one is made with /rapat.
reminder-status-heading = Reminder status of { $meeting }
reminder-status-empty = This meeting has no reminders.
reminder-status-page = Page { $page } of { $pages }
reminder-status-button-all = Other meetings
reminder-status-button-refresh = Refresh
reminder-status-kind-invitation = Private invitations
reminder-status-kind-three-days = Reminder three days before
reminder-status-kind-one-day = Reminder one day before
reminder-status-kind-two-hours = Reminder two hours before
reminder-status-kind-answer-day = Reminder on the day of the reply deadline
reminder-status-kind-chase-head = Step by step: to the head
reminder-status-kind-chase-staff = Step by step: to the staff
reminder-status-kind-chase-group = Step by step: in the group, without names
reminder-status-kind-chase-leader = Who has not answered, to the assistant
reminder-status-kind-chase-secretariat = Whom to call, to the secretariat
reminder-status-kind-deadline = Forecast at the reply deadline
reminder-status-sent = { $kind }, sent { $at }
reminder-status-sent-earlier = { $kind }, sent when published
reminder-status-coming = { $kind }, due { $at }
reminder-status-skipped = { $kind }, not sent ({ $at }): { $why }
reminder-status-why-too-late = its time had passed
reminder-status-why-superseded = covered by another reminder on the same day
reminder-status-why-nobody = nobody needed it any more
reminder-status-why-unreachable = no account or group could be written to
reminder-status-why-settled = the meeting was closed or cancelled
reminder-status-to = Delivered ({ $count }): { $names }
reminder-status-to-secretariat = Told to the secretariat
reminder-status-waiting = On its way ({ $count }): { $names }
reminder-status-dropped = Not needed any more when due ({ $count }): { $names }
reminder-status-unreachable = No account that can be written to ({ $count }): { $names }
reminder-status-spared = Reminded before on that day ({ $count }): { $names }
reminder-status-failed = Failed: { $name }, { $why }
reminder-status-failed-more = and { $count } more failures
reminder-status-failure-blocked = the recipient blocked or removed Rakor
reminder-status-failure-never-started = the recipient has not pressed Start
reminder-status-failure-gone = the chat was not found
reminder-status-failure-other = Telegram refused the message
reminder-status-secretariat = secretariat
reminder-status-more = { $names }, and { $count } more

## Command menus
reminder-command-status = Reminders and delivery of a meeting
