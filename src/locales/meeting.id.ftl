### The meeting: draft, preview, agenda, attendance.

## Commands
meeting-command-rapat = Menyusun rapat dan menerbitkan undangan
meeting-command-agenda = Rapat yang akan datang
meeting-hint-private = Draf telah disimpan. Mohon membuka percakapan pribadi dengan Rakor, menekan Start, lalu mengirim /agenda untuk melanjutkannya.

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
meeting-fact-delegation = Kehadiran:
meeting-in-person = tidak dapat diwakilkan
meeting-may-delegate = dapat diwakilkan
meeting-fact-answer-by = Batas konfirmasi:
meeting-days = { $from } s.d. { $until }
meeting-days-from = { $days }, mulai pukul { $time }
meeting-hours = { $from } s.d. { $until } { $zone }
meeting-hours-open = { $from } s.d. selesai
meeting-online = daring
meeting-online-public = daring (tautan disampaikan secara pribadi)
meeting-hybrid = { $place } dan { $online }

## A draft
meeting-line-help =
    Tuliskan rapat dalam satu pesan: judul, hari dan tanggal, pukul, tempat, kemudian label yang diperlukan, dipisahkan dengan koma. Contoh untuk disalin:
meeting-line-example = /rapat Rakor Kerja Sama Karet, { $day } pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA
meeting-line-labels =
    Label: bidang, pimpinan, undang, opsional, nomor, sifat, acara a; b; c, batas (batas konfirmasi), tautan, grup, pakaian.
    Kata "tidak dapat diwakilkan" dapat ditulis di bagian mana pun.
    Rapat yang berulang: setiap Senin, tiap bulan tanggal 5, setiap Selasa pertama, tiap triwulan; dengan sampai Desember atau 6 kali.
    Beberapa pilihan waktu ditulis dengan atau: Kamis 4 Mei 09.00 atau Jumat 5 Mei 08.30; undangan memilih yang sesuai.
    Pada undang dan opsional dapat ditulis SEMUA OPD, SEMUA KECAMATAN, ASISTEN, BAGIAN, atau MITRA.
    Untuk rapat bersifat Terbatas atau Rahasia, mohon tidak menuliskan judul dan materinya: cukup sifat, waktu, pimpinan, dan undangan.
meeting-preview-heading = Pratinjau undangan, belum diterbitkan
meeting-draft-heading = Draf rapat, belum lengkap
meeting-preview-fields = Bidang:
meeting-preview-invited =
    { $count ->
       *[other] Diundang: { $count } perangkat daerah/instansi
    }
meeting-preview-role-required = Wajib ({ $count }):
meeting-preview-role-optional = Opsional ({ $count }):
meeting-preview-role-observer = Pengamat ({ $count }):
meeting-preview-counts = Wajib { $required }, opsional { $optional }.
meeting-preview-chair = { $name } (pimpinan)
meeting-preview-guest = { $name } (tamu)
meeting-preview-more = dan { $count } lainnya
meeting-preview-groups = Kartu di grup:
meeting-preview-no-group = tidak ada, undangan disampaikan secara pribadi
meeting-preview-choose-group = Beberapa grup terhubung. Mohon pilih grup yang menerima kartu rapat.
meeting-preview-link = Tautan daring disampaikan secara pribadi kepada undangan yang hadir daring.
meeting-preview-unreached = Belum terhubung ({ $count } dari { $offices }): { $codes }; undangan pribadinya tidak terkirim.
meeting-preview-unreached-count = { $count } dari { $offices } undangan belum terhubung; undangan pribadinya tidak terkirim.
meeting-preview-warnings = Perhatian:
meeting-preview-confidential-note = Mohon tidak menuliskan judul dan materi rapat bersifat { $classification } di sini. Judul, tempat, dan acara yang terlanjur ditulis tidak disimpan; mohon hapus pesan yang memuatnya.
meeting-warning-weekend = hari rapat jatuh pada akhir pekan.
meeting-warning-holiday = hari rapat merupakan hari libur nasional: { $name }.
meeting-warning-collective-leave = hari rapat merupakan cuti bersama: { $name }.
meeting-warning-outside-hours = waktu rapat di luar jam kerja ({ $from } s.d. { $until }).
meeting-warning-ramadan-hours = waktu rapat di luar jam rapat pada { $name } ({ $from } s.d. { $until }).
meeting-warning-friday-prayer = waktu rapat berhimpitan dengan salat Jumat ({ $from } s.d. { $until }).
meeting-warning-roll-call = waktu rapat berhimpitan dengan apel Senin ({ $from } s.d. { $until }).
meeting-warning-ceremony = tanggal 17: pagi hari, sampai dengan pukul { $until }, mungkin ada upacara bendera.
meeting-warning-short-notice =
    { $days ->
        [0] undangan mendadak: kurang dari satu hari kerja sebelum rapat, sedangkan yang lazim sekurang-kurangnya tiga.
       *[other] undangan mendadak: { $days } hari kerja sebelum rapat, sedangkan yang lazim sekurang-kurangnya tiga.
    }
