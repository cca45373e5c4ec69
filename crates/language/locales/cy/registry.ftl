# Daearyddiaeth gyhoeddus a’r gofrestr lleoedd.

# Ffeil gyfan na ellir ei darllen. Ni chedwir dim o’r mewnforiad.
registry-file = { $name }: { $problem }
registry-file-too-large = Mae’r ffeil yn fwy na { $mebibytes } MiB. Ni chadwyd dim. Rhannwch hi, neu gadewch allan yr hyn nad oes ei angen.
registry-file-empty = Mae’r ffeil yn wag. Ni chadwyd dim.
registry-file-damaged = Mae’r ffeil wedi’i chywasgu ac mae’r cywasgiad wedi’i ddifrodi. Ni chadwyd dim. Nôl hi eto.
registry-file-not-json = Nid JSON yw’r ffeil: stopiodd y darllen ar linell { $line }. Ni chadwyd dim. Edrychwch a gafodd ei thorri ar y ffordd, neu ai tudalen we sydd yno yn lle’r ffeil.
registry-file-not-a-collection = JSON yw’r ffeil ond nid casgliad nodweddion GeoJSON. Ni chadwyd dim. Allforiwch hi fel GeoJSON mewn hydred a lledred.
registry-file-nothing-of-use = Nid oes dim ynddi sy’n cael ei ddarllen yma. Daw ardaloedd, trigolion a haenau’r map sylfaen i mewn gydag “import geography”, a gorsafoedd, arosfannau, ysgolion a lleoedd eraill gydag “import places”.
registry-file-areas-of-2011 = Ardaloedd bach 2011 yw’r rhain, sy’n gorgyffwrdd â rhai 2021. Mewnforiwch ardaloedd bach 2021.
registry-file-column-missing = Nid yw’r golofn { $name } yn y tabl. Ni chadwyd dim. Ychwanegwch hi gan sillafu’r pennawd yn union felly.
registry-file-table = Ni ellir darllen y tabl ar linell { $line }. Ni chadwyd dim. Cadwch ef fel “CSV UTF-8” ac edrychwch ar y llinell honno.
registry-file-changes-missing = Yn ôl ardaloedd 2011 y rhoddir y trigolion. Ni chadwyd dim. Mewnforiwch y tabl sy’n dweud pa ardaloedd yn 2021 y daethant (lsoa11_to_lsoa21.csv) gyda’r ffeil hon.

