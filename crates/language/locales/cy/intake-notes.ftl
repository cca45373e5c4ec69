# Nodiadau i’r stiward wrth ymyl rhesi a gedwir, a lleoedd rhes sy’n aros, ar y llinell orchymyn.
record-action-steward-notes-list = Darllen nodiadau i stiwardiaid
web-notes-heading = Nodiadau i’r stiward
web-notes-lead = Yr hyn a ysgrifennodd eich asiantaeth wrth ymyl rhesi a gedwir. Nid oes neb arall yn ei ddarllen, nid yw’n cael ei gyfrif yn unman, a dinistrir pob nodyn ar ôl 30 diwrnod.
web-notes-show = Dangos y nodiadau
web-notes-more = Dangos nodiadau hŷn
web-notes-empty = Nid oes nodyn wrth ymyl unrhyw res a gedwir.
web-notes-made = Ysgrifennwyd
web-notes-row = Rhes
web-notes-line = Ffeil { $batch }, llinell { $line }
web-notes-line-cut = Nid yw ei ffeil yn hysbys bellach: mae’r cyfnod wedi’i ryddhau.
web-notes-note = Nodyn
web-notes-left = Dinistrir
web-notes-days = { $n ->
    [zero] ar ôl heddiw
    [one] ymhen 1 diwrnod
    [two] ymhen { $shown } ddiwrnod
    [few] ymhen { $shown } diwrnod
    [many] ymhen { $shown } diwrnod
   *[other] ymhen { $shown } diwrnod
}
cli-held-places = Gall ei lle fod yn un o’r rhain. Cadwch y rhes gyda --place a’r rhif.
cli-held-place = { $number }: { $place }, o fewn { $metres } m
