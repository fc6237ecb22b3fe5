### What an office asks of the secretariat about a follow-up task, and what comes of it.

## Steps and buttons
task-step-object = keberatan disampaikan
task-step-ask-time = waktu tambahan dimohon
task-step-ask-hand-over = pengalihan dimohon
task-step-refuse = permohonan tidak disetujui
task-button-object = Keberatan
task-button-ask-time = Minta waktu
task-button-ask-hand-over = Mohon dialihkan
ask-button-grant-time = Setujui { $day }
ask-button-grant-office = Alihkan ke { $office }
ask-button-other-day = Tanggal lain
ask-button-other-office = Alihkan
ask-button-refuse = Tolak
ask-button-keep = Tetap
ask-button-no-remark = Tanpa catatan

## Asked of the office
ask-why-object = Mohon tuliskan alasan keberatan atas tugas { $code } ({ $description }). Bila tugas ini seharusnya ditangani perangkat daerah/instansi lain, mohon disebutkan.
ask-why-ask-time = Sampai kapan waktu yang diperlukan untuk tugas { $code }, dan apa kendalanya? Tenggat sekarang { $due }. Contoh: sampai { $day }, data dari kecamatan belum lengkap.
ask-until-ask-time = Sampai kapan waktu yang diperlukan untuk tugas { $code }? Tenggat sekarang { $due }. Pilih salah satu, atau tuliskan tanggalnya, misalnya { $day }.
ask-reason-ask-time = Apa alasannya, sehingga tugas { $code } memerlukan waktu sampai { $wish }?
ask-why-ask-hand-over = Mohon tuliskan kepada siapa tugas { $code } ({ $description }) sebaiknya dialihkan, dan alasannya. Contoh: ke Bappeda, karena menyangkut perencanaan.
ask-unclear = Jawaban itu belum dapat dipahami.
ask-several = Tanggal itu dapat berarti lebih dari satu hari. Manakah yang dimaksud?
ask-preview-object = Keberatan atas tugas { $code }
ask-preview-ask-time = Permohonan waktu tambahan untuk tugas { $code }
ask-preview-ask-hand-over = Permohonan pengalihan tugas { $code }
ask-line-time = Tenggat: semula { $due }, dimohon { $wish }
ask-line-office = Dialihkan kepada: { $office }
ask-line-reason = Alasan: { $reason }
ask-preview-ask = Kirim kepada sekretariat untuk diputuskan?
ask-sent-object = Keberatan atas tugas { $code } telah disampaikan. Tugas tetap pada { $office } sampai diputuskan oleh sekretariat.
ask-sent-ask-time = Permohonan waktu tambahan untuk tugas { $code } telah disampaikan. Tenggat { $due } tetap berlaku sampai disetujui oleh sekretariat.
ask-sent-ask-hand-over = Permohonan pengalihan tugas { $code } telah disampaikan. Tugas tetap pada { $office } sampai diputuskan oleh sekretariat.
ask-dropped = Permohonan tidak dikirim. Tugas { $code } tidak berubah.

## To the secretariat
ask-told-object = { $office } menyampaikan keberatan atas tugas { $code } ({ $description }).
ask-told-ask-time = { $office } memohon waktu tambahan untuk tugas { $code } ({ $description }).
ask-told-ask-hand-over = { $office } memohon agar tugas { $code } ({ $description }) dialihkan.
ask-told-decide = Mohon diputuskan.
ask-refuse-why-object = Mohon tuliskan mengapa tugas { $code } tetap pada { $office }. Catatan ini disampaikan kepada { $office }.
ask-refuse-why-ask-time = Mohon tuliskan mengapa waktu tambahan untuk tugas { $code } tidak dapat diberikan. Catatan ini disampaikan kepada { $office }.
ask-refuse-why-ask-hand-over = Mohon tuliskan mengapa tugas { $code } tidak dialihkan. Catatan ini disampaikan kepada { $office }.
ask-refuse-kept = Keputusan atas tugas { $code } disampaikan kepada { $office }.
ask-refuse-empty = Mohon tuliskan catatannya dengan kata-kata, atau tekan Tanpa catatan.

## On the card
ask-waits-object = Keberatan yang menunggu keputusan: { $reason }
ask-waits-ask-time = Permohonan waktu sampai { $wish } yang menunggu keputusan: { $reason }
ask-waits-ask-hand-over = Permohonan pengalihan yang menunggu keputusan: { $reason }
ask-note-time = Sampai { $wish }: { $note }

## To the office
ask-refused-object = Keberatan atas tugas { $code } ({ $description }) telah dipertimbangkan. Tugas tetap pada { $office } dengan tenggat { $due }.
ask-refused-ask-time = Permohonan waktu tambahan untuk tugas { $code } ({ $description }) belum dapat disetujui. Tenggat tetap { $due }.
ask-refused-ask-hand-over = Permohonan pengalihan tugas { $code } ({ $description }) belum dapat disetujui. Tugas tetap pada { $office } dengan tenggat { $due }.
ask-refused-remark = Catatan sekretariat: { $note }
ask-granted-time = Permohonan waktu tambahan untuk tugas { $code } disetujui. Yang berlaku sekarang:

## Refusals
refusal-task-ask-gone = Permohonan itu tidak ada lagi, sehingga tidak ada yang dikirim. Mohon mengulang melalui kartu tugas.
refusal-task-ask-decided = Permohonan atas tugas { $code } itu sudah diputuskan atau tidak berlaku lagi. Keadaannya dapat dilihat melalui /tindaklanjut.
refusal-task-wish-missing = Tanggal yang dimohon belum disebutkan. Mohon menuliskan sampai kapan waktu yang diperlukan.
refusal-task-wish-early = Tanggal yang dimohon lebih awal dari tenggat sekarang. Mohon menuliskan tanggal sesudahnya.
