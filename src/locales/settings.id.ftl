### Settings: of the house for the secretariat, of each group, and everybody's own language.

settings-command-pengaturan = Bahasa, jam, dan pengingat
settings-heading = Pengaturan Rakor
settings-choose = Silakan pilih yang hendak diubah; setiap perubahan berlaku saat itu juga.

## The settings by name
settings-name-zone = Zona waktu
settings-name-quiet = Jam tenang
settings-name-three-days = Pengingat H-3
settings-name-one-day = Pengingat H-1
settings-name-two-hours = Pengingat dua jam sebelumnya
settings-name-answer-day = Pengingat hari batas konfirmasi
settings-name-chase = Pengingat bertahap
settings-name-check-in = Presensi otomatis
settings-name-deadline = Batas konfirmasi
settings-name-series = Undangan rapat berkala
settings-name-quorum = Kuorum
settings-name-delegate-level = Jenjang wakil
settings-name-escalate-head = Eskalasi ke kepala
settings-name-escalate-assistant = Eskalasi ke asisten
settings-name-escalate-sekda = Eskalasi ke Sekda
settings-name-kept = Penyimpanan alasan
settings-name-work-hours = Jam kerja
settings-name-ramadan-hours = Jam rapat Ramadan
settings-name-rich = Notula bertabel
settings-line = { $name }: { $value }

## What each does, in a sentence
settings-effect-zone = Menentukan zona waktu untuk membaca dan menampilkan tanggal dan pukul; rapat yang sudah ada tetap pada saat semula.
settings-effect-quiet = Selama jam tenang tidak ada pengingat yang dikirim; yang jatuh pada jam itu disampaikan sesudahnya.
settings-effect-three-days = Dikirim tiga hari sebelum rapat kepada setiap undangan, pada hari kerja terdekat sebelumnya bila jatuh pada hari libur.
settings-effect-one-day = Dikirim sehari sebelum rapat kepada setiap undangan.
settings-effect-two-hours = Dikirim dua jam sebelum rapat dimulai kepada setiap undangan yang tidak berhalangan.
settings-effect-answer-day = Dikirim pada hari batas konfirmasi kepada perangkat daerah/instansi yang belum menjawab.
settings-effect-chase = Yang belum menjawab diingatkan bertahap pada hari dan jam kerja sebelum batas konfirmasi: kepala secara pribadi, staf, grup tanpa nama, asisten yang mengoordinasikan, lalu daftar untuk dihubungi sekretariat. Kepala daerah mitra tidak diingatkan.
settings-effect-check-in = Presensi dibuka sendiri setengah jam sebelum rapat dimulai, dan yang menyatakan akan hadir diberi tahu secara pribadi. Tanpa ini sekretariat membukanya dengan /presensi.
settings-effect-deadline = Berlaku bagi rapat baru yang batas konfirmasinya tidak disebutkan sendiri.
settings-effect-series = Rapat berikutnya dari suatu rangkaian diterbitkan dan undangannya dikirim sekian hari kerja sebelumnya. Tanggal yang libur atau bertabrakan ditanyakan tiga hari kerja sebelum itu.
settings-effect-quorum = Pada batas konfirmasi, sekretariat diberi tahu apakah undangan wajib yang akan hadir atau diwakili mencapai jumlah ini. Hanya peringatan; rapat tetap dapat dilaksanakan.
settings-effect-delegate-level = Pada rapat yang dipimpin Bupati, Sekda, atau Asisten, sekretariat diberi tahu wakil yang jenjangnya di bawah ini. Hanya peringatan; wakil tersebut tetap dapat hadir. Bagian dan kecamatan dapat mengutus pejabat satu tingkat di bawah pimpinannya.
settings-effect-escalate-head = Tugas yang lewat tenggat disampaikan kepada kepala perangkat daerah/instansi sekian hari setelah tenggat; yang jatuh pada hari libur dikirim pada hari kerja berikutnya. Berhenti bila tenggat baru disetujui atau tugas selesai.
settings-effect-escalate-assistant = Tugas yang belum terselesaikan dilaporkan kepada asisten yang mengoordinasikan sekian hari setelah tenggat, pada hari kerja, beserta kendala yang disampaikan.
settings-effect-escalate-sekda = Tugas yang belum terselesaikan dilaporkan kepada Sekretaris Daerah sekian hari setelah tenggat, pada hari kerja, beserta kendala yang disampaikan.
settings-effect-kept = Alasan ketidakhadiran dan kata-katanya dihapus sekian hari setelah rapat; jawabannya sendiri tetap tersimpan.
settings-effect-work-hours = Rapat di luar jam ini diberi catatan pada pratinjaunya; tetap dapat diterbitkan.
settings-effect-ramadan-hours = Selama Ramadan jam ini yang berlaku; rentang Ramadan ada pada daftar hari libur.
settings-effect-rich = Notula dalam percakapan memakai judul dan tabel. Bila Telegram pada ponsel Bapak/Ibu terlalu lama sehingga tidak menampilkannya, matikan; isinya tetap sama.

