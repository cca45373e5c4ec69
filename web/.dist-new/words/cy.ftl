# Rolau, dibenion a gwrthodiadau.
role-analyst = Dadansoddwr
role-senior-analyst = Uwch ddadansoddwr
role-intake-clerk = Clerc derbyn
role-grader = Graddiwr
role-board-member = Aelod o’r bwrdd (partner)
role-meeting-chair = Cadeirydd y cyfarfod
role-coordinator = Cydlynydd
role-community-safety = Swyddog diogelwch cymunedol
role-business-guardian = Gwarcheidwad busnes
role-auditor = Archwilydd
role-administrator = Gweinyddwr

purpose-hotspot-review = Adolygu man problemus
purpose-problem-profile = Ysgrifennu proffil problem
purpose-meeting-preparation = Paratoi cyfarfod
purpose-disruption-planning = Cynllunio tarfu
purpose-data-quality = Gwirio ansawdd data

access-refused = Ni all eich cyfrif agor hwn. Os oes ei angen arnoch ar gyfer eich gwaith, gofynnwch i gydlynydd eich rhanbarth.
access-purpose-missing = Dewiswch at ba ddiben y mae angen yr ochr waith arnoch, yna agorwch hi eto.
access-own-work = Chi a gynigiodd neu a ddrafftiodd hwn. Rhaid i rywun arall ei lofnodi.
access-own-account = Ni allwch newid eich cyfrif eich hun. Gofynnwch i weinyddwr arall.
access-step-up-missing = Dangoswch eich allwedd mynediad yn gyntaf, yna gwnewch hyn eto.

problem-own-work-title = Rhaid i rywun arall lofnodi
problem-own-work-detail = Chi a gynigiodd neu a ddrafftiodd hwn. Rhaid i rywun arall ei lofnodi.
problem-own-account-title = Eich cyfrif eich hun
problem-own-account-detail = Ni allwch newid eich cyfrif eich hun. Gofynnwch i weinyddwr arall.

# Cyfrifon a chytundebau rhannu.
agreement-state-draft = Drafft, heb ei lofnodi eto
agreement-state-signed = Wedi ei lofnodi, heb ddechrau eto
agreement-state-in-force = Mewn grym
agreement-state-replaced = Fersiwn diweddarach yn ei le
agreement-state-ended = Wedi dod i ben
agreement-state-withdrawn = Wedi ei dynnu’n ôl cyn ei lofnodi
agreement-state-expired = Ei ddiwrnod olaf wedi mynd heibio
agreement-by-command-line = Llinell orchymyn y peiriant
agreement-no-such = Nid oes cytundeb o’r fath, neu mae’n rhy hwyr i hyn: gall fod wedi ei lofnodi neu ei ddirwyn i ben yn y cyfamser. Edrychwch ar y rhestr eto. Ni newidiwyd dim.
agreement-fault-agencies = Rhowch god pob parti: 2 i 12 priflythyren, digid neu gysylltnod, wedi eu gwahanu gan fylchau neu gomas.
agreement-fault-purposes = Dewiswch o leiaf un diben o’r rhestr.
agreement-fault-harms = Dewiswch o leiaf un math o niwed o’r rhestr.
agreement-fault-day = Rhowch ddiwrnod fel blwyddyn-mis-dydd, megis 2026-04-01.
agreement-fault-last-day = Rhaid i’r diwrnod olaf beidio â bod cyn y diwrnod cyntaf, nac yn y gorffennol.
agreement-fault-review-day = Rhaid i’r adolygiad fod rhwng y diwrnod cyntaf a’r olaf.
agreement-fault-legal-basis = Enwch y gyfraith y dibynnir arni, mewn 20 i 2,000 o nodau. Peidiwch ag ysgrifennu dim am achos na pherson.
administration-role-unknown = Dewiswch rôl o’r rhestr.

web-title-administration = Gweinyddu – Contexture
web-page-administration = Gweinyddu
web-administration-heading = Cyfrifon a chytundebau
web-administration-lead = Nid yw rôl yn agor dim ar ei phen ei hun. Rhaid wrth gytundeb rhannu, wedi ei lofnodi gan ddau, sy’n enwi’r asiantaeth, y diben a’r mathau o niwed.
web-administration-fields = Nid yw rhywbeth yn iawn eto. Edrychwch ar y meysydd a nodwyd; ni newidiwyd dim.
web-administration-cancel = Canslo
web-agreements-title = Cytundebau rhannu
web-agreements-lead = Ni olygir cytundeb byth. Fersiwn newydd yw newid, wedi ei lofnodi fel y cyntaf, ac mae’n sefyll yn ei le o’i ddiwrnod cyntaf.
web-agreements-none = Nid oes cytundeb eto
web-agreements-none-next = Nid oes neb yn gweld dim nes i weinyddwr ddrafftio un ac i gadeirydd y cyfarfod ei lofnodi.
web-agreements-parties = Partïon (codau asiantaeth)
web-agreements-purposes = Dibenion yr ochr waith
web-agreements-harms = Mathau o niwed a rennir
web-agreements-days = Yn dal
web-agreements-review = Adolygu
web-agreements-first-day = Diwrnod cyntaf
web-agreements-last-day = Diwrnod olaf
web-agreements-basis = Sail gyfreithiol
web-agreements-drafted = Drafftiwyd
web-agreements-signed = Llofnodwyd
web-agreements-ended = Daeth i ben
web-agreements-review-due = Daeth dydd yr adolygiad. Mae’r cytundeb yn dal hyd ei ddiwrnod olaf serch hynny.
web-agreements-sign = Llofnodi
web-agreements-sign-ask = O’i ddiwrnod cyntaf gall cyfrifon yr asiantaethau hyn weld yr hyn y mae eu rolau’n ei ganiatáu.
web-agreements-end = Dirwyn i ben
web-agreements-end-ask = Gwrthodir pawb sy’n pwyso arno o’r cais nesaf. Ni ellir dadwneud hyn; rhaid llofnodi cytundeb newydd.
web-agreements-next-version = Drafftio’r fersiwn nesaf
web-agreements-draft = Drafftio cytundeb
web-agreements-draft-lead = Nid yw drafft yn agor dim. Cadeirydd y cyfarfod sy’n ei lofnodi.
web-agreements-draft-go = Cadw’r drafft
web-agreements-replaces = Fersiwn nesaf
web-accounts-title = Cyfrifon
web-accounts-lead = Enwau mewngofnodi yn unig: byth enw na chyfeiriad person. Nid oes neb yn newid ei gyfrif ei hun.
web-accounts-name = Enw mewngofnodi
web-accounts-role = Rôl
web-accounts-agency = Cod asiantaeth
web-accounts-state = Cyflwr
web-accounts-open = Ar agor
web-accounts-shut = Wedi cau
web-accounts-own = Eich un chi
web-accounts-change = Newid
web-accounts-save = Cadw’r newid
web-accounts-ends-sessions = Mae newid yn dirwyn pob sesiwn o’r cyfrif hwn i ben ar unwaith.
web-accounts-shut-this = Cau’r cyfrif hwn …
web-accounts-shut-sure = Ei gau am byth
web-accounts-add = Ychwanegu cyfrif
web-accounts-add-lead = Rhowch y cyfrinymadrodd cyntaf drosodd wyneb yn wyneb; ei ddeiliad sy’n ei newid.
web-accounts-passphrase = Cyfrinymadrodd cyntaf (o leiaf 12 nod)
web-accounts-add-go = Ychwanegu

# contexture analyse: ystadegau ar ffeil eich hun.
analyse-working = Wrthi’n gweithio
analyse-stopped = Stopiwyd cyn y diwedd. Nid ysgrifennwyd dim.
analyse-broken = Torrodd y dadansoddiad oherwydd nam yn y rhaglen hon. Nid ysgrifennwyd dim.
analyse-case-json = Nid achos yw { $file }: gweler llinell { $line }, colofn { $column }. JSON yw achos, fel y dengys docs/analyse.md.
analyse-case-lacks = Nid oes { $field } yn yr achos, a hebddo nid oes gan { $method } ateb.
analyse-case-wrong = Ni ellir defnyddio { $field } yr achos. Gwiriwch ei ystod a’i ffurf: mae docs/analyse.md yn dangos y ddau.
analyse-method-unknown = Nid oes dull o’r fath. Dewiswch un o: { $methods }
analyse-file-too-large = Mae { $file } yn fwy na { $mebibytes } MiB, felly ni chafodd ei ddarllen.
analyse-lattice-too-large = Mae gan y dellten fwy na { $n } miliwn o gelloedd. Defnyddiwch gelloedd mwy neu ardal lai.
analyse-input-empty = Mae { $file } yn wag. Rhaid i’r llinell gyntaf enwi’r colofnau.
analyse-input-lacks = Mae colofn ar goll yn { $file }: { $columns }. Rhaid i’r llinell gyntaf enwi’r colofnau.
analyse-input-line-length = { $file }, llinell { $line }: mae gan y llinell fwy neu lai o feysydd nag y mae’r llinell gyntaf yn eu henwi.
analyse-input-not-text = { $file }, llinell { $line }, colofn { $column }: nid testun UTF-8.
analyse-input-not-number = { $file }, llinell { $line }, colofn { $column }: nid rhif.
analyse-input-not-whole = { $file }, llinell { $line }, colofn { $column }: nid rhif cyfan o 0 i fyny.
analyse-input-not-day = { $file }, llinell { $line }, colofn { $column }: nid rhif diwrnod na dyddiad fel 2025-03-14.
analyse-input-off-grid = { $file }, llinell { $line }, colofn { $column }: mae’r safle y tu allan i Brydain Fawr.
analyse-input-no-such-cell = { $file }, llinell { $line }, colofn { $column }: nid oes rhes o’r fath; mae rhesi’n cyfrif o 0.
analyse-before-2023 = Mae diwrnod cyn 1 Ionawr 2023, lle mae misoedd achos yn dechrau. Hepgorwch resi o’r fath.
analyse-bin-too-far = Mae pwynt yn rhy bell o’r tarddbwynt ar gyfer celloedd o’r maint hwn. Gwiriwch y cyfesurynnau, neu defnyddiwch gelloedd mwy.
analyse-no-such-id = Nid yw un o ddynodwyr yr achos yn y mewnbwn.
analyse-no-all-equal = Mae pob cell yn dal yr un gwerth, felly ni all yr un fod yn anarferol.
analyse-no-too-few-cells = Mae llai na dwy gell, felly ni all yr un fod yn anarferol.
analyse-no-too-few-values = Mae rhy ychydig o werthoedd i ddweud dim amdanynt.
analyse-no-distance = Mae pellter, lled band neu fand y tu allan i’w ystod: rhaid i bob un fod yn rhif meidraidd uwchlaw 0, a rhaid i fandiau godi.
analyse-no-not-finite = Nid yw gwerth neu gyfesuryn yn rhif y gellir ei ddefnyddio.
analyse-no-too-many-outcomes = Mae gormod i’w gyfrifo yma: gormod o barau, neu ddeddf nwl union â gormod o ganlyniadau. Defnyddiwch fandiau neu gymdogaethau culach, neu yn lle deddf union gofynnwch am drynewidiadau gyda hedyn.
analyse-no-too-many-pairs = Mae gormod o barau o gymdogion. Defnyddiwch lai o gymdogion neu bellter byrrach.
analyse-no-pair = Mae’r pâr o resi { $i } a { $j } yno ddwywaith, neu nid yw ei bwysau’n rhif uwchlaw 0.
analyse-no-parameter = Mae’r paramedr { $name } y tu allan i’w ystod.
analyse-no-other = Nid oes gan y cwestiwn hwn ateb ({ $cause }).

# Dull a ofynnir amdano’n uniongyrchol.
analyse-no-dates = Nid oes dyddiadau defnyddiadwy yn y ffeil, ac mae eu hangen ar y dull hwn: colofn date, recorded_on neu day.
analyse-no-concerns = Nid oes pryder ar ôl i’w ddefnyddio, felly nid oes dim i osod dellten drosto.
analyse-cell-wrong = Ni ellir defnyddio maint y gell: rhaid iddo fod yn nifer o fetrau uwchlaw 0.
analyse-area-form = Nid ardal astudio yw { $file }: rhaid iddi fod yn GeoJSON â pholygonau mewn hydred a lledred, ym Mhrydain Fawr.
analyse-out-kind = Enwch y ffeil i’w hysgrifennu yn .geojson neu .csv.
analyse-out-table = Tabl ac nid map y mae’r dull hwn yn ei roi. Enwch y ffeil i’w hysgrifennu yn .csv.
analyse-page-concerns = Pryderon a ddefnyddiwyd: { $n } o { $read } yn y ffeil.
analyse-page-no-position = Hepgorwyd, dim safle: { $n }.
analyse-page-too-coarse = Hepgorwyd, safle rhy fras ar gyfer y pellter hwn: { $n }.
analyse-page-outside-period = Hepgorwyd, y tu allan i’r cyfnod: { $n }.
analyse-page-outside-area = Hepgorwyd, y tu allan i’r ardal astudio: { $n }.
analyse-page-period = Misoedd: { $period }.
analyse-page-area = Ardal astudio: { $cells } cell o { $side } m.
analyse-page-rectangle = Ardal astudio: y petryal o gwmpas y pryderon, { $cells } cell o { $side } m. Mae môr a mynydd yn cyfrif fel celloedd gwag; rhowch --area i’w hepgor.
analyse-page-findings = Beth sy’n sefyll allan
analyse-page-nothing = Dim.
analyse-page-says = Beth mae’n ei ddweud
analyse-page-cannot = Beth na all ei ddweud
analyse-page-paper = Ffynhonnell
analyse-gi-star-name = Celloedd poeth ac oer (Gi*)
analyse-gi-star-asked = Pryderon wedi’u cyfrif mewn celloedd o { $cell } m, pob un wedi’i chymharu â’i chymdogaeth ({ $around }), gan gynnwys y gell ei hun.
analyse-gi-star-found = Celloedd poeth: { $hot }; celloedd oer: { $cold } (cyfradd darganfod ffug 5 %).
analyse-gi-star-finding = o gwmpas { $place }: { $cells } o gelloedd poeth ochr yn ochr ac { $count } o bryderon; z { $z }, q { $q } ar y mwyaf
analyse-gi-star-says = A yw cell a’i chymdogion gyda’i gilydd yn dal mwy, neu lai, o bryderon nag y byddai siawns yn eu rhoi yno. Mae q yn cywiro ar gyfer pob cell a brofwyd.
analyse-gi-star-cannot = Ni all ddweud pam, nac a yw mwy’n digwydd ynteu mwy’n cael ei adrodd, na dim am berson. Nid oes rhaid i gell boeth ddal llawer ei hun. Gyda chyfrifon prin mae’r p normal yn rhy barod i weld celloedd poeth: gweler y p union wrth ei ymyl.
analyse-gi-star-paper = J. K. Ord ac A. Getis, “Local spatial autocorrelation statistics”, Geographical Analysis 27 (1995), haf. 14.2; Benjamini a Hochberg (1995).
analyse-local-moran-name = Tebyg neu annhebyg i’w chymdogion (Moran lleol)
analyse-local-moran-asked = Pryderon wedi’u cyfrif mewn celloedd o { $cell } m, pob un wedi’i chymharu â’i chymdogion ({ $around }), heb y gell ei hun.
analyse-local-moran-found = I Moran cyffredinol: { $i }.
analyse-local-moran-finding = { $place }: uchel ymhlith uchel, I { $i }, { $count } o bryderon yn y gell
analyse-local-moran-says = A yw cell yn debyg i’w chymdogion (uchel ymhlith uchel, isel ymhlith isel) neu’n annhebyg, gyda’r p trynewid union a q dros bob cell.
analyse-local-moran-cannot = Nid yw I uchel ynddo’i hun yn fan poeth: mae gan gelloedd gwag ymhlith celloedd gwag un hefyd; darllenwch y cwadrant. Ni all ddweud pam, na dim am berson.
analyse-local-moran-paper = L. Anselin, “Local indicators of spatial association – LISA”, Geographical Analysis 27 (1995).
analyse-emerging-name = Mannau poeth sy’n dod i’r amlwg
analyse-emerging-asked = Pryderon wedi’u cyfrif mewn celloedd o { $cell } m a fesul mis, pob un wedi’i chymharu â’i chymdogaeth ({ $around }) yn y mis hwnnw a’r un cynt.
analyse-emerging-finding = { $place }: { $class }, z { $z } yn y mis olaf, { $count } o bryderon i gyd
analyse-emerging-new-hot-spot = newydd
analyse-emerging-consecutive-hot-spot = olynol
analyse-emerging-intensifying-hot-spot = yn dwysáu
analyse-emerging-persistent-hot-spot = parhaus
analyse-emerging-diminishing-hot-spot = yn lleihau
analyse-emerging-sporadic-hot-spot = achlysurol
analyse-emerging-oscillating-hot-spot = yn pendilio
analyse-emerging-historical-hot-spot = hanesyddol
analyse-emerging-says = Sut y daeth, y parhaodd neu y peidiodd pob cell â bod yn boeth, fis wrth fis, gyda’i thuedd.
analyse-emerging-cannot = Ar un mis o dystiolaeth y mae “newydd” yn gorffwys. Mae ffynhonnell sy’n dechrau anfon data yn edrych fel man poeth newydd ym mhobman y mae’n anfon ohono. Ni all ddweud pam, na dim am berson.
analyse-emerging-paper = Gi* fel Ord a Getis (1995) dros y ciwb cyfan; tuedd: H. B. Mann (1945), M. G. Kendall (1975); goledd: P. K. Sen (1968).
analyse-density-name = Dwysedd pryderon
analyse-density-asked = Dwysedd cnewyllyn, { $kernel }, lled band { $bandwidth } m, bob { $cell } m, union, heb gywiro wrth arfordir na ffin.
analyse-density-unit = Uned: pryderon fesul cilometr sgwâr a mis, dros { $months } mis.
analyse-density-unit-undated = Uned: pryderon fesul cilometr sgwâr, gyda’i gilydd; nid oes dyddiadau yn y ffeil i rannu â misoedd.
analyse-density-finding = { $place }: { $density }
analyse-density-says = Ble mae pryderon yn agos at ei gilydd, fel arwyneb llyfn mewn uned y gellir cymharu dau fap â hi.
analyse-density-cannot = Nid yw’n canfod arwyddocâd, ac mae fesul arwynebedd, nid fesul preswylydd: mae canol trefi’n ddwys am fod pobl yno. Y lled band sy’n penderfynu llawer o’r hyn a welir: rhowch gynnig ar hanner a dwbl.
analyse-density-paper = B. W. Silverman, “Density estimation for statistics and data analysis” (1986), pennod 4.
analyse-dbscan-name = Clystyrau o unrhyw ffurf (DBSCAN)
analyse-dbscan-asked = Mae pryderon o fewn { $reach } m i’w gilydd yn perthyn; mae angen { $points } o fewn cyrraedd ar graidd, gan gynnwys ei hun.
analyse-dbscan-says = Mannau lle mae pryderon yn agos at ei gilydd, o unrhyw ffurf, a pha bryderon sydd ar eu pen eu hunain.
analyse-dbscan-cannot = Clwstwr yw lle mae llawer yn agos at ei gilydd, nid lle mae mwy nag y byddai siawns yn ei roi. Mae cadwyni hir yn ymuno, felly gall clwstwr fod yn llawer lletach na’r cyrraedd.
analyse-dbscan-paper = M. Ester, H.-P. Kriegel, J. Sander a X. Xu, “A density-based algorithm for discovering clusters”, KDD 1996.
analyse-clusters-found = Clystyrau: { $n }; pryderon heb glwstwr: { $noise }.
analyse-clusters-finding = o gwmpas { $place }: { $n } o bryderon
analyse-knox-name = Ailadrodd agos (Knox)
analyse-knox-asked = Parau o bryderon yn ôl pellter (hyd at { $space } m) a dyddiau rhyngddynt (hyd at { $days }); siffrwd y dyddiau { $permutations } o weithiau, hedyn { $seed }.
analyse-knox-finding-same = yn yr un lle, { $from } i { $to } diwrnod: { $ratio } gwaith y parau disgwyliedig, p { $p }
analyse-knox-finding = hyd at { $metres } m, { $from } i { $to } diwrnod: { $ratio } gwaith y parau disgwyliedig, p { $p }
analyse-knox-says = A yw pryderon sy’n agos mewn lle hefyd yn agos mewn amser, yn fwy nag y byddai’r mannau prysur a’r wythnosau prysur eu hunain yn ei roi.
analyse-knox-cannot = Nid yw parau agos ynddynt eu hunain yn ailadrodd agos; dim ond mwy na’r disgwyl sydd felly. Mae cynnydd sy’n wahanol rhwng rhannau o’r rhanbarth yn edrych fel un. O ugain band mae un yn dangos p 0.05 trwy siawns.
analyse-knox-paper = E. G. Knox, “The detection of space-time interactions”, JRSS C 13 (1964); J. H. Ratcliffe a G. F. Rengert (2008).
analyse-hdbscan-name = Clystyrau o unrhyw ddwysedd (HDBSCAN)
analyse-hdbscan-asked = Clystyrau o o leiaf { $size } o bryderon; dwysedd yn ôl y pellter i bryder rhif { $samples }, y pryder ei hun yn gyntaf.
analyse-hdbscan-says = Mannau lle mae pryderon yn agos at ei gilydd o’u cymharu â’r hyn sydd o’u cwmpas, mewn trefi a phentrefi fel ei gilydd, heb gyrraedd sefydlog.
analyse-hdbscan-cannot = Clwstwr yw lle mae llawer yn agos at ei gilydd, nid lle mae mwy nag y byddai siawns yn ei roi. Gall newid bach yn y maint lleiaf uno neu hollti clystyrau: rhowch gynnig ar hanner a dwbl.
analyse-hdbscan-paper = R. J. G. B. Campello, D. Moulavi a J. Sander, “Density-based clustering based on hierarchical density estimates”, PAKDD 2013.
analyse-scan-name = Cylchoedd a misoedd â mwy na’u cyfran (sgan trynewid gofod-amser)
analyse-scan-asked = Pryderon fesul cell o { $cell } m a fesul mis; cylchoedd hyd at { $radius } m a ffenestri hyd at { $months } mis; siffrwd y misoedd dros y pryderon { $permutations } o weithiau, hedyn { $seed }.
analyse-scan-prospective = Dim ond ffenestri sy’n gorffen â’r mis olaf, { $month }.
analyse-scan-finding = o gwmpas { $place }, { $radius } m, { $from } i { $to }: { $count } o bryderon, { $ratio } gwaith y disgwyl, p { $p }
analyse-scan-says = Ble a phryd y mae mwy o bryderon nag y mae cyfran y lle o’r holl bryderon a chyfran y mis yn ei egluro. Mae p yn caniatáu am bob cylch a ffenestr yr edrychwyd arnynt.
analyse-scan-cannot = Nid clwstwr yma yw lle sydd bob amser yn brysur, na mis sy’n brysur ym mhobman. Mae twf cyson yng nghyfran un dref yn ymddangos fel ei misoedd olaf. Nid oes rhaid i’r ardal wir fod yn gylch. Ni all ddweud pam.
analyse-scan-paper = M. Kulldorff, R. Heffernan, J. Hartman, R. Assunção ac F. Mostashari, “A space-time permutation scan statistic for disease outbreak detection”, PLoS Medicine 2 (2005).
analyse-input-not-hour = { $file }, llinell { $line }, colofn { $column }: nid awr o 0 i 23.
analyse-input-not-time = { $file }, llinell { $line }, colofn { $column }: nid dyddiad ac amser fel 2025-03-14T21:30.
analyse-no-hours = Nid yw’r ffeil yn dweud oriau. Mae angen colofn hour (0 i 23), neu occurred_from â dyddiad ac amser.
analyse-hours-name = Yr wythnos fesul awr
analyse-hours-asked = Pryderon fesul awr o’r wythnos, amser lleol; mae pryder a gododd rywbryd rhwng dwy adeg yn cael ei wasgaru dros yr oriau rhyngddynt.
analyse-hours-known = Ag amser defnyddiadwy: { $n }. Heb un, neu dros wythnos o hyd: { $left }.
analyse-hours-finding = { $day } { $hour }: { $n } o bryderon
analyse-hours-monday = Dydd Llun
analyse-hours-tuesday = Dydd Mawrth
analyse-hours-wednesday = Dydd Mercher
analyse-hours-thursday = Dydd Iau
analyse-hours-friday = Dydd Gwener
analyse-hours-saturday = Dydd Sadwrn
analyse-hours-sunday = Dydd Sul
analyse-hours-says = Pryd yn yr wythnos y mae pryderon yn codi, gan gynnwys y rhai na wyddys ond “rhywbryd rhwng” amdanynt.
analyse-hours-cannot = Mae amser a lenwyd fel 00:00 am na wyddai neb mohono yn gwneud brig nad yw yno. Nifer o bryderon yw uchder awr, nid risg: nid oes yr un nifer o bobl o gwmpas bob awr.
analyse-hours-paper = J. H. Ratcliffe, “Aoristic signatures and the spatio-temporal analysis of high volume crime patterns”, Journal of Quantitative Criminology 18 (2002).

# Yr harnais ymosod: beth yw pob ymosodiad, mewn un frawddeg, i bwy bynnag sy’n darllen ei adroddiad.
attack-what-padding = Dyluniad y mae’n rhaid iddo fethu: cyfrifon union wedi’u hateb yn fyw a’u cuddio o dan { $threshold }. Mae’r ymosodwr yn ychwanegu ardal y mae’n gwybod ei chyfrif, fel bod y targed yn gwthio’r ateb dros y trothwy, a rhaid iddo fod yn gywir bron bob tro.
attack-what-cell-key = Dyluniad y mae’n rhaid iddo fethu: atebion byw â sŵn allwedd-gell o −2 i 2, un newydd i bob disgrifiad. Mae’r ymosodwr yn cymryd gwahaniaethau 100 pâr o ddisgrifiadau gyda’r targed a hebddo: mae eu cymedr plaen yn gywir mewn { $right } % o’r bydoedd (mantais { $mean }); y ffigur yw’r ymosodwr cymhareb tebygolrwydd ar yr un 100 pâr, sy’n gorfod cyrraedd { $bound }.
attack-what-one-cell = Mae’r ymosodwr yn gwybod am bob adroddiad arall ac yn dal gwerth un gell fel y’i cedwir, wedi’i dynnu gan samplwr y cynnyrch ar raddfa { $scale }; cymhareb tebygolrwydd. Ffurf gaeedig: { $bound }.
attack-what-four-tables = Mae’r ymosodwr yn gwybod am bob adroddiad arall ac yn dal y gwerthoedd a gedwir yng nghelloedd yr adroddiad ym mhedwar tabl partner, ar raddfa { $scale }; swm logiau’r cymarebau tebygolrwydd. Ffurf gaeedig: { $bound }.
attack-what-six-tables = Mae’r ymosodwr yn gwybod am bob adroddiad arall ac yn dal y gwerthoedd a gedwir yng nghelloedd yr adroddiad ym mhob un o’r chwe thabl, ar raddfa { $scale }; swm logiau’r cymarebau tebygolrwydd. Ffurf gaeedig: { $bound }.
attack-what-displayed = Un gell fel y’i dangosir (graddfa { $scale }, wedi’i chuddio o dan { $threshold }, yna’i thalgrynnu), cymhareb tebygolrwydd ymosodwr sy’n gwybod am adroddiadau eraill y gell, a’u nifer yn Poisson â chymedr { $mean }, fel mewn bloc pan fo 237 o flociau’n rhannu 1,500 o adroddiadau y flwyddyn. Ffurf gaeedig: { $bound } ar y cymedr hwnnw; { $worst } ar y gwaethaf o’r holl gyfrifon.
attack-what-differencing = Mae’r ymosodwr yn gofyn am ddau undeb o flociau sy’n gwahaniaethu o floc y targed, ac am y bloc hwnnw, ac yn pwyso’r tri ateb drwy gymhareb tebygolrwydd a ddysgwyd. Terfyn: un tyniad, { $bound }.
attack-what-slivers = Mae’r ymosodwr yn gofyn am 20 polygon sy’n ymgripio dros floc y targed fesul llain gul, ac am un sy’n cynnwys yr union floc hwnnw hefyd; cymhareb tebygolrwydd a ddysgwyd dros yr holl atebion. Rhaid i’r lleiniau gael atebion cyfartal. Terfyn: un tyniad, { $bound }.
attack-what-windows = Mae’r ymosodwr yn dal blwyddyn y bloc yn erbyn pob ffenestr o hyd at bedwar chwarter o’i ardal ganol sy’n dechrau neu’n gorffen ar chwarter yr adroddiad, gydag ef a hebddo; cymedr y gwahaniaethau, cymhareb tebygolrwydd a ddysgwyd. Terfyn: dau dyniad, { $bound }.
attack-what-tracker = Olrheiniwr cyffredinol: mae’r ymosodwr yn padio bloc cudd y targed â 100 o wahanol undebau o flociau ac yn cymryd cymedr 100 gwahaniaeth, sy’n treulio’r cuddio a’r talgrynnu ac yn gadael y gwerth a gedwir; cymhareb tebygolrwydd a ddysgwyd. Terfyn: un tyniad, { $bound }.
attack-what-averaging = Mae’r ymosodwr yn gofyn am yr un gell drwy 100 disgrifiad, fel dwy gynulleidfa bob yn ail, ar y cyfrif lle mae’r dangos yn dweud fwyaf; rhaid i’r atebion fod yn gyfartal i’r did. Cymhareb tebygolrwydd a ddysgwyd. Terfyn: un tyniad, { $bound }.
attack-what-collusion = Mae dadansoddwr, partner a swyddog diogelwch cymunedol yn cronni’r hyn a ddangosir iddynt o bob un o chwe chell yr adroddiad, pob un ar y cyfrif lle mae’r dangos yn dweud fwyaf; cymhareb tebygolrwydd a ddysgwyd drostynt i gyd ar y cyd. Terfyn: chwe thyniad, { $bound }.
attack-what-heatmap = Mae gan yr ymosodwr bob gwerth arall a ryddhawyd; mae’n cyfrifo’r map rhagori ar gyfer pob gwerth y gallai ardal y targed ei gael, ac felly’n darllen y gwerthoedd a gedwir yn ôl o’r map fesul bloc a’r map fesul ardal ganol; cymhareb tebygolrwydd. Terfyn: dau dyniad, { $bound }.
attack-what-revision = Cadwodd yr ymosodwr dabl fel yr oedd cyn diwygio ac mae’n ei gymharu â’r un diwygiedig, a hefyd pa gelloedd a arhosodd yn gyfartal; unwaith â’r adroddiad yn y ddau, unwaith ag adroddiad y mae’r diwygiad yn ei gyflwyno; dywedir y cryfaf. Cymhareb tebygolrwydd a ddysgwyd. Terfyn: dau dyniad, { $bound }.
attack-what-equality = Mae’r ymosodwr yn edrych yn unig ar ba gelloedd sydd mewn ateb a pha rai ohonynt sy’n dangos gwerth, a chell y targed fel arall yn wag neu ar ymyl y trothwy; dywedir y cryfaf. Cymhareb tebygolrwydd a ddysgwyd. Terfyn: un tyniad, { $bound }.

attack-progress = Ymosod
attack-column-attack = Ymosodiad
attack-column-advantage = mantais
attack-column-interval = cyfwng 95%
attack-column-bound = terfyn
attack-column-pairs = parau
attack-column-holds = canlyniad
attack-holds = fel y mae’n rhaid
attack-fails = NID FEL Y MAE’N RHAID
attack-does-not-hold = Nid yw dyluniad y rhyddhad yn dal yn erbyn { $attacks }, neu ni fethodd dyluniad y mae’n rhaid iddo fethu. Peidiwch â rhyddhau dim nes deall hyn: rhedwch eto â hedyn arall, yna chwiliwch am yr hyn a newidiwyd.
attack-cannot-write = Ni ellid ysgrifennu’r adroddiad i { $file }. Dewiswch le y cewch ysgrifennu ynddo.

