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
