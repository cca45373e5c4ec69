# A newidiodd cynllun rywbeth: cyflyrau, dulliau, gwallau, y cofnod.
effect-state-fell = Adroddwyd am lai o bryderon nag y byddai’r gymhariaeth wedi arwain ato, y tu hwnt i siawns a sŵn.
effect-state-rose = Adroddwyd am fwy o bryderon nag y byddai’r gymhariaeth wedi arwain ato, y tu hwnt i siawns a sŵn.
effect-state-smaller-than-wanted = Ni ddangosir newid, ac mae gostyngiad mor fawr â’r un a ddymunwyd wedi’i ddiystyru.
effect-state-cannot-tell = Ni all neb ddweud eto: ni ddiystyrir dim newid na’r gostyngiad a ddymunwyd.
effect-state-not-valid = Mae’r cyfrifon yn torri rheol o’r dull, felly ni ddywedir dim ohonynt. Enwir y rheolau isod.
effect-state-not-released = Nid yw pob chwarter o’r gymhariaeth wedi’i ryddhau eto, felly ni ddywedir dim. Mae hynny’n fwriadol: bydd pwy bynnag sy’n edrych bob chwarter yn canfod rhywbeth yn hwyr neu’n hwyrach.
effect-state-withheld = Mae swm o’r gymhariaeth wedi’i ddal yn ôl, felly ni ellir dweud dim. Cymerwch ardaloedd mwy neu gyfnodau hirach.
effect-conclusion-better = Mae’n well yno
effect-conclusion-same = Mae fel yr oedd
effect-conclusion-worse = Mae’n waeth yno
effect-conclusion-cannot-tell = Ni all neb ddweud eto
effect-part-area = Ardal y cynllun
effect-part-compared = Cymherir â
effect-part-ring = O’i hamgylch
effect-part-compared-ring = Cymherir y cylch â
effect-part-region = Y rhanbarth cyfan
effect-number-wdd = Gwahaniaeth dadleoli wedi’i bwysoli
effect-meaning-wdd = Sut y newidiodd ardal y cynllun a’r hyn sydd o’i hamgylch, llai newid yr hyn y’u cymherir ag ef. O dan 0: llai o bryderon na’r disgwyl.
effect-number-wdq = Cyniferydd dadleoli wedi’i bwysoli
effect-meaning-wdq = Faint a symudodd drws nesaf (o dan 0) neu a ledaenodd yno (uwchlaw 0), fel cyfran o’r hyn a enillwyd. Nid oes ganddo gyfwng.
effect-number-tne = Cyfanswm yr effaith net
effect-meaning-tne = Pryderon na ddaethant, pe bai’r ardal a’r hyn sydd o’i hamgylch wedi newid yn ôl yr un gyfran â’r gymhariaeth. Uwchlaw 0: llai.
effect-number-ratio = Newid cymharol
effect-meaning-ratio = Newid ardal y cynllun dros newid yr hyn y’i cymherir ag ef. 0.7: tri degfed yn llai. Dyma sut y cyfunir sawl cynllun.
effect-number-etest = Gwahaniaeth ardal y cynllun yn unig (prawf E)
effect-meaning-etest = Wedyn llai cynt, heb ddim i gymharu ag ef. Mae sŵn y datganiad yn ei p.
effect-number-its = Cyfres amser a dorrwyd
effect-meaning-its = Cymhareb y lefel wedyn i’r man y byddai’r duedd cynt wedi arwain ato. O dan 1: llai o bryderon.
effect-series-withheld = Nid yw’n ddilys oherwydd bod chwarter o ardal y cynllun wedi’i ddal yn ôl.
effect-no-number = Nid yw’n ddilys oherwydd nad yw rhifau’r gymhariaeth hon yn ddigon i’r dull.
effect-fit-fits = Gall wasanaethu
effect-fit-adjoins = Yn cyffwrdd ag ardal y cynllun: byddai’r hyn sy’n symud yno’n cyfrif yn erbyn y cynllun
effect-fit-treated = Edrychir ar gynllun arall yno
effect-fit-few = Rhy ychydig o bryderon cynt
effect-fit-level = Mae ei lefel yn fwy na dwywaith, neu’n llai na hanner, lefel ardal y cynllun
effect-fit-trend = Roedd ar duedd arall cynt
effect-fit-withheld = Mae chwarter cynt wedi’i ddal yn ôl
effect-fit-own-withheld = Mae chwarter o ardal y cynllun ei hun wedi’i ddal yn ôl, felly ni ellir cymharu dim
effect-fault-many = Mae rhan yn cymryd deuddeg ardal ar y mwyaf.
effect-fault-area = Dewiswch ardaloedd canol o’r rhanbarth hwn, pob un unwaith.
effect-fault-twice = Gall ardal sefyll mewn un rhan yn unig.
effect-fault-choose = Dewiswch o leiaf un ardal.
effect-fault-ring = Mae cylch a’r hyn y’i cymherir ag ef yn mynd gyda’i gilydd: rhowch y ddau neu’r un ohonynt.
effect-fault-quarters = Dewiswch chwarter cyntaf, ac un, dwy neu dair blynedd gyfan bob ochr.
effect-fault-before = Rhaid i’r chwarteri cynt i gyd fod wedi’u rhyddhau. Dewiswch chwarter cyntaf diweddarach neu gyfnod byrrach.
effect-fault-wanted = Dywedwch rhwng 5 a 90 y cant.
effect-fault-reporting = Dywedwch a yw’r un bobl yn dal i sôn am yr hyn a welant: mae llai o bobl sy’n adrodd yn edrych fel llai o niwed.
effect-fault-counts-alone = Nid yw cyfrifon ar eu pen eu hunain yn gwneud dim yn well. Dywedwch beth mae’r asesiad yn ei ddangos nawr, neu beth mae pobl ifanc yn ei ddweud, neu dewiswch gasgliad arall.
effect-fault-draft = Drafft yw’r cynllun hwn. Dechreuwch ef cyn ysgrifennu sut y dywedir am ei effaith.
effect-fault-none = Ni chymherir dim eto. Ysgrifennwch y gymhariaeth yn gyntaf.
record-action-effect-view = Edrychodd ar effaith cynllun
record-action-effect-register = Ysgrifennodd â beth y cymherir cynllun
record-action-effect-read = Ysgrifennodd beth a wneir o effaith cynllun
# Y dudalen.
effect-page-link = A newidiodd rywbeth?
effect-page-browser-title = Effaith cynllun – Contexture
effect-page-title = A newidiodd rywbeth?
effect-page-lead = Yr hyn yr adroddwyd amdano yn ardal y cynllun cynt ac wedyn, wrth ochr ardaloedd lle na wnaed dim. Fe’i dywedir o ddatganiadau yn unig. Cyfrifon o adroddiadau ydynt, sydd hefyd yn gostwng pan fydd llai o bobl yn adrodd: ni ddywedant byth ar eu pen eu hunain fod pobl ifanc yn fwy diogel.
effect-page-back = Y cynllun
effect-page-success = Yr hyn a alwodd y cynllun yn llwyddiant
effect-page-told = Yr hyn a ddywed y datganiadau
effect-page-none = Nid ysgrifennwyd cymhariaeth eto
effect-page-none-next = Mae pwy bynnag sy’n cadw cynlluniau’n ysgrifennu un isod, ar ôl dechrau’r cynllun. Mae’n well gwneud hynny cyn rhyddhau’r chwarter cyntaf gyda’r mesurau.
effect-page-none-draft = Nid oes effaith gan ddrafft. Ar ôl dechrau’r cynllun, gellir ysgrifennu yma â beth y’i cymherir.
effect-page-window = { $quarters } chwarter cyn { $first }, a chynifer o { $first } ymlaen
effect-page-missing = { $n ->
    [zero] Mae pob chwarter wedi’i ryddhau.
    [one] Nid yw 1 chwarter wedi’i ryddhau eto.
    [two] Nid yw 2 chwarter wedi’u rhyddhau eto.
    [few] Nid yw { $shown } chwarter wedi’u rhyddhau eto.
    [many] Nid yw { $shown } chwarter wedi’u rhyddhau eto.
   *[other] Nid yw { $shown } chwarter wedi’u rhyddhau eto.
}
effect-page-more = Mae angen tua { $months } mis yn rhagor wedyn, a chynifer cynt, i ganfod y gostyngiad a ddymunwyd.
effect-page-more-never = Ni ellid canfod y gostyngiad a ddymunwyd mewn unrhyw amser rhagweladwy. Cymharwch ardaloedd mwy, neu edrychwch ar yr hyn mae pobl yn ei ddweud.
effect-page-detectable = Byddai’r gymhariaeth wedi canfod gostyngiad gwirioneddol o { $percent }% neu fwy â siawns o bedwar mewn pump; dymunwyd { $wanted }%.
effect-page-part = Rhan
effect-page-areas = Ardaloedd
effect-page-before = Cynt
effect-page-after = Wedyn
effect-page-unit = Pryderon bob chwarter, gwerthoedd a ryddhawyd gyda chyfyngau 95%
effect-page-parts = Pryderon y rhannau, symiau o werthoedd a ryddhawyd gyda chyfyngau 95%
effect-page-methods = Yn ôl pob dull
effect-page-method = Dull
effect-page-value = Gwerth
effect-page-interval = Cyfwng 95%
effect-page-p = p
effect-page-rules = Yr hyn sy’n ei gadw rhag cael ei ddyfynnu
effect-page-no-value = dim
effect-page-sources = Pwy a soniodd am bryderon y rhanbarth
effect-page-sources-lead = Mewn degfedau o bryderon pob blwyddyn. Lle mae ffynhonnell yn sôn mwy neu lai nag o’r blaen, mae’r cyfrifon yn newid heb unrhyw newid mewn niwed.
effect-page-source = Ffynhonnell
effect-page-releases = Datganiadau
effect-page-no-share = –
effect-page-registered = Yr hyn a gymherir
effect-page-early = Ysgrifennwyd cyn rhyddhau dim ohono
effect-page-late = { $n ->
    [zero] Ysgrifennwyd cyn rhyddhau dim ohono
    [one] Ysgrifennwyd pan oedd 1 chwarter ohono wedi’i ryddhau’n barod: golwg, nid prawf
    [two] Ysgrifennwyd pan oedd 2 chwarter ohono wedi’u rhyddhau’n barod: golwg, nid prawf
    [few] Ysgrifennwyd pan oedd { $shown } chwarter ohono wedi’u rhyddhau’n barod: golwg, nid prawf
    [many] Ysgrifennwyd pan oedd { $shown } chwarter ohono wedi’u rhyddhau’n barod: golwg, nid prawf
   *[other] Ysgrifennwyd pan oedd { $shown } chwarter ohono wedi’u rhyddhau’n barod: golwg, nid prawf
}
effect-page-wanted = Y gostyngiad lleiaf sy’n werth yr ymdrech: { $percent }%
effect-page-by = { $role }, { $on }
effect-page-earlier = Cymariaethau cynharach y cynllun hwn
effect-page-write = Ysgrifennu cymhariaeth
effect-page-write-again = Ysgrifennu cymhariaeth arall
effect-page-write-lead = Ni newidir cymhariaeth byth. Saif un ddiweddarach wrth ei hochr ac mae’n cyfrif o hynny ymlaen; mae’r ddwy’n aros ar gofnod.
effect-page-first = Y chwarter cyntaf gyda’r mesurau mewn grym
effect-page-length = Hyd bob ochr
effect-page-years = { $n ->
    [zero] Dim blynyddoedd
    [one] 1 flwyddyn
    [two] 2 flynedd
    [few] { $shown } blynedd
    [many] { $shown } blynedd
   *[other] { $shown } blynedd
}
effect-page-percent = Y gostyngiad lleiaf a fyddai’n werth yr ymdrech, y cant
effect-page-expected = Yr hyn a ddisgwylir, a pham y cymherir yr ardaloedd hyn
effect-page-choose = Ardaloedd
effect-page-choose-lead = Dewiswch ardal y cynllun yn gyntaf. Yna mae’r tabl yn dweud mor debyg oedd y lleill cynt, a dim o’r hyn a ddaeth wedyn.
effect-page-area = Ardal
effect-page-use = Ei rhan
effect-page-use-of = Rhan { $area } yn y gymhariaeth
effect-page-use-none = Dim
effect-page-fit = Cynt
effect-page-level = Lefel
effect-page-misfit = Anghydweddiad
effect-page-series = Pryderon bob chwarter cynt
effect-page-touches = Yn cyffwrdd ag ardal y cynllun
effect-page-wait = Faint o amser a gymer nes y gellir dweud am ostyngiad, pe cymherid un ardal o’r un maint
effect-page-wait-of = Gostyngiad o { $percent }%: { $quarters } chwarter cynt ac wedyn
effect-page-wait-never = Gostyngiad o { $percent }%: mewn dim amser rhagweladwy
effect-page-keep = Ysgrifennu
effect-page-kept = Fe’i hysgrifennwyd.
effect-page-readings = Yr hyn a wna pobl ohono
effect-page-readings-lead = Un rhan yw’r cyfrifon. Mae’r hyn a ddengys yr asesiad nawr a’r hyn a ddywed pobl ifanc yn rhannau eraill, a phwy sy’n dal i adrodd hefyd.
effect-page-readings-none = Nid oes neb wedi ysgrifennu eto beth a wnânt ohono.
effect-page-read = Ysgrifennu’r hyn a wnewch ohono
effect-page-conclusion = Casgliad
effect-page-conclusion-choose = Dewiswch gasgliad
effect-page-assessment = Yr hyn a ddywed asesiad y cyd-destun nawr
effect-page-young-people = Yr hyn a ddywed pobl ifanc nawr
effect-page-reporting = A yw’r un bobl yn dal i adrodd
effect-page-learned = Yr hyn y dylai’r rhai nesaf ei wybod
effect-page-counts-then = Y cyfrifon bryd hynny
operation-get-plans-id-effect = Â beth y cymherir cynllun, beth a ddywed y datganiadau amdano, a beth a wna pobl ohono
operation-post-plans-id-effect = Ysgrifennu â beth y cymherir cynllun
operation-get-plans-id-effect-fit = Mor debyg oedd ardaloedd eraill cyn cynllun
operation-post-plans-id-effect-readings = Ysgrifennu beth a wneir o effaith cynllun
operation-get-plans-worked = Yr hyn a ddaeth o fesurau, yn ôl math o gyd-destun, dros y cynlluniau a gymherir â rhywbeth
effect-worked = Yr hyn a ddaeth o fesurau
effect-worked-lead = Dros y cynlluniau a gymherir â rhywbeth, gan gynnwys methiannau. Mae cynllun â sawl mesur yn cyfrif o dan bob un ohonynt. Mae cymhareb o dan 1 yn dweud yr adroddwyd am lai o bryderon na lle na wnaed dim; nid yw’n dweud bod pobl ifanc yn fwy diogel, ac ni ddewiswyd lleoedd drwy goelbren.
effect-worked-none = Ni chymherir unrhyw gynllun â dim eto. Ar dudalen cynllun ar waith, “A newidiodd rywbeth?” yw’r man cychwyn.
effect-worked-compared = Cymherir { $compared } o’r { $started } cynllun a gychwynnwyd â rhywbeth.
effect-worked-early = Ysgrifennwyd ymlaen llaw
effect-worked-fell = Llai
effect-worked-rose = Mwy
effect-worked-ruled-out = Diystyrwyd y gostyngiad
effect-worked-not-told = Ni ellir dweud
effect-worked-ratio = Cymhareb gyda’i gilydd
effect-worked-of = { $n ->
    [zero] o 0 cynllun
    [one] o 1 cynllun
    [two] o 2 gynllun
    [few] o { $shown } chynllun
    [many] o { $shown } chynllun
   *[other] o { $shown } cynllun
}
effect-worked-next = un cynllun arall: { $interval }
effect-worked-notes = Yr hyn y dylai’r rhai nesaf ei wybod
effect-worked-plan = Y cynllun
