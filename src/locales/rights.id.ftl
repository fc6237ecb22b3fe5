### The secretariat's own rights: who has them, granting, revoking.

rights-title = Sekretariat Rakor
rights-title-page = Sekretariat Rakor, halaman { $page } dari { $pages }
rights-line-settings = { $number }. { $name } – ditetapkan dalam pengaturan
rights-line = { $number }. { $name } – sejak { $since }, diberi hak oleh { $by }
rights-from-settings = Yang ditetapkan dalam pengaturan (SECRETARIAT_IDS) hanya dapat diubah di sana oleh pengelola Rakor, tidak melalui percakapan ini.
rights-asking = Menunggu keputusan: { $names }
rights-no-office = belum terhubung
rights-place = Perangkat daerah/instansi: { $places }
rights-button-secretariat = Sekretariat
rights-button-grant = Beri hak
rights-button-grant-now = Berikan hak sekretariat
rights-button-link = Tautan sekretariat
rights-button-search = Cari nama
rights-button-leave = Lepaskan hak saya
rights-button-leave-now = Ya, lepaskan hak saya sendiri
rights-button-end-now = Ya, cabut haknya
rights-button-right = Benar: { $name }

rights-whom = Kepada siapa hak sekretariat diberikan? Yang tampak adalah akun Bagian Tata Pemerintahan; orang lain dapat dicari menurut nama atau diundang dengan tautan.
rights-whom-none = Belum ada akun Bagian Tata Pemerintahan lain yang terhubung. Silakan mencari nama orang yang pernah menulis kepada Rakor, atau menerbitkan tautan untuk diteruskan.
rights-search-ask = Siapa yang dicari? Silakan menulis nama, nama pengguna, atau perangkat daerah/instansinya. /batal untuk membatalkan.
rights-found = Yang mungkin dimaksud dengan “{ $text }”:
rights-found-many = “{ $text }” cocok dengan { $count } orang, { $shown } di antaranya tampak di sini. Silakan menulis nama yang lebih lengkap bila belum tampak.
rights-found-none = “{ $text }” tidak ditemukan di antara orang yang pernah menulis kepada Rakor. Silakan menulis nama lain, atau menerbitkan tautan untuk diteruskan.
rights-grant-ask = Berikan hak sekretariat kepada { $name }?
rights-grant-means = Pemegang hak menyusun dan menerbitkan rapat, memutuskan pengajuan akun, mengelola daftar pejabat, serta memberi dan mencabut hak ini.
rights-end-ask = Cabut hak sekretariat { $name }? Draf rapat dan tugas yang disusunnya tetap dapat dilanjutkan oleh sekretariat lain.
rights-leave-ask = Ini hak akun Bapak/Ibu sendiri. Setelah dilepaskan, rapat dan daftar pejabat tidak lagi dapat dikelola dari akun ini, dan hanya sekretariat lain yang dapat memberikannya kembali.
rights-left = Hak sekretariat akun Bapak/Ibu telah dilepaskan. Draf rapat tetap ada pada sekretariat lain.
rights-granted-toast = Hak sekretariat diberikan kepada { $name }.
rights-refused-toast = Permohonan { $name } ditolak.
rights-ended-toast = Hak sekretariat { $name } dicabut.

rights-link =
    Tautan untuk bergabung dengan sekretariat Rakor, berlaku satu kali sampai { $until }. Mohon diteruskan hanya kepada orang yang dimaksud; haknya diberikan setelah dibenarkan oleh sekretariat.
    { $url }
rights-asked-sent = Permohonan bergabung dengan sekretariat Rakor telah kami sampaikan. Hasilnya kami kabarkan di sini.
rights-asked = Tautan sekretariat telah dibuka. Apakah hak sekretariat diberikan kepada akun ini?
rights-asked-decided =
    { $decision ->
        [expired] Permohonan { $name } untuk menjadi sekretariat tidak diputuskan dalam tujuh hari, sehingga berakhir pada { $when }.
        [granted] Hak sekretariat diberikan kepada { $name } oleh { $by } pada { $when }.
       *[refused] Permohonan { $name } untuk menjadi sekretariat ditolak oleh { $by } pada { $when }.
    }
rights-yours-held = Akun Bapak/Ibu kini memiliki hak sekretariat Rakor, diberikan oleh { $by }. /rapat menyusun rapat, /pejabat mengelola daftar pejabat, dan /bantuan menunjukkan hal lain.
rights-yours-refused = Mohon maaf, permohonan bergabung dengan sekretariat Rakor ditolak oleh { $by }.
rights-yours-expired = Mohon maaf, permohonan bergabung dengan sekretariat Rakor tidak diputuskan dalam tujuh hari, sehingga berakhir. Mohon meminta tautan baru kepada sekretariat bila masih diperlukan.
rights-yours-ended = Hak sekretariat akun Bapak/Ibu telah dicabut oleh { $by }. Rapat yang telah disusun tetap ada pada sekretariat lain; bila keliru, mohon menghubungi sekretariat.
rights-theirs-held = Hak sekretariat diberikan kepada { $name } oleh { $by }.
rights-theirs-ended = Hak sekretariat { $name } dicabut oleh { $by }.

refusal-right-ended = Hak sekretariat akun Bapak/Ibu telah berakhir, sehingga tindakan ini tidak dilakukan. Bila keliru, mohon menghubungi sekretariat.
refusal-right-link-expired = Tautan sekretariat ini telah melewati masa berlaku dua hari. Mohon meminta tautan baru kepada sekretariat.
refusal-right-request-expired = Permohonan ini telah berakhir setelah tujuh hari. Mohon menerbitkan tautan baru bila masih diperlukan.
refusal-right-from-settings = Hak ini ditetapkan dalam pengaturan Rakor (SECRETARIAT_IDS), sehingga hanya dapat dicabut di sana oleh pengelola.
refusal-already-secretariat = Akun ini sudah memiliki hak sekretariat. Tidak ada lagi yang perlu dilakukan.
refusal-last-secretariat = Ini sekretariat terakhir. Mohon memberikan hak kepada orang lain terlebih dahulu, agar Rakor tetap ada yang mengelola.
refusal-decided-before = Hal ini sudah diputuskan oleh { $by } pada { $when }. Tidak ada lagi yang perlu dilakukan.
