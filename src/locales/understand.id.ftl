### `npm run understand` pada terminal: bagaimana sebuah teks dibaca.

understand-welcome-reply = Tulis balasan seperti di grup, lalu Enter. Di bawahnya tampak arti tiap kata dan hasil bacaannya. Ctrl+D untuk selesai.
understand-welcome-date = Tulis hari, tanggal, atau jam dengan kata-kata, lalu Enter. Ctrl+D untuk selesai.
understand-welcome-meeting = Tulis rapat dalam satu baris, lalu Enter. Ctrl+D untuk selesai.
understand-clause = Pernyataan
understand-question = pertanyaan
understand-condition = syarat
understand-reason = alasan
understand-unknown = tidak dikenal
understand-mended = ejaan diperbaiki
understand-weak = kurang yakin
