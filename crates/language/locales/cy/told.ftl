# Amserau na ellid eu darllen. Nid yw’r un frawddeg yn ailadrodd yr hyn a ysgrifennwyd.
told-when-empty = Nid oes dyddiad yma. Ysgrifennwch y diwrnod, er enghraifft 14/03/2025, neu gadewch yr amser allan os yw’r ffurflen yn caniatáu hynny.
told-when-too-long = Mae hwn yn rhy hir i fod yn ddyddiad neu’n amser. Ysgrifennwch pryd y digwyddodd yn unig, er enghraifft 14/03/2025 19:30.
told-when-not-known = Mae’n dweud nad yw’r amser yn hysbys. Gadewch y gell yn wag, neu ysgrifennwch y mis neu’r flwyddyn os yw hynny’n hysbys.
told-when-not-read = Ni ellir darllen hwn fel dyddiad neu amser. Ysgrifennwch y diwrnod yn gyntaf, er enghraifft 14/03/2025, “14 Mawrth 2025, gyda’r nos” neu “12 hyd 14 Mawrth 2025”.
told-when-no-such-day = Nid oes diwrnod o’r fath yn y calendr. Gwiriwch y diwrnod a’r mis.
told-when-no-such-time = Nid oes amser o’r fath yn y dydd. Ysgrifennwch ef ar y cloc 24 awr, er enghraifft 19:30.
told-when-month-first = Mae’n ymddangos bod y mis o flaen y diwrnod. Ysgrifennwch y diwrnod yn gyntaf, er enghraifft 14/03/2025; ni chaiff dyddiadau eu troi drwy ddyfalu.
told-when-day-or-year = Gall y rhif ar ôl y mis fod yn ddiwrnod neu’n flwyddyn. Ysgrifennwch y flwyddyn â phedwar digid.
told-when-day-missing = Mae amser yma ond dim diwrnod. Ychwanegwch y diwrnod, er enghraifft 14/03/2025.
told-when-weekday-disagrees = Nid yw’r dydd o’r wythnos yn cyd-fynd â’r dyddiad. Cywirwch un o’r ddau.
told-when-part-disagrees = Nid yw’r amser o fewn y rhan o’r dydd sydd wrth ei ymyl. Cywirwch un o’r ddau.
told-when-backwards = Daw’r diwedd cyn y dechrau. Cyfnewidiwch nhw, neu cywirwch y dyddiadau.
told-when-future = Mae’n hwyrach na’r diwrnod y cafodd ei gofnodi. Gwiriwch y flwyddyn, neu’r dyddiad cofnodi.
told-when-too-early = Mae cyn y flwyddyn 2000. Gwiriwch y flwyddyn; os bu’r niwed amser maith yn ôl, gadewch yr amser yn wag.
told-when-twice = Mae dau ddiwrnod neu ddau amser yma heb ddim i’w cysylltu. Ysgrifennwch un, neu ysgrifennwch “hyd” rhyngddynt.
told-when-time-of-many-days = Mae amser o’r dydd wrth ymyl sawl diwrnod. Ysgrifennwch un diwrnod gyda’r amser, neu gadewch yr amser allan.
told-when-serial = Nid yw’r rhif yn ddyddiad fel y mae taenlenni’n eu cadw. Fformatiwch y golofn fel dyddiad a’i hanfon eto.

# Lleoedd na ellid eu darllen.
told-place-empty = Nid oes lle yma. Ysgrifennwch god post, cyfeirnod grid, cod neu enw’r lle.
told-place-too-long = Mae hwn yn rhy hir i fod yn lle. Ysgrifennwch y lle yn unig, er enghraifft ei enw neu ei god post.
told-place-not-known = Mae’n dweud nad yw’r lle yn hysbys. Gadewch y gell yn wag, neu ysgrifennwch y dref os yw honno’n hysbys.
told-place-not-read = Ni ellir darllen hwn fel lle. Ysgrifennwch enw, cod post, cyfeirnod grid, cod, neu hydred a lledred.
told-place-swapped = Mae’n ymddangos bod y lledred o flaen yr hydred. Ysgrifennwch yr hydred yn gyntaf, neu ychwanegwch N a W at y rhifau; ni chânt eu cyfnewid drwy ddyfalu.
told-place-west-missing = Mae’r hydred i’r dwyrain o Brydain; mae’n ymddangos bod ei arwydd minws neu ei W ar goll. Ychwanegwch ef.
told-place-degrees-impossible = Nid oes graddau, munudau neu eiliadau o’r fath. Gwiriwch y rhifau.
told-place-coordinate-half = Dim ond un o ddau gyfesuryn sydd yma. Ysgrifennwch y ddau.
told-place-outside-grid = Mae’r safle y tu allan i grid Prydain Fawr. Gwiriwch y rhifau a’u trefn.
told-place-grid-letters = Nid yw’r ddwy lythyren yn sgwâr o’r Grid Cenedlaethol. Yng Nghymru maent yn dechrau â SH, SJ, SM, SN, SO, SR, SS neu ST.
told-place-grid-digits = Mae gan gyfeirnod grid nifer eilrif o ddigidau ar ôl ei lythrennau, deg ar y mwyaf. Gwiriwch nhw.
told-place-postcode = Mae hwn yn edrych fel cod post â llythyren yn lle digid, neu ddigid yn lle llythyren. Dewiswch un o’r awgrymiadau neu cywirwch ef.
told-place-school-authority = Nid yw rhif yr ysgol yn dechrau ag un o awdurdodau Cymru. Mae ei dri digid cyntaf rhwng 660 a 681.
told-place-route-unclear = Nid yw’n glir ble mae’r naill le yn gorffen a’r llall yn dechrau. Ysgrifennwch y ddau le mewn dwy gell, neu heb “a” yn eu henwau.
