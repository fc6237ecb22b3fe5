### The offices that help with a follow-up task, each with its part.

## Steps and buttons
task-step-direct = arahan pimpinan
task-button-direct = Beri arahan
task-step-help-ask = bantuan diminta
task-step-help-accept = bagian diterima
task-step-help-report = bagian dilaporkan
task-step-help-finish = bagian diselesaikan
task-step-help-end = bagian diakhiri
task-button-helpers = Pembantu
part-button-accept = Terima bagian
part-button-report = Laporkan bagian
part-button-finish = Bagian selesai
part-button-add = Tambah pembantu
part-button-end = Akhiri { $office }
part-state-new = belum diterima
part-state-accepted = diterima
part-state-done = selesai
part-state-ended = diakhiri

## On the card and in previews
part-line = Pembantu: { $office } ({ $state })
part-line-progress = Pembantu: { $office } ({ $state }, { $progress } %)
part-line-what = { $line }: { $what }
part-line-others = … dan { $count } pembantu lain
part-draft-line = Pembantu: { $office }
part-note = { $office }: { $note }
part-note-office = { $office }

## To the office that helps
part-told = Yth. { $title }, { $office } diminta membantu { $responsible } dalam tugas { $code }: { $description }
part-told-what = Bagian { $office }: { $what }
part-told-request = Mohon menekan tombol Terima bagian.
part-reminder-coming = Yth. { $title }, bagian { $office } dalam tugas { $code } ({ $what }) ditunggu sampai { $due }. Mohon menyampaikan perkembangannya.
part-reminder-today = Yth. { $title }, bagian { $office } dalam tugas { $code } ({ $what }) ditunggu hari ini, { $due }. Mohon menyampaikan perkembangannya.
part-reminder-overdue = Yth. { $title }, bagian { $office } dalam tugas { $code } ({ $what }) telah melewati tenggat { $due } selama { $days } hari. Mohon menyampaikan progres dan kendalanya.
part-digest-line = Bagian { $office }: { $what }
part-digest-line-whole = { $office } membantu { $responsible }.
part-ended = Bantuan { $office } dalam tugas { $code } ({ $description }) tidak diperlukan lagi. Terima kasih.
part-task-redated = Tenggat tugas { $code } ({ $description }), yang dibantu { $office }, diubah menjadi { $due }.
part-task-postponed = Tugas { $code } ({ $description }), yang dibantu { $office }, ditunda oleh sekretariat. Kelanjutannya akan disampaikan.
part-task-resumed = Tugas { $code } ({ $description }), yang dibantu { $office }, dilanjutkan dengan tenggat { $due }.
part-task-handed-over = Tugas { $code } ({ $description }), yang dibantu { $office }, kini ditangani { $responsible }. Bagian { $office } tetap.
part-task-cancelled = Tugas { $code } ({ $description }), yang dibantu { $office }, dibatalkan oleh sekretariat. Tidak ada lagi yang perlu dikerjakan. Terima kasih.

## To the responsible office
part-reported = { $office } melaporkan bagiannya dalam tugas { $code }: { $note }
part-reported-progress = { $office } melaporkan bagiannya dalam tugas { $code } ({ $progress } %): { $note }
part-finished = { $office } telah menyelesaikan bagiannya dalam tugas { $code } ({ $description }).

## Working on a part
part-accepted-toast = Bagian { $office } dalam tugas { $code } diterima. Terima kasih.
part-finished-toast = Bagian { $office } dalam tugas { $code } tercatat selesai. Terima kasih.
part-report-ask = Mohon tuliskan perkembangan bagian Bapak/Ibu dalam tugas { $code } dalam satu kalimat, misalnya: data lahan tersedia, 60%.
part-report-empty = Mohon tuliskan perkembangannya dengan kata-kata, misalnya: data lahan tersedia, 60%.
part-report-kept = Laporan bagian { $office } dalam tugas { $code } tercatat dan disampaikan kepada { $responsible }. Terima kasih.
part-report-kept-progress = Laporan bagian { $office } dalam tugas { $code } tercatat ({ $progress } %) dan disampaikan kepada { $responsible }. Terima kasih.

## Helpers, for the secretariat
part-helpers = Pembantu tugas { $code }
part-helpers-none = Belum ada perangkat daerah/instansi yang membantu.
part-helper-ask = Perangkat daerah/instansi mana yang membantu tugas { $code }, dan untuk bagian apa? Contoh: BAPPEDA: sediakan data lahan
part-helper-unclear = Perangkat daerah/instansi itu belum dikenali. Mohon menuliskan kode atau namanya, lalu titik dua dan bagiannya.
part-helper-added = { $office } diminta membantu tugas { $code } dan diberi tahu.
part-helper-added-untold = { $office } tercatat membantu tugas { $code }, tetapi belum ada akunnya yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain.
part-helper-ended = { $office } tidak lagi membantu tugas { $code }.

## Direction of whoever leads
direct-ask = Mohon tuliskan arahan Bapak/Ibu untuk tugas { $code }. Arahan disampaikan kepada perangkat daerah/instansi yang bersangkutan dan sekretariat.
direct-preview = Arahan untuk tugas { $code }: { $text }
    Kirim kepada perangkat daerah/instansi yang bersangkutan dan sekretariat?
direct-sent = Arahan untuk tugas { $code } telah disampaikan kepada { $office } dan sekretariat.
direct-dropped = Arahan tidak dikirim.
task-directed = Arahan { $from } atas tugas { $code } ({ $description }): { $note }
task-directed-from = pimpinan

## Refusals
refusal-task-helps-already = { $office } sudah bertanggung jawab atas tugas { $code } atau sudah membantunya. Mohon memilih yang lain.
refusal-task-helpers-full = Satu tugas dibantu paling banyak { $limit } perangkat daerah/instansi. Mohon mengakhiri salah satunya lebih dahulu.
refusal-task-part-state = Bagian { $office } dalam tugas { $code } sudah tidak dalam keadaan itu. Keadaannya dapat dilihat melalui /tindaklanjut.
