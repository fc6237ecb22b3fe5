### Changes of a published meeting: move, cancel, invite and withdraw, re-open.

## An old card or invitation
change-card-newer = Kartu ini sudah digantikan oleh kartu yang lebih baru di grup ini.
change-button-card = Buka kartu terbaru
