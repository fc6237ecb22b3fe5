### /status: how the whole bot is doing, in plain words.

status-well = Semua berjalan. { $reminders }
status-not-well =
    { $count ->
        [1] Ada satu hal yang perlu diperhatikan. { $reminders }
       *[other] Ada { $count } hal yang perlu diperhatikan. { $reminders }
    }
status-today =
    { $count ->
        [0] Tidak ada pengingat hari ini.
       *[other] { $count } pengingat hari ini.
    }

## What somebody should look at, and what to do
status-finding-inbox = Pesan yang masuk menunggu sejak { $since }. Mohon meminta pengelola memeriksa Rakor.
status-finding-outbox = Pesan yang keluar menunggu sejak { $since }. Bila tidak berkurang, mohon meminta pengelola memeriksa sambungan ke Telegram.
status-finding-failed = { $count } pesan gagal dikirim sejak kemarin: { $names }. Mohon menghubungi penerimanya dengan cara lain; rinciannya pada rapat di bawah.
status-finding-failed-elsewhere = { $count } pesan gagal dikirim sejak kemarin. Rinciannya pada rapat di bawah.
status-finding-unreachable = Tidak dapat dihubungi secara pribadi: { $names }. Mohon meminta akunnya membuka Rakor lalu menekan Start.
status-finding-groups = Rakor tidak lagi berada di grup { $names }. Mohon menambahkannya kembali, lalu memilih Hubungkan.
status-finding-backup = Cadangan terakhir dibuat { $at }. Mohon meminta pengelola memeriksa ruang penyimpanan.
status-trouble-update-failed = Sebuah pesan atau tekanan tombol disisihkan ({ $at }). Mohon mengulang tindakan itu; bila berulang, memberi tahu pengelola.
status-trouble-message-failed = Sebuah pesan ditolak Telegram ({ $at }). Mohon memberi tahu pengelola.
status-trouble-backup-failed = Cadangan tidak berhasil dibuat ({ $at }). Mohon meminta pengelola memeriksa ruang penyimpanan.
status-trouble-job-failed = Pekerjaan terjadwal gagal dan diulang ({ $at }). Bila berulang, mohon memberi tahu pengelola.
status-trouble-topic-gone = Topik kartu di sebuah grup telah ditutup ({ $at }); kartu kini dikirim ke topik Umum.
status-trouble-record-broken = Catatan perubahan tidak utuh ({ $at }). Mohon meminta pengelola menjalankan npm run audit:verify.
status-trouble-second-poller = Program lain memakai token Rakor ({ $at }). Mohon meminta pengelola menghentikannya.
status-trouble-polling-silent = Sambungan ke Telegram sempat terputus ({ $at }) dan telah diperbarui. Tidak ada yang perlu dilakukan.
status-trouble-webhook-failing = Telegram tidak dapat menyampaikan pesan kepada Rakor ({ $at }). Mohon meminta pengelola memeriksa alamat publiknya.
status-trouble-telegram-away = Telegram sempat tidak dapat dihubungi ({ $at }). Yang masih berguna telah dikirim sesudahnya.
status-trouble-backup-failed-over = Cadangan sempat gagal dibuat dan kini berhasil kembali ({ $at }).
status-trouble-second-poller-over = Program lain sempat memakai token Rakor; gangguan itu telah berakhir ({ $at }).
status-trouble-webhook-failing-over = Telegram sempat tidak dapat menyampaikan pesan kepada Rakor; gangguan itu telah berakhir ({ $at }).
status-trouble-flood = Satu akun mengirim pesan terlalu cepat ({ $at }); akun lain tidak terganggu.
status-trouble-other = Sebuah gangguan tercatat ({ $at }). Mohon memberi tahu pengelola.

## Facts
status-next = Pengingat berikutnya:
status-next-item = • { $kind }, { $name }: { $at }
status-kind-three-days = H-3
status-kind-one-day = H-1
status-kind-two-hours = Dua jam sebelumnya
status-kind-answer-day = Hari batas konfirmasi
status-kind-chase-head = Pengingat bertahap kepada kepala
status-kind-chase-staff = Pengingat bertahap kepada staf
status-kind-chase-group = Pengingat bertahap di grup, tanpa nama
status-kind-chase-leader = Daftar yang belum menjawab kepada asisten
status-kind-chase-secretariat = Daftar yang perlu dihubungi sekretariat
status-kind-deadline = Perkiraan kehadiran pada batas konfirmasi
status-kind-three-days-left = Tugas, tenggat tiga hari lagi
status-kind-one-day-left = Tugas, tenggat besok
status-kind-due-day = Tugas, tenggat hari itu
status-kind-overdue = Tugas yang lewat tenggat
status-kind-ends-90 = Kerja sama, 90 hari sebelum berakhir
status-kind-ends-60 = Kerja sama, 60 hari sebelum berakhir
status-kind-ends-30 = Kerja sama, 30 hari sebelum berakhir
status-kind-ends-7 = Kerja sama, 7 hari sebelum berakhir
status-kind-ends-0 = Kerja sama, hari terakhir
status-accounts = Akun terhubung: { $connected }; tidak dapat dihubungi: { $unreachable }
status-database-sqlite = Basis data: SQLite, menjawab; { $size } MB
status-database-postgres = Basis data: PostgreSQL, menjawab; { $size } MB
status-backup = Cadangan terakhir: { $at }
status-backup-none = Cadangan terakhir: belum ada
status-privacy-on = Mode privasi: aktif, sehingga di grup Rakor hanya menerima perintah dan balasan
status-privacy-off = Mode privasi: tidak aktif, sehingga di grup Rakor menerima semua pesan
