# Y ffurflen dwy funud: un pryder, gan un person, ar ffôn neu wrth ddesg; heb gysylltiad hefyd.
contexts-near-at = Ysgrifennwch y dwyreiniad a’r gogleddiad mewn metrau cyfan â choma rhyngddynt, fel 212350,245650.
record-action-contexts-near-view = Chwiliodd am gyd-destunau ger lle
record-action-concern-send = Anfonodd bryder drwy’r ffurflen

web-title-report = Un pryder · Contexture
web-page-report = Un pryder
web-report-heading = Rhoi gwybod am un pryder
web-report-lead = Tua dwy funud. Dywedwch yr hyn sy’n hysbys am le, ysgol, grŵp neu ofod ar-lein, byth am berson: ni all dim a ddewiswch yma enwi neb.
web-report-offline = Nid oes cysylltiad ar hyn o bryd. Llenwch y ffurflen yr un fath: caiff ei chadw ar y ddyfais hon a’i hanfon pan fydd cysylltiad.

web-report-summary = Mae rhywbeth ar goll neu mae angen ei gywiro
web-report-fault-point = Dywedwch ble: tapiwch y map, neu teipiwch le.
web-report-fault-context-type = Dewiswch beth y mae’n ymwneud ag ef. Mae “Ddim yn glir” yn ateb go iawn.
web-report-fault-harms = Dewiswch o leiaf un math o niwed. Mae “Arall neu aneglur” yn ateb go iawn.
web-report-fault-learned = Dywedwch sut y gwyddoch.
web-report-fault-source = Dewiswch y sector yr ydych yn gweithio ynddo.
web-report-fault-procedures = Dywedwch a gafodd ei adrodd o dan y Gweithdrefnau.
web-report-fault-note-length = Byrhewch y nodyn i 280 nod.

web-report-where = Ble mae?
web-report-where-hint = Tapiwch y map; tapiwch eto i ddod yn nes. Gyda’r bysellfwrdd: mae’r saethau’n symud y groes, gyda Shift yn llai; mae + a − yn chwyddo.
web-report-map = Map i ddewis y lle arno
web-report-map-none = Ni ellir dangos y map heb gysylltiad. Teipiwch gyfeirnod grid, neu ddwyreiniad a gogleddiad.
web-report-map-waiting = Mae’r map ar ei ffordd.
web-report-type = Neu deipio lle
web-report-type-hint = Enw, cod post, cyfeirnod grid fel SN 123 456, neu ddwyreiniad a gogleddiad.
web-report-find = Chwilio
web-report-found-none = Ni chafwyd dim drwy hynny. Rhowch gynnig ar sillafiad arall, neu tapiwch y map.
web-report-found-offline = Dim ond pan fydd cysylltiad y ceir hyd i enwau. Gellir teipio cyfeirnod grid, neu ddwyreiniad a gogleddiad, unrhyw bryd.
web-report-found = Lleoedd a gafwyd
web-report-at = Dewiswyd: { $reference }
web-report-at-none = Dim lle wedi’i ddewis eto
web-report-precision = Pa mor dda y gwyddoch ble?
web-report-precision-25 = yn union yma (25 m)
web-report-precision-100 = tua’r fan hon (100 m)
web-report-precision-500 = rhywle o gwmpas fan hyn (500 m)
web-report-precision-2000 = yr ardal yn unig (2 km)
web-report-online-where = Ar gyfer gofod ar-lein: nodwch ble mae’r bobl ifanc yn treulio’u hamser, neu’r ardal yn unig.

web-report-kind = Beth mae’n ymwneud ag ef?
web-report-kind-place = parc, siop, safle bws, stryd
web-report-kind-school = ysgol, coleg neu leoliad arall
web-report-kind-peer-group = pobl ifanc sy’n treulio amser gyda’i gilydd; byth rhestr ohonynt
web-report-kind-online-space = platfform, gêm neu sgwrs; dim enwau cyfrifon
web-report-kind-home = caiff ei gyfrif mewn cyfansymiau’n unig, heb ei ddangos ar fap
web-report-kind-unclear = ateb go iawn: gellir ei bennu’n ddiweddarach

