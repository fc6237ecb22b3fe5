### The meeting: draft, preview, agenda, attendance.

## Commands
meeting-command-rapat = Draft a meeting and publish its invitation
meeting-command-agenda = Meetings to come
meeting-hint-private = The draft is kept. Please open the private chat with Rakor, press Start, and send /agenda to go on.

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
meeting-fact-delegation = Attendance:
meeting-in-person = in person, nobody can be sent instead
meeting-may-delegate = somebody can be sent instead
meeting-fact-answer-by = Please confirm by:
meeting-days = { $from } to { $until }
meeting-days-from = { $days }, from { $time }
meeting-hours = { $from } to { $until } { $zone }
meeting-hours-open = { $from } until finished
meeting-online = online
meeting-online-public = online (the link is sent privately)
meeting-hybrid = { $place } and { $online }

## A draft
meeting-line-help =
    Write the meeting in one message: title, day and date, time, place, then the labels you need, separated by commas. An example to copy:
meeting-line-example = /rapat Rakor Kerja Sama Karet, { $day } pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA
meeting-line-labels =
    Labels: bidang (fields), pimpinan (chair), undang (invited), opsional (optional), nomor (letter number), sifat (classification), acara a; b; c (agenda), batas (confirm by), tautan (link), grup (group), pakaian (dress).
    The words "tidak dapat diwakilkan" (in person, nobody sent instead) may stand anywhere in it.
    Meetings that come again: setiap Senin (every Monday), tiap bulan tanggal 5 (monthly on day 5), setiap Selasa pertama (first Tuesdays), tiap triwulan (quarterly); with sampai Desember (until December) or 6 kali (6 times).
    Several times are written with atau: Kamis 4 Mei 09.00 atau Jumat 5 Mei 08.30; the invited say which suit.
    undang and opsional also take SEMUA OPD, SEMUA KECAMATAN, ASISTEN, BAGIAN or MITRA.
    Of a Terbatas or Rahasia meeting please do not write title or matter: classification, time, chair and invitees are enough.
meeting-preview-heading = Preview of the invitation, not published yet
meeting-draft-heading = Draft of a meeting, not complete
meeting-preview-fields = Fields:
meeting-preview-invited =
    { $count ->
        [one] Invited: one office
       *[other] Invited: { $count } offices
    }
meeting-preview-role-required = Required ({ $count }):
meeting-preview-role-optional = Optional ({ $count }):
meeting-preview-role-observer = Observers ({ $count }):
meeting-preview-counts = Required { $required }, optional { $optional }.
meeting-preview-chair = { $name } (chair)
meeting-preview-guest = { $name } (guest)
meeting-preview-more = and { $count } more
meeting-preview-groups = Card in the groups:
meeting-preview-no-group = none, the invitation is sent privately
meeting-preview-choose-group = Several groups are linked. Please choose which get the card.
meeting-preview-link = The link is sent privately to those who attend online.
meeting-preview-unreached = Not connected yet ({ $count } of { $offices }): { $codes }; no private invitation goes out to them.
meeting-preview-unreached-count = { $count } of { $offices } invited offices are not connected yet; no private invitation goes out to them.
meeting-preview-warnings = Please note:
meeting-preview-confidential-note = Please do not write title or matter of a { $classification } meeting here. Title, place and agenda already typed are not stored; please delete the message that has them.
meeting-warning-weekend = the day is on a weekend.
meeting-warning-holiday = the day is a national holiday: { $name }.
meeting-warning-collective-leave = the day is collective leave: { $name }.
meeting-warning-outside-hours = the time is outside working hours ({ $from } to { $until }).
meeting-warning-ramadan-hours = the time is outside the meeting hours of { $name } ({ $from } to { $until }).
meeting-warning-friday-prayer = the time touches the Friday prayer ({ $from } to { $until }).
meeting-warning-roll-call = the time touches the Monday roll-call ({ $from } to { $until }).
meeting-warning-ceremony = the 17th: there may be a flag ceremony in the morning, until { $until }.
meeting-warning-short-notice =
    { $days ->
        [0] short notice: less than one working day before the meeting, where three at least are usual.
        [one] short notice: one working day before the meeting, where three at least are usual.
       *[other] short notice: { $days } working days before the meeting, where three at least are usual.
    }
