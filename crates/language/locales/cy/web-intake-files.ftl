# Derbyn ffeiliau ar y dudalen: anfon, mapio, rhagolwg, y ffeiliau a dderbyniwyd, ciw’r stiward.

web-title-intake-files = Ffeiliau a dderbyniwyd – Contexture
web-title-intake-queue = Rhesi sy’n aros – Contexture
web-tabs-intake = Derbyn
web-tab-take = Derbyn ffeil
web-tab-files = Ffeiliau a dderbyniwyd
web-tab-queue = Rhesi sy’n aros
web-tab-waiting = { $n ->
    [zero] Dim rhesi
    [one] 1 rhes
    [two] 2 res
    [few] { $shown } rhes
    [many] { $shown } rhes
   *[other] { $shown } rhes
}
web-intake-other = Dewis ffeil arall

# Anfon.
web-upload-label = Faint o’r ffeil sydd wedi cyrraedd
web-upload-progress = Mae { $done } o { $of } wedi cyrraedd. Ni chedwir dim nes i chi ei derbyn.
web-upload-broken = Mae’r cysylltiad wedi’i dorri. Mae’r hyn a gyrhaeddodd yn aros; aiff yr anfon ymlaen ohono’i hun pan ddaw’r cysylltiad yn ôl. Gadewch y dudalen hon ar agor.
web-upload-now = Ceisio nawr
web-upload-looking = Mae’r ffeil wedi cyrraedd ac yn cael ei harchwilio. Ni chedwir dim eto.
web-upload-empty = Mae’r ffeil yn wag. Nid anfonwyd dim. Allforiwch hi eto ac edrychwch a oes rhesi ynddi.
web-upload-large = Mae’r ffeil yn fwy na 20 MB. Nid anfonwyd dim. Rhannwch hi, er enghraifft un ffeil i bob blwyddyn, pob un â’r pennawd.
web-upload-unread = Ni all y porwr hwn ddarllen y ffeil. Efallai mai ffolder ydyw, neu iddi gael ei symud neu ei newid ar ôl i chi ei dewis. Dewiswch y ffeil eto.

# Y mapiad.
web-kind-separated = Testun â gwahanyddion (CSV, TSV)
web-map-canonical = Mae gan y ffeil golofnau’r templed. Nid oes angen mapio dim.
web-map-heading = Pa golofn yw pa un
web-map-lead = Mae eu colofnau nhw ar y naill ochr a’n rhai ni ar y llall. Cywirwch yr hyn a ddyfalwyd yn anghywir; mae’r rhagolwg isod yn dilyn pob newid.
web-map-problems = Cyn y gellir derbyn y ffeil:
web-map-sheet = Dalen
web-map-sheet-hidden = cudd
web-map-sheet-unnamed = Dalen { $n }, na ddangosir ei henw
web-their-heading = Colofnau’r ffeil
web-their-drag = Llusgwch golofn ar un o’n rhai ni, neu dewiswch hi yn y rhestrau.
web-their-column = colofn { $n }
web-their-filled = wedi’i llenwi mewn { $filled } o { $rows } rhes
web-their-more = a { $n } arall
web-their-passed-over = Heb ei darllen
web-their-open = Dywedwch beth yw hi, neu gadewch hi allan.
web-their-pass = Gadael allan
web-ours-heading = Ein colofnau ni
web-ours-more = Rhagor o’n colofnau ni
web-ours-needed = mae ei hangen
web-ours-none = – heb ei llenwi
web-ours-join = ynghyd â
web-ours-join-none = – dim
web-ours-constant = Yr un peth i bob rhes
web-ours-every-row = Ym mhob rhes:
web-ours-unshown = Colofn na ddangosir ei phennawd
web-ours-guess = Dyfalwyd

