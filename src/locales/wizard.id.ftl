### Meetings and tasks made step by step.

## What every step has
wizard-button-back = Kembali
wizard-button-skip = Lewati
wizard-button-on = Lanjut
wizard-button-stop = Batal
wizard-button-edit = Ubah
wizard-button-back-to = Kembali ke { $name }
wizard-button-resume = Lanjutkan
wizard-first-toast = Ini langkah pertama. Tekan Batal untuk mengakhiri penyusunan.
wizard-type-date = Mohon tuliskan tanggalnya, misalnya { $day }.
wizard-type-time = Mohon tuliskan pukulnya, misalnya 11.00 s.d. 12.30.
wizard-type-place = Mohon tuliskan tempatnya, misalnya Aula Dinas Perkebunan.
wizard-type-other = Mohon tuliskan jawabannya.

## A meeting
wizard-new-heading = Rapat baru
wizard-editing-heading = Mengubah draf rapat
wizard-begin = Rapat disusun langkah demi langkah, atau ditulis sekaligus dalam satu pesan. Contoh untuk disalin:
wizard-begin-confidential = Untuk rapat Terbatas atau Rahasia, mohon pilih sifatnya lebih dahulu dan tidak menuliskan judul maupun materinya.
wizard-step = Langkah { $at } dari { $of }
wizard-ask-end = Sampai pukul berapa? Contoh: s.d. 12.00.
wizard-ask-link = Mohon kirim tautan rapat daring. Tautan hanya disampaikan secara pribadi kepada undangan yang hadir daring.
wizard-ask-chair = Siapa pimpinan rapat? Pilih salah satu, atau tuliskan jabatannya.
wizard-ask-fields = Bidang kerja sama mana yang dibahas? Pilih satu atau beberapa, atau tuliskan namanya.
wizard-ask-classification = Apa sifat surat undangan rapat ini?
wizard-ask-number = Berapa nomor surat undangannya? Mohon tuliskan.
wizard-ask-agenda = Apa saja acaranya? Mohon tuliskan, dipisahkan titik koma.
wizard-ask-dress = Apa pakaiannya? Mohon tuliskan, misalnya Batik.
wizard-ask-delegation = Apakah kehadiran pimpinan perangkat daerah dapat diwakilkan?
wizard-ask-deadline = Kapan batas konfirmasinya? Mohon tuliskan tanggal dan pukulnya.
wizard-button-classification = Sifat: { $classification }
wizard-button-line = Petunjuk satu pesan
wizard-button-holiday = { $day } (libur)
wizard-button-leave = { $day } (cuti bersama)
wizard-button-other-date = Tanggal lain
wizard-button-other-time = Pukul lain
wizard-button-until = s.d. { $time }
wizard-button-open-end = s.d. selesai
wizard-button-online = Daring
wizard-button-other-place = Tempat lain
wizard-button-no-link = Tanpa daring
wizard-button-no-chair = Tanpa pimpinan
wizard-button-clear-number = Tanpa nomor
wizard-button-clear-agenda = Tanpa acara
wizard-button-clear-dress = Tanpa pakaian
wizard-button-delegation-allowed = Dapat diwakilkan
wizard-button-delegation-not = Tidak dapat diwakilkan
wizard-button-clear-deadline = Batas bawaan

## Invitees
wizard-section-leaders = Sekda, Asisten, dan Staf Ahli
wizard-section-bagian = Bagian
wizard-section-agencies = Perangkat daerah
wizard-section-districts = Kecamatan
wizard-section-others = BUMD dan lainnya
wizard-section-partners = Mitra
wizard-section-guests = Tamu rapat sebelumnya
wizard-count-leaders = pimpinan { $count }
wizard-count-bagian = bagian { $count }
wizard-count-agencies = perangkat daerah { $count }
wizard-count-districts = kecamatan { $count }
wizard-count-others = lainnya { $count }
wizard-count-partners = mitra { $count }
wizard-count-guests = tamu { $count }
wizard-button-section = { $name } ({ $picked } dari { $of })
wizard-button-all-agencies = SEMUA OPD
wizard-button-section-all = Pilih semua
wizard-button-section-none = Kosongkan pilihan
wizard-button-invitees = Daftar undangan ({ $count })
wizard-section-picked = Diundang sejauh ini: { $picked }
wizard-button-chosen = Yang dipilih ({ $count })
wizard-chosen-ask = Tekan untuk mengeluarkan dari undangan.
wizard-section-ask = Tekan untuk memilih atau membatalkan pilihan.
wizard-chair-toast = Pimpinan rapat selalu diundang. Pimpinan diubah pada langkah pimpinan.
wizard-invitee = { $number }. { $name } ({ $role })
wizard-role-chair = pimpinan
wizard-role-required = wajib
wizard-role-optional = opsional
wizard-role-observer = pengamat

