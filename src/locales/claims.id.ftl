### Claims of offices that wait for the secretariat, as one list.

claims-button-list =
    { $count ->
        [0] Pengajuan
       *[other] Pengajuan ({ $count })
    }
claims-none = Tidak ada pengajuan yang menunggu. Pengajuan baru kami sampaikan di sini begitu masuk.
claims-title = { $count } pengajuan menunggu
claims-title-page = { $count } pengajuan menunggu, halaman { $page } dari { $pages }
claims-line = { $number }. { $who } – meminta sebagai { $place }, { $since }
claims-who = { $name } (@{ $username })
claims-line-replaces = Bila dibenarkan, berakhir: { $names }.
claims-explain = Tekan nomornya untuk menandai, lalu putuskan bersama; atau putuskan satu per satu.
claims-button-mark = ☐ { $number }
claims-button-marked = ☑ { $number }
claims-button-right = Benar { $number }
claims-button-wrong = Tolak { $number }
claims-button-right-marked = Benarkan yang ditandai ({ $count })
claims-button-wrong-marked = Tolak yang ditandai ({ $count })
claims-button-mark-all = Tandai semua di halaman ini
claims-confirmed-toast = { $count } pengajuan telah dibenarkan.
claims-refused-toast = { $count } pengajuan telah ditolak.

refusal-claim-decided =
    { $decision ->
        [confirmed] Pengajuan ini sudah dibenarkan oleh { $by } pada { $when }.
       *[refused] Pengajuan ini sudah ditolak oleh { $by } pada { $when }.
    }
refusal-claims-collide = Dua pengajuan yang ditandai meminta jabatan yang sama, sehingga yang satu akan menggantikan yang lain. Mohon memutuskannya satu per satu.
