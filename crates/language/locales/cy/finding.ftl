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
