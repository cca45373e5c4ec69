# Derbyn ffeiliau o bryderon.

# Ffeil gyfan na ellir ei darllen.
intake-file-too-large = Mae’r ffeil yn fwy na { $mebibytes } MiB. Ni chadwyd dim. Rhannwch hi’n ddarnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
intake-file-too-many-rows = Mae gan y ffeil fwy na { $rows } o resi. Ni chadwyd dim. Rhannwch hi’n ddarnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
intake-file-too-many-refused = Bu’n rhaid gwrthod mwy na { $rows } o resi. Ni chadwyd dim. Nid yw’r ffeil gyfan fel y dylai fod: rhowch gynnig ar y cant cyntaf o’i rhesi ar wahân, edrychwch beth mae’r dderbynneb yn ei ddweud, a chywirwch yr allforiad.
intake-file-empty = Mae’r ffeil yn wag. Ni chadwyd dim. Allforiwch hi eto a gwiriwch fod rhesi ynddi cyn ei hanfon.
intake-file-header-only = Mae gan y ffeil bennawd ond dim rhesi. Ni chadwyd dim. Gwiriwch a ddewisodd yr allforiad gyfnod heb ddim ynddo.
intake-file-utf16 = Mae’r ffeil wedi’i hamgodio fel UTF-16 (“testun Unicode”). Ni chadwyd dim. Cadwch hi fel “CSV UTF-8” ac anfonwch honno.
intake-file-not-utf8 = Nid yw’r ffeil wedi’i hamgodio fel UTF-8 (gwelwyd hyn ar linell { $line }). Ni chadwyd dim. Mewn rhaglen daenlen dewiswch “Cadw fel” a “CSV UTF-8”, ac anfonwch honno.
intake-file-zero-byte = Mae beit sero yn y ffeil ar linell { $line }, felly mae wedi’i difrodi neu nid ffeil destun mohoni. Ni chadwyd dim. Allforiwch hi eto fel “CSV UTF-8”.
intake-file-workbook = Llyfr gwaith yw hwn, nid ffeil CSV. Ni chadwyd dim. Agorwch ef, dewiswch “Cadw fel” a “CSV UTF-8”, ac anfonwch honno.
intake-file-damaged = Mae’r ffeil wedi’i chywasgu ac mae’r cywasgiad wedi’i ddifrodi. Ni chadwyd dim. Anfonwch hi eto, neu anfonwch hi heb ei chywasgu.
intake-file-separator = Mae’r colofnau wedi’u gwahanu â hanner colonau neu dabiau. Ni chadwyd dim. Cadwch y ffeil â chomas rhwng y colofnau.
intake-file-header-missing = Nid y pennawd yw’r llinell gyntaf. Ni chadwyd dim. Rhowch bennawd y templed uwchben y rhesi; mae’r gorchymyn “contexture import template concerns” yn ei argraffu.
intake-file-unknown-column = Nid yw colofn { $number } ({ $name }) yn y templed. Ni chadwyd dim. Tynnwch y golofn, neu defnyddiwch ffeil fapio sy’n ei hanwybyddu. Mae’r templed yn adnabod: { $known }.
intake-file-unknown-column-unnamed = Nid yw colofn { $number } yn y templed. Ni chadwyd dim. Tynnwch y golofn, neu defnyddiwch ffeil fapio sy’n ei hanwybyddu. Mae’r templed yn adnabod: { $known }.
intake-file-column-twice = Mae’r golofn { $name } yno ddwywaith. Ni chadwyd dim. Tynnwch un o’r ddwy.
intake-file-columns-missing = Nid yw’r colofnau hyn yn y ffeil: { $names }. Ni chadwyd dim. Ychwanegwch nhw gan sillafu’r penawdau yn union felly.
intake-file-no-geography = Nid oes ardaloedd wedi’u mewnforio eto, felly ni ellir gwirio unrhyw le. Ni chadwyd dim. Mewnforiwch y ddaearyddiaeth yn gyntaf, yna’r ffeil hon.

# Ffeil fapio na ellir ei defnyddio.
intake-mapping-syntax = Ni ellir darllen y ffeil fapio ar linell { $line }. Cymharwch hi â fixtures/mapping/police_uk.toml.
intake-mapping-format = Fformat { $format } sydd i’r ffeil fapio, ac nid yw’r fersiwn hon o’r rhaglen yn ei adnabod. Defnyddiwch fersiwn mwy newydd o’r rhaglen.
intake-mapping-unknown-column = Mae’r ffeil fapio yn llenwi colofn o’r enw { $name }, nad yw yn y templed. Cywirwch yr enw.
intake-mapping-entry = Mae angen naill ai “from” neu “constant” ar gofnod { $name } yn y ffeil fapio, a dim mwy nag un o “codes” a “month_end” (yr olaf ar gyfer recorded_on yn unig).
intake-mapping-code = Mae cod nad yw’n bod gennym yng nghofnod { $name } yn y ffeil fapio. Cywirwch y cod.
intake-mapping-missing = Nid yw’r ffeil fapio yn llenwi { $name }. Ychwanegwch gofnod ar ei gyfer.
intake-mapping-unknown = Nid oes mapio o’r enw hwnnw yma. Gadewch y mapio allan er mwyn defnyddio’r templed, neu gofynnwch i’r sawl sy’n rhedeg y gwasanaeth pa fapiadau sydd ganddo.

