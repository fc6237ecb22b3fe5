### The meeting: draft, preview, agenda, attendance.

## Facts
meeting-confidential = The invitation has been sent through official channels.
meeting-fact-code = Meeting code:
meeting-fact-title = Subject:
meeting-fact-number = Number:
meeting-fact-date = Date:
meeting-fact-hours = Time:
meeting-fact-place = Place:
meeting-fact-chair = Chair:
meeting-fact-agenda = Agenda:
meeting-fact-dress = Dress:
meeting-fact-answer-by = Please confirm by:
meeting-hours = { $from } to { $until } { $zone }
meeting-hours-open = { $from } until finished
meeting-online = online
meeting-online-public = online (the link is sent privately)
meeting-hybrid = { $place } and { $online }
