# Tablau a haenau a ryddhawyd fel ffeiliau, ac fel teils a nodweddion ar gyfer offer pobl eu hunain.

export-left-out = { $n ->
    [zero] Nid oes { $n } rhes nad yw yn unman wedi’i gadael allan o’r ffeil hon.
    [one] Nid yw { $n } rhes nad yw yn unman (gweddill awdurdod, cronfa o ysgolion) yn y ffeil hon, am mai fformat lleoedd ydyw. Mae yn y fformatau eraill.
    [two] Nid yw { $n } res nad ydynt yn unman (gweddillion awdurdod, cronfeydd o ysgolion) yn y ffeil hon, am mai fformat lleoedd ydyw. Maent yn y fformatau eraill.
    [few] Nid yw { $n } rhes nad ydynt yn unman (gweddillion awdurdod, cronfeydd o ysgolion) yn y ffeil hon, am mai fformat lleoedd ydyw. Maent yn y fformatau eraill.
    [many] Nid yw { $n } rhes nad ydynt yn unman (gweddillion awdurdod, cronfeydd o ysgolion) yn y ffeil hon, am mai fformat lleoedd ydyw. Maent yn y fformatau eraill.
   *[other] Nid yw { $n } rhes nad ydynt yn unman (gweddillion awdurdod, cronfeydd o ysgolion) yn y ffeil hon, am mai fformat lleoedd ydyw. Maent yn y fformatau eraill.
}
export-term-title = { $table }, { $period }
export-interval = 95 y cant: mae’r cyfwng yn cynnwys y sŵn a’r talgrynnu
export-threshold = Celir gwerth o dan { $threshold }; caiff gwerthoedd eu talgrynnu i { $rounding }
export-withheld = Dywedir “wedi’i gelu” hefyd am yr hyn sy’n ddim neu nad yw mewn grym: ni wahaniaethir rhwng y tri

web-take-away = Mynd ag ef fel
web-take-away-go = Lawrlwytho
web-take-away-csv = CSV
web-take-away-geojson = GeoJSON (rhaglenni mapiau, y we)
web-take-away-gpkg = GeoPackage (QGIS, ArcGIS)
web-take-away-fgb = FlatGeobuf (QGIS, y we)
web-take-away-parquet = GeoParquet (Python, R, DuckDB)
web-take-away-ods = Taenlen ODS (LibreOffice, Excel)
web-take-away-note = Mae pob ffeil yn cario ei rhyddhad, ε, marcio, trwyddedau a geiriadur data yn y ddwy iaith. Cofnodir iddi gael ei chymryd.

ogc-collection-contexts = Lleoedd cyhoeddus cofrestredig
ogc-describe-contexts = Lleoedd cyhoeddus ar y gofrestr, fel y’u cyhoeddwyd gyda’r ddaearyddiaeth: cod, math, enwau. Dim cyfrifon, a dim cyd-destunau fel y mae’r bartneriaeth yn eu cadw.
ogc-link-tiles = Teils fector
ogc-link-tile-sets = Setiau teils
ogc-link-tile-matrix-sets = Setiau matrics teils
ogc-link-tile-json = TileJSON
