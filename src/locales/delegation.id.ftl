### Somebody of an office who is to come instead of its head.

delegation-asked = Bapak/Ibu ditunjuk mewakili { $title } pada { $meeting }.
delegation-place = Tempat: { $place }
delegation-confidential = Undangan dengan kode { $code } disampaikan melalui saluran kedinasan.
delegation-you-elsewhere = Pada waktu yang berdekatan Bapak/Ibu juga tercatat untuk { $meeting }.
delegation-question = Apakah Bapak/Ibu dapat hadir?
delegation-button-accept = Bersedia hadir
delegation-button-decline = Tidak dapat hadir
delegation-toast-accept = Tercatat. Terima kasih.
delegation-toast-decline = Tercatat. Pimpinan Bapak/Ibu kami beri tahu.
delegation-said-accept = Bapak/Ibu menyatakan bersedia hadir. Pengingat dan presensi disampaikan kepada Bapak/Ibu.
delegation-said-decline = Bapak/Ibu menyatakan tidak dapat hadir; penunjukan dikembalikan kepada pimpinan.
delegation-ended = Bapak/Ibu tidak lagi ditunjuk mewakili { $title } pada { $meeting }.
delegation-confirmed = { $name } bersedia mewakili { $title } pada { $meeting }.
delegation-declined = { $name } tidak dapat mewakili { $title } pada { $meeting }. Mohon kehadiran { $office } ditetapkan kembali.
delegation-basis-disposition = disposisi
delegation-basis-assignment = surat tugas
delegation-basis-spoken = penugasan lisan
delegation-button-basis-disposition = Disposisi
delegation-button-basis-assignment = Surat tugas
delegation-button-basis-spoken = Lisan
delegation-basis-ask = Bila berkenan, mohon memilih dasar penugasannya.
delegation-noted = Konfirmasi { $office } untuk { $meeting } telah kami catat: { $answer }.
delegation-toast-basis = Dasar penugasan telah dicatat.
delegation-concern-elsewhere = Wakil yang pada waktu berdekatan juga ditunjuk atau hadir pada rapat lain: { $offices }
delegation-concern-at = { $who } pada { $meeting }
delegation-elsewhere = { $who } pada waktu yang berdekatan juga ditunjuk atau hadir pada { $meeting }. Konfirmasi ini tetap tercatat; bila perlu, silakan menunjuk pejabat lain.
delegation-button-another = Tunjuk yang lain
delegation-somebody = Pejabat yang ditunjuk
delegation-concern-anyway = Diwakilkan, sedangkan undangannya tidak dapat diwakilkan: { $offices }
delegation-concern-low = Wakil di bawah jenjang { $level ->
        [supervisor] eselon IV
       *[administrator] eselon III
    }: { $offices }
delegation-concern-who = { $office } ({ $who })
delegation-in-person = Undangan ini meminta kehadiran pimpinan secara langsung dan tidak dapat diwakilkan. Bila pimpinan tetap berhalangan, konfirmasi ini dicatat dan sekretariat kami beri tahu.
delegation-anyway = { $office } mewakilkan kehadiran pada { $meeting }, sedangkan undangannya tidak dapat diwakilkan. Jawaban tercatat: { $answer }.
refusal-delegation-settled = Penunjukan ini sudah tidak berlaku atau sudah dijawab.
refusal-delegation-passed-on = Bapak/Ibu ditunjuk mewakili pimpinan, dan penunjukan ini hanya dapat dialihkan oleh pimpinan. Bila berhalangan, silakan tekan Tidak dapat hadir pada penunjukan tersebut.
