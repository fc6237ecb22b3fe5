### The directory: browsing, an office and what can be changed about it, adding one, and links for all at once.

## Browsing
directory-title = Direktori perangkat daerah dan instansi
directory-regional = { $count } perangkat daerah: { $tally }
directory-other = { $count } instansi: { $tally }
directory-set-aside = { $count } nonaktif
directory-tally-head = { $count } terhubung
directory-tally-staff = { $count } hanya staf
directory-tally-unreachable = { $count } tidak dapat dihubungi
directory-tally-none = { $count } belum
directory-hint = Pilih kelompok, atau tuliskan nama, singkatan, maupun jabatannya, misalnya /pejabat perkebunan.
directory-group-leaders = Sekda, Asisten, Staf Ahli
directory-group-agencies = OPD
directory-group-sections = Bagian
directory-group-districts = Kecamatan
directory-group-others = BUMD dan instansi vertikal
directory-group-partners = Mitra
directory-group-guests = Tamu
directory-group-all = Semua
directory-group-open = Belum terhubung
directory-group-off = Nonaktif
directory-group-of = Koordinasi { $title }
directory-button-group = { $name } ({ $count })
directory-button-search = Cari
directory-button-add = Tambah
directory-button-links = Tautan sekaligus
directory-button-home = Direktori
directory-page = { $name }: { $count }, halaman { $page } dari { $pages }
directory-empty = Tidak ada perangkat daerah/instansi dalam kelompok ini.
directory-open-note = Yang kepalanya belum terhubung atau tidak dapat dihubungi:
directory-line = { $sign } { $code } – { $name }
directory-line-off = { $sign } { $code } – { $name } (nonaktif)
directory-sign-head = ● kepala terhubung
directory-sign-staff = ◐ hanya staf
directory-sign-unreachable = ⚠ tidak dapat dihubungi
directory-sign-none = ○ belum
directory-search-ask = Perangkat daerah/instansi mana yang dicari? Tuliskan nama, singkatan, nama lama, atau jabatan kepalanya.
directory-which = “{ $text }” dapat berarti beberapa perangkat daerah/instansi. Silakan pilih.
directory-like = “{ $text }” tidak dikenali sebagai perangkat daerah/instansi. Barangkali yang dimaksud salah satu di bawah ini; bila tidak, silakan memilih dari /pejabat.
directory-unknown = “{ $text }” tidak dikenali sebagai perangkat daerah/instansi. Silakan memilih dari daftar /pejabat, atau menuliskan kode, nama, atau jabatannya.

## Kinds
directory-kind-setda = Sekretariat Daerah
directory-kind-asisten = Asisten
directory-kind-staf_ahli = Staf Ahli
directory-kind-bagian = Bagian
directory-kind-inspektorat = Inspektorat
directory-kind-sekretariat_dprd = Sekretariat DPRD
directory-kind-badan = Badan
directory-kind-dinas = Dinas
directory-kind-satuan = Satuan
directory-kind-kecamatan = Kecamatan
directory-kind-bumd = BUMD
directory-kind-vertikal = Instansi vertikal
directory-kind-partner = Mitra
directory-kind-guest = Tamu

