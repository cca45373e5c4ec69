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
