### Changes of a published meeting: move, cancel, invite and withdraw, re-open.

## An old card or invitation
change-card-newer = This card has been replaced by a newer one in this group.
change-button-card = Open the latest card
change-card-cancelled = CANCELLED
change-card-again = The time of this meeting has changed. Answers given before need to be given again.
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
change-group-cancelled = { $title }, scheduled for { $when }, has been cancelled. Thank you for your attention.

## Facts
change-fact-classification = Classification:
change-fact-link = Online link:
change-fact-invitees = Invitees:
change-line = { $label } { $before } → { $after }
change-line-hidden = { $label } changed
change-line-added = Invited: { $names }
change-line-removed = Withdrawn: { $names }
change-line-roles = Role changed: { $names }

## Refusals
refusal-meeting-begun = The meeting has begun, so its day and start can no longer be changed. Its end, place, link and other facts still can.
refusal-meeting-not-over = This meeting is not over, so it need not be reopened. It can be changed with the button Ubah.
refusal-reopen-too-late = This meeting was closed more than seven days ago and cannot be reopened. Further corrections are recorded outside Rakor.
refusal-change-gone = This change has already been applied or discarded. Please open the meeting again with /agenda.
refusal-change-taken = This meeting is being changed by { $by }. The change can be taken over with the button Ubah on the page of the meeting in /agenda.
refusal-change-incomplete = The change is not complete. Please settle first what is asked.
refusal-change-empty = Nothing has been changed yet. Please choose what to change, or discard this change.
