# Pryderon dros amser ar dudalen cyd-destun.
contexts-time = Pryderon dros amser
contexts-time-title-exact = Pryderon am y cyd-destun hwn, fesul mis
contexts-time-title-place = Adroddiadau a ryddhawyd am { $name }, fesul blwyddyn
contexts-time-title-area = Adroddiadau a ryddhawyd am { $name }, fesul chwarter
contexts-time-unit-month = Pryderon yn y mis
contexts-time-unit-quarter = Adroddiadau yn y chwarter, wedi’u talgrynnu (cyfwng 95%)
contexts-time-unit-year = Adroddiadau yn y flwyddyn, wedi’u talgrynnu (cyfwng 95%)
contexts-time-period = Cyfnod
contexts-time-counted = Wedi’u cyfrif
contexts-time-counted-words = { $total } i gyd: { $said } y dywedwyd eu bod amdano, { $place } a roddwyd drwy un o’i leoedd
contexts-time-unclear = Mis aneglur
contexts-time-sources = Ffynonellau
contexts-time-learned = Darganfuwyd neu dywedwyd
contexts-time-table = Fel tabl
contexts-time-key-known = mis yn hysbys
contexts-time-key-unclear = mis aneglur: cyfrifwyd yn ôl y diwrnod cynharaf, neu’r diwrnod cofnodi
contexts-time-key-value = gwerth wedi’i dalgrynnu gyda’i gyfwng 95%
contexts-time-key-withheld = wedi’i ddal yn ôl neu ddim
contexts-time-drawn = Dangosir y { $n } mis diwethaf; mae’r cyfan yn y tabl.
contexts-time-summary-counts = { $from } i { $to }: { $total } i gyd, y nifer fwyaf ym mis { $month } ({ $most })
contexts-time-summary-none = { $from } i { $to }: ni adroddwyd unrhyw bryder
contexts-time-summary-values = { $from } i { $to }: dangosir { $shown } o { $all } gwerth; mae’r lleill wedi’u dal yn ôl neu nid oes rhai
contexts-time-exact = Cyfrifon union yr ochr weithio, ar gyfer y sgrin hon yn unig. Gadewir allan yr hyn yr amheuir ei fod yn ffug. Mae’r edrychiad hwn wedi’i gofnodi.
contexts-time-stands-for = { $n ->
    [zero] Ni chyfrifwyd rhai unrhyw gyd-destun arall gyda hwy.
    [one] Cyfrifwyd gyda rhai 1 cyd-destun y mae’n sefyll drosto.
    [two] Cyfrifwyd gyda rhai { $shown } gyd-destun y mae’n sefyll drostynt.
    [few] Cyfrifwyd gyda rhai { $shown } chyd-destun y mae’n sefyll drostynt.
    [many] Cyfrifwyd gyda rhai { $shown } chyd-destun y mae’n sefyll drostynt.
   *[other] Cyfrifwyd gyda rhai { $shown } cyd-destun y mae’n sefyll drostynt.
}
contexts-time-split = Daeth o gyd-destun a rannwyd. Mae pryderon y dywedwyd eu bod am hwnnw yn aros gydag ef: ni ddywedodd neb pa ran oedd dan sylw.
contexts-time-quiet = Dim ond yr hyn a adroddodd asiantaethau. Nid yw dim adroddiadau yn golygu dim niwed.
contexts-time-of-place = Pob adroddiad a roddwyd drwy’r lle cofrestredig hwn, beth bynnag oedd ei bwnc.
contexts-time-of-area = Nid oes gan unrhyw dabl a ryddhawyd y cyd-destun hwn ar ei ben ei hun. Dyma’r ardal ganol y mae’n sefyll ynddi: pob adroddiad yn yr ardal honno, nid am y cyd-destun hwn yn unig.
contexts-time-released-how = Cuddir o dan { $threshold }, talgrynnir i { $rounding }. Rhyddhad
contexts-time-placeless = Nid oes ganddo le ar fap, ac fesul lle ac ardal y mae rhyddhau: ni ryddheir dim amdano.
contexts-time-nothing = Nid oes gan unrhyw ryddhad werth amdano eto: nac am le cofrestredig o’i eiddo nac am yr ardal ganol y mae’n sefyll ynddi.
contexts-time-none = Nid yw eich rôl yn gweld cyfrifon union na rhyddhadau.
contexts-time-enter = Ar yr ochr weithio y mae’r cyfrifon union fesul mis.
contexts-time-enter-link = Ewch iddi ar y map
context-months-ids = Rhowch gyfeirnodau gyda choma rhyngddynt, 64 o bob math ar y mwyaf.
record-action-working-context-view = Edrychodd ar y pryderon am gyd-destun