# Beth yw gwerth rhyddhad.
utility-reports = Adroddiadau yn y flwyddyn, blociau ac ardaloedd canol: { $reports }, { $blocks }, { $areas }; tynnwyd { $draws } o weithiau
utility-top-blocks = O’r 20 bloc â’r mwyaf o adroddiadau, y rhai a gedwir ymhlith yr 20 gwerth uchaf: { $share } (targed: o leiaf 82%)
utility-top-middle-areas = O’r 10 ardal ganol â’r mwyaf o adroddiadau, y rhai a gedwir ymhlith y 10 amcangyfrif uchaf: { $share } (targed: o leiaf 90%)
utility-phantoms = Celloedd gwirioneddol wag a ddangosir ar hap: { $share } (caniateir: 0.5%; yn ôl y ddeddf: { $law })
utility-shown-reports = Adroddiadau sydd mewn bloc a ddangosir i’r bartneriaeth: { $share }
utility-covered = Celloedd y mae eu sŵn o fewn lled eu cyfwng: { $share } (addewir: o leiaf 95%)
utility-too-few = Mae gan y rhanbarth lai o adroddiadau yn y flwyddyn honno nag y gofynnwyd amdanynt. Gofynnwch am lai.

# Y llinell orchymyn.
cli-no-runtime = Gwrthododd y system weithredu edafedd neu signalau, felly ni ellid cychwyn dim.
cli-database-external = Yn defnyddio’r gronfa ddata y mae DATABASE_URL yn ei henwi
cli-database-unreachable = Ni ellir cyrraedd y gronfa ddata. Gwiriwch ei bod yn rhedeg a bod y cyfeiriad yn gywir.
cli-database-url = Nid cyfeiriad PostgreSQL yw DATABASE_URL. Mae’n edrych fel postgres://name@host/database.
cli-migrated = Mae’r gronfa ddata ar y fersiwn hon.
cli-cubes = Yn cyfrif pryderon i’r ciwbiau gwaith
cli-ready = Mae Contexture yn barod: { $address }
cli-demo-accounts = Mewngofnodion arddangos (rhanbarth dychmygol, y peiriant hwn yn unig):
cli-stop-how = Pwyswch Ctrl-C i stopio.
cli-stopping = Yn stopio
cli-written = Ysgrifennwyd { $file }
cli-cannot-write = Ni ellir ysgrifennu { $file }. Gwiriwch y ffolder, ei chaniatâd a’r lle ar y ddisg.
cli-cannot-read = Ni ellir darllen { $file }. Gwiriwch yr enw a’r caniatâd.
cli-cannot-print = Ni ellid argraffu’r canlyniad.
cli-file-too-large = Mae { $file } yn fwy na { $mebibytes } MiB, felly ni chafodd ei ddarllen. Rhannwch ef a mewnforiwch y rhannau.
cli-mapping-not-text = Nid testun UTF-8 yw { $file }, felly nid ffeil fapio ydyw.
cli-import-reading = Yn darllen rhesi
cli-import-keeping = Yn cadw rhesi
cli-publishing-geography = Yn cyhoeddi’r ddaearyddiaeth
cli-receipt-same-file = Derbyniwyd yr union ffeil hon o’r blaen. Ni newidiwyd dim.
cli-receipt-dry-run = Gwiriwyd yn unig. Nid ysgrifennwyd dim.
cli-receipt-accepted = { $n } wedi’u derbyn
cli-receipt-held = { $n } yn aros i berson benderfynu
cli-receipt-refused = { $n } wedi’u gwrthod
cli-receipt-duplicate = { $n } yno eisoes
cli-receipt-row = Llinell { $line }:
cli-receipt-row-column = Llinell { $line }, { $column }:
cli-receipt-more = … a { $n } arall; mae --json yn eu rhestru i gyd
cli-receipt-batch = Swp { $batch }
cli-template-no-ground = Nid oes daearyddiaeth wedi’i mewnforio, felly byddai’r rhesi enghreifftiol yn cael eu gwrthod yma. Mewnforiwch ddaearyddiaeth yn gyntaf.
cli-held-none = Nid oes rhes yn aros.
cli-held-decided = Penderfynwyd.
cli-batch-form = Nid rhif swp yw hwnnw. Copïwch ef o’r dderbynneb, neu o: contexture import held list
cli-release-proposed = Mae { $id } yn aros am swyddog arall, fel cynnig { $proposal }. Nid oes dim wedi gadael.
cli-release-signed = Rhyddhawyd fel { $id }. Ni ellir ei dynnu eto.
cli-release-withdrawn = Tynnwyd cynnig { $id } yn ôl. Mae ei werthoedd wedi mynd.
cli-release-none = Nid oes dim wedi’i ryddhau eto.
cli-region-unknown = Nid oes rhanbarth o’r fath. Dewiswch un o: { $regions }
cli-region-choose = Dywedwch pa ranbarth â --region. Mae: { $regions }
cli-role-unknown = Nid oes rôl o’r fath. Dewiswch un o: { $roles }
cli-agency-form = Mae gan god asiantaeth 2 i 12 priflythyren, digid neu gysylltnod.
cli-passphrase-ask = Teipiwch y cyfrinymadrodd (bydd yn dangos), yna pwyswch Enter. Diogelach: contexture user add … < ffeil
cli-passphrase-none = Ni roddwyd cyfrinymadrodd ar y mewnbwn safonol.
cli-account-added = Ychwanegwyd y cyfrif.
cli-account-changed = Newidiwyd y cyfrif a daeth ei sesiynau i ben.
cli-agreement-drafted = Drafftiwyd: { $code }. Nid yw’n agor dim nes i gadeirydd y cyfarfod ei lofnodi.
cli-agreement-signed = Llofnodwyd: { $code }.
cli-agreement-ended = Daeth i ben: { $code }. Gwrthodir pawb a bwysai arno o hyn ymlaen.
cli-usage = Nid yw’r gorchymyn yn gywir: mae gair neu ddewis ar goll neu’n anhysbys. Gweler: contexture --help

# Cynnig, archwilio, llofnodi, tynnu’n ôl a diwygio datganiadau.
closing-no-proposal = Nid oes cynnig o’r fath yn aros. Efallai ei fod wedi’i lofnodi neu ei dynnu’n ôl; edrychwch ar y rhestr eto.
closing-proposal-waits = Mae cynnig o’r rhanbarth hwn eisoes yn aros. Llofnodwch ef neu tynnwch ef yn ôl yn gyntaf.
closing-same-officer = Ni chaiff y sawl a gynigiodd ddatganiad ei lofnodi. Gofynnwch i swyddog arall.
closing-audit-failed = Mae ffigur o’r archwiliad awtomatig y tu allan i’w derfyn, felly ni ellir llofnodi’r cynnig hwn. Tynnwch ef yn ôl, a chywirwch yr hyn y mae’r archwiliad yn ei enwi.
closing-rows-changed = Mae pryderon y cyfnod wedi newid ers cynnig y datganiad. Tynnwch y cynnig yn ôl a chynigiwch eto.
closing-period-order = Caeir cyfnodau yn eu trefn, heb fwlch, a phob un unwaith. Dewiswch y nesaf sydd ar ben.
closing-policy-version = Safai’r fersiwn hwn o’r polisi am gynnwys arall o’r blaen. Rhowch fersiwn newydd i’r polisi a newidiwyd.
closing-no-sheet = Nid oes tabl o’r fath o’r cyfnod hwnnw mewn grym, felly nid oes dim i’w ddiwygio.
closing-no-officer = Person â chyfrif yw swyddog. Dywedwch pwy ydych chi: --officer ENW.
closing-period-form = Ysgrifennwch flwyddyn fel 2025 neu chwarter fel 2025Q3.
closing-profile-unknown = Dewiswch y polisi safonol neu’r un gofalus. Rhoddir un arall fel ffeil ar y llinell orchymyn.
closing-table-unknown = Dewiswch un o’r tablau yn y rhestr.
closing-reason-unknown = Dewiswch un o’r rhesymau yn y rhestr. Nid yw adroddiad hwyr yn rheswm: fe’i cyfrifir yn y cyfnod nesaf.

revision-reason-wrong-file = Derbyniwyd ffeil na ddylai fod wedi’i derbyn
revision-reason-wrong-mapping = Mapiwyd codau asiantaeth yn anghywir
revision-reason-wrong-geography = Roedd ffiniau, blociau neu drigolion yn anghywir
revision-reason-wrong-register = Roedd y gofrestr lleoedd yn anghywir

table-block-year = Blociau fesul blwyddyn
table-middle-area-quarter = Ardaloedd canol fesul chwarter
table-authority-harm-quarter = Awdurdodau lleol fesul niwed a chwarter
table-place-year = Lleoedd cofrestredig fesul blwyddyn
table-authority-context-type-year = Awdurdodau lleol fesul math o gyd-destun a blwyddyn
table-authority-sector-quarter = Awdurdodau lleol fesul ffynhonnell a chwarter

audit-figure-epsilon-release = Yr hyn y mae’r datganiad hwn yn ei wario ar unrhyw un adroddiad (ε)
audit-figure-epsilon-before = Y mwyaf a wariodd datganiadau cynharach ar unrhyw un adroddiad (ε)
audit-figure-epsilon-report = Y mwyaf a werir ar unrhyw un adroddiad ar ôl y datganiad hwn (ε)
audit-figure-phantom-rate = Celloedd gwirioneddol wag a ddangosid drwy siawns
audit-figure-least-sd = Gwyriad safonol lleiaf effaith unrhyw un adroddiad, dros bob tabl a phob datganiad cynharach, mewn adroddiadau
audit-figure-least-sd-kept = Yr un peth gyda’r hyn a ddisodlwyd gan ddiwygiad, y gallai rhywun fod wedi’i gadw
audit-figure-point-intervals = Celloedd y gellid canfod eu gwir gyfrif yn union o’r hyn a ddangosir
audit-figure-programmes-solved = Celloedd y rhoddwyd cynnig ar hyn ar eu cyfer
audit-figure-coverage = Celloedd y mae eu gwir gyfrif o fewn eu cyfwng
audit-figure-top-blocks = O’r 20 bloc â’r mwyaf o adroddiadau, y rhai a gedwir ymhlith yr 20 gwerth uchaf
audit-figure-top-middle-areas = O’r 10 ardal ganol â’r mwyaf o adroddiadau, y rhai a gedwir ymhlith y 10 gwerth uchaf
audit-figure-shown-reports = Adroddiadau sydd mewn celloedd a ddangosir i’r bartneriaeth

problem-release-step-title = Ni chymerwyd y cam
problem-release-step-detail = Ni newidiwyd dim. Edrychwch ar y rhestr o ddatganiadau eto.

release-page-browser-title = Datganiadau – Contexture
release-page-title = Datganiadau
release-page-lead = Datganiad yw’r hyn sy’n gadael yr ochr waith: dau swyddog, polisi sefydlog, gwerthoedd a dynnwyd unwaith.
release-page-propose = Cynnig datganiad
release-page-propose-lead = Mae cyfrif a thynnu yn cymryd hyd at funud. Nid oes dim yn gadael cyn i swyddog arall lofnodi.
release-page-period = Cyfnod i’w gau
release-page-profile = Polisi
release-page-profile-standard = Safonol: graddfa 2, trothwy 10
release-page-profile-cautious = Gofalus: graddfa 3, trothwy 15
release-page-propose-button = Cyfrif, tynnu a chynnig
release-page-working = Yn gweithio…
release-page-none-open = Nid oes cyfnod ar ben y gellid ei gau yn awr.
release-page-waits = Yn aros am ei ail swyddog
release-page-none-waits = Nid oes dim yn aros.
release-page-history = Cyhoeddwyd
release-page-none-published = Ni chyhoeddwyd dim eto.
release-page-earlier = Cynigion a lofnodwyd neu a dynnwyd yn ôl
release-page-release = Datganiad
release-page-closes = Cyfnod
release-page-kind = Beth mae’n ei wneud
release-page-kind-release = Yn cau’r cyfnod
release-page-kind-revision = Yn tynnu un tabl o’r newydd: { $table }, { $period }. { $reason }
release-page-policy = Polisi
release-page-by = Cynigiwyd gan
release-page-signed = Llofnodwyd gan
release-page-state = Cyflwr
release-page-state-proposed = Yn aros
release-page-state-signed = Llofnodwyd
release-page-state-withdrawn = Tynnwyd yn ôl
release-page-audit-open = Darllen yr archwiliad awtomatig
release-page-audit-close = Cau’r archwiliad
release-page-audit-title = Archwiliad awtomatig o { $release }
release-page-audit-passed = Mae pob ffigur yn cadw ei derfyn.
release-page-audit-failed = { $n ->
    [zero] Nid oes ffigur y tu allan i’w derfyn.
    [one] Mae un ffigur y tu allan i’w derfyn. Ni ellir llofnodi’r cynnig hwn.
    [two] Mae dau ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
    [few] Mae tri ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
    [many] Mae chwe ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
   *[other] Mae { $n } ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
}
release-page-figure = Ffigur
release-page-value = Gwerth
release-page-bound = Terfyn
release-page-holds = Cedwir
release-page-yes = Ie
release-page-no = Na
release-page-table = Tabl
release-page-scale = Graddfa’r sŵn
release-page-epsilon = ε
release-page-cells = Celloedd
release-page-revision = Tyniad
release-page-in-force = Mewn grym
release-page-sign = Llofnodi a chyhoeddi
release-page-sign-confirm = Rwyf wedi darllen yr archwiliad. Cyhoeddi { $release }: ni ellir byth ei dynnu’n ôl.
release-page-sign-sure = Ie, cyhoeddi
release-page-cancel = Ddim nawr
release-page-withdraw = Tynnu’n ôl
release-page-own = Chi a gynigiodd hwn. Rhaid i swyddog arall ei lofnodi.
release-page-signed-done = Cyhoeddwyd { $release }.
release-page-proposed-done = Mae { $release } yn aros am swyddog arall.
release-page-withdrawn-done = Tynnwyd y cynnig yn ôl. Mae ei werthoedd wedi mynd.
release-page-revise = Diwygio tabl
release-page-revise-lead = Ar gyfer gwall difrifol yn unig, unwaith y cyfnod. Tynnir y tabl cyfan o’r newydd ac mae’n costio ei ε eto; rhaid i swyddog arall lofnodi.
release-page-revise-sheet = Tabl a chyfnod
release-page-revise-reason = Y gwall difrifol
release-page-revise-button = Cyfrif, tynnu o’r newydd a chynnig
release-page-published-at = Cyhoeddwyd
release-page-sheets = Tablau { $release }
release-page-officers = Llofnodwyd gan ddau swyddog

# Y gronfa ddata fewnol: camau ei chychwyn, a beth i'w wneud pan na ellir ei chael.
cluster-step-looking = Yn chwilio am PostgreSQL a PostGIS
cluster-step-found = Cafwyd hyd i PostgreSQL { $major } yn { $programs }
cluster-step-waiting = Yn aros am broses arall sy'n cychwyn neu'n stopio'r un gronfa ddata
cluster-step-initialising = Yn creu cronfa ddata newydd (unwaith; ychydig eiliadau)
cluster-step-starting = Yn cychwyn y gronfa ddata
cluster-step-ready = Mae'r gronfa ddata yn barod
cluster-step-attached = Mae'r gronfa ddata yn barod; proses arall sy'n ei chadw

cluster-no-postgres = Ni chafwyd hyd i PostgreSQL 15 neu'n fwy diweddar. Gosodwch ef gyda PostGIS 3, er enghraifft “apt-get install postgresql-15 postgresql-15-postgis-3”, neu gosodwch DATABASE_URL i weinydd sydd gennych.
cluster-no-postgis = Cafwyd hyd i PostgreSQL { $major }, ond nid i'w estyniad PostGIS. Gosodwch ef, er enghraifft “apt-get install postgresql-{ $major }-postgis-3”.
cluster-data-newer = Ysgrifennwyd y data yn { $dir } gan PostgreSQL { $data }, ond y diweddaraf sydd wedi'i osod yw { $installed }. Gosodwch PostgreSQL { $data } gyda PostGIS, neu dewiswch --data-dir arall. Ni newidiwyd dim.
cluster-data-older = Ysgrifennwyd y data yn { $dir } gan PostgreSQL { $data }, nad yw wedi'i osod; y diweddaraf sydd wedi'i osod yw { $installed }. Gosodwch PostgreSQL { $data } gyda PostGIS eto, neu symudwch y data gyda pg_upgrade. Ni newidiwyd dim.
cluster-foreign = Mae ffeiliau yn { $dir } nad ydynt yn perthyn i Contexture. Dewiswch gyfeiriadur gwag neu newydd gyda --data-dir. Ni newidiwyd dim.
cluster-no-room = Mae { $free } MB yn rhydd ar ddisg { $dir }; mae angen o leiaf { $needed } MB ar y gronfa ddata. Gwnewch le, neu dewiswch --data-dir arall.
cluster-untraversable = Mae'r gronfa ddata yn rhedeg fel y defnyddiwr { $user }, na chaiff fynd i mewn i { $blocked } ac felly na all gyrraedd { $dir }. Dewiswch --data-dir rywle arall, megis /var/lib/contexture, neu rhedwch fel defnyddiwr cyffredin.
cluster-not-yours = Mae { $dir } yn perthyn i ddefnyddiwr arall. Rhedwch fel y defnyddiwr hwnnw, neu dewiswch --data-dir arall.
cluster-no-server-user = Ni chaiff PostgreSQL redeg fel root, ac nid oes gan y peiriant hwn ddefnyddiwr “postgres” na “nobody” i'w redeg. Ychwanegwch un gydag “adduser --system postgres”, neu rhedwch fel defnyddiwr cyffredin.
cluster-busy = Mae proses arall wedi bod yn cychwyn neu'n stopio'r gronfa ddata yn { $dir } ers dwy funud. Stopiwch y broses honno, yna rhowch gynnig arall arni.
cluster-init-failed = Ni ellid creu cronfa ddata newydd. Dywedodd PostgreSQL: { $output }
cluster-start-failed = Ni chychwynnodd y gronfa ddata. Mae ei chofnod ({ $log }) yn gorffen gyda: { $output }
cluster-sql-failed = Gwrthododd y gronfa ddata orchymyn: { $output }
cluster-io = Ni ellid defnyddio { $path }: { $reason }. Gwiriwch ei fod yn bodoli a bod hawl gennych i'w ddefnyddio.

# Y codau ar gyfer disgrifio cyd-destunau a'r cysylltiadau rhyngddynt.
marking-official = OFFICIAL (SWYDDOGOL)
marking-official-sensitive = OFFICIAL-SENSITIVE (SWYDDOGOL-SENSITIF)
register-status-registered = Ar y gofrestr lleoedd cyhoeddus
register-status-applied = Wedi'i gynnig i'r gofrestr
register-status-not-public = Nid yw'n lle cyhoeddus
roll-under-100 = Llai na 100 ar y gofrestr
roll-100-499 = 100 i 499 ar y gofrestr
roll-500-999 = 500 i 999 ar y gofrestr
roll-1000-over = 1,000 neu fwy ar y gofrestr
phase-primary = Cynradd
phase-all-through = Pob oed
phase-secondary = Uwchradd
phase-college = Chweched dosbarth neu goleg
phase-setting = Addysg heblaw yn yr ysgol
protective-trusted-adult = Mae oedolyn y gellir ymddiried ynddo gerllaw
protective-youth-work = Mae gwaith ieuenctid yn ei gyrraedd
protective-structured-activity = Gweithgaredd trefnus
protective-school-contact = Cyswllt da â'r ysgol
protective-family-contact = Cyswllt da â theuluoedd
protective-peer-support = Mae ffrindiau'n gofalu am ei gilydd
protective-watched-space = Mae staff neu drigolion yn cadw llygad ar y lle
platform-short-video = Ap fideos byr
platform-photo-sharing = Ap rhannu lluniau
platform-disappearing-messages = Ap negeseuon sy'n diflannu
platform-messaging = Ap negeseua
platform-game = Gêm aml-chwaraewr
platform-live-stream = Platfform ffrydio byw
platform-resale = Safle ailwerthu
platform-anonymous-questions = Ap cwestiynau dienw
platform-dating = Ap canlyn
platform-forum = Fforwm
platform-other = Platfform arall
online-class-public-feed = Ffrwd neu dag cyhoeddus
online-class-open-group = Grŵp agored
online-class-closed-group = Grŵp caeedig
online-class-direct-messages = Negeseuon uniongyrchol
online-class-voice-room = Ystafelloedd llais
online-class-live-room = Ystafelloedd byw
online-class-listings = Cynigion a hysbysebion
online-class-comments = Sylwadau
online-feature-disappearing-content = Mae cynnwys yn diflannu
online-feature-location-sharing = Rhannu lleoliad
online-feature-anonymous-accounts = Cyfrifon dienw
online-feature-payments = Rhoddion neu daliadau
online-feature-stranger-contact = Gall dieithriaid gysylltu
online-feature-invite-links = Gwahoddiadau drwy ddolen
online-feature-moderated = Wedi'i gymedroli
link-feeds = yn bwydo
link-on-the-way-to = ar y ffordd i
link-meets-at = yn cwrdd yn
link-displaced-to = wedi'i ddadleoli i
link-displaced-from = wedi'i ddadleoli o
link-same-manager = â'r un rheolwr â
link-recruits-through = yn recriwtio drwy
confidence-low = Hyder isel
confidence-medium = Hyder canolig
confidence-high = Hyder uchel

# Pwy sy'n gofalu am gyd-destun, beth a fapiodd pobl ifanc, a phwy farnodd.
guardian-kind-guardian = Gwarcheidwad
guardian-kind-place-manager = Rheolwr lle
guardian-kind-handler = Un â dylanwad
organisation-kind-transport-operator = Gweithredwr trafnidiaeth
organisation-kind-local-authority = Awdurdod lleol
organisation-kind-school = Ysgol neu goleg
organisation-kind-retailer = Siop neu ganolfan siopa
organisation-kind-licensed-premises = Safle trwyddedig
organisation-kind-leisure = Hamdden neu chwaraeon
organisation-kind-housing = Landlord neu gymdeithas dai
organisation-kind-health = Iechyd
organisation-kind-police = Heddlu
organisation-kind-youth-organisation = Sefydliad ieuenctid
organisation-kind-voluntary = Sefydliad gwirfoddol
organisation-kind-security = Cwmni diogelwch
organisation-kind-platform = Platfform ar-lein
guardian-role-station-manager = Rheolwr gorsaf
guardian-role-services-manager = Rheolwr gwasanaethau
guardian-role-centre-manager = Rheolwr canolfan
guardian-role-premises-manager = Rheolwr safle
guardian-role-ranger = Ceidwad neu warden
guardian-role-head-of-site = Pennaeth safle
guardian-role-safeguarding-lead = Arweinydd diogelu
guardian-role-security-lead = Arweinydd diogelwch
guardian-role-licensing-officer = Swyddog trwyddedu
guardian-role-housing-officer = Swyddog tai
guardian-role-youth-work-lead = Arweinydd gwaith ieuenctid
guardian-role-neighbourhood-policing-lead = Arweinydd plismona cymdogaeth
guardian-role-youth-justice-lead = Arweinydd cyfiawnder ieuenctid
guardian-role-trust-and-safety = Tîm ymddiriedaeth a diogelwch
contact-route-board-coordinator = Drwy gydlynydd y bwrdd
contact-route-community-safety-team = Drwy'r tîm diogelwch cymunedol
contact-route-safeguarding-lead = Drwy ei arweinydd diogelu ei hun
contact-route-control-room = Drwy ystafell reoli'r gweithredwr
contact-route-licensing-authority = Drwy'r awdurdod trwyddedu
contact-route-trusted-reporter = Drwy'r cynllun adroddwyr dibynadwy
safety-colour-red = Coch: cadw draw
safety-colour-amber = Oren: mae'n dibynnu
safety-colour-green = Gwyrdd: teimlo'n iawn yno
safety-reason-poor-light = Golau gwael
safety-reason-hidden = O'r golwg
safety-reason-no-staff = Dim staff gerllaw
safety-reason-no-way-out = Dim ffordd allan
safety-reason-harassment = Aflonyddu neu weiddi
safety-reason-approached = Dieithriaid yn dod at bobl ifanc
safety-reason-substances = Yfed neu gyffuriau
safety-reason-violence = Ofni ymladd neu arfau
safety-reason-peer-pressure = Pwysau gan bobl ifanc eraill
safety-reason-good-light = Golau da
safety-reason-open-view = Yng ngolwg pawb
safety-reason-staff-near = Staff gerllaw
safety-reason-trusted-adult = Oedolyn y maent yn ymddiried ynddo
safety-reason-friends-near = Ffrindiau gerllaw
safety-reason-things-to-do = Rhywbeth i'w wneud
safety-reason-welcome = Cynnes, sych a chroeso i aros
judge-role-social-work = Gwaith cymdeithasol
judge-role-education-safeguarding = Diogelu mewn addysg
judge-role-youth-work = Gwaith ieuenctid
judge-role-neighbourhood-policing = Plismona cymdogaeth
judge-role-public-protection = Diogelu'r cyhoedd
judge-role-health-safeguarding = Diogelu mewn iechyd
judge-role-youth-justice = Cyfiawnder ieuenctid
judge-role-community-safety = Diogelwch cymunedol
judge-role-transport-safeguarding = Diogelu ar drafnidiaeth
judge-role-voluntary = Sector gwirfoddol
judge-role-advocate = Eiriolwr dros farn pobl ifanc
weight-direction-harm = Tuag at niwed
weight-direction-safety = Tuag at ddiogelwch

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
records-strengths-lines = cryfderau, un i bob llinell
records-needs-lines = anghenion, un i bob llinell
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

# Yr hyn sy'n perthyn i gyd-destun y tu hwnt i'w feysydd ei hun.
assessment-kind-neighbourhood = Asesiad cymdogaeth
assessment-kind-school = Asesiad ysgol
assessment-kind-peer-group = Asesiad grŵp cyfoedion
context-raised-raised = Mae'r hyn sy'n digwydd yma nawr wedi'i weld gan fwy na'r heddlu: dewch ag ef i'r cyfarfod.
context-raised-nothing = Nid oes ffactor niwed wedi'i gofnodi.
context-raised-static-only = Dim ond ffactorau statig sydd wedi'u cofnodi. Maent yn dweud beth yw lle, nid beth sy'n digwydd yno, ac nid ydynt yn codi dim ar eu pen eu hunain.
context-raised-old = Mae popeth a welwyd yma wedi mynd yn hen. Gofynnwch a yw'n dal felly cyn ei godi.
context-raised-police-alone = Dim ond yr heddlu sydd wedi gweld yr hyn sy'n digwydd yma. Gofynnwch i sector arall cyn ei godi.
context-mapping-not-held = Nid oes dim yn cael ei gadw ar gyfer yr ardal hon y gellir ei ddweud. Dywedir yr hyn y mae pobl ifanc yn ei fapio o dair sesiwn ymlaen.
context-mapping-told = Dywedir hyn mewn camau o dair sesiwn, fel na ellir canfod unrhyw grŵp unigol ynddo.
context-name-identifying = Mae gan yr enw rywbeth a allai ddweud pwy yw rhywun, megis cyfeiriad, dyddiad geni neu oedran. Gadewch ef allan.
context-text-form = Mae testun yn wag, yn hwy na 280 nod, neu'n cynnwys nodau nad oes gan unrhyw destun. Ysgrifennwch un frawddeg fer.
context-text-handle = Mae testun yn cynnwys cyfeiriad e-bost neu enw defnyddiwr. Ysgrifennwch ef hebddynt.
context-text-web-address = Mae testun yn cynnwys cyfeiriad gwe. Dywedwch pa fath o ofod ydyw yn lle hynny.
context-text-digits = Mae gan destun rif hir. Gadewch rifau ffôn a rhifau cyfeirnod allan.
context-text-person = Mae gan destun air a allai fod yn enw person. Dywedwch pa rôl sydd ganddynt neu beth a welwyd, heb yr enw.
context-text-identifying = Mae gan destun rywbeth a allai ddweud pwy yw rhywun, megis cyfeiriad, dyddiad geni, oedran neu ddisgrifiad. Dywedwch beth a welwyd yn y cyd-destun.
context-fault-day-to-come = Mae'r diwrnod eto i ddod, neu'n rhy bell yn ôl. Rhowch y diwrnod y bu.
context-fault-record-fixed = Nid yw hyn yn newid unwaith y caiff ei gofnodi. Rhowch ddiwedd ar y cofnod hwn a gwnewch un newydd.
context-fault-area = Nid yw'r ardal neu'r cyd-destun hwn yn hysbys yn eich rhanbarth. Rhowch god ardal neu gyd-destun.
context-fault-marks = Nid yw marc yn iawn: rhowch un i ddau gant o bwyntiau neu linellau yn y Grid Cenedlaethol, gwyrdd gyda rheswm o blaid y lle, coch gydag un yn ei erbyn.
context-fault-assessment-kind = Asesir lleoedd, ysgolion a grwpiau cyfoedion, pob un yn ôl penawdau ei fath ei hun. Dewiswch rai'r cyd-destun hwn.
context-fault-headings-version = Nid oes fersiwn o'r fath o'r penawdau. Dewiswch un o'r rhestr.
context-fault-headings = Rhowch bob pennawd unwaith, yn nhrefn y rhestr, ac o leiaf un.
context-fault-entries = Mae mwy nag ugain cofnod. Cadwch y rhai mwyaf arwyddocaol.
context-fault-baseline = Rhaid i'r llinell sylfaen fod yn asesiad o'r un cyd-destun yn ôl yr un fersiwn o'r penawdau, ac nid yn ailasesiad ei hun. Dewiswch un arall.
context-fault-scale = Nid oes fersiwn o'r fath o'r raddfa. Dewiswch un o'r rhestr.
context-fault-weighed = Caiff dau i ugain o gyd-destunau eich rhanbarth eu pwyso, pob un unwaith, ac mae barn am un ohonynt. Cywirwch y cyd-destunau.
context-fault-seat = Mae gan sedd rif o 1 i 30, un rôl ac un sector drwy'r sesiwn gyfan. Cymerwch sedd arall ar gyfer rôl arall.
context-fault-weighting-closed = Mae'r pwyso a mesur wedi cau, felly mae'n aros fel y mae. Cynhaliwch un newydd.
record-action-context-view = Edrychodd ar gyd-destun
record-action-contexts-list-view = Edrychodd ar restr y cyd-destunau
record-action-contexts-network-view = Edrychodd ar rwydwaith y cyd-destunau
record-action-context-history-view = Edrychodd ar hanes cyd-destun
record-action-context-records-view = Edrychodd ar yr hyn sy'n perthyn i gyd-destun
record-action-context-record-history-view = Edrychodd ar hanes cofnod cyd-destun
record-action-weightings-view = Edrychodd ar bwyso a mesur cyd-destunau
record-action-mapping-view = Edrychodd ar yr hyn a fapiodd pobl ifanc
record-action-safety-sessions-view = Edrychodd ar sesiynau mapio diogelwch unigol
record-action-guardian-keep = Cofnododd warcheidwad cyd-destun
record-action-factor-keep = Cofnododd ffactor neu gryfder cyd-destun
record-action-assessment-keep = Cofnododd asesiad o gyd-destun
record-action-weighting-keep = Cofnododd bwyso a mesur cyd-destunau
record-action-safety-session-keep = Cofnododd sesiwn fapio diogelwch