meeting-warning-short-notice-partners = ada mitra yang diundang { $days } hari kerja sebelum rapat, sedangkan yang lazim sekurang-kurangnya lima.
meeting-warning-clash-chair = pimpinan rapat pada waktu yang sama diperlukan pada { $name }, { $when }.
meeting-warning-clash-room = tempat rapat pada waktu yang sama dipakai { $name }, { $when }.
meeting-warning-clash-offices = { $count } perangkat daerah/instansi pada waktu yang sama juga diundang pada { $name }, { $when }: { $offices }.
meeting-warning-clash-chair-hidden = pimpinan rapat pada waktu yang sama diperlukan pada { $name }.
meeting-warning-clash-room-hidden = tempat rapat pada waktu yang sama dipakai { $name }.
meeting-warning-clash-offices-hidden = { $count } perangkat daerah/instansi pada waktu yang sama juga diundang pada { $name }.
meeting-warning-clash-more = masih ada { $count } benturan jadwal lainnya.
meeting-warning-unlisted = daftar hari libur { $year } belum ada, sehingga hari libur tidak diperiksa.
meeting-warning-deadline-unusable = batas konfirmasi yang ditulis sudah lewat atau sesudah rapat dimulai; dipakai batas bawaan.
meeting-warning-deadline-unread = batas konfirmasi yang ditulis belum dapat dipahami; dipakai batas bawaan.
meeting-warning-group-unknown = grup yang ditulis tidak ada di antara grup yang terhubung.
meeting-warning-near-room = tempat yang ditulis mirip dengan { $room }.
meeting-warning-room-small = { $room } berkapasitas { $capacity } orang, sedangkan yang diundang { $invited } perangkat daerah/instansi.
meeting-warning-room-retired = { $room } tercatat tidak dipakai lagi.
meeting-warning-no-group = belum ada grup yang terhubung.
meeting-button-publish = Terbitkan
meeting-button-publish-kept = Terbitkan dengan waktu ini
meeting-button-another-time = Pilih waktu lain
meeting-button-room = Tempat: { $room }
meeting-button-free-room = Pindah ke { $room } ({ $seats } orang)
meeting-button-free-room-unknown = Pindah ke { $room }
meeting-button-slot = Pindah ke { $day } pukul { $time }
meeting-button-clash-delegable = Tetap: dapat diwakilkan
meeting-button-clash-agreed = Tetap: sudah disepakati
meeting-button-clash-other-moves = Tetap: rapat lain akan digeser
meeting-kept-clash = Waktunya dipertahankan meskipun berbenturan, karena { $because ->
        [delegable] kehadirannya dapat diwakilkan
        [other-moves] rapat lain akan digeser
       *[agreed] sudah disepakati
    } ({ $by }, { $at }):
meeting-button-discard = Batalkan draf
meeting-button-discard-yes = Ya, batalkan draf
meeting-button-back = Kembali
meeting-button-group-on = ☑ { $title }
meeting-button-group-off = ☐ { $title }
meeting-button-group-none = Tanpa kartu grup
meeting-button-guest = Undang sebagai tamu
meeting-button-skip = Abaikan
meeting-button-skip-all = Abaikan semua
meeting-button-mention = Cantumkan saja
meeting-draft-kept = Draf tetap tersimpan di /agenda.
meeting-discard-asked = Batalkan draf ini? Draf yang dibatalkan tidak dapat dibuka kembali.
meeting-discarded = Draf { $title } dibatalkan. Rapat baru dapat dibuat dengan /rapat.
meeting-untitled = rapat tanpa judul

