### Changes of a published meeting: move, cancel, invite and withdraw, re-open.

## An old card or invitation
change-card-newer = Kartu ini sudah digantikan oleh kartu yang lebih baru di grup ini.
change-button-card = Buka kartu terbaru
change-card-cancelled = DIBATALKAN
change-card-again = Waktu rapat telah diubah. Konfirmasi yang diberikan sebelumnya mohon disampaikan kembali.
change-card-reopened = Rapat yang semula dibatalkan ini tetap akan dilaksanakan. Konfirmasi yang diberikan sebelumnya mohon disampaikan kembali.
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
change-group-reopened = { $title } yang semula dibatalkan tetap akan dilaksanakan { $when } di { $place }. Perangkat daerah/instansi yang diundang dimohon menyampaikan kembali konfirmasinya pada kartu undangan. Terima kasih atas perhatian Bapak/Ibu.
change-group-cancelled = Kami sampaikan bahwa { $title } yang dijadwalkan { $when } dibatalkan. Terima kasih atas perhatian Bapak/Ibu.

## Facts
change-fact-classification = Sifat:
change-fact-link = Tautan daring:
change-fact-invitees = Undangan:
change-line = { $label } { $before } → { $after }
change-line-hidden = { $label } diubah
change-line-added = Diundang: { $names }
change-line-added-optional = Diundang (opsional): { $names }
change-line-removed = Undangan ditarik: { $names }
change-line-roles = Peran diubah: { $names }

## The page of a change
change-heading = Perubahan { $title }, belum diterapkan
change-heading-reopen = Membuka kembali { $title }, belum diterapkan
change-none = Belum ada yang diubah. Mohon pilih hal yang akan diubah; beberapa perubahan dapat dikumpulkan lebih dahulu.
change-tells = Yang akan diberi tahu:
change-tells-nobody = Tidak ada yang perlu diberi tahu.
change-tells-told = { $count } undangan yang sudah disampaikan akan menerima pemberitahuan perubahan.
change-tells-again = { $count } yang sudah menjawab diminta menjawab ulang.
change-tells-again-unreached = { $count } jawaban gugur, tetapi tidak dapat diminta ulang secara pribadi karena belum terhubung: { $codes }.
change-tells-again-unreached-count = { $count } jawaban gugur, tetapi tidak dapat diminta ulang secara pribadi karena belum terhubung.
change-tells-invited-unreached = Belum terhubung: { $codes }; undangan pribadinya tidak terkirim.
change-tells-invited-unreached-count = { $count } undangan baru belum terhubung; undangan pribadinya tidak terkirim.
change-tells-invited = { $count } undangan baru.
change-tells-withdrawn = { $count } undangan ditarik; { $told } di antaranya diberi tahu.
change-tells-cards = Kartu di grup diperbarui.
change-warning-confidential = judul, tempat, dan materi rapat dihapus dari Rakor; undangan, pemberitahuan, dan pengingat yang sudah terkirim diganti dengan teks netral sejauh Telegram mengizinkan. Daftar yang sudah diminta, seperti agenda dan rekap, tetap terbaca di percakapan masing-masing.
change-warning-deadline-stays = batas konfirmasi yang ditentukan sendiri tetap { $stays }; dapat digeser menjadi { $along }.
change-button-along = Geser batas konfirmasi
change-button-optional = Undangan baru opsional ({ $count })
change-pick-first = Pesan itu belum dicatat. Mohon pilih dahulu bagian yang akan diubah.
change-unclear = Jawaban belum dapat dipahami.
change-button-change = Ubah
change-button-cancel = Batalkan rapat
change-button-reopen = Buka kembali
change-button-apply = Terapkan
change-button-apply-kept = Terapkan dengan waktu ini
change-button-drop = Buang
change-button-take = Ambil alih
change-button-empty = Kosongkan
change-button-default = Batas bawaan
change-button-meeting = Lihat rapat
change-button-time = Waktu
change-button-place = Tempat
change-button-link = Tautan
change-button-chair = Pimpinan
change-button-agenda = Acara
change-button-fields = Bidang
change-button-invitees = Undangan
change-button-deadline = Batas konfirmasi
change-button-groups = Grup
change-button-classification = Sifat
change-button-title = Judul
change-button-number = Nomor surat
change-button-dress = Pakaian
change-button-delegation = Perwakilan
change-ask-time = Waktu saat ini: { $now }. Mohon tuliskan hari, tanggal, dan pukul yang baru, atau pukulnya saja. Contoh: { $day } pukul 09.00 s.d. 12.00.
change-ask-end = Waktu saat ini: { $now }. Rapat sudah dimulai; yang masih dapat diubah pukul selesainya. Contoh: s.d. 13.00.
change-ask-place = Tempat saat ini: { $now }. Mohon pilih atau tuliskan tempat yang baru.
change-ask-link = Tautan saat ini: { $now }. Mohon tuliskan tautan rapat daring yang baru. Tautan hanya disampaikan secara pribadi.
change-ask-chair = Pimpinan saat ini: { $now }. Mohon tuliskan jabatan pimpinan rapat yang baru.
change-ask-agenda = Acara saat ini: { $now }. Mohon tuliskan acara yang baru, dipisahkan dengan titik koma.
change-ask-fields = Bidang saat ini: { $now }. Mohon pilih bidang kerja samanya, atau tuliskan kodenya untuk ditambahkan.
change-ask-invitees = Undangan saat ini: { $count }. Tekan kode untuk menarik undangannya atau mengundangnya kembali; tuliskan kode atau nama perangkat daerah/instansi untuk menambah undangan. Yang tidak wajib ditulis dengan kata opsional, misalnya: opsional BPBD.
change-ask-deadline = Batas konfirmasi saat ini: { $now }. Mohon tuliskan hari, tanggal, dan pukul yang baru, atau pilih batas bawaan.
change-ask-groups = Kartu saat ini di grup: { $now }. Mohon pilih grup yang menerima kartu rapat.
change-ask-classification = Sifat saat ini: { $now }. Mohon pilih sifat rapat.
change-ask-title = Judul saat ini: { $now }. Mohon tuliskan judul yang baru.
change-ask-number = Nomor surat saat ini: { $now }. Mohon tuliskan nomor surat undangan.
change-ask-dress = Pakaian saat ini: { $now }. Mohon tuliskan ketentuan pakaian yang baru.
change-ask-delegation = Kehadiran pimpinan saat ini { $now }. Mohon pilih.
change-taken = Rapat ini sedang diubah oleh { $by }. Bila diambil alih, perubahan yang sudah dikumpulkan dilanjutkan oleh Bapak/Ibu.
change-applied = Perubahan telah diterapkan.
change-applied-told = { $count } undangan menerima pemberitahuan perubahan.
change-applied-again = { $count } diminta menjawab ulang.
change-applied-invited = { $count } undangan baru dikirim.
change-applied-withdrawn = { $count } undangan ditarik.
change-dropped = Perubahan dibuang. Rapat tetap seperti semula.