meeting-warning-short-notice-partners = partners are invited { $days } working days before the meeting, where five at least are usual.
meeting-warning-clash-chair = the chair is wanted at the same time at { $name }, { $when }.
meeting-warning-clash-room = the place is taken at the same time by { $name }, { $when }.
meeting-warning-clash-offices = { $count } invited at the same time to { $name }, { $when }: { $offices }.
meeting-warning-clash-chair-hidden = the chair is needed at { $name } at the same time.
meeting-warning-clash-room-hidden = the room is taken by { $name } at the same time.
meeting-warning-clash-offices-hidden = { $count } of the invited are invited to { $name } at the same time.
meeting-warning-clash-more = there are { $count } more clashes of this kind.
meeting-warning-unlisted = there is no list of days off for { $year }, so they are not checked.
meeting-warning-deadline-unusable = the deadline typed has passed or is after the start; the default is used.
meeting-warning-deadline-unread = the deadline typed could not be read; the default is used.
meeting-warning-group-unknown = the group typed is none of the linked ones.
meeting-warning-near-room = the place as written is much like { $room }.
meeting-warning-room-small = { $room } seats { $capacity }, and { $invited } offices are invited.
meeting-warning-room-retired = { $room } is noted as in use no more.
meeting-warning-no-group = no group is linked yet.
meeting-button-publish = Publish
meeting-button-publish-kept = Publish with this time
meeting-button-another-time = Choose another time
meeting-button-room = Place: { $room }
meeting-button-free-room = Move to { $room } (seats { $seats })
meeting-button-free-room-unknown = Move to { $room }
meeting-button-slot = Move to { $day } at { $time }
meeting-button-clash-delegable = Keep: others can stand in
meeting-button-clash-agreed = Keep: it is agreed
meeting-button-clash-other-moves = Keep: the other will be moved
meeting-kept-clash = The time was kept in spite of a clash, because { $because ->
        [delegable] offices can send somebody
        [other-moves] the other meeting will move
       *[agreed] it is agreed upon
    } ({ $by }, { $at }):
meeting-button-discard = Discard draft
meeting-button-discard-yes = Yes, discard it
meeting-button-back = Back
meeting-button-group-on = ☑ { $title }
meeting-button-group-off = ☐ { $title }
meeting-button-group-none = No card in a group
meeting-button-guest = Invite as guest
meeting-button-skip = Leave out
meeting-button-skip-all = Skip all
meeting-button-mention = Only mention
meeting-draft-kept = The draft is kept in /agenda.
meeting-discard-asked = Discard this draft? It cannot be opened again.
meeting-discarded = The draft { $title } is discarded. A new meeting is made with /rapat.
meeting-untitled = of a meeting without title

## Points of a draft
meeting-point-count = Question { $at } of { $of }
meeting-point-title = What is the title of the meeting? Please write it.
meeting-point-date = On which date is the meeting? For example: { $day }.
meeting-point-time = At what time is the meeting? For example: 09.00 s.d. 12.00.
meeting-point-place = Where is the meeting? Choose one, or type the place or the link of an online meeting.
meeting-point-invitees = Who is invited? Choose from the groups, or type names or codes, for example Dinas Perkebunan, Bappeda.
meeting-point-when = Which one is meant? Choose one, or write day, date and time.
meeting-point-when-one = Is this what is meant? If not, please write day, date and time.
meeting-point-classification = There is no classification “{ $text }”. Please choose one.
meeting-point-office-unknown = “{ $text }” is not in the directory of offices and partners. What shall be done?
meeting-point-office-several = “{ $text }” may mean several offices or partners. Which one?
meeting-point-chair-unknown = The chair “{ $text }” is not in the directory of offices and partners. What shall be done?
meeting-point-chair-several = The chair “{ $text }” may mean several offices. Which one?
meeting-point-chair-listed = One chair only. Who chairs this meeting?
meeting-point-field = There is no cooperation field “{ $text }”. Please choose one, or leave it out.
meeting-names-ask = These names are not certain yet:
meeting-names-unknown = { $number }. “{ $text }” is not in the directory
meeting-names-several = { $number }. “{ $text }” may mean several
meeting-names-how = For each name, choose the office that is meant, invite it as a guest, or skip it. Other names can be typed.
meeting-answer-unclear = The answer could not be understood. { $question }

## What is wrong with a time
meeting-problem-jam_belum_jelas = The time is not clear.
meeting-problem-tanggal_belum_jelas = The date is not clear.
meeting-problem-siang_atau_dini_hari = That time may be at night or in the afternoon.
meeting-problem-tengah_malam_ambigu = Midnight may be the beginning or the end of that day.
meeting-problem-konfirmasi_waktu_salat = Prayer times change every day, so the time must be confirmed.
meeting-problem-jam_kira_kira = The time is only approximate.
meeting-problem-tanggal_tidak_spesifik = The date is not definite.
meeting-problem-pekan_ini_atau_pekan_depan = That day may be this week or next week.
meeting-problem-pekan_atau_hari_minggu = “Minggu” may be Sunday or a week.
meeting-problem-zona_waktu_bertentangan = The time zones contradict each other.
meeting-problem-malam_jumat_ambigu = “Malam Jumat” may be Thursday or Friday night.
meeting-problem-hari_tanggal_bertentangan = Weekday and date do not fit each other.
meeting-problem-day-differs = Weekday and date do not agree: that date is { $date }.
meeting-problem-lebih_dari_satu_pilihan = More than one time was written.
meeting-problem-tahun_depan = Without a year that date is more than five months away.
meeting-problem-selesai_sebelum_mulai = The end is before the start.
meeting-problem-kalender_hijriah = The Hijri date must be confirmed in the common calendar.
meeting-problem-tanggal_tidak_ada = There is no such date.
meeting-problem-bulan_tidak_ada = There is no such month.
meeting-problem-jam_tidak_ada = There is no such hour.
meeting-problem-menit_tidak_ada = There is no such minute.
meeting-problem-jam_bertentangan = Part of the day and time do not fit each other.
meeting-problem-sudah_lewat = That time has passed.
meeting-problem-tidak_ada_waktu = No time could be read.

