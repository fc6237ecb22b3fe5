### The meeting: draft, preview, agenda, attendance.

## Facts
meeting-confidential = Undangan telah disampaikan melalui saluran kedinasan.
meeting-fact-code = Kode rapat:
meeting-fact-title = Hal:
meeting-fact-number = Nomor:
meeting-fact-date = Hari/tanggal:
meeting-fact-hours = Pukul:
meeting-fact-place = Tempat:
meeting-fact-chair = Pimpinan rapat:
meeting-fact-agenda = Acara:
meeting-fact-dress = Pakaian:
meeting-fact-answer-by = Batas konfirmasi:
meeting-hours = { $from } s.d. { $until } { $zone }
meeting-hours-open = { $from } s.d. selesai
meeting-online = daring
meeting-online-public = daring (tautan disampaikan secara pribadi)
meeting-hybrid = { $place } dan { $online }
