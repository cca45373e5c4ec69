# Ffiniau y tu allan i’r goeden ardaloedd, amddifadedd, ac ardaloedd a lunnir o rai eraill.
registry-step-boundaries = Yn cadw wardiau ac ardaloedd cyfrifiadau cynharach
registry-receipt-boundaries = Wardiau ac ardaloedd cyfrifiadau cynharach: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-receipt-area-changes = Newidiadau o ardaloedd 2011 i rai 2021: newydd { $added }, fel yr oeddent { $unchanged }, wedi mynd { $removed }
registry-receipt-deprivation = Safleoedd amddifadedd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }, wedi mynd { $removed }
registry-receipt-dissolved = Byrddau a heddluoedd a luniwyd o’u hawdurdodau lleol: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }
registry-dissolved-without = Byrddau a heddluoedd na ellid eu llunio: { $n }. Nid oes un o’u hawdurdodau lleol wedi’i fewnforio. Mewnforiwch ffiniau’r awdurdodau i gyd, yna’r tabl hwn eto.
registry-areas-unlisted = Ardaloedd nad yw’r ffeiliau hyn yn eu rhestru mwyach, er eu bod yn rhestru eraill wrth eu hymyl: { $n }. Fe’u cedwir, am y gall datganiadau a ffeiliau hŷn eu henwi; mae “--json” yn eu rhestru.
registry-note-edition = Mae safleoedd amddifadedd yn y tabl, ac nid yw ei enw’n dweud o ba flwyddyn; gadawyd y safleoedd allan. Rhowch y flwyddyn yn enw’r ffeil, megis wimd2019.csv, a’i mewnforio eto.
registry-licence-deprivation = Mynegai Amddifadedd Lluosog Cymru, Llywodraeth Cymru, o dan y Drwydded Llywodraeth Agored f3.0.
gazetteer-name-ward = Ward { $name }
gazetteer-name-vintage = { $name } (ffiniau { $year })
