### Follow-up tasks per cooperation field.

## States and steps
task-state-new = baru
task-state-accepted = diterima
task-state-in_progress = dikerjakan
task-state-in_review = menunggu verifikasi
task-state-done = selesai
task-state-postponed = ditunda
task-state-cancelled = dibatalkan
task-step-create = dibuat
task-step-accept = diterima
task-step-report = dilaporkan
task-step-finish = diserahkan
task-step-confirm = dikonfirmasi selesai
task-step-return = dikembalikan
task-step-reword = uraian diubah
task-step-redate = tenggat diubah
task-step-hand-over = dialihkan
task-step-postpone = ditunda
task-step-resume = dilanjutkan
task-step-cancel = dibatalkan

## Buttons
task-button-accept = Terima
task-button-report = Laporkan
task-button-finish = Selesai
task-button-confirm = Konfirmasi
task-button-return = Kembalikan
task-button-open = Buka
task-button-evidence = Bukti { $number }
task-button-source = Sumber
task-button-send = Kirim
task-button-cancel = Batal
task-button-replace = Ganti rancangan
task-button-ignore = Abaikan
task-button-is-answer = Jawaban undangan
task-button-is-report = Laporan tugas { $code }
task-button-tasks = Tugas
task-button-new = Tugas baru
task-button-mine = Tugas perangkat daerah/instansi saya
task-button-all = Semua tugas terbuka
task-button-fields = Menurut bidang
task-button-meetings = Menurut rapat
task-button-list = Daftar tugas
task-button-change = Ubah
task-button-reword = Uraian
task-button-redate = Tenggat
task-button-hand-over = Alihkan
task-button-postpone = Tunda
task-button-resume = Lanjutkan
task-button-undo = Batalkan
task-button-cancel-task = Batalkan tugas

## Card
task-line-code = Nomor tugas: { $code }
task-line-description = Uraian: { $description }
task-line-office = Penanggung jawab: { $office }
task-line-field = Bidang: { $field } { $hashtag }
task-line-meeting = Rapat asal: { $meeting }
task-line-due = Tenggat: { $due }
task-line-overdue = Tenggat: { $due } (terlewat { $days } hari)
task-line-state = Status: { $state }
task-line-progress = Status: { $state }, { $progress } %
task-line-unreachable = Belum ada akun { $office } yang dapat dihubungi.
task-history = Riwayat
task-history-line = { $at }: { $step } oleh { $by }
task-history-note = { $line }. { $note }
task-history-file = { $line } [{ $file }]
task-history-files = { $line } [{ $count } berkas]
task-history-earlier = … { $count } langkah sebelumnya
task-file-photo = foto
task-file-document = berkas

## To the office
task-told = Yth. { $title }, dengan ini ditugaskan untuk: { $description }
task-told-meeting = Yth. { $title }, sebagai tindak lanjut { $meeting } tanggal { $date }, { $office } ditugaskan untuk: { $description }
task-told-meeting-undated = Yth. { $title }, sebagai tindak lanjut { $meeting }, { $office } ditugaskan untuk: { $description }
task-told-request = Mohon menekan tombol Terima atau menyampaikan kendala.
task-reminder-coming = Yth. { $title }, tugas { $code } ({ $description }) akan jatuh tempo pada { $due }. Mohon menyampaikan perkembangannya.
task-reminder-today = Yth. { $title }, tugas { $code } ({ $description }) jatuh tempo hari ini, { $due }. Mohon menyampaikan perkembangan atau bukti penyelesaiannya.
task-reminder-overdue = Yth. { $title }, tugas { $code } ({ $description }) telah melewati tenggat { $due } selama { $days } hari. Mohon menyampaikan progres, kendala, dan rencana penyelesaian.
task-confirmed = Tugas { $code } ({ $description }) telah dikonfirmasi selesai. Terima kasih atas kerja sama { $office }.
task-returned = Tugas { $code } ({ $description }) dikembalikan untuk dilengkapi. Catatan sekretariat: { $note }
task-changed-told = Tugas { $code } untuk { $office } diubah oleh sekretariat. Yang berlaku sekarang:
task-handed-over = Tugas { $code } ({ $description }) telah dialihkan kepada { $office }. Tidak ada lagi yang perlu dikerjakan { $old } untuk tugas ini. Terima kasih.
task-cancelled = Tugas { $code } ({ $description }) dibatalkan oleh sekretariat. Alasan: { $reason }. Tidak ada lagi yang perlu dikerjakan { $office } untuk tugas ini. Terima kasih.
task-postponed = Tugas { $code } ({ $description }) ditunda oleh sekretariat. Alasan: { $reason }. Untuk sementara tidak ada yang perlu dikerjakan { $office }; kelanjutannya akan disampaikan.
task-resumed = Tugas { $code } ({ $description }) dilanjutkan dengan tenggat { $due }. Mohon menekan tombol Terima atau menyampaikan kendala.
task-taken-back = Tugas { $code } ({ $description }) ditarik kembali oleh sekretariat. Tidak ada yang perlu dikerjakan { $office } untuk tugas ini. Terima kasih.