## Values
settings-value-time = pukul { $at }
settings-value-off = tidak dikirim
settings-value-on = dikirim
settings-value-check-in-on = dibuka sendiri
settings-value-check-in-off = dibuka oleh sekretariat
settings-value-rich-on = dengan judul dan tabel
settings-value-rich-off = teks biasa
settings-value-quiet = pukul { $from } sampai dengan { $until }
settings-value-deadline =
    { $days ->
        [0] pada hari rapat, pukul { $at }
        [1] satu hari kerja sebelumnya, pukul { $at }
       *[other] { $days } hari kerja sebelumnya, pukul { $at }
    }
settings-value-quorum-half = lebih dari separuh undangan wajib
settings-value-quorum-two-thirds = sedikitnya dua pertiga undangan wajib
settings-value-quorum-none = tidak diperiksa
settings-value-delegate-level-administrator = eselon III (Sekretaris, Kabid, Kabag)
settings-value-delegate-level-supervisor = eselon IV (Kasubbag, Kasi)
settings-value-delegate-level-none = tidak diperiksa
settings-value-escalate = { $days } hari setelah tenggat
settings-value-kept = { $days } hari setelah rapat
settings-value-kept-always = tanpa batas
settings-now = Sekarang: { $value }
settings-changed-by = Terakhir diubah oleh { $by }, { $at }.
settings-saved-meetings =
    { $meetings ->
        [0] Tersimpan.
       *[other] Tersimpan. Pengingat { $meetings } rapat yang akan datang telah disesuaikan; yang sudah dikirim tidak diulang.
    }
settings-saved-toast = Tersimpan: { $value }

## Buttons
settings-button-type = Tulis sendiri
settings-button-usual = Kembalikan ke semula
settings-button-back = Kembali
settings-button-off = Tidak dikirim
settings-button-on = Dikirim
settings-button-check-in-on = Dibuka sendiri
settings-button-check-in-off = Oleh sekretariat
settings-button-rich-on = Judul dan tabel
settings-button-rich-off = Teks biasa
settings-button-quorum-half = Lebih dari separuh
settings-button-quorum-two-thirds = Dua pertiga
settings-button-quorum-none = Tidak diperiksa
settings-button-delegate-level-administrator = Eselon III
settings-button-delegate-level-supervisor = Eselon IV
settings-button-delegate-level-none = Tidak diperiksa
settings-button-days = { $days } hari
settings-button-groups = Grup
settings-button-language = Bahasa
settings-button-deadline =
    { $days ->
        [0] Hari rapat, { $at }
        [1] 1 hari kerja, { $at }
       *[other] { $days } hari kerja, { $at }
    }
settings-button-quiet = { $from }–{ $until }
settings-button-chosen = ✓ { $label }