# Tudalennau cyd-destunau.
contexts-browser-title = Cyd-destunau – Contexture
contexts-network-browser-title = Rhwydwaith cyd-destunau – Contexture
contexts-one-browser-title = Cyd-destun – Contexture
contexts-page-link = Cyd-destunau
contexts-title = Cofrestr cyd-destunau
contexts-lead = Lleoedd, ysgolion, grwpiau cyfoedion a ddisgrifiwyd a gofodau ar-lein y mae’r bartneriaeth yn cadw golwg arnynt. Nid oes cofnod yn dal person.
contexts-back = Pob cyd-destun
contexts-name = Enw
contexts-due = I’w adolygu
contexts-find = Chwilio
contexts-ways = Sut i’w gweld
contexts-way-list = Rhestr
contexts-way-map = Map
contexts-way-network = Rhwydwaith o gysylltiadau
contexts-views = Golygon a gadwyd
contexts-all = Pob cyd-destun
contexts-view-keep = Cadw’r olwg hon
contexts-view-drop = Tynnu’r olwg a gadwyd
contexts-empty = Nid oes cyd-destun yn cyfateb
contexts-empty-next = Newidiwch yr hidlydd, neu cynigiwch gyd-destun newydd isod.
contexts-count = { $n ->
    [zero] Dim cyd-destunau
    [one] 1 cyd-destun
    [two] 2 gyd-destun
    [few] { $shown } chyd-destun
    [many] { $shown } chyd-destun
   *[other] { $shown } cyd-destun
}
contexts-links-count = { $n ->
    [zero] dim cysylltiadau
    [one] 1 cysylltiad
    [two] 2 gysylltiad
    [few] { $shown } chysylltiad
    [many] { $shown } chysylltiad
   *[other] { $shown } cysylltiad
}
contexts-places-count = { $n ->
    [zero] dim lleoedd cofrestredig
    [one] 1 lle cofrestredig
    [two] 2 le cofrestredig
    [few] { $shown } lle cofrestredig
    [many] { $shown } lle cofrestredig
   *[other] { $shown } lle cofrestredig
}
contexts-found = { $n ->
    [zero] Heb ddod o hyd i ddim eto. Rhowch gynnig ar sillafiad arall.
    [one] Cafwyd hyd i 1: dewiswch ef isod.
    [two] Cafwyd hyd i 2: dewiswch un isod.
    [few] Cafwyd hyd i { $shown }: dewiswch un isod.
    [many] Cafwyd hyd i { $shown }: dewiswch un isod.
   *[other] Cafwyd hyd i { $shown }: dewiswch un isod.
}
contexts-col-code = Cod
contexts-col-name = Enw
contexts-col-kind = Math
contexts-col-state = Cyflwr
contexts-col-owner = Dan ofal
contexts-col-review = Adolygu
contexts-col-sources = Ffynonellau
contexts-col-links = Cysylltiadau
contexts-overdue = yn hwyr
contexts-overdue-long = Mae’r adolygiad yn hwyr. Edrychwch ar y cyd-destun eto a rhowch ddiwrnod yr adolygiad nesaf.
contexts-page-before = Tudalen flaenorol
contexts-page-next = Tudalen nesaf
contexts-map-name = Map o gyd-destunau. Mae’r un cyd-destunau yn y rhestr wrth ei ochr.
contexts-map-hint = Mae’r bysellau saeth yn mynd drwy’r rhestr ac yn dangos pob un ar y map; mae Enter yn ei agor.
contexts-map-shown = { $n ->
    [zero] Nid oes cyd-destunau ar y map.
    [one] Mae 1 cyd-destun ar y map.
    [two] Mae 2 gyd-destun ar y map.
    [few] Mae { $shown } chyd-destun ar y map.
    [many] Mae { $shown } chyd-destun ar y map.
   *[other] Mae { $shown } cyd-destun ar y map.
}
contexts-map-without = { $n ->
    [zero] Mae gan bob un le.
    [one] Nid oes gan 1 le ar fap.
    [two] Nid oes gan 2 le ar fap.
    [few] Nid oes gan { $shown } le ar fap.
    [many] Nid oes gan { $shown } le ar fap.
   *[other] Nid oes gan { $shown } le ar fap.
}
contexts-map-more = Mae mwy nag y gellir eu dangos: hidlwch nhw.
contexts-legend = Arwyddion
contexts-propose = Cynnig cyd-destun newydd
contexts-propose-lead = Disgrifiwch y lle, yr ysgol, y grŵp neu’r gofod. Peidiwch byth ag ysgrifennu enw person, enw defnyddiwr na chyfeiriad cartref. Edrychir ar yr enw cyn ei gadw.
contexts-propose-go = Ei gynnig
contexts-name-composed = Mae enw grŵp cyfoedion yn cael ei lunio o’i faint, ei oedrannau a lle mae’n cwrdd. Nid oes neb yn ei ysgrifennu.
contexts-form-needed = Rhowch hyn cyn mynd ymlaen.
contexts-form-point = Pwynt
contexts-form-line = Llinell neu lwybr
contexts-form-area = Ardal
contexts-position = Safle
contexts-position-hint = Pwyswch ar y map, neu ysgrifennwch ddwyreiniad a gogleddiad mewn metrau (267400 243100) neu gyfeirnod grid (SN 674 431). Un safle i bob llinell: un i bwynt, o leiaf dau i linell, o leiaf tri i ardal.
contexts-position-unread = Nid yw hwn yn safle cyfan eto. Edrychwch ar bob llinell ac ar y ffurf a ddewiswyd uchod.
contexts-hours-day = Diwrnod
contexts-hours-from = O
contexts-hours-to = Tan
contexts-hours-add = Ychwanegu oriau
contexts-day-mon = Llun
contexts-day-tue = Maw
contexts-day-wed = Mer
contexts-day-thu = Iau
contexts-day-fri = Gwe
contexts-day-sat = Sad
contexts-day-sun = Sul
contexts-remove = tynnu
contexts-meets-pick = Ychwanegu lle mae’n cwrdd: chwiliwch am le, ysgol neu ofod ar-lein wrth ei enw
contexts-field-name-en = Enw yn Saesneg
contexts-field-name-cy = Enw yn Gymraeg
contexts-field-details-kind = Math o gyd-destun
contexts-field-details-place-type = Math o le
contexts-field-details-register = Cofrestr lleoedd cyhoeddus
contexts-field-details-phase = Cyfnod
contexts-field-details-roll = Ar y gofrestr
contexts-field-details-medium = Iaith addysgu
contexts-field-details-size = Tua faint
contexts-field-details-age = Tua pha oedrannau
contexts-field-details-harms = Niwed y mae’n hysbys amdano
contexts-field-details-protective = Beth sy’n diogelu
contexts-field-details-platform = Math o lwyfan
contexts-field-details-space = Math o ofod
contexts-field-details-features = Beth sy’n bwysig i ddiogelwch
contexts-field-details-hours = Ar agor neu ar waith
contexts-field-details-meets = Ble a phryd mae’n cwrdd
contexts-field-details-shape = Lle mae
contexts-field-state = Cyflwr
contexts-field-owner-role = Dan ofal
contexts-field-review-on = Adolygiad nesaf
contexts-field-marking = Marc diogelwch
contexts-field-sources = Ffynonellau tystiolaeth
contexts-field-places = Lleoedd cofrestredig (rhifau)
contexts-field-opened-on = Agorwyd gyntaf
contexts-field-ended = Sut y daeth i ben
contexts-field-became = Yn ei le
contexts-link-kind = Sut
contexts-link-from = O
contexts-link-to = I
contexts-link-from-on = Yn hysbys ers
contexts-link-to-on = Yn hysbys hyd
contexts-link-confidence = Pa mor sicr
contexts-link-source = Ffynhonnell
contexts-shape-point = Pwynt yn { $e } { $n }
contexts-shape-line = Llinell o { $e } { $n }
contexts-shape-area = Ardal o gwmpas { $e } { $n }
contexts-unknown = Ddim yn hysbys
contexts-what = Beth ydyw
contexts-where = Ble
contexts-nowhere = Nid oes ganddo le ar fap.
contexts-standing = Oes ac adolygiad
contexts-move = Ei symud i
contexts-move-review = Diwrnod yr adolygiad nesaf
contexts-move-go = Symud
contexts-links = Cysylltiadau
contexts-link-ended = wedi dod i ben
contexts-link-change = Newid
contexts-link-end-hint = Gadewch y diwrnod yn wag tra bo’r cysylltiad yn dal.
contexts-link-other = Y cyd-destun arall: chwiliwch amdano wrth ei enw
contexts-link-turn = Mae’n arwain o’r cyd-destun arall i’r un hwn
contexts-link-missing = Dewiswch y cyd-destun arall, sut mae a wnelo’r ddau â’i gilydd, a’r ffynhonnell.
contexts-link-go = Ychwanegu’r cysylltiad
contexts-acts = Newid y gofrestr
contexts-change = Newid yr hyn sy’n hysbys
contexts-change-lead = nid yw math cyd-destun yn newid.
contexts-link = Ychwanegu cysylltiad
contexts-merge = Cyfuno
contexts-supersede = Disodli
contexts-split = Rhannu
contexts-save = Cadw
contexts-cancel = Canslo
contexts-join-other = Y cyd-destun sy’n aros: chwiliwch amdano wrth ei enw
contexts-merge-lead = Cyfunwch pan fo dau gofnod o’r un cyd-destun. Mae hwn yn cau, ac mae’r llall yn sefyll dros y ddau.
contexts-merge-go = Eu cyfuno
contexts-supersede-lead = Disodlwch pan fo cyd-destun arall wedi dod yn lle hwn. Mae hwn yn cau, ac mae’r llall yn cymryd ei gysylltiadau.
contexts-supersede-go = Ei ddisodli
contexts-preview = Beth fydd yn digwydd
contexts-preview-ends = Caeir { $old }. Arweinir pwy bynnag a’i hagoro at { $heir }. Erys ei hanes.
contexts-preview-sources = Yna bydd gan { $heir } y ffynonellau hyn: { $what }.
contexts-preview-marking = Yna bydd { $heir } wedi’i farcio { $what }.
contexts-preview-places = { $n ->
    [zero] Nid oes lle cofrestredig yn perthyn i’r naill na’r llall.
    [one] Bydd 1 lle cofrestredig yn perthyn iddo wedyn.
    [two] Bydd 2 le cofrestredig yn perthyn iddo wedyn.
    [few] Bydd { $shown } lle cofrestredig yn perthyn iddo wedyn.
    [many] Bydd { $shown } lle cofrestredig yn perthyn iddo wedyn.
   *[other] Bydd { $shown } lle cofrestredig yn perthyn iddo wedyn.
}
contexts-preview-meets = Bydd grwpiau sy’n cwrdd yn { $old } yn cwrdd wedyn yn { $heir }.
contexts-preview-links = { $n ->
    [zero] Ni symudir cysylltiad.
    [one] Symudir 1 cysylltiad. Mae’n darllen wedyn fel isod; os oes gan y llall yr un un eisoes, daw’r ddau yn un.
    [two] Symudir 2 gysylltiad. Maent yn darllen wedyn fel isod; daw un sydd gan y llall eisoes yn un ag ef.
    [few] Symudir { $shown } chysylltiad. Maent yn darllen wedyn fel isod; daw un sydd gan y llall eisoes yn un ag ef.
    [many] Symudir { $shown } chysylltiad. Maent yn darllen wedyn fel isod; daw un sydd gan y llall eisoes yn un ag ef.
   *[other] Symudir { $shown } cysylltiad. Maent yn darllen wedyn fel isod; daw un sydd gan y llall eisoes yn un ag ef.
}
contexts-preview-undo = Gellir ei ddadwneud o’r hanes, unwaith, cyhyd ag nad oes dim wedi’i adeiladu arno.
contexts-split-lead = Rhannwch pan fo un cofnod o sawl cyd-destun. Mae pob rhan yn dechrau â’r hyn sy’n hysbys am y cyfan: ei gyflwr, ei berchennog, ei adolygiad, ei ffynonellau a’i farc. Rhowch ei enw ei hun i bob un.
contexts-split-part = Rhan { $n }
contexts-split-details = Beth yw’r rhan hon
contexts-split-more = Ychwanegu rhan
contexts-split-goes = Pa gysylltiadau a lleoedd cofrestredig sy’n mynd i ba ran
contexts-split-ends = Caeir y cyd-destun hwn, ac mae’n dweud beth a ddaeth ohono.
contexts-split-go = Ei rannu
contexts-ended = Mae’n aros fel yr oedd. Beth sydd yn ei le:
contexts-stands-for = Yn sefyll yn lle:
contexts-asked-for = Gofynasoch am gyd-destun sydd wedi dod i ben. Mae hwn yn sefyll yn ei le; mae’r hanes isod yn perthyn i
contexts-history = Hanes
contexts-history-machine = Y peiriant ei hun
contexts-history-field = Beth
contexts-history-before = Cyn
contexts-history-after = Ar ôl
contexts-history-link = Cysylltiad
contexts-history-more = Gweithredoedd cynharach
contexts-history-undid = dadwnaeth weithred gynharach
contexts-undo = Dadwneud y weithred hon
contexts-undo-lead = Mae dadwneud yn rhoi’n ôl yr hyn oedd cyn y weithred hon, oni bai bod rhywbeth wedi’i adeiladu arni ers hynny.
contexts-undo-sure = Ie, dadwneud
contexts-done-change = Cadwyd y newid.
contexts-done-move = Symudodd y cyd-destun ymlaen yn ei oes.
contexts-done-link = Cadwyd y cysylltiad.
contexts-done-link-change = Cadwyd y newid i’r cysylltiad.
contexts-done-merge = Cyfunwyd y ddau. Dyma’r un sy’n sefyll dros y ddau.
contexts-done-supersede = Disodlwyd ef. Dyma’r un a ddaeth yn ei le.
contexts-done-split = Rhannwyd y cyd-destun.
contexts-done-undo = Dadwnaed y weithred.
contexts-network-title = Rhwydwaith o gysylltiadau
contexts-network-lead = Sut mae a wnelo cyd-destunau â’i gilydd. Dim ond yn y rhestr y mae cyd-destunau heb gysylltiad.
contexts-network-table = Yr un peth fel tabl
contexts-network-lines = Llinellau
contexts-network-hint = Mae’r bysellau saeth yn mynd o gyd-destun i gyd-destun ac yn dangos ei gymdogion; mae Tab yn mynd ymlaen i’r tabl; mae Escape yn dangos popeth eto.
contexts-network-zoom = Maint y llun
contexts-network-closer = Yn fwy
contexts-network-further = Yn llai
contexts-network-whole = Y llun cyfan
contexts-network-all = Dangos pob cysylltiad
contexts-network-ended = Dangos cysylltiadau sydd wedi dod i ben
contexts-network-cut = Mae mwy o gysylltiadau nag y gellir eu llunio. Agorwch gyd-destun i weld ei rai ei hun.
contexts-network-empty = Dim cysylltiadau eto
contexts-network-empty-next = Agorwch gyd-destun a’i gysylltu ag un arall.

# Cyd-destunau fel cofnodion byw.
context-group-name = Grŵp o { $size }, oed { $age }
context-group-name-at = Grŵp o { $size }, oed { $age }, yn { $at }
context-state-proposed = Cynigiwyd
context-state-open = Agored
context-state-under-plan = O dan gynllun
context-state-monitoring = Yn cael ei fonitro
context-state-closed = Caewyd
context-state-reopened = Ailagorwyd
context-ended-merged = Cyfunwyd â chyd-destun arall
context-ended-split = Rhannwyd yn sawl cyd-destun
context-ended-superseded = Disodlwyd gan gyd-destun arall
context-act-propose = Cynigiwyd
context-act-change = Newidiwyd
context-act-move = Symudwyd yn ei oes
context-act-link = Cysylltwyd
context-act-link-change = Newidiwyd cysylltiad
context-act-merge = Cyfunwyd
context-act-supersede = Disodlwyd
context-act-split = Rhannwyd
context-act-undo = Dadwnaed
context-name-form = Mae'r enw'n wag, yn rhy hir, neu'n cynnwys nodau nad oes gan unrhyw enw. Ysgrifennwch enw'r lle neu'r gofod, mewn 120 nod ar y mwyaf.
context-name-handle = Mae'r enw'n cynnwys cyfeiriad e-bost neu enw defnyddiwr. Disgrifiwch y cyd-destun hebddynt.
context-name-web-address = Mae'r enw'n cynnwys cyfeiriad gwe. Disgrifiwch pa fath o ofod ydyw yn lle hynny.
context-name-digits = Mae gan yr enw fwy o ddigidau nag enw lle. Gadewch rifau ffôn a rhifau cyfeirnod allan.
context-name-person = Mae'r enw'n edrych fel enw person. Ni chaiff cyd-destun ei enwi ar ôl person: disgrifiwch y lle, y grŵp neu'r gofod.
context-fault-fields = Mae rhai meysydd yn anghywir. Ni newidiwyd dim. Cywirwch y meysydd a enwir isod.
context-fault-no-such = Nid oes cyd-destun o'r fath yn eich rhanbarth. Ni newidiwyd dim. Chwiliwch amdano yn y gofrestr.
context-fault-ended = Mae'r cyd-destun wedi'i gyfuno, ei rannu neu ei ddisodli, felly mae'n aros fel y mae. Agorwch y cyd-destun sydd yn ei le, neu dadwnewch y weithred honno yn gyntaf.
context-fault-move = Ni ellir symud cyd-destun yn y cyflwr hwn yno. Edrychwch ar y cyflyrau y gall fynd iddynt nesaf.
context-fault-police-only = Nid oes ffynhonnell heblaw'r heddlu yn cefnogi'r cyd-destun hwn, felly ni all fod yn agored. Ychwanegwch dystiolaeth sector arall yn gyntaf.
context-fault-review = Mae ar gyd-destun agored angen diwrnod adolygu sydd eto i ddod. Rhowch un.
context-fault-link-self = Yr un cyd-destun yw'r ddau ben. Dewiswch ddau wahanol.
context-fault-link-twice = Mae'r un cysylltiad wedi'i gofnodi eisoes ar gyfer rhan o'r amser hwn. Newidiwch y cysylltiad hwnnw, neu rhowch ddyddiadau eraill.
context-fault-link-nowhere = Mae cysylltiad neu fan cyfarfod yn arwain at gyd-destun nad yw yno, sydd wedi dod i ben, neu sy'n grŵp cyfoedion. Dewiswch un arall.
context-fault-kinds = Dim ond cyd-destunau o'r un math y gellir eu cyfuno. Cysylltwch nhw, neu disodlwch un gan y llall.
context-fault-parts = Rhennir cyd-destun yn ddwy i wyth rhan o'i fath ei hun, ac aiff pob cysylltiad a lle i un rhan. Cywirwch y rhannau.
context-fault-later = Mae rhywbeth a newidiwyd gan y weithred hon wedi'i newid ers hynny, felly ni ellir ei dadwneud. Dadwnewch y weithred ddiweddarach yn gyntaf, neu newidiwch y cyd-destun â llaw.
context-fault-undo = Ni ellir dadwneud y weithred hon: dim ond cyfuno, rhannu neu ddisodli y gellir eu dadwneud, a phob un unwaith.
context-fault-shape = Mae'r safle y tu allan i'r Grid Cenedlaethol, neu nid yw'r llinell neu'r ardal yn gyfan. Rhowch ddwyreiniadau a gogleddiadau mewn metrau.
context-fault-hours = Mae'r oriau'n anghywir neu heb fod yn eu trefn. Rhowch bob cyfnod yn ôl diwrnod, munud cyntaf a munud olaf.
context-fault-place-type = Mae ysgol yn gyd-destun o'r math ysgol. Dewiswch y math hwnnw.
context-fault-register = Dim ond lle â phwynt all fod ar y gofrestr lleoedd cyhoeddus.
context-fault-meets = Rhoddwyd man cyfarfod ddwywaith, neu mae ei oriau'n anghywir.
context-fault-list = Mae cofnod ddwywaith mewn rhestr neu allan o'i drefn. Rhowch bob cofnod unwaith, yn nhrefn y rhestr godau.
context-fault-owner = Ni all y rôl hon ofalu am gyd-destun. Dewiswch rôl o'r bartneriaeth.
context-fault-sources = Dywedwch pa sectorau sy'n cefnogi'r cyd-destun, pob un unwaith, yn nhrefn y rhestr godau.
context-fault-places-unknown = Nid yw lle ar gofrestr y rhanbarth hwn. Dewiswch ef o'r gofrestr.
context-fault-kind-fixed = Nid yw math cyd-destun yn newid. Cynigiwch gyd-destun newydd a disodlwch hwn.
context-fault-link-days = Mae diwrnod olaf cysylltiad cyn ei ddiwrnod cyntaf.
context-fault-code = Ni ddeellir y cod hwn. Dewiswch o'r rhestr.
problem-context-refused-title = Ni newidiwyd y gofrestr
problem-context-refused-detail = Nid yw'r weithred yn cyd-fynd â'r gofrestr. Ni newidiwyd dim.
problem-context-changed-title = Mae rhywun arall wedi newid y cyd-destun hwn
problem-context-changed-detail = Mae'r cyd-destun wedi newid ers i chi ei agor, ac ni chadwyd dim o'ch gwaith. Agorwch ef eto, edrychwch ar y meysydd a enwir isod, a gwnewch eich newid o'r newydd.
context-changed-field = Mae'r maes hwn wedi newid ers i chi ei agor.

# Y rhyddhad a’i ffeil bolisi.
release-open-period = Nid yw’r cyfnod { $period } wedi’i gau eto. Gellir rhyddhau pan fydd ar ben ac wedi’i ddatgan ar gau.
release-already = Rhyddhawyd { $table } ar gyfer { $period } o’r blaen. Nid yw celloedd caeedig byth yn newid; ni wnaed dim.
release-outside-frame = Mae gan { $table } gyfrif sydd y tu allan i ardaloedd neu leoedd y rhanbarth. Mewnforiwch y ddaearyddiaeth a’r gofrestr eto, yna cyfrifwch o’r newydd. Ni ryddhawyd dim.
release-other-policy = Paratowyd yr ardaloedd a’r lleoedd o dan bolisi arall. Paratowch nhw eto o dan hwn. Ni ryddhawyd dim.
release-too-large = Mae gan { $table } gyfrif sy’n rhy fawr i fod yn wir. Ni ryddhawyd dim.
release-out-of-order = Daw’r cyfnod { $period } cyn un sydd wedi’i gau eisoes. Caeir cyfnodau yn eu trefn. Ni ryddhawyd dim.
release-no-table = Nid oes gan y polisi dabl ar gyfer y cyfnod { $period }. Dewiswch flwyddyn gyfan, neu bolisi arall.
release-tables-disagree = Nid yw { $table } yn adio i’r un cyfansymiau â’r tablau eraill, felly collwyd rhai adroddiadau neu cawsant eu cyfrif ddwywaith. Cyfrifwch o’r newydd. Ni ryddhawyd dim.
release-earlier-policy = Mae’r ffeil bolisi ar ffurf gynharach, a gedwir ar gyfer y rhyddhadau a wnaed o dani. Defnyddiwch ffeil ar ffurf heddiw. Ni ryddhawyd dim.
release-never-released = Ni ryddhawyd { $table } ar gyfer { $period } erioed, felly nid oes dim i’w ddiwygio.
release-revised-before = Diwygiwyd tabl ar gyfer { $period } o’r blaen. Diwygir cyfnod unwaith ar y mwyaf, felly mae { $table } yn aros fel y mae.
release-same-officer = Ni all y sawl a gynigiodd ryddhad ei lofnodi. Gofynnwch i swyddog arall lofnodi.

policy-syntax = Nid yw llinell { $key } y ffeil bolisi yn TOML dilys.
policy-missing = Mae’r allwedd { $key } ar goll.
policy-unknown = Nid yw’r allwedd { $key } yn hysbys.
policy-kind = Mae gan yr allwedd { $key } werth o’r math anghywir.
policy-range = Mae gan yr allwedd { $key } werth sydd allan o’r amrediad neu nad yw yn y rhestr.
policy-under-profile = Mae’r allwedd { $key } yn wannach nag y mae’r proffil yn ei ganiatáu.
policy-rounds-under = Nid yw’r allwedd { $key } yn cyd-fynd â’r talgrynnu: byddai gwerth ar y trothwy’n cael ei ddangos fel llai na’r trothwy.
policy-phantoms = Mae’r allwedd { $key } yn rhy isel ar gyfer cymaint o sŵn: byddai mwy na 0.5% o gelloedd gwag yn cael eu dangos ar hap.
policy-not-above = Mae’r allwedd { $key } yn enwi tabl nad yw’n cael ei ryddhau, neu na chaiff y darllenydd uwchben ei weld.
policy-for-nobody = Mae’r allwedd { $key } yn gadael allan dabl sy’n cael ei ryddhau. Byddai tabl na chaiff neb ei weld yn gwario preifatrwydd am ddim.
policy-version-taken = Mae’r allwedd { $key } eisoes yn sefyll am bolisi arall: gwnaed rhyddhad o dani gyda gwerthoedd eraill. Rhowch fersiwn newydd i’r ffeil.

frame-empty = Nid oes blociau yn y rhanbarth eto. Mewnforiwch ei ddaearyddiaeth yn gyntaf.
frame-small-block = Mae gan floc { $block } rhy ychydig o breswylwyr 10 i 17 oed ar gyfer rhyddhad, neu nid oes ffigur cyhoeddus ar eu cyfer. Mewnforiwch y ffigurau poblogaeth ac unwch y blociau eto.
frame-twice = Mae { $code } yno ddwywaith. Mewnforiwch y ddaearyddiaeth a’r gofrestr eto.
frame-nesting = Mae { $code } mewn dwy ardal ar unwaith, neu mae yno ddwywaith. Mewnforiwch y ddaearyddiaeth eto ac unwch y blociau eto.

# contexture evaluate: a newidiodd mesur unrhyw beth?
evaluate-displacement-name = Cyn ac ar ôl, gydag ardal gymharu
evaluate-difference = Gwahaniaeth dadleoli wedi’i bwysoli: { $difference } o bryderon (cyfwng { $low } i { $high }; z { $z }, p { $p }). Mae llai na 0 yn golygu llai nag y mae’r gymhariaeth yn ei ddisgwyl. O hyn, { $direct } yn yr ardal a driniwyd a { $around } yn y cylch o’i hamgylch.
evaluate-quotient = Cyniferydd dadleoli wedi’i bwysoli: { $quotient }.
evaluate-reading-diffusion-exceeds = Enillodd y cylch o amgylch fwy na’r ardal a driniwyd ei hun.
evaluate-reading-diffusion = Enillodd y cylch o amgylch hefyd: lledodd y budd.
evaluate-reading-neither = Gwnaeth y cylch o amgylch fel y gwnaeth yr ardal gymharu.
evaluate-reading-displacement = Symudodd rhan o’r hyn a enillwyd i’r cylch o amgylch.
evaluate-reading-displacement-equals = Symudodd y cyfan a enillwyd i’r cylch o amgylch.
evaluate-reading-displacement-exceeds = Collodd y cylch o amgylch fwy nag a enillwyd.
evaluate-net = Cyfanswm yr effaith net: { $prevented } o bryderon wedi’u hatal (cyfwng { $low } i { $high }).
evaluate-unequal = Gadewir y cyniferydd a chyfanswm yr effaith net allan: maent yn cymharu cyfnodau o’r un hyd.
evaluate-displacement-cannot = Mae’n sôn am adroddiadau: mae gostyngiad mewn adrodd yn edrych fel llwyddiant. Ni all ddweud mai’r mesur oedd yr achos.
evaluate-rates-name = Dwy gyfradd
evaluate-rates = Y gyfradd gyntaf llai’r ail: { $difference }. Prawf E, p { $p }; prawf amodol, p { $conditional }.
evaluate-rates-cannot = Mae’n cymryd pob pryder yn ddigwyddiad ar wahân. Mae sawl adroddiad am un digwyddiad yn gwneud p yn rhy fach.
evaluate-series-name = Cyfres wedi’i thorri
evaluate-series-trend = Tuedd cynt: pob cyfnod { $ratio } gwaith yr un o’i flaen (cyfwng { $low } i { $high }; p { $p }).
evaluate-series-level = Cam pan ddechreuodd y mesur: { $ratio } gwaith yr hyn yr oedd yr hen duedd yn arwain ato (cyfwng { $low } i { $high }; p { $p }).
evaluate-series-slope = Newid yn y duedd: { $ratio } gwaith yr hen un (cyfwng { $low } i { $high }; p { $p }).
evaluate-series-prevented = Pryderon a ddisgwylid heb y mesur, llai’r rhai gydag ef: { $prevented }.
evaluate-series-fit = Gwasgariad { $dispersion } (1 ar gyfer cyfrifon siawns); tebygrwydd cyfnodau cyfagos { $autocorrelation }.
evaluate-series-cannot = Rhoddir clod i’r mesur am bopeth arall a ddigwyddodd bryd hynny. Gosodwch ardal gymharu yn yr un modd.
evaluate-no-weight = Rhaid i hyd, maint neu amlygiad fod yn rhif uwch na 0.
evaluate-no-level = Rhaid i’r lefel fod rhwng 0 ac 1, megis 0.95.
evaluate-no-length = Rhaid i’r dechrau fod o fewn y gyfres, gan gyfrif o 1, a rhaid i dymor fod â 5 cyfnod neu fwy.
evaluate-no-too-short = Mae’r gyfres yn rhy fyr i’r model hwn: rhowch ragor o gyfnodau, gyda dau neu fwy bob ochr i’r dechrau.
evaluate-no-fit = Nid oes un ffit orau i’r gyfres hon yn y model.
evaluate-no-too-large = Mae’r cyfrifon yn rhy fawr i’r prawf union: miliwn ar y mwyaf.
evaluate-file-unreadable = Ni ellid darllen { $file } fel CSV.
evaluate-file-no-count = Mae colofn ar goll o { $file }: count. Rhaid i’r llinell gyntaf enwi’r colofnau.
evaluate-file-not-number = { $file }, llinell { $line }, colofn { $column }: nid yw’n rhif y gellir ei ddefnyddio.

# Pam na ddylid dyfynnu effaith.
evaluation-too-few-concerns = Nid yw’n ddilys oherwydd bod un o’r cyfrifon yn llai na phump: mae siawns yn unig yn ei symud yn fwy nag y mae’r dull yn ei ganiatáu. Cymerwch gyfnodau hirach neu ardal fwy.
evaluation-levels-differ = Nid yw’n ddilys oherwydd bod y ddwy ardal yn gwahaniaethu fwy na dwywaith cyn y mesur. Dewiswch ardal gymharu ar lefel debyg.
evaluation-buffer-half = Nid yw’n ddilys oherwydd mai dim ond un o’r ddwy ardal sydd â chylch o’i hamgylch. Rhowch gylch y ddwy, neu’r un.
evaluation-no-success = Nid yw’n ddilys oherwydd na ostyngodd yr ardal a driniwyd o’i chymharu â’r ardal gymharu: nid oes enillion a allai fod wedi symud.
evaluation-divides-by-zero = Nid yw’n ddilys oherwydd nad oes pryderon yn yr ardal gymharu yn un o’r cyfnodau. Dewiswch ardal arall neu gyfnodau hirach.
evaluation-segment-too-short = Nid yw’n ddilys oherwydd bod llai nag wyth cyfnod cyn neu ar ôl y mesur. Arhoswch yn hirach, neu cymerwch gyfnodau byrrach.
evaluation-segment-empty = Nid yw’n ddilys oherwydd nad oes unrhyw bryder cyn y mesur, neu ar ei ôl.
evaluation-autocorrelated = Nid yw’n ddilys oherwydd bod cyfnodau cyfagos yn debycach i’w gilydd nag y mae’r model yn ei esbonio, felly mae ei gyfyngau’n rhy gul. Ychwanegwch y tymor, neu cymerwch gyfnodau hirach.
evaluation-season-uncovered = Nid yw’n ddilys oherwydd nad yw’r cyfnodau cyn y mesur yn cwmpasu tymor cyfan, felly gall y tymor ymddangos fel effaith.

