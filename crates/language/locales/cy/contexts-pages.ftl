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
