### Gangguan pada Rakor sendiri, disampaikan kepada sekretariat.

trouble-update-failed = Sebuah pesan atau tekanan tombol tidak dapat kami proses dan telah disisihkan. Mohon meneruskan catatan ini kepada pengelola Rakor: { $detail }
trouble-message-failed = Sebuah pesan Rakor tidak dapat dikirim. Mohon meneruskan catatan ini kepada pengelola Rakor: { $detail }
trouble-backup-failed = Cadangan basis data malam ini tidak berhasil dibuat. Mohon meminta pengelola Rakor memeriksa ruang penyimpanan, lalu menjalankan npm run backup.
trouble-job-failed = Pekerjaan terjadwal { $detail } tidak berhasil dan akan diulang lima menit lagi. Bila pesan ini datang kembali, mohon memberi tahu pengelola Rakor.
