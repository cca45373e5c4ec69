# Y dudalen o amgylch y map: ffrâm, mewngofnodi, hidlyddion, llinell amser, dull, derbyn.
web-language = Iaith
web-skip = Neidio i’r brif ran
web-loading = Yn llwytho
web-close = Cau
web-again = Rhoi cynnig arall arni
web-title-sign-in = Mewngofnodi – Contexture
web-title-map = Map – Contexture
web-title-intake = Derbyn – Contexture
web-title-unknown = Dim tudalen o’r fath – Contexture

web-month-1 = Ion
web-month-2 = Chwe
web-month-3 = Maw
web-month-4 = Ebr
web-month-5 = Mai
web-month-6 = Meh
web-month-7 = Gor
web-month-8 = Awst
web-month-9 = Medi
web-month-10 = Hyd
web-month-11 = Tach
web-month-12 = Rhag

web-failure-title = Ni weithiodd hynny
web-failure-unreached = Ni ellid cyrraedd y gweinydd. Gwiriwch ei fod yn rhedeg a’ch bod wedi’ch cysylltu, yna rhowch gynnig arall arni.
web-failure-unreadable = Rhoddodd y gweinydd ateb na all y dudalen hon ei ddarllen. Llwythwch y dudalen eto; os yw’n parhau, dywedwch wrth y gweinyddwr.
web-refused-title = Nid ar gyfer y cyfrif hwn
web-unknown-title = Nid oes tudalen o’r fath
web-unknown-text = Nid yw’r cyfeiriad yn arwain i unman. Efallai iddo gael ei dorri’n fyr neu ei deipio â llaw.
web-unknown-home = Ewch i’r dudalen gyntaf

web-sign-in-heading = Mewngofnodi
web-sign-in-lead = Pryderon dienw am leoedd, ysgolion, grwpiau cyfoedion a gofodau ar-lein, ar un map gonest.
web-sign-in-name = Enw
web-sign-in-passphrase = Cyfrinymadrodd
web-sign-in-go = Mewngofnodi
web-sign-out = Allgofnodi
web-demo-title = Arddangosiad
web-demo-text = Rhanbarth dychmygol yw Cantre’r Gwaelod. Pwyswch gyfrif i’w lenwi.

web-marking = Marc trin
web-marking-working = SWYDDOGOL-SENSITIF · Ochr waith
web-marking-released = SWYDDOGOL-SENSITIF · Ochr ryddhau
web-marking-plain = SWYDDOGOL-SENSITIF
web-cube-version = ciwb gwaith { $version }
web-pages = Tudalennau
web-page-map = Map
web-page-intake = Derbyn
web-side = Ochr
web-side-working = Gwaith
web-side-released = Rhyddhawyd
web-bottom = Haenau

web-purpose-title = Mynd i’r ochr waith
web-purpose-text = Mae’n dangos union gyfrifon, ar y sgrin yn unig. Cedwir y diben gyda phob golwg a gymerwch.
web-purpose-legend = At ba ddiben y mae ei hangen arnoch?
web-purpose-go = Agor y map gwaith

web-filters = Hidlyddion
web-filters-clear = Clirio’r hidlyddion
web-filter-period = Cyfnod
web-filter-from = O
web-filter-to = Hyd at
web-period-3 = 3 mis
web-period-12 = 12 mis
web-period-all = Y cyfan
web-filter-harm = Math o niwed
web-filter-source = Ffynhonnell
web-filter-learned = Sut y daethpwyd i wybod
web-filter-either = Y naill neu’r llall
web-filter-hint = Heb dicio dim, dangosir y cyfan. Mae pryder â dau fath o niwed yn cyfrif yn y ddau.
web-filter-year = Blwyddyn
web-filter-why-none = Nid oes math o niwed na ffynhonnell ar y map: maent mewn tablau ar wahân, fesul awdurdod. Gweler

web-timeline = Llinell amser
web-timeline-note = pryderon fesul mis; dotiog: llawer llai o asiantaethau’n adrodd
web-timeline-bar = { $month }: pryderon { $count }, asiantaethau’n adrodd { $agencies }
web-earlier = Cynharach
web-later = Diweddarach
web-years-note = rhyddheir pob blwyddyn unwaith, yn ôl dyddiad cofnodi, ac ni chaiff ei newid byth

