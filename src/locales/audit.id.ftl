### The record of changes: /audit and the proof that nothing in it was altered.

audit-command-audit = Catatan perubahan: siapa, apa, kapan
audit-heading = Catatan perubahan ({ $count })
audit-scope = Dibatasi pada: { $what }
audit-days = { $from } s.d. { $until }
audit-unread = “{ $words }” tidak dikenali; yang ditampilkan di bawah ini tidak dibatasi olehnya. Contoh: /audit DISBUN kemarin, /audit TL-KARET-2023-0001, /audit judul rapat, /audit nama orang.
audit-none = Tidak ada perubahan yang tercatat.
audit-page = Halaman { $page } dari { $pages }
audit-seal = Segel: { $seal } ({ $when })
audit-unsealed = Belum ada catatan yang disegel.
audit-line =
    { $when } · { $number }
    { $sentence }
audit-number-none = belum disegel
audit-column-number = No.
audit-column-when = Waktu
audit-column-what = Perubahan
audit-button-today = Hari ini
audit-button-yesterday = Kemarin
audit-button-week = 7 hari
audit-button-all-days = Semua hari
audit-button-prove = Periksa keutuhan

## A sentence an entry: who did what, about what, for which office
audit-system = Rakor
audit-sentence = { $by } { $did }
audit-about = { $did } – { $subject }
audit-for = { $did } untuk { $office }
audit-plain = { $sentence }.
audit-with = { $sentence }: { $details }.
audit-change = { $what } dari { $before } menjadi { $after }
audit-now = { $what } { $value }
audit-words = “{ $text }”
audit-subject =
    { $kind ->
        [meeting] rapat { $name }
        [task] tugas { $name }
        [cooperation] kerja sama { $name }
        [office] { $name }
        [group] grup { $name }
        [person] { $name }
        [claim] { $name }
        [setting] { $name }
       *[other] { $name }
    }
audit-did =
    { $operation ->
        [reference-load] memuat data acuan
        [cooperation-load] memuat kerja sama acuan
        [person-choose] memilih bahasa
        [menu-refresh] memperbarui menu
        [link-issue] menerbitkan tautan undangan
        [link-revoke] mencabut tautan undangan
        [link-open] membuka tautan undangan
        [claim-make] mengajukan akun
        [claim-decide] memutuskan pengajuan akun
        [claim-expire] mengakhiri pengajuan yang kedaluwarsa
        [right-grant] mengatur hak sekretariat
        [right-end] mengakhiri hak sekretariat
        [right-ask] meminta hak sekretariat
        [right-expire] mengakhiri hak yang kedaluwarsa
        [roster-import] mengolah daftar perangkat daerah
        [transfer-plan] menyusun mutasi
        [transfer-apply] memberlakukan mutasi
        [transfer-expire] mengakhiri mutasi yang kedaluwarsa
        [account-revoke] mencabut akun
        [office-add] menambahkan perangkat daerah/instansi
        [office-edit] mengubah data perangkat daerah/instansi
        [group-note] mencatat keadaan grup
        [group-decide] memutuskan tentang grup
        [group-choose] mengatur grup
        [setting-change] mengubah pengaturan
        [room-keep] mengubah daftar ruang rapat
        [days-off-import] mengolah daftar hari libur
        [meeting-draft] menyusun rapat
        [meeting-amend] melengkapi rancangan rapat
        [meeting-discard] membuang rancangan rapat
        [meeting-publish] menerbitkan undangan
        [meeting-change] mengubah rapat
        [meeting-cancel] membatalkan rapat
        [meeting-reopen] membuka kembali rapat
        [meeting-begin] menyatakan rapat dimulai
        [meeting-close] menutup rapat
        [deadline-decide] memutuskan batas konfirmasi
        [attendance-correct] membetulkan kehadiran
        [attendance-sheet] membuat dokumen
        [recap-read] membuat dokumen
        [delegation-answer] menjawab penugasan
        [check-in-open] mengatur presensi
        [check-in-make] mencatat presensi
        [minutes-write] menulis notula
        [minutes-name] menunjuk notulis
        [minutes-settle] memutuskan notula
        [minutes-record] mencatat persetujuan notula
        [file-add] mengatur berkas rapat
        [answer-give] menjawab undangan
        [answer-give-for] mencatatkan jawaban
        [answer-confirm] memastikan jawaban
        [poll-ask] menawarkan pilihan waktu
        [poll-extend] memperpanjang pilihan waktu
        [poll-withdraw] menarik pilihan waktu
        [poll-choose] menetapkan waktu rapat
        [poll-mark] menandai pilihan waktu
        [series-change] mengubah rangkaian rapat
        [series-advance] melanjutkan rangkaian rapat
        [reminder-fire] menangani pengingat
        [task-create] membuat tugas
        [task-accept] menerima tugas
        [task-report] melaporkan kemajuan
        [task-finish] menyerahkan hasil
        [task-ask] mengajukan permintaan
        [task-part] menangani bagian tugas
        [task-help] mengatur bantuan tugas
        [task-direct] memberi arahan tentang tugas
        [task-decide] memutuskan permintaan
        [task-verify] memeriksa hasil
        [task-change] mengubah tugas
        [task-hand-over] mengalihkan tugas
        [task-cancel] membatalkan tugas
        [cooperation-record] mencatat kerja sama
        [cooperation-change] mengubah kerja sama
        [ledger-erase] menghapus teks lama sesuai pengaturan
       *[other] membuat perubahan ({ $operation })
    }
