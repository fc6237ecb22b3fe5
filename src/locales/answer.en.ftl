### Answers: card, invitation, what is asked after an answer, echo, recap.

## Buttons
answer-button-present = Present
answer-button-online = Online
answer-button-delegated = Delegate
answer-button-late = Late
answer-button-absent = Absent
answer-button-unsure = Not sure yet
answer-button-closed = Closed
answer-button-cancelled = Cancelled
answer-button-locked = Answers closed
answer-button-all = All
answer-button-type = Write
answer-button-skip = Skip
answer-button-right = Right
answer-button-change = Change
answer-button-open = Open
answer-button-back = Back
answer-button-previous = Previous
answer-button-next = Next
answer-button-answer-for = Record an answer

## The answer in words, after the name of an office
answer-phrase-missing = no answer yet
answer-phrase-present = present
answer-phrase-online = present online
answer-phrase-delegated = represented
answer-phrase-delegated-to = represented by { $delegate }
answer-phrase-late = late
answer-phrase-late-by = { $minutes } minutes late
answer-phrase-absent = absent
answer-phrase-excused = absent with leave
answer-phrase-unsure = not sure yet
answer-phrase-because = { $what } ({ $why })

answer-reason-dinas_luar = official travel
answer-reason-rapat_lain = another meeting
answer-reason-cuti = leave
answer-reason-sakit = illness
answer-reason-berhalangan = prevented
answer-reason-internal = internal event
answer-reason-kendala_jalan = trouble on the way
answer-reason-tugas_pimpinan = task of the leadership
answer-reason-diklat = training
answer-reason-duka = family matter
answer-reason-pemeriksaan = examination

## Card
answer-count = Answers: { $answered } of { $offices } invitations.
answer-count-rated = Answers: { $answered } of { $offices } invitations ({ $percent } %).
answer-count-part = { $answer } { $count }
answer-count-required = Required invitations without an answer: { $missing }
answer-card-help = Press a button, or reply to this message in a few words. Other messages of this group do not reach Rakor.
answer-card-help-admin = Press a button, or reply to this message in a few words. Rakor does not read other messages of this group.
answer-card-cancelled = This meeting is cancelled.
answer-card-closed = This meeting is closed.
answer-card-locked = The deadline has passed, so this card takes no more answers. Changes can still be told to Rakor privately with /konfirmasi, or to the secretariat.

## What whoever pressed is told
answer-toast = Recorded: { $office } { $answer }. Thank you.
answer-toast-late = Recorded after the deadline; the secretariat is told.
answer-toast-several = Recorded for { $count } offices: { $answer }. Thank you.
answer-toast-question-private = Recorded: { $office } { $answer }. We ask for the details privately.
answer-toast-question-unreachable = Recorded: { $office } { $answer }. You can write the details in the private chat with Rakor.
answer-toast-link = Recorded: { $office } { $answer }. We send the link privately.
answer-toast-link-unreachable = Recorded: { $office } { $answer }. Open the private chat with Rakor and press Online there to receive the link.
answer-toast-which = You hold several invitations to this meeting. Choose the office in the next message.
answer-toast-which-private = You hold several invitations to this meeting. We send the choice privately.
answer-toast-which-unreachable = You hold several invitations to this meeting. Open the private chat with Rakor and type /konfirmasi.
answer-toast-detail = Recorded. Thank you.
answer-toast-skipped = All right, without details.
answer-toast-confirmed = Thank you, recorded so.
answer-toast-changed = The answer has changed: { $answer }. To change it again, press a button on the card or use /konfirmasi.
answer-toast-choose = Please choose the right answer.
answer-toast-choose-private = We send the choice privately.
answer-toast-choose-card = Please press an answer on the card of the meeting, or reply to the card with the right answer.
answer-toast-secretariat = Your account is not tied to an office. Answers for an office are given through /rekap, button Record an answer.
answer-toast-unknown-button = This button is not known any more. Please type /konfirmasi in the private chat with Rakor.

answer-thanks = Thank you. The answer of { $office } is recorded: { $answer }.
answer-thanks-until = Thank you. The answer of { $office } is recorded: { $answer }. It can be changed until { $until }.