web-report-harms = Pa fath o niwed?
web-report-harms-hint = Dewiswch bob un sy’n berthnasol.
web-report-definitions-show = Dangos ystyr pob un
web-report-definitions-hide = Cuddio ystyr pob un

web-report-when = Pryd y digwyddodd?
web-report-when-hint = Fel y byddech yn ei ddweud: “nos Wener”, “14/03/2026 tua 9yh”, “rhwng 1 a 5 Mawrth 2026”. Gadewch yn wag os nad yw’n hysbys.
web-report-when-quick = Atebion cyflym
web-report-when-now = Nawr
web-report-when-today = Heddiw
web-report-when-last-night = Neithiwr
web-report-when-last-weekend = Penwythnos diwethaf
web-report-when-unknown = Ddim yn hysbys

web-report-learned = Sut y gwyddoch?
web-report-learned-discovered = Sylwais i neu gydweithiwr: ei weld, ei glywed, ei ganfod yn ein gwaith
web-report-learned-told = Dywedodd rhywun wrthym: person ifanc, rhiant, gweithiwr proffesiynol arall, y cyhoedd
web-report-source = Ym mha sector yr ydych yn gweithio?
web-report-source-choose = Dewiswch
web-report-source-hint = Cedwir hwn yn y porwr hwn at y tro nesaf.

web-report-procedures = A gafodd ei adrodd o dan Weithdrefnau Diogelu Cymru?
web-report-procedures-yes = rhoddwyd gwybod i’r gwasanaethau plant neu’r heddlu
web-report-procedures-no = ni roddwyd gwybod eto
web-report-procedures-not-applicable = mae’n ymwneud â’r lle neu’r gofod, ac ni wyddys bod plentyn mewn perygl
web-report-route-title = Rhowch wybod nawr
web-report-route-999 = Os oes rhywun mewn perygl uniongyrchol, ffoniwch 999.
web-report-route-services = Os gall plentyn fod mewn perygl, rhowch wybod nawr i wasanaethau plant yr awdurdod lleol.
web-report-route-authority = Mae’r lle a ddewisoch yn { $name }: gwasanaethau plant yr awdurdod hwnnw sy’n gyfrifol.
web-report-route-self = Nid yw’r gwasanaeth hwn yn adrodd ar eich rhan.

web-report-known = A yw eisoes yn hysbys yma?
web-report-known-hint = Cyd-destunau agored o fewn cilometr i’r lle. Dewiswch un dim ond os yr un ydyw.
web-report-known-none = Nid oes cyd-destun agored o fewn cilometr i’r lle.
web-report-known-first = Dewiswch y lle yn gyntaf.
web-report-known-offline = Dim ond pan fydd cysylltiad y gellir gofyn hyn. Gellir ei adael allan.
web-report-known-no = Dim un o’r rhain, neu ddim yn siŵr
web-report-known-line = { $kind }, { $state }, { $metres } m i ffwrdd

web-report-note = Nodyn i stiward eich asiantaeth eich hun
web-report-note-hint = Dim enwau, dim byd sy’n gwneud rhywun yn hawdd ei adnabod. Dim ond stiward eich asiantaeth sy’n ei ddarllen; bydd wedi mynd ar ôl 30 diwrnod. Chwilir drwyddo am bobl cyn ei gadw.
web-report-note-kept = Ni chaiff y nodyn byth ei gadw ar y ddyfais hon: heb gysylltiad dim ond tra bo’r dudalen hon ar agor y caiff ei anfon.
web-report-note-left = { $n ->
    [zero] { $shown } nod ar ôl
    [one] { $shown } nod ar ôl
    [two] { $shown } nod ar ôl
    [few] { $shown } nod ar ôl
    [many] { $shown } nod ar ôl
   *[other] { $shown } nod ar ôl
}
web-report-optional = (os dymunwch)

