### Lists as files, the roster and the days off: what is wrong with a file, and what becomes of it.

list-button-apply = Terapkan
list-button-drop = Batal
list-no-file = Yang diperlukan adalah berkas CSV, bukan teks atau gambar. Silakan mengirimnya sebagai berkas, atau /batal.
list-file-too-big = Berkas lebih besar dari { $limit } KB, sehingga tidak dibaca. Daftar yang wajar jauh lebih kecil; mohon memeriksa isinya lalu mengirim kembali.
list-file-unavailable = Berkas belum dapat diambil dari Telegram, sehingga tidak ada yang diubah. Mohon mengirimnya sekali lagi.
list-file-empty = Berkas itu kosong atau hanya berisi judul kolom. Tidak ada yang diubah.
list-file-workbook = Itu berkas Excel, bukan CSV. Di Excel silakan memilih Simpan sebagai, jenis CSV UTF-8, lalu mengirim hasilnya ke sini.
list-file-binary = Berkas itu bukan teks CSV, sehingga tidak dapat dibaca. Mohon mengirim berkas dengan jenis CSV.
list-file-quote-open = Tanda kutip (") pada sekitar baris { $line } tidak ditutup, sehingga batas kolomnya tidak dapat dipastikan. Mohon memperbaikinya lalu mengirim kembali.
list-file-row-too-long = Baris { $line } terlalu panjang untuk sebuah daftar. Mohon memeriksa tanda kutip dan pemisah kolomnya, lalu mengirim kembali.
list-file-too-many-rows = Berkas memuat { $count } baris, sedangkan yang dapat diterapkan sekaligus paling banyak { $most }. Mohon membaginya menjadi beberapa berkas.
list-file-heading-twice = Kolom “{ $value }” tercantum dua kali pada judul. Mohon menghapus salah satunya lalu mengirim kembali.
list-faulty = Berkas belum dapat diterapkan: { $count } hal perlu diperbaiki. Tidak ada yang diubah.
list-faulty-more = Selengkapnya ada pada berkas terlampir.
list-faulty-file = Seluruh hal yang perlu diperbaiki, baris demi baris.
list-fault = Baris { $line }, { $column }: { $reason }
list-preview-ignored = Kolom yang tidak dikenal dan diabaikan: { $columns }.
list-preview-nothing-yet = Belum ada yang diubah sebelum Terapkan ditekan.

refusal-list-settled =
    { $state ->
        [applied] Berkas ini sudah diterapkan oleh { $by } pada { $when }. Untuk mengubah lagi, silakan mengirim berkas baru.
       *[dropped] Berkas ini sudah dibatalkan oleh { $by } pada { $when }. Bila masih diperlukan, silakan mengirimnya kembali.
    }
