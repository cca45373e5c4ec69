# Pellteroedd ar hyd ffyrdd, rheilffyrdd a llwybrau bysiau, a’r hyn sydd o fewn cyrraedd.
network-road = ffyrdd
network-rail = rheilffyrdd
network-bus = llwybrau bysiau

record-action-network-import = Mewnforio ffyrdd, rheilffyrdd neu lwybrau bysiau i fesur ar eu hyd

network-step = Yn cysylltu’r llinellau lle maent yn cwrdd
network-receipt = Darnau: newydd { $added }, fel yr oeddent { $unchanged }, wedi’u disodli { $removed }
network-notice = Rhwydwaith { $kind }: { $km } km. Darnau: { $stretches }; cyffyrdd a phennau: { $junctions }; rhannau cysylltiedig: { $parts }. Nid oes ffordd rhwng dwy ran; os oes mwy nag a ddisgwyliech, mewnforiwch â --split.
network-file-no-lines = Nid oes yr un nodwedd ynddi’n llinell. Nodweddion LineString neu MultiLineString yw rhwydwaith.
network-file-other-system = Mae ei safleoedd mewn system gyfeirio arall. Cadwch hi yng Ngrid Cenedlaethol Prydain (EPSG:27700) neu mewn hydred a lledred (EPSG:4326).
network-file-not-a-package = Ffeil SQLite ydyw, ond nid GeoPackage. Allforiwch haen y llinellau fel GeoPackage neu fel GeoJSON.

problem-network-title = Ni all y rhwydwaith ateb
problem-network-detail = Ni fesurwyd dim. Gweler isod beth sydd o’i le, a gofyn eto.
network-not-loaded = Nid yw’r rhwydwaith hwn wedi’i lwytho. Gofynnwch i bwy bynnag sy’n rhedeg y gwasanaeth ei fewnforio, neu mesurwch mewn llinell syth.
network-points = Rhowch rhwng 2 a 50 o bwyntiau.
network-metres = Rhaid i’r pellter ar hyd y rhwydwaith fod rhwng 50 ac 20,000 metr.
network-off = Mae’r pwynt fwy na 2 km o’r rhwydwaith hwn. Symudwch ef yn nes.
network-too-much = Mae rhy ychydig neu ormod o fewn y pellter hwnnw i’w lunio. Dewiswch bellter arall.

network-along = Mesur
network-straight = mewn llinell syth
network-missing = Nid oes rhwydwaith { $kind } wedi’i lwytho: mewn llinell syth yn unig y mae’r pellteroedd. Gall pwy bynnag sy’n rhedeg y gwasanaeth fewnforio un.
network-length = Ar hyd y rhwydwaith
network-detour = Lluosrif y llinell syth
network-no-way = nid oes ffordd yn arwain yno
network-point-off = Mae pwynt fwy na 2 km o’r rhwydwaith: nid oes ffordd ohono.
network-off-told = Fe’i mesurwyd o bwyntiau agosaf y rhwydwaith; mae’r pellaf { $most } o’i bwynt ef, ac nid yw hynny yn y pellter.

network-catchment = Dalgylch
network-catchment-of = Dalgylch { $name }
network-hint = Pwyswch ganolfan, neu unrhyw bwynt, ar y map: llunnir popeth sydd o fewn y pellter iddo ar hyd y rhwydwaith. Pwyswch eto i’w symud. Â’r bysellfwrdd: y saethau ac Enter ar y map.
network-reached-along = Cyrraedd ar hyd
network-metres-label = Pellter ar eu hyd mewn metrau
network-side = Metrau i’r naill ochr a’r llall
network-reached = Hyd a gyrhaeddir
network-covers = Arwynebedd y dalgylch
network-of-circle = O’i gymharu â chylch mor llydan
network-centre-off = Mae’r rhwydwaith { $off } o’r pwynt, ac nid yw hynny yn y pellter.
network-method = Dull: pob rhan o’r rhwydwaith o fewn y pellter i’r pwynt agosaf arno, ar hyd y ffordd fyrraf; yna popeth sydd o fewn y metrau i’r naill ochr a’r llall i’r rhannau hynny.

picture-shape-lines-many = Mae gan y siâp fwy nag 20,000 o bwyntiau. Dewiswch bellter byrrach.
