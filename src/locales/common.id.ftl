### What every part shares: refusals, help, command menus, and answers to what nobody asked for.

## Refusals
refusal-not-allowed = Akun Bapak/Ibu tidak memiliki hak untuk tindakan ini. Hak dapat dilihat melalui /siapasaya; bila seharusnya ada, mohon menghubungi sekretariat.
refusal-not-found = Data yang dimaksud tidak ditemukan, mungkin telah diubah atau dihapus. Silakan mengulang dari daftarnya; /bantuan menunjukkan perintah yang tersedia.
refusal-text-too-long = Teks terlalu panjang. Mohon dipersingkat lalu dikirim kembali.
refusal-unknown-person = Akun Bapak/Ibu belum terhubung dengan perangkat daerah/instansi mana pun. Mohon menekan tombol pada kartu rapat di grup, atau menuliskan nama instansinya kepada Rakor secara pribadi.
refusal-no-secretariat = Sekretariat belum ditetapkan. Cantumkan nomor akun pengelola (lihat /siapasaya) pada SECRETARIAT_IDS dalam pengaturan Rakor, lalu jalankan Rakor kembali.
refusal-account-revoked = Hubungan akun Bapak/Ibu dengan perangkat daerah/instansi telah berakhir, sehingga tindakan ini tidak dicatat. Bila keliru, mohon meminta tautan undangan baru kepada sekretariat.

## Command menus; the other areas describe their own commands
common-command-pejabat = Perangkat daerah/instansi, akun terhubung, dan tautan undangan
common-command-siapasaya = Nomor akun, perangkat daerah/instansi, dan hak saya
common-command-batal = Membatalkan pertanyaan yang terbuka
common-command-bantuan = Petunjuk penggunaan

## Help: at most ten lines for each role, and two examples beneath
common-help-secretariat =
    Sekretariat menyusun rapat dan memantau jawabannya.
    /rapat – menyusun rapat, memeriksa pratinjau, lalu menerbitkan undangan; bila waktunya belum pasti, beberapa pilihan waktu ditawarkan lebih dahulu; Ulangi… atau setiap Senin untuk rapat yang berulang
    /agenda – seluruh rapat yang akan datang dan yang telah ditutup; pada halaman rapat: Berkas (surat undangan dan materi) dan Daftar hadir untuk dicetak; /presensi – siapa yang sudah datang
    /rekap – jawaban setiap perangkat daerah/instansi; jawaban juga dapat dicatatkan di sana; /notulen – notula, dari mencatat sampai mengirimnya kepada semua undangan
    /tindaklanjut dan /bidang – tugas tindak lanjut dan keadaan setiap bidang; /kerjasama – register kerja sama: tahap, naskah, masa berlaku
    /pejabat – perangkat daerah/instansi, akun yang terhubung, dan tautan undangan
    /status – apakah semua berjalan, dan pengingat suatu rapat; /audit – siapa mengubah apa; /pengaturan – bahasa, jam, pengingat
    /siapasaya – nomor akun dan hak; /batal – membatalkan pertanyaan yang terbuka
common-help-leader =
    Pimpinan melihat rapat perangkat daerah/instansinya dan rekap jawaban.
    /konfirmasi – undangan dan pilihan waktu perangkat daerah/instansi Bapak/Ibu, dengan jawabannya
    /agenda – rapat yang akan datang, dengan Berkas setiap rapat (surat undangan dan materi)
    /presensi – mencatat kehadiran setelah presensi rapat dibuka; /notulen – notula rapat yang telah disetujui
    /rekap – jawaban setiap perangkat daerah/instansi
    /tindaklanjut dan /bidang – tugas perangkat daerah/instansi dan keadaan setiap bidang; /kerjasama – register kerja sama: tahap, naskah, masa berlaku
    /siapasaya – perangkat daerah/instansi dan hak; /pengaturan – bahasa; /batal – membatalkan pertanyaan yang terbuka
common-help-head =
    Undangan dijawab melalui tombol pada kartu di grup atau pada pesan pribadi; satu perangkat daerah/instansi satu jawaban, dan jawaban terakhir yang berlaku.
    /konfirmasi – undangan dan pilihan waktu perangkat daerah/instansi Bapak/Ibu, dengan jawabannya
    /agenda – rapat yang akan datang, dengan Berkas setiap rapat (surat undangan dan materi)
    /presensi – mencatat kehadiran setelah presensi rapat dibuka; /notulen – notula rapat yang telah disetujui
    /tindaklanjut – tugas perangkat daerah/instansi: terima, laporkan, selesaikan
    /bidang – keadaan setiap bidang kerja sama; /kerjasama – kerja sama perangkat daerah/instansi Bapak/Ibu
    /siapasaya – perangkat daerah/instansi dan hak; /pengaturan – bahasa; /batal – membatalkan pertanyaan yang terbuka
common-help-staff =
    Undangan dijawab melalui tombol pada kartu di grup atau pada pesan pribadi; jawaban staf berlaku atas nama perangkat daerah/instansi, dan jawaban terakhir yang berlaku.
    /konfirmasi – undangan dan pilihan waktu perangkat daerah/instansi Bapak/Ibu, dengan jawabannya
    /agenda – rapat yang akan datang, dengan Berkas setiap rapat (surat undangan dan materi)
    /presensi – mencatat kehadiran setelah presensi rapat dibuka; /notulen – notula rapat yang telah disetujui
    /tindaklanjut – tugas perangkat daerah/instansi: terima, laporkan, selesaikan
    /bidang – keadaan setiap bidang kerja sama; /kerjasama – kerja sama perangkat daerah/instansi Bapak/Ibu
    /siapasaya – perangkat daerah/instansi dan hak; /pengaturan – bahasa; /batal – membatalkan pertanyaan yang terbuka
