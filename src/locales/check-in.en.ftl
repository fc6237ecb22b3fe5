### Registration at a meeting (presensi): opening, registering, the secretariat's page, the screen.

check-in-command-presensi = Register at a meeting
check-in-heading = Registration for { $meeting }

## Whoever comes
check-in-asked = Registration for { $meeting } is open.
check-in-asked-room = Once you are at { $place }, please press the button below.
check-in-asked-somewhere = Once you are at the place of the meeting, please press the button below.
check-in-asked-online = Once you have joined online, please press the button below.
check-in-button-room = I am there
check-in-button-online = I have joined online
check-in-button-take-back = Take back
check-in-none-open = No registration is open for you yet. It opens half an hour before a meeting; the code on the meeting's screen can be sent here at once.
check-in-seat-for = for the { $title }
check-in-registered-room = Registered as present: { $who }, at { $time }.
check-in-registered-online = Registered as taking part online: { $who }, at { $time }.
check-in-registered-visitor = Registered as a participant from outside the list of invitees: { $who }, at { $time }.
check-in-registered-guest = Registered as present: { $position }, { $agency }, at { $time }.
check-in-late =
    { $minutes ->
        [one] The meeting began a minute before.
       *[other] The meeting began { $minutes } minutes before.
    }
check-in-known = You were registered before; nothing has changed.
check-in-taken-back = Your registration is taken back.
check-in-code-again = If you attend, please send the code on the screen again.
check-in-toast = Registered. Thank you.
check-in-guest-ask = Welcome to { $meeting }. Please write your position and agency, for example: Head of Production, Dinas Perkebunan.
check-in-guest-unclear = Position and agency could not be read. Please write both with a comma between them, for example: Head of Production, Dinas Perkebunan.
check-in-guest-long = Too long. Please write only position and agency, each of at most { $most } characters.

## The secretariat
check-in-choose = Please choose a meeting.
check-in-none-at-hand = No meeting's registration can be opened now. It can be opened from three hours before a meeting until its end, and opens by itself half an hour before.
check-in-not-opened = Registration is not open yet. Once it is, whoever said they would come is told privately.
check-in-over = Registration is closed.
check-in-open-since = Opened { $at }.
check-in-code = Code: { $code }
check-in-code-how = The code is sent to Rakor privately, or scanned from the screen.
check-in-count = { $came } of { $invited } invitees have registered.
check-in-count-states = { $present } present, { $represented } represented, { $online } online, { $visitors } not invited.
check-in-count-late =
    { $count ->
        [one] One person came after the meeting had begun.
       *[other] { $count } people came after the meeting had begun.
    }
check-in-awaited = Said they would come, not registered ({ $count }): { $offices }
check-in-awaited-more = Said they would come, not registered ({ $count }): { $offices }, and { $more } more
check-in-guests = Guests: { $guests }
check-in-guests-more = Guests: { $guests }, and { $more } more
check-in-guest = { $position } ({ $agency })
check-in-button-open = Open registration
check-in-button-screen = Screen (PDF)
check-in-button-refresh = Refresh
check-in-button-offices = By invitee
check-in-button-new-code = New code
check-in-button = Registration
check-in-opened-toast = Registration is open.
check-in-new-code-toast = A new code is good from now on; the one before no more.
check-in-closed-awaited = Said they would come but did not register: { $count }. Please check the attendance.
check-in-closed-guests = Guests who registered: { $count }.

## Refusals
refusal-check-in-too-early = Registration can be opened from { $when }.
refusal-check-in-over = Registration for this meeting is closed. If you were there, please tell the secretariat.
refusal-check-in-not-open = Registration for this meeting is not open yet. It opens half an hour before the meeting.
refusal-check-in-unknown = This code is not good. Please look at the code on the meeting's screen once more.
refusal-check-in-confidential = A meeting that is Terbatas or Rahasia has no registration through Telegram; who was there is recorded elsewhere.
refusal-check-in-gone = You have no registration at this meeting that could be taken back.

## The screen
check-in-screen-title = Registration
check-in-screen-scan = Scan with a phone's camera,
check-in-screen-or = or send this code to @{ $bot } in Telegram:
check-in-screen-footer = Registration: { $meeting }