audit-key =
    { $key ->
        [answer] jawaban
        [state] keadaan
        [due] tenggat
        [progress] kemajuan
        [text] nama
        [reason] alasan
        [delegate] wakil
        [note] keterangan
        [description] uraian
        [title] judul
        [name] nama
        [name-to-come] nama yang akan berlaku
        [name-off] nama yang akan berlaku dicabut
        [aliases] sebutan lain
        [alias-off] sebutan lain dihapus
        [coordinator] asisten koordinator
        [official] pejabat
        [official-off] masa jabatan diakhiri
        [enabled] keaktifan
        [standing] kedudukan
        [since] sejak
        [until] sampai
        [from] sejak
        [number] nomor surat
        [classification] sifat
        [time] waktu
        [starts] mulai
        [ends] selesai
        [place] tempat
        [link] tautan
        [online] daring
        [chair] pimpinan
        [agenda] acara
        [fields] bidang
        [dress] pakaian
        [delegation] ketentuan wakil
        [inPerson] kepala diminta hadir sendiri
        [deadline] batas konfirmasi
        [answerBy] batas konfirmasi
        [invitees] undangan
        [offices] jumlah undangan
        [invited] diundang
        [withdrawn] undangan dicabut
        [again] dimintai konfirmasi ulang
        [told] diberi tahu
        [sequence] revisi
        [reopened] dibuka kembali
        [minutesLate] menit terlambat
        [basis] dasar kehadiran
        [confirmed] jawaban yang dipastikan
        [held] jawaban yang menunggu
        [language] bahasa
        [topic] topik
        [cards] kartu rapat
        [counts] jumlah jawaban
        [task-notices] pemberitahuan tugas
        [seats] jabatan
        [on] berlaku
        [toOffice] dialihkan kepada
        [files] berkas
        [reminder] pengingat
        [skipped] dilewati
        [registration] presensi
        [registered] hadir
        [document] dokumen
        [settled] bagian
        [added] ditambahkan
        [removed] dihapus
        [kind] jenis
        [changing] mulai diubah
        [dropped] tidak jadi diubah
        [forecast] keputusan
        [version] versi
        [minutes] notula
        [capacity] jumlah kursi
        [scheme] skema
        [erased] teks yang dihapus
        [keptTime] waktu tetap digunakan meskipun
        [times] pilihan waktu
       *[other] { $key }
    }
audit-value =
    { $value ->
        [none] belum ada
        [yes] ya
        [no] tidak
        [on] ya
        [off] tidak
        [draft] rancangan
        [scheduled] terjadwal
        [in_progress] berlangsung
        [closed] ditutup
        [cancelled] dibatalkan
        [planned] direncanakan
        [applied] diberlakukan
        [failed] gagal
        [waiting] menunggu
        [confirmed] dikonfirmasi
        [refused] ditolak
        [expired] kedaluwarsa
        [pending] menunggu
        [linked] terhubung
        [left] ditinggalkan
        [present] hadir
        [online] daring
        [delegated] diwakilkan
        [late] terlambat
        [absent] tidak hadir
        [unsure] belum pasti
        [represented] diwakili
        [excused] izin
        [visitor] tamu
        [new] baru
        [accepted] diterima
        [declined] ditolak
        [in_review] menunggu verifikasi
        [done] selesai
        [postponed] ditunda
        [issued] diterbitkan
        [revoked] dicabut
        [opened] dibuka
        [void] dikosongkan
        [submitted] diajukan
        [approved] disetujui
        [returned] dikembalikan
        [revised] direvisi
        [disposition] disposisi
        [assignment] surat tugas
        [spoken] lisan
       *[other] { $value }
    }

## The proof
audit-sound = Catatan utuh: { $count } catatan diperiksa, tidak ada yang diubah atau dihilangkan. Belum disegel: { $unsealed }. Teks yang sudah dihapus sesuai pengaturan: { $erased }.
audit-note-seal =
    Segel terakhir, untuk dicatat di tempat lain:
    { $seal }
    Dengan npm run audit:verify, segel yang dicatat dapat dicocokkan kapan saja.
audit-broken =
    { $kind ->
        [missing] ⚠️ Catatan tidak utuh: catatan nomor { $seq } s.d. { $until } hilang.
        [altered] ⚠️ Catatan tidak utuh: catatan nomor { $seq } tidak sama dengan yang disegel.
        [foreign] ⚠️ Catatan tidak utuh: catatan nomor { $seq } disisipkan dari luar.
        [rewritten] ⚠️ Catatan tidak utuh: di antara nomor { $seq } dan { $until } ada yang ditulis ulang.
       *[text] ⚠️ Catatan tidak utuh: teks pada catatan nomor { $seq } diubah atau hilang.
    }
audit-broken-next = Sampai dengan nomor { $count } catatan masih utuh. Mohon pengelola server menjalankan npm run audit:verify dan membandingkannya dengan salinan basis data; Rakor dapat tetap digunakan.
