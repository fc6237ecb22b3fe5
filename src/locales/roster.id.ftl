### The roster as a file: handing it out, taking it back, what a file would change.

roster-button-get = Unduh daftar
roster-button-put = Unggah daftar
roster-button-details = Rincian
roster-button-summary = Ringkasan
roster-button-apply = Terapkan
roster-button-drop = Batal

roster-caption = Daftar perangkat daerah/instansi dan pejabatnya per { $date }: { $count } baris. Berkas ini dapat diubah di Excel, disimpan sebagai CSV, lalu dikirim kembali ke sini.
roster-ask = Silakan mengirim berkas CSV daftar, misalnya hasil Unduh daftar yang telah diubah di Excel dan disimpan sebagai CSV. Kolom kode wajib ada; sel yang kosong berarti tidak diubah. Sebelum diterapkan, perubahannya ditampilkan lebih dahulu. /batal untuk membatalkan.
roster-no-file = Yang diperlukan adalah berkas CSV, bukan teks atau gambar. Silakan mengirimnya sebagai berkas, atau /batal.
roster-file-too-big = Berkas lebih besar dari { $limit } KB, sehingga tidak dibaca. Daftar yang wajar jauh lebih kecil; mohon memeriksa isinya lalu mengirim kembali.
roster-file-unavailable = Berkas belum dapat diambil dari Telegram, sehingga tidak ada yang diubah. Mohon mengirimnya sekali lagi.