## To the secretariat
task-reported = { $office } melaporkan tugas { $code }: { $note }
task-reported-progress = { $office } melaporkan tugas { $code } ({ $progress } %): { $note }
task-asks-time = { $office } memohon perpanjangan waktu: “{ $words }”
task-asks-hand-over = { $office } menyampaikan bahwa tugas ini bukan bagiannya atau memohon agar dialihkan: “{ $words }”
task-finished = { $office } menyerahkan hasil tugas { $code } ({ $description }). Mohon diperiksa.
task-finished-note = Catatan: { $note }
task-finished-files = Berkas: { $count }, menyusul di bawah ini.
task-evidence-caption = { $code }: berkas { $number } dari { $count }, { $file }
task-untold = Tugas { $code } untuk { $office } (tenggat { $due }) belum dapat disampaikan, karena belum ada akun yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain; tautan bergabung diterbitkan melalui /pejabat { $officeCode }.

## In the group
task-recorded = Tugas { $code } tercatat: { $description } ({ $office }, tenggat { $due }) { $hashtag }
task-recorded-meeting = Tugas { $code } tercatat sebagai tindak lanjut { $meeting }: { $description } ({ $office }, tenggat { $due }) { $hashtag }
task-recorded-confidential = Tugas { $code } tercatat dan disampaikan secara pribadi.

## A task in the making
task-help = Tuliskan tugas dalam satu baris: bidang, perangkat daerah/instansi, tenggat, titik dua, lalu uraiannya. Contoh untuk disalin:
task-help-example = /tindaklanjut #KS_Karet DISBUN { $day }: susun rencana kerja demplot karet
task-help-meeting = Tugas ini akan dicatat sebagai tindak lanjut { $meeting }. Mohon tuliskan dalam satu baris, misalnya:
task-help-meeting-example = #KS_Karet DISBUN { $day }: susun rencana kerja demplot karet
task-hint-private = Tugas disimpan sementara. Mohon membuka percakapan pribadi dengan Rakor, menekan Start, lalu mengirim /tindaklanjut untuk melengkapinya.
task-ask-field = Tugas ini untuk bidang kerja sama yang mana?
task-ask-office = Perangkat daerah/instansi mana yang bertanggung jawab? Pilih salah satu, atau tuliskan kode atau namanya.
task-ask-office-several = { $count ->
        [2] Dua
       *[other] Beberapa
    } perangkat daerah disebut: { $offices }. Siapa yang bertanggung jawab? Yang lain dicatat sebagai pembantu.
