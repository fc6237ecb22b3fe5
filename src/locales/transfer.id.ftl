### Mutasi: several seats change their holders in one go.

transfer-button = Mutasi
transfer-button-new = Tulis mutasi
transfer-button-pick = Pilih jabatan
transfer-button-moves = Pindah ke jabatan lain
transfer-button-leaves = Pensiun atau berhenti
transfer-button-new-definitif = Pejabat baru
transfer-button-new-plt = Plt.
transfer-button-new-plh = Plh.
transfer-button-open-draft = Lanjutkan draf ({ $seats }) – { $by }
transfer-button-open-planned = { $date } ({ $seats } jabatan)
transfer-button-add = Tulis baris
transfer-button-date = Tanggal berlaku
transfer-button-remove = Hapus { $code }
transfer-button-today = Saat diterapkan
transfer-button-other-day = Tanggal lain
transfer-button-apply = Terapkan sekarang
transfer-button-plan = Jadwalkan { $date }
transfer-button-drop = Buang draf
transfer-button-cancel = Batalkan mutasi
transfer-button-cancel-yes = Ya, batalkan
transfer-button-list = Daftar mutasi

transfer-home =
    Mutasi pejabat: pemangku beberapa jabatan berganti sekaligus. Undangan, jawaban, dan tugas tetap pada jabatannya; akun pejabat lama berakhir, dan tautan bagi pejabat baru diterbitkan.
transfer-home-planned = Terjadwal:
transfer-home-line = • { $date }: { $seats } jabatan, disusun oleh { $by }
transfer-which = Jabatan mana yang berganti pemangku?
transfer-where = Ke jabatan mana { $title } pindah?
transfer-what = Apa yang terjadi dengan pemangku { $title }?
transfer-name-ask = Siapa nama pejabat yang menjadi { $title }? Silakan menulis namanya beserta gelar. /batal untuk membatalkan.
transfer-name-empty = Silakan menulis nama pejabatnya sebagai teks, atau /batal.
transfer-ask =
    Silakan menulis satu baris untuk setiap perpindahan, misalnya:

    Kepala Bappeda → Asisten II
    Asisten II → pensiun
    Kepala Bappeda: Nama Pejabat Baru
    Kepala Dinas Perkebunan: Plt. Nama Pejabat

    Tanda → dapat ditulis ->. Pratinjau ditampilkan sebelum ada yang diubah. /batal untuk membatalkan.
transfer-ask-empty = Silakan menulis perpindahannya sebagai teks, satu baris untuk setiap jabatan, misalnya: Kepala Bappeda → Asisten II.
transfer-faulty = Belum ada yang dicatat: { $count } baris perlu diperbaiki. Silakan menulis ulang semua barisnya.
transfer-fault = “{ $text }”: { $reason }
transfer-fault-form = tulis misalnya Kepala Bappeda → Asisten II, atau Kepala Bappeda: Nama Pejabat
transfer-fault-office = “{ $part }” tidak dikenali sebagai jabatan; bila itu nama orang, pakailah titik dua, misalnya Kepala Bappeda: Nama Pejabat
transfer-fault-several = “{ $part }” dapat berarti { $offices }
transfer-fault-holder-unknown = pemangku { $part } belum tercatat; tulis namanya, misalnya Asisten II: Nama Pejabat
transfer-fault-same-seat = { $part } tidak dapat pindah ke jabatannya sendiri
transfer-fault-seat-twice = { $part } terisi dua kali
transfer-fault-vacant-plh = jabatan ini ditinggalkan pemangkunya, sehingga yang menggantikan adalah Plt., bukan Plh.
transfer-fault-name-long = nama “{ $part }” terlalu panjang atau kosong

