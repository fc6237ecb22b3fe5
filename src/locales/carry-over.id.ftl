### Open follow-up tasks of a meeting's fields, which the next meeting looks back on.

carried-heading = Tindak lanjut terbuka pada bidang rapat ini: { $count }
carried-line = • { $code } · { $office }: { $description } ({ $state })
carried-own = Tindak lanjut { $office } yang masih terbuka:
carried-own-line = • { $code }: { $description } ({ $state })
carried-others = … dan { $count } lainnya
carried-state = { $state }, tenggat { $due }
carried-state-overdue = { $state }, terlewat { $days } hari
carried-count = Tindak lanjut terbuka pada bidang rapat ini: { $count } tugas.
carried-button = Tindak lanjut bidang ({ $count })
carried-button-on = Dengan evaluasi tindak lanjut
carried-button-off = Tanpa evaluasi tindak lanjut
task-list-carried = Tindak lanjut terbuka untuk { $heading }