web-inspector = Manylion
web-under-finger = O dan y pwyntydd
web-how-title = Sut i ddarllen y map hwn
web-how-working-1 = Mae gan gell goch, ynghyd â’r celloedd o’i chwmpas, fwy o bryderon nag y mae siawns yn ei egluro; mae gan un las lai. Pwyntiwch at gell i weld ei rhifau.
web-how-working-2 = Rheswm i edrych yw lliw cryf, nid dyfarniad ar le nac ar neb sydd ynddo.
web-how-released-1 = Mae’r lliwiau’n dweud pa mor debygol yw hi bod cyfradd ardal yn uwch na chyfradd y rhanbarth, hyn a hyn o weithiau; mae llwyd yn ansicr. Mae sŵn yn y rhifau’n fwriadol: darllenwch y cyfwng, nid y ffigur yn unig.
web-how-released-2 = Mae gan ardaloedd â llinellau arnynt werth na chaniateir ei ddangos, neu ddim un. Lleoedd cyhoeddus cofrestredig yw’r cylchoedd.
web-how-caution = Nid yw dim adroddiadau’n golygu dim niwed. Daw adroddiadau o’r mannau lle mae pobl yn edrych a lle gwrandewir arnynt.

web-honesty = Beth yw’r map hwn
web-honesty-table = Beth yw’r tabl hwn
web-honesty-unit = Uned
web-honesty-unit-working = Pryder dienw, mewn celloedd 500 m
web-honesty-unit-released = Pryderon a gofnodwyd yn y flwyddyn, fesul bloc a lle
web-honesty-unit-released-middle = Pryderon a gofnodwyd yn y cyfnod, fesul ardal ganol; lleoedd fesul blwyddyn
web-honesty-method = Dull
web-honesty-method-released = Sŵn ar raddfa { $scale }, cuddio o dan { $threshold }, talgrynnu i { $rounding }
web-honesty-cells-line = Nifer y celloedd { $cell } m: { $cells }; { $mean } o bryderon ar gyfartaledd; mae’r rhai gwag yn cyfrif.
web-honesty-period = Cyfnod
web-honesty-mapped = Ar y map
web-honesty-mapped-line = { $mapped } o { $total } o bryderon ({ $share })
web-honesty-missing-line = Heb eu mapio: { $coarse } wedi’u dweud yn llai manwl na chell, { $outside } y tu allan i’r ardal astudio.
web-honesty-shown = Dangosir
web-honesty-release = Rhyddhad
web-honesty-release-working = Dim un, dim ε: union gyfrifon
web-honesty-epsilon = ε
web-honesty-policy = polisi
web-honesty-fdr = FDR
web-honesty-fdr-none = Pob ardal ar ei phen ei hun, gyda’r sŵn yn ei thebygolrwydd; heb ei gywiro am eu nifer
web-honesty-sources = Ffynonellau
web-honesty-more = { $n ->
    [zero] Celloedd a’r hyn nas mapiwyd
    [one] 1 ffynhonnell arall, celloedd, yr hyn nas mapiwyd
    [two] 2 ffynhonnell arall, celloedd, yr hyn nas mapiwyd
    [few] { $n } ffynhonnell arall, celloedd, yr hyn nas mapiwyd
    [many] { $n } ffynhonnell arall, celloedd, yr hyn nas mapiwyd
   *[other] { $n } ffynhonnell arall, celloedd, yr hyn nas mapiwyd
}
web-honesty-not-released = Nid yw’r cymysgedd na’r gyfran a fapiwyd yn y rhyddhad hwn
web-honesty-ledger = Cyfriflyfr preifatrwydd: tabl, ε, celloedd
web-honesty-change = Newidiodd nifer yr asiantaethau sy’n adrodd o fewn y cyfnod hwn: tua { $before } cyn { $month }, tua { $after } o hynny ymlaen. Gall cynnydd neu ostyngiad fod yn newid yn yr adrodd.

