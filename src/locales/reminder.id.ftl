### Reminders of meetings, and what became of them.

## When and where, within a sentence
reminder-today = hari ini, { $moment }
reminder-tomorrow = besok, { $moment }
reminder-on = pada { $moment }
reminder-at-place = { $when } di { $place }
reminder-online = { $when } secara daring

## To an office
reminder-salutation = Yth. { $title },
reminder-decided = Dengan ini kami ingatkan bahwa { $meeting } dilaksanakan { $when }. Konfirmasi { $office } saat ini: { $answer }.
reminder-unanswered = Hingga saat ini kami belum menerima konfirmasi kehadiran dari { $office } untuk { $meeting } yang dilaksanakan { $when }.
reminder-unsure = Konfirmasi { $office } untuk { $meeting } yang dilaksanakan { $when } masih belum pasti.
reminder-request-until = Mohon kiranya dapat dikonfirmasi paling lambat { $until } agar persiapan rapat dapat kami lakukan dengan baik.
reminder-request = Mohon kiranya dapat segera dikonfirmasi agar persiapan rapat dapat kami lakukan dengan baik.
reminder-material = Mohon menyiapkan bahan untuk bidang { $fields }.
reminder-link = Tautan rapat: { $url }
reminder-change = Apabila terdapat perubahan, mohon berkenan memperbarui konfirmasi melalui tombol di bawah ini.
reminder-confidential = Kami ingatkan undangan dengan kode { $code } yang telah disampaikan melalui saluran kedinasan.
reminder-confidential-request = Mohon menyampaikan konfirmasi { $office } melalui tombol di bawah ini.

## To a group: counts, never names
reminder-group = Pengingat: { $meeting } dilaksanakan { $when }.
reminder-group-confidential = Pengingat: undangan dengan kode { $code } telah disampaikan melalui saluran kedinasan.
reminder-group-count = { $answered } dari { $offices } undangan telah menjawab.
reminder-group-request-until = Perangkat daerah/instansi yang belum mengonfirmasi dimohon menekan tombol pada kartu undangan paling lambat { $until }. Terima kasih atas perhatian Bapak/Ibu.
reminder-group-request = Perangkat daerah/instansi yang belum mengonfirmasi dimohon menekan tombol pada kartu undangan. Terima kasih atas perhatian Bapak/Ibu.
reminder-group-request-locked = Batas konfirmasi telah lewat. Perangkat daerah/instansi yang belum mengonfirmasi dimohon menyampaikannya kepada Rakor secara pribadi, atau menghubungi sekretariat. Terima kasih atas perhatian Bapak/Ibu.
reminder-group-thanks = Terima kasih atas perhatian Bapak/Ibu.

## After the answer deadline, to the secretariat
reminder-late = Sesudah batas konfirmasi, { $office } menjawab { $meeting }: { $answer }.

## Who has not answered
reminder-chase-leader = Berikut perangkat daerah yang Bapak/Ibu koordinasikan dan belum menjawab undangan { $meeting } ({ $count }). Kiranya berkenan mengingatkan.
reminder-chase-secretariat = Belum menjawab undangan { $meeting } ({ $count }). Mohon dihubungi langsung.
reminder-chase-until = Batas konfirmasi: { $until }
reminder-chase-office = { $number }. { $office }
reminder-chase-call = { $number }. { $who }
reminder-chase-call-unreached = { $number }. { $who } – belum terhubung dengan Rakor
reminder-chase-holder = { $title }, { $name }
reminder-chase-more = … dan { $count } lainnya

## Status
reminder-status-choose = Status pengingat dan pengiriman: silakan pilih rapat.
reminder-status-none = Belum ada rapat yang diterbitkan. Rapat baru dapat dibuat dengan /rapat.
reminder-status-heading = Status pengingat { $meeting }
reminder-status-empty = Rapat ini tidak memiliki pengingat.
reminder-status-page = Halaman { $page } dari { $pages }
reminder-status-button-all = Rapat lain
reminder-status-button-refresh = Perbarui
reminder-status-kind-invitation = Undangan pribadi
reminder-status-kind-three-days = Pengingat H-3
reminder-status-kind-one-day = Pengingat H-1
reminder-status-kind-two-hours = Pengingat dua jam sebelumnya
reminder-status-kind-answer-day = Pengingat hari batas konfirmasi
reminder-status-kind-chase-head = Pengingat bertahap kepada kepala
reminder-status-kind-chase-staff = Pengingat bertahap kepada staf
reminder-status-kind-chase-group = Pengingat bertahap di grup, tanpa nama
reminder-status-kind-chase-leader = Daftar yang belum menjawab kepada asisten
reminder-status-kind-chase-secretariat = Daftar yang perlu dihubungi sekretariat
reminder-status-kind-deadline = Perkiraan kehadiran pada batas konfirmasi
reminder-status-sent = { $kind }, dikirim { $at }
reminder-status-sent-earlier = { $kind }, dikirim saat diterbitkan
reminder-status-coming = { $kind }, akan dikirim { $at }
reminder-status-skipped = { $kind }, tidak dikirim ({ $at }): { $why }
reminder-status-why-too-late = waktunya telah lewat
reminder-status-why-superseded = sudah tercakup dalam pengingat lain pada hari yang sama
reminder-status-why-nobody = tidak ada lagi yang perlu diingatkan
reminder-status-why-unreachable = tidak ada akun atau grup yang dapat dihubungi
reminder-status-why-settled = rapat telah ditutup atau dibatalkan
reminder-status-to = Sampai ({ $count }): { $names }
reminder-status-to-secretariat = Disampaikan kepada sekretariat
reminder-status-waiting = Sedang dikirim ({ $count }): { $names }
reminder-status-dropped = Tidak perlu lagi saat akan dikirim ({ $count }): { $names }
reminder-status-unreachable = Belum ada akun yang dapat dihubungi ({ $count }): { $names }
reminder-status-spared = Sudah diingatkan pada hari itu ({ $count }): { $names }
reminder-status-failed = Gagal: { $name }, { $why }
reminder-status-failed-more = dan { $count } kegagalan lain
reminder-status-failure-blocked = Rakor diblokir atau dikeluarkan oleh penerima
reminder-status-failure-never-started = penerima belum menekan Start
reminder-status-failure-gone = percakapan tidak ditemukan
reminder-status-failure-other = Telegram menolak pesan
reminder-status-secretariat = sekretariat
reminder-status-more = { $names }, dan { $count } lainnya

## Command menus
reminder-command-status = Pengingat dan pengiriman suatu rapat
