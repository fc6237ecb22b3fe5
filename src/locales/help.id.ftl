### Help: examples to copy for each role, and the first steps of a new house.

## Examples; lines are read in Indonesian whatever the language
help-examples = Contoh yang dapat disalin:
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
help-steps = Langkah awal Rakor
help-step-done = ✅ { $step }
help-step-open = ▫️ { $step }
help-step-group = 1. Menambahkan Rakor ke grup koordinasi, lalu menekan Hubungkan di percakapan ini.
help-step-offices = 2. Menghubungkan perangkat daerah/instansi: /pejabat menerbitkan tautan undangannya.
help-step-offices-some = 2. Menghubungkan perangkat daerah/instansi: { $count } telah terhubung; /pejabat menerbitkan tautan lainnya.
help-step-meeting = 3. Menyusun rapat pertama: /rapat.
help-steps-next = Tanda centang mengikuti keadaan yang sebenarnya. Langkah ini juga ada di /bantuan.
help-steps-finished = Langkah awal selesai. Selanjutnya /bantuan menunjukkan semua perintah, dan /status menunjukkan apakah semua berjalan.
help-button-add = Tambahkan ke grup
help-button-refresh = Perbarui
help-button-hide = Sembunyikan
help-button-steps = Langkah awal
help-steps-hidden = Langkah awal disembunyikan. Bila diperlukan, langkah itu ada di /bantuan.