web-card-open = Dull (?)
web-card-working-title = Dull: Gi* ar union gyfrifon
web-card-released-title = Dull: rhyddhad
web-card-gi = Mae Gi* yn cymharu pob cell 500 m a’r wyth o’i chwmpas â’r ardal astudio gyfan. Mae ei sgôr yn dweud pa mor bell y mae eu swm oddi wrth yr hyn a roddai siawns.
web-card-fdr = Profir miloedd o gelloedd ar unwaith, felly mae rhai’n edrych yn anarferol drwy lwc. Felly mae’r dosbarthiadau’n dilyn cyfradd darganfyddiadau ffug Benjamini–Hochberg, nid y sgôr unigol.
web-card-area = Mae pob cell yn yr ardal astudio yn cyfrif, y rhai gwag fel sero. Gadewir allan gelloedd yn y môr a’r tu hwnt i’r rhanbarth; cyfrifir pryderon a ddywedwyd yn llai manwl na chell, ond ni chânt eu mapio.
web-card-working-caution = Nid yw poeth yn golygu peryglus, ac nid yw oer yn golygu diogel. Gofynnwch pwy sy’n adrodd oddi yma, ac ai’r heddlu’n unig sy’n gwneud.
web-card-release = Pan ddaw blwyddyn i ben, cyfrifir ei phryderon mewn tablau sefydlog. Mae pob cell, y rhai gwag hefyd, yn cael un tyniad o sŵn; yna cuddir gwerthoedd islaw’r trothwy a thalgrynnir y lleill. Ni thynnir y tabl byth eto.
web-card-interval = Mae’r ffigurau mewn cromfachau’n dal y gwir gyfrif gyda thebygolrwydd o 95%, o ystyried y sŵn a’r talgrynnu.
web-card-rate = Mae maint y blociau’n amrywio, felly eu lliw yw’r gwerth am bob 1,000 o drigolion 10–17 oed yn ôl yr amcangyfrif cyhoeddus; graddir y cyfwng gydag ef.
web-card-released-caution = Mae cudd, gwag a heb fod mewn grym yn edrych yr un fath. Gall gwahaniaeth rhwng dau floc y mae eu cyfyngau’n gorgyffwrdd fod yn sŵn.
web-keys-title = Bysellau
web-key-left = Plygu’r hidlyddion
web-key-right = Plygu’r manylion
web-key-table = Tabl
web-key-card = Y cerdyn hwn
web-key-arrows = Ar y map: symud y cyrchwr
web-key-enter = Agor yr hyn y mae’r cyrchwr arno
web-key-zoom = Chwyddo’r map
web-key-escape = Cau

web-table = Tabl
web-table-cells = Celloedd
web-table-authorities = Awdurdodau lleol
web-table-blocks = Blociau
web-table-places = Lleoedd
web-table-working-note = Union gyfrifon: ar y sgrin yn unig, dim lawrlwytho
web-table-released-note = Gwerth gyda chyfwng 95%; mae wedi’i ddal yn ôl a dim yn edrych yr un fath
web-table-all = Dangos pob rhes

web-empty-title = Nid oes pryderon yn cyfateb i’r hidlyddion hyn
web-empty-next = Ehangwch y cyfnod, neu cliriwch yr hidlyddion.
web-no-release-title = Nid oes dim wedi’i ryddhau eto
web-no-release-next = Rhyddheir blwyddyn pan fydd wedi dod i ben a dau swyddog wedi cytuno. Tan hynny nid oes dim i’w ddangos ar yr ochr hon.

web-intake-heading = Derbyn ffeil o bryderon
web-intake-not-a-report = Nid adroddiad o dan Weithdrefnau Diogelu Cymru yw hwn. Os gall plentyn fod mewn perygl, rhowch wybod nawr i ddesg ddyletswydd gwasanaethau cymdeithasol eich awdurdod lleol, neu ffoniwch 999 mewn argyfwng.
web-intake-lead = Ffeil o bryderon dienw fel y mae gan eich asiantaeth, un pryder i bob rhes: CSV, TSV, XLSX, ODS neu GeoJSON. Edrychir arni cyn cadw dim.
web-intake-template = Lawrlwytho’r templed
web-intake-choose = Dewis ffeil
web-intake-drop = neu ei gollwng yma
web-intake-none = Dim ffeil wedi’i dewis
web-intake-file = { $name } · { $size }
web-intake-taking = Yn derbyn y rhesi.
web-intake-go-note = Mae rhesi sy’n aros yn y ciw. Mae’r rhesi a wrthodir yn aros allan; cywirwch nhw ac anfonwch y ffeil eto.
web-receipt-same = Derbyniwyd y ffeil hon o’r blaen; ni newidiodd dim
web-receipt-checked = Wedi’i gwirio; ni chedwir dim eto
web-receipt-taken = Wedi’i derbyn
web-receipt-batch = Swp
web-receipt-accepted = Derbyniwyd
web-receipt-held = Wedi’u dal
web-receipt-refused = Gwrthodwyd
web-receipt-duplicate = Dyblyg
web-receipt-all = Rhesi yn y ffeil
web-receipt-sum = { $accepted } + { $held } + { $refused } + { $duplicate } = { $all }
web-receipt-rows = Rhesi nas derbyniwyd
web-receipt-line = Llinell
web-receipt-status = Canlyniad
web-receipt-column = Colofn
web-receipt-what = Beth i’w wneud
web-receipt-rule = Rheol

