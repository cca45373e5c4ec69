# Beth sydd y tu ôl i gell o’r map gweithio.

explain-title = Beth sydd y tu ôl iddi
explain-open = Cliciwch y gell, neu pwyswch Enter arni, i weld beth sydd y tu ôl iddi.
explain-of = Am y gell a’r celloedd sy’n ei chyffwrdd, { $cells } i gyd: yr hyn y mae Gi* yn ei bwyso.
explain-ratio = { $ratio } gwaith yr hyn a roddai lledaeniad gwastad dros yr ardal astudio ({ $expected }); cyfwng 95% { $low } i { $high }.
explain-ratio-note = Mae’r cyfwng yn fanwl gywir pan ddaw pryderon fesul un. Mae sawl pryder o’r un noson yn ei wneud yn rhy gul.
explain-nothing = Nid oes pryder o dan yr hidlydd wedi’i fapio yma.

explain-without = A fyddai’n sefyll heb …?
explain-without-all = Mae’n sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
explain-without-some = { $n ->
    [zero] Mae’n sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
    [one] Nid yw’n sefyll heb un rhan o’r dystiolaeth.
    [two] Nid yw’n sefyll heb y naill na’r llall o { $n } ran o’r dystiolaeth.
    [few] Nid yw’n sefyll heb unrhyw un o { $n } rhan o’r dystiolaeth.
    [many] Nid yw’n sefyll heb unrhyw un o { $n } rhan o’r dystiolaeth.
   *[other] Nid yw’n sefyll heb unrhyw un o { $n } rhan o’r dystiolaeth.
}
explain-without-none = Nid yw’r gell yn sefyll allan, felly nid oes dim i’w dynnu oddi wrthi. Mae’r tabl yn dweud a fyddai’n sefyll allan pe gadewid rhan allan.
explain-police-alone = Yr heddlu yn unig sydd y tu ôl iddi: heb eu pryderon nid yw’n sefyll. Ni all tystiolaeth yr heddlu ar ei phen ei hun godi cyd-destun.
explain-without-part = Wedi’i adael allan
explain-without-left = Ar ôl yma
explain-without-class = Wedyn
explain-out-discovered = Yr hyn a ganfuwyd
explain-out-told = Yr hyn a ddywedwyd
explain-out-month = { $month }, ei mis llawnaf
explain-out-unclear-context = Ddim yn glir am beth

explain-parts = O beth y’i gwnaed
explain-parts-note = Y gyfran yma gyda’i chyfwng 95%, wrth ochr y gyfran yng ngweddill y map. Rhoddir ▲ neu ▼ lle mae prawf union Fisher, wedi’i gywiro am bob rhes, yn canfod gwahaniaeth (q o 0.05 ar y mwyaf). Dewiswch res i gulhau’r map iddi.
explain-part = Rhan
explain-here = Yma
explain-elsewhere = Mewn mannau eraill
explain-more = mwy cyffredin yma
explain-less = llai cyffredin yma
explain-parts-same = Nid oes dim yn amlwg yn fwy na llai cyffredin yma nag yng ngweddill y map.
explain-parts-others = { $n ->
    [zero] Dim rhes arall
    [one] Un rhes arall
    [two] { $n } res arall
    [few] { $n } rhes arall
    [many] { $n } rhes arall
   *[other] { $n } rhes arall
}
explain-of-harm = Niwed
explain-of-source = Ffynhonnell
explain-of-learned = Sut y daethpwyd i wybod
explain-of-context = Am beth
explain-of-grade = Gradd

explain-when = Pryd
explain-months = Pryderon fesul mis, { $from } i { $to }; mae { $n } yn y llawnaf, { $month }
explain-months-hint = Tynnwch dros y misoedd i gulhau’r map iddynt. Mae’r llinell amser yn gwneud yr un peth â bysellau.
explain-hours = Pryderon fesul awr o’r wythnos
explain-hours-known = { $n ->
    [zero] Nid yw’r awr yn hysbys am yr un ohonynt.
    [one] Mae’r awr yn hysbys am un pryder.
    [two] Mae’r awr yn hysbys am { $shown } bryder.
    [few] Mae’r awr yn hysbys am { $shown } phryder.
    [many] Mae’r awr yn hysbys am { $shown } phryder.
   *[other] Mae’r awr yn hysbys am { $shown } o bryderon.
}
explain-hours-hint = Tynnwch dros yr oriau i gulhau’r map iddynt. Mae’r hidlydd “Awr o’r wythnos” yn gwneud yr un peth â bysellau.
explain-hours-none = Nid yw’r awr yn hysbys am yr un ohonynt.