## Typed values
settings-ask-zone = Silakan menulis zona waktu: WIB, WITA, WIT, atau nama seperti Asia/Jakarta. /batal membatalkan.
settings-ask-quiet = Silakan menulis awal dan akhir jam tenang, misalnya 20.00 sampai 06.30. /batal membatalkan.
settings-ask-time = Silakan menulis pukul berapa pengingat dikirim, misalnya 07.30. /batal membatalkan.
settings-ask-deadline = Silakan menulis berapa hari kerja sebelum rapat dan pukul berapa, misalnya 2 hari kerja, pukul 15.00. /batal membatalkan.
settings-ask-days = Silakan menulis berapa hari setelah tenggat, misalnya 5 hari. /batal membatalkan.
settings-ask-series = Silakan menulis berapa hari kerja sebelum rapat dan pukul berapa undangan rapat berkala dikirim, misalnya 7 hari kerja, pukul 08.00. /batal membatalkan.
settings-ask-hours = Silakan menulis awal dan akhir jam, misalnya 07.30 sampai 16.00. /batal membatalkan.
settings-unclear-zone = Zona waktu itu tidak dikenal, sehingga pengaturan belum diubah. Mohon menulis WIB, WITA, WIT, atau nama seperti Asia/Jakarta.
settings-unclear-quiet = Jam tenang belum diubah. Mohon menulis awal antara 16.00 dan 23.59 serta akhir antara 04.00 dan 10.00, misalnya 20.00 sampai 06.30.
settings-unclear-time = Pukul itu tidak terbaca, sehingga pengaturan belum diubah. Mohon menulis seperti 07.30.
settings-unclear-deadline = Batas itu tidak terbaca, sehingga pengaturan belum diubah. Mohon menulis paling banyak lima hari kerja dan pukulnya, misalnya 2 hari kerja, pukul 15.00.
settings-unclear-days = Jumlah hari itu tidak terbaca, sehingga pengaturan belum diubah. Mohon menulis 1 sampai 60 hari, misalnya 5 hari.
settings-unclear-series = Waktu itu tidak terbaca, sehingga pengaturan belum diubah. Mohon menulis 2 sampai 15 hari kerja dan pukulnya, misalnya 7 hari kerja, pukul 08.00.
settings-unclear-hours = Jam belum diubah. Mohon menulis awal antara 05.00 dan 10.00 serta akhir antara 12.00 dan 20.00, misalnya 07.30 sampai 16.00.

## Groups
settings-groups = Grup yang terhubung: silakan pilih.
settings-groups-none = Belum ada grup yang terhubung. Tambahkan Rakor ke grup koordinasi, lalu pilih Hubungkan di percakapan ini.
settings-group-heading = Grup “{ $title }”
settings-group-language = Bahasa: { $language }
settings-group-cards = Kartu rapat: { $state }
settings-group-counts = Pengingat jumlah jawaban: { $state }
settings-group-task-notices = Pemberitahuan tugas: { $state }
settings-group-on = ya
settings-group-off = tidak
settings-group-effect = Tanpa kartu, grup ini tidak lagi ditawarkan untuk rapat baru; kartu yang sudah ada tetap diperbarui. Pemberitahuan tugas yang dimatikan dikirim secara pribadi kepada pembuatnya.
settings-group-button-cards = Kartu rapat
settings-group-button-counts = Jumlah jawaban
settings-group-button-task-notices = Tugas
settings-group-toast = Tersimpan untuk grup ini.

## One's own
settings-own = Pengaturan Bapak/Ibu
settings-own-language = Bahasa: { $language }
settings-own-receives-secretariat = Di percakapan ini Bapak/Ibu menerima permohonan akun, grup baru, perkiraan kehadiran pada batas konfirmasi, dan kabar gangguan.
settings-own-receives-office = Di percakapan ini Bapak/Ibu menerima undangan dan pengingat rapat perangkat daerah/instansi, pertanyaan tentang jawabannya, serta tugas tindak lanjut.
settings-own-receives-unknown = Di percakapan ini Bapak/Ibu belum menerima apa pun, karena akun belum terhubung dengan perangkat daerah/instansi mana pun.
settings-language-id = Bahasa Indonesia
settings-language-en = English
settings-language-toast = Mulai sekarang Rakor berbahasa Indonesia kepada Bapak/Ibu.

## Refusals
refusal-setting-changed = Pengaturan ini baru saja diubah oleh { $by }. Mohon memeriksa nilainya sekarang, lalu memilih kembali bila masih perlu.
refusal-setting-in-quiet-hours = Pengingat tidak dikirim selama jam tenang, sehingga nilai ini tidak disimpan. Mohon memilih pukul lain atau mengubah jam tenang lebih dahulu.
