# Pam nad yw’r gofrestr yn gwybod ble mae lle, a beth yw enwau’r mathau o bethau sydd ynddi.
gazetteer-postcode = Nid oes cod post o’r fath yn y gofrestr. Gwiriwch ef, neu ysgrifennwch ei hanner cyntaf.
gazetteer-stop = Nid oes arhosfan na gorsaf â’r cod hwn yn y gofrestr. Gwiriwch y cod, neu ysgrifennwch yr enw.
gazetteer-school = Nid oes ysgol â’r rhif hwn yn y gofrestr. Gwiriwch y rhif, neu ysgrifennwch enw’r ysgol.
gazetteer-area = Nid oes ardal â’r cod hwn yn y gofrestr. Gwiriwch y cod, neu ysgrifennwch enw’r ardal.
gazetteer-name = Nid oes dim ag enw tebyg i hwn yn y gofrestr. Gwiriwch y sillafu, neu ysgrifennwch god post neu gyfeirnod grid.
gazetteer-outside-grid = Mae’r safle y tu allan i Grid Cenedlaethol Prydain. Gwiriwch y rhifau a’u trefn.
gazetteer-kind-country = Gwlad
gazetteer-kind-board = Bwrdd diogelu
gazetteer-kind-force = Heddlu
gazetteer-kind-local-authority = Awdurdod lleol
gazetteer-kind-msoa = Ardal haen ganol
gazetteer-kind-lsoa = Ardal fach
gazetteer-kind-block = Bloc o ardaloedd bach
gazetteer-kind-ward = Ward etholiadol
gazetteer-kind-settlement = Tref neu bentref
gazetteer-name-rail-station = Gorsaf reilffordd { $name }
gazetteer-name-bus-station = Gorsaf fysiau { $name }