# Canfyddiadau: yr hyn a ganfu dull, mewn brawddegau, penawdau a ffigurau.
problem-finding-title = Ni ellir gofyn hyn
problem-finding-detail = Mae rhan o’r cwestiwn yn y ffurf anghywir neu y tu allan i’w hystod. Ni redwyd dim. Gwelwch pa un isod.
problem-finding-many-title = Digon ar y gweill
problem-finding-many-detail = Mae gennych sawl canfyddiad ar y gweill. Arhoswch i un orffen, neu ganslo un, yna gofynnwch eto.
problem-finding-gone-title = Dim canfyddiad o’r fath
problem-finding-gone-detail = Nid oes canfyddiad o’ch eiddo yma. Cedwir canfyddiadau am ddeg munud a hyd nes ichi allgofnodi; rhedwch ef eto.
finding-method-unknown = Nid oes dull o’r fath. Dewiswch un o’r rhestr ar y sgrin.
finding-parameter-unknown = Nid oes gan y dull baramedr o’r fath. Defnyddiwch rai’r ffurflen ar y sgrin.
finding-parameter-range = Dewiswch rif cyfan o { $least } i { $most } ({ $unit }).
finding-parameter-codes = Dewiswch un o: { $codes }.
finding-none = Ni chanfuwyd dim.
finding-too-few = Mae rhy ychydig o bryderon o dan yr hidlyddion hyn ar gyfer y dull hwn. Dewiswch gyfnod hirach neu lai o hidlyddion.
finding-too-much = Byddai hyn yn cymryd gormod o amser neu gof. Dewiswch gelloedd mwy, pellter byrrach neu gyfnod byrrach.
finding-no-answer = Nid oes ateb i’r cwestiwn hwn ar gyfer y pryderon hyn. Rhowch gynnig ar baramedrau eraill.
finding-gi-star = { $n ->
    [zero] Dim celloedd poeth
    [one] 1 gell boeth
    [two] 2 gell boeth
    [few] { $shown } cell boeth
    [many] { $shown } cell boeth
   *[other] { $shown } cell boeth
}
finding-local-moran = { $n ->
    [zero] Dim celloedd sy’n uchel ymhlith uchel
    [one] 1 gell sy’n uchel ymhlith uchel
    [two] 2 gell sy’n uchel ymhlith uchel
    [few] { $shown } cell sy’n uchel ymhlith uchel
    [many] { $shown } cell sy’n uchel ymhlith uchel
   *[other] { $shown } cell sy’n uchel ymhlith uchel
}
finding-density = { $most } o bryderon fesul km² a mis lle mae ar ei ddwysaf
finding-clusters = { $n ->
    [zero] Dim clystyrau
    [one] 1 clwstwr
    [two] 2 glwstwr
    [few] { $shown } chlwstwr
    [many] { $shown } chlwstwr
   *[other] { $shown } clwstwr
}
finding-emerging = { $n ->
    [zero] Dim celloedd â phatrwm poeth
    [one] 1 gell â phatrwm poeth
    [two] 2 gell â phatrwm poeth
    [few] { $shown } cell â phatrwm poeth
    [many] { $shown } cell â phatrwm poeth
   *[other] { $shown } cell â phatrwm poeth
}
finding-knox = { $n ->
    [zero] Dim bandiau ag o leiaf pumed ran yn fwy o barau agos nag a ddaw drwy siawns (p ≤ 0.05)
    [one] 1 band ag o leiaf pumed ran yn fwy o barau agos nag a ddaw drwy siawns (p ≤ 0.05)
    [two] 2 fand ag o leiaf pumed ran yn fwy o barau agos nag a ddaw drwy siawns (p ≤ 0.05)
    [few] { $shown } band ag o leiaf pumed ran yn fwy o barau agos nag a ddaw drwy siawns (p ≤ 0.05)
    [many] { $shown } band ag o leiaf pumed ran yn fwy o barau agos nag a ddaw drwy siawns (p ≤ 0.05)
   *[other] { $shown } band ag o leiaf pumed ran yn fwy o barau agos nag a ddaw drwy siawns (p ≤ 0.05)
}
figure-cells = Celloedd yn yr ardal astudio
figure-cold = Celloedd oer
figure-mean = Cymedr pryderon mewn cell
figure-deviation = Gwyriad safonol
figure-global-moran = I Moran cyffredinol
figure-months = Misoedd
figure-clustered = Pryderon mewn clystyrau
figure-noise = Pryderon sy’n sefyll ar eu pen eu hunain
figure-permutations = Trynewidiadau
figure-least-p = Y p lleiaf posibl

moran-high-high = Uchel ymhlith uchel
moran-low-high = Isel wrth ymyl uchel
moran-low-low = Isel ymhlith isel
moran-high-low = Uchel ymhlith isel

emerging-new-hot-spot = Poeth: newydd
emerging-consecutive-hot-spot = Poeth: olynol
emerging-intensifying-hot-spot = Poeth: dwysáu
emerging-persistent-hot-spot = Poeth: parhaus
emerging-diminishing-hot-spot = Poeth: lleihau
emerging-sporadic-hot-spot = Poeth: ysbeidiol
emerging-oscillating-hot-spot = Poeth: osgiladu
emerging-historical-hot-spot = Poeth: hanesyddol
emerging-new-cold-spot = Oer: newydd
emerging-consecutive-cold-spot = Oer: olynol
emerging-intensifying-cold-spot = Oer: dwysáu
emerging-persistent-cold-spot = Oer: parhaus
emerging-diminishing-cold-spot = Oer: lleihau
emerging-sporadic-cold-spot = Oer: ysbeidiol
emerging-oscillating-cold-spot = Oer: osgiladu
emerging-historical-cold-spot = Oer: hanesyddol

class-cluster = Clwstwr { $rank }
class-cluster-other = Clystyrau pellach

table-hot-cells = Celloedd poeth
table-high-cells = Celloedd sy’n uchel
table-densest-cells = Y celloedd dwysaf
table-clusters = Clystyrau yn ôl maint
table-knox = Parau fesul band

column-cell = Cell
column-concerns = Pryderon
column-z = z
column-q = q
column-p = p
column-local-i = I
column-class = Dosbarth
column-density = Fesul km² a mis
column-rank = Safle
column-middle = Canol
column-across = Ar draws (m)
column-first = Cyntaf
column-last = Olaf
column-strength = Cryfder
column-hot-months = Misoedd poeth
column-trend-z = z y duedd
column-trend-p = p y duedd
column-apart = Ar wahân
column-days-apart = Dyddiau ar wahân
column-observed = Parau
column-expected = Disgwyliedig
column-ratio = Cymhareb
column-reading = Darlleniad

word-same-place = yr un lle
word-up-to-metres = hyd at { $to } m
word-days = { $from }–{ $to } diwrnod
word-elevated = uwch
word-not-elevated = ddim yn uwch

stability-half = Hanner: { $parameter } { $value }
stability-double = Dwbl: { $parameter } { $value }
stability-first-half = Hanner cyntaf, { $from } i { $to }
stability-second-half = Ail hanner, { $from } i { $to }

finding-scan = { $n ->
    [zero] Dim clystyrau o le ac amser y tu hwnt i siawns
    [one] 1 clwstwr o le ac amser y tu hwnt i siawns
    [two] 2 glwstwr o le ac amser y tu hwnt i siawns
    [few] { $shown } chlwstwr o le ac amser y tu hwnt i siawns
    [many] { $shown } chlwstwr o le ac amser y tu hwnt i siawns
   *[other] { $shown } clwstwr o le ac amser y tu hwnt i siawns
}
finding-hour-of-week = Mae degfed prysuraf yr wythnos yn dal { $share }% o’r pryderon
finding-seasonal = { $month } yw’r mis uchaf, sef { $index } o fis cyffredin
finding-change-points = { $n ->
    [zero] Dim trobwyntiau
    [one] 1 trobwynt
    [two] 2 drobwynt
    [few] { $shown } throbwynt
    [many] { $shown } throbwynt
   *[other] { $shown } trobwynt
}
finding-concentration = Mae hanner y pryderon mewn { $places }% o’r celloedd
finding-rates = { $n ->
    [zero] Dim ardal yn sicr uwchlaw’r gyfradd y gofynnwyd amdani
    [one] 1 ardal yn sicr uwchlaw’r gyfradd y gofynnwyd amdani
    [two] 2 ardal yn sicr uwchlaw’r gyfradd y gofynnwyd amdani
    [few] { $shown } ardal yn sicr uwchlaw’r gyfradd y gofynnwyd amdani
    [many] { $shown } ardal yn sicr uwchlaw’r gyfradd y gofynnwyd amdani
   *[other] { $shown } ardal yn sicr uwchlaw’r gyfradd y gofynnwyd amdani
}
figure-places = Lleoedd â phryderon
figure-llr-level = LLR y mae siawns yn ei basio mewn 5% o dynnu
figure-without-time = Heb amser
figure-long-span = Amser rhy amhendant
figure-seasonality-p = p tymoroldeb (Kruskal–Wallis)
figure-penalty = Cosb am bob trobwynt
figure-gini = Cyfernod Gini
figure-gini-general = Gini cyffredinoledig
figure-overlap = O’r prysuraf, disgwylir i aros
figure-hit-rate = Cyfradd taro, hanner cyntaf ar yr ail
figure-pai = PAI, hanner cyntaf ar yr ail
figure-pei = PEI, hanner cyntaf ar yr ail
figure-areas = Ardaloedd
figure-region-rate = Rhanbarth, fesul 1,000 o drigolion 10–17 yn y cyfnod

class-scan-95 = Clwstwr, p ≤ 0.05
class-scan-99 = Clwstwr, p ≤ 0.01
class-scan-circle = { $rank }: { $from } – { $to }, p { $p }
class-stays-seldom = Yn aros ymhlith y prysuraf lai na 75% o’r amser
class-stays-mostly = 75% i 95%
class-stays-surely = 95% a mwy

chart-week = Pryderon fesul awr, dydd Llun ar y brig, hanner nos ar y chwith
chart-season = Mynegai tymhorol fesul mis
chart-months = Pryderon fesul mis, gyda’u lefel
chart-lorenz = Cyfran o bryderon yn ôl cyfran o gelloedd, y gwacaf yn gyntaf

table-scan = Clystyrau yn ôl cymhareb tebygolrwydd
table-busiest-hours = Yr oriau prysuraf
table-season = Mynegai tymhorol
table-stretches = Darnau gwastad
table-held = Yr hyn y mae’r celloedd prysuraf yn ei ddal
table-top = Y celloedd prysuraf
table-rates = Cyfraddau fesul 1,000 o drigolion 10–17

column-radius = Radiws (m)
column-llr = LLR
column-p-gumbel = p (Gumbel)
column-hour = Awr
column-share = %
column-month = Mis
column-index = Mynegai
column-years = Blynyddoedd
column-per-month = Fesul mis
column-low = Isel
column-high = Uchel
column-top-share = Prysuraf
column-cells = Celloedd
column-stays = Yn aros (%)
column-area = Ardal
column-residents = Trigolion 10–17
column-crude = Cyfradd
column-steadied = Wedi’i sadio
column-exceedance = P uwchlaw

weekday-1 = Dydd Llun
weekday-2 = Dydd Mawrth
weekday-3 = Dydd Mercher
weekday-4 = Dydd Iau
weekday-5 = Dydd Gwener
weekday-6 = Dydd Sadwrn
weekday-7 = Dydd Sul
word-hour = { $day } { $hour }:00
weekday-short-1 = Llun
weekday-short-2 = Maw
weekday-short-3 = Mer
weekday-short-4 = Iau
weekday-short-5 = Gwe
weekday-short-6 = Sad
weekday-short-7 = Sul
word-month-year = { $month } { $year }

# Pam nad yw’r gofrestr yn gwybod ble mae lle, a beth yw enwau’r mathau o bethau sydd ynddi.
gazetteer-postcode = Nid oes cod post o’r fath yn y gofrestr. Gwiriwch ef, neu ysgrifennwch ei hanner cyntaf.
gazetteer-stop = Nid oes arhosfan na gorsaf â’r cod hwn yn y gofrestr. Gwiriwch y cod, neu ysgrifennwch yr enw.
gazetteer-school = Nid oes ysgol â’r rhif hwn yn y gofrestr. Gwiriwch y rhif, neu ysgrifennwch enw’r ysgol.
gazetteer-area = Nid oes ardal â’r cod hwn yn y gofrestr. Gwiriwch y cod, neu ysgrifennwch enw’r ardal.
gazetteer-name = Nid oes dim ag enw tebyg i hwn yn y gofrestr. Gwiriwch y sillafu, neu ysgrifennwch god post neu gyfeirnod grid.
gazetteer-outside-grid = Mae’r safle y tu allan i Grid Cenedlaethol Prydain. Gwiriwch y rhifau a’u trefn.
gazetteer-kind-country = Gwlad
gazetteer-kind-board = Bwrdd diogelu
gazetteer-kind-force = Heddlu
gazetteer-kind-local-authority = Awdurdod lleol
gazetteer-kind-msoa = Ardal haen ganol
gazetteer-kind-lsoa = Ardal fach
gazetteer-kind-block = Bloc o ardaloedd bach
gazetteer-kind-ward = Ward etholiadol
gazetteer-kind-settlement = Tref neu bentref
gazetteer-name-rail-station = Gorsaf reilffordd { $name }
gazetteer-name-bus-station = Gorsaf fysiau { $name }
told-source-lon-lat = Hydred a lledred
told-source-deg-min-sec = Graddau a munudau
told-source-easting-northing = Dwyreiniad a gogleddiad
told-source-grid-ref = Cyfeirnod grid
told-source-postcode-unit = Cod post
told-source-postcode-sector = Sector cod post
told-source-postcode-district = Ardal cod post
told-source-atco-code = Cod arhosfan neu orsaf
told-source-naptan-code = Cod ar arhosfan
told-source-station-code = Llythrennau gorsaf reilffordd
told-source-school-number = Rhif ysgol
told-source-area-code = Cod ardal
told-source-name = Enw
told-source-route = Ar y ffordd rhwng dau le
told-source-near = Ger lle
told-source-outside = Y tu allan i le

# Problemau wrth y drws, a’r gronfa ddata wrth gychwyn.
problem-sign-in-needed-title = Mewngofnodwch yn gyntaf
problem-sign-in-needed-detail = Nid ydych wedi mewngofnodi. Mewngofnodwch, yna agorwch hwn eto.
problem-session-ended-title = Mae eich sesiwn wedi dod i ben
problem-session-ended-detail = Daw sesiynau i ben ar ôl 10 awr, neu pan fyddwch chi neu’ch gweinyddwr yn dod â nhw i ben. Mewngofnodwch eto.
problem-sign-in-refused-title = Gwrthodwyd y mewngofnodi
problem-sign-in-refused-detail = Nid yw’r enw a’r cyfrinair yn perthyn i’w gilydd. Gwiriwch y ddau a rhowch gynnig arall arni.
problem-too-many-sign-ins-title = Gormod o gynigion
problem-too-many-sign-ins-detail = Methodd y mewngofnodi sawl gwaith gyda’r enw hwn. Arhoswch bum munud, yna rhowch gynnig arall arni.
problem-refused-title = Ddim ar agor i chi
problem-refused-detail = Ni all eich cyfrif agor hwn. Os oes ei angen arnoch ar gyfer eich gwaith, gofynnwch i gydlynydd eich rhanbarth.
problem-purpose-missing-title = Mae angen diben
problem-purpose-missing-detail = Dewiswch at ba ddiben y mae angen yr ochr waith arnoch, yna agorwch hi eto.
problem-other-origin-title = Anfonwyd o dudalen arall
problem-other-origin-detail = Nid o’n tudalennau ni yr anfonwyd y newid hwn, felly ni newidiwyd dim. Agorwch y gwasanaeth wrth ei gyfeiriad ei hun a rhowch gynnig arall arni.
problem-not-found-title = Heb ei ganfod
problem-not-found-detail = Nid oes dim yn y cyfeiriad hwn y gallwch ei agor. Gwiriwch y cyfeiriad.
problem-method-not-allowed-title = Nid fel hyn y gwneir hyn
problem-method-not-allowed-detail = Nid yw’r cyfeiriad hwn yn derbyn cais o’r fath. Gweler dogfennaeth yr API.
problem-malformed-title = Ni ellir darllen y cais
problem-malformed-detail = Mae rhan o’r cais ar goll neu ar y ffurf anghywir. Ni newidiwyd dim. Gwiriwch ef yn erbyn dogfennaeth yr API.
problem-filter-title = Ni ellir defnyddio hidlydd
problem-filter-detail = Mae un o’r hidlyddion ar y ffurf anghywir. Ni ddangoswyd dim. Gweler pa un, isod.
problem-too-large-title = Rhy fawr
problem-too-large-detail = Mae’r hyn a anfonwyd yn fwy nag y mae’r cyfeiriad hwn yn ei dderbyn. Ni chadwyd dim. Anfonwch ef mewn rhannau llai.
problem-media-type-title = Y math anghywir o gynnwys
problem-media-type-detail = Mae’r cyfeiriad hwn yn derbyn math arall o gynnwys. Anfonwch JSON gyda’r pennyn “Content-Type: application/json”, neu ffeil drwy’r ffurflen lanlwytho.
problem-database-stopped-title = Nid yw’r gronfa ddata yn ateb
problem-database-stopped-detail = Mae’r gronfa ddata wedi stopio neu’n cychwyn. Ni wnaethpwyd dim yn ei hanner. Rhowch gynnig arall arni ymhen ychydig eiliadau; os yw’n parhau felly, rhowch wybod i bwy bynnag sy’n rhedeg y gwasanaeth.
problem-disk-full-title = Mae’r ddisg yn llawn
problem-disk-full-detail = Mae disg y gronfa ddata yn llawn. Ni wnaethpwyd dim yn ei hanner. Rhaid i bwy bynnag sy’n rhedeg y gwasanaeth wneud lle; yna rhowch gynnig arall arni.
problem-took-too-long-title = Cymerodd ormod o amser
problem-took-too-long-detail = Cymerodd yr ateb fwy o amser nag a ganiateir. Ni wnaethpwyd dim yn ei hanner. Dewiswch gyfnod byrrach neu rhowch gynnig arall arni yn nes ymlaen.
problem-busy-title = Prysur
problem-busy-detail = Roedd rhywun arall yn gwneud yr un peth ar yr un pryd. Ni wnaethpwyd dim yn ei hanner. Rhowch gynnig arall arni.
problem-unplanned-title = Aeth rhywbeth o’i le
problem-unplanned-detail = Nam ar y gwasanaeth yw hwn, nid eich bai chi. Ni wnaethpwyd dim yn ei hanner. Os byddwch yn rhoi gwybod amdano, rhowch y rhif hwn: { $event }.

database-unreachable = Nid yw’r gronfa ddata yn ateb. Gwiriwch ei bod yn rhedeg a bod DATABASE_URL yn gywir. Achos: { $cause }
database-postgres-old = PostgreSQL { $found } yw’r gronfa ddata; mae angen fersiwn 15 neu fwy newydd. Ni newidiwyd dim.
database-no-postgis = Nid oes gan weinydd y gronfa ddata PostGIS 3. Gosodwch ei becyn (ar Debian ac Ubuntu “postgresql-15-postgis-3”) a chychwynnwch eto. Ni newidiwyd dim.
database-newer = Defnyddiwyd y gronfa ddata ddiwethaf gan fersiwn mwy newydd o Contexture (cam { $theirs }; mae’r fersiwn hwn yn adnabod { $ours }). Cychwynnwch y fersiwn mwy newydd, neu adferwch gopi wrth gefn o’r cyfnod cynt. Ni newidiwyd dim.
database-changed = Nid cam { $version } y gronfa ddata yw’r un sydd gan y fersiwn hwn o Contexture. Cychwynnwch y fersiwn y mae’r data yn perthyn iddo, neu adferwch gopi wrth gefn. Ni newidiwyd dim.
database-role-refused = Ni chaiff mewngofnod DATABASE_URL weithredu fel y rôl { $role }. Gofynnwch i weinyddwr y gweinydd redeg “grant { $role } to” y mewngofnod hwn.
database-step-failed = Ni ellid dod â’r gronfa ddata i’r fersiwn hwn; dadwnaed y cam a fethodd. Achos: { $cause }

# Cyfnewidfeydd, a’r hyn y mae mewnforio lleoedd yn ei ddweud amdanynt.
registry-step-hubs = Yn uno gorsafoedd ac arosfannau yn gyfnewidfeydd
registry-receipt-hubs = Cyfnewidfeydd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }, wedi mynd { $removed }
registry-places-unlisted = Lleoedd nad yw’r ffeiliau hyn yn eu rhestru mwyach: { $n }. Fe’u cedwir, am y gall cyd-destunau a ffeiliau hŷn eu henwi; mae “--json” yn eu rhestru.
hub-kind-interchange = Cyfnewidfa

# Yr hyn y mae asiantaethau'n ei anfon, fel y maent yn ei anfon.

# Yr hyn a ganfu'r sgrin.
screen-kind-nhs-number = rhif GIG
screen-kind-upn = rhif disgybl
screen-kind-nino = rhif Yswiriant Gwladol
screen-kind-pnc-id = rhif Cyfrifiadur Cenedlaethol yr Heddlu
screen-kind-cro-number = rhif cofnod troseddol
screen-kind-imei = rhif cyfresol ffôn
screen-kind-payment-card = rhif cerdyn talu
screen-kind-uln = rhif dysgwr
screen-kind-passport = rhif pasbort
screen-kind-driving-licence = rhif gyrrwr
screen-kind-hospital-number = rhif ysbyty
screen-kind-phone = rhif ffôn
screen-kind-email = cyfeiriad e-bost
screen-kind-vehicle-plate = rhif cofrestru cerbyd
screen-kind-uprn = cyfeirnod eiddo
screen-kind-url = cyfeiriad gwe
screen-kind-handle = enw ar blatfform
screen-kind-ip-address = cyfeiriad cyfrifiadur
screen-kind-reference = cyfeirnod trosedd neu achos
screen-kind-bank-account = cyfrif banc
screen-kind-date-of-birth = dyddiad geni
screen-kind-address = cyfeiriad cartref
screen-kind-name = enw person
screen-kind-service-phone = rhif ffôn gwasanaeth
screen-kind-likely-number = rhif o ffurf rhif person
screen-kind-likely-identifier = gair a allai sefyll am rywun
screen-kind-given-name = gair a allai fod yn enw
screen-kind-age = union oed rhywun
screen-kind-descriptor = geiriau sy’n neilltuo rhywun

intake-rule-personal-data-possible = Gallai cell neilltuo rhywun: { $found }. Nid oes angen anfon dim eto: mae’r rhes yn aros am stiward eich asiantaeth.
intake-rule-occurred-given-twice = Dywedir yr amser ddwywaith. Cadwch “occurred”, neu “occurred_from” ac “occurred_to”, a gwagiwch y llall.
intake-rule-occurred-not-read = Ni ellid darllen yr amser. { $found }
intake-rule-place-not-read = Ni ellid darllen y lle. { $found }
intake-rule-place-not-settled = Gallai’r lle fod yn un o sawl un. Nid oes angen anfon dim eto: stiward eich asiantaeth sy’n dewis pa un.
intake-rule-record-ref-form = Mae cyfeirnod cofnod yn 40 llythyren, digid a / - _ . : ar y mwyaf, gyda digid yn eu plith, a byth yn rhif person. Cywirwch ef, neu gadewch y golofn allan.
intake-rule-note-too-long = Mae mwy na 280 o nodau yn y nodyn. Talfyrrwch ef yn awgrym i’r stiward; yn yr adroddiad diogelu y mae’r hyn a ddigwyddodd yn perthyn.
intake-rule-record-disagrees = Mae gan res gynharach o’r ffeil hon yr un cyfeirnod ac mae’n dweud rhywbeth arall. Nid oes angen anfon dim eto: mae’r rhes yn aros am stiward eich asiantaeth.
intake-rule-record-released = Cofnodwyd y rhes mewn cyfnod sydd wedi’i ryddhau, ac nid yw’n gyfartal ag un o’i resi. Nid oes angen anfon dim eto: mae stiward eich asiantaeth yn ei chadw os yw’n adroddiad hwyr, ac yn ei gwrthod os yw’n newid hen un.
intake-rule-record-repeated = Mae rhes gynharach o’r ffeil hon yn dweud yr un peth am yr un cofnod. Caiff ei chyfrif unwaith. Nid oes angen gwneud dim.

intake-notice-assumed = { $n ->
    [zero] Ni chymerwyd dim yn ganiataol wrth ddarllen yr amser.
    [one] Mewn un rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arni yn y rhagolwg.
    [two] Mewn dwy res cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
    [few] Mewn { $n } rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
    [many] Mewn { $n } rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
   *[other] Mewn { $n } rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
}
intake-notice-unread-people = Ni ddarllenir colofn { $number }, ac mae’n ymddangos ei bod yn dal pobl. Ni chadwyd dim ohoni. Gofynnwch i’r anfonwr ei gadael allan o’r ffeil.

intake-file-header-of-person = Mae colofn { $number } yn gofyn am berson ({ $found }). Ni chadwyd dim. Tynnwch y golofn o’r ffeil cyn ei hanfon; ni chaiff ddod i mewn, hyd yn oed heb ei darllen.
intake-file-sheet-missing = Nid oes dalen o’r enw y mae’r mapiad yn ei ddweud yn y llyfr gwaith. Ni chadwyd dim. Dewiswch y ddalen yn y mapiad, neu ailenwch hi yn y llyfr gwaith.
intake-file-references-of-persons = Rhifau pobl yw cyfeirnodau’r cofnodion: mae gan y rhan fwyaf ddigid gwirio rhif GIG neu rif dysgwr. Ni chadwyd dim. Defnyddiwch y rhif y mae eich system eich hun yn ei roi i’r cofnod, neu gadewch y golofn allan.

intake-mapping-name = Caiff enw’r mapiad fod â llythrennau bach, digidau a chysylltnodau, 40 ar y mwyaf. Cywirwch yr enw.
intake-mapping-header-of-person = Mae gan y cofnod ar gyfer { $name } bennawd sy’n gofyn am berson. Tynnwch y golofn honno o’r ffeil ac o’r mapiad.
intake-mapping-no-codes = Mae codau gan y cofnod ar gyfer { $name }, ac nid oes rhai gan y golofn honno. Tynnwch y codau.

intake-held-not-settled = Gallai lle’r rhes fod yn un o sawl un. Dewiswch un ohonynt, neu gwrthodwch y rhes.
intake-batch-not-found = Nid oes ffeil o’r fath gan eich asiantaeth, neu fe’i dadwnaed o’r blaen.
intake-undo-released = Ni ellir dadwneud y ffeil: mae rhesi ohoni wedi’u cyfrif mewn cyfnod sydd wedi’i ryddhau. Anfonwch resi wedi’u cywiro gyda chyfeirnod eu cofnodion yn lle hynny.
intake-undo-built-on = Ni ellir dadwneud y ffeil: newidiodd ffeil ddiweddarach resi ohoni. Dadwnewch honno yn gyntaf.

# Y rhagolwg, y ffurflen, uwchlwytho a graddau.
intake-guess-both = yn ôl ei phennawd a’r hyn sydd ynddi
intake-guess-header = yn ôl ei phennawd
intake-guess-contents = yn ôl yr hyn sydd ynddi
intake-guess-sender = eich asiantaeth eich hun
intake-place-unnamed = lle heb enw
intake-rule-of-before = Rhaid i berson edrych ar y rhes hon.
intake-mapping-shape = Ni ellir darllen y mapiad. Dechreuwch â’r un y mae’r rhagolwg yn ei ddyfalu.
intake-upload-digest = 64 digid hecsadegol yw SHA-256 y ffeil.
intake-form-id = Nid oes dynodydd gan y ffurflen. Llwythwch y dudalen eto a’i llenwi o’r newydd.
intake-form-old = Mae’r ffurflen yn fwy na mis oed. Mewn ffeil y mae ei phryder yn perthyn bellach, gyda’r diwrnod y’i cofnodwyd.
intake-form-context = Ni ellir dod o hyd i’r cyd-destun. Dewiswch ef o’r rhestr eto, neu gadewch ef allan.
intake-grades-number = Anfonwch rhwng un a mil o raddau.
intake-grade-source = 1 (dibynadwy), 2 (heb ei phrofi) neu 3 (annibynadwy) yw’r ffynhonnell.
intake-grade-information = A, B, C, D neu E yw’r wybodaeth.
intake-grade-handling = P (caniateir rhannu cyfreithlon) neu C (gydag amodau) yw’r trin.
intake-grade-condition = Gyda thrin C yn unig y mae amod yn mynd.
problem-intake-not-there-title = Heb ei ganfod
problem-intake-not-there-detail = Nid oes dim o’r enw na’r rhif hwnnw gan eich asiantaeth.
problem-intake-not-undone-title = Ni ellir dadwneud y ffeil
problem-intake-not-undone-detail = Mae rhywbeth yn sefyll arni.
problem-intake-upload-full-title = Mae gormod o ffeiliau ar eu ffordd
problem-intake-upload-full-detail = Gorffennwch y ffeiliau a ddechreuwyd gennych, neu arhoswch funud a rhowch gynnig arall arni. Ni chadwyd dim o’r ffeil hon.
problem-intake-upload-gone-title = Nid yw’r ffeil yma bellach
problem-intake-upload-gone-detail = Mae ffeiliau sy’n dod mewn rhannau yn aros am awr, ac yn dod i ben pan fo’r gwasanaeth yn stopio. Ni chadwyd dim o’r ffeil. Anfonwch hi o’r dechrau.
problem-intake-upload-offset-title = Nid yw’r rhan yn ffitio
problem-intake-upload-offset-detail = Gofynnwch pa mor bell y mae’r ffeil wedi dod, ac ewch ymlaen o’r fan honno.
problem-intake-upload-damaged-title = Cyrhaeddodd y ffeil wedi’i difrodi
problem-intake-upload-damaged-detail = Nid ei SHA-256 hi yw’r un a ddywedwyd ar y dechrau. Ni chadwyd dim ohoni. Anfonwch hi eto.
cli-receipt-amended = { $n ->
    [zero] heb yr un a newidiodd res a gadwyd o’r blaen
    [one] yn eu plith un a newidiodd res a gadwyd o’r blaen
    [two] yn eu plith dwy a newidiodd res a gadwyd o’r blaen
    [few] yn eu plith { $n } a newidiodd res a gadwyd o’r blaen
    [many] yn eu plith { $n } a newidiodd res a gadwyd o’r blaen
   *[other] yn eu plith { $n } a newidiodd res a gadwyd o’r blaen
}

# Derbyn ffeiliau o bryderon.

# Ffeil gyfan na ellir ei darllen.
intake-file-too-large = Mae’r ffeil yn fwy na { $mebibytes } MiB. Ni chadwyd dim. Rhannwch hi’n ddarnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
intake-file-too-many-rows = Mae gan y ffeil fwy na { $rows } o resi. Ni chadwyd dim. Rhannwch hi’n ddarnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
intake-file-too-many-refused = Bu’n rhaid gwrthod mwy na { $rows } o resi. Ni chadwyd dim. Nid yw’r ffeil gyfan fel y dylai fod: rhowch gynnig ar y cant cyntaf o’i rhesi ar wahân, edrychwch beth mae’r dderbynneb yn ei ddweud, a chywirwch yr allforiad.
intake-file-empty = Mae’r ffeil yn wag. Ni chadwyd dim. Allforiwch hi eto a gwiriwch fod rhesi ynddi cyn ei hanfon.
intake-file-header-only = Mae gan y ffeil bennawd ond dim rhesi. Ni chadwyd dim. Gwiriwch a ddewisodd yr allforiad gyfnod heb ddim ynddo.
intake-file-utf16 = Mae’r ffeil wedi’i hamgodio fel UTF-16 (“testun Unicode”). Ni chadwyd dim. Cadwch hi fel “CSV UTF-8” ac anfonwch honno.
intake-file-not-utf8 = Nid yw’r ffeil wedi’i hamgodio fel UTF-8 (gwelwyd hyn ar linell { $line }). Ni chadwyd dim. Mewn rhaglen daenlen dewiswch “Cadw fel” a “CSV UTF-8”, ac anfonwch honno.
intake-file-zero-byte = Mae beit sero yn y ffeil ar linell { $line }, felly mae wedi’i difrodi neu nid ffeil destun mohoni. Ni chadwyd dim. Allforiwch hi eto fel “CSV UTF-8”.
intake-file-workbook = Llyfr gwaith yw hwn, nid ffeil CSV. Ni chadwyd dim. Agorwch ef, dewiswch “Cadw fel” a “CSV UTF-8”, ac anfonwch honno.
intake-file-damaged = Mae’r ffeil wedi’i chywasgu ac mae’r cywasgiad wedi’i ddifrodi. Ni chadwyd dim. Anfonwch hi eto, neu anfonwch hi heb ei chywasgu.
intake-file-separator = Mae’r colofnau wedi’u gwahanu â hanner colonau neu dabiau. Ni chadwyd dim. Cadwch y ffeil â chomas rhwng y colofnau.
intake-file-header-missing = Nid y pennawd yw’r llinell gyntaf. Ni chadwyd dim. Rhowch bennawd y templed uwchben y rhesi; mae’r gorchymyn “contexture import template concerns” yn ei argraffu.
intake-file-unknown-column = Nid yw colofn { $number } ({ $name }) yn y templed. Ni chadwyd dim. Tynnwch y golofn, neu defnyddiwch ffeil fapio sy’n ei hanwybyddu. Mae’r templed yn adnabod: { $known }.
intake-file-unknown-column-unnamed = Nid yw colofn { $number } yn y templed. Ni chadwyd dim. Tynnwch y golofn, neu defnyddiwch ffeil fapio sy’n ei hanwybyddu. Mae’r templed yn adnabod: { $known }.
intake-file-column-twice = Mae’r golofn { $name } yno ddwywaith. Ni chadwyd dim. Tynnwch un o’r ddwy.
intake-file-columns-missing = Nid yw’r colofnau hyn yn y ffeil: { $names }. Ni chadwyd dim. Ychwanegwch nhw gan sillafu’r penawdau yn union felly.
intake-file-no-geography = Nid oes ardaloedd wedi’u mewnforio eto, felly ni ellir gwirio unrhyw le. Ni chadwyd dim. Mewnforiwch y ddaearyddiaeth yn gyntaf, yna’r ffeil hon.

