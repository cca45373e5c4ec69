# Dau fap cyfan ochr yn ochr.
beside-switch = Dau fap ochr yn ochr
beside-density = Faint
beside-finding = O un cyfnod y daw canfyddiad, felly dangosir un map. Ewch yn ôl at y map arferol i weld dau.
beside-hint-released = Mae'r ddau fap yn dangos gwerthoedd a ryddhawyd eu blwyddyn. O dan "newid" cânt eu lliwio yn ôl cyfradd; y manylion a'r tabl sy'n dweud y newid.
beside-how = Y map cyntaf yw'r cyfnod a ddewisoch, a'r ail yw'r un y cymherir ag ef. Maent yn symud fel un, ac mae man sydd wedi'i farcio ar un wedi'i farcio ar y llall. Yr un yw'r dosbarthiadau, ac nid ydynt byth yn symud.
beside-picture = O un map y daw llun. Diffoddwch yr ail fap i gadw un.
beside-map-name = Map o'r cyfnod arall
beside-caption = { $period } · n = { $mapped } o { $total }
beside-caption-year = { $year } · n = { $total }
beside-both = Yn y ddau gyfnod
beside-col-period = Cyfnod
beside-col-count = Pryderon
beside-col-class = Fel y'i dangosir
beside-difference = Gwahaniaeth
beside-ratio = gyda'r wyth o'i chwmpas × { $ratio }
beside-density-value = { $density } fesul km² a mis
beside-title-hot = Crynodiadau anarferol mewn dau gyfnod
beside-title-density = Pryderon mewn dau gyfnod
beside-unit-density = pryderon fesul km² a mis; nifer y celloedd, map cyntaf | ail fap
beside-density-line = Celloedd { $cell } m, dosbarthiadau sefydlog; cyfrifir misoedd y ddau gyfnod, fel bod cyfnodau o wahanol hyd yn edrych yr un fath
beside-hot-line = Celloedd y map cyntaf | yr ail. Bernir pob map yn erbyn ei gyfnod ei hun.
beside-years-line = Ardaloedd yn { $year } | yn { $other }; dosbarthiadau pob blwyddyn a ryddhawyd
beside-spoken = yn { $period } { $concerns }; { $class }
beside-spoken-year = yn { $year } { $value }; gwahaniaeth { $difference }
beside-spoken-place = yn { $year } { $value }
