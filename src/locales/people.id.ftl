### People: welcome, directory, links, claims, accounts, groups.

## Places at an office
people-place-head = { $title }
people-place-plt = Plt. { $title }
people-place-plh = Plh. { $title }
people-place-staff = staf { $office }
people-button-place-head = Kepala
people-button-place-plt = Plt.
people-button-place-plh = Plh.
people-button-place-staff = Staf

## Welcome
people-start-secretariat = Selamat datang. Akun ini terdaftar sebagai sekretariat Rakor; /bantuan menunjukkan perintahnya.
people-start-waiting = Menunggu keputusan: { $claims } permohonan akun dan { $groups } grup. Pertanyaannya kami kirim di bawah ini.
people-start-official = Selamat datang. Akun Bapak/Ibu terhubung sebagai:
people-start-item = • { $place }
people-start-coming =
    { $count ->
        [0] Belum ada rapat mendatang bagi perangkat daerah/instansi Bapak/Ibu. Undangan akan kami sampaikan di sini.
       *[other] Rapat mendatang bagi perangkat daerah/instansi Bapak/Ibu: { $count }. Undangannya ada di /konfirmasi.
    }
people-start-unknown =
    Rakor membantu Sekretariat Daerah Kabupaten Muara Enim menyelenggarakan rapat koordinasi: undangan, konfirmasi kehadiran, pengingat, dan tindak lanjut.
    Akun Bapak/Ibu belum terhubung dengan perangkat daerah/instansi mana pun. Mohon membuka tautan undangan dari sekretariat, menekan tombol pada kartu rapat di grup, atau menuliskan nama perangkat daerah/instansi di sini.
people-start-revoked = Hubungan akun Bapak/Ibu dengan perangkat daerah/instansi telah berakhir. Bila Bapak/Ibu masih bertugas, mohon meminta tautan undangan baru kepada sekretariat.

## Who am I
people-whoami-number = Nomor akun:
people-whoami-offices = Perangkat daerah/instansi:
people-whoami-no-office = Perangkat daerah/instansi: belum ada
people-whoami-rights = Hak: { $roles }
people-whoami-commands = Perintah: { $commands }
people-whoami-first-secretariat = Sekretariat belum ditetapkan. Untuk menjadi sekretariat, cantumkan nomor akun di atas pada SECRETARIAT_IDS dalam pengaturan Rakor, lalu jalankan Rakor kembali.
people-role-secretariat = sekretariat
people-role-leader = pimpinan
people-role-head = kepala perangkat daerah/instansi
people-role-staff = staf perangkat daerah/instansi
people-role-partner = mitra
people-role-unknown = belum terhubung
people-right-secretariat = menyusun rapat, memutuskan akun dan grup, mencatatkan jawaban, memberi tugas
people-right-leader = melihat rekap jawaban setiap perangkat daerah/instansi
people-right-head = menjawab undangan dan tugas perangkat daerah/instansi, serta mencabut akun stafnya
people-right-staff = menjawab undangan dan tugas atas nama perangkat daerah/instansi
people-right-partner = menjawab undangan dan tugas instansinya sendiri
people-right-unknown = membuka tautan undangan dari sekretariat
people-whoami-language = Bahasa: { $language }; dapat diubah dengan /pengaturan
people-whoami-reached = Pesan pribadi: dapat kami kirim ke akun ini
people-whoami-unreached = Pesan pribadi: belum dapat kami kirim ke akun ini

## Directory
people-button-previous = Sebelumnya
people-button-next = Berikutnya
people-button-link = Tautan undangan
people-button-revoke = Cabut
people-button-revoke-number = Cabut { $number }
people-button-revoke-link = Cabut tautan
people-button-revoke-link-number = Cabut tautan { $number }
people-button-back = Kembali
people-revoked-toast = Akun { $name } telah dicabut.
people-revoked = Akun { $name } telah dicabut dan tidak lagi dapat bertindak atas nama perangkat daerah/instansi. Jawaban yang pernah diberikan tetap berlaku.