# Ffeil fapio na ellir ei defnyddio.
intake-mapping-syntax = Ni ellir darllen y ffeil fapio ar linell { $line }. Cymharwch hi â fixtures/mapping/police_uk.toml.
intake-mapping-format = Fformat { $format } sydd i’r ffeil fapio, ac nid yw’r fersiwn hon o’r rhaglen yn ei adnabod. Defnyddiwch fersiwn mwy newydd o’r rhaglen.
intake-mapping-unknown-column = Mae’r ffeil fapio yn llenwi colofn o’r enw { $name }, nad yw yn y templed. Cywirwch yr enw.
intake-mapping-entry = Mae angen naill ai “from” neu “constant” ar gofnod { $name } yn y ffeil fapio, a dim mwy nag un o “codes” a “month_end” (yr olaf ar gyfer recorded_on yn unig).
intake-mapping-code = Mae cod nad yw’n bod gennym yng nghofnod { $name } yn y ffeil fapio. Cywirwch y cod.
intake-mapping-missing = Nid yw’r ffeil fapio yn llenwi { $name }. Ychwanegwch gofnod ar ei gyfer.
intake-mapping-unknown = Nid oes mapio o’r enw hwnnw yma. Gadewch y mapio allan er mwyn defnyddio’r templed, neu gofynnwch i’r sawl sy’n rhedeg y gwasanaeth pa fapiadau sydd ganddo.

# Trafferth gyda’r gronfa ddata.
intake-database-away = Nid yw’r gronfa ddata yn ateb. Ni chadwyd dim o’r ffeil. Rhowch gynnig arall arni pan fydd yn rhedeg; mae’n ddiogel anfon yr un ffeil eto.
intake-database-full = Mae disg y gronfa ddata yn llawn. Ni chadwyd dim o’r ffeil. Gwnewch le, yna anfonwch yr un ffeil eto.
intake-database-trouble = Ni allai’r gronfa ddata dderbyn y ffeil. Ni chadwyd dim ohoni. Rhowch gynnig arall arni; os bydd yn digwydd eto, rhowch wybod i’r sawl sy’n rhedeg y gwasanaeth. Mae’r achos yn y log.
intake-stored = Ni all y fersiwn hon o’r rhaglen ddarllen rhes a gadwyd. Ni newidiwyd dim. Dechreuwch y fersiwn y mae’r data’n perthyn iddi.
intake-held-not-found = Nid oes rhes o’r fath yn aros. Efallai fod penderfyniad wedi’i wneud eisoes.

# Teitlau problemau.
problem-intake-file-title = Ni ellid derbyn y ffeil
problem-intake-file-detail = Ni ellir darllen y ffeil. Ni chadwyd dim.
problem-intake-mapping-title = Dim mapio o’r fath
problem-intake-mapping-detail = Ni ddarllenwyd y ffeil. Ni chadwyd dim.

# Yr hyn y dylai person ei wybod am y rhesi a dderbyniwyd.
intake-notice-not-reported = { $n ->
    [zero] Nid oes unrhyw bryder a dderbyniwyd
    [one] Mae 1 pryder a dderbyniwyd
    [two] Mae 2 bryder a dderbyniwyd
    [few] Mae { $n } phryder a dderbyniwyd
    [many] Mae { $n } phryder a dderbyniwyd
   *[other] Mae { $n } pryder a dderbyniwyd
} heb ei adrodd o dan Weithdrefnau Diogelu Cymru. Nid yw’r gwasanaeth hwn yn adrodd ar eich rhan. Os gall plentyn fod mewn perygl, rhowch wybod nawr i wasanaethau plant yr awdurdod lleol; os oes rhywun mewn perygl uniongyrchol, ffoniwch 999.

# Rhesi. Mae pob brawddeg yn dweud beth i’w wneud, ac nid yw’r un yn ailadrodd cell.
intake-rule-quote-not-closed = Mae dyfynnod wedi’i agor a heb ei gau. Caewch ef neu tynnwch ef; nid oes angen un ar unrhyw god yn y templed.
intake-rule-row-width = Nid oes gan y rhes gynifer o gelloedd â’r pennawd. Chwiliwch am goma’n ormod neu’n eisiau; rhowch gell â choma ynddi rhwng dyfynodau.
intake-rule-cell-too-long = Mae gan gell fwy na 64 nod. Codau, dyddiadau a rhifau yn unig sy’n perthyn i’r ffeil hon; tynnwch y geiriau.
intake-rule-control-character = Mae toriad llinell neu nod anweledig mewn cell. Teipiwch y gell eto.
intake-rule-personal-data-suspected = Mae cell yn dal { $found }. Rhowch yno’r cod y mae’r golofn yn gofyn amdano. Ni chaiff dim am berson fod yn y ffeil hon.
intake-rule-code-not-mapped = Nid oes gan y ffeil fapio god gennym ni ar gyfer hwn. Ychwanegwch linell ar ei gyfer i’r ffeil fapio, neu cywirwch y cod.
intake-rule-source-sector-unknown = Ysgrifennwch un o’r codau hyn: { $codes }.
intake-rule-agency-code-form = Ysgrifennwch god yr asiantaeth â 2 i 12 o briflythrennau, digidau neu gysylltnodau, megis GWL-POL.
intake-rule-date-missing = Ysgrifennwch y dyddiad y cofnododd yr asiantaeth ef, megis 2025-03-14.
intake-rule-date-malformed = Ysgrifennwch y dyddiad â’r flwyddyn yn gyntaf, megis 2025-03-14, a gwiriwch fod y diwrnod hwnnw’n bod.
intake-rule-date-before-2000 = Mae’r dyddiad cyn y flwyddyn 2000. Cywirwch ef; ar gyfer niwed ers talwm gadewch occurred_from ac occurred_to yn wag.
intake-rule-date-in-future = Mae’r dyddiad yn hwyrach na heddiw. Cywirwch ef.
intake-rule-occurred-only-to = Rhowch y dechrau hefyd, neu gadewch y ddwy gell yn wag os na wyddys pryd y digwyddodd.
intake-rule-date-time-malformed = Ysgrifennwch y dyddiad a’r amser lleol, megis 2025-03-14T21:30. Os na wyddys yr amser, gadewch y ddwy gell yn wag, neu rhowch y diwrnod cyfan o T00:00 i T23:59.
intake-rule-occurred-backwards = Mae’r diwedd cyn y dechrau. Rhowch yr adeg gynharaf yn occurred_from.
intake-rule-occurred-after-recorded = Mae’n gorffen fwy na diwrnod ar ôl ei gofnodi. Cywirwch y naill neu’r llall.
intake-rule-occurred-too-long = Mae’r amser o’r dechrau i’r diwedd yn hwy na 366 diwrnod. Rhowch y rhan sy’n hysbys yn fwy manwl, neu gadewch y ddwy gell yn wag.
intake-rule-precision-missing = Dywedwch pa mor dda y mae’r lle’n hysbys, mewn metrau: 10 ar gyfer man penodol, 100 ar gyfer cod post mewn tref, 1000 ar gyfer cymdogaeth.
intake-rule-precision-malformed = Ysgrifennwch y manylder fel rhif cyfan o fetrau o 1 i 100000, heb uned.
intake-rule-place-missing = Rhowch y lle mewn un ffordd: hydred a lledred, dwyreiniad a gogleddiad, cyfeirnod grid, neu ID lle cofrestredig.
intake-rule-place-given-twice = Mae’r safle wedi’i roi mewn mwy nag un ffordd. Gadewch un ffordd a gwagiwch y lleill; caiff place_id sefyll wrth ei hochr.
intake-rule-coordinates-half = Mae un cyfesuryn o’r pâr ar goll. Rhowch y ddau.
intake-rule-coordinate-not-a-number = Ysgrifennwch y cyfesuryn fel rhif plaen ag atalnod llawn yn bwynt degol.
intake-rule-coordinates-swapped = Mae’n ymddangos bod hydred a lledred yn lle ei gilydd. Cyfnewidiwch nhw; yng Nghymru mae’r hydred rhwng −6 a −2.
intake-rule-outside-national-grid = Mae’r safle y tu allan i Grid Cenedlaethol Prydain. Chwiliwch am arwydd neu ddigid coll, a gwiriwch ai graddau ynteu metrau a olygwyd.
intake-rule-grid-reference-malformed = Ysgrifennwch y cyfeirnod grid fel dwy lythyren ac eilrif o ddigidau o 2 i 10, megis SN 123 456.
intake-rule-place-unknown = Nid oes gan unrhyw le cofrestredig yr ID hwn. Cywirwch ef, neu rhowch y safle yn ei le.
intake-rule-outside-region = Nid yw’r safle mewn unrhyw ardal o’r rhanbarth hwn. Cywirwch ef (chwiliwch am arwydd minws coll), neu anfonwch y rhes i’r rhanbarth y mae ynddo.
intake-rule-harm-types-missing = Rhowch un neu fwy o’r codau hyn, wedi’u gwahanu â hanner colonau: { $codes }.
intake-rule-harm-type-unknown = Ysgrifennwch bob math o niwed fel un o’r codau hyn, wedi’u gwahanu â hanner colonau: { $codes }.
intake-rule-harm-type-repeated = Mae math o niwed yno ddwywaith. Enwch bob un unwaith.
intake-rule-learned-unknown = Ysgrifennwch un o’r codau hyn: { $codes }.
intake-rule-context-type-unknown = Ysgrifennwch un o’r codau hyn, neu gadewch y gell yn wag: { $codes }.
intake-rule-procedures-unknown = Dywedwch a adroddwyd ef o dan Weithdrefnau Diogelu Cymru: { $codes }.
intake-rule-place-and-coordinates-disagree = Mae’r safle a’r lle cofrestredig ymhellach oddi wrth ei gilydd nag y mae’r manylder yn ei ganiatáu. Nid oes angen anfon dim eto: mae’r rhes yn aros i berson benderfynu.
intake-rule-already-kept = Derbyniwyd rhes gyfartal o’r blaen, felly ni chaiff hon ei chyfrif eto. Nid oes angen gwneud dim.
intake-rule-same-file = Derbyniwyd yr union ffeil hon o’r blaen, ac ni newidiwyd dim. I anfon rhesi a wrthodwyd eto, cywirwch nhw yn gyntaf.

# Gwaith sy’n croesi ystafelloedd.
jobs-database = Gwrthododd y gronfa ddata neu ni atebodd. Ni newidiwyd dim. Gwiriwch ei bod yn rhedeg, yna rhowch gynnig arall arni.
jobs-no-ground = Nid oes daearyddiaeth eto, felly ni ellir lleoli unrhyw bryder. Mewnforiwch hi yn gyntaf: contexture import geography FFEIL…
jobs-stored = Mae’r gronfa ddata yn dal gwerth nad yw’r fersiwn hon yn ei ddeall. Rhedwch y fersiwn a’i hysgrifennodd, neu adferwch gopi wrth gefn.
jobs-year = Ni ellir rhyddhau’r flwyddyn honno. Rhowch flwyddyn galendr sydd wedi dod i ben.
jobs-chance = Ni roddodd y system weithredu feitiau ar hap, felly ni ellid tynnu sŵn. Ni ryddhawyd dim.
jobs-not-the-demo = Mae gan y gronfa ddata hon ei data ei hun, felly ni lwythwyd y rhanbarth dychmygol iddi. Cychwynnwch â --no-demo, neu rhowch --data-dir arall.
jobs-demo-generate = Yn tynnu llun Cantre’r Gwaelod, y rhanbarth dychmygol
jobs-demo-geography = Yn cadw ei ardaloedd, ei leoedd a’i gyd-destunau
jobs-demo-concerns = Yn derbyn { $n } o bryderon dychmygol
jobs-demo-release = Yn cau { $year } yn ddatganiad

# Y map, ei allwedd, yr hyn sydd o dan y bys, a'i dablau.
map-name = Map o’r rhanbarth
map-keys = Mae’r bysellau saeth yn symud o gell i gell neu o floc i floc. Mae Enter yn ei hagor yn y manylion. Plws a minws sy’n chwyddo. Mae’r un ffigurau yn y tabl, bysell T.
map-controls = Chwyddo
map-closer = Yn nes
map-further = Ymhellach
map-whole = Y rhanbarth cyfan
map-north = Mae gogledd y grid ar y brig

map-title-working = Crynodiadau anarferol
map-unit-working = pryderon mewn celloedd 500 m, dosbarth Gi*; nifer y celloedd
map-unit-cells = pryderon; nifer y celloedd neu’r cylchoedd
map-title-released = Pryderon fesul 1,000 o drigolion 10–17 oed
map-unit-released = gwerth a ryddhawyd dros drigolion, fesul bloc; nifer y blociau
map-unit-released-middle = gwerth a ryddhawyd dros drigolion, fesul ardal ganol; nifer yr ardaloedd canol
map-class-hot-99 = Poeth, 99%
map-class-hot-95 = Poeth, 95%
map-class-hot-90 = Poeth, 90%
map-class-none = Ddim yn arwyddocaol
map-class-cold-90 = Oer, 90%
map-class-cold-95 = Oer, 95%
map-class-cold-99 = Oer, 99%
map-class-all = pob gwerth
map-class-under = llai na { $to }
map-class-over = { $from } a throsodd
map-key-nothing = Dim pryderon wedi’u cofnodi: nid yr un peth â dim niwed
map-key-not-found = Dim wedi’i ganfod yma: nid yr un peth â dim niwed
map-key-outside = Y tu allan i’r ardal astudio: heb ei dadansoddi
map-key-wide = Cyfwng lletach na’r gwerth
map-key-withheld = Wedi’i ddal yn ôl neu ddim
map-key-place = Lle cofrestredig: gwerth a ryddhawyd, arwynebedd yn ôl gwerth
map-method-line = Gi*, celloedd { $cell } m, brenhines, FDR { $fdr }%
map-coverage-line = Dangosir { $mapped } o { $total } o bryderon; { $missing } heb eu mapio
map-released-line = { $year } yn ôl dyddiad cofnodi; wedi’i dalgrynnu i { $rounding }; ni ddangosir llai na { $threshold }
map-released-shown = Mae gwerth gan { $blocks } o { $blocks-all } o flociau a { $places } o { $places-all } o leoedd
map-released-shown-middle = Mae gwerth gan { $blocks } o { $blocks-all } o ardaloedd canol a { $places } o { $places-all } o leoedd

map-concerns = { $n ->
    [zero] Dim pryderon
    [one] 1 pryder
    [two] 2 bryder
    [few] { $shown } phryder
    [many] { $shown } phryder
   *[other] { $shown } pryder
}
map-rows = { $n ->
    [zero] Dim rhesi
    [one] 1 rhes
    [two] 2 res
    [few] { $shown } rhes
    [many] { $shown } rhes
   *[other] { $shown } rhes
}
map-cell-square = cornel dde-orllewinol sgwâr 500 m
map-cell-nothing = Dim pryderon wedi’u cofnodi
map-cell-nothing-text = Ni chofnodwyd dim yma o dan yr hidlyddion hyn. Nid yw hynny yr un peth â dim niwed: efallai nad edrychodd neb, neu na ddywedodd neb.
map-cell-outside = Y tu allan i’r ardal astudio
map-cell-outside-text = Mae’r ystadegau’n gadael y gell hon allan: mae yn y môr neu’r tu hwnt i’r rhanbarth.
map-z = Sgôr Gi* (z)
map-q = q, wedi rheoli darganfyddiadau ffug
map-around = Pryderon gyda’r 8 cell o’i chwmpas
map-nine = Cyfrifon yma ac o gwmpas
map-meaning-hot = Mae mwy o bryderon yma ac o gwmpas nag y mae siawns yn ei egluro. Pe gelwid pob cell sydd o leiaf mor gryf â hon yn anarferol, byddai tua { $n } o bob 100 ohonynt felly drwy siawns.
map-meaning-none = Dim mwy a dim llai nag y mae siawns yn ei egluro, o ystyried nifer y celloedd yr edrychwyd arnynt.
map-meaning-cold = Mae llai o bryderon yma ac o gwmpas nag y mae siawns yn ei egluro; o’r celloedd sydd o leiaf mor gryf, byddai tua { $n } o bob 100 felly drwy siawns. Gofynnwch yn gyntaf a oes unrhyw un yn adrodd oddi yma.
map-per-thousand = fesul 1,000 o drigolion 10–17 oed
map-residents = Trigolion 10–17 oed
map-years = Pob blwyddyn a ryddhawyd
map-value-note = gwerth wedi’i dalgrynnu (cyfwng 95%)
map-withheld = wedi’i ddal yn ôl neu ddim
map-withheld-text = Mae’r gwerth islaw’r hyn y caniateir ei ddangos, neu nid oes un. Mae’r ddau yn edrych yr un fath yn fwriadol, fel na ellir dyfalu rhif bach.

map-col-cell = Cell
map-col-count = Pryderon
map-col-z = z
map-col-q = q
map-col-class = Dosbarth
map-col-authority = Awdurdod lleol
map-col-block = Bloc
map-col-residents = Trigolion 10–17
map-col-value = Gwerth (cyfwng)
map-col-rate = Fesul 1,000
map-col-place = Lle
map-col-kind = Math
map-licences = Ffynonellau a thrwyddedau

# Dulliau'r ochr waith: cardiau, paramedrau yng ngeiriau'r maes, dewisiadau, unedau.
method-gi-star = Celloedd poeth ac oer (Gi*)
method-gi-star-says = Celloedd sydd, gyda’u cymdogion, yn dal mwy o bryderon (poeth) neu lai (oer) na phe bai’r un pryderon wedi’u gosod unrhyw le yn y rhanbarth drwy siawns. Ystyr poeth ar 95% yw: o’r holl gelloedd a ddangosir yn boeth ar y lefel hon neu’n sicrach, disgwylir i tua 5 o bob 100 fod felly drwy siawns.
method-gi-star-limits = Nid oes rhaid i gell boeth ddal llawer ei hun; ei chymdogaeth sy’n gwneud. Nid yw’n ystyried faint o bobl ifanc sy’n byw yno neu’n mynd heibio, na phwy sy’n adrodd. Gall oer olygu nad oes neb yn adrodd.
method-local-moran = Moran lleol
method-local-moran-says = Celloedd sy’n debyg i’w cymdogion (uchel ymhlith uchel, isel ymhlith isel) neu’n annhebyg iddynt (uchel ymhlith isel: lle sy’n sefyll ar ei ben ei hun; isel wrth ymyl uchel: ymyl neu fwlch), y tu hwnt i siawns yn ôl y ddeddf union.
method-local-moran-limits = Mae’n dweud sut mae celloedd yn debyg i’w cymdogion, nid faint o bryderon sy’n ormod. Mae celloedd gwag ymhlith celloedd gwag yn debyg i’w gilydd hefyd.
method-density = Arwyneb dwysedd
method-density-says = Faint o bryderon sydd fesul cilometr sgwâr a mis, wedi’u llyfnhau dros y lled band. Gellir cymharu dau fap, gan mai’r un yw’r uned.
method-density-limits = Mae’n dangos ble, byth a yw: daw bryn llyfn o siawns bur hefyd. Mae’r lled band yn penderfynu’r hyn a welir yn fwy na’r cnewyllyn. Mae’n gostwng tuag at arfordiroedd a ffiniau, ac nid yw wedi’i rannu â thrigolion.
method-dbscan = Clystyrau (DBSCAN)
method-dbscan-says = Lleoedd o unrhyw siâp lle mae o leiaf hyn o bryderon o fewn cyrraedd i’w gilydd. Dywedir bod yr hyn nad yw’n perthyn i’r un yn sefyll ar ei ben ei hun.
method-dbscan-limits = Clwstwr yw lle mae llawer yn agos at ei gilydd, nid lle mae mwy nag a ddôi drwy siawns: mae clystyrau ym mhob tref. Mae cadwyni’n cysylltu, felly gall clwstwr fod yn llawer lletach na’r cyrraedd.
method-hdbscan = Clystyrau (HDBSCAN)
method-hdbscan-says = Grwpiau o bryderon sy’n dal at ei gilydd wrth i’r agosrwydd a ofynnir amdano godi gam wrth gam. Nid oes angen dewis cyrraedd, felly gellir canfod pentref a chanol tref.
method-hdbscan-limits = Nid oes ganddo brawf siawns. Y maint lleiaf sy’n penderfynu beth sy’n cyfrif fel grŵp. Mae cryfder yn dweud pa mor ddwfn y mae pryder yn ei glwstwr, nid pa mor sicr yw’r clwstwr.
method-scan = Sgan gofod ac amser
method-scan-says = Y cylch a’r rhediad o fisoedd â’r mwyaf o bryderon y tu hwnt i’r hyn a ddôi o le a mis yn unig, a rhai pellach nad ydynt yn rhannu lle ag ef, pob un â’i p yn erbyn misoedd wedi’u cymysgu.
method-scan-limits = Mae’n chwilio am yr hyn sy’n brysur yno ac ar y pryd. Ni chanfyddir lle sydd bob amser yn brysur, a’r cylch yw’r gorau o blith cylchoedd yn unig: nid yw ei ymyl yn ffin i ddim.
method-knox = Ailadrodd agos (Knox)
method-knox-says = A yw pryderon sy’n agos at ei gilydd mewn gofod hefyd yn dod yn agos mewn amser: faint o barau sydd ym mhob band, faint a ddôi drwy siawns, a chymhareb y ddau.
method-knox-limits = Mae’n dweud bod agosrwydd mewn gofod ac amser yn mynd gyda’i gilydd, nid bod un pryder yn arwain at un arall. Pan fydd rhannau o’r rhanbarth wedi codi ar adegau gwahanol, mae hynny ynddo’i hun yn gwneud parau agos.
method-emerging = Mannau poeth sy’n dod i’r amlwg
method-emerging-says = Sut y daeth pob lle yn boeth, yr arhosodd felly neu y peidiodd â bod o fis i fis: newydd, olynol, dwysáu, parhaus, lleihau, ysbeidiol, osgiladu neu hanesyddol, gyda’r duedd wrth ymyl y dosbarth.
method-emerging-limits = Mae “newydd” yn gorffwys ar un mis. Mae ffynhonnell sy’n dechrau anfon ei hadroddiadau yn edrych fel man poeth newydd ym mhobman y mae’n anfon ohono: edrychwch ar yr asiantaethau yn y llinell amser yn gyntaf.
method-hour-of-week = Oriau’r wythnos
method-hour-of-week-says = Pryd yn yr wythnos y mae pryderon yn digwydd. Caiff pryder nad yw’n hysbys ond rhwng dwy adeg ei daenu dros yr oriau rhyngddynt yn rhannau cyfartal.
method-hour-of-week-limits = Gadewir allan bryderon heb amser, a dywedir eu nifer. Yn aml nid awr y darganfod yw awr y digwydd.
method-seasonal = Tymor
method-seasonal-says = Pa fisoedd o’r flwyddyn sy’n gorwedd uwchlaw neu islaw rhediad y gyfres, wedi tynnu ei chodiad neu ei gostyngiad; mis cyffredin yw 1.
method-seasonal-limits = Mae angen dwy flynedd gyfan, ac ychydig yw dwy. Mae tymhorau ysgol yn symud rhwng misoedd o flwyddyn i flwyddyn.
method-change-points = Trobwyntiau
method-change-points-says = Misoedd pan newidiodd lefel y pryderon yn barhaol, yn ôl y rhaniad o’r gyfres yn ddarnau gwastad sy’n costio leiaf.
method-change-points-limits = Mae’n canfod bod y lefel wedi newid, nid pam: mae ffynhonnell newydd, ffurflen newydd neu ymgyrch yn ei newid mor sicr â niwed.
method-concentration = Crynodiad
method-concentration-says = Cyn lleied o leoedd sy’n dal faint: cyfran y pryderon yn y celloedd prysuraf, y cyfernod Gini, a pha mor dda y daliodd celloedd prysuraf hanner cyntaf y cyfnod bryderon yr ail.
method-concentration-limits = Pan fydd llai o bryderon na chelloedd, mae rhywfaint o grynodiad yn anochel; mae’r Gini cyffredinoledig yn caniatáu am hynny. Mae rhestr y prysuraf yn newid drwy siawns yn unig: gwelwch pa mor aml y mae pob un yn aros ynddi.
method-rates = Cyfraddau fesul ardal
method-rates-says = Pryderon fesul 1,000 o drigolion 10 i 17 oed, wedi’u tynnu tuag at gyfradd y rhanbarth lle mae ardal yn fach, a’r tebygolrwydd bod ardal mewn gwirionedd uwchlaw’r gyfradd y gofynnir amdani.
method-rates-limits = Trigolion yw’r rhai sy’n byw yno, nid y rhai sy’n dod yno. Mae gan ganol tref heb lawer o drigolion gyfradd uchel heb fod yn fwy peryglus i’r rhai sy’n byw ynddo.

parameter-cell = Ochr cell
parameter-neighbours = Cymdogion
parameter-distance = Cymdogion o fewn
parameter-law = Deddf siawns
parameter-rate = Canfyddiadau ffug a dderbynnir
parameter-kernel = Cnewyllyn
parameter-bandwidth = Lled band
parameter-reach = Cyrraedd
parameter-min-points = Pryderon o fewn cyrraedd, o leiaf
parameter-min-cluster-size = Pryderon mewn clwstwr, o leiaf
parameter-min-samples = Cymdogion sy’n ei wneud yn ddwys
parameter-ending = Chwilio am
parameter-radius = Cylchoedd hyd at (radiws)
parameter-longest = Ffenestri hyd at
parameter-band = Lled band gofod
parameter-bands = Bandiau gofod
parameter-band-days = Lled band amser
parameter-day-bands = Bandiau amser
parameter-permutations = Trynewidiadau
parameter-longest-hours = Amserau hysbys i o fewn
parameter-least-months = Darnau o leiaf
parameter-top = Celloedd prysuraf a restrir
parameter-samples = Ailsamplau
parameter-factor = Cyfradd y gofynnir amdani, o’r rhanbarth

choice-250m = 250 m
choice-500m = 500 m
choice-1000m = 1,000 m
choice-2000m = 2,000 m
choice-queen = yr 8 cell o’i chwmpas
choice-distance = pob un o fewn pellter
choice-normal = brasamcan normal
choice-exact = union ddeddf trynewid
choice-1 = 1 o bob 100
choice-5 = 5 o bob 100
choice-10 = 10 o bob 100
choice-quartic = cwartig
choice-epanechnikov = Epanechnikov
choice-gaussian = Gausaidd
choice-any = clystyrau ar unrhyw adeg
choice-last = clystyrau sy’n fyw nawr

unit-metres = m
unit-days = diwrnod
unit-months = mis
unit-hours = awr
unit-per-cent = %
unit-count = nifer
unit-density = pryderon fesul km² a mis
parameter-by = Cymharu yn ôl
choice-day = pryderon y dydd
choice-month = pryderon fel y’u cyfrifwyd

# Ystafell y darlun.
picture-filter-month-unreadable = Ysgrifennir mis fel 2025-03. Dewiswch y misoedd eto.
picture-filter-period-backwards = Mae’r cyfnod yn gorffen cyn iddo ddechrau. Dewiswch fis olaf nad yw cyn y cyntaf.
picture-filter-code-unknown = Nid yw un o’r codau yn y rhestr hon yn hysbys. Dewiswch o’r rhestr ar y sgrin.
picture-no-region = Nid oes dim wedi’i fewnforio ar gyfer eich rhanbarth eto. Mewnforiwch ei ddaearyddiaeth yn gyntaf, yna ei bryderon.
picture-no-variation = Mae’r un nifer o bryderon ym mhob cell, felly nid oes yr un gell yn sefyll allan. Dewiswch gyfnod hirach neu lai o hidlyddion.
picture-no-neighbours = Mae rhy ychydig o gelloedd yn yr ardal astudio ar gyfer y dull hwn.
picture-year-not-released = Nid oes datganiad ar gyfer y flwyddyn honno. Dewiswch un o’r blynyddoedd a restrir.

# Y cofnod: pwy wnaeth beth, dan sêl.
record-key-file = Ni ellid darllen na gwneud yr allwedd sy’n selio’r cofnod yn { $file }. Ni lofnodwyd dim. Gwiriwch y cyfeiriadur a’i berchennog, neu enwch ffeil arall gyda --audit-key.
record-key-open = Gall eraill ddarllen yr allwedd yn { $file }, felly ni chaiff ei defnyddio: gall pwy bynnag sydd â hi lofnodi gorffennol arall. Caewch hi gyda chmod 600, ac os gallai rhywun fod wedi ei chopïo, dechreuwch allwedd newydd.
record-key-not-a-key = Nid yw { $file } yn dal allwedd o 64 digid hecsadegol. Adferwch hi o gopi wrth gefn, neu enwch y ffeil gywir gyda --audit-key.
record-key-chance = Ni roddodd y system weithredu feitiau ar hap, felly ni wnaed allwedd. Ni lofnodwyd dim.
record-database = Gwrthododd y gronfa ddata neu ni atebodd. Ni newidiwyd dim. Gwiriwch ei bod yn rhedeg, yna rhowch gynnig arall arni.
record-head-unsound = Nid yw pen diweddaraf y cofnod yn dal, felly ni lofnodwyd dim ar ei ben. Rhedwch contexture audit verify a chadwch y gronfa ddata fel y mae.
record-other-key = Llofnodwyd pen diweddaraf y cofnod ag allwedd arall, felly ni lofnodwyd dim ar ei ben. Enwch allwedd y gronfa ddata hon gyda --audit-key. Os yw ar goll, mae contexture audit head --new-key yn dechrau eto ag un newydd ac yn dweud hynny yn y cofnod.
record-second-place = Ni dderbyniodd yr ail le y pennau a lofnodwyd. Fe’u cedwir a’u hanfon eto gyda’r nesaf. Tan hynny dim ond y gronfa ddata hon sydd â nhw: gwiriwch y gellir ysgrifennu i’r ffeil neu fod y cyfeiriad yn ateb.
record-place-form = Mae pennau’n mynd i ffeil neu i gyfeiriad sy’n dechrau â http:// neu https://. Cywirwch --audit-heads.
record-not-heads = Nid pen a lofnodwyd yw llinell { $line } o { $file }. Rhowch y ffeil y mae’r gwasanaeth yn ei hysgrifennu, fel yr ysgrifennwyd hi.
record-file = Ni ellir darllen { $file }. Gwiriwch ei henw a phwy gaiff ei darllen.
record-no-such = Nid oes dim â’r rhif hwn dan ben a lofnodwyd. Caiff digwyddiad ei selio ddeng munud wedi iddo ddigwydd fan bellaf; mae contexture audit head yn dangos y pen diweddaraf.

