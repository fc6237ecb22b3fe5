### Help: examples to copy for each role, and the first steps of a new house.

## Examples; lines are read in Indonesian whatever the language
help-examples = Examples to copy:
help-example-task = /tindaklanjut #KS_Karet DISBUN { $due }: susun rencana kerja demplot karet
help-example-recap = /rekap
help-example-leader = Diwakili Kepala Bagian Tata Pemerintahan
help-example-late = Hadir, terlambat 30 menit
help-example-head = Diwakili Sekretaris Dinas
help-example-present = Hadir
help-example-tasks = /tindaklanjut
help-example-online = Hadir melalui Zoom
help-example-partner = Diwakili Kepala Bidang Kerja Sama
help-example-number = /siapasaya
help-example-ask = Mohon tautan undangan Rakor untuk Kepala Dinas Perkebunan.

## First steps, ticked off by what is true
help-steps = First steps with Rakor
help-step-done = ✅ { $step }
help-step-open = ▫️ { $step }
help-step-group = 1. Add Rakor to the coordination group, then press Connect in this chat.
help-step-offices = 2. Connect offices: /pejabat issues their invitation links.
help-step-offices-some = 2. Connect offices: { $count } are connected; /pejabat issues the other links.
help-step-meeting = 3. Prepare the first meeting: /rapat.
help-steps-next = The ticks follow what is really so. These steps also stand in /bantuan.
help-steps-finished = The first steps are done. From here /bantuan shows every command, and /status whether all is well.
help-button-add = Add to a group
help-button-refresh = Refresh
help-button-hide = Hide
help-button-steps = First steps
help-steps-hidden = The first steps are hidden. If they are needed, they stand in /bantuan.
