# Geirfaoedd fel data: y rhestrau, yr hyn y maent yn seiliedig arno, a’r hyn y mae’r llinell orchymyn yn ei ddweud amdanynt.
vocabulary-list-harm = Mathau o niwed
vocabulary-list-indicator = Dangosyddion
vocabulary-list-source = Sectorau ffynhonnell
vocabulary-list-place-kind = Mathau o le
vocabulary-list-platform = Mathau o blatfform ar-lein
vocabulary-list-online-class = Mathau o ofod ar-lein
vocabulary-list-online-feature = Nodweddion gofodau ar-lein
vocabulary-fault-version = Dywed y codau hyn eu bod o fersiwn o’r geirfaoedd nad yw’r gwasanaeth hwn yn ei hadnabod. Diweddarwch y gwasanaeth i’r fersiwn a’u hysgrifennodd.
vocabulary-fault-code = Nid yw cod yn y fersiwn o’r geirfaoedd y’i cadwyd oddi tani. Trefnwch i resi’r fersiwn honno gael eu gwirio.
vocabulary-cli-version = Geirfaoedd { $version }, mewn grym o { $from }
vocabulary-cli-days = { $from } hyd { $until }
vocabulary-cli-days-open = o { $from }
vocabulary-cli-families = Teuluoedd: { $families }
vocabulary-cli-in-part = { $family } (yn rhannol)
vocabulary-cli-sources = Yn seiliedig ar: { $sources }
vocabulary-cli-none-in-force = Nid oes cod o’r rhestr hon mewn grym ar { $day }.
vocabulary-cli-source-due = i’w gwirio ers { $day }
vocabulary-cli-source-next = i’w gwirio erbyn { $day }
vocabulary-cli-source-checked = gwiriwyd ddiwethaf ar { $day }
vocabulary-cli-source-unchecked = heb ei gwirio ers ei chofnodi ar { $day }
vocabulary-cli-due = { $n ->
    [zero] Nid oes dogfennau ffynhonnell i’w gwirio.
    [one] Mae { $n } ddogfen ffynhonnell i’w gwirio.
    [two] Mae { $n } ddogfen ffynhonnell i’w gwirio.
    [few] Mae { $n } dogfen ffynhonnell i’w gwirio.
    [many] Mae { $n } dogfen ffynhonnell i’w gwirio.
   *[other] Mae { $n } dogfen ffynhonnell i’w gwirio.
}
vocabulary-cli-due-what = Agorwch bob un, cymharwch y diffiniadau yn policy/vocabulary â hi, ac ysgrifennwch y diwrnod a’r un nesaf yn sources.toml.
vocabulary-cli-version-unknown = Nid oes fersiwn o’r fath o’r geirfaoedd. Gadewch --version allan i gael y ddiweddaraf.
vocabulary-cli-list-unknown = Nid oes rhestr o’r fath. Dewiswch un o’r rhain: { $lists }.
vocabulary-cli-day = Ysgrifennir diwrnod fel 2026-04-01.
