### Answers: card, invitation, what is asked after an answer, echo, recap.

## Buttons
answer-button-present = Hadir
answer-button-online = Daring
answer-button-delegated = Diwakilkan
answer-button-late = Terlambat
answer-button-absent = Tidak hadir
answer-button-unsure = Belum pasti
answer-button-closed = Ditutup
answer-button-cancelled = Dibatalkan
answer-button-locked = Konfirmasi ditutup
answer-button-all = Semua
answer-button-type = Tulis
answer-button-skip = Lewati
answer-button-right = Benar
answer-button-change = Ubah
answer-button-open = Buka
answer-button-back = Kembali
answer-button-previous = Sebelumnya
answer-button-next = Berikutnya
answer-button-answer-for = Catat jawaban

## The answer in words, after the name of an office
answer-phrase-missing = belum menjawab
answer-phrase-present = hadir
answer-phrase-online = hadir secara daring
answer-phrase-delegated = diwakilkan
answer-phrase-delegated-to = diwakilkan { $delegate }
answer-phrase-late = terlambat
answer-phrase-late-by = terlambat { $minutes } menit
answer-phrase-absent = tidak hadir
answer-phrase-excused = izin tidak hadir
answer-phrase-unsure = belum pasti
answer-phrase-because = { $what } ({ $why })

answer-reason-dinas_luar = dinas luar
answer-reason-rapat_lain = rapat lain
answer-reason-cuti = cuti
answer-reason-sakit = sakit
answer-reason-berhalangan = berhalangan
answer-reason-internal = kegiatan internal
answer-reason-kendala_jalan = kendala perjalanan
answer-reason-tugas_pimpinan = tugas pimpinan
answer-reason-diklat = diklat
answer-reason-duka = keperluan keluarga
answer-reason-pemeriksaan = pemeriksaan

## Card
answer-count = Konfirmasi: { $answered } dari { $offices } undangan telah menjawab.
answer-count-rated = Konfirmasi: { $answered } dari { $offices } undangan telah menjawab ({ $percent } %).
answer-count-part = { $answer } { $count }
answer-count-required = Undangan wajib yang belum menjawab: { $missing }
answer-card-help = Tekan tombol, atau balas pesan ini dengan beberapa kata. Pesan lain di grup ini tidak sampai kepada Rakor.
answer-card-help-admin = Tekan tombol, atau balas pesan ini dengan beberapa kata. Pesan lain di grup ini tidak dibaca Rakor.
answer-card-cancelled = Rapat ini dibatalkan.
answer-card-closed = Rapat ini telah ditutup.
answer-card-locked = Batas konfirmasi telah lewat, sehingga konfirmasi pada kartu ini ditutup. Perubahan masih dapat disampaikan kepada Rakor secara pribadi dengan /konfirmasi, atau dengan menghubungi sekretariat.

## What whoever pressed is told
answer-toast = Tercatat: { $office } { $answer }. Terima kasih.
answer-toast-late = Dicatat sesudah batas konfirmasi; sekretariat kami beri tahu.
answer-toast-several = Tercatat untuk { $count } perangkat daerah/instansi: { $answer }. Terima kasih.
answer-toast-question-private = Tercatat: { $office } { $answer }. Rinciannya kami tanyakan secara pribadi.
answer-toast-question-unreachable = Tercatat: { $office } { $answer }. Rinciannya dapat Bapak/Ibu tulis di percakapan pribadi dengan Rakor.
answer-toast-link = Tercatat: { $office } { $answer }. Tautan kami kirim secara pribadi.
answer-toast-link-unreachable = Tercatat: { $office } { $answer }. Buka percakapan pribadi dengan Rakor, lalu tekan Daring di sana untuk menerima tautan.
answer-toast-which = Bapak/Ibu memegang beberapa undangan rapat ini. Pilih perangkat daerah/instansinya pada pesan berikut.
answer-toast-which-private = Bapak/Ibu memegang beberapa undangan rapat ini. Pilihannya kami kirim secara pribadi.
answer-toast-which-unreachable = Bapak/Ibu memegang beberapa undangan rapat ini. Buka percakapan pribadi dengan Rakor dan ketik /konfirmasi.
answer-toast-detail = Tercatat. Terima kasih.
answer-toast-skipped = Baik, tanpa rincian.
answer-toast-confirmed = Terima kasih, tercatat demikian.
answer-toast-changed = Jawaban sudah berubah: { $answer }. Bila perlu diubah lagi, tekan tombol pada kartu rapat atau /konfirmasi.
answer-toast-choose = Silakan pilih jawaban yang benar.
answer-toast-choose-private = Pilihannya kami kirim secara pribadi.
answer-toast-choose-card = Silakan tekan tombol jawaban pada kartu rapat, atau balas kartu itu dengan jawaban yang benar.
answer-toast-secretariat = Akun Bapak/Ibu tidak terikat pada perangkat daerah/instansi. Jawaban atas nama perangkat daerah/instansi diberikan melalui /rekap, tombol Catat jawaban.
answer-toast-unknown-button = Tombol ini tidak dikenal lagi. Silakan ketik /konfirmasi di percakapan pribadi dengan Rakor.

