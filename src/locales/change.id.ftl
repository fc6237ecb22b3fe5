### Changes of a published meeting: move, cancel, invite and withdraw, re-open.

## An old card or invitation
change-card-newer = Kartu ini sudah digantikan oleh kartu yang lebih baru di grup ini.
change-button-card = Buka kartu terbaru
change-card-cancelled = DIBATALKAN
change-card-again = Waktu rapat telah diubah. Konfirmasi yang diberikan sebelumnya mohon disampaikan kembali.
change-card-elsewhere = Rapat ini tidak lagi dikonfirmasi melalui grup ini.
change-previous = Jawaban sebelumnya: { $answer }, untuk { $when }.
change-previous-undated = Jawaban sebelumnya: { $answer }.
change-phrase-again = belum menjawab kembali (sebelumnya { $answer })

## What those who were told are told
change-notice-moved = Dengan hormat, kami sampaikan bahwa { $title } yang semula dijadwalkan { $before } diubah menjadi { $now }. Atas perubahan ini kami mohon maaf.
change-notice-reopened = Dengan hormat, kami sampaikan bahwa { $title } yang semula dibatalkan tetap akan dilaksanakan { $now }. Atas perubahan ini kami mohon maaf.
change-notice-changed = Dengan hormat, kami sampaikan perubahan atas undangan { $title }, { $now }.
change-notice-items = Hal yang diubah:
change-notice-link = Tautan rapat daring yang baru: { $url }
change-notice-link-new = Tautan rapat daring diperbarui, dan disampaikan kepada yang hadir secara daring.
change-notice-link-gone = Rapat tidak lagi menyediakan jalur daring.
change-notice-again = Mohon konfirmasi ulang dari Bapak/Ibu.
change-notice-again-until = Mohon konfirmasi ulang dari Bapak/Ibu paling lambat { $until }.
change-notice-stands = Konfirmasi yang telah disampaikan tetap berlaku, dan dapat diubah melalui tombol di bawah ini.
change-notice-cancelled = Dengan hormat, kami sampaikan bahwa { $title } yang dijadwalkan { $when } dibatalkan.
change-notice-withdrawn = Dengan hormat, kami sampaikan bahwa undangan { $office } untuk { $title }, { $when }, kami tarik kembali. Kehadiran dan konfirmasi Bapak/Ibu tidak diperlukan lagi.
change-notice-reason = Alasan: { $reason }
change-notice-sorry = Atas perubahan ini kami mohon maaf. Terima kasih atas perhatian dan kerja sama Bapak/Ibu.
change-notice-confidential = Terdapat perubahan atas undangan dengan kode { $code } yang disampaikan melalui saluran kedinasan.
change-notice-cancelled-confidential = Rapat dengan kode { $code } dibatalkan. Keterangannya disampaikan melalui saluran kedinasan.
change-notice-withdrawn-confidential = Undangan Bapak/Ibu dengan kode { $code } kami tarik kembali. Konfirmasi tidak diperlukan lagi.
change-group = Perubahan jadwal: { $title } dilaksanakan { $when } di { $place }. Perangkat daerah/instansi yang diundang dimohon memeriksa kembali konfirmasinya pada kartu undangan. Terima kasih atas perhatian Bapak/Ibu.
change-group-cancelled = Kami sampaikan bahwa { $title } yang dijadwalkan { $when } dibatalkan. Terima kasih atas perhatian Bapak/Ibu.

## Facts
change-fact-classification = Sifat:
change-fact-link = Tautan daring:
change-fact-invitees = Undangan:
change-line = { $label } { $before } → { $after }
change-line-hidden = { $label } diubah
change-line-added = Diundang: { $names }
change-line-removed = Undangan ditarik: { $names }
change-line-roles = Peran diubah: { $names }

## Refusals
refusal-meeting-begun = Rapat sudah dimulai, sehingga hari dan pukul mulainya tidak dapat diubah lagi. Yang masih dapat diubah: pukul selesai, tempat, tautan, dan keterangan lain.
refusal-meeting-not-over = Rapat ini masih berjalan, sehingga tidak perlu dibuka kembali. Perubahan dapat dilakukan melalui tombol Ubah.
refusal-reopen-too-late = Rapat ini ditutup lebih dari tujuh hari yang lalu, sehingga tidak dapat dibuka kembali. Koreksi selanjutnya dicatat di luar Rakor.
refusal-change-gone = Perubahan ini sudah diterapkan atau dibuang. Silakan membuka rapatnya kembali melalui /agenda.
refusal-change-taken = Rapat ini sedang diubah oleh { $by }. Perubahan dapat diambil alih melalui tombol Ubah pada halaman rapat di /agenda.
refusal-change-incomplete = Perubahan belum lengkap. Mohon selesaikan dahulu hal yang ditanyakan.
refusal-change-empty = Belum ada yang diubah. Mohon pilih hal yang akan diubah, atau buang perubahan ini.