web-report-send = Anfon
web-report-another = Rhoi gwybod am un arall
web-report-sending = Yn anfon
web-report-sent = Anfonwyd
web-report-sent-held = Anfonwyd. Bydd rhywun o’ch asiantaeth yn edrych arno cyn iddo gael ei gyfrif.
web-report-sent-known = Anfonwyd. Roedd wedi cyrraedd o’r blaen ac fe’i cyfrifir unwaith.
web-report-sent-number = Derbynneb { $number }
web-report-kept = Wedi’i chadw ar y ddyfais hon, caiff ei hanfon pan fydd cysylltiad
web-report-kept-text = Gallwch gau’r dudalen hon. Agorwch hi eto pan fydd cysylltiad: caiff ei hanfon ohoni’i hun, unwaith.
web-report-kept-no-note = Ni chedwir ei nodyn ar y ddyfais hon: os caeir y dudalen hon cyn iddi gael ei hanfon, caiff ei hanfon heb y nodyn.

web-report-waiting = Ffurflenni ar y ddyfais hon
web-report-waiting-hint = Dim ond codau, y lle a’r diwrnod a gedwir yma, ar gyfer y cyfrif hwn yn unig, nes eu hanfon, 30 diwrnod fan bellaf.
web-report-waiting-at = Llenwyd { $at }
web-report-state-waiting = wedi’i chadw ar y ddyfais hon, caiff ei hanfon pan fydd cysylltiad
web-report-state-sending = yn anfon
web-report-state-attention = angen eich sylw
web-report-correct = Cywiro
web-report-forget = Anghofio
web-report-try = Anfon nawr
web-report-forget-which = Anghofio’r ffurflen a lenwyd { $at }
web-report-correct-which = Cywiro’r ffurflen a lenwyd { $at }

web-report-receipts = Yr hyn a anfonoch
web-report-receipts-hint = Ei fod wedi cyrraedd, a phryd; ni ddangosir dim o’i gynnwys eto.
web-report-receipts-none = Dim eto.
web-report-receipts-at = Anfonwyd
web-report-receipts-state = Sut y mae
web-report-receipts-number = Derbynneb
web-report-receipt-kept = wedi’i gadw
web-report-receipt-held = yn aros am stiward eich asiantaeth

web-report-leave-title = { $n ->
    [zero] Nid oes ffurflen heb ei hanfon
    [one] Mae un ffurflen heb ei hanfon eto
    [two] Mae dwy ffurflen heb eu hanfon eto
    [few] Mae { $n } ffurflen heb eu hanfon eto
    [many] Mae { $n } ffurflen heb eu hanfon eto
   *[other] Mae { $n } ffurflen heb eu hanfon eto
}
web-report-leave-text = Mae allgofnodi’n anghofio’r hyn a gedwir ar y ddyfais hon, fel na all neb arall ei ganfod yma. Arhoswch wedi mewngofnodi nes bod cysylltiad, neu allgofnodwch ac anghofio.
web-report-leave-stay = Aros wedi mewngofnodi
web-report-leave-forget = Allgofnodi ac anghofio
web-report-without-line = Gellir llenwi’r ffurflen ar gyfer un pryder heb gysylltiad.

