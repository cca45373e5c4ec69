# Cymharu dau gyfnod, a mapiau bach ochr yn ochr.
picture-filter-against-half = Mae gan gyfnod i gymharu ag ef fis cyntaf a mis olaf. Dewiswch y ddau.
picture-filter-against-overlap = Mae'r ddau gyfnod yn rhannu mis. Dewiswch gyfnod, ac un i'w gymharu ag ef, heb fis yn gyffredin rhyngddynt.
picture-against-beside = Nid oes mis o ddata yn un o'r ddau gyfnod, felly ni ellir cymharu dim. Dewiswch fisoedd o'r llinell amser.
picture-against-nothing = Nid oes pryder ar y map yn un o'r ddau gyfnod o dan yr hidlydd hwn, felly ni ellir cymharu dim. Dewiswch gyfnodau hwy neu lai o hidlyddion.

web-compare = Cymharu â
web-compare-title = Cymharu â chyfnod arall
web-compare-nothing = dim
web-compare-before = y cyfnod blaenorol
web-compare-year = yr un misoedd flwyddyn ynghynt
web-compare-chosen = misoedd a ddewiswyd
web-compare-overlap = Mae'r ddau gyfnod yn rhannu mis, felly nid ydynt yn cael eu cymharu. Dewiswch fisoedd sydd wrth ochr y cyfnod.
web-compare-null = Beth sy'n cyfrif fel dim newid
web-compare-null-region = fel y newidiodd y rhanbarth cyfan
web-compare-null-rate = yr un nifer o bryderon y dydd
web-compare-lens = Beth mae'r map yn ei ddangos
web-compare-lens-change = Newid
web-compare-lens-standing = Poeth ac oer
web-compare-view = o'i gymharu â { $other }
web-compare-region = Rhanbarth
web-compare-region-line = × { $ratio } ar y map, { $days } diwrnod o'i gymharu â { $days-other }; profwyd { $windows } cell
web-compare-agencies = Adroddiadau
web-compare-agencies-line = { $throughout } o { $all } asiantaeth ym mhob mis o'r ddau gyfnod
web-compare-agencies-caution = { $n ->
    [zero] Ni newidiodd yr asiantaethau a anfonodd adroddiadau.
    [one] Anfonodd un asiantaeth adroddiadau yn rhai o'r misoedd hyn ac nid mewn eraill: gall cynnydd neu ostyngiad ddod o'i hadroddiadau ac nid o'r hyn a ddigwyddodd.
    [two] Anfonodd { $shown } asiantaeth adroddiadau yn rhai o'r misoedd hyn ac nid mewn eraill: gall cynnydd neu ostyngiad ddod o'u hadroddiadau ac nid o'r hyn a ddigwyddodd.
    [few] Anfonodd { $shown } asiantaeth adroddiadau yn rhai o'r misoedd hyn ac nid mewn eraill: gall cynnydd neu ostyngiad ddod o'u hadroddiadau ac nid o'r hyn a ddigwyddodd.
    [many] Anfonodd { $shown } asiantaeth adroddiadau yn rhai o'r misoedd hyn ac nid mewn eraill: gall cynnydd neu ostyngiad ddod o'u hadroddiadau ac nid o'r hyn a ddigwyddodd.
   *[other] Anfonodd { $shown } asiantaeth adroddiadau yn rhai o'r misoedd hyn ac nid mewn eraill: gall cynnydd neu ostyngiad ddod o'u hadroddiadau ac nid o'r hyn a ddigwyddodd.
}
web-compare-season-caution = Mae'r ddau gyfnod yn cynnwys misoedd gwahanol o'r flwyddyn: gall tymor ar ei ben ei hun wneud gwahaniaeth o'r fath.
web-compare-source = { $source } { $now }, { $other } gynt