## Questions
answer-thanks-late = Thank you. The answer of { $office } has been recorded after the deadline: { $answer }. The secretariat is told.
answer-which-office = The answer “{ $answer }” to { $title }: for which office do you answer?
answer-ask-delegated = { $office } is recorded as represented. Please tell us position and name of who comes.
answer-ask-late = { $office } is recorded as late. Please tell us by how many minutes.
answer-ask-absent = { $office } is recorded as absent. Please tell us the reason.
answer-for-ask-delegated = Recorded: { $office } is represented. By whom? Choose the position, or write position and name.
answer-for-ask-late = Recorded: { $office } comes late. By how many minutes?
answer-for-ask-absent = Recorded: { $office } is absent. For what reason?
answer-for-recorded = Recorded by the secretariat for { $office }: { $answer }.
answer-button-offices = To the list of offices
answer-ask-about = { $question } ({ $title })
answer-ask-choose = What is the answer of { $office } to { $title }?
answer-ask-type-delegated = Please write position and name of who comes for { $office }, for example “Head of Production, name”.
answer-ask-type-late = Please write how late { $office } will be, for example “20 minutes”.
answer-ask-type-absent = Please write why { $office } is absent.
answer-ask-again-delegated = We could not record that position. Please write position and name of who comes for { $office }, at most 120 characters.
answer-ask-again-late = We did not understand how late that is. Please write the minutes, for example “20 minutes”.
answer-ask-again-absent = We could not record that reason. Please write it in words, at most 300 characters.
answer-all-offices = all your invited offices
answer-question-gone = No question waits for an answer. Type /konfirmasi to see your invitations.
answer-minutes = { $minutes } minutes
answer-position-secretary = Secretary
answer-position-division = Head of division
answer-position-section = Head of section
answer-position-subdivision = Head of subdivision
answer-position-staff = Staff
answer-absent-dinas_luar = Official travel
answer-absent-rapat_lain = Another meeting
answer-absent-cuti = Leave
answer-absent-sakit = Illness

## Invitation
answer-invitation-salutation = To { $title }
answer-invitation-opening = We have the honour to invite you to the following meeting.
answer-invitation-request = Please confirm your attendance. Thank you for your attention and cooperation.
answer-invitation-request-until = Please confirm your attendance by { $until }. Thank you for your attention and cooperation.
answer-invitation-request-locked = The deadline for answers has passed. Answers and changes are still taken, and recorded as given after it. Thank you for your attention and cooperation.
answer-invitation-standing = Answer of { $office } as of { $at }: { $answer }.
answer-list-title = Invitations you can answer or change:
answer-list-line = { $number }. { $title }, { $when }. { $office }: { $answer }.
answer-list-which = For which meeting is that answer? Please choose the invitation.
answer-list-empty = There is no invitation for your offices at the moment.
answer-list-more = { $count } more invitations follow.
answer-list-button = { $number }. { $place }
answer-sent-privately = We send the list privately.
answer-online-link = Link of { $title }, { $when }: { $url }

## Colleagues and the head
answer-colleague = The answer of { $office } to { $title } was given { $by }: { $answer }. If it has to change, press a button below.
answer-dispute = There are two answers of { $office } to { $title } close together: by the head “{ $head }”, by staff “{ $staff }”. Recorded now: { $answer }. Please confirm.
answer-overruled = Your answer to { $title } was changed by staff of { $office } to: { $answer }. Is that right?
answer-by-head = by the head
answer-by-staff = by staff
answer-by-secretariat = by the secretariat

## Words in the group
answer-echo = { $office }: { $answer }.
answer-echo-late = { $office }: { $answer } (after the deadline).
answer-choice = { $office }: we did not understand the answer. Would its writer please choose a button.
answer-choice-private = We did not understand your message in the group as an answer of { $office } to { $title }. Please choose a button.
answer-choice-receipt = We have seen your reply in the group. The answer of { $office } to { $title } is not recorded yet; please choose a button.
answer-ask-lean = Shall we record { $office } as: { $answer }, at { $meeting }?
answer-words-for = Your answer to { $title }:
answer-words-cancelled = { $meeting } has been cancelled, so no answer is needed any more. Should it take place after all, you will be told.
answer-words-closed = { $title } is closed, so answers are not recorded any more. If its attendance has to be corrected, please contact the secretariat.
answer-facts = Your next meeting:
answer-button-invitation = Open the invitation
answer-button-invitations = My invitations
answer-courtesy = Thank you.
answer-courtesy-thanks = You are welcome.
answer-hint-press-card = Please press a button on the card of the meeting, or write to Rakor privately, so that we recognise your office.
answer-hint-claim-waiting = The request of your account is being checked by the secretariat. Until the deadline an answer can be pressed on the card of the meeting; it is recorded once the request is confirmed.
answer-hint-several = You hold several invitations to this meeting. Please press a button on the card, or type /konfirmasi in the private chat with Rakor, then choose the office.
answer-alone-not-invited = Your answer in the group is not recorded, since your office is not among those invited to that meeting. If it should be, please contact the secretariat.
answer-hint-online-not-offered = This meeting is held face to face, so the answer online is not recorded yet. Please press Present, Delegate or Absent on the card.
answer-hint-meeting-over = This meeting takes no more answers.
answer-hint-secretariat = The secretariat answers for an office through /rekap, button Record an answer.
answer-edit-unclear = We did not understand the changed message, so the answer of { $office } to { $meeting } stays: { $answer }. If it changes, please choose a button.
answer-hint-answered-since = The answer given after that message stands. If it changes, please say so in a reply to the card.
answer-file-not-kept = We are sorry, Rakor cannot keep this file yet, and no answer was recorded. If it is needed, please hand it to the secretariat directly.
answer-file-which = Please answer on the invitation you mean.
answer-choose = Please choose one of the buttons for { $office } at { $meeting }.
answer-for-each = Your answer seems to be for { $count } meetings at once, so it is not recorded yet. Please confirm each of them below.
answer-unclear-private = We did not understand that answer.

