# Y map, ei allwedd, yr hyn sydd o dan y bys, a'i dablau.
map-name = Map o’r rhanbarth
map-keys = Mae’r bysellau saeth yn symud o gell i gell neu o floc i floc. Mae Enter yn ei hagor yn y manylion. Plws a minws sy’n chwyddo. Mae’r un ffigurau yn y tabl, bysell T.
map-controls = Chwyddo
map-closer = Yn nes
map-further = Ymhellach
map-whole = Y rhanbarth cyfan
map-north = Mae gogledd y grid ar y brig

map-title-working = Crynodiadau anarferol
map-unit-working = pryderon mewn celloedd 500 m, dosbarth Gi*; nifer y celloedd
map-unit-cells = pryderon; nifer y celloedd neu’r cylchoedd
map-title-released = Pryderon fesul 1,000 o drigolion 10–17 oed
map-unit-released = gwerth a ryddhawyd dros drigolion, fesul bloc; nifer y blociau
map-unit-released-middle = gwerth a ryddhawyd dros drigolion, fesul ardal ganol; nifer yr ardaloedd canol
map-class-hot-99 = Poeth, 99%
map-class-hot-95 = Poeth, 95%
map-class-hot-90 = Poeth, 90%
map-class-none = Ddim yn arwyddocaol
map-class-cold-90 = Oer, 90%
map-class-cold-95 = Oer, 95%
map-class-cold-99 = Oer, 99%
map-class-all = pob gwerth
map-class-under = llai na { $to }
map-class-over = { $from } a throsodd
map-key-nothing = Dim pryderon wedi’u cofnodi: nid yr un peth â dim niwed
map-key-not-found = Dim wedi’i ganfod yma: nid yr un peth â dim niwed
map-key-outside = Y tu allan i’r ardal astudio: heb ei dadansoddi
map-key-wide = Cyfwng lletach na’r gwerth
map-key-withheld = Wedi’i ddal yn ôl neu ddim
map-key-place = Lle cofrestredig: gwerth a ryddhawyd, arwynebedd yn ôl gwerth
map-method-line = Gi*, celloedd { $cell } m, brenhines, FDR { $fdr }%
map-coverage-line = Dangosir { $mapped } o { $total } o bryderon; { $missing } heb eu mapio
map-released-line = { $year } yn ôl dyddiad cofnodi; wedi’i dalgrynnu i { $rounding }; ni ddangosir llai na { $threshold }
map-released-shown = Mae gwerth gan { $blocks } o { $blocks-all } o flociau a { $places } o { $places-all } o leoedd
map-released-shown-middle = Mae gwerth gan { $blocks } o { $blocks-all } o ardaloedd canol a { $places } o { $places-all } o leoedd

map-concerns = { $n ->
    [zero] Dim pryderon
    [one] 1 pryder
    [two] 2 bryder
    [few] { $shown } phryder
    [many] { $shown } phryder
   *[other] { $shown } pryder
}
map-rows = { $n ->
    [zero] Dim rhesi
    [one] 1 rhes
    [two] 2 res
    [few] { $shown } rhes
    [many] { $shown } rhes
   *[other] { $shown } rhes
}
map-cell-square = cornel dde-orllewinol sgwâr 500 m
map-cell-nothing = Dim pryderon wedi’u cofnodi
map-cell-nothing-text = Ni chofnodwyd dim yma o dan yr hidlyddion hyn. Nid yw hynny yr un peth â dim niwed: efallai nad edrychodd neb, neu na ddywedodd neb.
map-cell-outside = Y tu allan i’r ardal astudio
map-cell-outside-text = Mae’r ystadegau’n gadael y gell hon allan: mae yn y môr neu’r tu hwnt i’r rhanbarth.
map-z = Sgôr Gi* (z)
map-q = q, wedi rheoli darganfyddiadau ffug
map-around = Pryderon gyda’r 8 cell o’i chwmpas
map-nine = Cyfrifon yma ac o gwmpas
map-meaning-hot = Mae mwy o bryderon yma ac o gwmpas nag y mae siawns yn ei egluro. Pe gelwid pob cell sydd o leiaf mor gryf â hon yn anarferol, byddai tua { $n } o bob 100 ohonynt felly drwy siawns.
map-meaning-none = Dim mwy a dim llai nag y mae siawns yn ei egluro, o ystyried nifer y celloedd yr edrychwyd arnynt.
map-meaning-cold = Mae llai o bryderon yma ac o gwmpas nag y mae siawns yn ei egluro; o’r celloedd sydd o leiaf mor gryf, byddai tua { $n } o bob 100 felly drwy siawns. Gofynnwch yn gyntaf a oes unrhyw un yn adrodd oddi yma.
map-per-thousand = fesul 1,000 o drigolion 10–17 oed
map-residents = Trigolion 10–17 oed
map-years = Pob blwyddyn a ryddhawyd
map-value-note = gwerth wedi’i dalgrynnu (cyfwng 95%)
map-withheld = wedi’i ddal yn ôl neu ddim
map-withheld-text = Mae’r gwerth islaw’r hyn y caniateir ei ddangos, neu nid oes un. Mae’r ddau yn edrych yr un fath yn fwriadol, fel na ellir dyfalu rhif bach.

map-col-cell = Cell
map-col-count = Pryderon
map-col-z = z
map-col-q = q
map-col-class = Dosbarth
map-col-authority = Awdurdod lleol
map-col-block = Bloc
map-col-residents = Trigolion 10–17
map-col-value = Gwerth (cyfwng)
map-col-rate = Fesul 1,000
map-col-place = Lle
map-col-kind = Math
map-licences = Ffynonellau a thrwyddedau
