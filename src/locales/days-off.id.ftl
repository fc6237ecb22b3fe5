### Days off and Ramadan: the list of a year, handed out and taken back.

days-off-button = Hari libur
days-off-button-get = Unduh { $year }
days-off-button-put = Kirim berkas
days-off-heading = Hari libur { $year }
days-off-line = { $day }: { $name }
days-off-named-libur = { $name }
days-off-named-cuti_bersama = { $name } (cuti bersama)
days-off-ramadan = { $name }: { $first } s.d. { $last }
days-off-none = Belum ada daftar hari libur { $year }, sehingga hari libur tahun itu tidak diperiksa.
days-off-counts = Hari libur nasional { $holidays }, cuti bersama { $leave }.

days-off-caption = Hari libur { $year }. Berkas ini dapat diubah di Excel, disimpan sebagai CSV, lalu dikirim kembali ke sini.
days-off-ask =
    Silakan mengirim berkas CSV hari libur, misalnya hasil Unduh yang telah diubah di Excel dan disimpan sebagai CSV. Kolomnya: tanggal, sampai, jenis, dan nama.
    Jenis diisi libur nasional, cuti bersama, atau Ramadan. Kolom sampai hanya diisi bila lebih dari satu hari; untuk Ramadan wajib.
    Daftar hari libur tahun yang ada di dalam berkas menjadi seperti berkas itu; Ramadan dapat dikirim tersendiri. Sebelum diterapkan, perubahannya ditampilkan lebih dahulu. /batal untuk membatalkan.
days-off-file-no-heading = Baris pertama harus memuat judul kolom tanggal, jenis, dan nama; yang terbaca diawali “{ $value }”. Contohnya ada pada hasil Unduh di /pengaturan, Hari libur.

days-off-same = Tidak ada yang berubah: { $count } baris dalam berkas sama dengan daftar.
days-off-preview-title = Perubahan hari libur dari berkas
days-off-preview = { $changes }; tidak berubah { $unchanged }.
days-off-preview-years = Daftar { $years } menjadi seperti berkas; hari yang tidak tercantum di dalamnya dihapus.
days-off-count-added = { $count } hari baru
days-off-count-changed = { $count } hari berubah
days-off-count-removed = { $count } hari dihapus
days-off-count-ramadans = { $count } rentang Ramadan
days-off-change-added = Baru: { $day }, { $name }
days-off-change-changed = Berubah: { $day }, { $before } → { $after }
days-off-change-removed = Dihapus: { $day }, { $name }
days-off-change-ramadan = Berubah: { $before } → { $after }
days-off-change-ramadan-added = Baru: { $after }
days-off-minded = Rapat yang sudah diterbitkan dan perlu dilihat kembali waktunya:
days-off-minded-meeting = { $title }, { $when }: { $said }
days-off-moved = Daftar hari libur telah berubah sejak pratinjau dibuat, sehingga pratinjau disusun ulang. Mohon memeriksanya kembali.
days-off-nothing-left = Daftar hari libur telah berubah dan kini sama dengan berkas, sehingga tidak ada lagi yang perlu diterapkan.
days-off-applied = Daftar hari libur telah diperbarui: { $changes }. Pengingat rapat yang akan datang ikut disesuaikan.
days-off-applied-toast = Daftar hari libur telah diperbarui.
days-off-dropped = Berkas tidak diterapkan. Tidak ada yang diubah.

days-off-fault-date-missing = tanggal kosong
days-off-fault-day-unknown = “{ $value }” bukan tanggal; tulis misalnya 19 Maret 2026
days-off-fault-kind-missing = jenis kosong; isikan libur nasional, cuti bersama, atau Ramadan
days-off-fault-kind-unknown = jenis “{ $value }” tidak dikenal; isikan libur nasional, cuti bersama, atau Ramadan
days-off-fault-name-missing = nama kosong
days-off-fault-name-too-long = “{ $value }…” terlalu panjang atau tidak memuat huruf
days-off-fault-more-cells = sel “{ $value }” berada di luar judul kolom; mungkin ada pemisah yang berlebih
days-off-fault-until-missing = hari terakhir Ramadan harus diisi
days-off-fault-until-before-date = tanggal akhir { $value } mendahului tanggal mulai
days-off-fault-too-many-days = { $value } hari sekaligus terlalu banyak; paling banyak 14 hari dalam satu baris
days-off-fault-ramadan-length = Ramadan berlangsung 29 atau 30 hari, sedangkan rentang ini { $value } hari
days-off-fault-twice = hari itu sudah ada pada baris { $value }; bila keduanya benar, gabungkan namanya dalam satu baris

days-off-column-date = tanggal
days-off-column-until = sampai
days-off-column-kind = jenis
days-off-column-name = nama
days-off-kind-libur = libur nasional
days-off-kind-cuti_bersama = cuti bersama
days-off-kind-ramadan = Ramadan