task-ask-due = Kapan tenggatnya? Mohon tuliskan tanggalnya, misalnya { $day }.
task-ask-due-past = Tenggat yang ditulis sudah lewat. Mohon tuliskan tanggal yang akan datang, misalnya { $day }.
task-ask-due-unclear = Tenggat yang ditulis dapat berarti lebih dari satu hari atau belum dapat dipahami. Manakah yang dimaksud? Pilih salah satu, atau tuliskan tanggalnya.
task-due-absent = Tanggal itu tidak ada dalam kalender.
task-due-absent-after = Tanggal itu tidak ada dalam kalender: hari terakhir bulan itu { $last }.
task-ask-due-absent = Tanggal itu tidak ada dalam kalender. Mohon tuliskan tenggat yang lain, misalnya { $day }.
task-ask-due-absent-after = Tanggal itu tidak ada dalam kalender: hari terakhir bulan itu { $last }. Apakah itu yang dimaksud? Pilih, atau tuliskan tenggat yang lain.
task-ask-description = Apa yang harus dikerjakan? Mohon tuliskan uraiannya.
task-ask-again = Jawaban itu belum dapat dipahami. { $question }
task-created = Tugas { $code } tercatat dan disampaikan kepada { $office }.
task-created-untold = Tugas { $code } tercatat, tetapi belum ada akun { $office } yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain.
task-created-meeting = Dicatat sebagai tindak lanjut { $meeting }.
task-which-meeting = Tugas { $code } dicatat di grup dengan beberapa rapat yang sedang atau baru berlangsung. Tugas ini tindak lanjut rapat yang mana? Bila bukan dari salah satunya, pesan ini dapat diabaikan.
task-draft-dropped = Tugas yang sedang disusun dibatalkan. Tugas baru dapat dibuat dengan /tindaklanjut.

## Working on a task
task-accepted-toast = Tugas { $code } diterima. Terima kasih.
task-report-ask = Mohon tuliskan perkembangan tugas { $code } dalam satu kalimat. Bila perlu sebutkan persentasenya, misalnya: bibit tersedia, 60%.
task-report-empty = Mohon tuliskan perkembangannya dengan kata-kata, misalnya: bibit tersedia, 60%.
task-report-kept = Laporan tugas { $code } tercatat. Terima kasih.
task-report-kept-progress = Laporan tugas { $code } tercatat ({ $progress } %). Terima kasih.
task-report-preview = Laporan tugas { $code }:
task-report-preview-progress = Laporan tugas { $code } ({ $progress } %):
task-report-asks-until = Permohonan waktu tambahan sampai { $until } ikut disampaikan. Tenggat tetap berlaku sampai disetujui oleh sekretariat.
task-report-asks-time = Permohonan perpanjangan waktu ikut disampaikan. Tenggat tetap berlaku sampai diubah oleh sekretariat.
task-report-asks-hand-over = Permohonan pengalihan tugas ikut disampaikan. Tugas belum dialihkan sampai diputuskan oleh sekretariat.
task-report-preview-ask = Kirim kepada sekretariat?
task-report-cancelled = Laporan dibatalkan. Tugas { $code } tidak berubah.
task-report-or-answer = “{ $note }”: apakah ini jawaban atas undangan rapat, atau laporan tugas { $code }?
task-report-replaced = Rancangan laporan diganti.
task-report-waits = Laporan ini belum dikirim. Mohon menekan Kirim atau Batal.
task-report-ignored = Baik, diabaikan. Rancangan laporan tidak berubah.
task-report-doubt = “{ $note }”: apakah ini pengganti rancangan laporan tugas { $code } yang belum dikirim, atau jawaban atas undangan rapat?
task-report-doubt-alone = “{ $note }”: apakah ini pengganti rancangan laporan tugas { $code } yang belum dikirim?
task-report-still-waits = Baik. Rancangan laporan tugas { $code } tetap tersimpan sampai Bapak/Ibu menekan Kirim atau Batal.
task-report-left = Baik, bukan laporan. Perkembangan tugas { $code } dapat disampaikan kemudian melalui tombol Laporkan.
task-talk-only = Kata-kata Bapak/Ibu tampaknya tentang tugas berikut. Untuk menyampaikannya kepada sekretariat, mohon menekan Laporkan; kata-kata itu tidak perlu ditulis ulang.
task-talk-which = Kata-kata Bapak/Ibu tampaknya tentang tugas. Tugas mana yang dimaksud? Setelah memilihnya, mohon menekan Laporkan; kata-kata itu tidak perlu ditulis ulang.
task-talk-file = Berkasnya belum disimpan: untuk menyerahkannya sebagai bukti penyelesaian, mohon menekan Selesai pada tugasnya, lalu mengirimkannya kembali.
task-talk-entry = { $number }. { $code }: { $description }
task-finish-ask = Kirim catatan singkat, tautan, atau berkas (foto/dokumen) sebagai bukti penyelesaian tugas { $code }.
task-finish-other = Bukti dapat berupa catatan singkat, tautan, foto, atau dokumen. Mohon kirim salah satunya, atau tekan Batal.
task-finish-preview = Bukti penyelesaian tugas { $code }:
task-finish-preview-file = Berkas: { $file }
task-finish-preview-files = { $count } berkas: { $files }
task-finish-preview-full = Sebanyak { $count } berkas sudah penuh; berkas berikutnya tidak disertakan.
task-finish-preview-ask = Kirim kepada sekretariat untuk diperiksa?
task-finish-sent = Bukti tugas { $code } telah dikirim kepada sekretariat untuk diperiksa. Terima kasih.
task-finish-cancelled = Penyerahan bukti dibatalkan. Status tugas { $code } tidak berubah.
task-confirm-toast = Tugas { $code } dikonfirmasi selesai.
task-return-ask = Mohon tuliskan catatan pengembalian tugas { $code } untuk { $office }.
task-return-empty = Mohon tuliskan catatan pengembaliannya dengan kata-kata.
task-return-kept = Tugas { $code } dikembalikan kepada { $office } dengan catatan tersebut.