## An office
directory-office-code = Kode:
directory-office-kind = Jenis: { $kind }
directory-office-disabled = Nonaktif: tidak dapat diundang. Data dan riwayatnya tetap tersimpan.
directory-office-disabled-on = Nonaktif sejak { $day }: tidak dapat diundang. Data dan riwayatnya tetap tersimpan.
directory-office-former = Dahulu: { $name } (sampai { $until })
directory-office-former-since = Dahulu: { $name } ({ $since } sampai { $until })
directory-office-former-more = Nama terdahulu lain: { $count }, lihat Riwayat.
directory-office-name-to-come = Mulai { $day }: bernama { $name }
directory-office-name-stuck = Nama { $name } seharusnya berlaku sejak { $day }, tetapi sudah dipakai perangkat daerah/instansi lain. Mohon menuliskan nama lain melalui Ubah.
directory-office-aliases = Singkatan dan sebutan lain: { $aliases }
directory-office-coordinator = Koordinator: { $title }
directory-office-title = Jabatan kepala: { $title }
directory-office-official = Pejabat: { $official }
directory-office-no-official = Pejabat: belum dicatat
directory-office-coming = Mulai { $day }: { $holder }
directory-office-before = Pejabat terdahulu:
directory-office-item = • { $official }
directory-office-before-more = dan { $count } pejabat lain; lihat Pejabat.
directory-official-definitif = { $name }
directory-official-plt = { $name } (Plt.)
directory-official-plh = { $name } (Plh.)
directory-official-since = { $official }, sejak { $since }
directory-official-until = { $official }, sampai { $until }
directory-official-between = { $official }, { $since } sampai { $until }
directory-office-accounts = Akun yang terhubung:
directory-office-account = { $number }. { $name } – { $place }, sejak { $since }
directory-office-account-off = { $number }. { $name } – { $place }, sejak { $since }; tidak dapat dihubungi
directory-office-accounts-more = dan { $count } akun lain; lihat Akun.
directory-office-unreachable = Yang tidak dapat dihubungi telah memblokir Rakor atau belum menekan Start; mohon yang bersangkutan membuka Rakor kembali.
directory-office-no-accounts = Belum ada akun yang terhubung. Tautan undangan dapat diterbitkan melalui tombol di bawah ini.
directory-office-links = Tautan yang belum dibuka:
directory-office-link = { $number }. { $place }, berlaku sampai { $until }
directory-office-links-more = dan { $count } tautan lain; lihat Akun.
directory-button-edit = Ubah
directory-button-officials = Pejabat
directory-button-accounts = Akun
directory-button-history = Riwayat

## Changing an office
directory-edit = { $name }: apa yang diubah?
directory-button-name = Nama
directory-button-name-off = Batalkan nama mulai { $day }
directory-button-aliases = Singkatan
directory-button-title = Jabatan kepala
directory-button-coordinator = Asisten koordinator
directory-button-enable = Aktifkan
directory-button-disable = Nonaktifkan
directory-button-cancel = Batal
directory-ask-name =
    Nama sekarang: { $name }
    Tuliskan nama barunya. Bila berlaku sejak hari lain, tuliskan harinya di baris kedua, misalnya: 2 Januari 2023
directory-ask-title =
    Jabatan kepala sekarang: { $title }
    Tuliskan jabatan yang baru, misalnya: Kepala Dinas Perkebunan
directory-ask-aliases = Tuliskan singkatan atau sebutan lain bagi { $name }, dipisahkan koma, misalnya: disbun, kadisbun
directory-ask-official =
    { $place }: siapa yang menjabat? Tuliskan namanya, lalu di baris kedua sejak kapan.
    Contoh baris kedua: 1 Maret 2023, atau 1 Mei 2023 s.d. 5 Mei 2023. Baris kedua boleh dikosongkan bila tidak diketahui.
directory-unclear = Jawaban ini belum dapat kami pakai. { $question }
directory-unclear-day = Baris kedua, “{ $text }”, belum terbaca sebagai tanggal. Contoh: 1 Maret 2023, atau 1 Mei 2023 s.d. 5 Mei 2023. Mohon menuliskan keduanya kembali.
directory-too-long = Teks ini { $count } huruf, paling banyak { $most }. Mohon dipersingkat lalu dikirim kembali.
directory-confirm-name =
    Nama akan diubah
    dari: { $before }
    menjadi: { $after }
    Berlaku sejak { $day }; nama lama tetap tersimpan, tetap ditemukan dalam pencarian, dan tetap tertulis pada rapat pada masanya.
directory-confirm-name-to-come =
    Nama akan diubah
    dari: { $before }
    menjadi: { $after }
    Berlaku mulai { $day }; sampai saat itu nama yang sekarang tetap dipakai, dan sesudahnya tetap tersimpan.
