### Berkas rapat: surat undangan, materi, dan dokumen yang dibuat Rakor.

## Dokumen yang dibuat
file-button-attendance-sheet = Daftar hadir
file-button-recap-text = Salin sebagai teks
file-button-recap-workbook = Unduh XLSX
file-being-made = Dokumen sedang disiapkan dan segera dikirim ke percakapan ini.
file-name-attendance-sheet = Daftar Hadir
file-name-recap-workbook = Rekap Konfirmasi
file-made-attendance-sheet = Daftar hadir { $title }, siap dicetak dan ditandatangani.
file-made-recap-workbook = Rekap konfirmasi { $title }. Mohon tidak diteruskan di luar keperluan rapat.

refusal-confidential-files = Surat dan materi rapat Terbatas atau Rahasia tidak disampaikan melalui Telegram. Mohon menyampaikannya melalui saluran kedinasan.
