# Cynnig, archwilio, llofnodi, tynnu’n ôl a diwygio datganiadau.
closing-no-proposal = Nid oes cynnig o’r fath yn aros. Efallai ei fod wedi’i lofnodi neu ei dynnu’n ôl; edrychwch ar y rhestr eto.
closing-proposal-waits = Mae cynnig o’r rhanbarth hwn eisoes yn aros. Llofnodwch ef neu tynnwch ef yn ôl yn gyntaf.
closing-same-officer = Ni chaiff y sawl a gynigiodd ddatganiad ei lofnodi. Gofynnwch i swyddog arall.
closing-audit-failed = Mae ffigur o’r archwiliad awtomatig y tu allan i’w derfyn, felly ni ellir llofnodi’r cynnig hwn. Tynnwch ef yn ôl, a chywirwch yr hyn y mae’r archwiliad yn ei enwi.
closing-rows-changed = Mae pryderon y cyfnod wedi newid ers cynnig y datganiad. Tynnwch y cynnig yn ôl a chynigiwch eto.
closing-period-order = Caeir cyfnodau yn eu trefn, heb fwlch, a phob un unwaith. Dewiswch y nesaf sydd ar ben.
closing-policy-version = Safai’r fersiwn hwn o’r polisi am gynnwys arall o’r blaen. Rhowch fersiwn newydd i’r polisi a newidiwyd.
closing-no-sheet = Nid oes tabl o’r fath o’r cyfnod hwnnw mewn grym, felly nid oes dim i’w ddiwygio.
closing-no-officer = Person â chyfrif yw swyddog. Dywedwch pwy ydych chi: --officer ENW.
closing-period-form = Ysgrifennwch flwyddyn fel 2025 neu chwarter fel 2025Q3.
closing-profile-unknown = Dewiswch y polisi safonol neu’r un gofalus. Rhoddir un arall fel ffeil ar y llinell orchymyn.
closing-table-unknown = Dewiswch un o’r tablau yn y rhestr.
closing-reason-unknown = Dewiswch un o’r rhesymau yn y rhestr. Nid yw adroddiad hwyr yn rheswm: fe’i cyfrifir yn y cyfnod nesaf.

revision-reason-wrong-file = Derbyniwyd ffeil na ddylai fod wedi’i derbyn
revision-reason-wrong-mapping = Mapiwyd codau asiantaeth yn anghywir
revision-reason-wrong-geography = Roedd ffiniau, blociau neu drigolion yn anghywir
revision-reason-wrong-register = Roedd y gofrestr lleoedd yn anghywir

table-block-year = Blociau fesul blwyddyn
table-middle-area-quarter = Ardaloedd canol fesul chwarter
table-authority-harm-quarter = Awdurdodau lleol fesul niwed a chwarter
table-place-year = Lleoedd cofrestredig fesul blwyddyn
table-authority-context-type-year = Awdurdodau lleol fesul math o gyd-destun a blwyddyn
table-authority-sector-quarter = Awdurdodau lleol fesul ffynhonnell a chwarter

audit-figure-epsilon-release = Yr hyn y mae’r datganiad hwn yn ei wario ar unrhyw un adroddiad (ε)
audit-figure-epsilon-before = Y mwyaf a wariodd datganiadau cynharach ar unrhyw un adroddiad (ε)
audit-figure-epsilon-report = Y mwyaf a werir ar unrhyw un adroddiad ar ôl y datganiad hwn (ε)
audit-figure-phantom-rate = Celloedd gwirioneddol wag a ddangosid drwy siawns
audit-figure-least-sd = Gwyriad safonol lleiaf effaith unrhyw un adroddiad, dros bob tabl a phob datganiad cynharach, mewn adroddiadau
audit-figure-least-sd-kept = Yr un peth gyda’r hyn a ddisodlwyd gan ddiwygiad, y gallai rhywun fod wedi’i gadw
audit-figure-point-intervals = Celloedd y gellid canfod eu gwir gyfrif yn union o’r hyn a ddangosir
audit-figure-programmes-solved = Celloedd y rhoddwyd cynnig ar hyn ar eu cyfer
audit-figure-coverage = Celloedd y mae eu gwir gyfrif o fewn eu cyfwng
audit-figure-top-blocks = O’r 20 bloc â’r mwyaf o adroddiadau, y rhai a gedwir ymhlith yr 20 gwerth uchaf
audit-figure-top-middle-areas = O’r 10 ardal ganol â’r mwyaf o adroddiadau, y rhai a gedwir ymhlith y 10 gwerth uchaf
audit-figure-shown-reports = Adroddiadau sydd mewn celloedd a ddangosir i’r bartneriaeth

