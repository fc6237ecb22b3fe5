### What is stored about a person, for that person alone.

own-data-command-dataku = Data yang tersimpan tentang Bapak/Ibu
own-data-heading = Data Bapak/Ibu yang tersimpan pada Rakor
own-data-number = Nomor akun: { $id }
own-data-name = Nama di Telegram: { $name }; nama pengguna: { $username }
own-data-language = Bahasa: { $language }
own-data-language-id = Indonesia
own-data-language-en = Inggris
own-data-ties = Hubungan dengan perangkat daerah/instansi
own-data-staff = staf { $office }
own-data-tie = • { $seat }, sejak { $since }
own-data-tie-ended = • { $seat }, { $since } sampai dengan { $until }
own-data-claim = • permohonan untuk { $office }, { $at }
own-data-answers = Jawaban yang Bapak/Ibu sampaikan ({ $count })
own-data-answer = • { $at }: { $answer } – { $meeting }, untuk { $office }
own-data-answer-with = • { $at }: { $answer } ({ $said }) – { $meeting }, untuk { $office }
own-data-minutes = { $minutes } menit
own-data-arrivals = Presensi ({ $count })
own-data-arrival = • { $meeting }: { $at }
own-data-arrival-as = • { $meeting }: { $at }, sebagai { $as }
own-data-other = Lain-lain
own-data-tasks = Langkah pada tugas tindak lanjut: { $count }
own-data-messages = Pesan yang isinya masih tersimpan (paling lama 7 hari): { $count }
own-data-entries = Catatan perubahan atas nama Bapak/Ibu: { $count }
own-data-kept = Alasan ketidakhadiran dihapus { $days } hari setelah rapat.
own-data-kept-always = Alasan ketidakhadiran tidak dihapus secara otomatis.
own-data-end = Hubungan dengan perangkat daerah/instansi diakhiri oleh sekretariat; jawaban yang telah disampaikan tetap menjadi catatan rapat.
