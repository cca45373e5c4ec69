# Yr hyn y mae asiantaethau'n ei anfon, fel y maent yn ei anfon.

# Yr hyn a ganfu'r sgrin.
screen-kind-nhs-number = rhif GIG
screen-kind-upn = rhif disgybl
screen-kind-nino = rhif Yswiriant Gwladol
screen-kind-pnc-id = rhif Cyfrifiadur Cenedlaethol yr Heddlu
screen-kind-cro-number = rhif cofnod troseddol
screen-kind-imei = rhif cyfresol ffôn
screen-kind-payment-card = rhif cerdyn talu
screen-kind-uln = rhif dysgwr
screen-kind-passport = rhif pasbort
screen-kind-driving-licence = rhif gyrrwr
screen-kind-hospital-number = rhif ysbyty
screen-kind-phone = rhif ffôn
screen-kind-email = cyfeiriad e-bost
screen-kind-vehicle-plate = rhif cofrestru cerbyd
screen-kind-uprn = cyfeirnod eiddo
screen-kind-url = cyfeiriad gwe
screen-kind-handle = enw ar blatfform
screen-kind-ip-address = cyfeiriad cyfrifiadur
screen-kind-reference = cyfeirnod trosedd neu achos
screen-kind-bank-account = cyfrif banc
screen-kind-date-of-birth = dyddiad geni
screen-kind-address = cyfeiriad cartref
screen-kind-name = enw person
screen-kind-service-phone = rhif ffôn gwasanaeth
screen-kind-likely-number = rhif o ffurf rhif person
screen-kind-likely-identifier = gair a allai sefyll am rywun
screen-kind-given-name = gair a allai fod yn enw
screen-kind-age = union oed rhywun
screen-kind-descriptor = geiriau sy’n neilltuo rhywun

intake-rule-personal-data-possible = Gallai cell neilltuo rhywun: { $found }. Nid oes angen anfon dim eto: mae’r rhes yn aros am stiward eich asiantaeth.
intake-rule-occurred-given-twice = Dywedir yr amser ddwywaith. Cadwch “occurred”, neu “occurred_from” ac “occurred_to”, a gwagiwch y llall.
intake-rule-occurred-not-read = Ni ellid darllen yr amser. { $found }
intake-rule-place-not-read = Ni ellid darllen y lle. { $found }
intake-rule-place-not-settled = Gallai’r lle fod yn un o sawl un. Nid oes angen anfon dim eto: stiward eich asiantaeth sy’n dewis pa un.
intake-rule-record-ref-form = Mae cyfeirnod cofnod yn 40 llythyren, digid a / - _ . : ar y mwyaf, gyda digid yn eu plith, a byth yn rhif person. Cywirwch ef, neu gadewch y golofn allan.
intake-rule-note-too-long = Mae mwy na 280 o nodau yn y nodyn. Talfyrrwch ef yn awgrym i’r stiward; yn yr adroddiad diogelu y mae’r hyn a ddigwyddodd yn perthyn.
intake-rule-record-disagrees = Mae gan res gynharach o’r ffeil hon yr un cyfeirnod ac mae’n dweud rhywbeth arall. Nid oes angen anfon dim eto: mae’r rhes yn aros am stiward eich asiantaeth.
intake-rule-record-released = Cofnodwyd y rhes mewn cyfnod sydd wedi’i ryddhau, ac nid yw’n gyfartal ag un o’i resi. Nid oes angen anfon dim eto: mae stiward eich asiantaeth yn ei chadw os yw’n adroddiad hwyr, ac yn ei gwrthod os yw’n newid hen un.
intake-rule-record-repeated = Mae rhes gynharach o’r ffeil hon yn dweud yr un peth am yr un cofnod. Caiff ei chyfrif unwaith. Nid oes angen gwneud dim.

intake-notice-assumed = { $n ->
    [zero] Ni chymerwyd dim yn ganiataol wrth ddarllen yr amser.
    [one] Mewn un rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arni yn y rhagolwg.
    [two] Mewn dwy res cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
    [few] Mewn { $n } rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
    [many] Mewn { $n } rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
   *[other] Mewn { $n } rhes cymerwyd rhywbeth yn ganiataol wrth ddarllen yr amser, megis bod y diwrnod o flaen y mis. Edrychwch arnynt yn y rhagolwg.
}
intake-notice-unread-people = Ni ddarllenir colofn { $number }, ac mae’n ymddangos ei bod yn dal pobl. Ni chadwyd dim ohoni. Gofynnwch i’r anfonwr ei gadael allan o’r ffeil.

intake-file-header-of-person = Mae colofn { $number } yn gofyn am berson ({ $found }). Ni chadwyd dim. Tynnwch y golofn o’r ffeil cyn ei hanfon; ni chaiff ddod i mewn, hyd yn oed heb ei darllen.
intake-file-sheet-missing = Nid oes dalen o’r enw y mae’r mapiad yn ei ddweud yn y llyfr gwaith. Ni chadwyd dim. Dewiswch y ddalen yn y mapiad, neu ailenwch hi yn y llyfr gwaith.
intake-file-references-of-persons = Rhifau pobl yw cyfeirnodau’r cofnodion: mae gan y rhan fwyaf ddigid gwirio rhif GIG neu rif dysgwr. Ni chadwyd dim. Defnyddiwch y rhif y mae eich system eich hun yn ei roi i’r cofnod, neu gadewch y golofn allan.

