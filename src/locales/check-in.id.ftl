### Registration at a meeting (presensi): opening, registering, the secretariat's page, the screen.

check-in-command-presensi = Presensi rapat
check-in-heading = Presensi { $meeting }

## Whoever comes
check-in-asked = Presensi { $meeting } telah dibuka.
check-in-asked-room = Bila Bapak/Ibu sudah berada di { $place }, silakan tekan tombol di bawah ini.
check-in-asked-somewhere = Bila Bapak/Ibu sudah berada di tempat rapat, silakan tekan tombol di bawah ini.
check-in-asked-online = Bila Bapak/Ibu sudah bergabung secara daring, silakan tekan tombol di bawah ini.
check-in-button-room = Saya sudah di tempat
check-in-button-online = Saya mengikuti secara daring
check-in-button-take-back = Batalkan presensi
check-in-none-open = Belum ada presensi yang dibuka untuk Bapak/Ibu. Presensi dibuka setengah jam sebelum rapat dimulai; kode pada layar rapat dapat langsung dikirim ke sini.
check-in-seat-for = mewakili { $title }
check-in-registered-room = Tercatat hadir: { $who }, pukul { $time }.
check-in-registered-online = Tercatat mengikuti secara daring: { $who }, pukul { $time }.
check-in-registered-visitor = Tercatat sebagai peserta di luar daftar undangan: { $who }, pukul { $time }.
check-in-registered-guest = Tercatat hadir: { $position }, { $agency }, pukul { $time }.
check-in-late = Rapat dimulai { $minutes } menit sebelumnya.
check-in-known = Bapak/Ibu sudah tercatat sebelumnya; tidak ada yang berubah.
check-in-taken-back = Presensi Bapak/Ibu dibatalkan.
check-in-code-again = Bila Bapak/Ibu hadir, silakan kirim kembali kode pada layar rapat.
check-in-toast = Tercatat. Terima kasih.
check-in-guest-ask = Selamat datang di { $meeting }. Silakan tulis jabatan dan instansi Bapak/Ibu, misalnya: Kepala Bidang Produksi, Dinas Perkebunan.
check-in-guest-unclear = Jabatan dan instansi belum terbaca. Silakan tulis keduanya dengan koma di antaranya, misalnya: Kepala Bidang Produksi, Dinas Perkebunan.
check-in-guest-long = Terlalu panjang. Silakan tulis jabatan dan instansi saja, masing-masing paling banyak { $most } huruf.

## The secretariat
check-in-choose = Silakan pilih rapat.
check-in-none-at-hand = Tidak ada rapat yang presensinya dapat dibuka sekarang. Presensi dapat dibuka mulai tiga jam sebelum rapat dimulai sampai rapat selesai, dan terbuka sendiri setengah jam sebelumnya.
check-in-not-opened = Presensi belum dibuka. Setelah dibuka, yang menyatakan akan hadir diberi tahu secara pribadi.
check-in-over = Presensi telah ditutup.
check-in-open-since = Dibuka { $at }.
check-in-code = Kode: { $code }
check-in-code-how = Kode dikirim kepada Rakor secara pribadi, atau dipindai dari layar.
check-in-count = { $came } dari { $invited } undangan telah mengisi presensi.
check-in-count-states = { $present } hadir, { $represented } diwakili, { $online } daring, { $visitors } di luar undangan.
check-in-count-late = { $count } orang datang setelah rapat dimulai.
check-in-awaited = Menyatakan akan hadir, belum presensi ({ $count }): { $offices }
check-in-awaited-more = Menyatakan akan hadir, belum presensi ({ $count }): { $offices }, dan { $more } lainnya
check-in-guests = Tamu: { $guests }
check-in-guests-more = Tamu: { $guests }, dan { $more } lainnya
check-in-guest = { $position } ({ $agency })
check-in-button-open = Buka presensi
check-in-button-screen = Layar presensi (PDF)
check-in-button-refresh = Perbarui
check-in-button-offices = Per undangan
check-in-button-new-code = Kode baru
check-in-button = Presensi
check-in-opened-toast = Presensi dibuka.
check-in-new-code-toast = Kode baru berlaku; kode sebelumnya tidak lagi.
check-in-closed-awaited = Menyatakan akan hadir tetapi tidak mengisi presensi: { $count }. Mohon diperiksa pada daftar kehadiran.
check-in-closed-guests = Tamu yang mengisi presensi: { $count }.

## Refusals
refusal-check-in-too-early = Presensi dapat dibuka mulai { $when }.
refusal-check-in-over = Presensi rapat ini telah ditutup. Bila Bapak/Ibu hadir, mohon disampaikan kepada sekretariat.
refusal-check-in-not-open = Presensi rapat ini belum dibuka. Presensi dibuka setengah jam sebelum rapat dimulai.
refusal-check-in-unknown = Kode presensi ini tidak berlaku. Silakan periksa kembali kode pada layar rapat.
refusal-check-in-confidential = Rapat Terbatas atau Rahasia tidak memakai presensi melalui Telegram; kehadirannya dicatat di luar Rakor.
refusal-check-in-gone = Tidak ada presensi Bapak/Ibu pada rapat ini yang dapat dibatalkan.

## The screen
check-in-screen-title = Presensi
check-in-screen-scan = Pindai dengan kamera ponsel,
check-in-screen-or = atau kirim kode ini kepada @{ $bot } di Telegram:
check-in-screen-footer = Presensi: { $meeting }