roster-file-empty = Berkas itu kosong atau hanya berisi judul kolom. Tidak ada yang diubah.
roster-file-workbook = Itu berkas Excel, bukan CSV. Di Excel silakan memilih Simpan sebagai, jenis CSV UTF-8, lalu mengirim hasilnya ke sini.
roster-file-binary = Berkas itu bukan teks CSV, sehingga tidak dapat dibaca. Mohon mengirim berkas dengan jenis CSV.
roster-file-quote-open = Tanda kutip (") pada sekitar baris { $line } tidak ditutup, sehingga batas kolomnya tidak dapat dipastikan. Mohon memperbaikinya lalu mengirim kembali.
roster-file-row-too-long = Baris { $line } terlalu panjang untuk sebuah daftar. Mohon memeriksa tanda kutip dan pemisah kolomnya, lalu mengirim kembali.
roster-file-too-many-rows = Berkas memuat { $count } baris, sedangkan yang dapat diterapkan sekaligus paling banyak { $most }. Mohon membaginya menjadi beberapa berkas.
roster-file-no-heading = Baris pertama harus memuat judul kolom, sekurang-kurangnya kode; yang terbaca diawali “{ $value }”. Contohnya ada pada hasil Unduh daftar.
roster-file-heading-twice = Kolom “{ $value }” tercantum dua kali pada judul. Mohon menghapus salah satunya lalu mengirim kembali.

roster-faulty = Berkas belum dapat diterapkan: { $count } hal perlu diperbaiki. Tidak ada yang diubah.
roster-faulty-more = Selengkapnya ada pada berkas terlampir.
roster-faulty-file = Seluruh hal yang perlu diperbaiki, baris demi baris.
roster-fault = Baris { $line }, { $column }: { $reason }
roster-fault-code-missing = kode kosong
roster-fault-code-bad = “{ $value }” bukan kode: 2 sampai 12 huruf besar, angka, atau tanda hubung
roster-fault-kind-unknown = jenis “{ $value }” tidak dikenal, misalnya Dinas, Badan, Bagian, Kecamatan, BUMD, Mitra
roster-fault-kind-missing = jenis harus diisi untuk { $value }, karena kodenya baru
roster-fault-kind-fixed = jenis { $value } tidak dapat diganti; buat kode baru bila memang lain
roster-fault-name-missing = nama harus diisi untuk { $value }, karena kodenya baru
roster-fault-name-taken = nama “{ $value }” sudah dipakai oleh kode lain
roster-fault-title-missing = jabatan kepala harus diisi untuk { $value }, karena kodenya baru
roster-fault-too-long = “{ $value }…” terlalu panjang atau tidak memuat huruf
roster-fault-too-many-aliases = { $value } singkatan terlalu banyak
roster-fault-coordinator-unknown = “{ $value }” bukan kode atau jabatan Sekda maupun Asisten
roster-fault-coordinator-itself = “{ $value }” tidak dapat mengoordinasikan dirinya sendiri
roster-fault-contradicts = “{ $value }” berbeda dengan baris lain dari kode yang sama
roster-fault-standing-unknown = status “{ $value }” tidak dikenal; isikan definitif, Plt., atau Plh.
roster-fault-day-unknown = “{ $value }” bukan tanggal; tulis misalnya 4 Mei 2023
roster-fault-until-before-since = tanggal akhir { $value } mendahului tanggal mulai
roster-fault-since-far = tanggal mulai { $value } lebih dari setahun ke depan; mohon memeriksa tahunnya
roster-fault-flag-unknown = “{ $value }” tidak dikenal; isikan ya atau tidak
roster-fault-official-missing = status atau tanggal terisi ({ $value }), tetapi nama pejabatnya kosong
roster-fault-official-twice = “{ $value }” tercantum dua kali untuk jabatan yang sama
roster-fault-seat-twice = “{ $value }” menduduki jabatan yang dalam berkas ini sudah terisi; isikan tanggal akhir pendahulunya atau status Plh.
roster-fault-more-cells = sel “{ $value }” berada di luar judul kolom; mungkin ada pemisah yang berlebih
roster-fault-guest = { $value } adalah tamu suatu rapat, bukan bagian dari daftar

roster-same = Tidak ada yang berubah: { $unchanged } perangkat daerah/instansi dalam berkas sama dengan daftar.
roster-preview-title = Perubahan dari berkas
roster-preview = { $changes }; tidak berubah { $unchanged }.
roster-preview-accounts = Akun yang berakhir: { $ending }. Tautan baru yang diterbitkan: { $links }.
roster-preview-ignored = Kolom yang tidak dikenal dan diabaikan: { $columns }.
roster-preview-nothing-yet = Belum ada yang diubah sebelum Terapkan ditekan.
roster-changed = Daftar telah berubah sejak pratinjau dibuat, sehingga pratinjau disusun ulang. Mohon memeriksanya kembali.
roster-nothing-left = Daftar telah berubah dan kini sama dengan berkas, sehingga tidak ada lagi yang perlu diterapkan.
roster-applied = Perubahan telah diterapkan: { $changes }.
roster-applied-links = Tautan bagi pejabat baru kami kirim di bawah ini untuk diteruskan.
roster-applied-toast = Daftar telah diperbarui.
roster-dropped = Berkas tidak diterapkan. Tidak ada yang diubah.
roster-details-title = Rincian perubahan
roster-details-title-page = Rincian perubahan, halaman { $page } dari { $pages }

roster-count-added = { $count } perangkat daerah/instansi baru
roster-count-renamed = { $count } ganti nama
roster-count-retitled = { $count } ganti sebutan jabatan
roster-count-coordinated = { $count } ganti koordinator
roster-count-aliased = { $count } ganti singkatan
roster-count-enabled = { $count } diaktifkan
roster-count-disabled = { $count } nonaktif
roster-count-named = { $count } pejabat baru dicatat
roster-count-passed = { $count } pejabat berganti
roster-count-coming = { $count } pergantian terjadwal
roster-count-dated = { $count } tanggal pejabat diperbaiki

roster-line-added = Baru: { $code } – { $name }
roster-line-renamed = Ganti nama: { $before } → { $after }
roster-line-retitled = Sebutan jabatan { $name }: { $before } → { $after }
roster-line-coordinated = Koordinator { $name }: { $to }
roster-line-coordinated-nobody = Koordinator { $name }: tidak ada
roster-line-aliased = Singkatan { $name }: { $aliases }
roster-line-enabled = Diaktifkan: { $name }
roster-line-disabled = Nonaktif: { $name }
roster-line-named = Dicatat: { $holder} – { $name }
roster-line-coming = Terjadwal { $date }: { $holder } – { $name }
roster-line-dated = Tanggal { $holder } – { $name }: { $days }
roster-days = { $since } s.d. { $until }
roster-day-open = …

roster-holder-definitif = { $name }
roster-holder-plt = { $name } (Plt.)
roster-holder-plh = { $name } (Plh.)

roster-column-code = kode
roster-column-name = nama
roster-column-kind = jenis
roster-column-coordinator = asisten koordinator
roster-column-title = jabatan kepala
roster-column-aliases = singkatan/alias
roster-column-official = nama pejabat
roster-column-standing = status (definitif/Plt./Plh.)
roster-column-since = sejak
roster-column-until = sampai
roster-column-enabled = aktif
roster-kind-setda = Sekretaris Daerah
roster-kind-asisten = Asisten
roster-kind-staf_ahli = Staf Ahli
roster-kind-bagian = Bagian
roster-kind-inspektorat = Inspektorat
roster-kind-sekretariat_dprd = Sekretariat DPRD
roster-kind-badan = Badan
roster-kind-dinas = Dinas
roster-kind-satuan = Satuan
roster-kind-kecamatan = Kecamatan
roster-kind-bumd = BUMD
roster-kind-vertikal = Instansi vertikal
roster-kind-partner = Mitra
roster-standing-definitif = definitif
roster-standing-plt = Plt.
roster-standing-plh = Plh.
roster-yes = ya
roster-no = tidak

refusal-roster-settled =
    { $state ->
        [applied] Berkas ini sudah diterapkan oleh { $by } pada { $when }. Untuk mengubah lagi, silakan mengirim berkas baru.
       *[dropped] Berkas ini sudah dibatalkan oleh { $by } pada { $when }. Bila masih diperlukan, silakan mengirimnya kembali.
    }

seat-title = { $title }
seat-leaving = berakhir: { $names }
seat-nobody = pemangku sebelumnya belum tercatat
seat-vacant = jabatan menjadi kosong
seat-taking = mulai: { $name }
seat-ending = akun yang berakhir: { $names }
seat-no-account = tidak ada akun yang berakhir
seat-keeping = akun { $name } tetap, dengan status baru
seat-link = tautan baru diterbitkan
seat-links-off = tautan lama dicabut: { $count }
seat-stays-meetings = undangan yang tetap pada jabatan: { $meetings }
seat-stays-tasks = tugas yang tetap pada jabatan: { $tasks }
seat-confidential = rapat terbatas ({ $id })
