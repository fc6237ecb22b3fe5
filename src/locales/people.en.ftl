### People: welcome, directory, links, claims, accounts, groups.

## Places at an office
people-place-head = { $title }
people-place-plt = Plt. { $title }
people-place-plh = Plh. { $title }
people-place-staff = staff of { $office }
people-button-place-head = Head
people-button-place-plt = Plt.
people-button-place-plh = Plh.
people-button-place-staff = Staff

## Welcome
people-start-secretariat = Welcome. This account belongs to the secretariat of Rakor; /bantuan shows the commands.
people-start-waiting = Waiting for a decision: { $claims } account requests and { $groups } groups. The questions follow below.
people-start-official = Welcome. Your account is connected as:
people-start-item = • { $place }
people-start-coming =
    { $count ->
        [0] There is no meeting ahead for your office yet. Invitations will be delivered here.
       *[other] Meetings ahead for your office: { $count }. The invitations are in /konfirmasi.
    }
people-start-unknown =
    Rakor helps the Regional Secretariat of Kabupaten Muara Enim to hold coordination meetings: invitations, answers, reminders and follow-up.
    Your account is not connected to any office yet. Please open an invitation link of the secretariat, press a button on the card of a meeting in the group, or write the name of your office here.
people-start-revoked = Your account is no longer connected to an office. If you still serve, please ask the secretariat for a new invitation link.

## Who am I
people-whoami-number = Account number:
people-whoami-offices = Offices:
people-whoami-no-office = Offices: none yet
people-whoami-rights = Rights: { $roles }
people-whoami-commands = Commands: { $commands }
people-whoami-first-secretariat = No secretariat has been named yet. To become the secretariat, put the account number above into SECRETARIAT_IDS in the settings of Rakor, then start Rakor again.
people-role-secretariat = secretariat
people-role-leader = leader
people-role-head = head of an office
people-role-staff = staff of an office
people-role-partner = partner
people-role-unknown = not connected yet
people-right-secretariat = prepare meetings, decide about accounts and groups, enter answers, give tasks
people-right-leader = see the recap of every office's answers
people-right-head = answer invitations and tasks of the office, and revoke the accounts of its staff
people-right-staff = answer invitations and tasks for the office
people-right-partner = answer the invitations and tasks of the own institution
people-right-unknown = open an invitation link from the secretariat
people-whoami-language = Language: { $language }; to be changed with /pengaturan
people-whoami-reached = Private messages: they reach this account
people-whoami-unreached = Private messages: they do not reach this account yet

## Directory
people-button-previous = Previous
people-button-next = Next
people-button-link = Invitation link
people-button-revoke = Revoke
people-button-revoke-number = Revoke { $number }
people-button-revoke-link = Revoke link
people-button-revoke-link-number = Revoke link { $number }
people-button-back = Back
people-revoked-toast = The account { $name } has been revoked.
people-revoked = The account { $name } has been revoked and can no longer act for the office. Answers given before remain valid.

## Links
people-link-which = Invitation link of { $office }: for whom?
people-link =
    Invitation link of Rakor
    For: { $place }
    { $url }
    Valid once until { $until }. Please forward it only to the person concerned; once it is opened, the secretariat confirms its owner.
people-link-revoked = This invitation link has been revoked and can no longer be opened.
people-link-revoked-toast = The link has been revoked.

## Claims
people-notice = Rakor keeps your name, username and Telegram account number with your office and its answers, only to hold coordination meetings (UU 27/2022). Reasons for absence are read by your own office and the secretariat, while leaders see only their kind.
people-claim-sent = Your request as { $place } has been passed to the secretariat. We will tell you the result here.
people-claim-office = { $title }: for which office do you answer?
people-claim-office-confidential = The invitation was delivered through official channels. For which office do you answer?
people-claim-place = { $office }: as what do you belong to it?
people-claim-asked = Please confirm the owner of this account.
people-claim-name = Account name: { $name }
people-claim-username = Username: @{ $username }
people-claim-number = Account number:
people-claim-wish = Asks to be connected as: { $place }
people-claim-by-link = Opened from an invitation link.
people-claim-by-press = Began with a button on the card of a meeting; its answer is recorded once confirmed.
people-claim-replaces = If confirmed, these accounts lose their place: { $names }.
people-claim-confirmed-by = Confirmed by { $by } on { $when }.
people-claim-refused-by = Refused by { $by } on { $when }.
people-claim-over = Not decided within seven days, so it has ended.
people-button-right = Right
people-button-wrong = Wrong
people-claim-confirmed-toast = The account is connected.
people-claim-refused-toast = The request has been refused.
people-claim-welcome = Your account is now connected as { $place }. Invitations are delivered here and answered by their buttons; /konfirmasi shows them all and /bantuan the rest.
people-claim-refused = We are sorry, the secretariat could not confirm this account as { $place }. If this is a mistake, please contact the secretariat.
people-claim-expired = The request as { $place } was not decided within seven days, so it has ended. Please ask the secretariat for a new invitation link.

