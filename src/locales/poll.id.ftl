### Times that are offered for a meeting: the offer, what the offices say, the secretariat's page, the choice.

poll-slot-until = { $day } pukul { $from } s.d. { $until }
poll-slots-heading = Pilihan waktu:
poll-slot-line = { $number }. { $slot }
poll-slot-passed = { $number }. { $slot } (sudah lewat)
poll-slot-said = { $number }. { $slot }: { $mark }

## Making the offer
poll-button-several = Tawarkan beberapa waktu
poll-button-offer-all = Tawarkan semuanya kepada undangan
poll-button-one-time = Satu waktu saja
poll-button-ask = Kirim pilihan waktu
poll-button-see = Lihat jawaban
poll-ask-slots = Mohon pilih atau tuliskan dua sampai delapan pilihan waktu, misalnya: { $day } pukul 09.00 atau sehari sesudahnya pukul 13.30. Waktu yang disarankan tidak berbenturan dengan rapat lain.
poll-preview-heading = Pratinjau pilihan waktu, belum dikirim
poll-preview-pending = Pilihan waktu sedang ditanyakan kepada undangan
poll-preview-note = Setiap undangan menerima satu pesan pribadi untuk memilih waktu yang sesuai; sesudah itu rapat diterbitkan dengan satu tekanan.
meeting-point-slots = Mohon tuliskan sekurang-kurangnya dua pilihan waktu.
wizard-line-slots = Pilihan waktu

## The offices
poll-opening = Kami bermaksud menyelenggarakan rapat berikut. Mohon kesediaan Bapak/Ibu menyampaikan waktu yang sesuai paling lambat { $until }.
poll-reminder = Kami belum menerima jawaban lengkap { $office } mengenai waktu rapat berikut. Mohon kesediaan Bapak/Ibu menjawab sebelum { $until }.
poll-disputed = Jawaban staf { $office } berbeda dengan jawaban Bapak/Ibu beberapa saat yang lalu. Yang berlaku ialah jawaban terakhir; mohon diperiksa dan, bila perlu, diubah.
poll-how = Setiap tekanan langsung tersimpan dan dapat diubah sampai batas tersebut. Jawaban juga dapat ditulis, misalnya: { $example }.
poll-how-example = { $first } bisa, { $second } tidak bisa
poll-complete = Terima kasih. Jawaban { $office } sudah lengkap dan dapat diubah sampai { $until }.
poll-given = Terakhir diisi { $at } { $by }.
poll-unclear = Jawaban belum dapat dibaca. Mohon memakai tombol di bawah ini.
poll-hint-unclear = Jawaban mengenai pilihan waktu belum dapat dibaca. Mohon memakai tombol pada pesan itu, atau menjawab secara pribadi.
poll-which = Jawaban itu dapat dimaksudkan untuk beberapa pertanyaan. Mohon memakai tombol pada masing-masing.
poll-mark-can = ✓ dapat hadir
poll-mark-if-need = ~ bila perlu
poll-mark-cannot = ✗ tidak dapat hadir
poll-mark-none = – belum diisi
poll-button-can = { $number } · Bisa
poll-button-if-need = Bila perlu
poll-button-cannot = Tidak
poll-button-all-can = Semua bisa
poll-button-none-can = Tidak ada yang bisa
poll-button-one-by-one = Isi satu per satu
poll-button-closed = Pilihan waktu ditutup
poll-saved-toast = Tersimpan untuk { $office }.
poll-closed = Waktu menjawab telah berakhir. Perubahan mohon disampaikan kepada sekretariat.
poll-chosen = Waktu telah ditetapkan: { $when }. Undangan disampaikan pada pesan tersendiri.
poll-chosen-somewhen = Waktu telah ditetapkan. Undangan disampaikan pada pesan tersendiri.
poll-withdrawn = Pilihan waktu untuk { $meeting } tidak dilanjutkan. Waktu yang disisihkan dapat dipakai kembali.
poll-uninvited = Perangkat daerah/instansi ini tidak lagi termasuk undangan rapat ini.
poll-none-mine = Tidak ada pilihan waktu yang menunggu jawaban Bapak/Ibu.

## The group
poll-card-heading = Pilihan waktu rapat
poll-card-slot = { $number }. { $slot }: { $can } dapat, { $need } bila perlu, { $cannot } tidak dapat
poll-card-count = { $answered } dari { $offices } undangan telah menjawab. Mohon dijawab paling lambat { $until }.
poll-card-help = Undangan menjawab melalui pesan pribadi dari Rakor, atau dengan tombol di bawah ini.