directory-confirm-title-too = Jabatan kepala ikut menjadi: { $title }
directory-confirm-title-same = Jabatan kepala tetap: { $title }
directory-confirm-again = Sementara itu { $name } telah diubah orang lain, sehingga belum disimpan. Yang Bapak/Ibu tulis: { $typed }
directory-button-save = Simpan
directory-button-save-new = Simpan, nama lama tetap ada
directory-button-save-spelling = Hanya perbaikan ejaan
directory-button-save-to-come = Simpan, berlaku mulai { $day }
directory-aliases = Singkatan dan sebutan lain bagi { $name }. Tekan salah satu untuk menghapusnya.
directory-aliases-none = Belum ada singkatan atau sebutan lain bagi { $name }.
directory-button-alias-add = Tambah singkatan
directory-button-alias-off = ✕ { $alias }
directory-coordinator = Siapa yang mengoordinasikan { $name }?
directory-button-nobody = Tidak ada
directory-disable = { $name } akan dinonaktifkan: tidak dapat lagi diundang atau diberi tugas. Riwayatnya tetap tersimpan.
directory-disable-meetings = Undangan yang masih berjalan, tetap berlaku sampai diubah:
directory-disable-tasks = Tugas yang belum selesai: { $codes }
directory-disable-links = Tautan yang belum dibuka, ikut dicabut: { $count }
directory-disable-nothing = Tidak ada undangan, tugas, atau tautan yang masih terbuka.
directory-more = dan { $count } lainnya
directory-button-disable-yes = Ya, nonaktifkan
directory-saved-toast = Tersimpan.
directory-saved = Tersimpan.

## Officials
directory-officials = Pejabat { $name }
directory-officials-none = Belum ada pejabat yang dicatat.
directory-button-official-definitif = Pejabat definitif
directory-button-official-plt = Plt.
directory-button-official-plh = Plh.
directory-button-official-off = Akhiri { $number }
directory-official-off = Masa jabatan { $official } diakhiri pada { $day }?
directory-button-off-today = Ya, hari ini

## Accounts and links of an office
directory-accounts = Akun dan tautan { $name }, halaman { $page } dari { $pages }
directory-revoke = Cabut akun { $name } sebagai { $place }? Akun itu segera tidak dapat menjawab lagi; jawaban yang pernah diberikan tetap berlaku.
directory-button-revoke-yes = Ya, cabut

## History
directory-history = Riwayat { $name }, halaman { $page } dari { $pages }
directory-history-none = Belum ada perubahan yang tercatat.
directory-history-names = Nama terdahulu:
directory-history-line = { $when } – { $what } ({ $by })
directory-history-system = Rakor
directory-event-name = nama diubah
directory-event-name-to-come = nama yang akan berlaku dicatat
directory-event-name-off = nama yang akan berlaku dibatalkan
directory-event-title = jabatan kepala diubah
directory-event-aliases = singkatan ditambah
directory-event-alias-off = singkatan dihapus
directory-event-coordinator = koordinator diubah
directory-event-enabled = diaktifkan
directory-event-disabled = dinonaktifkan
directory-event-official = pejabat dicatat
directory-event-official-off = masa jabatan diakhiri
directory-event-added = ditambahkan
directory-event-joined = akun { $whom } dihubungkan
directory-event-revoked = akun { $whom } dicabut
directory-event-link = tautan undangan diterbitkan
directory-event-link-revoked = tautan undangan dicabut
directory-event-other = data diperbarui

## Adding an office
directory-new-kind = Perangkat daerah/instansi apa yang ditambahkan?
directory-new-name = { $kind }: tuliskan nama lengkapnya, misalnya: { $example }
directory-new-example-regional = Dinas Kepemudaan dan Olahraga
directory-new-example-other = Pemerintah Kabupaten Empat Lawang
directory-new-code = Tuliskan kode singkatnya, 2 sampai 12 huruf atau angka, misalnya: { $code }
directory-new-title = Tuliskan jabatan kepalanya, misalnya: { $title }
directory-new-review =
    { $kind } baru
    Nama: { $name }
    Kode: { $code }
    Jabatan kepala: { $title }
directory-new-similar = Mirip yang sudah ada: { $names }. Mohon pastikan belum terdaftar.
directory-new-headed = Kepala { $name }
directory-new-titled-district = Camat { $name }
directory-new-titled-company = Direktur { $name }
directory-button-new-code = Kode
directory-new-added = { $name } telah ditambahkan.