# Beth y mae pob math o niwed yn ei olygu: air am air fel yn policy/vocabulary (mae prawf o `concern` yn eu cymharu).
harm-definition-cse = Mae rhywun â grym dros blentyn yn ei ddenu, yn pwyso arno neu’n ei orfodi i weithgaredd rhywiol, yn aml yn gyfnewid am rywbeth y mae’r plentyn neu eraill ei eisiau neu ei angen, megis rhoddion, arian, anwyldeb neu ddiogelwch. Mae’n gamfanteisio ar-lein lawn cymaint ag wyneb yn wyneb, a hefyd pan ymddengys fod y plentyn yn cytuno.
harm-definition-cce = Mae eraill yn defnyddio plentyn i gyflawni troseddau er eu budd eu hunain: cario neu gadw cyffuriau, arian neu arfau, dwyn, gwerthu, neu roi benthyg cyfrif banc. Nid yw cael tâl, neu ymddangos yn barod, yn ei wneud yn llai difrifol.
harm-definition-csa = Mae oedolyn, neu blentyn hŷn neu gryfach, o’r tu allan i’r teulu yn tynnu plentyn i weithgaredd rhywiol, gyda chyffwrdd neu hebddo. I’w ddefnyddio lle na wyddys am unrhyw gyfnewid nac elw.
harm-definition-hsb = Ymddygiad rhywiol gan blentyn neu berson ifanc nad yw’n gweddu i’w oed neu ei ddatblygiad, neu a allai ei niweidio ei hun neu eraill. Mae’n amrywio o sylwadau i ymosodiad, ac mae angen ymateb i bob plentyn dan sylw.
harm-definition-trafficking = Caiff plentyn ei recriwtio, ei symud, ei drosglwyddo neu ei letya er mwyn i eraill gamfanteisio arno, yn rhywiol, at ddibenion trosedd neu at waith. Mae taith fer ar draws un dref yn ddigon, ac ni all plentyn gydsynio iddi.
harm-definition-missing = Nid oes neb cyfrifol yn gwybod ble mae plentyn, am noson neu am rai oriau, unwaith neu dro ar ôl tro. Mae’n cyfrif i’r man y gadawodd y plentyn ac i’r man lle y daethpwyd o hyd iddo.
harm-definition-serious-violence = Trais sy’n achosi neu’n bygwth anaf difrifol, lladrad drwy rym, ac ymladd a drefnir rhwng grwpiau. Ei effaith ar bobl ac ar y lle sy’n ei wneud yn ddifrifol, nid y drosedd y gellid ei chyhuddo yn unig.
harm-definition-weapons = Caiff cyllyll neu bethau eraill a fwriedir i anafu eu cario, eu cuddio, eu dangos neu eu masnachu, neu maent yn hawdd eu cael. I’w ddefnyddio hefyd lle nad oes neb wedi’i anafu.
harm-definition-substance-misuse = Mae pobl ifanc yn defnyddio cyffuriau, alcohol, fêps neu sylweddau eraill mewn ffordd sy’n eu niweidio, neu caiff y rhain eu gwerthu neu eu rhoi iddynt. Lle gorfodir pobl ifanc i gario neu werthu, rhoddir cod camfanteisio’n droseddol hefyd.
harm-definition-harassment = Geiriau, edrychiadau, cyffwrdd, dilyn neu luniau digroeso sy’n gadael pobl ifanc yn anniogel neu wedi’u diraddio, gan gynnwys rhai rhywiol a rhai am bwy yw rhywun. Mae’n cyfrif ar y stryd, ar drafnidiaeth, yn yr ysgol ac ar-lein.
harm-definition-bullying = Mae pobl ifanc yn brifo un arall yn fwriadol a thro ar ôl tro, gyda nifer neu rym o’u plaid, wyneb yn wyneb neu ar-lein. Rhagfarn sydd y tu ôl iddo’n aml.
harm-definition-online-harm = Niwed sy’n dechrau, yn parhau neu’n lledaenu ar-lein: meithrin perthynas amhriodol, gofyn am luniau neu eu rhannu, cribddeiliaeth, twyll, neu gynnwys sy’n annog pobl ifanc i’w niweidio eu hunain neu eraill. Rhoddir y cod hwn ochr yn ochr â’r math o niwed lle mae hwnnw’n hysbys.
harm-definition-antisocial-behaviour = Ymddygiad mewn lle sy’n dychryn neu’n tarfu ar eraill ac a all fod yn arwydd bod pobl ifanc yno’n cael eu niweidio neu eu tynnu i mewn i niwed. Nid yw bod pobl ifanc mewn lle yn wrthgymdeithasol ynddo’i hun.
harm-definition-other = Math arall o niwed, neu un nad yw’n glir eto. Mae’n ateb go iawn: mae’n cael ei gyfrif, a gellir ei bennu’n ddiweddarach.