## Links
people-link-which = Tautan undangan { $office }: untuk siapa?
people-link =
    Tautan undangan Rakor
    Untuk: { $place }
    { $url }
    Berlaku satu kali sampai { $until }. Mohon diteruskan hanya kepada yang bersangkutan; setelah dibuka, sekretariat memastikan pemiliknya.
people-link-revoked = Tautan undangan ini telah dicabut dan tidak dapat dibuka lagi.
people-link-revoked-toast = Tautan telah dicabut.

## Claims
people-notice = Rakor menyimpan nama, nama pengguna, dan nomor akun Telegram Bapak/Ibu beserta perangkat daerah/instansi dan jawabannya, hanya untuk penyelenggaraan rapat koordinasi (UU 27/2022). Alasan ketidakhadiran dibaca oleh perangkat daerah/instansi Bapak/Ibu dan sekretariat, sedangkan pimpinan hanya melihat jenisnya.
people-claim-sent = Permohonan sebagai { $place } telah kami sampaikan kepada sekretariat. Hasilnya kami kabarkan di sini.
people-claim-office = { $title }: Bapak/Ibu menjawab untuk perangkat daerah/instansi mana?
people-claim-office-confidential = Undangan telah disampaikan melalui saluran kedinasan. Bapak/Ibu menjawab untuk perangkat daerah/instansi mana?
people-claim-place = { $office }: Bapak/Ibu sebagai apa?
people-claim-asked = Mohon dipastikan pemilik akun ini.
people-claim-name = Nama akun: { $name }
people-claim-username = Nama pengguna: @{ $username }
people-claim-number = Nomor akun:
people-claim-wish = Meminta dihubungkan sebagai: { $place }
people-claim-by-link = Dibuka dari tautan undangan.
people-claim-by-press = Bermula dari tombol pada kartu rapat; jawabannya dicatat setelah dibenarkan.
people-claim-replaces = Bila dibenarkan, hubungan akun ini berakhir: { $names }.
people-claim-confirmed-by = Dibenarkan oleh { $by } pada { $when }.
people-claim-refused-by = Ditolak oleh { $by } pada { $when }.
people-claim-over = Tidak diputuskan dalam tujuh hari, sehingga berakhir.
people-button-right = Benar
people-button-wrong = Bukan
people-claim-confirmed-toast = Akun telah terhubung.
people-claim-refused-toast = Permohonan telah ditolak.
people-claim-welcome = Akun Bapak/Ibu kini terhubung sebagai { $place }. Undangan rapat kami sampaikan di sini dan dijawab melalui tombolnya; /konfirmasi menampilkan semuanya dan /bantuan menunjukkan hal lain.
people-claim-refused = Mohon maaf, sekretariat tidak dapat memastikan akun ini sebagai { $place }. Bila keliru, mohon menghubungi sekretariat.
people-claim-expired = Permohonan sebagai { $place } belum diputuskan dalam tujuh hari, sehingga berakhir. Mohon meminta tautan undangan baru kepada sekretariat.

## Accounts
people-joined = Yth. { $title }, akun { $name } kini terhubung sebagai { $place } dan dapat menjawab atas nama perangkat daerah/instansi.
people-joined-staff = Bila tidak dikenal, silakan tekan Cabut.
people-joined-head = Bila tidak sesuai, mohon menghubungi sekretariat.
people-ended = Hubungan akun Bapak/Ibu sebagai { $place } telah berakhir. Jawaban yang pernah diberikan tetap berlaku; bila keliru, mohon menghubungi sekretariat.