## What an invitee asks of a meeting
asked-link-room = { $title } is held in a room, so there is no link.
asked-link-press = The link of { $title } is sent to those who attend online. The answer of { $office } is now: { $answer }. To attend online, please press Online first; the link follows at once.
asked-link-missing = We have not received the link of { $title } from the secretariat yet. Once there is one, it is sent to those who attend online.
asked-link-unanswered = The answer of { $office } is not recorded yet; please choose one of the buttons.
asked-place = Place: { $place }.
asked-invited-more = and { $count } more.
asked-invited = Invited to { $title }:
asked-chair = { $title } is chaired by { $chair }.
asked-chair-you = { $title } is chaired by { $chair }, that is, by you or the head of your office.
asked-chair-unknown = The chair of { $title } is not recorded yet. Please contact the secretariat.
asked-state-planned = { $title } takes place as planned, { $when }.
asked-state-moved = { $title } is not cancelled. It has been moved to { $when }.
asked-state-reopened = { $title } had been cancelled, but takes place after all, { $when }.
asked-state-begun = { $title } is under way.
asked-state-cancelled = { $title } is cancelled.
asked-hint-private = The answer is given privately. Please open the private chat with Rakor, press Start and ask again there.

## Recap
answer-recap-choose = Recap of answers: please choose a meeting.
answer-recap-none = No meeting has been published yet.
answer-recap-title = Recap of answers: { $title }
answer-recap-page = Page { $page } of { $pages }
answer-recap-line = { $number }. { $office } ({ $role }): { $answer }
answer-recap-given = { $number }. { $office } ({ $role }): { $answer } – { $by }, { $at }
answer-recap-given-late = { $number }. { $office } ({ $role }): { $answer } – { $by }, { $at } (after the deadline)
answer-recap-by-name = { $by }: { $name }
answer-recap-role-chair = chair
answer-recap-role-required = required
answer-recap-role-optional = optional
answer-recap-role-observer = observer
answer-recap-which-office = Record an answer for which office?
answer-recap-which-answer = Answer of { $office } to { $title }, recorded by the secretariat. Now: { $answer }.

## Refusals
refusal-not-invited = Your office is not among the invited of this meeting. If it should be, please contact the secretariat.
refusal-wrong-chat = This button does not belong to this chat. Please type /konfirmasi in the private chat with Rakor.
refusal-old-card = This meeting was changed after that message was sent, so the answer was not recorded. Please answer on the latest invitation or card.
refusal-invitation-withdrawn = The invitation of your office to this meeting has been withdrawn, so no answer is needed any more. If this is a mistake, please contact the secretariat.
refusal-deadline-passed = The time for answers is over. Please contact the secretariat.
refusal-not-your-question = This choice is only for who wrote the message. Please answer on the card of the meeting, by its buttons or a reply.
refusal-online-not-offered = This meeting is held face to face, so Online is not recorded yet. Please press Present, Delegate or Absent. If you must attend online, please contact the secretariat.
refusal-answered-since = Another answer was given after that message was written, and that one stands; changing the message does not replace it. If the answer changes, please choose a button.
refusal-answer-changed = The answer of this office has changed meanwhile. Please press the answer you mean again.

## Descriptions of commands
answer-command-konfirmasi = My invitations and their answers
answer-command-rekap = Recap of answers
