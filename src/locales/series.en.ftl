### Series of meetings: their rule, and what is decided about their days.

## The rule
series-rule-week =
    { $interval ->
        [1] every { $weekday }
       *[other] every { $interval } weeks on { $weekday }
    }
series-rule-date =
    { $interval ->
        [1] every month on day { $day }
        [3] every quarter on day { $day }
       *[other] every { $interval } months on day { $day }
    }
series-rule-short-months = { $rule } (or the last day of a shorter month)
series-rule-nth =
    { $interval ->
        [1] every month on the { $nth }
        [3] every quarter on the { $nth }
       *[other] every { $interval } months on the { $nth }
    }
series-nth-1 = first { $weekday }
series-nth-2 = second { $weekday }
series-nth-3 = third { $weekday }
series-nth-4 = fourth { $weekday }
series-nth-last = last { $weekday }

## On a meeting
series-fact = Series: { $rule } until { $last }, { $number } of { $count }
series-fact-beyond = Series: { $rule }, number { $number }
series-fact-hidden =
    { $count ->
        [0] Series: number { $number }
       *[other] Series: { $number } of { $count }
    }
series-mark = { $number } of { $count }
series-button = Series

## On a draft
series-preview = Series: { $rule } until { $last } ({ $count } meetings)
series-preview-next = Next: { $days }
series-preview-open = Series: waiting for the day of the first meeting
series-preview-hidden = Series: { $count } meetings
series-preview-usual-end = No end was named, so it goes on until { $until }.
series-preview-too-few = Until the end that was written there is one meeting only, so it goes on until { $until }.
series-preview-too-far = The end that was written is more than three years ahead, so it goes on until { $until }.
series-preview-first-apart = The first meeting is on a day of its own; the others follow the rule.
series-preview-days-off = { $count } fall on a day off ({ $days }); you are asked before their invitations go out.
series-preview-days-off-more = { $count } fall on a day off (among them { $days }); you are asked before their invitations go out.
series-button-repeat = Repeat…
series-button-change = Change series
wizard-line-series = Repetition
wizard-ask-series = How often is this meeting repeated, and until when? Choose, or write, for example: setiap Senin sampai Desember 2023, or setiap Selasa pertama, 6 kali. The next meetings are published by themselves some working days ahead.
series-button-week =
    { $interval ->
        [1] Weekly
        [2] Every two weeks
       *[other] Every { $interval } weeks
    }
series-button-date = Monthly on day { $day }
series-button-nth = Monthly, { $nth }
series-button-quarter = Quarterly
series-button-same-date = Monthly, same date
series-button-same-weekday = Monthly, same weekday
series-button-count = { $count } times
series-button-until = until { $until }
series-button-once = Once only

## One meeting that is not published yet
series-asked-heading = A meeting of a series has to be decided
series-asked-again = Reminder: a meeting of a series is not decided yet
series-one-heading = A meeting of a series
series-about = { $title }, meeting { $number } of { $count }: { $when }
series-about-hidden = { $title }, meeting { $number } of { $count }
series-trouble-hidden = its day is no working day.
series-default = Its invitations have not gone out. Without a decision by { $until } it is not held, and the secretariat is told.
series-default-hidden = Its invitations have not gone out. Without a decision it is not held, and the secretariat is told.
series-state-ahead = Its invitations go out on { $make }.
series-state-ahead-hidden = Its invitations go out by themselves in time.
series-state-made = This meeting is published; it is changed through /agenda.
series-state-kept = The day is kept, decided by { $by }.
series-state-moved = The meeting was put on this day, decided by { $by }.
series-state-said = This meeting is left out, decided by { $by }.
series-state-unanswered = This meeting is not held, since nobody decided in time. As long as it is ahead it can be held through the buttons below.
series-state-late = This meeting was not published, since it was too near or past.
series-state-nobody = This meeting was not published, since there is nobody left to invite.
series-state-over = This meeting is no part of the series any more, or past.
series-button-keep = Keep
series-button-hold = Hold it
series-button-earlier = Earlier: { $day }
series-button-later = Later: { $day }
series-button-earlier-hidden = Nearest working day before
series-button-later-hidden = Nearest working day after
series-button-skip = Leave out
series-toast-keep = Noted: the day is kept.
series-toast-earlier = Noted: the meeting is held earlier.
series-toast-later = Noted: the meeting is held later.
series-toast-skip = Noted: the meeting is left out.

