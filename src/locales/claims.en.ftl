### Claims of offices that wait for the secretariat, as one list.

claims-button-list =
    { $count ->
        [0] Requests
       *[other] Requests ({ $count })
    }
claims-none = No request is waiting. New ones are told here as they come.
claims-title = { $count } requests waiting
claims-title-page = { $count } requests waiting, page { $page } of { $pages }
claims-line = { $number }. { $who } – asks to be { $place }, { $since }
claims-who = { $name } (@{ $username })
claims-line-also = The same account also asks for: { $places }
claims-line-replaces = If confirmed, these lose their place: { $names }.
claims-explain = Press the numbers to mark requests and decide them together; or decide them one by one.
claims-button-mark = ☐ { $number }
claims-button-marked = ☑ { $number }
claims-button-right = Right { $number }
claims-button-wrong = Refuse { $number }
claims-button-right-marked = Confirm those marked ({ $count })
claims-button-wrong-marked = Refuse those marked ({ $count })
claims-button-mark-all = Mark all on this page
claims-confirmed-toast = { $count } requests are confirmed.
claims-refused-toast = { $count } requests are refused.

refusal-claim-decided =
    { $decision ->
        [confirmed] This request was confirmed already by { $by } on { $when }.
       *[refused] This request was refused already by { $by } on { $when }.
    }
refusal-claims-collide = Two of the requests marked ask for the same seat, so that one would replace the other. Please decide them one by one.

## Answers that wait for a claim
claims-sent-held = Answer held for now: { $answer }; it is recorded once the request is confirmed.
claims-held-waits = Answer held for { $meeting }: { $answer }, pressed { $when }.
claims-held-counted = Answer recorded for { $meeting }: { $answer }, pressed { $when }.
claims-held-older = Answer for { $meeting }: { $answer }, pressed { $when }, kept for the history only. The office answered after it, { $since }: { $stands }; that one stands.
claims-held-untaken = Answer for { $meeting }: { $answer }, not recorded, since the office is not invited or the meeting does not take this answer.
claims-welcome-waits = The answer you pressed before still waits: { $answer } ({ $meeting }).
claims-welcome-counted = The answer you pressed before has been recorded: { $answer } ({ $meeting }).
claims-welcome-older = The answer you pressed on { $when }, { $answer } ({ $meeting }), is kept for the history only, since your office answered after it, { $since }: { $stands }. If that changes, please answer on the invitation below.
claims-welcome-untaken = The answer you pressed before, { $answer } ({ $meeting }), was not recorded, since this office is not invited or the meeting does not take this answer.
claims-held-toast =
    { $answer ->
        [none] Your request
        [present] Answer held: { answer-phrase-present }. Your request
        [online] Answer held: { answer-phrase-online }. Your request
        [delegated] Answer held: { answer-phrase-delegated }. Your request
        [late] Answer held: { answer-phrase-late }. Your request
        [absent] Answer held: { answer-phrase-absent }. Your request
       *[unsure] Answer held: { answer-phrase-unsure }. Your request
    } as { $place ->
        [staff] staff of { $office }
        [plt] Plt. { $title }
        [plh] Plh. { $title }
       *[head] { $title }
    } is being checked by the secretariat.
claims-gives = This account is now connected as: { $names }. If confirmed, that place ends.
refusal-claim-waiting =
    The request as { $place ->
        [staff] staff of { $office }
        [plt] Plt. { $title }
        [plh] Plh. { $title }
       *[head] { $title }
    } is being checked by the secretariat; we will tell you the result here. { $answer ->
        [none] Invitations can be answered after that.
        [present] Answer held for now: { answer-phrase-present }.
        [online] Answer held for now: { answer-phrase-online }.
        [delegated] Answer held for now: { answer-phrase-delegated }.
        [late] Answer held for now: { answer-phrase-late }.
        [absent] Answer held for now: { answer-phrase-absent }.
       *[unsure] Answer held for now: { answer-phrase-unsure }.
    }
refusal-already-connected =
    Already connected as { $place ->
        [staff] staff of { $office }
        [plt] Plt. { $title }
        [plh] Plh. { $title }
       *[head] { $title }
    }. Invitations are answered through /konfirmasi; another position comes by a link of the secretariat.

## Naming an office in words
claims-button-none-of-them = None of these
claims-button-search = Find an office
claims-search-ask = Please write the name or abbreviation of your office, for example: Dinas Perkebunan.
claims-search-none = We have not found that office.
claims-named = Which office do you belong to? The secretariat checks the request.
claims-named-unasked = That message was not recorded, since your account is not connected yet.
claims-named-uninvited = One that is not invited to that meeting is requested without its answer.
claims-by-words = Requested in the private chat, without an invitation link.