## Points of a draft
meeting-point-count = Pertanyaan { $at } dari { $of }
meeting-point-title = Apa judul rapat ini? Mohon tuliskan judulnya.
meeting-point-date = Pada tanggal berapa rapat dilaksanakan? Contoh: { $day }.
meeting-point-time = Pukul berapa rapat dilaksanakan? Contoh: 09.00 s.d. 12.00.
meeting-point-place = Di mana rapat dilaksanakan? Pilih salah satu, atau tuliskan tempatnya atau tautan rapat daring.
meeting-point-invitees = Siapa yang diundang? Pilih dari kelompok, atau tuliskan nama atau kodenya, misalnya Dinas Perkebunan, Bappeda.
meeting-point-when = Manakah yang dimaksud? Pilih salah satu, atau tuliskan hari, tanggal, dan pukulnya.
meeting-point-when-one = Apakah ini yang dimaksud? Bila bukan, mohon tuliskan hari, tanggal, dan pukulnya.
meeting-point-classification = Sifat “{ $text }” tidak dikenal. Mohon pilih sifat rapat.
meeting-point-office-unknown = “{ $text }” belum ada dalam daftar perangkat daerah dan instansi. Bagaimana sebaiknya?
meeting-point-office-several = “{ $text }” dapat berarti beberapa perangkat daerah atau instansi. Manakah yang dimaksud?
meeting-point-chair-unknown = Pimpinan “{ $text }” belum ada dalam daftar perangkat daerah dan instansi. Bagaimana sebaiknya?
meeting-point-chair-several = Pimpinan “{ $text }” dapat berarti beberapa jabatan. Manakah yang dimaksud?
meeting-point-chair-listed = Satu pimpinan saja. Siapa yang memimpin rapat ini?
meeting-point-field = Bidang “{ $text }” tidak dikenal. Mohon pilih bidang kerja sama, atau abaikan.
meeting-names-ask = Nama-nama ini belum dapat dipastikan:
meeting-names-unknown = { $number }. “{ $text }” belum ada dalam daftar
meeting-names-several = { $number }. “{ $text }” dapat berarti beberapa
meeting-names-how = Untuk setiap nama, pilih perangkat daerah/instansi yang dimaksud, undang sebagai tamu, atau abaikan. Nama lain dapat dituliskan.
meeting-answer-unclear = Jawaban belum dapat dipahami. { $question }

## What is wrong with a time
meeting-problem-jam_belum_jelas = Pukulnya belum jelas.
meeting-problem-tanggal_belum_jelas = Tanggalnya belum jelas.
meeting-problem-siang_atau_dini_hari = Pukul itu dapat berarti dini hari atau siang.
meeting-problem-tengah_malam_ambigu = Tengah malam dapat berarti awal atau akhir hari itu.
meeting-problem-konfirmasi_waktu_salat = Waktu salat berubah setiap hari, sehingga pukulnya perlu dipastikan.
meeting-problem-jam_kira_kira = Pukulnya baru perkiraan.
meeting-problem-tanggal_tidak_spesifik = Tanggalnya belum pasti.
meeting-problem-pekan_ini_atau_pekan_depan = Hari itu dapat berarti pekan ini atau pekan depan.
meeting-problem-pekan_atau_hari_minggu = “Minggu” dapat berarti hari Minggu atau pekan.
meeting-problem-zona_waktu_bertentangan = Zona waktu yang ditulis saling bertentangan.
meeting-problem-malam_jumat_ambigu = “Malam Jumat” dapat berarti Kamis malam atau Jumat malam.
meeting-problem-hari_tanggal_bertentangan = Hari dan tanggal yang ditulis tidak cocok.
meeting-problem-day-differs = Hari dan tanggal yang ditulis tidak cocok: tanggal itu { $date }.
meeting-problem-lebih_dari_satu_pilihan = Ada lebih dari satu waktu yang ditulis.
meeting-problem-tahun_depan = Tanpa tahun, tanggal itu jatuh lebih dari lima bulan lagi.
meeting-problem-selesai_sebelum_mulai = Pukul selesai mendahului pukul mulai.
meeting-problem-kalender_hijriah = Tanggal Hijriah perlu dipastikan dalam kalender Masehi.
meeting-problem-tanggal_tidak_ada = Tanggal itu tidak ada dalam kalender.
meeting-problem-bulan_tidak_ada = Bulan itu tidak ada.
meeting-problem-jam_tidak_ada = Pukul itu tidak ada.
meeting-problem-menit_tidak_ada = Menit itu tidak ada.
meeting-problem-jam_bertentangan = Bagian hari dan pukul yang ditulis tidak cocok.
meeting-problem-sudah_lewat = Waktu itu sudah lewat.
meeting-problem-tidak_ada_waktu = Belum ada waktu yang terbaca.

## Published
meeting-published = Undangan telah diterbitkan.
meeting-published-counts = Diundang { $offices } perangkat daerah/instansi; { $reached } di antaranya menerima undangan pribadi, dan kartu dikirim ke { $groups } grup.
meeting-published-not-connected = Belum terhubung: { $codes }.
meeting-published-rest = { $count } lainnya
meeting-published-unreached = Perangkat daerah/instansi tanpa akun dapat diundang bergabung melalui /pejabat.
meeting-button-recap = Rekap
meeting-button-status = Status

