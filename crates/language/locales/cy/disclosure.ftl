# Y rhyddhad a’i ffeil bolisi.
release-open-period = Nid yw’r cyfnod { $period } wedi’i gau eto. Gellir rhyddhau pan fydd ar ben ac wedi’i ddatgan ar gau.
release-already = Rhyddhawyd { $table } ar gyfer { $period } o’r blaen. Nid yw celloedd caeedig byth yn newid; ni wnaed dim.
release-outside-frame = Mae gan { $table } gyfrif sydd y tu allan i ardaloedd neu leoedd y rhanbarth. Mewnforiwch y ddaearyddiaeth a’r gofrestr eto, yna cyfrifwch o’r newydd. Ni ryddhawyd dim.
release-other-policy = Paratowyd yr ardaloedd a’r lleoedd o dan bolisi arall. Paratowch nhw eto o dan hwn. Ni ryddhawyd dim.
release-too-large = Mae gan { $table } gyfrif sy’n rhy fawr i fod yn wir. Ni ryddhawyd dim.
release-out-of-order = Daw’r cyfnod { $period } cyn un sydd wedi’i gau eisoes. Caeir cyfnodau yn eu trefn. Ni ryddhawyd dim.
release-no-table = Nid oes gan y polisi dabl ar gyfer y cyfnod { $period }. Dewiswch flwyddyn gyfan, neu bolisi arall.
release-tables-disagree = Nid yw { $table } yn adio i’r un cyfansymiau â’r tablau eraill, felly collwyd rhai adroddiadau neu cawsant eu cyfrif ddwywaith. Cyfrifwch o’r newydd. Ni ryddhawyd dim.
release-earlier-policy = Mae’r ffeil bolisi ar ffurf gynharach, a gedwir ar gyfer y rhyddhadau a wnaed o dani. Defnyddiwch ffeil ar ffurf heddiw. Ni ryddhawyd dim.
release-never-released = Ni ryddhawyd { $table } ar gyfer { $period } erioed, felly nid oes dim i’w ddiwygio.
release-revised-before = Diwygiwyd tabl ar gyfer { $period } o’r blaen. Diwygir cyfnod unwaith ar y mwyaf, felly mae { $table } yn aros fel y mae.
release-same-officer = Ni all y sawl a gynigiodd ryddhad ei lofnodi. Gofynnwch i swyddog arall lofnodi.

policy-syntax = Nid yw llinell { $key } y ffeil bolisi yn TOML dilys.
policy-missing = Mae’r allwedd { $key } ar goll.
policy-unknown = Nid yw’r allwedd { $key } yn hysbys.
policy-kind = Mae gan yr allwedd { $key } werth o’r math anghywir.
policy-range = Mae gan yr allwedd { $key } werth sydd allan o’r amrediad neu nad yw yn y rhestr.
policy-under-profile = Mae’r allwedd { $key } yn wannach nag y mae’r proffil yn ei ganiatáu.
policy-rounds-under = Nid yw’r allwedd { $key } yn cyd-fynd â’r talgrynnu: byddai gwerth ar y trothwy’n cael ei ddangos fel llai na’r trothwy.
policy-phantoms = Mae’r allwedd { $key } yn rhy isel ar gyfer cymaint o sŵn: byddai mwy na 0.5% o gelloedd gwag yn cael eu dangos ar hap.
policy-not-above = Mae’r allwedd { $key } yn enwi tabl nad yw’n cael ei ryddhau, neu na chaiff y darllenydd uwchben ei weld.
policy-for-nobody = Mae’r allwedd { $key } yn gadael allan dabl sy’n cael ei ryddhau. Byddai tabl na chaiff neb ei weld yn gwario preifatrwydd am ddim.
policy-version-taken = Mae’r allwedd { $key } eisoes yn sefyll am bolisi arall: gwnaed rhyddhad o dani gyda gwerthoedd eraill. Rhowch fersiwn newydd i’r ffeil.

frame-empty = Nid oes blociau yn y rhanbarth eto. Mewnforiwch ei ddaearyddiaeth yn gyntaf.
frame-small-block = Mae gan floc { $block } rhy ychydig o breswylwyr 10 i 17 oed ar gyfer rhyddhad, neu nid oes ffigur cyhoeddus ar eu cyfer. Mewnforiwch y ffigurau poblogaeth ac unwch y blociau eto.
frame-twice = Mae { $code } yno ddwywaith. Mewnforiwch y ddaearyddiaeth a’r gofrestr eto.
frame-nesting = Mae { $code } mewn dwy ardal ar unwaith, neu mae yno ddwywaith. Mewnforiwch y ddaearyddiaeth eto ac unwch y blociau eto.