## Groups
people-group-asked = Rakor ditambahkan ke grup “{ $title }” oleh { $by }. Grup yang dihubungkan menerima kartu rapat; selama belum diputuskan, Rakor tidak menyimpan dan tidak menulis apa pun di sana.
people-group-asked-nobody = Rakor ditambahkan ke grup “{ $title }”. Grup yang dihubungkan menerima kartu rapat; selama belum diputuskan, Rakor tidak menyimpan dan tidak menulis apa pun di sana.
people-group-linked-by = Grup “{ $title }” dihubungkan oleh { $by }.
people-group-left-by = Grup “{ $title }” ditinggalkan oleh Rakor atas keputusan { $by }.
people-group-gone = Rakor telah dikeluarkan dari grup “{ $title }”.
people-group-lost = Rakor tidak lagi berada di grup “{ $title }”: dikeluarkan, atau grup itu dihapus. Undangan dan pengingat pribadi tetap berjalan.
people-group-lost-cards = Kartu rapat di sana tidak lagi diperbarui: { $meetings }.
people-group-lost-next = Bila keliru, mohon menambahkan kembali Rakor ke grup itu, lalu menekan tombol Hubungkan.
people-group-demoted = Rakor tidak lagi menjadi administrator di grup “{ $title }”. Kartu rapat dan jawaban tetap berjalan, tetapi kartu tidak dapat disematkan.
people-group-demoted-next = Bila keliru, mohon menjadikan Rakor administrator kembali pada pengaturan grup itu.
people-button-connect = Hubungkan
people-button-leave = Keluar
people-group-linked-toast = Grup “{ $title }” telah dihubungkan.
people-group-left-toast = Rakor meninggalkan grup “{ $title }”.
people-group-greeting = Rakor siap membantu rapat koordinasi di grup ini. Kartu rapat dikirim ke sini dan dijawab melalui tombolnya, satu jawaban untuk setiap perangkat daerah/instansi.
people-group-reads-replies = Rakor hanya menerima perintah dan balasan atas pesannya sendiri; percakapan lain tidak dibacanya.
people-group-reads-all = Menurut pengaturan grup ini Rakor menerima semua pesan, tetapi hanya perintah dan balasan atas pesannya sendiri yang ditanggapi dan disimpan.
people-group-commands = /agenda – rapat yang akan datang · /konfirmasi – undangan perangkat daerah/instansi Bapak/Ibu · /bidang – keadaan setiap bidang · /bantuan – petunjuk
people-group-topics = Grup ini memiliki topik. Agar kartu dikirim ke topik tertentu, sekretariat menulis /agenda di topik itu lalu menekan tombol Kartu di topik ini; selama belum dipilih, kartu dikirim ke topik Umum.
people-button-topic = Kartu di topik ini
people-topic-toast = Kartu rapat selanjutnya dikirim ke topik ini.

## Refusals
refusal-link-unknown = Tautan ini tidak dikenali, mungkin terpotong saat disalin. Mohon membukanya kembali dari pesan asalnya atau meminta tautan baru kepada sekretariat.
refusal-link-used = Tautan ini sudah digunakan, karena setiap tautan hanya berlaku untuk satu orang. Mohon meminta tautan baru kepada sekretariat.
refusal-link-expired = Tautan ini telah melewati masa berlaku tujuh hari. Mohon meminta tautan baru kepada sekretariat.
refusal-link-revoked = Tautan ini telah dicabut oleh sekretariat. Bila masih diperlukan, mohon meminta tautan baru.
refusal-already-holds = Akun Bapak/Ibu sudah terhubung dengan perangkat daerah/instansi ini. Silakan membuka /konfirmasi untuk menjawab undangannya.
refusal-already-claimed = Permohonan Bapak/Ibu untuk perangkat daerah/instansi ini masih menunggu keputusan sekretariat. Hasilnya kami kabarkan di sini.
refusal-too-many-claims = Permohonan dari akun Bapak/Ibu sudah terlalu banyak dalam tujuh hari ini. Mohon menghubungi sekretariat secara langsung.
refusal-claim-expired = Permohonan ini telah berakhir setelah tujuh hari. Mohon menerbitkan tautan baru bila masih diperlukan.
refusal-already-decided = Hal ini sudah diputuskan oleh { $by }. Tidak ada lagi yang perlu dilakukan.
refusal-group-gone = Rakor sudah tidak berada di grup itu. Bila masih diperlukan, mohon menambahkannya kembali.
refusal-group-not-linked = Grup ini belum dihubungkan. Mohon sekretariat memutuskannya melalui percakapan pribadi dengan Rakor.

## After a block
still-open = Selama Rakor tidak dapat mengirim pesan kepada Bapak/Ibu, ada yang masih terbuka:
still-open-invitation = • { $meeting } ({ $office }): belum dijawab
still-open-task = • Tugas { $code }: { $description }. { $due }
still-open-more = • dan { $count } lagi
