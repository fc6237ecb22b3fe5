### What is told of follow-up tasks in the morning: reminders and escalations in one message.

digest-heading-office = Yth. { $title }, berikut { $count } tugas tindak lanjut yang memerlukan perhatian Bapak/Ibu.
digest-heading-leader = Yth. { $title }, kami laporkan { $count } tugas tindak lanjut yang belum terselesaikan.
digest-heading-untold = { $count ->
        [one] Tugas berikut
       *[other] Sebanyak { $count } tugas berikut
    } belum dapat diingatkan atau dilaporkan, karena belum ada akun yang dapat dihubungi. Mohon menyampaikannya melalui saluran lain.
digest-entry = { $number }. { $code } · { $when }
digest-when-overdue = terlewat { $days } hari
digest-when-today = jatuh tempo hari ini
digest-when-tomorrow = jatuh tempo besok
digest-when-coming = jatuh tempo { $due }
digest-office = { $office }
digest-obstacle = Kendala: { $obstacle }
digest-no-obstacle = Belum ada kendala yang disampaikan.
digest-waits = Permohonan perangkat daerah/instansi masih menunggu keputusan sekretariat.
digest-untold = Belum ada akun { $seat } yang dapat dihubungi; tautan bergabung diterbitkan melalui /pejabat { $code }.
digest-page = Halaman { $page } dari { $pages }
digest-request-office = Mohon menyampaikan perkembangan atau kendalanya melalui tombol masing-masing tugas.
digest-request-leader = Mohon arahan Bapak/Ibu.
digest-gone = Tidak ada lagi yang perlu diingatkan dari pesan ini. Keadaan tugas dapat dilihat melalui /tindaklanjut.

task-escalation = Yth. { $title }, kami laporkan bahwa tugas { $code } ({ $description }) pada { $office }, bidang { $field }, belum terselesaikan { $days } hari setelah tenggat { $due }.
task-escalation-confidential = Yth. { $title }, kami laporkan bahwa tugas { $code } pada { $office } belum terselesaikan { $days } hari setelah tenggat { $due }.
task-escalation-obstacle = Kendala yang disampaikan: { $obstacle }
