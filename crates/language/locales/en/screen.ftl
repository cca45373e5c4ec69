# contexture screen: is there a person in this text?
screen-cannot-open = { $file } cannot be opened. Check that it is there and may be read, or give - to read standard input.
screen-cannot-read = The input broke off. What was read before it has been answered; try again with the whole file.
screen-bad-line = Line { $line } is not answered: it must be a JSON object with an id and a text.
screen-bad-lines = { $n ->
    [one] One line could not be read and has no answer. Mend it and screen the file again; the other lines are answered.
   *[other] { $n } lines could not be read and have no answer. Mend them and screen the file again; the other lines are answered.
}
