# Yr hyn y gofynnir i’r map ag ef: canfod, mesur, lluniadu, cymryd ymaith.
record-action-working-shape-view = Edrych ar siâp a luniwyd ar y map gweithio
record-action-working-picture = Cymryd llun o’r map gweithio allan yn ddrafft mewnol
record-action-released-picture = Cymryd llun o’r map a ryddhawyd allan

problem-shape-title = Ni ellir holi am y siâp
problem-shape-detail = Ni chyfrifwyd dim. Gweler isod beth sydd o’i le ar y siâp, a’i lunio eto.
picture-shape-few = Mae gan y siâp rhy ychydig o bwyntiau. Mae angen tair cornel ar amlinell, a dau bwynt ar lwybr.
picture-shape-many = Mae gan y siâp fwy na 200 o bwyntiau. Lluniwch ef â llai.
picture-shape-crosses = Mae’r amlinell yn ei chroesi neu’n ei chyffwrdd ei hun. Symudwch neu tynnwch gornel.
picture-shape-elsewhere = Mae pwynt y tu allan i’r Grid Cenedlaethol. Lluniwch y siâp ar fap eich rhanbarth.
picture-shape-reach = Rhaid i’r pellter fod rhwng 10 ac 20,000 metr.

map-tools = Offer
map-tool-measure = Mesur
map-tool-draw = Lluniadu siâp
map-tool-picture = Cadw’r map
map-tool-close = Cau’r offeryn
map-tool-undo = Tynnu’r pwynt olaf
map-tool-clear = Clirio

map-find = Canfod lle (bysell /)
map-find-list = Lleoedd a ganfuwyd
map-find-none = Dim byd o’r enw hwnnw. Rhowch gynnig ar ran ohono, cod post neu gyfeirnod grid.
map-find-count = { $n ->
    [zero] Ni chanfuwyd yr un lle.
    [one] Canfuwyd 1 lle. Mae’r saethau’n dewis, mae Enter yn mynd yno.
    [two] Canfuwyd 2 le. Mae’r saethau’n dewis, mae Enter yn mynd yno.
    [few] Canfuwyd { $shown } lle. Mae’r saethau’n dewis, mae Enter yn mynd yno.
    [many] Canfuwyd { $shown } lle. Mae’r saethau’n dewis, mae Enter yn mynd yno.
   *[other] Canfuwyd { $shown } lle. Mae’r saethau’n dewis, mae Enter yn mynd yno.
}
map-find-said = Mae’r map yn dangos { $name }, { $kind }, ger { $reference }.

map-measure-hint = Pwyswch ar y map am bob pwynt. Â’r bysellfwrdd, pan fo’r ffocws ar y map: mae’r saethau’n symud y groes (yn fân gyda Shift), mae Enter yn gosod pwynt, mae Backspace yn tynnu’r olaf, ac mae Escape yn gorffen.
map-measure-length = Hyd y llinell
map-measure-last = Y darn olaf
map-measure-area = Arwynebedd o’i chau
map-measure-crossed = dim: mae’r llinell yn ei chroesi ei hun
map-measure-plane = Metrau ar blân y Grid Cenedlaethol; o fewn 0.05% i’r ddaear yng Nghymru. m metrau, km cilometrau, ha hectarau.
map-measure-said = Pwyntiau: { $points }. Hyd { $length }.
map-measure-said-area = Arwynebedd { $area }.

map-draw-form = Beth i’w luniadu
map-draw-polygon = Amlinell
map-draw-route = Llwybr
map-draw-circle = Cylch
map-draw-hint-polygon = Pwyswch bob cornel ar y map. Â’r bysellfwrdd, pan fo’r ffocws ar y map: saethau ac Enter; mae Backspace yn tynnu cornel.
map-draw-hint-route = Pwyswch bob tro yn y llwybr. Mae’r hyn sydd o fewn y pellter ar y naill ochr a’r llall yn perthyn iddo. Â’r bysellfwrdd: saethau ac Enter ar y map.
map-draw-hint-circle = Pwyswch y canol, ac yna pa mor bell y mae’r cylch yn cyrraedd; neu teipiwch y pellter. Â’r bysellfwrdd: saethau ac Enter ar y map.
map-draw-reach = Pellter mewn metrau
map-draw-around = Cylch o amgylch { $name }
map-draw-points = { $n ->
    [zero] Dim pwyntiau
    [one] 1 pwynt
    [two] 2 bwynt
    [few] { $shown } phwynt
    [many] { $shown } phwynt
   *[other] { $shown } pwynt
}
map-draw-ask = Holi am y siâp hwn
map-shape-density = { $n } o bryderon fesul km²
map-shape-elsewhere = Mae’r siâp y tu allan i’r ardal astudio: ni ellir dweud dim amdano. Lluniwch ef ar y rhanbarth.
map-shape-unsure = O’r rhain mae { $inside } yn nes at yr ymyl nag y mae eu lle’n hysbys, a gallant fod y tu allan; gall { $outside } sydd y tu allan fod y tu mewn. Mae { $coarse } o { $total } o bryderon ({ $share }) yn hysbys yn rhy fras i ddweud.
map-shape-months = Misoedd, ar ffurf tabl
map-shape-most = uchaf:
map-shape-blocks = Blociau yn y cyfanswm, ar ffurf tabl
map-shape-blocks-hint = Yr ateb yw’r cyfanswm dros flociau cyfan y mae eu canolbwyntiau yn y siâp, tri o leiaf.

map-picture-hint-released = Y map fel y mae yn y ffenestr, gyda’i allwedd, ei gyfnod, ei ryddhad a’i farc. Cofnodir ei fod yn cael ei gymryd.
map-picture-hint-working = Y map fel y mae yn y ffenestr, yn ddrafft mewnol gyda’r geiriau hynny ar ei draws. Mae’n dal union gyfrifon: ni chaiff adael asiantaethau’r cytundeb. Cofnodir ei fod yn cael ei gymryd.
map-picture-not = Nid yw eich rôl yn cymryd y map hwn ymaith ar ffurf ffeil.
map-picture-making = Wrthi’n ysgrifennu’r llun…
map-picture-done = Cadwyd fel { $name }.
map-picture-draft = DRAFFT MEWNOL
map-picture-release = Rhyddhad { $edition }
map-picture-cube = Yr ochr weithio, cyflwr { $edition }: heb ei ryddhau, yn newid gyda phob ffurflen
map-picture-by = Cymerwyd gan { $by }, { $at }
map-picture-complete = Ffynonellau: { $sources }. Asiantaethau’n anfon ffurflenni: { $least } i { $most } ym mhob mis.
map-picture-uncertain = Mae sŵn ar y gwerthoedd, maent wedi’u talgrynnu a’u dal yn ôl pan fônt yn fach; mae ardal yn llwyd lle nad yw’r rhifau’n penderfynu. Mae’r cyfyngau, y ffynonellau a’r cyflawnder yn y tablau a ryddhawyd.

map-tool-base = Map sylfaen
server-base-map = Ni ellir defnyddio’r map sylfaen. Mae ei gyfeiriad yn dechrau â http:// neu https://, yn enwi un gwesteiwr, ac mae ynddo {"{z}"}, {"{x}"} ac {"{y}"} unwaith yr un ar ei ôl; mae’r geiriau diolch yn y ddwy iaith.