## Accounts
people-joined = To { $title }: the account { $name } is now connected as { $place } and can answer for the office.
people-joined-staff = If you do not know it, please press Revoke.
people-joined-head = If this is not right, please contact the secretariat.
people-ended = Your account is no longer connected as { $place }. Answers given before remain valid; if this is a mistake, please contact the secretariat.

## Groups
people-group-asked = Rakor was added to the group “{ $title }” by { $by }. A connected group receives the cards of meetings; until you decide, Rakor keeps nothing and writes nothing there.
people-group-asked-nobody = Rakor was added to the group “{ $title }”. A connected group receives the cards of meetings; until you decide, Rakor keeps nothing and writes nothing there.
people-group-linked-by = The group “{ $title }” was connected by { $by }.
people-group-left-by = Rakor left the group “{ $title }” by decision of { $by }.
people-group-gone = Rakor was removed from the group “{ $title }”.
people-group-lost = Rakor is no longer in the group “{ $title }”: it was removed, or the group was deleted. Private invitations and reminders go on.
people-group-lost-cards = The cards there are no longer kept up to date: { $meetings }.
people-group-lost-next = If that was a mistake, please add Rakor to the group again and press Connect.
people-group-demoted = Rakor is no longer an administrator of the group “{ $title }”. Cards and answers go on, but cards cannot be pinned.
people-group-demoted-next = If that was a mistake, please make Rakor an administrator again in the settings of that group.
people-button-connect = Connect
people-button-leave = Leave
people-group-linked-toast = The group “{ $title }” is connected.
people-group-left-toast = Rakor leaves the group “{ $title }”.
people-group-greeting = Rakor is ready to help with coordination meetings in this group. Cards of meetings come here and are answered by their buttons, one answer for every office.
people-group-reads-replies = Rakor receives only commands and replies to its own messages; it does not read other talk.
people-group-reads-all = By the settings of this group Rakor receives all messages, but it only answers and keeps commands and replies to its own messages.
people-group-commands = /agenda – meetings to come · /konfirmasi – the invitations of your office · /bidang – the state of every field · /bantuan – help
people-group-topics = This group has topics. To have the cards in one of them, the secretariat writes /agenda there and presses Cards in this topic; until then cards go to the General topic.
people-button-topic = Cards in this topic
people-topic-toast = Cards of meetings go to this topic from now on.

## Refusals
refusal-link-unknown = This link is not recognised; it may have been cut off when copied. Please open it again from the message it came in, or ask the secretariat for a new one.
refusal-link-used = This link has been used already, since every link is for one person only. Please ask the secretariat for a new link.
refusal-link-expired = This link has passed its seven days. Please ask the secretariat for a new link.
refusal-link-revoked = The secretariat has revoked this link. If it is still needed, please ask for a new one.
refusal-already-holds = Your account is connected to this office already. Please open /konfirmasi to answer its invitations.
refusal-already-claimed = Your request for this office still waits for the secretariat. We will tell you the result here.
refusal-too-many-claims = There have been too many requests from your account within seven days. Please contact the secretariat directly.
refusal-claim-expired = This request ended after seven days. Please issue a new link if it is still needed.
refusal-already-decided = This has been decided already by { $by }. Nothing more is needed.
refusal-group-gone = Rakor is no longer in that group. If it is still needed, please add it again.
refusal-group-not-linked = This group is not connected yet. The secretariat decides this in the private chat with Rakor.

## After a block
still-open = While Rakor could not write to you, some things have stayed open:
still-open-invitation = • { $meeting } ({ $office }): not answered yet
still-open-task = • Task { $code }: { $description }. { $due }
still-open-more = • and { $count } more
