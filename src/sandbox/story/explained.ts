/** What each act is about, for whoever watches it: in Indonesian and in English. */
export interface Explained {
  title: { id: string; en: string }
  text: { id: string; en: string }
}

export const explained = {
  linking: {
    title: { id: 'Grup koordinasi dihubungkan', en: 'The coordination group is linked' },
    text: {
      id: 'Sekretariat menekan Start, lalu menambahkan Rakor ke grup koordinasi. Rakor bertanya secara pribadi dan baru bekerja di grup itu setelah tombol Hubungkan ditekan.',
      en: 'The secretariat presses Start and adds Rakor to the coordination group. Rakor asks in private, and works in that group only once Hubungkan has been pressed.',
    },
  },
  joining: {
    title: { id: 'Pejabat bergabung melalui tautan', en: 'Officials join by link' },
    text: {
      id: 'Untuk setiap jabatan, sekretariat meminta tautan undangan lewat /pejabat dan meneruskannya. Sepuluh akun membukanya; masing-masing baru terhubung setelah sekretariat menekan Benar.',
      en: 'For every seat the secretariat asks for an invitation link with /pejabat and forwards it. Ten accounts open theirs; each is connected only when the secretariat has pressed Benar.',
    },
  },
  inviting: {
    title: { id: 'Rapat disusun dan undangannya diterbitkan', en: 'A meeting is drafted and published' },
    text: {
      id: 'Satu baris /rapat memuat hari, tempat, pimpinan, bidang, dan undangan. Rakor menunjukkan pratinjau; tombol Terbitkan mengirim kartu ke grup dan undangan kepada setiap perangkat daerah.',
      en: 'One line of /rapat holds day, place, chair, fields and invitees. Rakor shows a preview; Terbitkan posts the card in the group and an invitation to every office.',
    },
  },
  answering: {
    title: { id: 'Undangan dijawab', en: 'The invitation is answered' },
    text: {
      id: 'Sembilan undangan dijawab dengan segala cara: tombol, kalimat bebas, daring, diwakilkan, terlambat. Orang luar juga menekan tombol, tetapi jawabannya tidak dihitung.',
      en: 'Nine offices answer in every way there is: by button, in their own words, online, by delegate, late. An outsider presses too, and it does not count.',
    },
  },
  delegating: {
    title: { id: 'Kepala Bappeda menunjuk wakil', en: 'The head of Bappeda names a delegate' },
    text: {
      id: 'Kepala Bappeda menekan Diwakilkan dan memilih kabidnya dari tombol. Kabid itu ditanya lebih dahulu dan menyatakan bersedia; sejak saat itu pengingat dan presensi sampai kepadanya.',
      en: 'The head of Bappeda presses Diwakilkan and picks a head of division from the buttons. That official is asked first and agrees; from then on reminders and registration go to them.',
    },
  },
  reminding: {
    title: { id: 'Pengingat berjalan sendiri', en: 'Reminders go out by themselves' },
    text: {
      id: 'Jam dimajukan sampai pagi hari rapat. Pengingat H-3, H-1, dan dua jam sebelumnya sampai kepada yang hadir; yang belum pasti ditanya lagi, dan yang menolak tidak diganggu. Pada batas konfirmasi kartu ditutup, dan sekretariat memutuskan bahwa rapat dilanjutkan.',
      en: 'The clock moves on to the morning of the meeting. Reminders reach those who come; the undecided are asked again, and those who declined are left in peace. When answers are due the card closes, and the secretariat decides to go on.',
    },
  },
  registering: {
    title: { id: 'Presensi peserta', en: 'Registration' },
    text: {
      id: 'Setengah jam sebelum rapat presensi terbuka sendiri. Yang datang menekan satu tombol, seorang tamu mengirim kode dari layar, dan PDAM datang terlambat. Bappeda lupa.',
      en: 'Half an hour before the meeting registration opens by itself. Whoever comes presses one button, a guest sends the code from the screen, and PDAM comes late. Bappeda forgets.',
    },
  },
  minuting: {
    title: { id: 'Notula ditulis selama rapat', en: 'Minutes are taken while it goes on' },
    text: {
      id: 'Sekretariat menulis /notulen, lalu butir demi butir; “putusan:” dan “tl:” menyebut jenisnya. Permintaan Asisten I di grup dijadikan tindak lanjut dengan membalasnya.',
      en: 'The secretariat writes /notulen, then point by point; “putusan:” and “tl:” say what a point is. What Asisten I asks for in the group becomes a follow-up by a reply.',
    },
  },
  meeting: {
    title: { id: 'Rapat berlangsung dan ditutup', en: 'The meeting takes place and is closed' },
    text: {
      id: 'Rapat selesai pukul 11.30. Sekretariat menutupnya dari /agenda, lalu membetulkan kehadiran Bappeda, yang tidak mengisi presensi. Tombol pada kartu di grup tidak lagi menerima jawaban.',
      en: 'The meeting ends at 11.30. The secretariat closes it from /agenda and corrects the attendance of Bappeda, which did not register. The card in the group takes no more answers.',
    },
  },
  approving: {
    title: { id: 'Notula disetujui, tindak lanjut menjadi tugas', en: 'The minutes are approved, and become tasks' },
    text: {
      id: 'Sekretariat menekan Kirim ke pimpinan; Asisten I membaca notula dengan PDF-nya dan menekan Setujui. Semua undangan menerima notula, grup menerima ringkasannya, dan tiga tindak lanjut menjadi tugas bernomor dalam tiga bidang kerja sama.',
      en: 'The secretariat presses Kirim ke pimpinan; Asisten I reads the minutes with their PDF and presses Setujui. Every invitee gets them, the group a summary, and three follow-ups become numbered tasks in three fields of cooperation.',
    },
  },
  working: {
    title: { id: 'Tugas dikerjakan', en: 'Tasks are worked on' },
    text: {
      id: 'Dua tugas diterima, dilaporkan kemajuannya, dan diserahkan dengan catatan atau foto. Sekretariat menekan Konfirmasi, dan tugas selesai.',
      en: 'Two tasks are accepted, reported on, and handed in with a note or a photo. The secretariat presses Konfirmasi, and they are done.',
    },
  },
  overdue: {
    title: { id: 'Satu tugas melewati tenggat', en: 'One task passes its due date' },
    text: {
      id: 'Tugas ketiga diingatkan tiga kali dan melewati tenggat. Pada hari kerja berikutnya Asisten II yang mengoordinasikan menerima laporan dan memberi arahan.',
      en: 'The third task is reminded three times and passes its due date. On the next working day the coordinating Asisten II is told and gives a direction.',
    },
  },
  carried: {
    title: { id: 'Tindak lanjut masuk ke rapat berikutnya', en: 'The open task goes into the next meeting' },
    text: {
      id: 'Rapat berikutnya pada bidang yang sama mengevaluasi tugas yang masih terbuka sebagai acara pertama; undangan menyebutkannya kepada perangkat daerah yang bersangkutan, dan grup hanya melihat jumlahnya.',
      en: 'The next meeting on the same field looks back on the open task as its first agenda item; the invitation names it to the office concerned, and the group sees only the number.',
    },
  },
  handedIn: {
    title: { id: 'Tugas diserahkan dan dilengkapi', en: 'The task is handed in and completed' },
    text: {
      id: 'Tugas ketiga diserahkan. Sekretariat mengembalikannya dengan alasan; setelah dilengkapi dengan dokumen, tugas itu dikonfirmasi.',
      en: 'The third task is handed in. The secretariat returns it with a reason; completed with a document, it is confirmed.',
    },
  },
  confirmed: {
    title: { id: 'Semua tugas terkonfirmasi', en: 'All tasks are confirmed' },
    text: {
      id: 'Perintah /bidang menunjukkan keadaan akhir: setiap bidang mempunyai satu tugas selesai dan tidak ada yang lewat tenggat.',
      en: '/bidang shows how it ended: every field has one finished task, and none is overdue.',
    },
  },
} satisfies Record<string, Explained>