web-ours-harm-types = Mathau o niwed
web-ours-harm-types-wants = Un math o niwed neu fwy, yn ôl cod neu enw.
web-ours-recorded-on = Cofnodwyd ar
web-ours-recorded-on-wants = Y diwrnod y nododd yr asiantaeth ef. Y dydd cyn y mis.
web-ours-occurred = Pryd y digwyddodd
web-ours-occurred-wants = Fel y mae pobl yn ei ysgrifennu: “14 Mawrth, gyda’r nos”, “rhwng 6 ac 8 pm”. Gellir uno diwrnod ac amser sydd ar wahân.
web-ours-place = Lle
web-ours-place-wants = Fel y mae pobl yn ei ysgrifennu: enw, cod post, arhosfan, ysgol, “rhwng A a B”.
web-ours-source-sector = Sector
web-ours-source-sector-wants = Pa fath o wasanaeth sy’n dweud, megis iechyd neu drafnidiaeth.
web-ours-agency-code = Asiantaeth
web-ours-agency-code-wants = Cod yr asiantaeth. Ffeil un asiantaeth yn unig yw’r rhan fwyaf.
web-ours-learned = Sut y daeth yn hysbys
web-ours-learned-wants = Gweithiwr proffesiynol a sylwodd, neu dywedwyd wrth un.
web-ours-procedures = Adroddwyd o dan y Gweithdrefnau
web-ours-procedures-wants = A adroddwyd o dan Weithdrefnau Diogelu Cymru.
web-ours-context-type = Math o gyd-destun
web-ours-context-type-wants = Lle, ysgol, grŵp cyfoedion, gofod ar-lein, cartref, neu ddim yn glir.
web-ours-occurred-from = Digwyddodd o
web-ours-occurred-from-wants = Yr eiliad gynharaf, lle mae dwy golofn yn ei ddweud.
web-ours-occurred-to = Digwyddodd hyd
web-ours-occurred-to-wants = Yr eiliad ddiweddaraf, lle mae dwy golofn yn ei ddweud.
web-ours-grid-reference = Cyfeirnod grid
web-ours-grid-reference-wants = Un yr Arolwg Ordnans, o unrhyw hyd; yr hyd sy’n dweud mor fanwl ydyw.
web-ours-easting = Dwyreiniad
web-ours-northing = Gogleddiad
web-ours-metres-wants = Metrau ar y Grid Cenedlaethol. Mae angen y manylder wrth ei ochr.
web-ours-longitude = Hydred
web-ours-latitude = Lledred
web-ours-degrees-wants = Graddau â phwynt degol. Mae angen y manylder wrth ei ochr.
web-ours-place-id = Dynodydd lle cofrestredig
web-ours-place-id-wants = Y dynodydd ar gofrestr y gwasanaeth hwn.
web-ours-precision = Manylder
web-ours-precision-wants = Sawl metr y gall y gwir le fod o’r pwynt.
web-ours-record-ref = Cyfeirnod y cofnod
web-ours-record-ref-wants = Rhif yr asiantaeth ei hun ar y cofnod, byth rif person. Fe’i cedwir fel crynodeb, fel yr adnabyddir yr un cofnod eto.
web-ours-same-matter = Yr un mater â
web-ours-same-matter-wants = Cyfeirnod cofnod arall am yr un mater.
web-ours-note = Nodyn i’r stiward
web-ours-note-wants = 280 o nodau ar y mwyaf, i’ch asiantaeth chi yn unig; mae’n diflannu ar ôl 30 diwrnod.

# Codau.
web-codes-summary = Eu codau nhw: { $n }, a { $open } ohonynt heb eu deall eto
web-codes-unshown = Ni ddangosir codau’r golofn hon: mae gormod ohonynt, neu gallai un ohonynt ddweud am berson. Deellir codau sy’n eiddo i ni; mae’r hyn a ddywedir yma’n wir am y lleill.
web-codes-theirs = Eu cod nhw
web-codes-rows = Rhesi
web-codes-ours = Ein cod ni
web-codes-for = Ein cod ni ar gyfer “{ $code }”
web-codes-understood = Fel y mae: { $label }
web-codes-unknown = – dewis
web-codes-otherwise = Unrhyw god arall
web-codes-refused = Gwrthodir y rhes
web-codes-split = Mae sawl un mewn un gell yn cael eu gwahanu gan
web-codes-semicolon = hanner colon ;
web-codes-comma = coma ,
web-codes-bar = bar |
web-codes-slash = blaenslaes /
web-codes-line = llinell newydd

# Mapiadau a gadwyd.
web-saved-choose = Mapiadau a gadwyd
web-saved-none = – dim un
web-saved-one = { $name }, fersiwn { $version }
web-saved-name = Cadw’r mapiad hwn fel
web-saved-save = Cadw
web-saved-guess = Dyfalu o’r newydd
web-saved-as = Cadwyd fel { $name }, fersiwn { $version }.
web-saved-download = Lawrlwytho fel TOML

# Y rhagolwg.
web-preview-heading = Beth ddôi o’r rhesi
web-preview-sum = Y { $shown } rhes gyntaf o { $all }: cedwid { $accepted }, byddai { $held } yn aros am berson, gwrthodid { $refused }.
web-preview-none = Ni ellir darllen yr un rhes eto. Gweler uchod beth sydd ei angen.
web-preview-only = Dangos yr hyn na chedwid yn unig
web-preview-all-good = Nid oes rhes felly ymhlith y rhai yr edrychwyd arnynt.
web-preview-becomes = Canlyniad
web-preview-kept = Cedwir
web-preview-nothing = Ni chedwid dim ohoni.
web-preview-unknown = ddim yn hysbys
web-preview-within = o fewn { $metres } m
web-take-rows = { $n ->
    [zero] Derbyn dim rhesi
    [one] Derbyn 1 rhes
    [two] Derbyn 2 res
    [few] Derbyn { $shown } rhes
    [many] Derbyn { $shown } rhes
   *[other] Derbyn { $shown } rhes
}