## The secretariat
poll-asked = Pilihan waktu telah dikirim.
poll-asked-counts = Ditanyakan kepada { $offices } perangkat daerah/instansi; { $reached } di antaranya menerima pesan pribadi. Batas menjawab: { $until }.
poll-page-heading = Pilihan waktu { $meeting }
poll-page-until = Batas menjawab: { $until }.
poll-page-closed = Batas menjawab telah lewat: { $until }.
poll-page-answered = { $answered } dari { $offices } undangan telah menjawab lengkap.
poll-page-silent = Belum lengkap: { $offices }.
poll-page-slot = wajib { $able } dari { $of } dapat
poll-page-slot-need = wajib { $able } dari { $of } dapat ({ $need } bila perlu)
poll-page-slot-others = lainnya { $able } dari { $of }
poll-page-best = Usulan: { $slot }, karena { $why }.
poll-page-tied = Ada waktu lain yang sama baiknya; diusulkan yang lebih awal.
poll-why-all = semua undangan wajib dapat hadir
poll-why-all-need = semua undangan wajib dapat hadir, { $need } di antaranya bila perlu
poll-why-part = { $able } dari { $of } undangan wajib dapat hadir
poll-why-cannot = { $cannot } tidak dapat
poll-why-missing = { $missing } belum menjawab
poll-why-others = { $why }; undangan lainnya { $able } dari { $of }
poll-why-optional = { $able } dari { $of } undangan dapat hadir
poll-page-nobody-answered = Belum ada jawaban, sehingga belum ada usulan.
poll-page-all-passed = Semua pilihan waktu sudah lewat. Mohon batalkan pilihan waktu ini dan tawarkan waktu yang baru.
poll-page-chair-cannot = Pimpinan rapat tidak dapat hadir pada satu pun pilihan waktu, sehingga tidak ada usulan.
poll-page-required = Wajib
poll-page-others = Lainnya
poll-page-legend = ✓ dapat · ~ bila perlu · ✗ tidak dapat · – belum menjawab
poll-page-chair = { $code } (pimpinan)
poll-page-number = Halaman { $page } dari { $pages }
poll-page-chosen = Waktu telah ditetapkan: { $when }.
poll-page-withdrawn = Pilihan waktu ini telah dibatalkan.
poll-proposal-answered = Semua undangan wajib telah memilih waktu.
poll-proposal-closed = Batas memilih waktu telah tiba.
poll-button-choose-best = Jadikan rapat: { $slot }
poll-button-choose = Pilih { $slot }
poll-button-extend = Perpanjang s.d. { $at }
poll-button-ask-further = Tanyakan juga ({ $count })
poll-button-put = Catat jawaban
poll-button-withdraw = Batalkan pilihan waktu
poll-button-withdraw-yes = Ya, batalkan
poll-button-draft = Buka draf
poll-button-back = Kembali
poll-withdraw-asked = Batalkan pilihan waktu ini? Undangan tidak ditanya lagi; drafnya tetap tersimpan dengan pilihan waktunya.
poll-withdrawn-toast = Pilihan waktu dibatalkan.
poll-extended-toast = Batas menjawab diperpanjang.
poll-asked-further-toast = Pilihan waktu dikirim.
poll-put-which = Jawaban perangkat daerah/instansi mana yang dicatat?
poll-put-for = Jawaban { $office }:
poll-keep-heading = { $slot }
poll-keep-ask = Waktu ini perlu diperhatikan:
poll-keep-clash = Bila tetap dijadikan rapat, mohon pilih alasannya.
poll-button-keep = Tetap jadikan rapat
poll-chosen-toast = Rapat diterbitkan.
poll-chosen-carried = { $count } undangan sudah menyatakan dapat hadir pada waktu ini; mereka diminta menegaskannya.

## Afterwards
poll-carried-can = Menurut pilihan waktu, { $office } dapat hadir pada waktu ini. Mohon ditegaskan dengan tombol Hadir.
poll-carried-if-need = Menurut pilihan waktu, { $office } bila perlu dapat hadir pada waktu ini. Mohon ditegaskan dengan tombol Hadir.
poll-phrase-carried = belum pasti, menurut pilihan waktu dapat hadir
poll-recap-button = Pilihan waktu: { $title }

## Refusals
refusal-poll-closed = Waktu menjawab telah berakhir. Perubahan mohon disampaikan kepada sekretariat.
refusal-poll-chosen = Waktu rapat ini sudah ditetapkan. Undangannya dapat dilihat melalui /konfirmasi atau /agenda.
refusal-poll-withdrawn = Pilihan waktu ini sudah dibatalkan oleh sekretariat.
refusal-poll-open = Waktu rapat ini sedang ditanyakan kepada undangan. Mohon pilih salah satu pada halaman jawaban, atau batalkan dahulu pilihan waktunya.
refusal-poll-confidential = Waktu rapat Terbatas atau Rahasia ditanyakan melalui saluran kedinasan, tidak melalui Telegram.
refusal-poll-needs-slots = Draf ini tidak memuat pilihan waktu. Mohon tawarkan sekurang-kurangnya dua waktu.
refusal-poll-nobody = Belum ada perangkat daerah/instansi yang dapat ditanya. Mohon lengkapi undangannya.
refusal-poll-slot-past = Waktu itu sudah lewat. Mohon pilih waktu yang lain.
refusal-poll-several-offices = Bapak/Ibu memegang beberapa perangkat daerah/instansi yang ditanya. Mohon menjawab untuk masing-masing melalui pesan pribadi dari Rakor.
refusal-poll-not-asked = Perangkat daerah/instansi Bapak/Ibu tidak termasuk yang ditanya mengenai waktu rapat ini. Bila seharusnya diundang, mohon menghubungi sekretariat.