## Agenda
meeting-agenda-heading = Agenda rapat
meeting-agenda-closed-heading = Rapat yang telah ditutup
meeting-agenda-empty = Belum ada rapat yang akan datang.
meeting-agenda-closed-empty = Belum ada rapat yang telah ditutup.
meeting-agenda-group-empty = Belum ada rapat yang akan datang untuk grup ini.
meeting-agenda-page = Halaman { $page } dari { $pages }
meeting-agenda-entry = { $number }. { $title }, { $when }
meeting-agenda-entry-day = { $number }. { $title }, { $day }, pukul belum ditentukan
meeting-agenda-entry-draft = { $number }. { $title }, waktu belum ditentukan, disusun sejak { $when }
meeting-draft-dated = { $name } · disusun sejak { $when }
meeting-agenda-entry-plain = { $number }. { $title }
meeting-agenda-card = lihat kartu
meeting-agenda-mark-draft = draf
meeting-agenda-mark-in_progress = sedang berlangsung
meeting-agenda-mark-closed = telah ditutup
meeting-agenda-button = { $number }. { $title }
meeting-agenda-button-draft = { $number }. { $title } (draf)
meeting-button-previous = ‹ Sebelumnya
meeting-button-next = Berikutnya ›
meeting-button-agenda = Agenda
meeting-button-agenda-closed = Rapat yang telah ditutup
meeting-state-scheduled = Rapat terjadwal.
meeting-state-in_progress = Rapat sedang berlangsung.
meeting-state-closed = Rapat telah ditutup.
meeting-state-cancelled = Rapat dibatalkan.
meeting-own-answer = Konfirmasi { $office }: { $answer }
meeting-button-close = Tutup rapat
meeting-button-close-yes = Ya, tutup rapat
meeting-close-asked = Tutup { $title }? Konfirmasi yang tercatat diambil sebagai kehadiran sementara, dan kartu tidak menerima konfirmasi lagi.
meeting-button-attendance = Kehadiran

## Closed, and attendance
meeting-closed-told = { $title } telah ditutup.
meeting-closed-counts = Kehadiran sementara menurut konfirmasi dari { $offices } perangkat daerah/instansi: hadir { $present }, mewakili { $represented }, daring { $online }, izin { $excused }, tidak hadir { $absent }.
meeting-closed-next = Mohon periksa dan koreksi kehadiran per perangkat daerah/instansi.
meeting-attendance-heading = Kehadiran { $title }
meeting-attendance-counts = Hadir { $present }, mewakili { $represented }, daring { $online }, izin { $excused }, tidak hadir { $absent }, pengunjung { $visitor }.
meeting-attendance-provisional =
    { $count ->
        [0] Semua kehadiran telah diperiksa.
       *[other] { $count } bertanda * masih sementara, diambil dari konfirmasi.
    }
meeting-attendance-empty = Tidak ada perangkat daerah/instansi yang diundang.
meeting-attendance-row = { $code }: { $state }
meeting-attendance-row-provisional = { $code }*: { $state }
meeting-attendance-asked = Bagaimana kehadiran { $office } ({ $code })?
meeting-attendance-now = Tercatat: { $state }.
meeting-attendance-now-provisional = Tercatat sementara: { $state }.
meeting-attendance-saved = { $code } dicatat: { $state }.
meeting-attendance-present = Hadir
meeting-attendance-represented = Mewakili
meeting-attendance-online = Daring
meeting-attendance-excused = Izin
meeting-attendance-absent = Tidak hadir
meeting-attendance-visitor = Pengunjung

## Refusals
refusal-already-published = Rapat ini sudah diterbitkan. Perkembangannya dapat dilihat melalui /agenda.
refusal-draft-discarded = Draf ini sudah dibatalkan. Rapat baru dapat dibuat dengan /rapat.
refusal-incomplete-draft = Draf belum lengkap. Mohon lengkapi hal yang ditanyakan terlebih dahulu.
refusal-time-not-kept = Ada yang perlu diperhatikan tentang waktu rapat ini. Mohon membacanya di pesan ini, lalu memilih tetap dengan waktu ini atau Pilih waktu lain.
refusal-content-changed = Isinya telah diubah sesudah pesan ini ditampilkan, sehingga belum dilaksanakan. Mohon memeriksa isinya yang sekarang, lalu menekan tombolnya sekali lagi.
refusal-group-not-chosen = Mohon pilih grup yang menerima kartu rapat, atau pilih Tanpa kartu grup.
refusal-meeting-not-begun = Rapat belum dimulai sehingga belum dapat ditutup. Silakan ulangi setelah waktu mulai.
refusal-meeting-not-closed = Kehadiran dicatat setelah rapat ditutup. Mohon tutup rapat terlebih dahulu.
refusal-meeting-closed = Rapat ini sudah ditutup. Kehadirannya dapat dikoreksi oleh sekretariat.
refusal-meeting-over = Rapat sudah berlangsung, sehingga jawaban tidak dicatat lagi. Bila kehadiran perlu dikoreksi, mohon menghubungi sekretariat.
refusal-meeting-cancelled = Rapat ini dibatalkan. Rapat lain dapat dilihat melalui /agenda.
