# contexture screen: a oes person yn y testun hwn?
screen-cannot-open = Ni ellir agor { $file }. Gwiriwch ei bod yno ac y gellir ei darllen, neu rhowch - i ddarllen y mewnbwn safonol.
screen-cannot-read = Torrodd y mewnbwn. Mae’r hyn a ddarllenwyd cyn hynny wedi’i ateb; rhowch gynnig arall arni gyda’r ffeil gyfan.
screen-bad-line = Ni atebwyd llinell { $line }: rhaid iddi fod yn wrthrych JSON gydag id a text.
screen-bad-lines = { $n ->
    [zero] Darllenwyd pob llinell.
    [one] Ni ellid darllen un llinell, ac nid oes ateb iddi. Cywirwch hi a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
    [two] Ni ellid darllen dwy linell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
    [few] Ni ellid darllen { $n } llinell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
    [many] Ni ellid darllen { $n } llinell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
   *[other] Ni ellid darllen { $n } llinell, ac nid oes ateb iddynt. Cywirwch nhw a sgriniwch y ffeil eto; mae’r llinellau eraill wedi’u hateb.
}