## What happens by itself
series-made = { $title }: meeting { $number } of { $count } is published
series-made-gone = Not invited any more, since out of use: { $codes }.
series-made-gone-hidden = { $count } invitations were not sent, since their offices are out of use.
series-made-chair-gone = The meeting has no chair, since that office is out of use. Please name one through Change.
series-skipped = { $title }: meetings that were not published
series-skipped-line = • { $number }, { $day }: { $reason }
series-skipped-line-hidden = • { $number }: { $reason }
series-skipped-late = too near or past when Rakor could have published it
series-skipped-unanswered = not decided in time
series-skipped-nobody = nobody left to invite
series-skipped-next = Those still ahead can be held through Series. The meetings after them go on as usual.

## The end of a series
series-ending = The series { $title } ends with meeting { $count }, { $last }. Shall it go on or end? Without a decision it ends with that meeting.
series-ending-hidden = The series { $title } ends with meeting { $count }. Shall it go on or end? Without a decision it ends with that meeting.
series-extended = The series { $title } was extended by { $by }, now until { $last }.
series-extended-hidden = The series { $title } was extended by { $by }.
series-ended-by = The series { $title } was ended by { $by }. Published meetings stand.
series-ended = The series { $title } has ended.
series-button-extend = Extend
series-button-end = End
series-button-end-all = End the series
series-button-end-yes = Yes, end it
series-button-months = { $months } months
series-button-months-until = { $months } months, until { $until }
series-extend-ask = For how long does the series { $title } go on?
series-end-asked = End the series { $title }? Published meetings stand; the others are not held.
series-extended-toast = The series goes on.
series-ended-toast = The series is ended.

## The page of a series
series-page-heading = Series { $title }
series-page-none = No meeting is ahead.
series-page-extend = Extended by { $by }, { $at }.
series-page-end = Ended by { $by }, { $at }.
series-line = { $number } · { $day } · { $state }
series-line-hidden = { $number } · { $state }
series-line-ahead = not published yet
series-line-asked = to be decided
series-line-reminded = to be decided
series-line-kept = decided, not published yet
series-line-made = published
series-line-skipped = left out
series-line-cancelled = cancelled
series-page-button = { $number }: { $day }
series-page-button-hidden = { $number }

## One meeting or those after it too
series-scope-ask-ch = { $title } is part of a series. What is changed?
series-scope-ask-mc = { $title } is part of a series. What is cancelled?
series-scope-one-ch = For this meeting only.
series-scope-one-mc = This meeting only is cancelled.
series-scope-following-ch =
    { $count ->
        [0] For this meeting and those after it.
       *[other] For this meeting and those after it, { $count } of them published already.
    }
series-scope-following-mc =
    { $count ->
        [0] This meeting and those after it are cancelled. The series ends.
       *[other] This meeting and those after it are cancelled, { $count } of them published already. The series ends.
    }
series-scope-moved = The series becomes { $rule }; next { $days }.
series-button-one = This meeting only
series-button-following = This and those after it
series-button-to-one = This meeting only
series-button-to-following = Those after it too
series-applied =
    { $count ->
        [0] The next meetings of the series will follow.
       *[other] { $count } published meetings after it were changed too; the others will follow.
    }
series-applied-left = { $count } meetings after it were not changed, since their time has to be decided or somebody is changing them. Please look at them through the buttons below.
series-button-left = Look at meeting { $number }
series-cancelled = { $count } published meetings after it were cancelled too, and the series ends.

## Refusals
refusal-series-decided = { $by } decided already ({ $when }). This message shows how it stands.
refusal-series-made = This meeting is published, so it is changed like any other through /agenda.
refusal-series-over = This meeting is past or no part of the series any more, so there is nothing to decide. See /agenda.
