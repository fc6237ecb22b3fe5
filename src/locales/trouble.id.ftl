### Gangguan pada Rakor sendiri, disampaikan kepada sekretariat.

trouble-update-failed = Sebuah pesan atau tekanan tombol tidak dapat kami proses dan telah disisihkan. Mohon meneruskan catatan ini kepada pengelola Rakor: { $detail }
trouble-message-failed = Sebuah pesan Rakor tidak dapat dikirim. Mohon meneruskan catatan ini kepada pengelola Rakor: { $detail }
trouble-backup-failed = Cadangan basis data tidak dapat dibuat. Mohon meminta pengelola Rakor memeriksa ruang penyimpanan dan BACKUP_DIR, lalu menjalankan npm run backup.
trouble-job-failed = Pekerjaan terjadwal { $detail } tidak berhasil dan akan diulang lima menit lagi. Bila pesan ini datang kembali, mohon memberi tahu pengelola Rakor.
trouble-topic-gone = Topik tujuan kartu di grup “{ $detail }” telah ditutup atau dihapus, sehingga kartu rapat kini dikirim ke topik Umum. Topik lain dapat dipilih dengan /agenda di topik itu.
trouble-record-broken = Catatan perubahan tidak utuh mulai nomor { $detail }: ada yang diubah atau dihilangkan di luar Rakor. Mohon meminta pengelola Rakor menjalankan npm run audit:verify dan membandingkannya dengan salinan basis data.
trouble-second-poller = Ada program lain yang memakai token Rakor, sehingga sebagian pesan dapat terlambat kami terima. Mohon meminta pengelola Rakor menghentikan program itu, atau membuat token baru.
trouble-polling-silent = Sambungan ke Telegram sempat tidak memberi kabar sejak { $since } dan telah kami perbarui. Pesan yang dikirim selama itu tetap kami terima; tombol yang ditekan mungkin perlu ditekan kembali.
trouble-webhook-failing = Telegram tidak dapat menyampaikan pesan dan tekanan tombol kepada Rakor, sehingga Rakor belum dapat menjawab. Mohon meminta pengelola Rakor memeriksa alamat publiknya (PUBLIC_URL).
trouble-telegram-away = Telegram sempat tidak dapat dihubungi sejak { $since } hingga { $until }. Yang masih berguna telah dikirim sesudahnya; rinciannya pada /status.
trouble-backup-failed-over = Cadangan basis data kembali berhasil dibuat. Gangguan sebelumnya telah teratasi.
trouble-second-poller-over = Tidak ada lagi program lain yang memakai token Rakor. Gangguan itu berlangsung sejak { $since } hingga { $until }.
trouble-webhook-failing-over = Pesan dan tekanan tombol kembali sampai kepada Rakor. Gangguan itu berlangsung sejak { $since } hingga { $until }; tombol yang ditekan selama itu mungkin perlu ditekan kembali.
trouble-flood = Satu akun mengirim pesan jauh lebih cepat daripada yang dapat kami jawab, sehingga sebagian tidak kami simpan. Akun lain tidak terganggu. Akun: { $detail }

## Kepada pengirim
trouble-apology-set-aside = Pesan atau tekanan tombol Bapak/Ibu tidak dapat kami proses karena gangguan pada Rakor; sekretariat telah kami beri tahu. Mohon melihat keadaannya pada /konfirmasi atau /agenda, lalu mengulang bila belum tercatat.
trouble-apology-flood = Pesan Bapak/Ibu datang lebih cepat daripada yang dapat kami jawab, sehingga sebagian tidak kami simpan. Mohon menunggu beberapa menit, lalu mengirim kembali yang belum terjawab.

## Perangkat daerah/instansi yang tidak terjangkau
trouble-offices-unreached = Pesan mengenai { $meeting } tidak sampai kepada { $offices }, karena tidak ada akun yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain; tautan bergabung ada pada /pejabat.
trouble-offices-more = { $count } lainnya