# Trafferth gyda’r gronfa ddata.
intake-database-away = Nid yw’r gronfa ddata yn ateb. Ni chadwyd dim o’r ffeil. Rhowch gynnig arall arni pan fydd yn rhedeg; mae’n ddiogel anfon yr un ffeil eto.
intake-database-full = Mae disg y gronfa ddata yn llawn. Ni chadwyd dim o’r ffeil. Gwnewch le, yna anfonwch yr un ffeil eto.
intake-database-trouble = Ni allai’r gronfa ddata dderbyn y ffeil. Ni chadwyd dim ohoni. Rhowch gynnig arall arni; os bydd yn digwydd eto, rhowch wybod i’r sawl sy’n rhedeg y gwasanaeth. Mae’r achos yn y log.
intake-stored = Ni all y fersiwn hon o’r rhaglen ddarllen rhes a gadwyd. Ni newidiwyd dim. Dechreuwch y fersiwn y mae’r data’n perthyn iddi.
intake-held-not-found = Nid oes rhes o’r fath yn aros. Efallai fod penderfyniad wedi’i wneud eisoes.

# Teitlau problemau.
problem-intake-file-title = Ni ellid derbyn y ffeil
problem-intake-file-detail = Ni ellir darllen y ffeil. Ni chadwyd dim.
problem-intake-mapping-title = Dim mapio o’r fath
problem-intake-mapping-detail = Ni ddarllenwyd y ffeil. Ni chadwyd dim.

# Yr hyn y dylai person ei wybod am y rhesi a dderbyniwyd.
intake-notice-not-reported = { $n ->
    [zero] Nid oes unrhyw bryder a dderbyniwyd
    [one] Mae 1 pryder a dderbyniwyd
    [two] Mae 2 bryder a dderbyniwyd
    [few] Mae { $n } phryder a dderbyniwyd
    [many] Mae { $n } phryder a dderbyniwyd
   *[other] Mae { $n } pryder a dderbyniwyd
} heb ei adrodd o dan Weithdrefnau Diogelu Cymru. Nid yw’r gwasanaeth hwn yn adrodd ar eich rhan. Os gall plentyn fod mewn perygl, rhowch wybod nawr i wasanaethau plant yr awdurdod lleol; os oes rhywun mewn perygl uniongyrchol, ffoniwch 999.

