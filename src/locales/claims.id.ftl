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
claims-line-also = Akun yang sama juga mengajukan: { $places }
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

## Answers that wait for a claim
claims-sent-held = Jawaban sementara: { $answer }; dicatat setelah permohonan dibenarkan.
claims-held-waits = Jawaban sementara untuk { $meeting }: { $answer }, ditekan { $when }.
claims-held-counted = Jawaban tercatat untuk { $meeting }: { $answer }, ditekan { $when }.
claims-held-older = Jawaban untuk { $meeting }: { $answer }, ditekan { $when }, hanya untuk riwayat. Perangkat daerah/instansi itu menjawab sesudahnya, { $since }: { $stands }; jawaban itulah yang berlaku.
claims-held-untaken = Jawaban untuk { $meeting }: { $answer }, tidak dicatat, karena perangkat daerah/instansi itu tidak diundang atau rapatnya tidak menerima jawaban itu.
claims-welcome-waits = Jawaban yang tadi Bapak/Ibu tekan masih menunggu: { $answer } ({ $meeting }).
claims-welcome-counted = Jawaban yang tadi Bapak/Ibu tekan telah kami catat: { $answer } ({ $meeting }).
claims-welcome-older = Jawaban yang Bapak/Ibu tekan pada { $when }, { $answer } ({ $meeting }), hanya kami simpan dalam riwayat, karena perangkat daerah/instansi telah menjawab sesudahnya, { $since }: { $stands }. Bila berubah, mohon menjawab pada undangan berikut.
claims-welcome-untaken = Jawaban yang tadi Bapak/Ibu tekan, { $answer } ({ $meeting }), tidak dicatat, karena perangkat daerah/instansi ini tidak diundang atau rapatnya tidak menerima jawaban itu.
claims-held-toast =
    { $answer ->
        [none] Permohonan
        [present] Jawaban sementara: { answer-phrase-present }. Permohonan
        [online] Jawaban sementara: { answer-phrase-online }. Permohonan
        [delegated] Jawaban sementara: { answer-phrase-delegated }. Permohonan
        [late] Jawaban sementara: { answer-phrase-late }. Permohonan
        [absent] Jawaban sementara: { answer-phrase-absent }. Permohonan
       *[unsure] Jawaban sementara: { answer-phrase-unsure }. Permohonan
    } Bapak/Ibu sebagai { $place ->
        [staff] staf { $office }
        [plt] Plt. { $title }
        [plh] Plh. { $title }
       *[head] { $title }
    } sedang diperiksa sekretariat.
claims-gives = Akun ini sekarang terhubung sebagai: { $names }. Bila dibenarkan, kedudukan itu berakhir.
refusal-claim-waiting =
    Permohonan sebagai { $place ->
        [staff] staf { $office }
        [plt] Plt. { $title }
        [plh] Plh. { $title }
       *[head] { $title }
    } sedang diperiksa sekretariat; hasilnya kami kabarkan di sini. { $answer ->
        [none] Undangan dapat dijawab sesudahnya.
        [present] Jawaban sementara: { answer-phrase-present }.
        [online] Jawaban sementara: { answer-phrase-online }.
        [delegated] Jawaban sementara: { answer-phrase-delegated }.
        [late] Jawaban sementara: { answer-phrase-late }.
        [absent] Jawaban sementara: { answer-phrase-absent }.
       *[unsure] Jawaban sementara: { answer-phrase-unsure }.
    }
refusal-already-connected =
    Akun sudah terhubung sebagai { $place ->
        [staff] staf { $office }
        [plt] Plt. { $title }
        [plh] Plh. { $title }
       *[head] { $title }
    }. Undangan dijawab melalui /konfirmasi; kedudukan diubah melalui tautan dari sekretariat.

## Naming an office in words
claims-button-none-of-them = Bukan salah satunya
claims-button-search = Cari perangkat daerah/instansi
claims-search-ask = Mohon tuliskan nama atau singkatan perangkat daerah/instansi Bapak/Ibu, misalnya: Dinas Perkebunan.
claims-search-none = Perangkat daerah/instansi itu belum kami temukan.
claims-named = Bapak/Ibu dari perangkat daerah/instansi mana? Permohonan diperiksa sekretariat.
claims-named-unasked = Pesan itu tidak dicatat, karena akun Bapak/Ibu belum terhubung.
claims-named-uninvited = Yang tidak diundang pada rapat itu dimohonkan tanpa jawabannya.
claims-by-words = Diajukan sendiri dalam percakapan pribadi, tanpa tautan undangan.
