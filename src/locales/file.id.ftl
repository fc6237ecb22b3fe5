### Berkas rapat: surat undangan, materi, dan dokumen yang dibuat Rakor.

## Dokumen yang dibuat
file-button-attendance-sheet = Daftar hadir
file-button-recap-text = Salin sebagai teks
file-button-recap-workbook = Unduh XLSX
file-being-made = Dokumen sedang disiapkan dan segera dikirim ke percakapan ini.
file-name-attendance-sheet = Daftar Hadir
file-name-recap-workbook = Rekap Konfirmasi
file-name-check-in-screen = Layar Presensi
file-made-attendance-sheet = Daftar hadir { $title }, siap dicetak dan ditandatangani.
file-made-check-in-screen = Layar presensi { $title}. Silakan ditampilkan penuh; kode baru membuat layar ini tidak berlaku.
file-made-recap-workbook = Rekap konfirmasi { $title }. Mohon tidak diteruskan di luar keperluan rapat.

refusal-confidential-files = Surat dan materi rapat Terbatas atau Rahasia tidak disampaikan melalui Telegram. Mohon menyampaikannya melalui saluran kedinasan.

## Berkas sebuah rapat
file-button-files = Berkas
file-button-files-count = Berkas ({ $count })
file-button-add = Tambah berkas
file-button-open = { $number }. { $name }
file-button-remove = Hapus
file-button-remove-yes = Ya, hapus berkas
file-button-letter = Surat undangan
file-button-letter-named = Surat: { $name }
file-button-material = Materi rapat
file-button-materials = Semuanya materi
file-button-drop = Tidak jadi
file-kind-letter = Surat undangan
file-kind-material = Materi
file-photo = foto
file-size-small = {" "}({ $kilobytes } kB)
file-size = {" "}({ $megabytes } MB)
file-line = { $number }. { $kind }: { $name }{ $size }
file-shelf-title = Berkas { $title }
file-shelf-empty = Belum ada berkas.
file-shelf-help = Dokumen ditambahkan melalui tombol di bawah ini, atau dengan mengirimnya sebagai balasan atas pesan ini. Undangan yang terhubung menerimanya secara pribadi, satu kali.
file-shelf-help-draft = Dokumen ditambahkan melalui tombol di bawah ini, atau dengan mengirimnya sebagai balasan atas pesan ini. Berkas dikirim bersama undangan setelah rapat diterbitkan.
file-remove-asked = Hapus { $name } dari { $title }? Berkas tidak dikirim lagi kepada siapa pun; yang sudah menerima tetap memilikinya.
file-removed = Berkas telah dihapus.
file-wanted = Mohon mengirim dokumennya ke percakapan ini: surat undangan (PDF) atau materi { $title } (PDF, DOCX, XLSX, PPTX, JPG, PNG). Keterangan seperti “surat undangan” atau “materi” boleh ditulis bersama dokumen. Untuk berhenti, ketik /batal.
file-wanted-again = Yang ditunggu adalah dokumen. Mohon mengirimnya sebagai berkas, atau ketik /batal untuk berhenti.
file-secretariat-only = Berkas rapat ditambahkan oleh sekretariat. Mohon menyampaikan dokumen ini kepada sekretariat secara langsung.

## Yang baru dikirim
file-received-taken = Ditambahkan ke { $title }:
file-received-line = • { $kind }: { $name }
file-received-replacing = Surat undangan sebelumnya digantikan; penerimanya diberi tahu bahwa surat itu tidak berlaku lagi.
file-received-goes-later = Berkas dikirim secara pribadi bersama undangan, setelah rapat diterbitkan.
file-received-goes-now = Berkas dikirim secara pribadi kepada undangan yang terhubung, satu kali.
file-received-goes-nowhere = Rapat telah ditutup, sehingga berkas tidak dikirimkan; undangan menemukannya pada rapat di /agenda.
file-received-known = { $name } sudah ada pada rapat ini, sehingga tidak ditambahkan lagi.
file-received-dropped = Dokumen itu tidak ditambahkan ke rapat mana pun.
file-asked-meeting =
    { $count ->
        [1] { $names }: untuk rapat yang mana dokumen ini?
       *[other] { $names }: untuk rapat yang mana dokumen-dokumen ini?
    }
file-asked-kind =
    { $count ->
        [1] { $names } untuk { $title }: surat undangan atau materi?
       *[other] { $names } untuk { $title }: mana yang surat undangan? Selebihnya menjadi materi.
    }
file-no-meeting = { $names } belum dapat ditambahkan karena belum ada rapat. Rapat dibuat dengan /rapat; setelah itu dokumen dapat dikirim kembali.
file-fault-too-large = { $name } melebihi { $megabytes } MB, batas berkas untuk bot Telegram. Mohon mengirim versi yang lebih kecil.
file-fault-too-many = { $name } tidak ditambahkan: rapat ini sudah memiliki { $most } berkas. Mohon menghapus salah satunya terlebih dahulu.
file-fault-kind = { $name } tidak ditambahkan: yang diterima adalah PDF, DOCX, XLSX, PPTX, JPG, dan PNG. Mohon mengirimnya dalam salah satu bentuk itu.
file-fault-mismatch = { $name } tidak ditambahkan: nama dan isi berkas tidak sesuai. Mohon menyimpannya kembali, misalnya sebagai PDF, lalu mengirimnya lagi.
file-fault-letter-photo = Surat undangan diterima sebagai dokumen PDF, bukan foto. Mohon mengirim PDF suratnya.
file-fault-letter-not-pdf = { $name } tidak ditambahkan: surat undangan diterima sebagai PDF. Mohon mengirim versi PDF-nya.
file-fault-confidential = { $name } tidak ditambahkan: surat dan materi rapat Terbatas atau Rahasia tidak disampaikan melalui Telegram. Mohon menyampaikannya melalui saluran kedinasan, dan menghapus dokumen itu dari percakapan ini.
file-fault-meeting-over = { $name } tidak ditambahkan karena rapatnya dibatalkan. Rapat lain dapat dilihat melalui /agenda.
file-fault-not-found = { $name } tidak ditambahkan karena rapatnya tidak ditemukan lagi. Rapat yang ada dapat dilihat melalui /agenda.

## Keterangan pada berkas
file-caption-letter-invited = Surat undangan { $title }
file-caption-letter-added = Surat undangan { $title } telah ditambahkan.
file-caption-letter-replaced = Surat undangan { $title } telah diganti. Surat ini menggantikan yang dikirim sebelumnya.
file-caption-letter-numbered-invited = Surat undangan { $title }, nomor { $number }
file-caption-letter-numbered-added = Surat undangan { $title }, nomor { $number }, telah ditambahkan.
file-caption-letter-numbered-replaced = Surat undangan { $title }, nomor { $number }, telah diganti. Surat ini menggantikan yang dikirim sebelumnya.
file-caption-material-invited = Materi { $title }
file-caption-material-added = Materi { $title } telah ditambahkan.
file-caption-material-replaced = Materi { $title } telah diganti.

refusal-file-gone = Berkas ini sudah diganti atau dihapus. Berkas yang berlaku ada pada rapatnya di /agenda.
