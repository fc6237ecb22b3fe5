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