# Rhesi. Mae pob brawddeg yn dweud beth i’w wneud, ac nid yw’r un yn ailadrodd cell.
intake-rule-quote-not-closed = Mae dyfynnod wedi’i agor a heb ei gau. Caewch ef neu tynnwch ef; nid oes angen un ar unrhyw god yn y templed.
intake-rule-row-width = Nid oes gan y rhes gynifer o gelloedd â’r pennawd. Chwiliwch am goma’n ormod neu’n eisiau; rhowch gell â choma ynddi rhwng dyfynodau.
intake-rule-cell-too-long = Mae gan gell fwy na 64 nod. Codau, dyddiadau a rhifau yn unig sy’n perthyn i’r ffeil hon; tynnwch y geiriau.
intake-rule-control-character = Mae toriad llinell neu nod anweledig mewn cell. Teipiwch y gell eto.
intake-rule-personal-data-suspected = Mae cell yn dal { $found }. Rhowch yno’r cod y mae’r golofn yn gofyn amdano. Ni chaiff dim am berson fod yn y ffeil hon.
intake-rule-code-not-mapped = Nid oes gan y ffeil fapio god gennym ni ar gyfer hwn. Ychwanegwch linell ar ei gyfer i’r ffeil fapio, neu cywirwch y cod.
intake-rule-source-sector-unknown = Ysgrifennwch un o’r codau hyn: { $codes }.
intake-rule-agency-code-form = Ysgrifennwch god yr asiantaeth â 2 i 12 o briflythrennau, digidau neu gysylltnodau, megis GWL-POL.
intake-rule-date-missing = Ysgrifennwch y dyddiad y cofnododd yr asiantaeth ef, megis 2025-03-14.
intake-rule-date-malformed = Ysgrifennwch y dyddiad â’r flwyddyn yn gyntaf, megis 2025-03-14, a gwiriwch fod y diwrnod hwnnw’n bod.
intake-rule-date-before-2000 = Mae’r dyddiad cyn y flwyddyn 2000. Cywirwch ef; ar gyfer niwed ers talwm gadewch occurred_from ac occurred_to yn wag.
intake-rule-date-in-future = Mae’r dyddiad yn hwyrach na heddiw. Cywirwch ef.
intake-rule-occurred-only-to = Rhowch y dechrau hefyd, neu gadewch y ddwy gell yn wag os na wyddys pryd y digwyddodd.
intake-rule-date-time-malformed = Ysgrifennwch y dyddiad a’r amser lleol, megis 2025-03-14T21:30. Os na wyddys yr amser, gadewch y ddwy gell yn wag, neu rhowch y diwrnod cyfan o T00:00 i T23:59.
intake-rule-occurred-backwards = Mae’r diwedd cyn y dechrau. Rhowch yr adeg gynharaf yn occurred_from.
intake-rule-occurred-after-recorded = Mae’n gorffen fwy na diwrnod ar ôl ei gofnodi. Cywirwch y naill neu’r llall.
intake-rule-occurred-too-long = Mae’r amser o’r dechrau i’r diwedd yn hwy na 366 diwrnod. Rhowch y rhan sy’n hysbys yn fwy manwl, neu gadewch y ddwy gell yn wag.
intake-rule-precision-missing = Dywedwch pa mor dda y mae’r lle’n hysbys, mewn metrau: 10 ar gyfer man penodol, 100 ar gyfer cod post mewn tref, 1000 ar gyfer cymdogaeth.
intake-rule-precision-malformed = Ysgrifennwch y manylder fel rhif cyfan o fetrau o 1 i 100000, heb uned.
intake-rule-place-missing = Rhowch y lle mewn un ffordd: hydred a lledred, dwyreiniad a gogleddiad, cyfeirnod grid, neu ID lle cofrestredig.
intake-rule-place-given-twice = Mae’r safle wedi’i roi mewn mwy nag un ffordd. Gadewch un ffordd a gwagiwch y lleill; caiff place_id sefyll wrth ei hochr.
intake-rule-coordinates-half = Mae un cyfesuryn o’r pâr ar goll. Rhowch y ddau.
intake-rule-coordinate-not-a-number = Ysgrifennwch y cyfesuryn fel rhif plaen ag atalnod llawn yn bwynt degol.
intake-rule-coordinates-swapped = Mae’n ymddangos bod hydred a lledred yn lle ei gilydd. Cyfnewidiwch nhw; yng Nghymru mae’r hydred rhwng −6 a −2.
intake-rule-outside-national-grid = Mae’r safle y tu allan i Grid Cenedlaethol Prydain. Chwiliwch am arwydd neu ddigid coll, a gwiriwch ai graddau ynteu metrau a olygwyd.
intake-rule-grid-reference-malformed = Ysgrifennwch y cyfeirnod grid fel dwy lythyren ac eilrif o ddigidau o 2 i 10, megis SN 123 456.
intake-rule-place-unknown = Nid oes gan unrhyw le cofrestredig yr ID hwn. Cywirwch ef, neu rhowch y safle yn ei le.
intake-rule-outside-region = Nid yw’r safle mewn unrhyw ardal o’r rhanbarth hwn. Cywirwch ef (chwiliwch am arwydd minws coll), neu anfonwch y rhes i’r rhanbarth y mae ynddo.
intake-rule-harm-types-missing = Rhowch un neu fwy o’r codau hyn, wedi’u gwahanu â hanner colonau: { $codes }.
intake-rule-harm-type-unknown = Ysgrifennwch bob math o niwed fel un o’r codau hyn, wedi’u gwahanu â hanner colonau: { $codes }.
intake-rule-harm-type-repeated = Mae math o niwed yno ddwywaith. Enwch bob un unwaith.
intake-rule-learned-unknown = Ysgrifennwch un o’r codau hyn: { $codes }.
intake-rule-context-type-unknown = Ysgrifennwch un o’r codau hyn, neu gadewch y gell yn wag: { $codes }.
intake-rule-procedures-unknown = Dywedwch a adroddwyd ef o dan Weithdrefnau Diogelu Cymru: { $codes }.
intake-rule-place-and-coordinates-disagree = Mae’r safle a’r lle cofrestredig ymhellach oddi wrth ei gilydd nag y mae’r manylder yn ei ganiatáu. Nid oes angen anfon dim eto: mae’r rhes yn aros i berson benderfynu.
intake-rule-already-kept = Derbyniwyd rhes gyfartal o’r blaen, felly ni chaiff hon ei chyfrif eto. Nid oes angen gwneud dim.
intake-rule-same-file = Derbyniwyd yr union ffeil hon o’r blaen, ac ni newidiwyd dim. I anfon rhesi a wrthodwyd eto, cywirwch nhw yn gyntaf.