## Links for all at once
directory-links-group = Tautan untuk kepala yang belum terhubung: kelompok mana?
directory-links = { $group }: { $count } kepala perangkat daerah/instansi belum terhubung.
directory-links-all-linked = Semuanya sudah memiliki tautan yang belum dibuka.
directory-links-some-linked = { $count } sudah memiliki tautan yang belum dibuka dan tidak dibuatkan lagi.
directory-links-none = { $group }: semua kepala sudah terhubung.
directory-links-how = Setiap kepala mendapat tautan sendiri, berlaku satu kali selama tujuh hari. Pilih bentuknya: satu pesan untuk setiap kepala, siap diteruskan, atau satu teks untuk ditempel di tempat lain.
directory-button-links-messages = Kirim { $count } pesan
directory-button-links-text = Satu teks
directory-button-links-again = Ganti juga { $count } tautan lama
directory-links-again = { $count } tautan lama dicabut dan diganti yang baru. Yang telanjur menerima tautan lama tidak dapat membukanya lagi.
directory-links-sent = { $count } tautan dibuat. Pesannya dikirim ke sini satu demi satu; mohon masing-masing diteruskan hanya kepada yang bersangkutan. Berlaku sampai { $until }.
directory-links-texted = { $count } tautan dibuat dan dituliskan di bawah ini. Mohon masing-masing disampaikan hanya kepada yang bersangkutan. Berlaku sampai { $until }.
directory-links-text-title = Tautan undangan Rakor, berlaku satu kali sampai { $until }
directory-links-text-item =
    { $title }
    { $url }
directory-links-file = tautan-undangan-{ $day }.txt
directory-links-file-caption = { $count } tautan undangan Rakor. Berkas ini rahasia: setiap tautan hanya untuk satu orang.
directory-button-links-off = Cabut semua tautan ({ $count })
directory-links-off = Semua tautan yang belum dibuka, berjumlah { $count }, akan dicabut dan tidak dapat dibuka lagi. Akun yang sudah terhubung tidak terpengaruh.
directory-button-links-off-yes = Ya, cabut semuanya
directory-links-off-toast = { $count } tautan telah dicabut.
directory-link-letter =
    Yth. { $title }
    Dengan hormat, undangan rapat koordinasi Sekretariat Daerah disampaikan melalui Rakor di Telegram. Mohon kesediaan Bapak/Ibu menghubungkan akun dengan membuka tautan berikut:
    { $url }
    Tautan ini berlaku satu kali sampai { $until } dan hanya untuk Bapak/Ibu. Setelah dibuka, sekretariat memastikan pemiliknya. Atas perhatian dan kerja samanya, kami ucapkan terima kasih.

## Refusals
refusal-office-disabled = { $office } sedang nonaktif. Bila masih diperlukan, aktifkan kembali melalui /pejabat, tombol Ubah.
refusal-office-changed =
    Sementara itu { $by } mengubah { $what ->
        [name] namanya
        [title] jabatan kepalanya
        [aliases] singkatannya
        [alias-off] singkatannya
        [coordinator] koordinatornya
        [enabled] status aktifnya
        [official] pejabatnya
        [official-off] pejabatnya
       *[other] datanya
    }, sehingga belum disimpan. Mohon memeriksa keadaan terbaru lalu mengulang bila masih perlu.
refusal-office-name-taken = Nama ini sudah dipakai oleh { $code }. Mohon menuliskan nama lain, atau membuka yang sudah ada melalui /pejabat { $code }.
refusal-office-code-taken = Kode ini sudah dipakai oleh { $office }. Mohon menuliskan kode lain.
refusal-bad-office-code = Kode terdiri atas 2 sampai 12 huruf, angka, atau tanda hubung, misalnya DISPORA. Mohon menuliskannya kembali.
refusal-name-day-too-early = Pada hari itu nama yang sebelumnya pun belum berlaku. Mohon menuliskan hari yang lebih kemudian; masa setiap nama ada di Riwayat.
refusal-days-reversed = Hari terakhir mendahului hari pertama. Mohon menuliskan tanggalnya kembali.
refusal-alias-known = Semua singkatan itu sudah tercatat. Mohon menuliskan yang lain, atau kembali ke halamannya.
refusal-too-many-aliases = Paling banyak { $most } singkatan. Mohon menghapus yang tidak lagi dipakai, lalu menambahkan kembali.
refusal-nobody-to-link = Tidak ada lagi kepala yang memerlukan tautan baru: semuanya sudah terhubung atau sudah memiliki tautan. Keadaannya ada di /pejabat.
refusal-no-open-link = Tidak ada tautan yang masih dapat dibuka, sehingga tidak ada yang perlu dicabut.