## Correcting a task
task-change-which = Apa yang diubah pada tugas { $code }?
task-change-ask-reword = Mohon tuliskan uraian yang baru untuk tugas { $code }. Uraian sekarang: { $description }
task-change-ask-redate = Kapan tenggat yang baru untuk tugas { $code }? Tenggat sekarang: { $due }. Pilih salah satu, atau tuliskan tanggalnya, misalnya { $day }.
task-change-ask-hand-over = Tugas { $code } dialihkan kepada perangkat daerah/instansi mana? Sekarang: { $office }. Pilih salah satu, atau tuliskan kode atau namanya.
task-change-ask-postpone = Mohon tuliskan alasan penundaan tugas { $code } ({ $description }). Alasan ini disampaikan kepada { $office }; selama ditunda tidak ada pengingat.
task-change-ask-resume = Tugas { $code } dilanjutkan dengan tenggat kapan? Tenggat semula: { $due }. Pilih salah satu, atau tuliskan tanggalnya, misalnya { $day }.
task-change-ask-cancel = Mohon tuliskan alasan pembatalan tugas { $code } ({ $description }). Alasan ini disampaikan kepada { $office }.
task-change-unclear = Jawaban itu belum dapat dipahami.
task-change-several = Jawaban itu dapat berarti lebih dari satu. Manakah yang dimaksud?
task-change-preview-reword = Uraian tugas { $code } akan diubah
task-change-preview-redate = Tenggat tugas { $code } akan diubah
task-change-preview-hand-over = Tugas { $code } akan dialihkan
task-change-preview-postpone = Tugas { $code } akan ditunda
task-change-preview-resume = Tugas { $code } akan dilanjutkan
task-change-preview-cancel = Tugas { $code } akan dibatalkan
task-change-before = Semula: { $before }
task-change-reason = Alasan: { $reason }
task-change-tells = { $office } akan diberi tahu.
task-change-tells-both = { $office } menerima tugas ini, dan { $old } diberi tahu bahwa tugasnya dialihkan.
task-change-untold = Belum ada akun { $office } yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain.
task-change-yes-reword = Simpan
task-change-yes-redate = Simpan
task-change-yes-hand-over = Alihkan
task-change-yes-postpone = Tunda
task-change-yes-resume = Lanjutkan
task-change-yes-cancel = Batalkan tugas
task-change-done-reword = Uraian tugas { $code } diubah dan { $office } diberi tahu.
task-change-done-redate = Tenggat tugas { $code } diubah dan { $office } diberi tahu.
task-change-done-hand-over = Tugas { $code } dialihkan kepada { $office }.
task-change-done-postpone = Tugas { $code } ditunda dan { $office } diberi tahu.
task-change-done-resume = Tugas { $code } dilanjutkan dan { $office } diberi tahu.
task-change-done-cancel = Tugas { $code } dibatalkan dan { $office } diberi tahu.
task-change-done-untold = Tersimpan, tetapi belum ada akun { $office } yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain.
task-change-dropped = Tugas tidak diubah.
task-withdrawn = Tugas { $code } dibatalkan dan { $office } diberi tahu. Tugas baru dapat dibuat dengan /tindaklanjut.
task-withdrawn-untold = Tugas { $code } dibatalkan. Tugas baru dapat dibuat dengan /tindaklanjut.

