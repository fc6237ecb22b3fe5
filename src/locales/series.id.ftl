### Rangkaian rapat: rapat yang berulang, aturannya, dan keputusan atas tanggalnya.

## Aturan
series-rule-week =
    { $interval ->
        [1] setiap { $weekday }
       *[other] setiap { $interval } pekan pada hari { $weekday }
    }
series-rule-date =
    { $interval ->
        [1] setiap bulan tanggal { $day }
        [3] setiap triwulan tanggal { $day }
       *[other] setiap { $interval } bulan tanggal { $day }
    }
series-rule-short-months = { $rule } (atau hari terakhir bulan yang lebih pendek)
series-rule-nth =
    { $interval ->
        [1] setiap bulan pada { $nth }
        [3] setiap triwulan pada { $nth }
       *[other] setiap { $interval } bulan pada { $nth }
    }
series-nth-1 = { $weekday } pertama
series-nth-2 = { $weekday } kedua
series-nth-3 = { $weekday } ketiga
series-nth-4 = { $weekday } keempat
series-nth-last = { $weekday } terakhir

## Pada rapat
series-fact = Rangkaian: { $rule } s.d. { $last }, ke-{ $number } dari { $count }
series-fact-beyond = Rangkaian: { $rule }, ke-{ $number }
series-fact-hidden =
    { $count ->
        [0] Rangkaian: ke-{ $number }
       *[other] Rangkaian: ke-{ $number } dari { $count }
    }
series-mark = ke-{ $number } dari { $count }
series-button = Rangkaian

## Pada draf
series-preview = Rangkaian: { $rule } s.d. { $last } ({ $count } rapat)
series-preview-next = Berikutnya: { $days }
series-preview-open = Rangkaian: menunggu tanggal rapat pertama
series-preview-hidden = Rangkaian: { $count } rapat
series-preview-usual-end = Akhir rangkaian tidak disebut, sehingga dipakai { $until }.
series-preview-too-few = Akhir yang ditulis hanya memuat satu rapat, sehingga dipakai { $until }.
series-preview-too-far = Akhir yang ditulis melampaui tiga tahun, sehingga dipakai { $until }.
series-preview-first-apart = Rapat pertama tidak jatuh pada hari rangkaian; yang berikutnya mengikuti rangkaian.
series-preview-days-off = { $count } rapat jatuh pada hari libur ({ $days }) dan akan ditanyakan sebelum undangannya dikirim.
series-preview-days-off-more = { $count } rapat jatuh pada hari libur (antara lain { $days }) dan akan ditanyakan sebelum undangannya dikirim.
series-button-repeat = Ulangi…
series-button-change = Ubah rangkaian
wizard-line-series = Pengulangan
wizard-ask-series = Seberapa sering rapat ini diulang, dan sampai kapan? Pilih, atau tuliskan, misalnya: setiap Senin sampai Desember 2023, atau setiap Selasa pertama, 6 kali. Rapat berikutnya diterbitkan sendiri beberapa hari kerja sebelumnya.
series-button-week =
    { $interval ->
        [1] Mingguan
        [2] Dua mingguan
       *[other] Setiap { $interval } pekan
    }
series-button-date = Bulanan tanggal { $day }
series-button-nth = Bulanan { $nth }
series-button-quarter = Triwulanan
series-button-same-date = Bulanan, tanggal sama
series-button-same-weekday = Bulanan, hari sama
series-button-count = { $count } kali
series-button-until = s.d. { $until }
series-button-once = Tidak berulang

## Satu rapat yang belum diterbitkan
series-asked-heading = Rapat berkala perlu diputuskan
series-asked-again = Pengingat: rapat berkala belum diputuskan
series-one-heading = Rapat berkala
series-about = { $title }, rapat ke-{ $number } dari { $count }: { $when }
series-about-hidden = { $title }, rapat ke-{ $number } dari { $count }
series-trouble-hidden = jadwalnya bukan hari kerja.
series-default = Undangannya belum dikirim. Tanpa keputusan sampai dengan { $until }, rapat ini tidak diselenggarakan dan sekretariat diberi tahu.
series-default-hidden = Undangannya belum dikirim. Tanpa keputusan, rapat ini tidak diselenggarakan dan sekretariat diberi tahu.
series-state-ahead = Undangannya dikirim pada { $make }.
series-state-ahead-hidden = Undangannya dikirim sendiri pada waktunya.
series-state-made = Rapat ini telah diterbitkan; perubahannya melalui /agenda.
series-state-kept = Tanggal ini dipakai, diputuskan oleh { $by }.
series-state-moved = Rapat ini dipindahkan ke tanggal tersebut, diputuskan oleh { $by }.
series-state-said = Rapat ini dilewati, diputuskan oleh { $by }.
series-state-unanswered = Rapat ini tidak diselenggarakan, karena tidak diputuskan sampai batasnya. Selama masih di muka, rapat ini dapat diselenggarakan melalui tombol di bawah ini.
series-state-late = Rapat ini tidak diterbitkan, karena waktunya sudah terlalu dekat atau lewat.
series-state-nobody = Rapat ini tidak diterbitkan, karena tidak ada lagi yang dapat diundang.
series-state-over = Rapat ini tidak lagi termasuk rangkaian, atau waktunya sudah lewat.
series-button-keep = Tetap
series-button-hold = Selenggarakan
series-button-earlier = Maju ke { $day }
series-button-later = Mundur ke { $day }
series-button-earlier-hidden = Maju ke hari kerja terdekat
series-button-later-hidden = Mundur ke hari kerja terdekat
series-button-skip = Lewati
series-toast-keep = Tercatat: tanggalnya dipakai.
series-toast-earlier = Tercatat: rapat dimajukan.
series-toast-later = Tercatat: rapat dimundurkan.
series-toast-skip = Tercatat: rapat dilewati.