answer-thanks = Terima kasih. Konfirmasi { $office } telah kami catat: { $answer }.
answer-thanks-until = Terima kasih. Konfirmasi { $office } telah kami catat: { $answer }. Perubahan dapat disampaikan sampai dengan { $until }.

## Questions
answer-thanks-late = Terima kasih. Konfirmasi { $office } telah kami catat sesudah batas konfirmasi: { $answer }. Sekretariat kami beri tahu.
answer-which-office = Jawaban “{ $answer }” untuk { $title }: Bapak/Ibu menjawab untuk perangkat daerah/instansi yang mana?
answer-ask-delegated = Baik, kehadiran { $office } kami catat diwakilkan. Mohon menyampaikan jabatan dan nama pejabat yang mewakili.
answer-ask-late = Baik, { $office } kami catat terlambat. Mohon menyampaikan perkiraan keterlambatannya dalam menit.
answer-ask-absent = Baik, { $office } kami catat tidak hadir. Mohon berkenan menyampaikan alasannya.
answer-for-ask-delegated = Tercatat: { $office } diwakilkan. Siapa yang mewakili? Pilih jabatannya, atau tuliskan jabatan dan namanya.
answer-for-ask-late = Tercatat: { $office } terlambat. Berapa menit?
answer-for-ask-absent = Tercatat: { $office } tidak hadir. Apa alasannya?
answer-for-recorded = Dicatat oleh sekretariat untuk { $office }: { $answer }.
answer-button-offices = Ke daftar instansi
answer-ask-about = { $question } ({ $title })
answer-ask-choose = Bagaimana konfirmasi { $office } untuk { $title }?
answer-ask-type-delegated = Mohon tulis jabatan dan nama pejabat yang mewakili { $office }, misalnya “Kabid Produksi, nama pejabat”.
answer-ask-type-late = Mohon tulis perkiraan keterlambatan { $office }, misalnya “20 menit”.
answer-ask-type-absent = Mohon tulis alasan { $office } tidak hadir.
answer-ask-again-delegated = Jabatan itu belum dapat kami catat. Mohon tulis jabatan dan nama pejabat yang mewakili { $office }, paling banyak 120 huruf.
answer-ask-again-late = Lama keterlambatan itu belum kami pahami. Mohon tulis jumlah menitnya, misalnya “20 menit”.
answer-ask-again-absent = Alasan itu belum dapat kami catat. Mohon tulis alasannya dengan kata-kata, paling banyak 300 huruf.
answer-all-offices = seluruh perangkat daerah/instansi Bapak/Ibu yang diundang
answer-question-gone = Tidak ada pertanyaan yang menunggu jawaban. Ketik /konfirmasi untuk melihat undangan Bapak/Ibu.
answer-minutes = { $minutes } menit
answer-position-secretary = Sekretaris
answer-position-division = Kepala Bidang
answer-position-section = Kepala Seksi
answer-position-subdivision = Kepala Subbagian
answer-position-staff = Staf
answer-absent-dinas_luar = Dinas luar
answer-absent-rapat_lain = Rapat lain
answer-absent-cuti = Cuti
answer-absent-sakit = Sakit

## Invitation
answer-invitation-salutation = Yth. { $title }
answer-invitation-opening = Dengan hormat, kami sampaikan undangan rapat berikut.
answer-invitation-request = Mohon kesediaan Bapak/Ibu memberikan konfirmasi kehadiran. Atas perhatian dan kerja samanya, kami ucapkan terima kasih.
answer-invitation-request-until = Mohon kesediaan Bapak/Ibu memberikan konfirmasi kehadiran paling lambat { $until }. Atas perhatian dan kerja samanya, kami ucapkan terima kasih.
answer-invitation-request-locked = Batas konfirmasi telah lewat. Konfirmasi dan perubahannya masih kami terima, dan kami catat sesudah batas konfirmasi. Atas perhatian dan kerja samanya, kami ucapkan terima kasih.
answer-invitation-standing = Konfirmasi { $office } per { $at }: { $answer }.
answer-list-title = Undangan yang menunggu atau dapat diubah konfirmasinya:
answer-list-line = { $number }. { $title }, { $when }. { $office }: { $answer }.
answer-list-which = Untuk rapat yang mana jawaban itu? Silakan memilih undangannya.
answer-list-empty = Saat ini tidak ada undangan rapat untuk perangkat daerah/instansi Bapak/Ibu.
answer-list-more = Masih ada { $count } undangan lain sesudah ini.
answer-list-button = { $number }. { $place }
answer-sent-privately = Daftarnya kami kirim secara pribadi.
answer-online-link = Tautan { $title }, { $when }: { $url }

