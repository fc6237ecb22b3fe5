### Perkiraan kehadiran pada batas konfirmasi, kepada sekretariat, dan keputusan atasnya.

forecast-heading = Batas konfirmasi { $meeting } telah tiba. { $answered } dari { $offices } undangan telah menjawab.
forecast-when = Rapat: { $when }
forecast-coming = Akan hadir: { $count }
forecast-absent = Tidak hadir: { $count }
forecast-unsure = Belum pasti: { $count }
forecast-silent = Belum menjawab: { $count }
forecast-all = Seluruh undangan telah menjawab.
forecast-required = Wajib: { $offices }
forecast-others = Lainnya: { $offices }
forecast-chair = { $code } (pimpinan)
forecast-quorum-met = Kuorum terpenuhi: { $coming } dari { $required } undangan wajib akan hadir atau diwakili (diperlukan { $needed }).
forecast-quorum-missed = Perhatian: kuorum belum terpenuhi. Baru { $coming } dari { $required } undangan wajib akan hadir atau diwakili (diperlukan { $needed }).
forecast-required-all = Seluruh { $required } undangan wajib akan hadir atau diwakili.
forecast-required-some = { $coming } dari { $required } undangan wajib akan hadir atau diwakili.
forecast-ask = Apakah rapat dilanjutkan sesuai jadwal, batas konfirmasinya diperpanjang, atau rapatnya ditunda?
forecast-proceeds = Rapat dilanjutkan sesuai jadwal, diputuskan oleh { $by } pada { $at }.
forecast-extended = Batas konfirmasi { $meeting } diperpanjang oleh { $by } sampai dengan { $until }. Kartu di grup dibuka kembali, dan yang diundang diberi tahu.
forecast-void = Perkiraan kehadiran { $meeting } tidak berlaku lagi, karena waktu rapat telah diubah dan konfirmasi diminta kembali. Keadaan terbarunya ada di Rekap.
forecast-void-cancelled = Perkiraan kehadiran { $meeting } tidak berlaku lagi, karena rapat dibatalkan.
forecast-extend-ask = Sampai kapan batas konfirmasi { $meeting } diperpanjang? Kartu di grup dibuka kembali, dan yang diundang diberi tahu.
forecast-button-proceed = Lanjutkan
forecast-button-extend = Perpanjang
forecast-button-postpone = Tunda
forecast-button-next-day = { $when }
forecast-button-shortly-before = Dua jam sebelum rapat, { $time }
forecast-button-other = Waktu lain
forecast-proceed-toast = Tercatat: rapat dilanjutkan sesuai jadwal.
forecast-extend-toast = Batas konfirmasi diperpanjang sampai dengan { $until }.

## Refusals
refusal-forecast-over = Waktu atau batas konfirmasi rapat ini sudah diubah sesudah pesan itu dikirim. Silakan melihat keadaannya melalui /agenda.
refusal-forecast-decided = Sudah diputuskan oleh { $by } ({ $when }): rapat dilanjutkan. Bila berubah, silakan melalui /agenda.
refusal-forecast-extended = Batas konfirmasi rapat ini sudah diperpanjang oleh { $by } ({ $when }).
refusal-extension-past = Waktu itu sudah lewat atau melampaui awal rapat, sehingga batas konfirmasi tidak diubah. Mohon memilih waktu lain.
