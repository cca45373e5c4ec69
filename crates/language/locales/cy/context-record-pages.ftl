# Yr hyn sy’n perthyn i gyd-destun, a’r cynfas pwyso, fel y mae’r dudalen yn eu dangos.
records-none = Nid oes dim wedi’i gofnodi eto.
records-guardians = Gwarcheidwaid a rheolwyr lle
records-guardian-add = Ychwanegu gwarcheidwad
records-organisation = Sefydliad
records-organisation-en = Sefydliad yn Saesneg
records-organisation-cy = Sefydliad yn Gymraeg
records-organisation-kind = Math o sefydliad
records-kind = Beth ydyw i’r cyd-destun
records-role = Rôl sy’n gofalu amdano
records-route = Sut i’w gyrraedd
records-days = Ers
records-since = Ers
records-until = Hyd
records-factors = Ffactorau, cryfderau ac oedolion diogel
records-factor-add = Ychwanegu ffactor neu gryfder
records-factor = Ffactor
records-pace = Cyflymder
records-static = sefydlog
records-dynamic = dynamig
records-evidenced = Tystiolaeth ddiwethaf
records-old = rhy hen i gyfrif
records-weight = Yn pwyso heddiw
records-confidence = Pa mor sicr
records-harms = Niweidiau
records-strengths = Cryfderau
records-needs = Anghenion
records-evidence = Tystiolaeth
records-assessments = Asesiadau
records-assessment-add = Ei asesu
records-made-on = Gwnaed ar
records-baseline = Ail-wneud yr un a wnaed ar
records-heading = Pennawd
records-strengths-lines = Cryfderau, un i bob llinell
records-needs-lines = Anghenion, un i bob llinell
records-compared = Yr hyn nad yw fel yr oedd yn y waelodlin
records-strengths-gained = Cryfderau a enillwyd
records-strengths-gone = Cryfderau a gollwyd
records-needs-gained = Anghenion newydd
records-needs-gone = Anghenion a ddiflannodd
records-mapping = Mapio diogelwch gyda phobl ifanc
records-colour = Lliw
records-reason = Rheswm
records-marks = Marciau
records-safe-places = { $n ->
    [zero] Ni nodwyd lle diogel.
    [one] Nodwyd 1 lle diogel.
    [two] Nodwyd 2 le diogel.
    [few] Nodwyd { $shown } lle diogel.
    [many] Nodwyd { $shown } lle diogel.
   *[other] Nodwyd { $shown } lle diogel.
}
weighting-title = Pwyso
weighting-lead = Mae’r bobl o gwmpas y bwrdd yn cymharu cyd-destunau. Mae pob un yn dweud gair am bob cyd-destun, a pham. Ni chymerir cyfartaledd o ddim, a dangosir pwy sy’n gwahaniaethu.
weighting-begin = Dechrau pwyso
weighting-add = Ychwanegu cyd-destun i’w gymharu: chwiliwch amdano wrth ei enw
weighting-go = Dechrau
weighting-held = Cynhaliwyd ar
weighting-closed = caewyd ar
weighting-context = Cyd-destun
weighting-spread = O – i
weighting-range = O { $from } i { $to }
weighting-differs = yn gwahaniaethu
weighting-judge = Ychwanegu barn
weighting-close = Cau’r pwyso hwn
weighting-seat = Sedd wrth y bwrdd (1 i 30)
weighting-role = Rôl y barnwr
weighting-sector = Sector y barnwr
weighting-direction = Cyfeiriad
weighting-word = Gair
weighting-reason = Rheswm
