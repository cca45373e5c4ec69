# Ystafell y darlun.
picture-filter-month-unreadable = Ysgrifennir mis fel 2025-03. Dewiswch y misoedd eto.
picture-filter-period-backwards = Mae’r cyfnod yn gorffen cyn iddo ddechrau. Dewiswch fis olaf nad yw cyn y cyntaf.
picture-filter-code-unknown = Nid yw un o’r codau yn y rhestr hon yn hysbys. Dewiswch o’r rhestr ar y sgrin.
picture-no-region = Nid oes dim wedi’i fewnforio ar gyfer eich rhanbarth eto. Mewnforiwch ei ddaearyddiaeth yn gyntaf, yna ei bryderon.
picture-no-variation = Mae’r un nifer o bryderon ym mhob cell, felly nid oes yr un gell yn sefyll allan. Dewiswch gyfnod hirach neu lai o hidlyddion.
picture-no-neighbours = Mae rhy ychydig o gelloedd yn yr ardal astudio ar gyfer y dull hwn.
picture-year-not-released = Nid oes datganiad ar gyfer y flwyddyn honno. Dewiswch un o’r blynyddoedd a restrir.
picture-filter-hour-unreadable = Ysgrifennir oriau’r wythnos fel 114-121,138: o 0 (dydd Llun o hanner nos) i 167. Dewiswch nhw eto.