## Published
meeting-published = The invitation has been published.
meeting-published-counts = { $offices } offices invited; { $reached } of them get a private invitation, and the card goes to { $groups } groups.
meeting-published-not-connected = Not connected yet: { $codes }.
meeting-published-rest = { $count } others
meeting-published-unreached = Offices without an account can be asked to join through /pejabat.
meeting-button-recap = Recap
meeting-button-status = Status

## Agenda
meeting-agenda-heading = Agenda of meetings
meeting-agenda-closed-heading = Closed meetings
meeting-agenda-empty = No meeting is coming up.
meeting-agenda-closed-empty = No meeting has been closed yet.
meeting-agenda-group-empty = No meeting of this group is coming up.
meeting-agenda-page = Page { $page } of { $pages }
meeting-agenda-entry = { $number }. { $title }, { $when }
meeting-agenda-entry-day = { $number }. { $title }, { $day }, hour not yet set
meeting-agenda-entry-draft = { $number }. { $title }, no time set yet, drafted since { $when }
meeting-draft-dated = { $name } · drafted since { $when }
meeting-agenda-entry-plain = { $number }. { $title }
meeting-agenda-card = see the card
meeting-agenda-mark-draft = draft
meeting-agenda-mark-in_progress = going on
meeting-agenda-mark-closed = closed
meeting-agenda-button = { $number }. { $title }
meeting-agenda-button-draft = { $number }. { $title } (draft)
meeting-button-previous = ‹ Previous
meeting-button-next = Next ›
meeting-button-agenda = Agenda
meeting-button-agenda-closed = Closed meetings
meeting-state-scheduled = The meeting is scheduled.
meeting-state-in_progress = The meeting is going on.
meeting-state-closed = The meeting is closed.
meeting-state-cancelled = The meeting is cancelled.
meeting-own-answer = Answer of { $office }: { $answer }
meeting-button-close = Close meeting
meeting-button-close-yes = Yes, close it
meeting-close-asked = Close { $title }? The answers on record become provisional attendance, and the card takes no more answers.
meeting-button-attendance = Attendance

## Closed, and attendance
meeting-closed-told = { $title } is closed.
meeting-closed-counts = Provisional attendance by the answers of { $offices } offices: present { $present }, represented { $represented }, online { $online }, excused { $excused }, absent { $absent }.
meeting-closed-next = Please check and correct the attendance office by office.
meeting-attendance-heading = Attendance of { $title }
meeting-attendance-counts = Present { $present }, represented { $represented }, online { $online }, excused { $excused }, absent { $absent }, visitors { $visitor }.
meeting-attendance-provisional =
    { $count ->
        [0] All attendance has been checked.
        [one] One marked * is still provisional, taken from the answer.
       *[other] { $count } marked * are still provisional, taken from the answers.
    }
meeting-attendance-empty = No office was invited.
meeting-attendance-row = { $code }: { $state }
meeting-attendance-row-provisional = { $code }*: { $state }
meeting-attendance-asked = How did { $office } ({ $code }) attend?
meeting-attendance-now = On record: { $state }.
meeting-attendance-now-provisional = On record provisionally: { $state }.
meeting-attendance-saved = { $code } is recorded: { $state }.
meeting-attendance-present = Present
meeting-attendance-represented = Represented
meeting-attendance-online = Online
meeting-attendance-excused = Excused
meeting-attendance-absent = Absent
meeting-attendance-visitor = Visitor

## Refusals
refusal-already-published = This meeting has been published already. See /agenda for how it goes.
refusal-draft-discarded = This draft has been discarded. A new meeting is made with /rapat.
refusal-incomplete-draft = The draft is not complete. Please answer what is asked first.
refusal-time-not-kept = There is something to mind about the time of this meeting. Please read it in this message, then keep this time or press Choose another time.
refusal-content-changed = Somebody has changed this since it was shown, so nothing has been done yet. Please check what it is now, then press the button once more.
refusal-group-not-chosen = Please choose the groups that get the card, or choose No card in a group.
refusal-meeting-not-begun = The meeting has not begun, so it cannot be closed. Please try again after its start.
refusal-meeting-not-closed = Attendance is recorded after a meeting is closed. Please close the meeting first.
refusal-meeting-closed = This meeting is closed. The secretariat can correct its attendance.
refusal-meeting-over = The meeting has taken place, so answers are not recorded any more. If the attendance has to be corrected, please contact the secretariat.
refusal-meeting-cancelled = This meeting is cancelled. Other meetings are in /agenda.
