# Words shared by every screen.
word-concerns = { $n ->
    [0] no concerns
    [one] 1 concern
   *[other] { $n } concerns
}
