# Vocabularies as data: the lists, what they rest on, and what the command line says of them.
vocabulary-list-harm = Kinds of harm
vocabulary-list-indicator = Indicators
vocabulary-list-source = Source sectors
vocabulary-list-place-kind = Kinds of place
vocabulary-list-platform = Kinds of online platform
vocabulary-list-online-class = Kinds of online space
vocabulary-list-online-feature = Features of online spaces
vocabulary-fault-version = These codes say that they are of a version of the vocabularies that this service does not know. Bring the service to the version that wrote them.
vocabulary-fault-code = A code is not in the version of the vocabularies that it was kept under. Have the rows of that version checked.
vocabulary-cli-version = Vocabularies { $version }, in force from { $from }
vocabulary-cli-days = { $from } to { $until }
vocabulary-cli-days-open = from { $from }
vocabulary-cli-families = Families: { $families }
vocabulary-cli-in-part = { $family } (in part)
vocabulary-cli-sources = Rests on: { $sources }
vocabulary-cli-none-in-force = No code of this list is in force on { $day }.
vocabulary-cli-source-due = due since { $day }
vocabulary-cli-source-next = to be checked by { $day }
vocabulary-cli-source-checked = last checked on { $day }
vocabulary-cli-source-unchecked = not checked since it was entered on { $day }
vocabulary-cli-due = { $n ->
    [one] { $n } source document is due to be checked.
   *[other] { $n } source documents are due to be checked.
}
vocabulary-cli-due-what = Open each, hold the definitions in policy/vocabulary against it, and write the day and the next one into sources.toml.
vocabulary-cli-version-unknown = There is no such version of the vocabularies. Leave --version out for the newest.
vocabulary-cli-list-unknown = There is no such list. Choose one of: { $lists }.
vocabulary-cli-day = A day is written as 2026-04-01.