intake-mapping-name = Caiff enw’r mapiad fod â llythrennau bach, digidau a chysylltnodau, 40 ar y mwyaf. Cywirwch yr enw.
intake-mapping-header-of-person = Mae gan y cofnod ar gyfer { $name } bennawd sy’n gofyn am berson. Tynnwch y golofn honno o’r ffeil ac o’r mapiad.
intake-mapping-no-codes = Mae codau gan y cofnod ar gyfer { $name }, ac nid oes rhai gan y golofn honno. Tynnwch y codau.

intake-held-not-settled = Gallai lle’r rhes fod yn un o sawl un. Dewiswch un ohonynt, neu gwrthodwch y rhes.
intake-batch-not-found = Nid oes ffeil o’r fath gan eich asiantaeth, neu fe’i dadwnaed o’r blaen.
intake-undo-released = Ni ellir dadwneud y ffeil: mae rhesi ohoni wedi’u cyfrif mewn cyfnod sydd wedi’i ryddhau. Anfonwch resi wedi’u cywiro gyda chyfeirnod eu cofnodion yn lle hynny.
intake-undo-built-on = Ni ellir dadwneud y ffeil: newidiodd ffeil ddiweddarach resi ohoni. Dadwnewch honno yn gyntaf.

# Y rhagolwg, y ffurflen, uwchlwytho a graddau.
intake-guess-both = yn ôl ei phennawd a’r hyn sydd ynddi
intake-guess-header = yn ôl ei phennawd
intake-guess-contents = yn ôl yr hyn sydd ynddi
intake-guess-sender = eich asiantaeth eich hun
intake-place-unnamed = lle heb enw
intake-rule-of-before = Rhaid i berson edrych ar y rhes hon.
intake-mapping-shape = Ni ellir darllen y mapiad. Dechreuwch â’r un y mae’r rhagolwg yn ei ddyfalu.
intake-upload-digest = 64 digid hecsadegol yw SHA-256 y ffeil.
intake-form-id = Nid oes dynodydd gan y ffurflen. Llwythwch y dudalen eto a’i llenwi o’r newydd.
intake-form-old = Mae’r ffurflen yn fwy na mis oed. Mewn ffeil y mae ei phryder yn perthyn bellach, gyda’r diwrnod y’i cofnodwyd.
intake-form-context = Ni ellir dod o hyd i’r cyd-destun. Dewiswch ef o’r rhestr eto, neu gadewch ef allan.
intake-grades-number = Anfonwch rhwng un a mil o raddau.
intake-grade-source = 1 (dibynadwy), 2 (heb ei phrofi) neu 3 (annibynadwy) yw’r ffynhonnell.
intake-grade-information = A, B, C, D neu E yw’r wybodaeth.
intake-grade-handling = P (caniateir rhannu cyfreithlon) neu C (gydag amodau) yw’r trin.
intake-grade-condition = Gyda thrin C yn unig y mae amod yn mynd.
problem-intake-not-there-title = Heb ei ganfod
problem-intake-not-there-detail = Nid oes dim o’r enw na’r rhif hwnnw gan eich asiantaeth.
problem-intake-not-undone-title = Ni ellir dadwneud y ffeil
problem-intake-not-undone-detail = Mae rhywbeth yn sefyll arni.
problem-intake-upload-full-title = Mae gormod o ffeiliau ar eu ffordd
problem-intake-upload-full-detail = Gorffennwch y ffeiliau a ddechreuwyd gennych, neu arhoswch funud a rhowch gynnig arall arni. Ni chadwyd dim o’r ffeil hon.
problem-intake-upload-gone-title = Nid yw’r ffeil yma bellach
problem-intake-upload-gone-detail = Mae ffeiliau sy’n dod mewn rhannau yn aros am awr, ac yn dod i ben pan fo’r gwasanaeth yn stopio. Ni chadwyd dim o’r ffeil. Anfonwch hi o’r dechrau.
problem-intake-upload-offset-title = Nid yw’r rhan yn ffitio
problem-intake-upload-offset-detail = Gofynnwch pa mor bell y mae’r ffeil wedi dod, ac ewch ymlaen o’r fan honno.
problem-intake-upload-damaged-title = Cyrhaeddodd y ffeil wedi’i difrodi
problem-intake-upload-damaged-detail = Nid ei SHA-256 hi yw’r un a ddywedwyd ar y dechrau. Ni chadwyd dim ohoni. Anfonwch hi eto.
cli-receipt-amended = { $n ->
    [zero] heb yr un a newidiodd res a gadwyd o’r blaen
    [one] yn eu plith un a newidiodd res a gadwyd o’r blaen
    [two] yn eu plith dwy a newidiodd res a gadwyd o’r blaen
    [few] yn eu plith { $n } a newidiodd res a gadwyd o’r blaen
    [many] yn eu plith { $n } a newidiodd res a gadwyd o’r blaen
   *[other] yn eu plith { $n } a newidiodd res a gadwyd o’r blaen
}

# In the record and the retention list.
record-action-concerns-preview = Edrych ar yr hyn a ddeuai o ffeil
record-action-concerns-grade = Graddio pryderon
record-action-mapping-save = Cadw mapiad o ffeiliau
record-action-batch-undo = Dadwneud ffeil
retention-rule-steward-notes = Nodiadau i stiwardiaid
retention-keep-steward-notes = 30 diwrnod o’r diwrnod y’u hysgrifennwyd
