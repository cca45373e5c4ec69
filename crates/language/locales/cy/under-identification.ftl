# Pwy a beth all fod ar goll o flwyddyn a ryddhawyd.
under-title = Beth all fod ar goll o'r flwyddyn hon
under-lead = { $year }, y rhanbarth cyfan: yr hyn a adroddwyd, o'i gymharu â { $earlier }
under-lead-first = { $year }, y rhanbarth cyfan: yr hyn a adroddwyd; nid oes blwyddyn gynharach i'w chymharu â hi
under-years = { $from } hyd { $to }
under-none = Nid oes dim yn sefyll allan. Nid yw hynny'n dweud dim am yr hyn na chafodd ei adrodd erioed.
under-prompts = Beth i holi yn ei gylch
under-table = Cyfrannau o adroddiadau'r flwyddyn
under-of-harm = Yn ôl math o niwed
under-of-source = Yn ôl pwy sy'n adrodd
under-of-context = Yn ôl yr hyn y mae'n ymwneud ag ef
under-col-kind = Math
under-col-value = Adroddiadau
under-col-share = Cyfran (cyfwng 95%)
under-col-before = Blynyddoedd cynharach
under-share = { $share }% ({ $low }–{ $high }%)
under-not-recorded = heb ei gofnodi
under-heard-absent = yn absennol
under-heard-far-below = ymhell islaw
under-areas = Mae gan { $shown } o { $all } awdurdod lleol a { $middle } o { $middle-all } ardal ganol werth ar gyfer y flwyddyn. Ni ddywedir pa rai yma.
under-residents = { $residents } o drigolion 10–17 oed yn y rhanbarth, amcangyfrif cyhoeddus
under-cannot = Yr hyn na all y ffigurau hyn ei ddweud

under-prompt-unrecorded-context = Nid yw'r hyn y mae'n ymwneud ag ef wedi'i gofnodi, neu nid yw'n glir, ar gyfer { $share } o'r adroddiadau. Cyfran o'r gweddill yw pob cyfran arall. Gofynnwch i'r anfonwyr ei nodi.
under-prompt-unrecorded-harm = Nid yw'r math o niwed wedi'i gofnodi, neu mae'n fath arall, ar gyfer { $share } o'r adroddiadau. Cyfran o'r gweddill yw pob cyfran arall. Gofynnwch i'r anfonwyr ei nodi.
under-prompt-absent-harm = Ni ryddhawyd pryder am y math hwn o niwed yn unig ar gyfer y flwyddyn hon: { $kind }. Ychydig a adroddwyd, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed. Holwch pwy fyddai wedi'i weld.
under-prompt-absent-source = Ni ryddhawyd pryder gan y sector hwn ar gyfer y flwyddyn hon: { $kind }. Ychydig a anfonodd, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed. Holwch a all adrodd.
under-prompt-absent-context = Ni ryddhawyd pryder am y math hwn o gyd-destun ar gyfer y flwyddyn hon: { $kind }. Ychydig a adroddwyd, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed. Holwch pwy fyddai wedi'i weld.
under-prompt-below-harm = { $kind } yn unig: { $now } o'r adroddiadau, ar ôl { $before } yn y blynyddoedd cynharach. Holwch a yw'n digwydd yn llai, ynteu'n cael ei weld neu ei ddweud yn llai.
under-prompt-below-source = { $kind }: { $now } o'r adroddiadau, ar ôl { $before } yn y blynyddoedd cynharach. Holwch a oes adroddiadau ar goll.
under-prompt-below-context = { $kind }: { $now } o'r adroddiadau, ar ôl { $before } yn y blynyddoedd cynharach. Holwch a yw'n digwydd yn llai, ynteu'n cael ei weld neu ei ddweud yn llai.
under-prompt-areas = { $n ->
    [zero] Mae gan bob un o'r { $all } awdurdod lleol werth ar gyfer y flwyddyn hon.
    [one] Nid oes gan un o'r { $all } awdurdod lleol werth ar gyfer y flwyddyn hon: ychydig o adroddiadau, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed.
    [two] Nid oes gan { $n } o'r { $all } awdurdod lleol werth ar gyfer y flwyddyn hon: ychydig o adroddiadau, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed.
    [few] Nid oes gan { $n } o'r { $all } awdurdod lleol werth ar gyfer y flwyddyn hon: ychydig o adroddiadau, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed.
    [many] Nid oes gan { $n } o'r { $all } awdurdod lleol werth ar gyfer y flwyddyn hon: ychydig o adroddiadau, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed.
   *[other] Nid oes gan { $n } o'r { $all } awdurdod lleol werth ar gyfer y flwyddyn hon: ychydig o adroddiadau, neu ddim. Nid yw absenoldeb adroddiadau yn absenoldeb niwed.
}

under-method = Cyfrannau o werthoedd a ddangosir ar gyfer y rhanbarth a'r flwyddyn, gyda chyfyngau sy'n cynnwys siawns, sŵn a thalgrynnu (Wilson 1927, o'r lleiaf hyd y mwyaf y gall y gwerthoedd fod). Ymhell islaw: hanner cyfran yr holl flynyddoedd cynharach a ryddhawyd ar y mwyaf, a'r cyfyngau ar wahân. Yn absennol: ni ddangosir gwerth. Byth yn ôl lle.
under-not-known-groups = Nid oes unrhyw nodwedd o berson ifanc yn y tablau a ryddhawyd: nac oedran, rhyw, ethnigrwydd, anabledd, iaith na gofal. Felly ni all y ffigurau hyn ddweud a yw grŵp o bobl ifanc ar goll, ac ni ellir gosod poblogaeth wrth eu hochr. Holwch y rhai sy'n gweithio gyda phob grŵp.
under-not-known-several = Cyfrifir adroddiad â mwy nag un math o niwed fel sawl math, ac nid o dan bob un. Gall math sydd ond i'w weld gydag eraill edrych yn absennol felly.
under-not-known-sources = I ddadansoddwyr yn unig y dywedir pwy sy'n adrodd a beth yw pwnc yr adroddiadau; nid yw'n rhan o'r hyn a welwch.
under-duty = Beth bynnag a ddywed y ffigurau hyn: rhaid i bartneriaid perthnasol sydd ag achos rhesymol i amau bod plentyn mewn perygl o gamdriniaeth, esgeulustod neu niwed arall hysbysu'r awdurdod lleol (Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 130). Nid yw adroddiad yma yn gwneud hynny.
