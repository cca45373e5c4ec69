# Geiriau a rennir gan bob sgrin.
word-concerns = { $n ->
    [zero] dim pryderon
    [one] 1 pryder
    [two] 2 bryder
    [few] { $n } phryder
    [many] { $n } phryder
   *[other] { $n } pryder
}