## Editing
wizard-lines-heading = Mengubah draf
wizard-lines-ask = Bagian mana yang diubah?
wizard-line-classification = Sifat
wizard-line-title = Judul
wizard-line-date = Tanggal
wizard-line-time = Pukul mulai
wizard-line-end = Pukul selesai
wizard-line-place = Tempat
wizard-line-link = Tautan daring
wizard-line-chair = Pimpinan
wizard-line-fields = Bidang
wizard-line-invitees = Undangan
wizard-line-number = Nomor surat
wizard-line-agenda = Acara
wizard-line-dress = Pakaian
wizard-line-delegation = Perwakilan
wizard-line-deadline = Batas konfirmasi

## Leaving and coming back
wizard-stop-asked = Akhiri penyusunan rapat ini? Draf dapat disimpan dan dilanjutkan melalui /agenda.
wizard-button-keep = Simpan draf
wizard-kept = Draf { $title } tersimpan di /agenda.
wizard-stopped-blank = Penyusunan rapat dibatalkan. Rapat baru dapat disusun dengan /rapat.
wizard-busy = Penyusunan { $name } belum selesai. Dilanjutkan, atau disisihkan dahulu? Yang disisihkan tetap tersimpan di /agenda.
wizard-at-preview = Pesan ini tidak menjawab pertanyaan yang terbuka, sehingga tidak dicatat. Pratinjau { $name } masih terbuka dan tidak berubah; isinya dapat diubah melalui tombol di bawah ini.
wizard-busy-meeting = rapat “{ $title }”
wizard-busy-task = tugas “{ $title }”
wizard-button-anew-meeting = Sisihkan, mulai rapat baru
wizard-button-anew-task = Sisihkan, mulai tugas baru
wizard-left = Penyusunan { $name } disisihkan; lanjutannya di /agenda.
wizard-expired = Penyusunan { $name } berakhir karena tidak dilanjutkan selama 24 jam. Drafnya tetap tersimpan di /agenda.
wizard-expired-gone = Penyusunan yang lama telah berakhir. Yang baru dapat dimulai dengan /rapat atau /tindaklanjut.
wizard-elsewhere = Draf ini sedang disisihkan, karena Bapak/Ibu menyusun hal lain. Tekan Lanjutkan untuk meneruskannya.

## From a group
wizard-open-meeting = Rapat disusun melalui percakapan pribadi dengan Rakor.
wizard-open-task = Tugas disusun melalui percakapan pribadi dengan Rakor.
wizard-button-open-meeting = Susun rapat
wizard-button-open-task = Susun tugas

## A task
wizard-task-heading = Tugas baru
wizard-task-preview-heading = Pratinjau tugas, belum dibuat
wizard-task-lines-heading = Mengubah tugas
wizard-task-step = Langkah { $at } dari { $of }
wizard-task-line-field = Bidang
wizard-task-line-office = Penanggung jawab
wizard-task-line-due = Tenggat
wizard-task-line-description = Uraian
wizard-task-line-helpers = Pembantu
wizard-task-ask-helpers = Perangkat daerah/instansi mana yang membantu, dan untuk bagian apa? Satu baris satu, misalnya: BAPPEDA: sediakan data lahan
wizard-task-no-helpers = Tanpa pembantu
wizard-task-line-meeting = Rapat asal
wizard-task-ask-meeting = Tugas ini tindak lanjut rapat yang mana?
wizard-task-ask-due-far = Tanpa tahun, tanggal itu baru jatuh lebih dari lima bulan lagi. Apakah itu yang dimaksud? Pilih, atau tuliskan tanggal beserta tahunnya.
wizard-task-no-meeting = Bukan dari rapat
wizard-task-create = Buat tugas
wizard-task-other-date = Tanggal lain
wizard-task-other-office = Cari perangkat daerah/instansi lain
wizard-task-type-office = Mohon tuliskan kode atau nama perangkat daerah/instansinya, misalnya Dinas Perkebunan.
wizard-task-due-tomorrow = Besok, { $day }
wizard-task-due-friday = Jumat ini, { $day }
wizard-task-due-week = Satu minggu, { $day }
wizard-task-due-fortnight = Dua minggu, { $day }
wizard-task-due-month = Akhir bulan, { $day }
wizard-task-untitled = tanpa uraian
wizard-agenda-task = Tugas (draf): { $title }

## Refusals
refusal-wizard-elsewhere = Draf ini sedang disisihkan, karena Bapak/Ibu menyusun hal lain. Draf dapat dilanjutkan melalui /agenda.
refusal-wizard-expired = Penyusunan ini berakhir karena tidak dilanjutkan selama 24 jam. Drafnya dapat dilanjutkan melalui /agenda.