# Un nodwedd neu res nad yw’n cael ei derbyn.
registry-refused-feature = Nodwedd { $number }: { $sentence }
registry-refused-row = Llinell { $number }: { $sentence }
registry-rule-not-a-feature = Nid nodwedd GeoJSON mohoni, neu nid rhifau yw ei chyfesurynnau.
registry-rule-no-geometry = Nid oes ganddi geometreg. Rhowch un iddi neu tynnwch hi.
registry-rule-wrong-geometry = Mae ei geometreg o’r math anghywir: polygonau yw ardaloedd, pwyntiau yw lleoedd ac enwau, llinellau yw ffyrdd a rheilffyrdd.
registry-rule-not-degrees = Nid hydred a lledred mewn graddau yw ei safle. Allforiwch y ffeil yn WGS 84 (EPSG:4326), yr hydred yn gyntaf.
registry-rule-outside-britain = Mae ganddi safle y tu allan i Brydain Fawr. Edrychwch a yw’r hydred a’r lledred yn lle ei gilydd, neu a gollwyd arwydd minws.
registry-rule-too-few-positions = Mae gan linell ohoni lai na dau safle, neu fodrwy lai na phedwar. Lluniwch hi eto neu tynnwch hi.
registry-rule-ring-open = Nid yw modrwy ohoni yn gorffen lle mae’n dechrau. Efallai fod y ffeil wedi’i thorri; nôl hi eto, neu caewch y fodrwy.
registry-rule-crosses-itself = Mae ei hamlinell yn croesi ei hun, a byddai ei thrwsio yn newid yr hyn y mae’n ei gynnwys. Trwsiwch hi mewn rhaglen fapio.
registry-rule-code-missing = Nid oes ganddi god ardal na lle. Ychwanegwch y briodwedd sydd gan ei haen, megis “la” neu “id”.
registry-rule-code-malformed = Mae ei chod, neu god ardal y mae’n ei henwi, yn rhy hir neu’n cynnwys nodau heblaw llythrennau, digidau, cysylltnodau, tanlinellau ac atalnodau llawn.
registry-rule-name-missing = Nid oes ganddi enw. Ychwanegwch “name_en” a “name_cy”, neu “name” os oes un ffurf yn y ddwy iaith.
registry-rule-name-malformed = Mae dros 200 o nodau yn ei henw, neu nod anweledig. Byrhewch ef neu teipiwch ef eto.
registry-rule-twice = Daeth ei chod o’r blaen yn y mewnforiad hwn. Derbyniwyd y gyntaf; tynnwch un o’r ddwy.
registry-rule-kind-unknown = Nid yw ei math yn un sydd gan y gofrestr: rail_station, bus_station, bus_stop, heritage_railway, ferry_terminal, airport, retail, park, licensed_premises, leisure, school. Nid oes byth gartrefi, cartrefi plant, llochesi na chlinigau ynddi.
registry-rule-layer-unknown = Nid yw’n perthyn i unrhyw haen y mae’r map sylfaen yn ei llunio: land, urban, green, road, rail, river, label.
registry-rule-row-malformed = Mae gan y rhes rhy ychydig o gelloedd, neu nid yw wedi’i hamgodio fel UTF-8.
registry-rule-figure-malformed = Nid rhif cyfan yw’r ffigur.

# Gwallau.
registry-no-areas = Nid oes ardaloedd wedi’u mewnforio eto, felly ni ellir rhoi unrhyw le mewn un. Mewnforiwch y ddaearyddiaeth yn gyntaf, yna’r lleoedd.
registry-stored = Mae gwerth yn y ddaearyddiaeth a gedwir nad yw’r fersiwn hon o’r rhaglen yn ei ddeall. Defnyddiwch y fersiwn a’i hysgrifennodd, neu un mwy newydd, a rhowch wybod i’r sawl sy’n rhedeg y gwasanaeth.
registry-database-away = Nid yw’r gronfa ddata yn ateb. Ni chadwyd dim. Rhowch gynnig arall arni pan fydd yn rhedeg; mae’n ddiogel mewnforio’r un ffeiliau eto.
registry-database-full = Mae disg y gronfa ddata yn llawn. Ni chadwyd dim. Gwnewch le, yna mewnforiwch yr un ffeiliau eto.
registry-database-trouble = Ni allai’r gronfa ddata dderbyn y ffeiliau. Ni chadwyd dim. Rhowch gynnig arall arni; os bydd yn digwydd eto, rhowch wybod i’r sawl sy’n rhedeg y gwasanaeth. Mae’r achos yn y log.

# Camau.
registry-step-read = Yn darllen { $name }
registry-step-areas = Yn cadw ardaloedd
registry-step-residents = Yn cadw trigolion ardaloedd bach
registry-step-blocks = Yn uno ardaloedd bach yn flociau
registry-step-basemap = Yn cadw’r map sylfaen
registry-step-places = Yn cadw lleoedd
registry-step-postcodes = Cadw codau post