## Yang terjadi sendiri
series-made = { $title }: rapat ke-{ $number } dari { $count } telah diterbitkan
series-made-gone = Tidak diundang lagi karena sudah tidak aktif: { $codes }.
series-made-gone-hidden = { $count } undangan tidak dikirim karena perangkat daerah/instansinya sudah tidak aktif.
series-made-chair-gone = Pimpinan rapat kosong, karena jabatannya sudah tidak aktif. Mohon dilengkapi melalui Ubah.
series-skipped = { $title }: rapat yang tidak diterbitkan
series-skipped-line = • ke-{ $number }, { $day }: { $reason }
series-skipped-line-hidden = • ke-{ $number }: { $reason }
series-skipped-late = waktunya sudah terlalu dekat atau lewat ketika Rakor sempat menerbitkannya
series-skipped-unanswered = tidak diputuskan sampai batasnya
series-skipped-nobody = tidak ada lagi yang dapat diundang
series-skipped-next = Yang masih di muka dapat diselenggarakan melalui Rangkaian. Rapat sesudahnya berjalan seperti biasa.

## Akhir rangkaian
series-ending = Rangkaian { $title } berakhir dengan rapat ke-{ $count }, { $last }. Apakah rangkaian diperpanjang atau diakhiri? Tanpa keputusan, rangkaian berakhir dengan rapat itu.
series-ending-hidden = Rangkaian { $title } berakhir dengan rapat ke-{ $count }. Apakah rangkaian diperpanjang atau diakhiri? Tanpa keputusan, rangkaian berakhir dengan rapat itu.
series-extended = Rangkaian { $title } diperpanjang oleh { $by }, sekarang s.d. { $last }.
series-extended-hidden = Rangkaian { $title } diperpanjang oleh { $by }.
series-ended-by = Rangkaian { $title } diakhiri oleh { $by }. Rapat yang sudah diterbitkan tetap berlaku.
series-ended = Rangkaian { $title } telah berakhir.
series-button-extend = Perpanjang
series-button-end = Akhiri
series-button-end-all = Akhiri rangkaian
series-button-end-yes = Ya, akhiri
series-button-months = { $months } bulan
series-button-months-until = { $months } bulan, s.d. { $until }
series-extend-ask = Berapa lama rangkaian { $title } diperpanjang?
series-end-asked = Akhiri rangkaian { $title }? Rapat yang sudah diterbitkan tetap berlaku; yang belum diterbitkan tidak diselenggarakan.
series-extended-toast = Rangkaian diperpanjang.
series-ended-toast = Rangkaian diakhiri.

## Halaman rangkaian
series-page-heading = Rangkaian { $title }
series-page-none = Tidak ada rapat di muka.
series-page-extend = Diperpanjang oleh { $by }, { $at }.
series-page-end = Diakhiri oleh { $by }, { $at }.
series-line = ke-{ $number } · { $day } · { $state }
series-line-hidden = ke-{ $number } · { $state }
series-line-ahead = belum diterbitkan
series-line-asked = perlu diputuskan
series-line-reminded = perlu diputuskan
series-line-kept = sudah diputuskan, belum diterbitkan
series-line-made = sudah diterbitkan
series-line-skipped = dilewati
series-line-cancelled = dibatalkan
series-page-button = ke-{ $number }: { $day }
series-page-button-hidden = ke-{ $number }

## Satu rapat atau seterusnya
series-scope-ask-ch = { $title } bagian dari suatu rangkaian. Apa yang diubah?
series-scope-ask-mc = { $title } bagian dari suatu rangkaian. Apa yang dibatalkan?
series-scope-one-ch = Berlaku untuk: hanya rapat ini.
series-scope-one-mc = Yang dibatalkan: hanya rapat ini.
series-scope-following-ch =
    { $count ->
        [0] Berlaku untuk: rapat ini dan seterusnya.
       *[other] Berlaku untuk: rapat ini dan seterusnya, termasuk { $count } rapat yang sudah diterbitkan.
    }
series-scope-following-mc =
    { $count ->
        [0] Yang dibatalkan: rapat ini dan seterusnya. Rangkaian berakhir.
       *[other] Yang dibatalkan: rapat ini dan seterusnya, termasuk { $count } rapat yang sudah diterbitkan. Rangkaian berakhir.
    }
series-scope-moved = Rangkaian menjadi { $rule }; berikutnya { $days }.
series-button-one = Hanya rapat ini
series-button-following = Rapat ini dan seterusnya
series-button-to-one = Hanya rapat ini
series-button-to-following = Juga seterusnya
series-applied =
    { $count ->
        [0] Rapat berikutnya dari rangkaian akan mengikuti.
       *[other] { $count } rapat berikutnya yang sudah diterbitkan ikut diubah; yang belum diterbitkan akan mengikuti.
    }
series-applied-left = { $count } rapat berikutnya belum diubah, karena waktunya perlu diputuskan sendiri atau sedang diubah. Mohon memeriksanya melalui tombol di bawah ini.
series-button-left = Periksa rapat { $number }
series-cancelled = { $count } rapat berikutnya yang sudah diterbitkan ikut dibatalkan, dan rangkaian berakhir.

## Refusals
refusal-series-decided = Sudah diputuskan oleh { $by } ({ $when }). Keadaan terbarunya tampak pada pesan ini.
refusal-series-made = Rapat ini sudah diterbitkan, sehingga diubah seperti rapat lain melalui /agenda.
refusal-series-over = Rapat ini sudah lewat atau tidak lagi termasuk rangkaian, sehingga tidak ada yang diputuskan. Keadaannya ada di /agenda.