## Cancel and open again
change-cancel-asked = Batalkan { $title }?
change-cancel-tells = { $count } undangan yang sudah disampaikan akan diberi tahu, kartu di grup ditandai dibatalkan, dan pengingat dihentikan. Tugas tindak lanjut tetap tersimpan. Rapat dapat dibuka kembali.
change-cancel-reason-asked = Alasan pembatalan dapat dituliskan dan disampaikan kepada yang diundang, atau dikosongkan.
change-button-cancel-yes = Ya, batalkan rapat
change-cancelled =
    { $count ->
        [0] { $title } dibatalkan. Belum ada undangan yang perlu diberi tahu.
       *[other] { $title } dibatalkan. { $count } undangan diberi tahu.
    }
change-reopen-asked = Buka kembali { $title } untuk koreksi? Kehadiran yang tercatat tetap, tidak ada yang diberi tahu, dan rapat ditutup kembali dengan sendirinya setelah satu hari.
change-button-reopen-yes = Ya, buka kembali
change-reopened = Rapat dibuka kembali untuk koreksi.
meeting-agenda-mark-cancelled = dibatalkan
meeting-agenda-mark-reopened = tetap dilaksanakan
meeting-agenda-mark-moved = waktu diubah
reminder-status-kind-change = Pemberitahuan perubahan
reminder-status-kind-hidden = Penggantian pesan dengan teks netral

## Refusals
refusal-meeting-begun = Rapat sudah dimulai, sehingga hari dan pukul mulainya tidak dapat diubah lagi. Yang masih dapat diubah: pukul selesai, tempat, tautan, dan keterangan lain.
refusal-meeting-not-over = Rapat ini masih berjalan, sehingga tidak perlu dibuka kembali. Perubahan dapat dilakukan melalui tombol Ubah.
refusal-reopen-too-late = Rapat ini ditutup lebih dari tujuh hari yang lalu, sehingga tidak dapat dibuka kembali. Koreksi selanjutnya dicatat di luar Rakor.
refusal-change-gone = Perubahan ini sudah diterapkan atau dibuang. Silakan membuka rapatnya kembali melalui /agenda.
refusal-change-taken = Rapat ini sedang diubah oleh { $by }. Perubahan dapat diambil alih melalui tombol Ubah pada halaman rapat di /agenda.
refusal-change-incomplete = Perubahan belum lengkap. Mohon selesaikan dahulu hal yang ditanyakan.
refusal-change-empty = Belum ada yang diubah. Mohon pilih hal yang akan diubah, atau buang perubahan ini.
refusal-change-open = Perubahan rapat ini yang Bapak/Ibu mulai belum diterapkan. Mohon menerapkan atau membuangnya lebih dahulu melalui tombol Ubah di /agenda.
