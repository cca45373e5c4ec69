# Darllen ffeiliau asiantaethau: CSV, XLSX, ODS, GeoJSON.

# Ffeil a wrthodir yn gyfan.
sheet-too-large = Mae’r ffeil yn fwy na { $megabytes } MB. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
sheet-inflates = Mae’r ffeil yn dadbacio i lawer mwy nag y caiff. Ni chadwyd dim. Cadwch y ddalen dan sylw fel CSV ac anfonwch honno.
sheet-too-many-cells = Mae gan y ffeil fwy na { $limit } o gelloedd. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
sheet-too-many-columns = Mae gan ddalen fwy na { $limit } o golofnau. Ni chadwyd dim. Dilëwch y colofnau nad oes eu hangen ac anfonwch y ffeil eto.
sheet-too-many-rows = Mae gan y ffeil fwy na { $limit } o resi. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn, a’r pennawd ym mhob un.
sheet-cell-too-long = Mae gan gell ar linell { $line } fwy na { $limit } o nodau. Ni chadwyd dim. Byrhewch y gell neu gadewch ei cholofn allan; os nad oes cell mor hir, mae dyfynnod heb ei gau yno.
sheet-line-too-long = Mae llinell { $line } yn rhy hir i fod yn rhes. Ni chadwyd dim. Allforiwch y ffeil eto ag un rhes ar bob llinell.
sheet-too-many-sheets = Mae gan y llyfr gwaith fwy na { $limit } o ddalennau. Ni chadwyd dim. Cadwch y dalennau dan sylw mewn llyfr gwaith ar wahân.
sheet-too-many-entries = Pecyn yw’r ffeil ac ynddo fwy o rannau nag sydd gan lyfr gwaith. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-doctype = Mae’r ffeil yn diffinio ei hendidau ei hun, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-overlap = Mae rhannau o’r ffeil yn gorwedd dros ei gilydd, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-false-size = Mae’r ffeil yn nodi meintiau ffug i’w rhannau, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-false-path = Mae gan ran o’r ffeil enw sy’n arwain i rywle arall neu sydd yno ddwywaith, rhywbeth nad yw’r un rhaglen daenlen yn ei ysgrifennu ac y gellir ei ddefnyddio i ymosod. Ni chadwyd dim. Agorwch hi, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.
sheet-zero-byte = Mae beit sero ar linell { $line }, felly mae’r ffeil wedi’i difrodi neu nid ffeil destun mohoni. Ni chadwyd dim. Allforiwch hi eto fel “CSV UTF-8” neu XLSX.
sheet-not-text = Nid testun mewn UTF-8, UTF-16 na Windows-1252 yw’r ffeil. Ni chadwyd dim. Allforiwch hi eto fel “CSV UTF-8” neu XLSX.
sheet-damaged = Mae’r ffeil wedi’i difrodi ac ni ellir ei darllen i’w diwedd. Ni chadwyd dim. Agorwch hi, cadwch hi o’r newydd fel XLSX neu CSV, ac anfonwch honno.
sheet-empty = Nid oes tabl yn y ffeil: nid oes rhes o dan bennawd. Ni chadwyd dim. Gwiriwch fod yr allforiad wedi dewis cyfnod a rhywbeth ynddo, a bod y pennawd uwchben y rhesi.
sheet-encrypted = Mae’r ffeil wedi’i gwarchod â chyfrinair. Ni chadwyd dim. Agorwch hi, tynnwch y cyfrinair, cadwch hi fel XLSX neu CSV, ac anfonwch honno.
sheet-other-json = JSON yw’r ffeil ond nid FeatureCollection GeoJSON. Ni chadwyd dim. Allforiwch hi fel FeatureCollection GeoJSON, XLSX neu CSV.
sheet-foreign = Nid yw ffeiliau o’r math hwn yn cael eu darllen: { $kind }. Ni chadwyd dim. Agorwch y ffeil, dewiswch “Cadw fel” a XLSX neu CSV, ac anfonwch honno.

# Mathau o ffeil nas darllenir, fel cofnod ar ôl colon.
sheet-kind-xls = llyfr gwaith Excel 97–2003 (XLS)
sheet-kind-xlsb = llyfr gwaith deuaidd (XLSB)
sheet-kind-pdf = PDF
sheet-kind-document = dogfen destun
sheet-kind-slides = sleidiau
sheet-kind-image = delwedd
sheet-kind-database = ffeil cronfa ddata
sheet-kind-web-page = tudalen we
sheet-kind-xml = XML
sheet-kind-archive = archif o ffeiliau
sheet-kind-mail = e-bost wedi’i gadw
sheet-kind-program = rhaglen
sheet-kind-unknown = math anhysbys

# Yr hyn a ddywedir am ffeil a ddarllenwyd.
sheet-notice-titles =
    { $n ->
        [zero] Ni adawyd yr un llinell uwchben y pennawd allan.
        [one] Gadawyd un llinell uwchben y pennawd allan.
        [two] Gadawyd { $n } linell uwchben y pennawd allan.
        [few] Gadawyd { $n } llinell uwchben y pennawd allan.
        [many] Gadawyd { $n } llinell uwchben y pennawd allan.
       *[other] Gadawyd { $n } llinell uwchben y pennawd allan.
    }
