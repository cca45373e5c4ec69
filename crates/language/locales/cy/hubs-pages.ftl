# Tudalennau’r cyfnewidfeydd.
hubs-browser-title = Cyfnewidfeydd – Contexture
hubs-one-browser-title = Cyfnewidfa – Contexture
hubs-link = Cyfnewidfeydd
hubs-title = Cyfnewidfeydd
hubs-lead = Gorsafoedd sy’n sefyll gyda’i gilydd, a’u harosfannau. Dangosir pob un ar draws ei harosfannau, ei siopau, ei hawdurdodau a’r cyd-destunau sydd ynddi.
hubs-back = Pob cyfnewidfa
hubs-none = Nid oes cyfnewidfa’n hysbys
hubs-none-next = Cyfrifir cyfnewidfeydd pan fewnforir rhestr o orsafoedd ac arosfannau.
hubs-count = { $n ->
    [zero] Nid oes cyfnewidfa o’r enw hwnnw. Rhowch gynnig ar ran ohono, yn y naill iaith neu’r llall.
    [one] { $shown } gyfnewidfa
    [two] { $shown } gyfnewidfa
    [few] { $shown } chyfnewidfa
    [many] { $shown } chyfnewidfa
   *[other] { $shown } cyfnewidfa
}
hubs-first = { $n ->
    [zero] Ni ddangosir dim; teipiwch ran o enw i ganfod un.
    [one] Dangosir y gyntaf; teipiwch ran o enw i ganfod un arall.
    [two] Dangosir y { $shown } gyntaf; teipiwch ran o enw i ganfod un arall.
    [few] Dangosir y { $shown } cyntaf; teipiwch ran o enw i ganfod un arall.
    [many] Dangosir y { $shown } cyntaf; teipiwch ran o enw i ganfod un arall.
   *[other] Dangosir y { $shown } cyntaf; teipiwch ran o enw i ganfod un arall.
}
hubs-stations = Gorsafoedd
hubs-stops = Arosfannau
hubs-stations-count = { $n ->
    [zero] dim gorsaf
    [one] { $shown } orsaf
    [two] { $shown } orsaf
    [few] { $shown } gorsaf
    [many] { $shown } gorsaf
   *[other] { $shown } gorsaf
}
hubs-stops-count = { $n ->
    [zero] dim arosfannau
    [one] { $shown } arhosfan
    [two] { $shown } arhosfan
    [few] { $shown } arhosfan
    [many] { $shown } arhosfan
   *[other] { $shown } arhosfan
}
hubs-stands-at = Mae’n sefyll yn:
hubs-map-name = Map o’r gyfnewidfa. Mae’r un lleoedd yn y tablau wrth ei ochr.
hubs-sign-station = Gorsaf
hubs-sign-stop = Arhosfan
hubs-sign-around = O’i hamgylch
hubs-contexts = Cyd-destunau ynddi
hubs-contexts-none = Nid oes cyd-destun sy’n enwi un o’i lleoedd nac yn gorwedd o fewn { $metres } m i un.
hubs-members = Gorsafoedd ac arosfannau
hubs-around = O fewn { $metres } m
hubs-around-none = Nid oes gan y gofrestr siop, safle trwyddedig, hamdden, parc nac ysgol o fewn { $metres } m.
hubs-around-hint = Siopau, safleoedd trwyddedig, hamdden, parciau ac ysgolion, wedi’u mesur o’i gorsaf gyntaf. Ni ddangosir ysgol nad yw unrhyw ryddhad yn ei henwi.
hubs-authorities = Awdurdodau
hubs-operators = Nid yw’r rhestrau a fewnforiwyd yn enwi gweithredwyr. Cofnodir pwy sy’n rhedeg lle gyda’i gyd-destun, fel gwarcheidwad.
hubs-body-authority = Awdurdod lleol
hubs-body-board = Bwrdd diogelu
hubs-body-force = Heddlu
hubs-distance = Pellter
hubs-metres = { $metres } m
hubs-why = Pam
hubs-why-station = un o’i gorsafoedd
hubs-why-stop-area = yr un grŵp o arosfannau
hubs-why-near = yn agos at orsaf
hubs-why-name = wedi’i henwi ar ôl gorsaf
hubs-why-named = yn enwi un o’i lleoedd
hubs-why-beside = o fewn { $metres } m i un
hubs-propose = Mae cyd-destun newydd ar gyfer lle neu ysgol yn dechrau yma gyda safle, enw a gorsafoedd y gyfnewidfa.
record-action-hub-contexts-view = Edrychodd ar y cyd-destunau mewn cyfnewidfa
record-action-context-hubs-view = Edrychodd ym mha gyfnewidfeydd y mae cyd-destun yn sefyll