## Lists
task-list-mine = Tugas perangkat daerah/instansi saya
task-list-all = Semua tugas terbuka
task-list-field = Tugas bidang { $heading }
task-list-meeting = Tugas dari { $heading }
task-list-empty = Tidak ada tugas pada daftar ini.
task-list-count = { $total } tugas, halaman { $page } dari { $pages }
task-list-entry = { $number }. { $code } · { $office } · { $state }
task-list-due = tenggat { $due }
task-list-overdue = tenggat { $due }, terlewat { $days } hari
task-list-waits = Ada permohonan yang menunggu keputusan sekretariat.
task-list-meetings = Tugas menurut rapat: silakan pilih rapat.
task-list-no-meetings = Belum ada rapat yang diterbitkan.

## Fields
task-fields = Bidang kerja sama
task-fields-entry = { $number }. { $name } { $hashtag }
task-fields-counts = terbuka { $open }, lewat tenggat { $overdue }, selesai { $finished }
task-fields-idle = Belum ada tugas: { $names }.
task-fields-none = Belum ada bidang kerja sama yang tercatat.

## Refusals
refusal-not-your-task = Tugas ini ditangani perangkat daerah/instansi lain, sehingga tidak dapat diubah dari akun Bapak/Ibu. Bila seharusnya tugas perangkat daerah/instansi Bapak/Ibu, mohon menghubungi sekretariat.
refusal-task-in-other-state =
    { $state ->
        [new] Tugas { $code } belum diserahkan perangkat daerah/instansi yang bertanggung jawab.
        [accepted] Tugas { $code } sudah diterima oleh { $by }.
        [in_progress] Tugas { $code } sedang dikerjakan; langkah terakhir oleh { $by }.
        [in_review] Tugas { $code } sudah diserahkan oleh { $by } dan menunggu verifikasi sekretariat.
        [done] Tugas { $code } sudah dikonfirmasi selesai oleh { $by }.
        [postponed] Tugas { $code } sedang ditunda oleh { $by }.
        [cancelled] Tugas { $code } sudah dibatalkan oleh { $by }.
       *[other] Tugas { $code } tidak dapat diubah lagi; langkah terakhir oleh { $by }.
    } Keadaannya dapat dilihat melalui /tindaklanjut.
refusal-evidence-missing = Bukti belum ada. Mohon kirim catatan singkat, tautan, foto, atau dokumen.
refusal-task-change-gone = Perubahan itu tidak ada lagi, sehingga tugas tidak diubah. Mohon mengulang melalui kartu tugas.
refusal-task-unchanged = Isian itu sama dengan yang sudah tercatat pada tugas { $code }, sehingga tidak ada yang diubah. Mohon menuliskan isian yang lain.
refusal-task-due-past = Tenggat yang baru sudah lewat. Mohon memilih atau menuliskan hari ini atau tanggal yang akan datang.
refusal-task-changed = Tugas { $code } sudah diubah oleh orang lain. Mohon memeriksa keadaannya sekarang dan mengulang bila masih perlu.
refusal-task-withdraw-late = Tugas { $code } sudah lebih dari dua menit disampaikan. Mohon menuliskan alasan pembatalannya.
refusal-task-unknown = Tugas { $code } tidak ditemukan di antara tugas yang dapat dilihat Bapak/Ibu. Mohon memeriksa nomornya, atau mencarinya melalui /tindaklanjut.
refusal-task-draft-gone = Tugas yang sedang disusun tidak ada lagi. Mohon mengulang dengan /tindaklanjut.

## Command menus
task-command-tindaklanjut = Tugas tindak lanjut: perangkat daerah/instansi saya, semua, atau baru
task-command-bidang = Bidang kerja sama dan keadaan tugasnya
