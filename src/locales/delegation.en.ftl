### Somebody of an office who is to come instead of its head.

delegation-asked = You are named to represent the { $title } at { $meeting }.
delegation-place = Place: { $place }
delegation-confidential = The invitation with the code { $code } goes through official channels.
delegation-you-elsewhere = Around the same time you are also expected at { $meeting }.
delegation-question = Can you come?
delegation-button-accept = I can come
delegation-button-decline = I cannot
delegation-toast-accept = Recorded. Thank you.
delegation-toast-decline = Recorded. The head of your office is told.
delegation-said-accept = You said that you can come. Reminders and registration go to you.
delegation-said-decline = You said that you cannot come; it goes back to the head of your office.
delegation-ended = You are no longer named to represent the { $title } at { $meeting }.
delegation-confirmed = { $name } can represent the { $title } at { $meeting }.
delegation-declined = { $name } cannot represent the { $title } at { $meeting }. Please say anew who comes for { $office }.
delegation-basis-disposition = note on the letter
delegation-basis-assignment = letter of assignment
delegation-basis-spoken = by word of mouth
delegation-button-basis-disposition = Note on letter
delegation-button-basis-assignment = Assignment
delegation-button-basis-spoken = Spoken
delegation-basis-ask = If you like, please choose on what they come.
delegation-noted = The answer of { $office } for { $meeting } is recorded: { $answer }.
delegation-toast-basis = Recorded on what they come.
delegation-concern-elsewhere = Delegates who are to be at another meeting around the same time: { $offices }
delegation-concern-at = { $who } at { $meeting }
delegation-elsewhere = { $who } is to be at { $meeting } around the same time. This answer stands; if you like, please name somebody else.
delegation-button-another = Name another
delegation-somebody = Whoever is named
delegation-concern-anyway = Represented although the invitation asks for the head: { $offices }
delegation-concern-low = Delegates below { $level ->
        [supervisor] eselon IV
       *[administrator] eselon III
    }: { $offices }
delegation-concern-who = { $office } ({ $who })
delegation-in-person = This invitation asks for the head in person; nobody can be sent instead. If the head cannot come all the same, this answer is recorded and the secretariat is told.
delegation-anyway = { $office } sends somebody to { $meeting }, which asks for the head in person. The answer recorded: { $answer }.
refusal-delegation-settled = This no longer holds, or was answered before.
refusal-delegation-passed-on = You are named to come instead of the head of your office, and only the head can name another. If you cannot come, please press I cannot below that message.