record-verify-whole = Mae’r cofnod yn gyfan: { $leaves ->
    [zero] dim digwyddiad
    [one] un digwyddiad
    [two] dau ddigwyddiad
    [few] { $leaves } digwyddiad
    [many] { $leaves } digwyddiad
   *[other] { $leaves } digwyddiad
    } dan { $heads ->
    [zero] ddim pen a lofnodwyd
    [one] un pen a lofnodwyd
    [two] ddau ben a lofnodwyd
    [few] { $heads } phen a lofnodwyd
    [many] { $heads } phen a lofnodwyd
   *[other] { $heads } pen a lofnodwyd
    }.
record-verify-waiting = { $n ->
    [zero] Nid oes digwyddiad yn aros am y pen nesaf.
    [one] Mae un digwyddiad yn aros am y pen nesaf.
    [two] Mae dau ddigwyddiad yn aros am y pen nesaf.
    [few] Mae { $n } digwyddiad yn aros am y pen nesaf.
    [many] Mae { $n } digwyddiad yn aros am y pen nesaf.
   *[other] Mae { $n } digwyddiad yn aros am y pen nesaf.
    }
record-verify-purged = { $n ->
    [zero] Ni ddinistriwyd yr un digwyddiad ar ôl saith mlynedd.
    [one] Dinistriwyd un digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae ei ddeilen yn y goeden o hyd.
    [two] Dinistriwyd dau ddigwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
    [few] Dinistriwyd { $n } digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
    [many] Dinistriwyd { $n } digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
   *[other] Dinistriwyd { $n } digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
    }
record-verify-witnessed = Cymharwyd â { $n ->
    [zero] dim pen yn yr ail le.
    [one] un pen yn yr ail le.
    [two] dau ben yn yr ail le.
    [few] { $n } phen yn yr ail le.
    [many] { $n } phen yn yr ail le.
   *[other] { $n } pen yn yr ail le.
    }
record-verify-alone = Ni chymharwyd pennau o ail le. Gallai rhywun sy’n rheoli’r gronfa ddata hon ac sydd â’r allwedd fod wedi ailysgrifennu’r cyfan: rhowch ffeil tyst gyda --heads.
record-verify-broken = NID yw’r cofnod yn gyfan: { $n ->
    [zero] nid oes dim o’i le.
    [one] mae un peth o’i le.
    [two] mae dau beth o’u lle.
    [few] mae { $n } pheth o’u lle.
    [many] mae { $n } pheth o’u lle.
   *[other] mae { $n } peth o’u lle.
    } Cadwch y gronfa ddata a’r pennau fel y maent, a rhowch wybod i’r swyddog llywodraethu gwybodaeth.
record-verify-more = … a { $n } arall; mae --json yn rhestru’r cant cyntaf.
record-verify-between = rhwng pen { $after } a phen { $by }
record-verify-from-start = rhwng y dechrau a phen { $by }
record-verify-behind = y tu ôl i ben { $after }
record-wrong-event-changed = Newidiwyd digwyddiad { $event } (deilen { $leaf }) ar ôl ei selio, { $where }.
record-wrong-event-missing = Dilëwyd digwyddiad { $event } (deilen { $leaf }), { $where }.
record-wrong-event-inserted = Rhoddwyd digwyddiad { $event } (deilen { $leaf }) i mewn wedyn neu newidiwyd ei amser, { $where }.
record-wrong-leaf-missing = Mae deilen { $leaf } wedi mynd, { $where }.
record-wrong-tree-differs = O ddeilen { $leaf } ymlaen cafodd digwyddiadau eu dileu, eu hychwanegu, eu haildrefnu neu eu hailysgrifennu, { $where }.
record-wrong-tail-cut = Torrwyd y diwedd: llofnodwyd pen { $by } dros fwy na’r { $leaf } deilen sydd ar ôl.
record-wrong-head-forged = Ni lofnodwyd pen { $by } â’r allwedd y mae’n ei henwi.
record-wrong-key-changed = Llofnodwyd pen { $by } ag allwedd heblaw un y cofnod hwn.
record-wrong-head-missing = Nid yw pen { $by } o’r ail le yn y gronfa ddata.
record-wrong-head-not-witnessed = Nid yw pen { $by } o’r gronfa ddata yn yr ail le, sydd â rhai diweddarach.

record-cli-head = Pen { $head }: { $size ->
    [zero] dim digwyddiad
    [one] un digwyddiad
    [two] dau ddigwyddiad
    [few] { $size } digwyddiad
    [many] { $size } digwyddiad
   *[other] { $size } digwyddiad
    }, llofnodwyd { $at }
record-cli-root = gwreiddyn { $root }
record-cli-key = allwedd gyhoeddus { $key }
record-cli-place = ysgrifennir pennau i { $place }
record-cli-no-head = Ni lofnodwyd dim eto.
record-cli-not-signed = Mae’r hyn a wnaed ar gofnod. Ni ellid llofnodi’r pen drosto o’r fan hon; bydd y gwasanaeth sy’n rhedeg yn llofnodi o fewn deng munud.
record-cli-new-key = Mae allwedd newydd yn llofnodi o hyn ymlaen. Rhowch ei hanner cyhoeddus i bob tyst.

record-key-form = 64 digid hecsadegol yw allwedd gyhoeddus, fel y mae contexture audit head yn ei phrintio.
problem-audit-filter-title = Ni chwiliwyd y cofnod
problem-audit-filter-detail = Ni ddeallir rhan o’r cwestiwn. Dewiswch o’r rhestrau a rhowch ddyddiadau fel blwyddyn-mis-diwrnod.

retention-rule-concern-rows = Rhesi wedi’u codio
retention-rule-held-rows = Rhesi sy’n aros am berson
retention-rule-batches = Derbynebau ffeiliau
retention-rule-linkage = Y ffordd yn ôl o res i’w ffeil a’i llinell
retention-rule-release-keys = Allweddi datganiadau
retention-rule-sessions = Sesiynau a chyflyrau mewngofnodi untro
retention-rule-released-values = Gwerthoedd a ryddhawyd
retention-rule-audit-events = Digwyddiadau’r cofnod
retention-keep-concern-rows = 24 mis o’r diwrnod y’i cofnodwyd
retention-keep-held-rows = 30 diwrnod o’r diwrnod y’i daliwyd
retention-keep-batches = 24 mis, pan nad oes rhes ohoni ar ôl
retention-keep-linkage = nes rhyddhau cyfnod y rhes
retention-keep-release-keys = 30 diwrnod, y ffenestr i ddiwygio datganiad
retention-keep-sessions = nes iddynt ddod i ben
retention-keep-released-values = 7 mlynedd o’i gyhoeddi; mae’r cyfriflyfr yn aros
retention-keep-audit-events = 7 mlynedd; mae’r ddeilen yn aros, fel bod y goeden yn dal i wirio
retention-cli-due = { $n ->
    [0] dim byd yn ddyledus
    [zero] dim byd yn ddyledus
    [one] un yn ddyledus
    [two] dau yn ddyledus
    [few] { $n } yn ddyledus
    [many] { $n } yn ddyledus
   *[other] { $n } yn ddyledus
    }
retention-cli-destroyed = { $n ->
    [0] doedd dim yn ddyledus
    [zero] doedd dim yn ddyledus
    [one] dinistriwyd un
    [two] dinistriwyd dau
    [few] dinistriwyd { $n }
    [many] dinistriwyd { $n }
   *[other] dinistriwyd { $n }
    }
retention-cli-dry = Ni ddinistriwyd dim: rhediad sych oedd hwn.
retention-cli-demo = Nid yw’r arddangosiad hwn yn ysgubo ar ei ben ei hun, fel bod ei flynyddoedd dychmygol yn aros; mae contexture retention sweep yn gwneud hynny.

record-action-sign-in = Mewngofnodi
record-action-sign-out = Allgofnodi
record-action-sign-in-refused = Gwrthod mewngofnodi
record-action-working-side-enter = Mynd i’r ochr weithio
record-action-working-map-view = Edrych ar y map gweithio
record-action-working-finding-ask = Gofyn am ganfyddiad
record-action-working-finding-view = Edrych ar ganfyddiad
record-action-concerns-import = Derbyn ffeil o bryderon
record-action-concerns-check = Gwirio ffeil o bryderon
record-action-held-rows-list = Rhestru rhesi a ddaliwyd
record-action-held-row-keep = Cadw rhes a ddaliwyd
record-action-held-row-refuse = Gwrthod rhes a ddaliwyd
record-action-geography-import = Mewnforio daearyddiaeth
record-action-places-import = Mewnforio lleoedd
record-action-postcodes-import = Mewnforio codau post
record-action-basemap-import = Mewnforio map cefndir
record-action-geography-publish = Cyhoeddi daearyddiaeth
record-action-account-add = Ychwanegu cyfrif
record-action-account-disable = Cau cyfrif
record-action-account-role-change = Newid rôl cyfrif
record-action-demo-account-ensure = Gwneud cyfrif arddangos
record-action-release-propose = Cynnig datganiad
record-action-release-audit-view = Edrych ar archwiliad datganiad
record-action-release-sign = Llofnodi datganiad
record-action-release-withdraw = Tynnu cynnig yn ôl
record-action-release-revise-propose = Cynnig diwygiad
record-action-release-key-destroy = Dinistrio allwedd datganiad
record-action-released-export = Allforio tabl a ryddhawyd
record-action-agreement-draft = Drafftio cytundeb
record-action-agreement-sign = Llofnodi cytundeb
record-action-agreement-end = Dod â chytundeb i ben
record-action-passkey-add = Ychwanegu cyfrinallwedd
record-action-passkey-remove = Dileu cyfrinallwedd
record-action-step-up = Cadarnhau â chyfrinallwedd
record-action-step-up-refused = Gwrthod cadarnhad
record-action-passphrase-change = Newid cyfrinymadrodd
record-action-session-end = Dod â sesiwn i ben
record-action-oidc-link = Cysylltu darparwr hunaniaeth
record-action-refused = Gwrthodwyd
record-action-retention-destroy = Dinistrio’r hyn a aeth heibio’i amser
record-action-audit-events-read = Darllen y cofnod
record-action-audit-counts-read = Darllen cyfrifon y cofnod
record-action-audit-counts-export = Mynd â chyfrifon y cofnod
record-action-audit-state-read = Gweld sut y seliwyd y cofnod
record-action-destruction-log-read = Darllen y log dinistrio
record-action-audit-key-new = Dechrau allwedd newydd y cofnod
record-action-passkey-code = Rhoi cod cofrestru
record-action-passkey-refused = Gwrthod cyfrinallwedd
record-action-oidc-unlink = Datgysylltu darparwr hunaniaeth
record-action-passphrase-change-refused = Gwrthod newid cyfrinymadrodd
record-action-working-side-leave = Gadael yr ochr weithio
record-action-working-side-idle = Cau’r ochr weithio wrth segura
record-action-account-change = Newid cyfrif
record-action-context-propose = Cynigiodd gyd-destun
record-action-context-change = Newidiodd gyd-destun
record-action-context-move = Symudodd gyd-destun yn ei oes
record-action-context-link = Cysylltodd ddau gyd-destun
record-action-context-link-change = Newidiodd gysylltiad rhwng cyd-destunau
record-action-context-merge = Cyfunodd ddau gyd-destun
record-action-context-supersede = Disodlodd gyd-destun
record-action-context-split = Rhannodd gyd-destun
record-action-context-undo = Dadwnaeth weithred ar gyd-destunau
record-role-nobody = Neb wedi mewngofnodi
record-role-command-line = Llinell orchymyn

record-page-heading = Y cofnod
record-page-lead = Pwy wnaeth beth, pryd ac at ba ddiben. Nid yw byth yn dangos yr hyn a welsant. Mae ei ddarllen ar gofnod hefyd.
record-page-parts = Rhannau’r cofnod
record-page-events = Digwyddiadau
record-page-counts = Cyfrifon
record-page-seal = Sêl a dinistrio
record-page-from = O
record-page-to = Hyd
record-page-name = Enw mewngofnodi
record-page-action = Yr hyn a wnaed
record-page-purpose = Diben
record-page-any = Unrhyw un
record-page-show = Dangos
record-page-at = Pryd
record-page-who = Pwy
record-page-agency = Asiantaeth
record-page-no-agency = Dim un (llinell orchymyn, dieithriaid)
record-page-subject = I beth, mewn codau
record-page-sealed = Dan sêl
record-page-sealed-yes = ydy
record-page-sealed-no = ddim eto
record-page-none = Nid oes digwyddiad yn cyfateb
record-page-none-next = Dewiswch gyfnod hirach, neu gadewch faes yn wag.
record-page-newest = Diweddaraf
record-page-older = Hŷn
record-page-file = Mynd â nhw fel ffeil (CSV)
record-page-count = Pa mor aml
record-page-accounts = Cyfrifon defnyddwyr
record-page-verified = Gwiriad diwethaf o’r cyfan
record-page-not-verified = Ni wiriwyd y cyfan eto. Mae’r gwasanaeth yn gwneud hynny wrth gychwyn ac unwaith y dydd.
record-page-whole = Mae’r cofnod yn gyfan.
record-page-broken = NID yw’r cofnod yn gyfan. Rhowch wybod i’r swyddog llywodraethu gwybodaeth; mae contexture audit verify yn dweud ble.
record-page-head = Pen diweddaraf a lofnodwyd
record-page-head-lead = Mae pen yn selio pob digwyddiad hyd ato. Gall pwy bynnag sy’n cadw pennau mewn man arall brofi’n ddiweddarach na newidiwyd dim oddi tanynt.
record-page-number = Rhif
record-page-signed = Llofnodwyd
record-page-leaves = digwyddiad oddi tano
record-page-waiting = yn aros am y nesaf
record-page-witnessed = Ail le
record-page-witnessed-yes = wedi ei gael
record-page-witnessed-no = heb ei gael eto
record-page-root = Gwreiddyn
record-page-key = Allwedd gyhoeddus
record-page-destroyed = Log dinistrio
record-page-destroyed-lead = Beth, faint, yn ôl pa reol a phryd; byth beth ydoedd.
record-page-destroyed-none = Ni ddinistriwyd dim eto
record-page-destroyed-none-next = Mae’r ysgubiad yn rhedeg unwaith y dydd; mae contexture retention show yn rhestru’r rheolau.
record-page-what = Beth
record-page-rule = Rheol
record-page-how-many = Faint
record-page-title = Y cofnod – Contexture
record-page-link = Cofnod

# Daearyddiaeth gyhoeddus a’r gofrestr lleoedd.

# Ffeil gyfan na ellir ei darllen. Ni chedwir dim o’r mewnforiad.
registry-file = { $name }: { $problem }
registry-file-too-large = Mae’r ffeil yn fwy na { $mebibytes } MiB. Ni chadwyd dim. Rhannwch hi, neu gadewch allan yr hyn nad oes ei angen.
registry-file-empty = Mae’r ffeil yn wag. Ni chadwyd dim.
registry-file-damaged = Mae’r ffeil wedi’i chywasgu ac mae’r cywasgiad wedi’i ddifrodi. Ni chadwyd dim. Nôl hi eto.
registry-file-not-json = Nid JSON yw’r ffeil: stopiodd y darllen ar linell { $line }. Ni chadwyd dim. Edrychwch a gafodd ei thorri ar y ffordd, neu ai tudalen we sydd yno yn lle’r ffeil.
registry-file-not-a-collection = JSON yw’r ffeil ond nid casgliad nodweddion GeoJSON. Ni chadwyd dim. Allforiwch hi fel GeoJSON mewn hydred a lledred.
registry-file-nothing-of-use = Nid oes dim ynddi sy’n cael ei ddarllen yma. Daw ardaloedd, trigolion a haenau’r map sylfaen i mewn gydag “import geography”, a gorsafoedd, arosfannau, ysgolion a lleoedd eraill gydag “import places”.
registry-file-areas-of-2011 = Ardaloedd bach 2011 yw’r rhain, sy’n gorgyffwrdd â rhai 2021. Mewnforiwch ardaloedd bach 2021.
registry-file-column-missing = Nid yw’r golofn { $name } yn y tabl. Ni chadwyd dim. Ychwanegwch hi gan sillafu’r pennawd yn union felly.
registry-file-table = Ni ellir darllen y tabl ar linell { $line }. Ni chadwyd dim. Cadwch ef fel “CSV UTF-8” ac edrychwch ar y llinell honno.
registry-file-changes-missing = Yn ôl ardaloedd 2011 y rhoddir y trigolion. Ni chadwyd dim. Mewnforiwch y tabl sy’n dweud pa ardaloedd yn 2021 y daethant (lsoa11_to_lsoa21.csv) gyda’r ffeil hon.

# Un nodwedd neu res nad yw’n cael ei derbyn.
registry-refused-feature = Nodwedd { $number }: { $sentence }
registry-refused-row = Llinell { $number }: { $sentence }
registry-rule-not-a-feature = Nid nodwedd GeoJSON mohoni, neu nid rhifau yw ei chyfesurynnau.
registry-rule-no-geometry = Nid oes ganddi geometreg. Rhowch un iddi neu tynnwch hi.
registry-rule-wrong-geometry = Mae ei geometreg o’r math anghywir: polygonau yw ardaloedd, pwyntiau yw lleoedd ac enwau, llinellau yw ffyrdd a rheilffyrdd.
registry-rule-not-degrees = Nid hydred a lledred mewn graddau yw ei safle. Allforiwch y ffeil yn WGS 84 (EPSG:4326), yr hydred yn gyntaf.
registry-rule-outside-britain = Mae ganddi safle y tu allan i Brydain Fawr. Edrychwch a yw’r hydred a’r lledred yn lle ei gilydd, neu a gollwyd arwydd minws.
registry-rule-too-few-positions = Mae gan linell ohoni lai na dau safle, neu fodrwy lai na phedwar. Lluniwch hi eto neu tynnwch hi.
registry-rule-ring-open = Nid yw modrwy ohoni yn gorffen lle mae’n dechrau. Efallai fod y ffeil wedi’i thorri; nôl hi eto, neu caewch y fodrwy.
registry-rule-crosses-itself = Mae ei hamlinell yn croesi ei hun, a byddai ei thrwsio yn newid yr hyn y mae’n ei gynnwys. Trwsiwch hi mewn rhaglen fapio.
registry-rule-code-missing = Nid oes ganddi god ardal na lle. Ychwanegwch y briodwedd sydd gan ei haen, megis “la” neu “id”.
registry-rule-code-malformed = Mae ei chod, neu god ardal y mae’n ei henwi, yn rhy hir neu’n cynnwys nodau heblaw llythrennau, digidau, cysylltnodau, tanlinellau ac atalnodau llawn.
registry-rule-name-missing = Nid oes ganddi enw. Ychwanegwch “name_en” a “name_cy”, neu “name” os oes un ffurf yn y ddwy iaith.
registry-rule-name-malformed = Mae dros 200 o nodau yn ei henw, neu nod anweledig. Byrhewch ef neu teipiwch ef eto.
registry-rule-twice = Daeth ei chod o’r blaen yn y mewnforiad hwn. Derbyniwyd y gyntaf; tynnwch un o’r ddwy.
registry-rule-kind-unknown = Nid yw ei math yn un sydd gan y gofrestr: rail_station, bus_station, bus_stop, heritage_railway, ferry_terminal, airport, retail, park, licensed_premises, leisure, school. Nid oes byth gartrefi, cartrefi plant, llochesi na chlinigau ynddi.
registry-rule-layer-unknown = Nid yw’n perthyn i unrhyw haen y mae’r map sylfaen yn ei llunio: land, urban, green, road, rail, river, label.
registry-rule-row-malformed = Mae gan y rhes rhy ychydig o gelloedd, neu nid yw wedi’i hamgodio fel UTF-8.
registry-rule-figure-malformed = Nid rhif cyfan yw’r ffigur.

# Gwallau.
registry-no-areas = Nid oes ardaloedd wedi’u mewnforio eto, felly ni ellir rhoi unrhyw le mewn un. Mewnforiwch y ddaearyddiaeth yn gyntaf, yna’r lleoedd.
registry-stored = Mae gwerth yn y ddaearyddiaeth a gedwir nad yw’r fersiwn hon o’r rhaglen yn ei ddeall. Defnyddiwch y fersiwn a’i hysgrifennodd, neu un mwy newydd, a rhowch wybod i’r sawl sy’n rhedeg y gwasanaeth.
registry-database-away = Nid yw’r gronfa ddata yn ateb. Ni chadwyd dim. Rhowch gynnig arall arni pan fydd yn rhedeg; mae’n ddiogel mewnforio’r un ffeiliau eto.
registry-database-full = Mae disg y gronfa ddata yn llawn. Ni chadwyd dim. Gwnewch le, yna mewnforiwch yr un ffeiliau eto.
registry-database-trouble = Ni allai’r gronfa ddata dderbyn y ffeiliau. Ni chadwyd dim. Rhowch gynnig arall arni; os bydd yn digwydd eto, rhowch wybod i’r sawl sy’n rhedeg y gwasanaeth. Mae’r achos yn y log.

# Camau.
registry-step-read = Yn darllen { $name }
registry-step-areas = Yn cadw ardaloedd
registry-step-residents = Yn cadw trigolion ardaloedd bach
registry-step-blocks = Yn uno ardaloedd bach yn flociau
registry-step-basemap = Yn cadw’r map sylfaen
registry-step-places = Yn cadw lleoedd
registry-step-postcodes = Cadw codau post

# Derbynebau.
registry-receipt-file = { $name }: derbyniwyd { $taken }, gwrthodwyd { $refused }, aethpwyd heibio i { $passed }, trwsiwyd { $mended }
registry-receipt-file-note = { $name }: { $note }
registry-receipt-more = … a { $n } arall; mae “--json” yn eu rhestru i gyd
registry-receipt-areas = Ardaloedd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-residents = Trigolion 10 i 17 oed, fesul ardal fach: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-places = Lleoedd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-postcodes = Codau post: { $added } newydd, { $changed } wedi newid, { $unchanged } fel yr oeddent
registry-postcodes-unlisted = Codau post nad yw’r ffeiliau hyn yn eu rhestru mwyach: { $n }. Fe’u cedwir, am fod ffeiliau hŷn yn eu henwi o hyd.
registry-receipt-basemap = Map sylfaen: newydd { $added }, fel yr oeddent { $unchanged }, wedi’u disodli { $removed }
registry-receipt-unchanged = Ni newidiodd dim: roedd y cyfan yno eisoes.
registry-residents-estimates = Amcangyfrifon cyhoeddus yw’r trigolion. Nifer yr ardaloedd bach a newidiodd rhwng 2011 a 2021, y cariwyd eu ffigurau drosodd gennym ni: { $carried }. Rhannwyd yn gyfartal lle holltwyd ardal, ac adiwyd lle unwyd ardaloedd.
registry-residents-without-area = Ffigurau ar gyfer ardaloedd nad ydynt wedi’u mewnforio: { $n }. Fe’u gadawyd allan.

# Blociau.
registry-block-name = { $area }, bloc { $number }
registry-blocks-built = Blociau: { $n }. Mae o leiaf 100 o drigolion 10 i 17 oed ym mhob un.
registry-blocks-built-small = Blociau: { $n }, a { $small } ohonynt â llai na 100 o drigolion 10 i 17 oed a dim i’w huno ag ef. Hyd nes y cywirir eu ffigurau ni ellir cau unrhyw flwyddyn yn eu rhanbarth.
registry-blocks-no-small-areas = Ni luniwyd blociau, am nad oes ardaloedd bach (LSOAs 2021) wedi’u mewnforio. Gall y map gwaith wneud hebddynt; mae eu hangen ar gyhoeddiad.
registry-blocks-residents-unknown = Ni luniwyd blociau: nid oes ffigur ar gyfer trigolion 10 i 17 oed yn { $without } o’r { $of } ardal fach. Mewnforiwch dabl â “lsoa21cd” a “residents_10_17”, neu ffigurau 2011 gyda’r tabl newidiadau. Gall y map gwaith wneud heb flociau; mae eu hangen ar gyhoeddiad.

# Ysgolion llai un awdurdod, wedi’u cyfrif gyda’i gilydd.
registry-pool-name = Ysgolion llai: { $authority }

# Llinellau y mae’n rhaid eu dangos gyda data agored.
registry-licence-boundaries = Ffynhonnell: Swyddfa Ystadegau Gwladol, trwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0. Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata 2026. Yn cynnwys gwybodaeth Seneddol a drwyddedwyd o dan y Drwydded Senedd Agored f3.0.
registry-licence-stops = Yn cynnwys data NaPTAN yr Adran Drafnidiaeth a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-schools = Yn cynnwys data Llywodraeth Cymru a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0. Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata 2022. Yn cynnwys data’r Post Brenhinol © hawlfraint a hawl cronfa ddata’r Post Brenhinol 2022.
registry-licence-postcodes = Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata. Yn cynnwys data’r Post Brenhinol © hawlfraint a hawl cronfa ddata’r Post Brenhinol. Ffynhonnell: y Swyddfa Ystadegau Gwladol, o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-land = Ffynhonnell: Swyddfa Ystadegau Gwladol, trwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0. Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata 2022.
registry-licence-railways = Yn cynnwys data Network Rail a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-roads = Bras yw’r ffyrdd. Yn cynnwys data NaPTAN yr Adran Drafnidiaeth a data police.uk a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-natural-earth = Gwnaed gyda Natural Earth.
registry-licence-names = Enwau lleoedd: Swyddfa Ystadegau Gwladol a’r Adran Drafnidiaeth, Trwydded Llywodraeth Agored f3.0; GeoNames, CC BY 4.0.

# Yr ochr a ryddhawyd: ei hunig wrthodiad, ei thablau, ei map a’i chwestiynau.
problem-not-held-title = Nid oes tabl a ryddhawyd yn dal hyn
problem-not-held-detail = Nid yw’r hyn a ryddhawyd yn ateb y cwestiwn hwn i chi. Dewiswch un o’r tablau a’r cyfnodau a restrir, neu ardal o dri bloc o leiaf.

released-part-several = Mwy nag un math o niwed
released-part-unclear = Aneglur
released-part-unplaced = Wedi’i ddweud yn rhy fras ar gyfer ardal
released-part-elsewhere = Heb fod mewn lle a enwir
released-table-block-year = Blociau fesul blwyddyn
released-table-middle-area-quarter = Ardaloedd canol fesul chwarter
released-table-authority-harm-quarter = Awdurdodau fesul math o niwed a chwarter
released-table-place-year = Lleoedd cofrestredig fesul blwyddyn
released-table-authority-context-type-year = Awdurdodau fesul math o gyd-destun a blwyddyn
released-table-authority-sector-quarter = Awdurdodau fesul sector ffynhonnell a chwarter

web-title-tables = Tablau a ryddhawyd
web-page-tables = Tablau
web-tables-lead = Mae popeth sy’n gadael yr ochr waith yn y tablau hyn. Mae sŵn ym mhob rhif, mae rhai bach yn cael eu dal yn ôl, ac ni atebir unrhyw gwestiwn arall.
web-tables-table = Tabl
web-tables-period = Cyfnod
web-tables-save = Cadw fel CSV
web-tables-area = Ardal neu le
web-tables-part = Rhan
web-tables-totals = Cyfansymiau
web-tables-totals-note = Daw’r cyfansymiau o bob tabl y cewch ei weld, wedi’u pwyso ynghyd. Nid oes rhaid iddynt fod yn swm y rhifau wedi’u talgrynnu.

web-filter-unit = Ardaloedd
web-filter-unit-blocks = Blociau, fesul blwyddyn
web-filter-unit-middle = Ardaloedd canol, fesul blwyddyn a chwarter
web-filter-shading = Lliwiau
web-filter-exceedance = Pa mor debygol o fod uwchlaw cyfradd y rhanbarth
web-filter-times = Sawl gwaith cyfradd y rhanbarth
web-filter-rate = Adroddiadau am bob 1,000 o drigolion 10–17 oed

web-area = Holi am ardal
web-area-hint = Lluniwch ar y map, teipiwch gyfesurynnau, neu agorwch flociau a’u hychwanegu (bysell A). Mae’r ateb ar gyfer blociau cyfan y mae eu canolbwyntiau y tu mewn, tri o leiaf.
web-area-draw = Llunio ar y map
web-area-drawing-stop = Peidio â llunio
web-area-undo = Tynnu’r gornel olaf yn ôl
web-area-clear = Clirio
web-area-ask = Holi
web-area-corners = { $n ->
    [zero] dim corneli
    [one] 1 gornel
    [two] 2 gornel
    [few] { $shown } chornel
    [many] { $shown } chornel
   *[other] { $shown } cornel
}
web-area-blocks = { $n ->
    [zero] dim blociau wedi’u hychwanegu
    [one] 1 bloc wedi’i ychwanegu
    [two] 2 floc wedi’u hychwanegu
    [few] { $shown } bloc wedi’u hychwanegu
    [many] { $shown } bloc wedi’u hychwanegu
   *[other] { $shown } bloc wedi’u hychwanegu
}
web-area-type = Teipio cyfesurynnau
web-area-type-label = Dwyreiniad a gogleddiad mewn metrau, un gornel ar bob llinell
web-area-type-wrong = Ysgrifennwch o leiaf dair llinell, pob un â dau rif cyfan: dwyreiniad, yna gogleddiad.
web-area-answer = { $blocks } bloc, { $residents } o drigolion 10–17 oed, { $period }
web-area-add = Ychwanegu’r bloc hwn at yr ardal
web-area-take-out = Tynnu’r bloc hwn o’r ardal

web-honesty-counted = yn ôl y dyddiad cyfrif
web-honesty-total = Pob adroddiad
web-honesty-unplaced = Rhy fras ar gyfer bloc
web-honesty-complete = Cyflawnder
web-honesty-complete-words = Dim ond yr hyn a adroddodd asiantaethau. Nid yw dim adroddiadau yn golygu dim niwed.
web-honesty-policy-row = Polisi
web-honesty-sources-others = { $n ->
    [zero] a dim sector arall
    [one] ac 1 sector o dan hanner cam
    [two] a 2 sector o dan hanner cam
    [few] a { $n } sector o dan hanner cam
    [many] a { $n } sector o dan hanner cam
   *[other] a { $n } sector o dan hanner cam
}

map-title-exceedance = Tebygol o fod uwchlaw { $c } × cyfradd y rhanbarth
map-unit-exceedance-blocks = tebygolrwydd ar gyfer pob bloc
map-unit-exceedance-middle = tebygolrwydd ar gyfer pob ardal ganol
map-band-very-likely = Tebygol iawn o fod uwchlaw (dros 95%)
map-band-likely = Tebygol o fod uwchlaw (81–95%)
map-band-unsure = Ansicr (20–80%)
map-band-unlikely = Annhebygol (5–19%)
map-band-very-unlikely = Annhebygol iawn (dan 5%)
map-key-withheld-likely = Llinellau: wedi’i ddal yn ôl neu ddim
map-quarters = Pob chwarter a ryddhawyd

# Y ffurflen dwy funud: un pryder, gan un person, ar ffôn neu wrth ddesg; heb gysylltiad hefyd.
contexts-near-at = Ysgrifennwch y dwyreiniad a’r gogleddiad mewn metrau cyfan â choma rhyngddynt, fel 212350,245650.
record-action-contexts-near-view = Chwiliodd am gyd-destunau ger lle
record-action-concern-send = Anfonodd bryder drwy’r ffurflen

web-title-report = Un pryder · Contexture
web-page-report = Un pryder
web-report-heading = Rhoi gwybod am un pryder
web-report-lead = Tua dwy funud. Dywedwch yr hyn sy’n hysbys am le, ysgol, grŵp neu ofod ar-lein, byth am berson: ni all dim a ddewiswch yma enwi neb.
web-report-offline = Nid oes cysylltiad ar hyn o bryd. Llenwch y ffurflen yr un fath: caiff ei chadw ar y ddyfais hon a’i hanfon pan fydd cysylltiad.