problem-release-step-title = Ni chymerwyd y cam
problem-release-step-detail = Ni newidiwyd dim. Edrychwch ar y rhestr o ddatganiadau eto.

release-page-browser-title = Datganiadau – Contexture
release-page-title = Datganiadau
release-page-lead = Datganiad yw’r hyn sy’n gadael yr ochr waith: dau swyddog, polisi sefydlog, gwerthoedd a dynnwyd unwaith.
release-page-propose = Cynnig datganiad
release-page-propose-lead = Mae cyfrif a thynnu yn cymryd hyd at funud. Nid oes dim yn gadael cyn i swyddog arall lofnodi.
release-page-period = Cyfnod i’w gau
release-page-profile = Polisi
release-page-profile-standard = Safonol: graddfa 2, trothwy 10
release-page-profile-cautious = Gofalus: graddfa 3, trothwy 15
release-page-propose-button = Cyfrif, tynnu a chynnig
release-page-working = Yn gweithio…
release-page-none-open = Nid oes cyfnod ar ben y gellid ei gau yn awr.
release-page-waits = Yn aros am ei ail swyddog
release-page-none-waits = Nid oes dim yn aros.
release-page-history = Cyhoeddwyd
release-page-none-published = Ni chyhoeddwyd dim eto.
release-page-earlier = Cynigion a lofnodwyd neu a dynnwyd yn ôl
release-page-release = Datganiad
release-page-closes = Cyfnod
release-page-kind = Beth mae’n ei wneud
release-page-kind-release = Yn cau’r cyfnod
release-page-kind-revision = Yn tynnu un tabl o’r newydd: { $table }, { $period }. { $reason }
release-page-policy = Polisi
release-page-by = Cynigiwyd gan
release-page-signed = Llofnodwyd gan
release-page-state = Cyflwr
release-page-state-proposed = Yn aros
release-page-state-signed = Llofnodwyd
release-page-state-withdrawn = Tynnwyd yn ôl
release-page-audit-open = Darllen yr archwiliad awtomatig
release-page-audit-close = Cau’r archwiliad
release-page-audit-title = Archwiliad awtomatig o { $release }
release-page-audit-passed = Mae pob ffigur yn cadw ei derfyn.
release-page-audit-failed = { $n ->
    [zero] Nid oes ffigur y tu allan i’w derfyn.
    [one] Mae un ffigur y tu allan i’w derfyn. Ni ellir llofnodi’r cynnig hwn.
    [two] Mae dau ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
    [few] Mae tri ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
    [many] Mae chwe ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
   *[other] Mae { $n } ffigur y tu allan i’w terfynau. Ni ellir llofnodi’r cynnig hwn.
}
release-page-figure = Ffigur
release-page-value = Gwerth
release-page-bound = Terfyn
release-page-holds = Cedwir
release-page-yes = Ie
release-page-no = Na
release-page-table = Tabl
release-page-scale = Graddfa’r sŵn
release-page-epsilon = ε
release-page-cells = Celloedd
release-page-revision = Tyniad
release-page-in-force = Mewn grym
release-page-sign = Llofnodi a chyhoeddi
release-page-sign-confirm = Rwyf wedi darllen yr archwiliad. Cyhoeddi { $release }: ni ellir byth ei dynnu’n ôl.
release-page-sign-sure = Ie, cyhoeddi
release-page-cancel = Ddim nawr
release-page-withdraw = Tynnu’n ôl
release-page-own = Chi a gynigiodd hwn. Rhaid i swyddog arall ei lofnodi.
release-page-signed-done = Cyhoeddwyd { $release }.
release-page-proposed-done = Mae { $release } yn aros am swyddog arall.
release-page-withdrawn-done = Tynnwyd y cynnig yn ôl. Mae ei werthoedd wedi mynd.
release-page-revise = Diwygio tabl
release-page-revise-lead = Ar gyfer gwall difrifol yn unig, unwaith y cyfnod. Tynnir y tabl cyfan o’r newydd ac mae’n costio ei ε eto; rhaid i swyddog arall lofnodi.
release-page-revise-sheet = Tabl a chyfnod
release-page-revise-reason = Y gwall difrifol
release-page-revise-button = Cyfrif, tynnu o’r newydd a chynnig
release-page-published-at = Cyhoeddwyd
release-page-sheets = Tablau { $release }
release-page-officers = Llofnodwyd gan ddau swyddog