## Colleagues and the head
answer-colleague = Konfirmasi { $office } untuk { $title } telah disampaikan { $by }: { $answer }. Bila perlu diubah, tekan tombol di bawah ini.
answer-dispute = Terdapat dua konfirmasi { $office } untuk { $title } dalam waktu berdekatan: dari kepala “{ $head }”, dari staf “{ $staff }”. Yang tercatat saat ini: { $answer }. Mohon penegasan Bapak/Ibu.
answer-overruled = Jawaban Bapak/Ibu untuk { $title } diubah oleh staf { $office } menjadi: { $answer }. Benarkah demikian?
answer-by-head = oleh kepala
answer-by-staff = oleh staf
answer-by-secretariat = oleh sekretariat

## Words in the group
answer-echo = { $office }: { $answer }.
answer-echo-late = { $office }: { $answer } (sesudah batas konfirmasi).
answer-choice = { $office }: jawabannya belum kami pahami. Mohon penulisnya memilih salah satu tombol.
answer-choice-private = Pesan Bapak/Ibu di grup belum kami pahami sebagai jawaban { $office } untuk { $title }. Mohon memilih salah satu tombol.
answer-choice-receipt = Tanggapan Bapak/Ibu di grup kami terima. Konfirmasi { $office } untuk { $title } belum tercatat; mohon memilih salah satu tombol.
answer-ask-lean = Kami catat { $office } { $answer } pada { $meeting }?
answer-words-for = Jawaban Bapak/Ibu untuk { $title }:
answer-words-closed = { $title } sudah ditutup, sehingga jawaban tidak dicatat lagi. Bila kehadirannya perlu dikoreksi, mohon menghubungi sekretariat.
answer-words-cancelled = { $meeting } dibatalkan, sehingga konfirmasi tidak diperlukan lagi. Bila rapat itu jadi dilaksanakan, pemberitahuannya kami sampaikan.
answer-facts = Rapat Bapak/Ibu yang terdekat:
answer-button-invitation = Buka undangan
answer-button-invitations = Undangan saya
answer-courtesy = Terima kasih, Bapak/Ibu.
answer-courtesy-thanks = Sama-sama, Bapak/Ibu.
answer-hint-press-card = Mohon menekan salah satu tombol pada kartu rapat, atau menulis kepada Rakor secara pribadi, agar perangkat daerah/instansinya dapat kami kenali.
answer-hint-claim-waiting = Permohonan akun Bapak/Ibu sedang diperiksa sekretariat. Sampai dengan batas konfirmasi jawaban dapat ditekan pada kartu rapat, dan dicatat setelah permohonan dibenarkan.
answer-hint-several = Bapak/Ibu memegang beberapa undangan rapat ini. Mohon menekan tombol pada kartu rapat, atau mengetik /konfirmasi di percakapan pribadi dengan Rakor, lalu memilih perangkat daerah/instansinya.
answer-alone-not-invited = Jawaban Bapak/Ibu di grup tidak dicatat, karena perangkat daerah/instansi Bapak/Ibu tidak tercatat dalam undangan rapat itu. Bila seharusnya diundang, mohon menghubungi sekretariat.
answer-hint-online-not-offered = Rapat ini tatap muka, jadi jawaban daring belum dicatat. Mohon menekan Hadir, Diwakilkan, atau Tidak hadir pada kartu rapat.
answer-hint-meeting-over = Rapat ini tidak lagi menerima konfirmasi.
answer-hint-secretariat = Jawaban atas nama perangkat daerah/instansi diberikan sekretariat melalui /rekap, tombol Catat jawaban.
answer-edit-unclear = Perubahan pesan itu belum kami pahami, sehingga jawaban { $office } untuk { $meeting } tetap: { $answer }. Bila berubah, mohon memilih salah satu tombol.
answer-hint-answered-since = Jawaban yang disampaikan sesudah pesan itu tetap berlaku. Bila berubah, mohon menyampaikannya kembali dengan membalas kartu rapat.
answer-file-not-kept = Mohon maaf, Rakor belum dapat menyimpan berkas ini, dan belum ada jawaban yang dicatat. Bila diperlukan, berkasnya mohon disampaikan langsung kepada sekretariat.
answer-file-which = Mohon menjawab pada undangan yang dimaksud.
answer-choose = Mohon memilih salah satu tombol untuk { $office } pada { $meeting }.
answer-for-each = Jawaban Bapak/Ibu terbaca untuk { $count } rapat sekaligus, sehingga belum dicatat. Mohon memastikannya satu per satu di bawah ini.
answer-unclear-private = Jawaban itu belum kami pahami.