web-report-summary = Mae rhywbeth ar goll neu mae angen ei gywiro
web-report-fault-point = Dywedwch ble: tapiwch y map, neu teipiwch le.
web-report-fault-context-type = Dewiswch beth y mae’n ymwneud ag ef. Mae “Ddim yn glir” yn ateb go iawn.
web-report-fault-harms = Dewiswch o leiaf un math o niwed. Mae “Arall neu aneglur” yn ateb go iawn.
web-report-fault-learned = Dywedwch sut y gwyddoch.
web-report-fault-source = Dewiswch y sector yr ydych yn gweithio ynddo.
web-report-fault-procedures = Dywedwch a gafodd ei adrodd o dan y Gweithdrefnau.
web-report-fault-note-length = Byrhewch y nodyn i 280 nod.

web-report-where = Ble mae?
web-report-where-hint = Tapiwch y map; tapiwch eto i ddod yn nes. Gyda’r bysellfwrdd: mae’r saethau’n symud y groes, gyda Shift yn llai; mae + a − yn chwyddo.
web-report-map = Map i ddewis y lle arno
web-report-map-none = Ni ellir dangos y map heb gysylltiad. Teipiwch gyfeirnod grid, neu ddwyreiniad a gogleddiad.
web-report-map-waiting = Mae’r map ar ei ffordd.
web-report-type = Neu deipio lle
web-report-type-hint = Enw, cod post, cyfeirnod grid fel SN 123 456, neu ddwyreiniad a gogleddiad.
web-report-find = Chwilio
web-report-found-none = Ni chafwyd dim drwy hynny. Rhowch gynnig ar sillafiad arall, neu tapiwch y map.
web-report-found-offline = Dim ond pan fydd cysylltiad y ceir hyd i enwau. Gellir teipio cyfeirnod grid, neu ddwyreiniad a gogleddiad, unrhyw bryd.
web-report-found = Lleoedd a gafwyd
web-report-at = Dewiswyd: { $reference }
web-report-at-none = Dim lle wedi’i ddewis eto
web-report-precision = Pa mor dda y gwyddoch ble?
web-report-precision-25 = yn union yma (25 m)
web-report-precision-100 = tua’r fan hon (100 m)
web-report-precision-500 = rhywle o gwmpas fan hyn (500 m)
web-report-precision-2000 = yr ardal yn unig (2 km)
web-report-online-where = Ar gyfer gofod ar-lein: nodwch ble mae’r bobl ifanc yn treulio’u hamser, neu’r ardal yn unig.

web-report-kind = Beth mae’n ymwneud ag ef?
web-report-kind-place = parc, siop, safle bws, stryd
web-report-kind-school = ysgol, coleg neu leoliad arall
web-report-kind-peer-group = pobl ifanc sy’n treulio amser gyda’i gilydd; byth rhestr ohonynt
web-report-kind-online-space = platfform, gêm neu sgwrs; dim enwau cyfrifon
web-report-kind-home = caiff ei gyfrif mewn cyfansymiau’n unig, heb ei ddangos ar fap
web-report-kind-unclear = ateb go iawn: gellir ei bennu’n ddiweddarach

web-report-harms = Pa fath o niwed?
web-report-harms-hint = Dewiswch bob un sy’n berthnasol.
web-report-definitions-show = Dangos ystyr pob un
web-report-definitions-hide = Cuddio ystyr pob un

web-report-when = Pryd y digwyddodd?
web-report-when-hint = Fel y byddech yn ei ddweud: “nos Wener”, “14/03/2026 tua 9yh”, “rhwng 1 a 5 Mawrth 2026”. Gadewch yn wag os nad yw’n hysbys.
web-report-when-quick = Atebion cyflym
web-report-when-now = Nawr
web-report-when-today = Heddiw
web-report-when-last-night = Neithiwr
web-report-when-last-weekend = Penwythnos diwethaf
web-report-when-unknown = Ddim yn hysbys

web-report-learned = Sut y gwyddoch?
web-report-learned-discovered = Sylwais i neu gydweithiwr: ei weld, ei glywed, ei ganfod yn ein gwaith
web-report-learned-told = Dywedodd rhywun wrthym: person ifanc, rhiant, gweithiwr proffesiynol arall, y cyhoedd
web-report-source = Ym mha sector yr ydych yn gweithio?
web-report-source-choose = Dewiswch
web-report-source-hint = Cedwir hwn yn y porwr hwn at y tro nesaf.

web-report-procedures = A gafodd ei adrodd o dan Weithdrefnau Diogelu Cymru?
web-report-procedures-yes = rhoddwyd gwybod i’r gwasanaethau plant neu’r heddlu
web-report-procedures-no = ni roddwyd gwybod eto
web-report-procedures-not-applicable = mae’n ymwneud â’r lle neu’r gofod, ac ni wyddys bod plentyn mewn perygl
web-report-route-title = Rhowch wybod nawr
web-report-route-999 = Os oes rhywun mewn perygl uniongyrchol, ffoniwch 999.
web-report-route-services = Os gall plentyn fod mewn perygl, rhowch wybod nawr i wasanaethau plant yr awdurdod lleol.
web-report-route-authority = Mae’r lle a ddewisoch yn { $name }: gwasanaethau plant yr awdurdod hwnnw sy’n gyfrifol.
web-report-route-self = Nid yw’r gwasanaeth hwn yn adrodd ar eich rhan.

web-report-known = A yw eisoes yn hysbys yma?
web-report-known-hint = Cyd-destunau agored o fewn cilometr i’r lle. Dewiswch un dim ond os yr un ydyw.
web-report-known-none = Nid oes cyd-destun agored o fewn cilometr i’r lle.
web-report-known-first = Dewiswch y lle yn gyntaf.
web-report-known-offline = Dim ond pan fydd cysylltiad y gellir gofyn hyn. Gellir ei adael allan.
web-report-known-no = Dim un o’r rhain, neu ddim yn siŵr
web-report-known-line = { $kind }, { $state }, { $metres } m i ffwrdd

web-report-note = Nodyn i stiward eich asiantaeth eich hun
web-report-note-hint = Dim enwau, dim byd sy’n gwneud rhywun yn hawdd ei adnabod. Dim ond stiward eich asiantaeth sy’n ei ddarllen; bydd wedi mynd ar ôl 30 diwrnod. Chwilir drwyddo am bobl cyn ei gadw.
web-report-note-kept = Ni chaiff y nodyn byth ei gadw ar y ddyfais hon: heb gysylltiad dim ond tra bo’r dudalen hon ar agor y caiff ei anfon.
web-report-note-left = { $n ->
    [zero] { $shown } nod ar ôl
    [one] { $shown } nod ar ôl
    [two] { $shown } nod ar ôl
    [few] { $shown } nod ar ôl
    [many] { $shown } nod ar ôl
   *[other] { $shown } nod ar ôl
}
web-report-optional = (os dymunwch)

web-report-send = Anfon
web-report-another = Rhoi gwybod am un arall
web-report-sending = Yn anfon
web-report-sent = Anfonwyd
web-report-sent-held = Anfonwyd. Bydd rhywun o’ch asiantaeth yn edrych arno cyn iddo gael ei gyfrif.
web-report-sent-known = Anfonwyd. Roedd wedi cyrraedd o’r blaen ac fe’i cyfrifir unwaith.
web-report-sent-number = Derbynneb { $number }
web-report-kept = Wedi’i chadw ar y ddyfais hon, caiff ei hanfon pan fydd cysylltiad
web-report-kept-text = Gallwch gau’r dudalen hon. Agorwch hi eto pan fydd cysylltiad: caiff ei hanfon ohoni’i hun, unwaith.
web-report-kept-no-note = Ni chedwir ei nodyn ar y ddyfais hon: os caeir y dudalen hon cyn iddi gael ei hanfon, caiff ei hanfon heb y nodyn.

web-report-waiting = Ffurflenni ar y ddyfais hon
web-report-waiting-hint = Dim ond codau, y lle a’r diwrnod a gedwir yma, ar gyfer y cyfrif hwn yn unig, nes eu hanfon, 30 diwrnod fan bellaf.
web-report-waiting-at = Llenwyd { $at }
web-report-state-waiting = wedi’i chadw ar y ddyfais hon, caiff ei hanfon pan fydd cysylltiad
web-report-state-sending = yn anfon
web-report-state-attention = angen eich sylw
web-report-correct = Ei chywiro
web-report-forget = Ei hanghofio
web-report-try = Anfon nawr
web-report-forget-which = Anghofio’r ffurflen a lenwyd { $at }
web-report-correct-which = Cywiro’r ffurflen a lenwyd { $at }

web-report-receipts = Yr hyn a anfonoch
web-report-receipts-hint = Ei fod wedi cyrraedd, a phryd; ni ddangosir dim o’i gynnwys eto.
web-report-receipts-none = Dim eto.
web-report-receipts-at = Anfonwyd
web-report-receipts-state = Sut y mae
web-report-receipts-number = Derbynneb
web-report-receipt-kept = wedi’i gadw
web-report-receipt-held = yn aros am stiward eich asiantaeth

web-report-leave-title = { $n ->
    [zero] Nid oes ffurflen heb ei hanfon
    [one] Mae un ffurflen heb ei hanfon eto
    [two] Mae dwy ffurflen heb eu hanfon eto
    [few] Mae { $n } ffurflen heb eu hanfon eto
    [many] Mae { $n } ffurflen heb eu hanfon eto
   *[other] Mae { $n } ffurflen heb eu hanfon eto
}
web-report-leave-text = Mae allgofnodi’n anghofio’r hyn a gedwir ar y ddyfais hon, fel na all neb arall ei ganfod yma. Arhoswch wedi mewngofnodi nes bod cysylltiad, neu allgofnodwch ac anghofio.
web-report-leave-stay = Aros wedi mewngofnodi
web-report-leave-forget = Allgofnodi ac anghofio
web-report-without-line = Gellir llenwi’r ffurflen ar gyfer un pryder heb gysylltiad.

# Beth y mae pob math o niwed yn ei olygu i ymarferydd, mewn brawddeg.
harm-definition-cse = Mae rhywun yn defnyddio pŵer neu fantais dros blentyn, gan gynnwys anrhegion, sylw neu fygythiadau, i’w ddwyn i weithgarwch rhywiol, wyneb yn wyneb neu ar-lein.
harm-definition-cce = Mae eraill yn defnyddio plentyn ar gyfer trosedd: i gario neu gadw cyffuriau, arian neu arfau, i ddwyn, i werthu.
harm-definition-csa = Mae oedolyn neu blentyn hŷn yn gwneud i blentyn gymryd rhan mewn gweithgarwch rhywiol, neu ei weld, beth bynnag y fantais.
harm-definition-hsb = Ymddygiad rhywiol plant ymhlith ei gilydd nad yw’n gydnaws â’u hoedran, sy’n niweidiol neu drwy orfodaeth.
harm-definition-trafficking = Caiff plentyn ei ddwyn, ei symud neu ei letya er mwyn ei ecsbloetio, hyd yn oed ychydig o ffordd o fewn un dref.
harm-definition-missing = Nid yw plentyn lle y dylai fod ac ni ŵyr neb ble mae, am ychydig oriau hefyd, dro ar ôl tro hefyd.
harm-definition-serious-violence = Ymosodiadau ag anafiadau difrifol neu fygythiad ohonynt, lladrad, ymladd wedi’i drefnu rhwng grwpiau.
harm-definition-weapons = Caiff cyllyll neu arfau eraill eu cario, eu cuddio neu eu dangos, neu maent yn hawdd eu cael.
harm-definition-substance-misuse = Mae pobl ifanc yn cymryd cyffuriau, alcohol neu fêps mewn ffordd sy’n eu niweidio, neu’n eu cael drwy eu prynu neu eu derbyn.
harm-definition-harassment = Geiriau, edrychiadau, cyffwrdd neu ddilyn digroeso, yn rhywiol neu oherwydd pwy yw rhywun, yn gyhoeddus hefyd.
harm-definition-bullying = Loes a achosir dro ar ôl tro gan rai sydd â mwy o bŵer neu nifer, wyneb yn wyneb neu ar-lein.
harm-definition-online-harm = Niwed sy’n dechrau neu’n parhau ar-lein: meithrin perthynas amhriodol, rhannu delweddau, cribddeiliaeth, cynnwys niweidiol.
harm-definition-antisocial-behaviour = Niwsans, difrod neu anhrefn a all fod yn arwydd bod pobl ifanc yn cael eu tynnu i niwed.
harm-definition-other = Rhywbeth arall, neu ddim yn glir eto: ateb go iawn, y gellir ei bennu’n ddiweddarach.

# contexture screen: a oes person yn y testun hwn?
screen-cannot-open = Ni ellir agor { $file }. Gwiriwch ei bod yno ac y gellir ei darllen, neu rhowch - i ddarllen y mewnbwn safonol.
screen-cannot-read = Torrodd y mewnbwn. Mae’r hyn a ddarllenwyd cyn hynny wedi’i ateb; rhowch gynnig arall arni gyda’r ffeil gyfan.
screen-bad-line = Ni atebwyd llinell { $line }: rhaid iddi fod yn wrthrych JSON gydag id a text.
screen-bad-lines = { $n ->
    [zero] Darllenwyd pob llinell.
    [one] Ni ellid darllen un llinell, ac nid oes ateb iddi. Cywirwch hi a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
    [two] Ni ellid darllen dwy linell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
    [few] Ni ellid darllen { $n } llinell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
    [many] Ni ellid darllen { $n } llinell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
   *[other] Ni ellid darllen { $n } llinell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
}

# Y gweinydd wrth gychwyn, a chyfrifon.
server-port-busy = Mae porth { $port } yn cael ei ddefnyddio gan raglen arall. Stopiwch y rhaglen honno, neu dewiswch borth arall gyda “--port”.
server-address = Ni ellir gwrando ar y cyfeiriad { $address }. Dewiswch un arall gyda “--address” neu “--port”. Achos: { $cause }
server-demo-beyond-loopback = Mae gan arddangosiad gyfrifon y mae pawb yn eu hadnabod, felly dim ond ar y peiriant hwn y mae’n gwrando (127.0.0.1). Cychwynnwch gyda “--no-demo” i wrando mewn man arall.
server-https-needed = Y tu hwnt i’r peiriant hwn dim ond dros https y rhoddir y gwasanaeth: rhowch ddirprwy TLS o’i flaen a chychwynnwch gyda “--https”.
server-web-missing = Nid yw’r ap gwe yn { $dir }. Adeiladwch ef gyda “cargo xtask web”, neu dywedwch ble y mae gyda “--web-dir”.
server-failed = Stopiodd y gweinydd oherwydd methiant. Achos: { $cause }
server-purpose-unknown = Dewiswch un o’r dibenion a gynigir.

problem-wrong-host-title = Enw arall
problem-wrong-host-detail = Ar y peiriant hwn dim ond fel “localhost” neu “127.0.0.1” y mae’r gwasanaeth yn ateb. Agorwch ef dan un o’r rhain.

server-account-name-form = Mae gan enw mewngofnodi 2 i 32 nod: llythrennau bach a–z, digidau, dot, cysylltnod a thanlinell, gyda llythyren yn gyntaf. Ni newidiwyd dim.
server-account-name-taken = Mae cyfrif o’r enw hwn eisoes. Dewiswch enw arall. Ni newidiwyd dim.
server-account-no-such = Nid oes cyfrif o’r enw hwn. Ni newidiwyd dim.
server-account-passphrase-length = Mae angen o leiaf 12 nod ar gyfrinair; mae pedwar neu bum gair nad ydynt yn perthyn i’w gilydd yn dda. Ni newidiwyd dim.
server-account-secret = Ni ellid diogelu’r cyfrinair, am fod y peiriant yn brin o gof. Ni newidiwyd dim; rhowch gynnig arall arni.

# Darllen ffeiliau asiantaethau: CSV, XLSX, ODS, GeoJSON.

# Ffeil a wrthodir yn gyfan.
sheet-too-large = Mae’r ffeil yn fwy na { $megabytes } MB. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
sheet-inflates = Mae’r ffeil yn dadbacio i lawer mwy nag y caiff. Ni chadwyd dim. Cadwch y ddalen dan sylw fel CSV ac anfonwch honno.
sheet-too-many-cells = Mae gan y ffeil fwy na { $limit } o gelloedd. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
sheet-too-many-columns = Mae gan ddalen fwy na { $limit } o golofnau. Ni chadwyd dim. Dilëwch y colofnau nad oes eu hangen ac anfonwch y ffeil eto.
sheet-too-many-rows = Mae gan y ffeil fwy na { $limit } o resi. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
sheet-cell-too-long = Mae gan gell ar linell { $line } fwy na { $limit } o nodau. Ni chadwyd dim. Byrhewch y gell neu gadewch ei cholofn allan; os nad oes cell mor hir, mae dyfynnod heb ei gau yno.
sheet-line-too-long = Mae llinell { $line } yn rhy hir i fod yn rhes. Ni chadwyd dim. Allforiwch y ffeil eto ag un rhes ar bob llinell.
sheet-too-many-sheets = Mae gan y llyfr gwaith fwy na { $limit } o ddalennau. Ni chadwyd dim. Cadwch y dalennau dan sylw mewn llyfr gwaith ar wahân.
sheet-too-many-entries = Pecyn yw’r ffeil ac ynddo fwy o rannau nag sydd gan lyfr gwaith. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-doctype = Mae’r ffeil yn diffinio ei hendidau ei hun, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-overlap = Mae rhannau o’r ffeil yn gorwedd dros ei gilydd, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-false-size = Mae’r ffeil yn nodi meintiau ffug i’w rhannau, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-false-path = Mae gan ran o’r ffeil enw sy’n arwain i rywle arall neu sydd yno ddwywaith, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-zero-byte = Mae beit sero ar linell { $line }, felly mae’r ffeil wedi’i difrodi neu nid ffeil destun mohoni. Ni chadwyd dim. Allforiwch hi eto fel “CSV UTF-8” neu XLSX.
sheet-not-text = Nid testun mewn UTF-8, UTF-16 na Windows-1252 yw’r ffeil. Ni chadwyd dim. Allforiwch hi eto fel “CSV UTF-8” neu XLSX.
sheet-damaged = Mae’r ffeil wedi’i difrodi ac ni ellir ei darllen i’w diwedd. Ni chadwyd dim. Agorwch hi, cadwch hi o’r newydd fel XLSX neu CSV, ac anfonwch honno.
sheet-empty = Nid oes tabl yn y ffeil: nid oes rhes o dan bennawd. Ni chadwyd dim. Gwiriwch fod yr allforiad wedi dewis cyfnod a rhywbeth ynddo, a bod y pennawd uwchben y rhesi.
sheet-encrypted = Mae’r ffeil wedi’i gwarchod â chyfrinair. Ni chadwyd dim. Agorwch hi, tynnwch y cyfrinair, cadwch hi fel XLSX neu CSV, ac anfonwch honno.
sheet-other-json = JSON yw’r ffeil ond nid FeatureCollection GeoJSON. Ni chadwyd dim. Allforiwch hi fel FeatureCollection GeoJSON, XLSX neu CSV.
sheet-foreign = Nid yw ffeiliau o’r math hwn yn cael eu darllen: { $kind }. Ni chadwyd dim. Agorwch y ffeil, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.

# Mathau o ffeil nas darllenir, fel cofnod ar ôl colon.
sheet-kind-xls = llyfr gwaith Excel 97–2003 (XLS)
sheet-kind-xlsb = llyfr gwaith deuaidd (XLSB)
sheet-kind-pdf = PDF
sheet-kind-document = dogfen destun
sheet-kind-slides = sleidiau
sheet-kind-image = delwedd
sheet-kind-database = ffeil cronfa ddata
sheet-kind-web-page = tudalen we
sheet-kind-xml = XML
sheet-kind-archive = archif o ffeiliau
sheet-kind-mail = e-bost wedi’i gadw
sheet-kind-program = rhaglen
sheet-kind-unknown = math anhysbys

# Yr hyn a ddywedir am ffeil a ddarllenwyd.
sheet-notice-titles =
    { $n ->
        [zero] Ni adawyd yr un llinell uwchben y pennawd allan.
        [one] Gadawyd un llinell uwchben y pennawd allan.
        [two] Gadawyd { $n } linell uwchben y pennawd allan.
        [few] Gadawyd { $n } llinell uwchben y pennawd allan.
        [many] Gadawyd { $n } llinell uwchben y pennawd allan.
       *[other] Gadawyd { $n } llinell uwchben y pennawd allan.
    }
sheet-notice-two-row-header = Mae dwy res i’r pennawd; fe’u cyfunwyd.
sheet-notice-header-doubtful = Cymerwyd mai llinell { $line } yw’r pennawd, ond mae rhifau neu ddyddiadau ynddi. Os rhes yw hi, ychwanegwch bennawd uwch ei phen ac anfonwch y ffeil eto.
sheet-notice-unnamed =
    { $n ->
        [zero] Mae gan bob colofn enw yn y pennawd.
        [one] Nid oes enw yn y pennawd gan un golofn.
        [two] Nid oes enw yn y pennawd gan { $n } golofn.
        [few] Nid oes enw yn y pennawd gan { $n } colofn.
        [many] Nid oes enw yn y pennawd gan { $n } cholofn.
       *[other] Nid oes enw yn y pennawd gan { $n } colofn.
    }
sheet-notice-ragged =
    { $n ->
        [zero] Mae gan bob rhes yr un nifer o gelloedd â’r pennawd.
        [one] Mae gan un rhes, ar linell { $line }, fwy neu lai o gelloedd na’r pennawd.
        [two] Mae gan { $n } res fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
        [few] Mae gan { $n } rhes fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
        [many] Mae gan { $n } rhes fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
       *[other] Mae gan { $n } rhes fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
    }
sheet-notice-lost-quote =
    { $n ->
        [zero] Mae pob dyfynnod wedi’i gau.
        [one] Mae dyfynnod ar linell { $line } heb ei gau; fe’i cymerwyd fel y mae.
        [two] Mae dyfynodau heb eu cau ar { $n } res; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
        [few] Mae dyfynodau heb eu cau ar { $n } rhes; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
        [many] Mae dyfynodau heb eu cau ar { $n } rhes; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
       *[other] Mae dyfynodau heb eu cau ar { $n } rhes; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
    }
sheet-notice-hidden = Mae’r ddalen “{ $name }” wedi’i chuddio. Gwiriwch fod bwriad ei hanfon.
sheet-notice-very-hidden = Mae’r ddalen “{ $name }” wedi’i chuddio fel mai macro yn unig all ei dangos. Gwiriwch fod bwriad ei hanfon.
sheet-notice-no-table = Nid oes tabl yn y ddalen “{ $name }” ac fe’i gadawyd allan.
sheet-notice-merged =
    { $n ->
        [zero] Nid oes celloedd wedi’u cyfuno o dan y pennawd.
        [one] Mae celloedd wedi’u cyfuno mewn un man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
        [two] Mae celloedd wedi’u cyfuno mewn { $n } fan o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
        [few] Mae celloedd wedi’u cyfuno mewn { $n } man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
        [many] Mae celloedd wedi’u cyfuno mewn { $n } man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
       *[other] Mae celloedd wedi’u cyfuno mewn { $n } man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
    }
sheet-notice-far-cell = Mae cell ar res { $line } ymhell islaw’r lleill i gyd. Gwiriwch fod bwriad ei hanfon.
sheet-notice-errors =
    { $n ->
        [zero] Nid oes fformiwlâu a fethodd.
        [one] Mae un gell, ar res { $line }, yn dal fformiwla a fethodd.
        [two] Mae { $n } gell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
        [few] Mae { $n } cell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
        [many] Mae { $n } chell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
       *[other] Mae { $n } cell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
    }
sheet-notice-shapes =
    { $n ->
        [zero] Pwynt yw pob nodwedd.
        [one] Nid pwynt yw un nodwedd; gadawyd ei siâp allan.
        [two] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
        [few] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
        [many] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
       *[other] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
    }
sheet-notice-macros = Mae macros yn y llyfr gwaith. Ni chawsant eu rhedeg na’u darllen.
sheet-notice-windows-1252 = Nid UTF-8 yw’r testun ac fe’i darllenwyd fel Windows-1252. Gwiriwch enwau ag acenion, megis ŵ ac ŷ, nad ydynt yn yr amgodiad hwnnw.

# Y broses sy’n darllen ffeiliau.
reader-memory = Mae darllen y ffeil yn cymryd mwy o gof nag y caiff ffeil. Ni chadwyd dim, ac mae’r gwasanaeth yn parhau. Anfonwch hi mewn darnau, neu cadwch y ddalen dan sylw fel CSV.
reader-time = Mae darllen y ffeil yn cymryd mwy o amser nag y caiff ffeil. Ni chadwyd dim, ac mae’r gwasanaeth yn parhau. Anfonwch hi mewn darnau, neu cadwch y ddalen dan sylw fel CSV.
reader-crash = Methodd darllen y ffeil. Ni chadwyd dim, ac mae’r gwasanaeth yn parhau. Agorwch hi, cadwch hi o’r newydd fel XLSX neu CSV, ac anfonwch honno.
reader-too-much = Mae’r ffeil yn dal mwy nag y gellir ei dderbyn ar unwaith. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn.
reader-unavailable = Ni ellir darllen ffeiliau ar hyn o bryd. Ni chadwyd dim. Rhowch gynnig arall arni ymhen munud; os nad yw hynny’n helpu, dywedwch wrth y sawl sy’n rhedeg y gwasanaeth.

# Mewngofnodi: cyfrifon, sesiynau, allweddi mynediad, y darparwr hunaniaeth.
problem-write-token-title = Mae’r dudalen hon wedi dyddio
problem-write-token-detail = Nid oedd y newid hwn yn cario nod eich sesiwn, felly ni newidiwyd dim. Ail-lwythwch y dudalen a rhowch gynnig arall arni.

problem-step-up-needed-title = Dangoswch eich allwedd mynediad
problem-step-up-needed-detail = Mae angen eich allwedd mynediad ar gyfer hyn, wedi’i dangos o fewn y 15 munud diwethaf. Dangoswch hi, yna rhowch gynnig arall arni. Os nad oes gennych un eto, ychwanegwch un dan “Eich cyfrif”.
problem-passkey-refused-title = Gwrthodwyd yr allwedd mynediad
problem-passkey-refused-detail = Nid atebodd yr allwedd mynediad yr hyn a ofynnwyd yn y sesiwn hon, felly ni newidiwyd dim. Rhowch gynnig arall arni; os yw’n parhau felly, gofynnwch i’ch gweinyddwr am god newydd.
problem-passkey-none-title = Nid oes gennych allwedd mynediad
problem-passkey-none-detail = Nid oes gan y cyfrif hwn allwedd mynediad eto. Ychwanegwch un dan “Eich cyfrif”; eich gweinyddwr sy’n rhoi’r cod ar gyfer y gyntaf.
problem-passkeys-off-title = Dim allweddi mynediad yma
problem-passkeys-off-detail = Nid yw allweddi mynediad yn gweithio dan gyfeiriad y gwasanaeth hwn. Rhaid i bwy bynnag sy’n ei redeg ei gychwyn gyda “--origin”.
problem-passkeys-enough-title = Digon o allweddi mynediad
problem-passkeys-enough-detail = Caiff cyfrif ddeg allwedd mynediad. Tynnwch un nad ydych yn ei defnyddio mwyach, yna ychwanegwch hon.
problem-sign-in-anew-title = Mewngofnodwch o’r newydd
problem-sign-in-anew-detail = Gellir ychwanegu allwedd mynediad o fewn 15 munud i fewngofnodi. Allgofnodwch, mewngofnodwch eto, ac ychwanegwch hi bryd hynny.
problem-enrolment-code-title = Mae angen cod
problem-enrolment-code-detail = Rhowch y cod a wnaeth eich gweinyddwr i chi. Mae’n gweithio unwaith, am 24 awr; os yw’n hŷn, gofynnwch am un newydd.
problem-demo-account-title = Cyfrif arddangos
problem-demo-account-detail = Mae cyfrinair cyfrif arddangos yn sefydlog ac i’w weld ar y dudalen fewngofnodi. Ni newidiwyd dim.
problem-passphrase-new-title = Dewiswch gyfrinair arall
problem-passphrase-new-detail = Ni ellir cadw’r cyfrinair newydd. Ni newidiwyd dim. Gweler pam, isod.
problem-passphrase-wrong-title = Cyfrinair anghywir
problem-passphrase-wrong-detail = Nid y cyfrinair presennol yw un y cyfrif hwn. Ni newidiwyd dim. Rhowch gynnig arall arni.

server-account-subject-taken = Mae’r goddrych hwn wedi’i gysylltu â chyfrif eisoes. Tynnwch y cysylltiad hwnnw yn gyntaf gyda “contexture user link ENW --remove”. Ni newidiwyd dim.
server-account-subject-form = Mae angen cyhoeddwr a goddrych, pob un yn 255 nod ar y mwyaf, yn union fel y mae’r darparwr hunaniaeth yn eu hysgrifennu. Ni newidiwyd dim.
server-oidc-issuer = Ni ellir defnyddio’r darparwr hunaniaeth: rhaid i’w gyhoeddwr fod yn gyfeiriad https (http ar y peiriant hwn yn unig) a rhaid rhoi dynodydd cleient. Gwiriwch “--oidc-issuer” ac “--oidc-client-id”.
server-oidc-secret = Ni ellir darllen ffeil cyfrinach y cleient. Gwiriwch “--oidc-client-secret-file”.
server-origin = Rhaid i’r tarddiad fod yn “https://” ac enw, megis https://contexture.example.org; wrtho ef y rhwymir allweddi mynediad. Gwiriwch “--origin”.
server-origin-needed = Gyda “--https” rhaid i’r gwasanaeth wybod y cyfeiriad y mae pobl yn ei agor, oherwydd wrtho ef y rhwymir allweddi mynediad. Ychwanegwch “--origin https://…”.

cli-passphrase-set = Newidiwyd y cyfrinair a daeth sesiynau’r cyfrif i ben.
cli-enrolment-code = Rhowch y cod hwn i ddeiliad y cyfrif, wyneb yn wyneb neu dros y ffôn. Mae’n ychwanegu un allwedd mynediad, yn gweithio unwaith, ac yn dod i ben ymhen 24 awr:
cli-subject-linked = Mae goddrych y darparwr hunaniaeth bellach yn mewngofnodi i’r cyfrif hwn.
cli-subject-unlinked = Tynnwyd cysylltiadau’r cyfrif â’r darparwr hunaniaeth a daeth ei sesiynau i ben.

