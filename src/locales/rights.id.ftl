### The secretariat's own rights: who has them, granting, revoking.

refusal-right-ended = Hak sekretariat akun Bapak/Ibu telah berakhir, sehingga tindakan ini tidak dilakukan. Bila keliru, mohon menghubungi sekretariat.