# Derbynebau.
registry-receipt-file = { $name }: derbyniwyd { $taken }, gwrthodwyd { $refused }, aethpwyd heibio i { $passed }, trwsiwyd { $mended }
registry-receipt-file-note = { $name }: { $note }
registry-receipt-more = … a { $n } arall; mae “--json” yn eu rhestru i gyd
registry-receipt-areas = Ardaloedd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-residents = Trigolion 10 i 17 oed, fesul ardal fach: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-places = Lleoedd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-postcodes = Codau post: { $added } newydd, { $changed } wedi newid, { $unchanged } fel yr oeddent
registry-postcodes-unlisted = Codau post nad yw’r ffeiliau hyn yn eu rhestru mwyach: { $n }. Fe’u cedwir, am fod ffeiliau hŷn yn eu henwi o hyd.
registry-receipt-basemap = Map sylfaen: newydd { $added }, fel yr oeddent { $unchanged }, wedi’u disodli { $removed }
registry-receipt-unchanged = Ni newidiodd dim: roedd y cyfan yno eisoes.
registry-residents-estimates = Amcangyfrifon cyhoeddus yw’r trigolion. Nifer yr ardaloedd bach a newidiodd rhwng 2011 a 2021, y cariwyd eu ffigurau drosodd gennym ni: { $carried }. Rhannwyd yn gyfartal lle holltwyd ardal, ac adiwyd lle unwyd ardaloedd.
registry-residents-without-area = Ffigurau ar gyfer ardaloedd nad ydynt wedi’u mewnforio: { $n }. Fe’u gadawyd allan.

# Blociau.
registry-block-name = { $area }, bloc { $number }
registry-blocks-built = Blociau: { $n }. Mae o leiaf 100 o drigolion 10 i 17 oed ym mhob un.
registry-blocks-built-small = Blociau: { $n }, a { $small } ohonynt â llai na 100 o drigolion 10 i 17 oed a dim i’w huno ag ef. Hyd nes y cywirir eu ffigurau ni ellir cau unrhyw flwyddyn yn eu rhanbarth.
registry-blocks-no-small-areas = Ni luniwyd blociau, am nad oes ardaloedd bach (LSOAs 2021) wedi’u mewnforio. Gall y map gwaith wneud hebddynt; mae eu hangen ar gyhoeddiad.
registry-blocks-residents-unknown = Ni luniwyd blociau: nid oes ffigur ar gyfer trigolion 10 i 17 oed yn { $without } o’r { $of } ardal fach. Mewnforiwch dabl â “lsoa21cd” a “residents_10_17”, neu ffigurau 2011 gyda’r tabl newidiadau. Gall y map gwaith wneud heb flociau; mae eu hangen ar gyhoeddiad.

# Ysgolion llai un awdurdod, wedi’u cyfrif gyda’i gilydd.
registry-pool-name = Ysgolion llai: { $authority }

# Llinellau y mae’n rhaid eu dangos gyda data agored.
registry-licence-boundaries = Ffynhonnell: Swyddfa Ystadegau Gwladol, trwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0. Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata 2026. Yn cynnwys gwybodaeth Seneddol a drwyddedwyd o dan y Drwydded Senedd Agored f3.0.
registry-licence-stops = Yn cynnwys data NaPTAN yr Adran Drafnidiaeth a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-schools = Yn cynnwys data Llywodraeth Cymru a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0. Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata 2022. Yn cynnwys data’r Post Brenhinol © hawlfraint a hawl cronfa ddata’r Post Brenhinol 2022.
registry-licence-postcodes = Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata. Yn cynnwys data’r Post Brenhinol © hawlfraint a hawl cronfa ddata’r Post Brenhinol. Ffynhonnell: y Swyddfa Ystadegau Gwladol, o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-land = Ffynhonnell: Swyddfa Ystadegau Gwladol, trwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0. Yn cynnwys data’r Arolwg Ordnans © Hawlfraint y Goron a hawl cronfa ddata 2022.
registry-licence-railways = Yn cynnwys data Network Rail a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-roads = Bras yw’r ffyrdd. Yn cynnwys data NaPTAN yr Adran Drafnidiaeth a data police.uk a drwyddedwyd o dan y Drwydded Llywodraeth Agored f3.0.
registry-licence-natural-earth = Gwnaed gyda Natural Earth.
registry-licence-names = Enwau lleoedd: Swyddfa Ystadegau Gwladol a’r Adran Drafnidiaeth, Trwydded Llywodraeth Agored f3.0; GeoNames, CC BY 4.0.