web-method = Dull
web-method-standing = Map sefydlog (Gi*)
web-method-run = Rhedeg
web-method-seed = Hedyn siawns
web-method-seed-hint = yr un hedyn, yr un canfyddiad
web-method-progress = Cynnydd y dull
web-method-waiting = Yn aros ei dro
web-method-running = { $percent }%
web-method-cancel = Canslo
web-finding-stale = Mae’r hidlyddion wedi newid ers rhedeg hwn. Rhedwch ef eto ar gyfer yr hidlyddion ar y chwith.
web-finding-period = Cyfnod
web-finding-used = Pryderon a ddefnyddiwyd, o’r cyfan
web-finding-coarse = Gadawyd allan: adroddwyd yn rhy fras
web-finding-outside = Gadawyd allan: y tu allan i’r ardal astudio
web-finding-table = Tabl
web-finding-again = Rhedeg eto
web-finding-close = Yn ôl i’r map sefydlog
web-finding-same = Rhedwyd eto: yr un canfyddiad, i’r beit olaf.
web-finding-other-concerns = Rhedwyd eto: mae’r pryderon wedi newid ers hynny, felly canfyddiad arall yw hwn.
web-finding-differs = Rhedwyd eto: yr un yw’r pryderon ond nid y canfyddiad. Rhowch wybod am hyn.
web-finding-no-answer = dim ateb
web-finding-stability = A yw’n dal?
web-finding-stability-caption = Faint o’r canfyddiad sy’n dod yn ôl pan newidir un peth
web-finding-holds = Ydy: daw o leiaf dwy ran o dair yn ôl o dan bob newid.
web-finding-partly = Yn rhannol: o dan ryw newid daw llai na dwy ran o dair yn ôl.
web-finding-falls = Nac ydy: o dan ryw newid daw llai nag un rhan o dair yn ôl.
web-finding-untold = Ni ellir dweud hynny: nid oes ateb i’r cwestiynau a newidiwyd ar gyfer y pryderon hyn.
web-finding-card = Cerdyn dull
web-finding-says = Yr hyn y mae’n ei ddweud
web-finding-limits = Yr hyn na all ei ddweud
web-finding-formula = Fformiwla
web-finding-paper = Papur
web-finding-made = Sut y’i gwnaed
web-finding-taken = Amser a gymerwyd
web-finding-seconds = { $shown } e
web-finding-cube = Fersiwn y pryderon
web-finding-program = Rhaglen
web-finding-digest = Crynhoad
web-finding-rows = { $shown } o { $of } o resi
web-finding-kept = { $share }, { $new } newydd
web-filter-context = Math o gyd-destun
web-filter-grade = Gradd (3x5x2)
web-filter-authority = Awdurdod lleol
web-filter-ticked = { $n } wedi’u ticio
week-title = Awr o’r wythnos
week-hint = Tynnwch dros y sgwariau i gulhau’r map, neu defnyddiwch y bysellau saeth, Shift a’r bylchwr. Gadewir allan bryderon nad yw eu hawr yn hysbys tra bo oriau wedi’u dewis.
week-darkest = Tywyllaf: { $n } o bryderon yn yr awr
week-all = Unrhyw awr, yn hysbys neu beidio
week-square = { $day } { $hour }:00, pryderon: { $n }
week-any = Unrhyw awr
week-school = Oriau ysgol
week-after-school = Ar ôl ysgol
week-evenings = Gyda’r nos
week-nights = Nosweithiau Gwener a Sadwrn
web-honesty-grades = Graddio
web-honesty-grades-line = { $graded } o { $total } wedi’u graddio (3x5x2); mae’r lleill yn cyfrif fel rhai heb eu graddio
web-honesty-learned = Canfod neu ddweud
week-chosen = { $n ->
    [zero] Dim un o 168 awr wedi’i dewis
    [one] Un awr o’r wythnos wedi’i dewis
    [two] { $n } awr o 168 wedi’u dewis
    [few] { $n } awr o 168 wedi’u dewis
    [many] { $n } awr o 168 wedi’u dewis
   *[other] { $n } awr o 168 wedi’u dewis
}
web-play = Chwarae fesul mis
web-pause = Oedi
map-views = Golygon a gadwyd
map-views-kept = { $n } wedi’u cadw
map-view-keep = Cadw’r olwg hon
map-view-hint = Cedwir yn y porwr hwn nes i chi allgofnodi: yr hidlyddion yn unig, dim rhif a dim a ysgrifennoch.
map-view-forget = Anghofio: { $view }
map-view-from = o { $month }
map-view-to = hyd { $month }