sheet-notice-two-row-header = Mae dwy res i’r pennawd; fe’u cyfunwyd.
sheet-notice-header-doubtful = Cymerwyd mai llinell { $line } yw’r pennawd, ond mae rhifau neu ddyddiadau ynddi. Os rhes yw hi, ychwanegwch bennawd uwch ei phen ac anfonwch y ffeil eto.
sheet-notice-unnamed =
    { $n ->
        [zero] Mae gan bob colofn enw yn y pennawd.
        [one] Nid oes enw yn y pennawd gan un golofn.
        [two] Nid oes enw yn y pennawd gan { $n } golofn.
        [few] Nid oes enw yn y pennawd gan { $n } colofn.
        [many] Nid oes enw yn y pennawd gan { $n } cholofn.
       *[other] Nid oes enw yn y pennawd gan { $n } colofn.
    }
sheet-notice-ragged =
    { $n ->
        [zero] Mae gan bob rhes yr un nifer o gelloedd â’r pennawd.
        [one] Mae gan un rhes, ar linell { $line }, fwy neu lai o gelloedd na’r pennawd.
        [two] Mae gan { $n } res fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
        [few] Mae gan { $n } rhes fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
        [many] Mae gan { $n } rhes fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
       *[other] Mae gan { $n } rhes fwy neu lai o gelloedd na’r pennawd, y gyntaf ar linell { $line }.
    }
sheet-notice-lost-quote =
    { $n ->
        [zero] Mae pob dyfynnod wedi’i gau.
        [one] Mae dyfynnod ar linell { $line } heb ei gau; fe’i cymerwyd fel y mae.
        [two] Mae dyfynodau heb eu cau ar { $n } res; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
        [few] Mae dyfynodau heb eu cau ar { $n } rhes; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
        [many] Mae dyfynodau heb eu cau ar { $n } rhes; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
       *[other] Mae dyfynodau heb eu cau ar { $n } rhes; fe’u cymerwyd fel y maent, y cyntaf ar linell { $line }.
    }
sheet-notice-hidden = Mae’r ddalen “{ $name }” wedi’i chuddio. Gwiriwch fod bwriad ei hanfon.
sheet-notice-very-hidden = Mae’r ddalen “{ $name }” wedi’i chuddio fel mai macro yn unig all ei dangos. Gwiriwch fod bwriad ei hanfon.
sheet-notice-no-table = Nid oes tabl yn y ddalen “{ $name }” ac fe’i gadawyd allan.
sheet-notice-merged =
    { $n ->
        [zero] Nid oes celloedd wedi’u cyfuno o dan y pennawd.
        [one] Mae celloedd wedi’u cyfuno mewn un man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
        [two] Mae celloedd wedi’u cyfuno mewn { $n } fan o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
        [few] Mae celloedd wedi’u cyfuno mewn { $n } man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
        [many] Mae celloedd wedi’u cyfuno mewn { $n } man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
       *[other] Mae celloedd wedi’u cyfuno mewn { $n } man o dan y pennawd; yn y gyntaf yn unig y mae eu cynnwys.
    }
sheet-notice-far-cell = Mae cell ar res { $line } ymhell islaw’r lleill i gyd. Gwiriwch fod bwriad ei hanfon.
sheet-notice-errors =
    { $n ->
        [zero] Nid oes fformiwlâu a fethodd.
        [one] Mae un gell, ar res { $line }, yn dal fformiwla a fethodd.
        [two] Mae { $n } gell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
        [few] Mae { $n } cell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
        [many] Mae { $n } chell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
       *[other] Mae { $n } cell yn dal fformiwlâu a fethodd, y gyntaf ar res { $line }.
    }
sheet-notice-shapes =
    { $n ->
        [zero] Pwynt yw pob nodwedd.
        [one] Nid pwynt yw un nodwedd; gadawyd ei siâp allan.
        [two] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
        [few] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
        [many] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
       *[other] Nid pwyntiau yw { $n } nodwedd; gadawyd eu siapiau allan.
    }
sheet-notice-macros = Mae macros yn y llyfr gwaith. Ni chawsant eu rhedeg na’u darllen.
sheet-notice-windows-1252 = Nid UTF-8 yw’r testun ac fe’i darllenwyd fel Windows-1252. Gwiriwch enwau ag acenion, megis ŵ ac ŷ, nad ydynt yn yr amgodiad hwnnw.

# Y broses sy’n darllen ffeiliau.
reader-memory = Mae darllen y ffeil yn cymryd mwy o gof nag y caiff ffeil. Ni chadwyd dim, ac mae’r gwasanaeth yn parhau. Anfonwch hi mewn darnau, neu cadwch y ddalen dan sylw fel CSV.
reader-time = Mae darllen y ffeil yn cymryd mwy o amser nag y caiff ffeil. Ni chadwyd dim, ac mae’r gwasanaeth yn parhau. Anfonwch hi mewn darnau, neu cadwch y ddalen dan sylw fel CSV.
reader-crash = Methodd darllen y ffeil. Ni chadwyd dim, ac mae’r gwasanaeth yn parhau. Agorwch hi, cadwch hi o’r newydd fel XLSX neu CSV, ac anfonwch honno.
reader-too-much = Mae’r ffeil yn dal mwy nag y gellir ei dderbyn ar unwaith. Ni chadwyd dim. Anfonwch hi mewn darnau, er enghraifft un ffeil ar gyfer pob blwyddyn.
reader-unavailable = Ni ellir darllen ffeiliau ar hyn o bryd. Ni chadwyd dim. Rhowch gynnig arall arni ymhen munud; os nad yw hynny’n helpu, dywedwch wrth y sawl sy’n rhedeg y gwasanaeth.
