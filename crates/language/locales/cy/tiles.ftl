# Teils map: geiriau eu TileJSON.
tiles-layer-block = Blociau
tiles-layer-middle-area = Ardaloedd canol
tiles-layer-place = Lleoedd cofrestredig
tiles-unit = Adroddiadau a gofnodwyd yn y flwyddyn
tiles-method-cell = Mae sŵn ym mhob gwerth, caiff ei gadw’n ôl o dan drothwy’r darllenydd, a’i dalgrynnu; mae’r cyfrif o fewn ei gyfwng â thebygolrwydd o 95%. Mae wedi’i gadw’n ôl a dim yn edrych yr un fath.
tiles-method-sum = Caiff pob gwerth ei amcangyfrif o bob tabl y caiff y darllenydd ei weld, gyda’u sŵn; caiff ei gadw’n ôl lle mae ei wall yn rhy fawr, a’i dalgrynnu. Mae wedi’i gadw’n ôl a dim yn edrych yr un fath.
tiles-field-code = Cod yr ardal neu’r lle
tiles-field-name-en = Enw yn Saesneg
tiles-field-name-cy = Enw yn Gymraeg
tiles-field-rounded = Adroddiadau, wedi’u talgrynnu; yn absennol pan gedwir yn ôl neu pan nad oes dim
tiles-field-low = Pen isaf y cyfwng 95%
tiles-field-high = Pen uchaf y cyfwng 95%
tiles-field-kind = Math o le, fel cod