web-told-place-id = yn ôl ei ddynodydd
web-told-map = yn ôl y map
web-told-degrees = yn ôl graddau
web-told-metres = yn ôl dwyreiniad a gogleddiad
web-told-grid = yn ôl cyfeirnod grid
web-told-postcode = yn ôl cod post
web-told-postcode-sector = yn ôl sector cod post
web-told-postcode-district = yn ôl ardal cod post
web-told-stop = yn ôl cod arhosfan
web-told-station = yn ôl cod gorsaf
web-told-school = yn ôl rhif ysgol
web-told-area = yn ôl cod ardal
web-told-name = yn ôl ei enw
web-told-route = yn ôl llwybr
web-told-near = yn ôl yr hyn sydd gerllaw

# Ar ôl derbyn y ffeil.
web-receipt-amended = Diwygiwyd
web-receipt-amended-rows = { $n ->
    [zero] Ni newidiodd yr un o’r rhesi a dderbyniwyd res a gadwyd o’r blaen.
    [one] Newidiodd 1 o’r rhesi a dderbyniwyd res a gadwyd o’r blaen.
    [two] Newidiodd 2 o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
    [few] Newidiodd { $shown } o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
    [many] Newidiodd { $shown } o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
   *[other] Newidiodd { $shown } o’r rhesi a dderbyniwyd resi a gadwyd o’r blaen.
}
web-receipt-undo = Ffeiliau a dderbyniwyd: gweld neu ddad-wneud
web-receipt-next = Derbyn ffeil arall

# Ffeiliau a dderbyniwyd.
web-files-lead = Cant ffeil ddiweddaraf eich asiantaeth. Gellir dad-wneud ffeil tra bo cyfnod ei rhesi ar agor; yna mae’r hyn a gadwodd yn mynd, a’r hyn a newidiodd yn ôl fel yr oedd.
web-files-taken = Derbyniwyd
web-files-origin = Trwy
web-files-origin-page = y dudalen hon
web-files-origin-command-line = y llinell orchymyn
web-files-origin-demo = yr arddangosiad
web-files-mapping = Mapiad
web-files-undo-heading = Dad-wneud
web-files-undo = Dad-wneud
web-files-undo-which = Dad-wneud ffeil { $taken }
web-files-undone = Dad-wnaed { $at }
web-files-undone-done = Dad-wnaed ffeil { $taken }. Gellir ei hanfon eto.
web-files-bound = Ni ellir ei dad-wneud: mae rhesi ohoni wedi’u cyfrif mewn cyfnod a ryddhawyd, neu newidiodd ffeil ddiweddarach nhw.
web-files-sure = Tynnir y rhesi a gadwodd y ffeil hon, a’i rhesi sy’n aros hefyd. Mae’r cofnod o’r weithred hon yn aros.
web-files-sure-yes = Ie, dad-wneud y ffeil
web-files-sure-no = Gadael fel y mae
web-files-empty = Ni dderbyniwyd yr un ffeil
web-files-empty-next = Pan fydd eich asiantaeth wedi derbyn ffeil, bydd yma gyda’r hyn a ddaeth o’i rhesi.

# Ciw’r stiward.
web-queue-heading = Rhesi sy’n aros am benderfyniad
web-queue-lead = Rhesi eich asiantaeth y mae’n rhaid i berson edrych arnynt. Mae rhes a gedwir yn cyfrif fel pe bai wedi’i derbyn; mae rhes a wrthodir yn mynd.
web-queue-line = Llinell { $line }, rhoddwyd o’r neilltu { $at }
web-queue-note = Nodyn i’r stiward:
web-queue-places = Pa le a olygir?
web-queue-choose = Dewiswch un o’r lleoedd yn gyntaf, neu gwrthodwch y rhes.
web-queue-keep = Cadw’r rhes
web-queue-refuse = Gwrthod
web-queue-sure = Fe’i gwrthodir am byth.
web-queue-sure-yes = Ie, ei gwrthod
web-queue-kept = Cadwyd y rhes.
web-queue-refused = Gwrthodwyd y rhes.
web-queue-more = { $n ->
   *[other] Mae { $shown } rhes yn aros i gyd. Daw’r rhai nesaf pan benderfynir ar y rhain.
}
web-queue-empty = Nid oes rhes yn aros
web-queue-empty-next = Pan fydd gan ffeil res na all ond person benderfynu arni, bydd yma.
