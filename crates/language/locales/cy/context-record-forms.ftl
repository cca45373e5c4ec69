# Caiff cofnodion sy’n perthyn i gyd-destun eu newid, eu gorffen, eu tystio o’r newydd a’u hasesu; cofnodir sesiynau mapio diogelwch.
records-acts = Yr hyn y gellir ei wneud
records-change = Newid
records-end = Ei orffen
records-evidenced-again = Gwelwyd eto
records-history = Hanes
records-history-first = Cofnodwyd
records-history-changed = Newidiwyd
records-of = cofnodwyd am
records-said = Wedi’i gadw.
records-until-day = hyd
records-met = Newidiodd rhywun arall y cofnod hwn tra oedd gennych ar agor. Mae’r hyn a lenwoch yn dal yma. Edrychwch arno eto, yna cadwch.
records-met-taken = mabwysiadwyd eu newid hwy.
records-met-theirs = mae ganddynt hwy bellach
records-met-kept = Cedwir eich un chi oni chymerwch eu hun hwy.
records-met-take = Cymryd eu hun hwy
records-evidence-add = Ychwanegu tystiolaeth
records-evidence-text = Beth a welwyd
records-evidence-on = Ar ba ddiwrnod
records-evidence-source = Gwelwyd gan
records-evidence-remove = Tynnu
records-rerun = Ei wneud eto
records-assessment-lead = Cwestiynau i feddwl gyda nhw sydd o dan bob pennawd; ni chaiff dim ei adio. Gadewch bennawd yn wag lle nad oes dim i’w ddweud. Ysgrifennwch yr hyn a welwyd yn y cyd-destun, byth pwy yw rhywun.
records-baseline-said = Dywedodd y waelodlin:
records-compared-same = Mae’r cryfderau a’r anghenion fel yr oeddent yn y waelodlin.
records-mapping-rule = Dim ond o dair sesiwn ymlaen y dywedir beth fapiodd pobl ifanc, ac yna fesul tair: nid yw pedwaredd na phumed sesiwn yn newid dim yma nes bod chweched. Felly ni ellir dod o hyd i’r un grŵp unigol ynddo. Ni ddywedir unrhyw leoliad.
records-mapping-sessions = { $n ->
    [zero] Ni ddywedir am yr un sesiwn.
    [one] Dywedir am 1 sesiwn.
    [two] Dywedir am 2 sesiwn.
    [few] Dywedir am { $shown } sesiwn.
    [many] Dywedir am { $shown } sesiwn.
   *[other] Dywedir am { $shown } sesiwn.
}
records-sessions = Sesiynau unigol
records-sessions-show = Sesiynau unigol
records-sessions-recorded = I’r rhai sy’n cadw’r gofrestr. Cofnodir pob edrychiad.
records-session-add = Cofnodi sesiwn
records-session-lead = Un sesiwn gydag un grŵp. Peidiwch ag ysgrifennu enwau: dim ond band maint a band oed sy’n dweud pwy gymerodd ran. Cedwir marciau i 10 m, a lleoedd diogel i 100 m.
records-session-held = Cynhaliwyd ar
records-session-size = Tua faint gymerodd ran
records-session-age = Tua pha oedran
records-session-led = Arweiniwyd gan
records-session-marks = Marciau
records-session-safe = Lleoedd diogel
records-session-marked = Wedi’u marcio
records-mark = Rhoi marc ar y map
records-mark-safe = Lle diogel: ble maent yn mynd pan fyddant am fod yn ddiogel
records-mark-hint = Dewiswch sut mae’n teimlo a pham, yna pwyswch ar y map. Gyda’r bysellfwrdd: mae’r bysellau saeth yn symud y groes, gyda Shift yn llai; mae + a − yn chwyddo. Neu teipiwch y safle isod. Am ddarn o ffordd, pwyswch lle mae’n dechrau, yna “Mae’n mynd ymlaen o’r fan hon”, yna pwyswch lle mae’n gorffen.
records-mark-way = Mae’n mynd ymlaen o’r fan hon
records-mark-add = Ychwanegu’r marc hwn
records-mark-missing = Dewiswch reswm, a phwyswch ar y map neu teipiwch safle.
records-mark-at = Mae’r groes yn { $e } { $n }.
records-mark-nowhere = Nid yw’r groes wedi’i gosod eto.
records-mark-stretch = { $n ->
    [zero] Darn heb bwynt eto.
    [one] Darn sy’n dechrau mewn 1 pwynt.
    [two] Darn â 2 bwynt hyd yma.
    [few] Darn â { $shown } phwynt hyd yma.
    [many] Darn â { $shown } phwynt hyd yma.
   *[other] Darn â { $shown } pwynt hyd yma.
}
records-mark-typed = Neu teipiwch ddwyreiniad a gogleddiad, neu gyfeirnod grid
records-marks-there = Wedi’u marcio hyd yma
mapping-page-browser-title = Mapio diogelwch – Contexture
mapping-page-way = Mapio diogelwch
mapping-page-lead = Dewiswch ardal wrth ei henw i weld beth fapiodd pobl ifanc yno, dros sawl sesiwn gyda’i gilydd. Ar gyfer cyd-destun, mae ar dudalen y cyd-destun ei hun.
mapping-page-area = Ardal
mapping-page-found = { $n ->
    [zero] Nid oes gan yr un ardal enw o’r fath. Rhowch gynnig ar sillafiad arall.
    [one] 1 ardal: dewiswch hi isod.
    [two] 2 ardal: dewiswch un ohonynt isod.
    [few] { $shown } ardal: dewiswch un o’r rhai isod, neu deipiwch ragor o’r enw.
    [many] { $shown } ardal: dewiswch un o’r rhai isod, neu deipiwch ragor o’r enw.
   *[other] { $shown } ardal: dewiswch un o’r rhai isod, neu deipiwch ragor o’r enw.
}
