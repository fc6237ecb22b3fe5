### Changes of a published meeting: move, cancel, invite and withdraw, re-open.

## An old card or invitation
change-card-newer = This card has been replaced by a newer one in this group.
change-button-card = Open the latest card
change-card-cancelled = CANCELLED
change-card-again = The time of this meeting has changed. Answers given before need to be given again.
change-card-reopened = This meeting, which had been cancelled, will take place after all. Please give your earlier answer again.
change-card-elsewhere = This meeting is no longer answered in this group.
change-previous = Earlier answer: { $answer }, for { $when }.
change-previous-undated = Earlier answer: { $answer }.
change-phrase-again = not answered again yet (before: { $answer })

## What those who were told are told
change-notice-moved = { $title }, which was scheduled for { $before }, has been moved to { $now }. We apologise for this change.
change-notice-reopened = { $title }, which had been cancelled, will take place after all: { $now }. We apologise for this change.
change-notice-changed = Please note a change of the invitation to { $title }, { $now }.
change-notice-items = What has changed:
change-notice-link = The new link for joining online: { $url }
change-notice-link-new = The link for joining online has changed and is sent to those who join online.
change-notice-link-gone = The meeting can no longer be joined online.
change-notice-again = Please confirm again.
change-notice-again-until = Please confirm again by { $until }.
change-notice-stands = The answer already given stands, and can be changed with the buttons below.
change-notice-cancelled = { $title }, scheduled for { $when }, has been cancelled.
change-notice-withdrawn = The invitation of { $office } to { $title }, { $when }, has been withdrawn. Your attendance and answer are no longer needed.
change-notice-reason = Reason: { $reason }
change-notice-sorry = We apologise for this change and thank you for your attention.
change-notice-confidential = The invitation with the code { $code }, sent through official channels, has changed.
change-notice-cancelled-confidential = The meeting with the code { $code } has been cancelled. Details are given through official channels.
change-notice-withdrawn-confidential = Your invitation with the code { $code } has been withdrawn. No answer is needed any more.
change-group = Change of schedule: { $title } takes place { $when } at { $place }. Invited offices are asked to check their answer on the card. Thank you for your attention.
change-group-reopened = { $title }, which had been cancelled, will take place after all: { $when } at { $place }. Invited offices are asked to answer again on the card. Thank you for your attention.
change-group-cancelled = { $title }, scheduled for { $when }, has been cancelled. Thank you for your attention.

## Facts
change-fact-classification = Classification:
change-fact-link = Online link:
change-fact-invitees = Invitees:
change-line = { $label } { $before } → { $after }
change-line-hidden = { $label } changed
change-line-added = Invited: { $names }
change-line-added-optional = Invited (optional): { $names }
change-line-removed = Withdrawn: { $names }
change-line-roles = Role changed: { $names }

