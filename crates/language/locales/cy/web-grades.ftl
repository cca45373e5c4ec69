# Tudalen y graddiwr: graddau 3x5x2 i bryderon (y Coleg Plismona, adroddiad cudd-wybodaeth, 2016).
web-title-grades = Graddau · Contexture
web-page-grades = Graddau
web-grades-heading = Graddio pryderon
web-grades-lead = Mae asiantaethau’n anfon eu pryderon heb radd. Yma mae’r rôl heddlu achrededig yn eu graddio yn ôl yr asiantaeth a’i chyfeirnod ei hun i’r cofnod. Defnyddir y cyfeirnod i ddod o hyd i’r pryder ac ni chedwir ef yn unman.
web-grades-meaning = Yr hyn a wna gradd
web-grades-does-e-title = E, amheuir ei bod yn ffug
web-grades-does-e = Nid yw’r pryder ar unrhyw arwyneb: dim map, dim tabl, dim canfyddiad, dim datganiad.
web-grades-does-c-title = C, heb ganiatâd at ddefnydd ystadegol
web-grades-does-c = Cyfrifir y pryder i ddadansoddwyr ar yr ochr waith, ac nid yw’n gadael mewn unrhyw ddatganiad.
web-grades-does-leave-title = C, gyda chaniatâd at ddefnydd ystadegol
web-grades-does-leave = Cyfrifir a rhyddheir y pryder fel unrhyw un arall.
web-grades-does-others-title = A i D gyda P, ffynhonnell 1 i 3
web-grades-does-others = Cyfrifir a rhyddheir y pryder fel unrhyw un arall. Cedwir y radd gydag ef.
web-grades-does-none-title = Dim gradd
web-grades-does-none = Cyfrifir y pryder, a’i ddangos ar wahân fel un heb radd.
web-grades-period = Mae gradd newydd yn cymryd lle’r un o’i blaen. Wedi i gyfnod pryder gael ei ryddhau ni ellir ei raddio mwyach.
web-grades-one = Un â llaw
web-grades-agency = Asiantaeth
web-grades-reference = Cyfeirnod y cofnod
web-grades-source = Ffynhonnell
web-grades-information = Gwybodaeth
web-grades-handling = Trin
web-grades-choose = Dewiswch
web-grades-source-1 = dibynadwy
web-grades-source-2 = heb ei phrofi
web-grades-source-3 = annibynadwy
web-grades-information-a = yn hysbys yn uniongyrchol
web-grades-information-b = yn hysbys yn anuniongyrchol ond wedi’i chadarnhau
web-grades-information-c = yn hysbys yn anuniongyrchol
web-grades-information-d = ddim yn hysbys
web-grades-information-e = amheuir ei bod yn ffug
web-grades-handling-p = caniateir rhannu cyfreithlon
web-grades-handling-c = caniateir rhannu cyfreithlon gydag amodau
web-grades-condition = Mae amod C yn caniatáu defnydd ystadegol
web-grades-add = Ychwanegu at y rhestr
web-grades-many = Llawer o daenlen
web-grades-many-hint = Copïwch y colofnau o’ch taenlen a’u gludo yma, cofnod ar bob llinell, rhwng tabiau neu gomas: asiantaeth, cyfeirnod, ffynhonnell (1 i 3), gwybodaeth (A i E), trin (P neu C) a, gydag C, a yw ei amod yn caniatáu defnydd ystadegol (ie neu na). Caiff llinell o benawdau sefyll yn gyntaf. Nid anfonir dim cyn i chi bwyso’r botwm isod.
web-grades-read = Yr hyn a ddarllenwyd
web-grades-able = { $n ->
    [zero] Ni ellir anfon yr un llinell.
    [one] Gellir anfon 1 llinell.
    [two] Gellir anfon { $shown } linell.
    [few] Gellir anfon { $shown } llinell.
    [many] Gellir anfon { $shown } llinell.
   *[other] Gellir anfon { $shown } llinell.
}
web-grades-faulty = { $n ->
    [zero] Nid oes bai ar yr un llinell.
    [one] Mae bai ar 1 llinell ac nid anfonir hi.
    [two] Mae bai ar { $shown } linell ac nid anfonir nhw.
    [few] Mae bai ar { $shown } llinell ac nid anfonir nhw.
    [many] Mae bai ar { $shown } llinell ac nid anfonir nhw.
   *[other] Mae bai ar { $shown } llinell ac nid anfonir nhw.
}
web-grades-later = { $n ->
    [zero] Nid oes yr un arall yn aros.
    [one] Mae 1 arall yn aros am y tro nesaf: mil sy’n mynd ar unwaith.
    [two] Mae { $shown } arall yn aros am y tro nesaf: mil sy’n mynd ar unwaith.
    [few] Mae { $shown } arall yn aros am y tro nesaf: mil sy’n mynd ar unwaith.
    [many] Mae { $shown } arall yn aros am y tro nesaf: mil sy’n mynd ar unwaith.
   *[other] Mae { $shown } arall yn aros am y tro nesaf: mil sy’n mynd ar unwaith.
}
web-grades-listed = O gynifer o linellau, dim ond y rhai y mae angen edrych arnynt a restrir.
web-grades-grade = Gradd
web-grades-leave = Defnydd ystadegol
web-grades-leave-yes = caniateir
web-grades-leave-no = ni chaniateir
web-grades-stands = Sut y mae
web-grades-state-able = gellir ei hanfon
web-grades-state-unknown = ni chafwyd pryder y gellir ei raddio o hyd
web-grades-send = { $n ->
    [zero] Graddio dim llinell
    [one] Graddio 1 llinell
    [two] Graddio { $shown } linell
    [few] Graddio { $shown } llinell
    [many] Graddio { $shown } llinell
   *[other] Graddio { $shown } llinell
}
web-grades-done = { $n ->
    [zero] Ni raddiwyd yr un pryder.
    [one] Graddiwyd 1 pryder.
    [two] Graddiwyd { $shown } bryder.
    [few] Graddiwyd { $shown } phryder.
    [many] Graddiwyd { $shown } phryder.
   *[other] Graddiwyd { $shown } pryder.
}
web-grades-unknown = { $n ->
    [zero] Cafodd pob llinell ei phryder.
    [one] Ni chafodd 1 llinell bryder y gellir ei raddio o hyd. Mae’n aros isod: edrychwch ar ei hasiantaeth a’i chyfeirnod, neu rhowch gynnig arall arni pan fydd y pryder wedi dod.
    [two] Ni chafodd { $shown } linell bryder y gellir ei raddio o hyd. Maent yn aros isod: edrychwch ar asiantaeth a chyfeirnod, neu rhowch gynnig arall arni pan fydd y pryderon wedi dod.
    [few] Ni chafodd { $shown } llinell bryder y gellir ei raddio o hyd. Maent yn aros isod: edrychwch ar asiantaeth a chyfeirnod, neu rhowch gynnig arall arni pan fydd y pryderon wedi dod.
    [many] Ni chafodd { $shown } llinell bryder y gellir ei raddio o hyd. Maent yn aros isod: edrychwch ar asiantaeth a chyfeirnod, neu rhowch gynnig arall arni pan fydd y pryderon wedi dod.
   *[other] Ni chafodd { $shown } llinell bryder y gellir ei raddio o hyd. Maent yn aros isod: edrychwch ar asiantaeth a chyfeirnod, neu rhowch gynnig arall arni pan fydd y pryderon wedi dod.
}
web-grades-fault-cells = Nid oes pump neu chwech o gelloedd ar y llinell: asiantaeth, cyfeirnod, ffynhonnell, gwybodaeth, trin a, gydag C, defnydd ystadegol.
web-grades-fault-agency = Cod o ddwy i ddeuddeg o briflythrennau, digidau a chysylltnodau yw’r asiantaeth.
web-grades-fault-reference = Mae o leiaf un digid yn y cyfeirnod, a 40 o lythrennau, digidau a / - _ . : ar y mwyaf.
web-grades-fault-leave = Ie neu na yw defnydd ystadegol.
web-grades-fault-twice = Mae’r un cofnod ar linell { $line } eisoes. Tynnwch un ohonynt allan.