web-title-account = Eich cyfrif – Contexture
web-page-account = Eich cyfrif
web-sign-in-provider = Mewngofnodi gyda’ch sefydliad
web-sign-in-or = neu
web-sign-in-provider-away = Nid yw mewngofnodi eich sefydliad yn ateb. Rhowch gynnig arall arni ymhen munud, neu mewngofnodwch gyda’ch enw a’ch cyfrinair.
web-sign-in-provider-refused = Ni arweiniodd mewngofnodi eich sefydliad at gyfrif yma, neu cymerodd ormod o amser. Rhowch gynnig arall arni; os yw’n parhau felly, gofynnwch i’ch gweinyddwr gysylltu eich cyfrif.
web-account-heading = Eich cyfrif
web-account-lead = Sut rydych yn profi pwy ydych chi, ac ymhle rydych wedi mewngofnodi.
web-passkeys-heading = Allweddi mynediad
web-passkeys-why = Allwedd ddiogelwch yw allwedd mynediad, neu ôl bys, wyneb neu PIN eich dyfais. Gofynnir amdani pan fyddwch yn mynd i’r ochr waith, yn rhyddhau, yn allforio, neu’n newid cyfrifon a chytundebau.
web-passkeys-rule = Unwaith y’i dangosir mae’n cyfrif am 15 munud. Mae’r ochr waith, unwaith y’i hagorir, yn aros ar agor nes i chi ei gadael neu wneud dim yno am 15 munud.
web-passkeys-waived = Cyfrif arddangos heb allwedd mynediad yw hwn: mae’n cyfrif fel petai wedi dangos un. Os ychwanegwch un, gofynnir amdani.
web-passkeys-none = Nid oes gennych allwedd mynediad eto.
web-passkeys-elsewhere = Dim ond pan agorwch y gwasanaeth yn y cyfeiriad hwn y mae allweddi mynediad yn gweithio:
web-passkeys-unable = Mae’r porwr hwn yn rhy hen ar gyfer allweddi mynediad. Defnyddiwch Firefox, Chrome, Edge neu Safari cyfredol.
web-passkeys-number = Allwedd mynediad
web-passkeys-added = Ychwanegwyd
web-passkeys-used = Dangoswyd ddiwethaf
web-passkeys-never = erioed
web-passkeys-remove = Tynnu
web-passkeys-remove-which = Tynnu allwedd mynediad { $n }
web-passkeys-add = Ychwanegu allwedd mynediad
web-passkeys-code = Cod gan eich gweinyddwr
web-passkeys-code-hint = Pedwar grŵp o bum nod. Mae’n gweithio unwaith, o fewn 24 awr, yn fuan ar ôl i chi fewngofnodi.
web-passkeys-added-done = Ychwanegwyd yr allwedd mynediad.
web-passkeys-cancelled = Ni roddodd y ddyfais allwedd mynediad. Ni newidiwyd dim; rhowch gynnig arall arni pan fyddwch yn barod.
web-step-up-title = Dangoswch eich allwedd mynediad
web-step-up-text = Mae angen eich allwedd mynediad ar gyfer hyn. Yna mae’n cyfrif am 15 munud.
web-step-up-go = Dangos allwedd mynediad
web-step-up-done = Mae eich allwedd mynediad yn cyfrif am 15 munud o nawr.
web-sessions-heading = Ymhle rydych wedi mewngofnodi
web-sessions-opened = Agorwyd
web-sessions-seen = Defnyddiwyd ddiwethaf
web-sessions-browser = Porwr
web-sessions-method = Mewngofnodwyd gyda
web-sessions-here = hon
web-sessions-working = ochr waith ar agor
web-sessions-end = Dod i ben
web-sessions-end-which = Dod i ben: y sesiwn a agorwyd { $opened }
web-sessions-end-others = Dod â’r lleill i gyd i ben
web-sessions-rule = Daw sesiwn i ben ar ôl 10 awr. Gallwch ddod ag unrhyw un o’ch rhai chi i ben ar unwaith.
web-browser-firefox = Firefox
web-browser-chromium = Chrome neu Chromium
web-browser-edge = Edge
web-browser-safari = Safari
web-browser-program = Rhaglen
web-browser-other = Porwr arall
web-method-passphrase = cyfrinair
web-method-oidc = eich sefydliad
web-passphrase-heading = Cyfrinair
web-passphrase-text = O leiaf 12 nod; mae pedwar neu bum gair nad ydynt yn perthyn i’w gilydd yn dda. Mae ei newid yn dod â’ch sesiynau eraill i ben.
web-passphrase-present = Cyfrinair presennol
web-passphrase-new = Cyfrinair newydd
web-passphrase-go = Newid y cyfrinair
web-passphrase-done = Newidiwyd y cyfrinair a daeth eich sesiynau eraill i ben.
web-working-leave = Gadael yr ochr waith
web-account-action = Gweithred

# Amserau na ellid eu darllen. Nid yw’r un frawddeg yn ailadrodd yr hyn a ysgrifennwyd.
told-when-empty = Nid oes dyddiad yma. Ysgrifennwch y diwrnod, er enghraifft 14/03/2025, neu gadewch yr amser allan os yw’r ffurflen yn caniatáu hynny.
told-when-too-long = Mae hwn yn rhy hir i fod yn ddyddiad neu’n amser. Ysgrifennwch pryd y digwyddodd yn unig, er enghraifft 14/03/2025 19:30.
told-when-not-known = Mae’n dweud nad yw’r amser yn hysbys. Gadewch y gell yn wag, neu ysgrifennwch y mis neu’r flwyddyn os yw hynny’n hysbys.
told-when-not-read = Ni ellir darllen hwn fel dyddiad neu amser. Ysgrifennwch y diwrnod yn gyntaf, er enghraifft 14/03/2025, “14 Mawrth 2025, gyda’r nos” neu “12 hyd 14 Mawrth 2025”.
told-when-no-such-day = Nid oes diwrnod o’r fath yn y calendr. Gwiriwch y diwrnod a’r mis.
told-when-no-such-time = Nid oes amser o’r fath yn y dydd. Ysgrifennwch ef ar y cloc 24 awr, er enghraifft 19:30.
told-when-month-first = Mae’n ymddangos bod y mis o flaen y diwrnod. Ysgrifennwch y diwrnod yn gyntaf, er enghraifft 14/03/2025; ni chaiff dyddiadau eu troi drwy ddyfalu.
told-when-day-or-year = Gall y rhif ar ôl y mis fod yn ddiwrnod neu’n flwyddyn. Ysgrifennwch y flwyddyn â phedwar digid.
told-when-day-missing = Mae amser yma ond dim diwrnod. Ychwanegwch y diwrnod, er enghraifft 14/03/2025.
told-when-weekday-disagrees = Nid yw’r dydd o’r wythnos yn cyd-fynd â’r dyddiad. Cywirwch un o’r ddau.
told-when-part-disagrees = Nid yw’r amser o fewn y rhan o’r dydd sydd wrth ei ymyl. Cywirwch un o’r ddau.
told-when-backwards = Daw’r diwedd cyn y dechrau. Cyfnewidiwch nhw, neu cywirwch y dyddiadau.
told-when-future = Mae’n hwyrach na’r diwrnod y cafodd ei gofnodi. Gwiriwch y flwyddyn, neu’r dyddiad cofnodi.
told-when-too-early = Mae cyn y flwyddyn 2000. Gwiriwch y flwyddyn; os bu’r niwed amser maith yn ôl, gadewch yr amser yn wag.
told-when-twice = Mae dau ddiwrnod neu ddau amser yma heb ddim i’w cysylltu. Ysgrifennwch un, neu ysgrifennwch “hyd” rhyngddynt.
told-when-time-of-many-days = Mae amser o’r dydd wrth ymyl sawl diwrnod. Ysgrifennwch un diwrnod gyda’r amser, neu gadewch yr amser allan.
told-when-serial = Nid yw’r rhif yn ddyddiad fel y mae taenlenni’n eu cadw. Fformatiwch y golofn fel dyddiad a’i hanfon eto.

# Lleoedd na ellid eu darllen.
told-place-empty = Nid oes lle yma. Ysgrifennwch god post, cyfeirnod grid, cod neu enw’r lle.
told-place-too-long = Mae hwn yn rhy hir i fod yn lle. Ysgrifennwch y lle yn unig, er enghraifft ei enw neu ei god post.
told-place-not-known = Mae’n dweud nad yw’r lle yn hysbys. Gadewch y gell yn wag, neu ysgrifennwch y dref os yw honno’n hysbys.
told-place-not-read = Ni ellir darllen hwn fel lle. Ysgrifennwch enw, cod post, cyfeirnod grid, cod, neu hydred a lledred.
told-place-swapped = Mae’n ymddangos bod y lledred o flaen yr hydred. Ysgrifennwch yr hydred yn gyntaf, neu ychwanegwch N a W at y rhifau; ni chânt eu cyfnewid drwy ddyfalu.
told-place-west-missing = Mae’r hydred i’r dwyrain o Brydain; mae’n ymddangos bod ei arwydd minws neu ei W ar goll. Ychwanegwch ef.
told-place-degrees-impossible = Nid oes graddau, munudau neu eiliadau o’r fath. Gwiriwch y rhifau.
told-place-coordinate-half = Dim ond un o ddau gyfesuryn sydd yma. Ysgrifennwch y ddau.
told-place-outside-grid = Mae’r safle y tu allan i grid Prydain Fawr. Gwiriwch y rhifau a’u trefn.
told-place-grid-letters = Nid yw’r ddwy lythyren yn sgwâr o’r Grid Cenedlaethol. Yng Nghymru maent yn dechrau â SH, SJ, SM, SN, SO, SR, SS neu ST.
told-place-grid-digits = Mae gan gyfeirnod grid nifer eilrif o ddigidau ar ôl ei lythrennau, deg ar y mwyaf. Gwiriwch nhw.
told-place-postcode = Mae hwn yn edrych fel cod post â llythyren yn lle digid, neu ddigid yn lle llythyren. Dewiswch un o’r awgrymiadau neu cywirwch ef.
told-place-school-authority = Nid yw rhif yr ysgol yn dechrau ag un o awdurdodau Cymru. Mae ei dri digid cyntaf rhwng 660 a 681.
told-place-route-unclear = Nid yw’n glir ble mae’r naill le yn gorffen a’r llall yn dechrau. Ysgrifennwch y ddau le mewn dwy gell, neu heb “a” yn eu henwau.

# Ffiniau y tu allan i’r goeden ardaloedd, amddifadedd, ac ardaloedd a lunnir o rai eraill.
registry-step-boundaries = Yn cadw wardiau ac ardaloedd cyfrifiadau cynharach
registry-receipt-boundaries = Wardiau ac ardaloedd cyfrifiadau cynharach: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-area-changes = Newidiadau o ardaloedd 2011 i rai 2021: newydd { $added }, fel yr oeddent { $unchanged }, wedi mynd { $removed }
registry-receipt-deprivation = Safleoedd amddifadedd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }, wedi mynd { $removed }
registry-receipt-dissolved = Byrddau a heddluoedd a luniwyd o’u hawdurdodau lleol: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-dissolved-without = Byrddau a heddluoedd na ellid eu llunio: { $n }. Nid oes un o’u hawdurdodau lleol wedi’i fewnforio. Mewnforiwch ffiniau’r awdurdodau i gyd, yna’r tabl hwn eto.
registry-areas-unlisted = Ardaloedd nad yw’r ffeiliau hyn yn eu rhestru mwyach, er eu bod yn rhestru eraill wrth eu hymyl: { $n }. Fe’u cedwir, am y gall datganiadau a ffeiliau hŷn eu henwi; mae “--json” yn eu rhestru.
registry-note-edition = Mae safleoedd amddifadedd yn y tabl, ac nid yw ei enw’n dweud o ba flwyddyn; gadawyd y safleoedd allan. Rhowch y flwyddyn yn enw’r ffeil, megis wimd2019.csv, a’i mewnforio eto.
registry-licence-deprivation = Mynegai Amddifadedd Lluosog Cymru, Llywodraeth Cymru, o dan y Drwydded Llywodraeth Agored f3.0.
gazetteer-name-ward = Ward { $name }
gazetteer-name-vintage = { $name } (ffiniau { $year })

# Geirfaoedd fel data: y rhestrau, yr hyn y maent yn seiliedig arno, a’r hyn y mae’r llinell orchymyn yn ei ddweud amdanynt.
vocabulary-list-harm = Mathau o niwed
vocabulary-list-indicator = Dangosyddion
vocabulary-list-source = Sectorau ffynhonnell
vocabulary-list-place-kind = Mathau o le
vocabulary-list-platform = Mathau o blatfform ar-lein
vocabulary-list-online-class = Mathau o ofod ar-lein
vocabulary-list-online-feature = Nodweddion gofodau ar-lein
vocabulary-fault-version = Dywed y codau hyn eu bod o fersiwn o’r geirfaoedd nad yw’r gwasanaeth hwn yn ei hadnabod. Diweddarwch y gwasanaeth i’r fersiwn a’u hysgrifennodd.
vocabulary-fault-code = Nid yw cod yn y fersiwn o’r geirfaoedd y’i cadwyd oddi tani. Trefnwch i resi’r fersiwn honno gael eu gwirio.
vocabulary-cli-version = Geirfaoedd { $version }, mewn grym o { $from }
vocabulary-cli-days = { $from } hyd { $until }
vocabulary-cli-days-open = o { $from }
vocabulary-cli-families = Teuluoedd: { $families }
vocabulary-cli-in-part = { $family } (yn rhannol)
vocabulary-cli-sources = Yn seiliedig ar: { $sources }
vocabulary-cli-none-in-force = Nid oes cod o’r rhestr hon mewn grym ar { $day }.
vocabulary-cli-source-due = i’w gwirio ers { $day }
vocabulary-cli-source-next = i’w gwirio erbyn { $day }
vocabulary-cli-source-checked = gwiriwyd ddiwethaf ar { $day }
vocabulary-cli-source-unchecked = heb ei gwirio ers ei chofnodi ar { $day }
vocabulary-cli-due = { $n ->
    [zero] Nid oes dogfennau ffynhonnell i’w gwirio.
    [one] Mae { $n } ddogfen ffynhonnell i’w gwirio.
    [two] Mae { $n } ddogfen ffynhonnell i’w gwirio.
    [few] Mae { $n } dogfen ffynhonnell i’w gwirio.
    [many] Mae { $n } dogfen ffynhonnell i’w gwirio.
   *[other] Mae { $n } dogfen ffynhonnell i’w gwirio.
}
vocabulary-cli-due-what = Agorwch bob un, cymharwch y diffiniadau yn policy/vocabulary â hi, ac ysgrifennwch y diwrnod a’r un nesaf yn sources.toml.
vocabulary-cli-version-unknown = Nid oes fersiwn o’r fath o’r geirfaoedd. Gadewch --version allan i gael y ddiweddaraf.
vocabulary-cli-list-unknown = Nid oes rhestr o’r fath. Dewiswch un o’r rhain: { $lists }.
vocabulary-cli-day = Ysgrifennir diwrnod fel 2026-04-01.

# Labeli'r rhestrau codau.
harm-cse = Camfanteisio’n rhywiol ar blant
harm-cce = Camfanteisio’n droseddol ar blant
harm-csa = Cam-drin plant yn rhywiol
harm-hsb = Ymddygiad rhywiol niweidiol
harm-trafficking = Masnachu pobl
harm-missing = Ar goll
harm-serious-violence = Trais difrifol
harm-weapons = Arfau
harm-substance-misuse = Camddefnyddio sylweddau
harm-harassment = Aflonyddu
harm-bullying = Bwlio
harm-online-harm = Niwed ar-lein
harm-antisocial-behaviour = Ymddygiad gwrthgymdeithasol
harm-other = Arall neu aneglur

source-police = Heddlu
source-childrens-services = Gwasanaethau plant
source-education = Addysg
source-health = Iechyd
source-youth-justice = Cyfiawnder ieuenctid
source-youth-service = Gwasanaeth ieuenctid
source-transport = Trafnidiaeth
source-voluntary = Y sector gwirfoddol
source-business = Busnes
source-public = Y cyhoedd

context-place = Lle
context-school = Ysgol
context-peer-group = Grŵp cyfoedion
context-online-space = Gofod ar-lein
context-home = Cartref
context-unclear = Ddim yn glir

learned-discovered = Wedi’i ddarganfod
learned-told = Wedi’i ddweud

procedures-yes = Adroddwyd o dan y Gweithdrefnau
procedures-no = Heb ei adrodd o dan y Gweithdrefnau
procedures-not-applicable = Ddim yn berthnasol

place-kind-rail-station = Gorsaf reilffordd
place-kind-bus-station = Gorsaf fysiau
place-kind-bus-stop = Safle bws
place-kind-heritage-railway = Rheilffordd dreftadaeth
place-kind-ferry-terminal = Terfynfa fferi
place-kind-airport = Maes awyr
place-kind-retail = Siopau
place-kind-park = Parc
place-kind-licensed-premises = Safle trwyddedig
place-kind-leisure = Hamdden
place-kind-school = Ysgol

medium-english = Cyfrwng Saesneg
medium-welsh = Cyfrwng Cymraeg
medium-bilingual = Dwyieithog

size-under-10 = Llai na 10
size-10-20 = 10 i 20
size-over-20 = Dros 20

age-10-12 = 10 i 12
age-13-15 = 13 i 15
age-16-17 = 16 ac 17
age-mixed = Oedrannau cymysg

# The walls: limits at the door, and the database at start.
problem-too-many-requests-title = Gormod o geisiadau
problem-too-many-requests-detail = Daeth mwy o geisiadau oddi wrthych nag sydd eu hangen ar neb. Arhoswch funud, yna ewch ymlaen; ni chollwyd dim.
problem-address-too-long-title = Mae’r cyfeiriad yn rhy hir
problem-address-too-long-detail = Mae’r cyfeiriad hwn yn hirach nag unrhyw un o’n rhai ni. Ni newidiwyd dim. Agorwch y dudalen o’r newydd, neu gofynnwch am lai ar unwaith.
problem-headers-too-large-title = Gormod cyn y cwestiwn
problem-headers-too-large-detail = Mae penynnau’r cais hwn yn fwy nag y mae’r gwasanaeth yn eu derbyn. Ni newidiwyd dim. Cliriwch gwcis y cyfeiriad hwn yn eich porwr a mewngofnodwch eto.
problem-encoding-title = Wedi’i anfon wedi’i gywasgu
problem-encoding-detail = Ni chaiff cais ei gywasgu ar ei ffordd. Anfonwch ef yn blaen. Caiff ffeil o bryderon fod yn ffeil gzip ei hun.
database-postgres-unpatched = PostgreSQL { $found } yw’r gronfa ddata; mae angen { $needed } neu fersiwn mwy newydd o’r un gyfres, oherwydd cyn hynny gall y gronfa ddata ddweud wrth un rhanbarth am adroddiadau rhanbarth arall. Gosodwch ddiweddariad pecyn eich system a dechreuwch eto. Ni newidiwyd dim.
intake-file-unpacks = Mae’r ffeil wedi’i chywasgu ac yn dal mwy na 50 MB, neu fwy na deg gwaith ei maint ei hun. Dadbaciwch hi, anfonwch hi mewn rhannau llai, neu gadewch i bwy bynnag sy’n rhedeg y gwasanaeth ei mewnforio drwy’r llinell orchymyn.
intake-file-page-too-large = Mae’r ffeil yn fwy na 20 MB. Ni chadwyd dim. Rhannwch hi’n rhannau, er enghraifft un ffeil i bob blwyddyn, pob un â’r pennawd, neu gadewch i bwy bynnag sy’n rhedeg y gwasanaeth ei mewnforio drwy’r llinell orchymyn.

# Derbyn ffeiliau ar y dudalen: anfon, mapio, rhagolwg, y ffeiliau a dderbyniwyd, ciw’r stiward.

web-title-intake-files = Ffeiliau a dderbyniwyd – Contexture
web-title-intake-queue = Rhesi sy’n aros – Contexture
web-tabs-intake = Derbyn
web-tab-take = Derbyn ffeil
web-tab-files = Ffeiliau a dderbyniwyd
web-tab-queue = Rhesi sy’n aros
web-tab-waiting = { $n ->
    [zero] Dim rhesi
    [one] 1 rhes
    [two] 2 res
    [few] { $shown } rhes
    [many] { $shown } rhes
   *[other] { $shown } rhes
}
web-intake-other = Dewis ffeil arall

# Anfon.
web-upload-label = Faint o’r ffeil sydd wedi cyrraedd
web-upload-progress = Mae { $done } o { $of } wedi cyrraedd. Ni chedwir dim nes i chi ei derbyn.
web-upload-broken = Mae’r cysylltiad wedi’i dorri. Mae’r hyn a gyrhaeddodd yn aros; aiff yr anfon ymlaen ohono’i hun pan ddaw’r cysylltiad yn ôl. Gadewch y dudalen hon ar agor.
web-upload-now = Ceisio nawr
web-upload-looking = Mae’r ffeil wedi cyrraedd ac yn cael ei harchwilio. Ni chedwir dim eto.
web-upload-empty = Mae’r ffeil yn wag. Nid anfonwyd dim. Allforiwch hi eto ac edrychwch a oes rhesi ynddi.
web-upload-large = Mae’r ffeil yn fwy na 20 MB. Nid anfonwyd dim. Rhannwch hi, er enghraifft un ffeil i bob blwyddyn, pob un â’r pennawd.
web-upload-unread = Ni all y porwr hwn ddarllen y ffeil. Efallai mai ffolder ydyw, neu iddi gael ei symud neu ei newid ar ôl i chi ei dewis. Dewiswch y ffeil eto.

# Y mapiad.
web-kind-separated = Testun â gwahanyddion (CSV, TSV)
web-map-canonical = Mae gan y ffeil golofnau’r templed. Nid oes angen mapio dim.
web-map-heading = Pa golofn yw pa un
web-map-lead = Mae eu colofnau nhw ar y naill ochr a’n rhai ni ar y llall. Cywirwch yr hyn a ddyfalwyd yn anghywir; mae’r rhagolwg isod yn dilyn pob newid.
web-map-problems = Cyn y gellir derbyn y ffeil:
web-map-sheet = Dalen
web-map-sheet-hidden = cudd
web-map-sheet-unnamed = Dalen { $n }, na ddangosir ei henw
web-their-heading = Colofnau’r ffeil
web-their-drag = Llusgwch golofn ar un o’n rhai ni, neu dewiswch hi yn y rhestrau.
web-their-column = colofn { $n }
web-their-filled = wedi’i llenwi mewn { $filled } o { $rows } rhes
web-their-more = a { $n } arall
web-their-passed-over = Heb ei darllen
web-their-open = Dywedwch beth yw hi, neu gadewch hi allan.
web-their-pass = Gadael allan
web-ours-heading = Ein colofnau ni
web-ours-more = Rhagor o’n colofnau ni
web-ours-needed = mae ei hangen
web-ours-none = – heb ei llenwi
web-ours-join = ynghyd â
web-ours-join-none = – dim
web-ours-constant = Yr un peth i bob rhes
web-ours-every-row = Ym mhob rhes:
web-ours-unshown = Colofn na ddangosir ei phennawd
web-ours-guess = Dyfalwyd

web-ours-harm-types = Mathau o niwed
web-ours-harm-types-wants = Un math o niwed neu fwy, yn ôl cod neu enw.
web-ours-recorded-on = Cofnodwyd ar
web-ours-recorded-on-wants = Y diwrnod y nododd yr asiantaeth ef. Y dydd cyn y mis.
web-ours-occurred = Pryd y digwyddodd
web-ours-occurred-wants = Fel y mae pobl yn ei ysgrifennu: “14 Mawrth, gyda’r nos”, “rhwng 6 ac 8 pm”. Gellir uno diwrnod ac amser sydd ar wahân.
web-ours-place = Lle
web-ours-place-wants = Fel y mae pobl yn ei ysgrifennu: enw, cod post, arhosfan, ysgol, “rhwng A a B”.
web-ours-source-sector = Sector
web-ours-source-sector-wants = Pa fath o wasanaeth sy’n dweud, megis iechyd neu drafnidiaeth.
web-ours-agency-code = Asiantaeth
web-ours-agency-code-wants = Cod yr asiantaeth. Ffeil un asiantaeth yn unig yw’r rhan fwyaf.
web-ours-learned = Sut y daeth yn hysbys
web-ours-learned-wants = Gweithiwr proffesiynol a sylwodd, neu dywedwyd wrth un.
web-ours-procedures = Adroddwyd o dan y Gweithdrefnau
web-ours-procedures-wants = A adroddwyd o dan Weithdrefnau Diogelu Cymru.
web-ours-context-type = Math o gyd-destun
web-ours-context-type-wants = Lle, ysgol, grŵp cyfoedion, gofod ar-lein, cartref, neu ddim yn glir.
web-ours-occurred-from = Digwyddodd o
web-ours-occurred-from-wants = Yr eiliad gynharaf, lle mae dwy golofn yn ei ddweud.
web-ours-occurred-to = Digwyddodd hyd
web-ours-occurred-to-wants = Yr eiliad ddiweddaraf, lle mae dwy golofn yn ei ddweud.
web-ours-grid-reference = Cyfeirnod grid
web-ours-grid-reference-wants = Un yr Arolwg Ordnans, o unrhyw hyd; yr hyd sy’n dweud mor fanwl ydyw.
web-ours-easting = Dwyreiniad
web-ours-northing = Gogleddiad
web-ours-metres-wants = Metrau ar y Grid Cenedlaethol. Mae angen y manylder wrth ei ochr.
web-ours-longitude = Hydred
web-ours-latitude = Lledred
web-ours-degrees-wants = Graddau â phwynt degol. Mae angen y manylder wrth ei ochr.
web-ours-place-id = Dynodydd lle cofrestredig
web-ours-place-id-wants = Y dynodydd ar gofrestr y gwasanaeth hwn.
web-ours-precision = Manylder
web-ours-precision-wants = Sawl metr y gall y gwir le fod o’r pwynt.
web-ours-record-ref = Cyfeirnod y cofnod
web-ours-record-ref-wants = Rhif yr asiantaeth ei hun ar y cofnod, byth rif person. Fe’i cedwir fel crynodeb, fel yr adnabyddir yr un cofnod eto.
web-ours-same-matter = Yr un mater â
web-ours-same-matter-wants = Cyfeirnod cofnod arall am yr un mater.
web-ours-note = Nodyn i’r stiward
web-ours-note-wants = 280 o nodau ar y mwyaf, i’ch asiantaeth chi yn unig; mae’n diflannu ar ôl 30 diwrnod.

# Codau.
web-codes-summary = Eu codau nhw: { $n }, a { $open } ohonynt heb eu deall eto
web-codes-unshown = Ni ddangosir codau’r golofn hon: mae gormod ohonynt, neu gallai un ohonynt ddweud am berson. Deellir codau sy’n eiddo i ni; mae’r hyn a ddywedir yma’n wir am y lleill.
web-codes-theirs = Eu cod nhw
web-codes-rows = Rhesi
web-codes-ours = Ein cod ni
web-codes-for = Ein cod ni ar gyfer “{ $code }”
web-codes-understood = Fel y mae: { $label }
web-codes-unknown = – dewis
web-codes-otherwise = Unrhyw god arall
web-codes-refused = Gwrthodir y rhes
web-codes-split = Mae sawl un mewn un gell yn cael eu gwahanu gan
web-codes-semicolon = hanner colon ;
web-codes-comma = coma ,
web-codes-bar = bar |
web-codes-slash = blaenslaes /
web-codes-line = llinell newydd

# Mapiadau a gadwyd.
web-saved-choose = Mapiadau a gadwyd
web-saved-none = – dim un
web-saved-one = { $name }, fersiwn { $version }
web-saved-name = Cadw’r mapiad hwn fel
web-saved-save = Cadw
web-saved-guess = Dyfalu o’r newydd
web-saved-as = Cadwyd fel { $name }, fersiwn { $version }.
web-saved-download = Lawrlwytho fel TOML

# Y rhagolwg.
web-preview-heading = Beth ddôi o’r rhesi
web-preview-sum = Y { $shown } rhes gyntaf o { $all }: cedwid { $accepted }, byddai { $held } yn aros am berson, gwrthodid { $refused }.
web-preview-none = Ni ellir darllen yr un rhes eto. Gweler uchod beth sydd ei angen.
web-preview-only = Dangos yr hyn na chedwid yn unig
web-preview-all-good = Nid oes rhes felly ymhlith y rhai yr edrychwyd arnynt.
web-preview-becomes = Canlyniad
web-preview-kept = Cedwir
web-preview-nothing = Ni chedwid dim ohoni.
web-preview-unknown = ddim yn hysbys
web-preview-within = o fewn { $metres } m
web-take-rows = { $n ->
    [zero] Derbyn dim rhesi
    [one] Derbyn 1 rhes
    [two] Derbyn 2 res
    [few] Derbyn { $shown } rhes
    [many] Derbyn { $shown } rhes
   *[other] Derbyn { $shown } rhes
}

web-told-place-id = yn ôl ei ddynodydd
web-told-map = yn ôl y map
web-told-degrees = yn ôl graddau
web-told-metres = yn ôl dwyreiniad a gogleddiad
web-told-grid = yn ôl cyfeirnod grid
web-told-postcode = yn ôl cod post
web-told-postcode-sector = yn ôl sector cod post
web-told-postcode-district = yn ôl ardal cod post
web-told-stop = yn ôl cod arhosfan
web-told-station = yn ôl cod gorsaf
web-told-school = yn ôl rhif ysgol
web-told-area = yn ôl cod ardal
web-told-name = yn ôl ei enw
web-told-route = yn ôl llwybr
web-told-near = yn ôl yr hyn sydd gerllaw

# Ar ôl derbyn y ffeil.
web-receipt-amended = Diwygiwyd
web-receipt-amended-rows = { $n ->
    [zero] Ni newidiodd yr un o’r rhesi a dderbyniwyd res a gadwyd o’r blaen.
    [one] Newidiodd 1 o’r rhesi a dderbyniwyd res a gadwyd o’r blaen.
    [two] Newidiodd 2 o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
    [few] Newidiodd { $shown } o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
    [many] Newidiodd { $shown } o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
   *[other] Newidiodd { $shown } o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
}
web-receipt-undo = Ffeiliau a dderbyniwyd: gweld neu ddad-wneud
web-receipt-next = Derbyn ffeil arall

# Ffeiliau a dderbyniwyd.
web-files-lead = Cant ffeil ddiweddaraf eich asiantaeth. Gellir dad-wneud ffeil tra bo cyfnod ei rhesi ar agor; yna mae’r hyn a gadwodd yn mynd, a’r hyn a newidiodd yn ôl fel yr oedd.
web-files-taken = Derbyniwyd
web-files-origin = Trwy
web-files-origin-page = y dudalen hon
web-files-origin-command-line = y llinell orchymyn
web-files-origin-demo = yr arddangosiad
web-files-mapping = Mapiad
web-files-undo-heading = Dad-wneud
web-files-undo = Dad-wneud
web-files-undo-which = Dad-wneud ffeil { $taken }
web-files-undone = Dad-wnaed { $at }
web-files-undone-done = Dad-wnaed ffeil { $taken }. Gellir ei hanfon eto.
web-files-bound = Ni ellir ei dad-wneud: mae rhesi ohoni wedi’u cyfrif mewn cyfnod a ryddhawyd, neu newidiodd ffeil ddiweddarach nhw.
web-files-sure = Tynnir y rhesi a gadwodd y ffeil hon, a’i rhesi sy’n aros hefyd. Mae’r cofnod o’r weithred hon yn aros.
web-files-sure-yes = Ie, dad-wneud y ffeil
web-files-sure-no = Gadael fel y mae
web-files-empty = Ni dderbyniwyd yr un ffeil
web-files-empty-next = Pan fydd eich asiantaeth wedi derbyn ffeil, bydd yma gyda’r hyn a ddaeth o’i rhesi.

# Ciw’r stiward.
web-queue-heading = Rhesi sy’n aros am benderfyniad
web-queue-lead = Rhesi eich asiantaeth y mae’n rhaid i berson edrych arnynt. Mae rhes a gedwir yn cyfrif fel pe bai wedi’i derbyn; mae rhes a wrthodir yn mynd.
web-queue-line = Llinell { $line }, rhoddwyd o’r neilltu { $at }
web-queue-note = Nodyn i’r stiward:
web-queue-places = Pa le a olygir?
web-queue-choose = Dewiswch un o’r lleoedd yn gyntaf, neu gwrthodwch y rhes.
web-queue-keep = Cadw’r rhes
web-queue-refuse = Gwrthod
web-queue-sure = Fe’i gwrthodir am byth.
web-queue-sure-yes = Ie, ei gwrthod
web-queue-kept = Cadwyd y rhes.
web-queue-refused = Gwrthodwyd y rhes.
web-queue-more = { $n ->
   *[other] Mae { $shown } rhes yn aros i gyd. Daw’r rhai nesaf pan benderfynir ar y rhain.
}
web-queue-empty = Nid oes rhes yn aros
web-queue-empty-next = Pan fydd gan ffeil res na all ond person benderfynu arni, bydd yma.

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

# Geiriau a rennir gan bob sgrin.
word-concerns = { $n ->
    [zero] dim pryderon
    [one] 1 pryder
    [two] 2 bryder
    [few] { $n } phryder
    [many] { $n } phryder
   *[other] { $n } pryder
}