common-help-partner =
    Undangan bagi instansi Bapak/Ibu dijawab melalui tombol pada pesan pribadi atau pada kartu di grup; jawaban terakhir yang berlaku.
    /konfirmasi – undangan dan pilihan waktu instansi Bapak/Ibu, dengan jawabannya
    /agenda – rapat yang akan datang, dengan Berkas setiap rapat (surat undangan dan materi)
    /presensi – mencatat kehadiran setelah presensi rapat dibuka; /notulen – notula rapat yang telah disetujui
    /tindaklanjut – tugas instansi: terima, laporkan, selesaikan
    /bidang – keadaan setiap bidang kerja sama; /kerjasama – kerja sama perangkat daerah/instansi Bapak/Ibu
    /siapasaya – instansi dan hak; /pengaturan – bahasa; /batal – membatalkan pertanyaan yang terbuka
common-help-secretariat-office = /konfirmasi – undangan perangkat daerah/instansi Bapak/Ibu sendiri
common-help-unknown =
    Rakor menyampaikan undangan rapat koordinasi dan mencatat jawaban setiap perangkat daerah/instansi.
    Akun Bapak/Ibu belum terhubung dengan perangkat daerah/instansi mana pun. Permohonan dimulai dengan menekan tombol pada kartu rapat di grup, membuka tautan undangan dari sekretariat, atau menuliskan nama perangkat daerah/instansi di sini; sekretariat yang memastikan pemiliknya.
    /siapasaya – nomor akun Bapak/Ibu; /pengaturan – bahasa
common-help-waiting = /siapasaya – nomor akun dan permohonan Bapak/Ibu; /pengaturan – bahasa
common-help-no-secretariat =
    Rakor menyampaikan undangan rapat koordinasi dan mencatat jawaban setiap perangkat daerah/instansi.
    /siapasaya – nomor akun Bapak/Ibu; /pengaturan – bahasa

## What nothing else took
common-cancelled = Pertanyaan yang terbuka telah dibatalkan. Yang sudah tercatat tetap tersimpan.
common-nothing-open = Tidak ada pertanyaan yang terbuka. /bantuan menunjukkan perintah yang tersedia.
common-unknown-command = Perintah { $command } tidak dikenal. /bantuan menunjukkan perintah yang tersedia.
common-forwarded-command = Perintah dalam pesan yang diteruskan tidak dijalankan. Bila memang dikehendaki, mohon menulis atau menyalin sendiri perintah itu.
common-forwarded-words = Pesan yang diteruskan tidak dicatat sebagai jawaban atas pertanyaan yang terbuka. Mohon Bapak/Ibu menuliskan sendiri jawabannya, atau /batal bila tidak jadi.
common-unknown-link = Tautan ini tidak dikenali, mungkin terpotong saat disalin. Mohon membukanya kembali dari pesan asalnya.
common-unasked-text = Pesan ini tidak menjawab pertanyaan yang terbuka, sehingga tidak dicatat. Undangan dijawab melalui tombolnya di /konfirmasi; /bantuan menunjukkan perintah lain.
common-unasked-text-secretariat = Pesan ini tidak menjawab pertanyaan yang terbuka, sehingga tidak dicatat. Rapat disusun dengan /rapat dan diubah melalui /agenda; /bantuan menunjukkan perintah lain.
common-unasked-invited = Pesan ini belum kami pahami, sehingga tidak dicatat. Undangan yang terbuka dapat dijawab melalui tombol di bawah ini; /bantuan menunjukkan hal lain yang dapat dilakukan.
common-unasked-check-in = Pesan ini belum kami pahami, sehingga tidak dicatat. Undangan dapat dijawab melalui /konfirmasi.
common-unasked-text-unknown = Pesan ini tidak dicatat, karena akun Bapak/Ibu belum terhubung dengan perangkat daerah/instansi mana pun. Permohonan dimulai dengan menekan tombol pada kartu rapat di grup, membuka tautan undangan dari sekretariat, atau menuliskan nama perangkat daerah/instansi di sini.
common-unasked-contact = Mohon maaf, Rakor belum dapat menyimpan kontak dan lokasi. /bantuan menunjukkan perintah yang tersedia.
common-unasked-file = Mohon maaf, Rakor belum dapat menyimpan berkas, gambar, stiker, atau rekaman suara ini, dan belum ada yang dicatat. /bantuan menunjukkan perintah yang tersedia.
common-stale-toast = Tombol ini sudah tidak berlaku. Silakan menggunakan pesan terbaru atau /bantuan.
common-nobody-toast = Tombol ini hanya dapat ditekan oleh akun pribadi. Mohon membuka percakapan pribadi dengan Rakor.
common-command-here = Perintah { $command } yang ditulis di grup dijawab melalui percakapan pribadi ini. Silakan mengetuk { $command }.
common-button-open-private = Buka percakapan pribadi
common-write-privately = Hal ini dijawab melalui percakapan pribadi. Mohon membuka { $link } lalu mengirimkannya di sana.
# What stood in a typed line and was not understood
common-unread = Belum terbaca: { $texts }
