### Times that are offered for a meeting: the offer, what the offices say, the secretariat's page, the choice.

poll-slot-until = { $day } at { $from } to { $until }
poll-slots-heading = Times offered:
poll-slot-line = { $number }. { $slot }
poll-slot-passed = { $number }. { $slot } (over)
poll-slot-said = { $number }. { $slot }: { $mark }

## Making the offer
poll-button-several = Offer several times
poll-button-offer-all = Offer all of them to the invited
poll-button-one-time = One time only
poll-button-ask = Send the times
poll-button-see = See the answers
poll-ask-slots = Please choose or write two to eight times, for example: { $day } at 09.00 or a day later at 13.30. The times suggested do not clash with other meetings.
poll-preview-heading = Preview of the times offered, not sent yet
poll-preview-pending = The invited are being asked about the time
poll-preview-note = Everybody invited gets one private message to say which times suit; the meeting is then published with one press.
meeting-point-slots = Please write at least two times.
wizard-line-slots = Times offered

## The offices
poll-opening = We intend to hold the following meeting. Please let us know by { $until } which times suit you.
poll-reminder = We have not yet received a complete answer of { $office } about the time of the following meeting. Please answer before { $until }.
poll-disputed = Staff of { $office } answered otherwise than you did a moment ago. The last answer counts; please check it and change it if need be.
poll-how = Every press is saved at once and can be changed until then. An answer can also be written, for example: { $example }.
poll-how-example = { $first } bisa, { $second } tidak bisa
poll-complete = Thank you. The answer of { $office } is complete and can be changed until { $until }.
poll-given = Last filled in { $at } { $by }.
poll-unclear = The answer could not be read. Please use the buttons below.
poll-hint-unclear = The answer about the times could not be read. Please use the buttons of that message, or answer privately.
poll-which = That answer may be meant for several questions. Please use the buttons of each.
poll-mark-can = ✓ can attend
poll-mark-if-need = ~ if need be
poll-mark-cannot = ✗ cannot attend
poll-mark-none = – not filled in
poll-button-can = { $number } · Yes
poll-button-if-need = If need be
poll-button-cannot = No
poll-button-all-can = All suit
poll-button-none-can = None suits
poll-button-one-by-one = One by one
poll-button-closed = Closed
poll-saved-toast = Saved for { $office }.
poll-closed = The time to answer is over. Please tell the secretariat of any change.
poll-chosen = The time is set: { $when }. The invitation comes in a message of its own.
poll-chosen-somewhen = The time is set. The invitation comes in a message of its own.
poll-withdrawn = The question about the time of { $meeting } is withdrawn. Time set aside can be used otherwise.
poll-uninvited = This office is not invited to this meeting any more.
poll-none-mine = No times wait for your answer.

## The group
poll-card-heading = Time of a meeting
poll-card-slot = { $number }. { $slot }: { $can } can, { $need } if need be, { $cannot } cannot
poll-card-count = { $answered } of { $offices } invited have answered. Please answer by { $until }.
poll-card-help = The invited answer through a private message from Rakor, or with the buttons below.

## The secretariat
poll-asked = The times have been sent.
poll-asked-counts = { $offices } offices are asked; { $reached } of them get a private message. Answers are due by { $until }.
poll-page-heading = Times offered for { $meeting }
poll-page-until = Answers are due by { $until }.
poll-page-closed = Answers were due by { $until }.
poll-page-answered = { $answered } of { $offices } invited have answered completely.
poll-page-silent = Incomplete: { $offices }.
poll-page-slot = required { $able } of { $of } can
poll-page-slot-need = required { $able } of { $of } can ({ $need } if need be)
poll-page-slot-others = others { $able } of { $of }
poll-page-best = Proposed: { $slot }, because { $why }.
poll-page-tied = Another time is as good; the earlier one is proposed.
poll-why-all = everybody required can attend
poll-why-all-need = everybody required can attend, { $need } of them if need be
poll-why-part = { $able } of { $of } required can attend
poll-why-cannot = { $cannot } cannot
poll-why-missing = { $missing } not answered yet
poll-why-others = { $why }; of the others { $able } of { $of }
poll-why-optional = { $able } of { $of } invited can attend
poll-page-nobody-answered = There is no answer yet, and therefore no proposal.
poll-page-all-passed = All times offered are over. Please withdraw them and offer new ones.
poll-page-chair-cannot = The chair can attend at none of the times, so none is proposed.
poll-page-required = Required
poll-page-others = Others
poll-page-legend = ✓ can · ~ if need be · ✗ cannot · – no answer yet
poll-page-chair = { $code } (chair)
poll-page-number = Page { $page } of { $pages }
poll-page-chosen = The time is set: { $when }.
poll-page-withdrawn = These times have been withdrawn.
poll-proposal-answered = Everybody required has said which times suit.
poll-proposal-closed = The time to say what suits is over.
poll-button-choose-best = Make it a meeting: { $slot }
poll-button-choose = Choose { $slot }
poll-button-extend = Extend to { $at }
poll-button-ask-further = Ask these too ({ $count })
poll-button-put = Record an answer
poll-button-withdraw = Withdraw the times
poll-button-withdraw-yes = Yes, withdraw
poll-button-draft = Open the draft
poll-button-back = Back
poll-withdraw-asked = Withdraw these times? The invited are asked no more; the draft is kept with its times.
poll-withdrawn-toast = The times are withdrawn.
poll-extended-toast = The time to answer is extended.
poll-asked-further-toast = The times have been sent.
poll-put-which = Whose answer is recorded?
poll-put-for = Answer of { $office }:
poll-keep-heading = { $slot }
poll-keep-ask = Please mind about this time:
poll-keep-clash = If it is held all the same, please choose why.
poll-button-keep = Make it a meeting all the same
poll-chosen-toast = The meeting is published.
poll-chosen-carried = { $count } invited have said that this time suits; they are asked to confirm.

## Afterwards
poll-carried-can = When the times were offered, { $office } said that this one suits. Please confirm with the button Present.
poll-carried-if-need = When the times were offered, { $office } said that this one suits if need be. Please confirm with the button Present.
poll-phrase-carried = not sure yet, said that this time suits
poll-recap-button = Times offered: { $title }

## Refusals
refusal-poll-closed = The time to answer is over. Please tell the secretariat of any change.
refusal-poll-chosen = The time of this meeting is set. Its invitation can be seen through /konfirmasi or /agenda.
refusal-poll-withdrawn = These times have been withdrawn by the secretariat.
refusal-poll-open = The invited are being asked about the time of this meeting. Please choose one on the page of the answers, or withdraw the times first.
refusal-poll-confidential = The time of a meeting that is Terbatas or Rahasia is asked through official channels, not through Telegram.
refusal-poll-needs-slots = This draft offers no times. Please offer at least two.
refusal-poll-nobody = There is no office yet that could be asked. Please complete the invitees.
refusal-poll-slot-past = That time is over. Please choose another one.
refusal-poll-several-offices = You hold several offices that are asked. Please answer for each through the private message from Rakor.
refusal-poll-not-asked = Your office is not among those asked about the time of this meeting. If it should be invited, please contact the secretariat.