transfer-title-draft = Mutasi (draf), belum ada yang diubah
transfer-title-planned = Mutasi terjadwal
transfer-title-page = { $title }, halaman { $page } dari { $pages }
transfer-effective = Berlaku { $date } pukul 00.05.
transfer-effective-now = Berlaku saat diterapkan.
transfer-by = Disusun oleh { $by }.
transfer-kept-until = Draf ini disimpan sampai { $date }.
transfer-missing = Perangkat daerah/instansi ini tidak ada lagi atau dinonaktifkan: { $names }. Hapus dari draf agar mutasi dapat diterapkan.
transfer-date-ask = Sejak kapan mutasi ini berlaku? Perubahan dijalankan pada pukul 00.05 hari itu dan dapat dibatalkan sampai saat itu.
transfer-day-ask = Silakan menulis tanggalnya, misalnya 1 Desember 2023. /batal untuk membatalkan.
transfer-day-unknown = “{ $text }” bukan tanggal. Silakan menulis misalnya 1 Desember 2023.
transfer-changed = Keadaan telah berubah sejak pratinjau dibuat. Mohon memeriksa pratinjau terbaru, lalu menekan tombolnya kembali.
transfer-applied = Mutasi telah diterapkan: { $seats } jabatan. Pejabat yang bersangkutan telah diberi tahu; tautan bagi pejabat baru kami kirim di bawah ini untuk diteruskan.
transfer-applied-toast = Mutasi telah diterapkan.
transfer-planned = Mutasi dijadwalkan: { $seats } jabatan, berlaku { $date } pukul 00.05. Sampai saat itu mutasi dapat dibatalkan melalui /pejabat, Mutasi.
transfer-planned-toast = Mutasi telah dijadwalkan.
transfer-cancel-ask = Batalkan mutasi yang berlaku { $date }? Belum ada yang diubah.
transfer-cancelled = Mutasi dibatalkan. Tidak ada yang diubah.
transfer-dropped = Draf mutasi dibuang. Tidak ada yang diubah.

transfer-left = Sehubungan dengan mutasi yang berlaku { $date }, hubungan akun Bapak/Ibu sebagai { $place } berakhir. Undangan, jawaban, dan tugas tetap pada jabatan itu. Terima kasih atas kerja sama Bapak/Ibu.
transfer-moved =
    Menurut mutasi yang berlaku { $date }, Bapak/Ibu bertugas sebagai { $place }. Untuk menghubungkan akun dengan jabatan baru, mohon membuka tautan berikut sampai { $until }:
    { $url }
transfer-done = Mutasi yang berlaku { $date } telah diterapkan oleh { $by }:
transfer-done-clock = Mutasi yang dijadwalkan untuk { $date } telah diterapkan:
transfer-failed = Mutasi yang dijadwalkan untuk { $date } tidak dapat diterapkan, karena ada perangkat daerah/instansi yang tidak ada lagi atau dinonaktifkan. Tidak ada yang diubah; mohon menyusunnya kembali:
transfer-expired = Draf mutasi ini tidak diterapkan dalam 30 hari, sehingga berakhir pada { $date }. Tidak ada yang diubah; mohon menyusunnya kembali bila masih diperlukan:
transfer-done-line = • { $seat }: { $holder }
transfer-vacant = kosong

refusal-transfer-empty = Tidak ada perpindahan yang terbaca. Silakan menulis satu baris untuk setiap jabatan, misalnya: Kepala Bappeda → Asisten II.
refusal-transfer-gone = Draf mutasi ini tidak ada lagi. Silakan membuka daftarnya melalui /pejabat, Mutasi.
refusal-transfer-settled =
    { $state ->
        [applied] Mutasi ini sudah diterapkan oleh { $by } pada { $when }.
        [planned] Mutasi ini sudah dijadwalkan. Silakan membukanya melalui /pejabat, Mutasi.
        [expired] Draf mutasi ini berakhir pada { $when }, karena tidak diterapkan dalam 30 hari. Mohon menyusunnya kembali bila masih diperlukan.
        [failed] Mutasi ini tidak dapat diterapkan pada { $when }. Mohon menyusunnya kembali.
       *[cancelled] Mutasi ini sudah dibatalkan oleh { $by } pada { $when }.
    }
refusal-transfer-too-long = Satu mutasi memuat paling banyak { $most } jabatan. Mohon membaginya, atau mengirim daftar sebagai berkas CSV.
refusal-transfer-day-past = Tanggal berlaku harus setelah hari ini. Untuk hari ini, silakan memilih Saat diterapkan.
refusal-transfer-day-far = Tanggal berlaku paling lama satu tahun dari sekarang. Mohon memilih tanggal yang lebih dekat.
refusal-transfer-office-gone = { $office } tidak ada lagi atau dinonaktifkan, sehingga mutasi tidak diterapkan. Mohon menghapusnya dari draf.