## The page of a change
change-heading = Change of { $title }, not applied yet
change-heading-reopen = Opening { $title } again, not applied yet
change-none = Nothing has been changed yet. Please choose what to change; several changes can be gathered first.
change-tells = Who will be told:
change-tells-nobody = Nobody needs to be told.
change-tells-told = { $count } invitations already sent will get a notice of the change.
change-tells-again = { $count } who answered are asked to answer again.
change-tells-again-unreached = { $count } answers lapse without being asked again privately, since these are not connected: { $codes }.
change-tells-again-unreached-count = { $count } answers lapse without being asked again privately, since the offices are not connected.
change-tells-invited-unreached = Not connected yet: { $codes }; no private invitation goes out to them.
change-tells-invited-unreached-count = { $count } new invitations are not connected yet; no private invitation goes out to them.
change-tells-invited = { $count } new invitations.
change-tells-withdrawn = { $count } invitations withdrawn; { $told } of them will be told.
change-tells-cards = The cards in groups are corrected.
change-warning-confidential = title, place and matter are removed from Rakor; invitations, notices and reminders already sent are replaced by the neutral text as far as Telegram allows. Lists that were asked for, such as agenda and recap, stay readable in their chats.
change-warning-deadline-stays = the deadline set by hand stays { $stays }; it can be moved to { $along }.
change-button-along = Move the deadline along
change-button-optional = New invitees optional ({ $count })
change-pick-first = That message was not recorded. Please first choose what is to be changed.
change-unclear = That answer could not be understood.
change-button-change = Change
change-button-cancel = Cancel meeting
change-button-reopen = Reopen
change-button-apply = Apply
change-button-apply-kept = Apply with this time
change-button-drop = Discard
change-button-take = Take over
change-button-empty = Leave empty
change-button-default = Default deadline
change-button-meeting = View meeting
change-button-time = Time
change-button-place = Place
change-button-link = Link
change-button-chair = Chair
change-button-agenda = Agenda
change-button-fields = Fields
change-button-invitees = Invitees
change-button-deadline = Answer deadline
change-button-groups = Groups
change-button-classification = Classification
change-button-title = Title
change-button-number = Letter number
change-button-dress = Dress
change-button-delegation = Representation
change-ask-time = Present time: { $now }. Please write the new day, date and time, or the time alone, in Indonesian. Example: { $day } pukul 09.00 s.d. 12.00.
change-ask-end = Present time: { $now }. The meeting has begun; only its end can still be changed. Example: s.d. 13.00.
change-ask-place = Present place: { $now }. Please choose or write the new place.
change-ask-link = Present link: { $now }. Please write the new link for joining online. It is only sent privately.
change-ask-chair = Present chair: { $now }. Please write the title of the new chair.
change-ask-agenda = Present agenda: { $now }. Please write the new agenda, separated by semicolons.
change-ask-fields = Present fields: { $now }. Please choose the fields of cooperation, or write codes to be added.
change-ask-invitees = Present invitees: { $count }. Press a code to withdraw its invitation or to invite it again; write codes or names of offices to add them. Write optional before those who need not come, for instance: opsional BPBD.
change-ask-deadline = Present answer deadline: { $now }. Please write the new day, date and time, or choose the default.
change-ask-groups = Present cards in groups: { $now }. Please choose the groups that get the card.
change-ask-classification = Present classification: { $now }. Please choose one.
change-ask-title = Present title: { $now }. Please write the new title.
change-ask-number = Present letter number: { $now }. Please write the number of the letter.
change-ask-dress = Present dress: { $now }. Please write the new dress code.
change-ask-delegation = Attendance of heads at present: { $now }. Please choose.
change-taken = This meeting is being changed by { $by }. If you take over, you go on with what has been gathered.
change-applied = The change has been applied.
change-applied-told = { $count } invitations get a notice of the change.
change-applied-again = { $count } are asked to answer again.
change-applied-invited = { $count } new invitations are sent.
change-applied-withdrawn = { $count } invitations are withdrawn.
change-dropped = The change was discarded. The meeting stays as it was.

## Cancel and open again
change-cancel-asked = Cancel { $title }?
change-cancel-tells = { $count } invitations already sent will be told, the cards in groups are marked as cancelled, and reminders end. Follow-up tasks stay. The meeting can be reopened.
change-cancel-reason-asked = A reason can be written, to be told to the invitees, or left out.
change-button-cancel-yes = Yes, cancel the meeting
change-cancelled =
    { $count ->
        [0] { $title } is cancelled. Nobody had to be told.
       *[other] { $title } is cancelled. { $count } invitations are told.
    }
change-reopen-asked = Reopen { $title } for corrections? The recorded attendance stays, nobody is told, and it closes again by itself after a day.
change-button-reopen-yes = Yes, reopen
change-reopened = The meeting is open again for corrections.
meeting-agenda-mark-cancelled = cancelled
meeting-agenda-mark-reopened = takes place after all
meeting-agenda-mark-moved = time changed
reminder-status-kind-change = Notice of a change
reminder-status-kind-hidden = Messages replaced by the neutral text

## Refusals
refusal-meeting-begun = The meeting has begun, so its day and start can no longer be changed. Its end, place, link and other facts still can.
refusal-meeting-not-over = This meeting is not over, so it need not be reopened. It can be changed with the button Ubah.
refusal-reopen-too-late = This meeting was closed more than seven days ago and cannot be reopened. Further corrections are recorded outside Rakor.
refusal-change-gone = This change has already been applied or discarded. Please open the meeting again with /agenda.
refusal-change-taken = This meeting is being changed by { $by }. The change can be taken over with the button Ubah on the page of the meeting in /agenda.
refusal-change-incomplete = The change is not complete. Please settle first what is asked.
refusal-change-empty = Nothing has been changed yet. Please choose what to change, or discard this change.
refusal-change-open = A change of this meeting that you began is not applied yet. Please apply or discard it first, with the button Change in /agenda.
