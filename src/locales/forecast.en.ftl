### The forecast when answers are due, to the secretariat, and the decision about it.

forecast-heading = The deadline for replies to { $meeting } has come. { $answered } of { $offices } invited offices have replied.
forecast-when = Meeting: { $when }
forecast-coming = Coming: { $count }
forecast-absent = Not coming: { $count }
forecast-unsure = Undecided: { $count }
forecast-silent = Without a reply: { $count }
forecast-all = Every invited office has replied.
forecast-required = Required: { $offices }
forecast-others = Others: { $offices }
forecast-chair = { $code } (chair)
forecast-quorum-met = The quorum is met: { $coming } of { $required } required offices come or are represented ({ $needed } needed).
forecast-quorum-missed = Attention: the quorum is not met yet. Only { $coming } of { $required } required offices come or are represented ({ $needed } needed).
forecast-required-all = All { $required } required offices come or are represented.
forecast-required-some = { $coming } of { $required } required offices come or are represented.
forecast-ask = Does the meeting go on as planned, is the deadline extended, or is the meeting postponed?
forecast-proceeds = The meeting goes on as planned, decided by { $by } on { $at }.
forecast-extended = The deadline for replies to { $meeting } was extended by { $by } until { $until }. The cards in groups open again, and those invited are told.
forecast-void = The forecast of { $meeting } no longer holds, as its time was changed and answers are asked for again. The recap shows how it stands.
forecast-void-cancelled = The forecast of { $meeting } no longer holds, as the meeting was cancelled.
forecast-extend-ask = Until when is the deadline for replies to { $meeting } extended? The cards in groups open again, and those invited are told.
forecast-button-proceed = Go on
forecast-button-extend = Extend
forecast-button-postpone = Postpone
forecast-button-next-day = { $when }
forecast-button-shortly-before = Two hours before the meeting, { $time }
forecast-button-other = Another time
forecast-proceed-toast = Recorded: the meeting goes on as planned.
forecast-extend-toast = The deadline was extended until { $until }.

## Refusals
refusal-forecast-over = The time or the deadline of this meeting was changed after that message. Please look at the meeting with /agenda.
refusal-forecast-decided = Decided already by { $by } ({ $when }): the meeting goes on. Changes are made with /agenda.
refusal-forecast-extended = The deadline of this meeting was extended already by { $by } ({ $when }).
refusal-extension-past = That moment has passed or is after the meeting begins, so the deadline was not changed. Please choose another.