map-change-title = Newid rhwng dau gyfnod
map-change-unit = celloedd 500 m gyda'r wyth o'u cwmpas
map-change-rose-99 = Cododd, 99%
map-change-rose-95 = Cododd, 95%
map-change-rose-90 = Cododd, 90%
map-change-none = Dim newid y gellir ei ganfod
map-change-fell-90 = Gostyngodd, 90%
map-change-fell-95 = Gostyngodd, 95%
map-change-fell-99 = Gostyngodd, 99%
map-change-key-nothing = Dim wedi'i gofnodi yn y naill gyfnod na'r llall
map-change-periods = { $period } o'i gymharu â { $other }
map-change-method-region = Prawf amodol union mewn ffenestri o gelloedd { $cell } m, yn erbyn newid y rhanbarth ei hun; FDR { $fdr }%
map-change-method-rate = Prawf amodol union mewn ffenestri o gelloedd { $cell } m, yn erbyn yr un nifer y dydd; FDR { $fdr }%
map-change-coverage = { $now } o { $now-all } pryder wedi'u mapio, a { $other } o { $other-all } yn y cyfnod arall; { $missing } heb fod ar y map
map-change-spoken = { $now } gyda'r celloedd o'i chwmpas, { $other } yn y cyfnod arall; { $class }
map-change-ratio-region = × { $ratio } yn erbyn newid y rhanbarth
map-change-ratio-rate = × { $ratio } y dydd
map-change-window = Gyda'r wyth o'i chwmpas
map-change-cell = Y gell hon
map-change-col-now = Ffenestr, cyfnod
map-change-col-other = Ffenestr, arall
map-change-col-ratio = Cymhareb (cyfwng 95%)

record-action-working-multiples-view = Edrych ar fapiau bach ochr yn ochr
web-multiples = Mapiau ochr yn ochr
web-multiples-open = Mapiau ochr yn ochr, yn ôl niwed neu ffynhonnell
web-multiples-by = Un map ar gyfer pob
web-multiples-harm = math o niwed
web-multiples-source = ffynhonnell
web-multiples-line = pryderon mewn cell { $cell } m, { $period }; un raddfa i bob map; cyfrif, heb brawf
web-multiples-n = n = { $mapped } o { $total }
web-multiples-narrow = Cyfyngu'r map iddo.
web-multiples-table = Yr un peth mewn ffigurau
web-multiples-col-name = Map
web-multiples-col-total = Pryderon
web-multiples-col-mapped = Ar y map
web-multiples-col-cells = Celloedd
web-multiples-col-most = Y mwyaf mewn cell
web-multiples-note = Gall ychydig o bryderon o ffynhonnell olygu mai ychydig y mae'n eu hanfon, nid mai ychydig sy'n digwydd.

web-filter-change = Newid ers blwyddyn arall
web-filter-change-year = Cymharu â
map-turn-title = Newid o { $other } i { $year }
map-turn-unit = adroddiadau mewn blwyddyn, gwahaniaeth y gwerthoedd a ryddhawyd
map-turn-rose = Cododd
map-turn-fell = Gostyngodd
map-turn-withheld = Wedi'i ddal yn ôl neu ddim yn y naill flwyddyn neu'r llall: ni ddywedir dim
map-turn-line = { $year } o'i gymharu â { $other }; mae gan { $compared } o { $frame } ardal werth yn y ddwy flwyddyn
map-turn-method = Cododd neu gostyngodd: y tu hwnt i'r hyn y mae sŵn a thalgrynnu'r ddau ryddhad yn ei wneud yn unrhyw un o'r ardaloedd, 95% sicr o'r cyfan ar unwaith
map-turn-chance = Mae'n sôn am nifer yr adroddiadau, sydd hefyd yn newid ar hap o flwyddyn i flwyddyn.
map-turn-difference = { $difference } ({ $low } i { $high })
map-turn-col-other = Blwyddyn arall
map-turn-col-difference = Gwahaniaeth (cyfwng 95%)

web-calendar = Calendr y misoedd
web-calendar-open = Calendr
web-calendar-year = Blwyddyn
web-calendar-fewer = {" "}(llawer llai o asiantaethau'n adrodd)
web-calendar-note = Pryderon fesul mis o dan bob hidlydd ond y cyfnod, tywyllach am fwy. Seren: llawer llai o asiantaethau'n adrodd. Pwyswch fis i'w ddewis.
web-timeline-school = bandiau: gwyliau ysgol arferol yng Nghymru; mae pob awdurdod yn pennu ei ddyddiadau ei hun
web-how-change = Mae'r lliwiau'n dweud beth a newidiodd rhwng y ddau gyfnod: oren wedi codi, porffor wedi gostwng, o fwy nag y mae siawns yn ei egluro. Llwyd yw dim newid y gellir ei ganfod, sydd ddim yn dweud na newidiodd dim.