## What an invitee asks of a meeting
asked-link-room = { $title } dilaksanakan secara tatap muka, sehingga tidak ada tautan daring.
asked-link-press = Tautan { $title } kami kirim kepada yang hadir secara daring. Konfirmasi { $office } saat ini: { $answer }. Bila hadir secara daring, mohon menekan Daring lebih dahulu; tautannya langsung kami kirim.
asked-link-missing = Tautan { $title } belum kami terima dari sekretariat. Setelah tersedia, tautan kami kirim kepada yang hadir secara daring.
asked-link-unanswered = Konfirmasi { $office } belum tercatat; mohon memilih salah satu tombol.
asked-place = Tempat: { $place }.
asked-invited-more = dan { $count } lainnya.
asked-invited = Yang diundang pada { $title }:
asked-chair = { $title } dipimpin { $chair }.
asked-chair-you = { $title } dipimpin { $chair }, yaitu Bapak/Ibu sendiri atau pimpinan Bapak/Ibu.
asked-chair-unknown = Pimpinan { $title } belum tercatat. Mohon menghubungi sekretariat.
asked-state-planned = { $title } tetap dilaksanakan { $when }. Belum ada perubahan.
asked-state-moved = { $title } tidak dibatalkan. Waktunya telah diubah menjadi { $when }.
asked-state-reopened = { $title } sempat dibatalkan, tetapi tetap dilaksanakan { $when }.
asked-state-begun = { $title } sedang berlangsung.
asked-state-cancelled = { $title } dibatalkan.
asked-hint-private = Jawabannya kami sampaikan secara pribadi. Mohon membuka percakapan pribadi dengan Rakor, menekan Start, lalu bertanya kembali di sana.

## Recap
answer-recap-choose = Rekap konfirmasi: silakan pilih rapat.
answer-recap-none = Belum ada rapat yang diterbitkan.
answer-recap-title = Rekap konfirmasi { $title }
answer-recap-page = Halaman { $page } dari { $pages }
answer-recap-line = { $number }. { $office } ({ $role }): { $answer }
answer-recap-given = { $number }. { $office } ({ $role }): { $answer } – { $by }, { $at }
answer-recap-given-late = { $number }. { $office } ({ $role }): { $answer } – { $by }, { $at } (setelah batas)
answer-recap-by-name = { $by }: { $name }
answer-recap-role-chair = pimpinan
answer-recap-role-required = wajib
answer-recap-role-optional = opsional
answer-recap-role-observer = peninjau
answer-recap-which-office = Catat jawaban untuk perangkat daerah/instansi yang mana?
answer-recap-which-answer = Jawaban { $office } untuk { $title }, dicatat oleh sekretariat. Saat ini: { $answer }.

## Refusals
refusal-not-invited = Perangkat daerah/instansi Bapak/Ibu tidak tercatat dalam undangan rapat ini. Bila seharusnya diundang, mohon menghubungi sekretariat.
refusal-wrong-chat = Tombol ini bukan milik percakapan ini. Silakan ketik /konfirmasi di percakapan pribadi dengan Rakor.
refusal-old-card = Rapat ini telah diubah sesudah pesan itu dikirim, sehingga jawaban belum dicatat. Mohon menjawab pada undangan atau kartu yang terbaru.
refusal-invitation-withdrawn = Undangan perangkat daerah/instansi Bapak/Ibu untuk rapat ini telah ditarik kembali, sehingga konfirmasi tidak diperlukan lagi. Bila keliru, mohon menghubungi sekretariat.
refusal-deadline-passed = Batas waktu konfirmasi telah lewat. Mohon menghubungi sekretariat.
refusal-not-your-question = Pilihan ini hanya untuk penulis pesannya. Silakan menjawab pada kartu rapat, dengan tombol atau dengan membalasnya.
refusal-online-not-offered = Rapat ini tatap muka, jadi Daring belum dicatat. Mohon menekan Hadir, Diwakilkan, atau Tidak hadir. Bila harus mengikuti secara daring, mohon menghubungi sekretariat.
refusal-answered-since = Sesudah pesan itu ditulis, jawaban lain telah disampaikan dan jawaban itulah yang berlaku; perubahan pesan tidak menggantinya. Bila jawaban berubah, mohon memilih salah satu tombol.
refusal-answer-changed = Jawaban perangkat daerah/instansi ini sudah berubah. Silakan tekan kembali tombol jawaban yang dimaksud.

## Descriptions of commands
answer-command-konfirmasi = Undangan saya dan konfirmasinya
answer-command-rekap = Rekap konfirmasi rapat
