# Yr hyn sydd ar bapur: ffrâm pob dogfen, a thaflen y map.
paper-page = Tudalen { $page } o { $pages }
paper-contents = Cynnwys
paper-edition = Rhyddhad { $id } · cynnwys { $digest }
paper-printed = Argraffwyd gan { $by }, { $at }
paper-marking = SWYDDOGOL-SENSITIF · { $marking }
paper-handling = Ystadegau wedi’u rhyddhau. Dylid eu trin fel y marciwyd; eu rhannu o dan y cytundeb rhannu yn unig. Nid yw’n gofnod o unrhyw berson.

paper-map-title = Map wedi’i ryddhau: { $what }
paper-map-subtitle = { $region } · { $period } · rhyddhad { $release }
paper-map-heading = Y map
paper-map-caption = { $title }, { $region }, { $period }
paper-map-alt = Map o { $region } gydag { $areas } ardal yn lliwiau’r allwedd isod. Mae gan { $shown } ohonynt werth wedi’i ryddhau; mae { $withheld } wedi’u dal yn ôl neu’n ddim. { $told } Mae’r un gwerthoedd yn y tablau sy’n dilyn.
paper-map-alt-highest = Yr uchaf: { $names }.
paper-map-alt-none = Nid oes un ardal yn sefyll allan.
paper-map-about = Sut i ddarllen y daflen hon
paper-map-values = Gwerthoedd fesul ardal
paper-map-values-caption = { $title }: gwerthoedd wedi’u rhyddhau ar gyfer { $period }, gyda chyfyngau 95%
paper-map-places = Lleoedd cofrestredig
paper-map-places-caption = Lleoedd cofrestredig: gwerthoedd wedi’u rhyddhau ar gyfer { $period }, gyda chyfyngau 95%
paper-map-places-none = Nid oes gan yr un lle cofrestredig werth y gellir ei ddangos.
paper-map-method = Dull
paper-map-sources = Ffynonellau a thrwyddedau

paper-profile-subtitle = { $kind } · rhifyn { $number } · { $region } · { $first } i { $last }
paper-profile-edition = Rhifyn { $number } · { $id } · cynnwys { $digest }
paper-profile-published = Cyhoeddwyd { $on } · llofnodwyd gan: { $role }
paper-profile-map = Map { $n }
paper-profile-values = Gwerthoedd a ryddhawyd gyda chyfyngau 95%
paper-profile-findings = Pob canfyddiad yn y rhifyn hwn, fel yr atebodd yr ochr ryddhau
paper-profile-no-findings = Nid oes canfyddiad wedi’i binio yn y rhifyn hwn.
paper-profile-asked = Gofynnwyd
paper-profile-told = Yr hyn y mae’n ei ddweud
paper-profile-about = Y rhifyn hwn
paper-profile-id = Rhifyn
paper-profile-yardstick = Geiriau tebygolrwydd a’u hystyr (llathen fesur PHIA)
paper-profile-range = Ystod

paper-fact-unit = Uned
paper-fact-period = Cyfnod
paper-fact-release = Rhyddhad
paper-fact-epsilon = Colled preifatrwydd (ε) y flwyddyn
paper-fact-policy = Polisi rhyddhau
paper-fact-total = Pob adroddiad o’r cyfnod
paper-fact-unplaced = O’r rhain, wedi’u dweud yn rhy fras i floc
paper-fact-sources = Cymysgedd ffynonellau
paper-fact-complete = Cyflawnder
paper-fact-uncertain = Ansicrwydd

paper-value-release = { $id }, cyhoeddwyd { $at }
paper-value-epsilon = ε = { $epsilon } ar y mwyaf ar gyfer unrhyw un adroddiad, dros bob tabl a diwygiad
paper-value-policy = { $version }, SHA-256 { $digest }
paper-value-period = { $period }, yn ôl dyddiad cofnodi
paper-value-complete = Nid yw tablau wedi’u rhyddhau yn dweud pa asiantaethau a anfonodd ddychweliadau ym mha fis. Gall gwerth isel olygu na ddywedodd neb.
paper-value-uncertain = Mae pob gwerth yn cynnwys sŵn ac wedi’i dalgrynnu i { $rounding }; o dan { $threshold } fe’i delir yn ôl. Mae’r cyfwng mewn cromfachau yn cynnwys sŵn a thalgrynnu mewn 95 o bob 100 achos.
paper-value-sources-none = Nid oes tabl wedi’i ryddhau yn ei ddweud.

paper-column-area = Ardal
paper-column-likely = Tebygolrwydd
paper-column-change = Newid (cyfwng)

paper-method-noise = Cyfrifir pryderon unwaith, yn ôl y dyddiad y’u cofnodwyd, mewn cyfnodau caeedig. Mae gan bob cell o dabl, y rhai gwag hefyd, un tyniad o sŵn Laplace arwahanol ar raddfa { $scale }; fe’i delir yn ôl o dan { $threshold } a’i thalgrynnu i { $rounding }. Ni chaiff ei thynnu eto byth.
paper-method-rate = Y gyfradd yw’r gwerth wedi’i ryddhau dros y trigolion 10–17 oed (ffigurau cyhoeddus), wedi’i luosi â 1,000. Mae’r dosbarthiadau’n agos at sextelau cyfraddau pob blwyddyn a ryddhawyd, fel bod un lliw yn golygu un peth ym mhob blwyddyn.
paper-method-exceedance = Mae’r lliw yn dweud pa mor debygol yw bod cyfradd ardal uwchlaw { $c } gwaith cyfradd y rhanbarth, o ystyried yr hyn y mae’r papur hwn yn ei ddangos o’r ardal. Gosodir deddf y cyfraddau i’r rhanbarth cyfan, gyda’r sŵn yn y model. Llwyd: nid yw’r rhifau’n penderfynu.
paper-method-change = Mae’r lliw yn dweud a gododd neu a ostyngodd nifer yr adroddiadau o { $against } i { $period } yn fwy nag y gall sŵn a thalgrynnu ei wneud mewn unrhyw ardal ar y map. Gyda thebygolrwydd o 95% nid yw’r un o’r datganiadau hyn yn anghywir.
paper-method-misread = Nid map o niwed yw map o adroddiadau: nid yw “dim adroddiadau” yn golygu “dim niwed”. Mae’n sôn am leoedd a byth am bersonau.

problem-paper-not-installed-title = Ni ellir gwneud PDF yma
problem-paper-not-installed-detail = Nid yw’r rhaglen contexture-render wedi’i gosod wrth ymyl y gwasanaeth. Cymerwch y llun (PNG, SVG) neu’r tabl (CSV, ODS) yn y cyfamser, a dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth.
problem-paper-busy-title = Mae eraill yn argraffu
problem-paper-busy-detail = Mae pob lle i osod PDF wedi’i gymryd. Rhowch gynnig arall arni ymhen ychydig eiliadau.
problem-paper-failed-title = Ni ellid gwneud y PDF
problem-paper-failed-detail = Cymerodd ei osod fwy o amser neu gof nag y caiff, neu fe fethodd. Ni chofnodwyd dim fel petai wedi’i gymryd. Rhowch gynnig arall arni; os bydd yn methu eto, cymerwch y llun neu’r tabl, a dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth.

map-sheet-note = PDF: y rhanbarth cyfan ar A4, wedi’i dagio ar gyfer darllenwyr sgrin, gyda’r gwerthoedd, y dull a’r ffynonellau.
map-sheet-pdf = PDF
map-sheet-making = Yn gosod y PDF…