explain-contexts = Cyd-destunau byw gerllaw
explain-contexts-hint = O fewn { $metres } metr i ganol y gell, o’r gofrestr.
explain-contexts-none = Nid oes gan y gofrestr gyd-destun byw yma.

returns-title = Adroddiadau fesul ffynhonnell a mis
returns-lead = Asiantaethau â phryder yn y mis, o’r rhai a oedd yn anfon: o bryder cyntaf asiantaeth i’w phryder olaf. Am bob pryder, beth bynnag fo’r hidlydd.
returns-open = Pa adroddiadau sydd ar goll
returns-source = Ffynhonnell
returns-missing = { $n ->
    [0] Nid oes adroddiad ar goll.
    [zero] Nid oes adroddiad ar goll.
    [one] Mae un adroddiad o { $of } ar goll neu’n wag ({ $share }).
    [two] Mae { $n } adroddiad o { $of } ar goll neu’n wag ({ $share }).
    [few] Mae { $n } adroddiad o { $of } ar goll neu’n wag ({ $share }).
    [many] Mae { $n } adroddiad o { $of } ar goll neu’n wag ({ $share }).
   *[other] Mae { $n } adroddiad o { $of } ar goll neu’n wag ({ $share }).
}
returns-missing-period = Yn y cyfnod a ddangosir: { $words }
returns-month = { $source }, { $month }: { $sent } o { $expected } asiantaeth, { $n } o bryderon
returns-month-none = { $source }, { $month }: nid oedd neb yn anfon
returns-key-full = pawb wedi anfon
returns-key-part = rhai wedi anfon
returns-key-silent = neb wedi anfon, a rhai i’w disgwyl
returns-key-none = neb yn anfon eto, neu mwyach
returns-top-agency = Anfonodd un asiantaeth { $share } o’r holl bryderon.
returns-not-harm = Nid yw dim adroddiadau’n golygu dim niwed: gall mis tawel fod yn adroddiad ar goll.

record-action-working-cell-view = Edrych ar yr hyn sydd y tu ôl i gell o’r map gweithio
record-action-working-returns-view = Edrych ar yr adroddiadau fesul ffynhonnell a mis

honesty-police-alone = Mae pob pryder o dan yr hidlydd hwn yn dod o’r heddlu. Ni all tystiolaeth yr heddlu ar ei phen ei hun godi cyd-destun.
honesty-top-source-caution = Un ffynhonnell a ddywedodd y rhan fwyaf: { $source }, { $share }. Mae’r map yn dangos lle mae’r ffynhonnell honno’n edrych gymaint â lle mae niwed.
honesty-discovered-alone = Ni ddywedwyd dim o dan yr hidlydd hwn gan berson ifanc na gofalwr: fe’i canfuwyd i gyd, felly mae’n dilyn lle’r oedd rhywun yn edrych.

# Sensitifrwydd: celloedd poeth ag un rhan o’r dystiolaeth wedi’i gadael allan ar y tro.

method-sensitivity = A fyddai’n sefyll heb …? (sensitifrwydd)
method-sensitivity-says = Celloedd poeth Gi*, wedi’u gofyn eto â phob rhan o’r dystiolaeth wedi’i gadael allan ar ei phen ei hun: pob ffynhonnell, pob gradd, yr hyn a ganfuwyd, yr hyn a ddywedwyd, pryderon heb fath clir, y mis llawnaf. Mae cell sy’n sefyll yn boeth bob tro.
method-sensitivity-limits = Nid oes rhaid bod cell sy’n syrthio yn ganfyddiad gau: gyda llai o dystiolaeth gellir canfod llai. Gall dwy ran sy’n sôn am yr un nosweithiau gynnal ei gilydd. Mae sefyll yn dweud nad un ffynhonnell a wnaeth y canfyddiad, nid ei fod yn wir.
finding-sensitivity = { $n ->
    [0] Nid oes cell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
    [zero] Nid oes cell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
    [one] Mae un gell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
    [two] Mae { $shown } gell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
    [few] Mae { $shown } chell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
    [many] Mae { $shown } chell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
   *[other] Mae { $shown } cell boeth yn sefyll pa ran unigol bynnag o’r dystiolaeth a adewir allan.
}
sensitivity-stands = Yn sefyll heb unrhyw un rhan
sensitivity-falls-one = Yn syrthio heb un rhan
sensitivity-falls-several = Yn syrthio heb unrhyw un o sawl rhan
figure-hot = Celloedd poeth o dan yr hidlydd cyfan
figure-police-alone = O’r rhain, celloedd sy’n syrthio heb yr heddlu
table-left-out = Beth sydd ar ôl heb bob rhan
column-left-out = Wedi’i adael allan
column-stay-hot = Yn aros yn boeth
column-fall = Yn syrthio
column-new-hot = Newydd
column-falls-without = Yn syrthio heb
