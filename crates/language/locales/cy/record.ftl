# Y cofnod: pwy wnaeth beth, dan sêl.
record-key-file = Ni ellid darllen na gwneud yr allwedd sy’n selio’r cofnod yn { $file }. Ni lofnodwyd dim. Gwiriwch y cyfeiriadur a’i berchennog, neu enwch ffeil arall gyda --audit-key.
record-key-open = Gall eraill ddarllen yr allwedd yn { $file }, felly ni chaiff ei defnyddio: gall pwy bynnag sydd â hi lofnodi gorffennol arall. Caewch hi gyda chmod 600, ac os gallai rhywun fod wedi ei chopïo, dechreuwch allwedd newydd.
record-key-not-a-key = Nid yw { $file } yn dal allwedd o 64 digid hecsadegol. Adferwch hi o gopi wrth gefn, neu enwch y ffeil gywir gyda --audit-key.
record-key-chance = Ni roddodd y system weithredu feitiau ar hap, felly ni wnaed allwedd. Ni lofnodwyd dim.
record-database = Gwrthododd y gronfa ddata neu ni atebodd. Ni newidiwyd dim. Gwiriwch ei bod yn rhedeg, yna rhowch gynnig arall arni.
record-head-unsound = Nid yw pen diweddaraf y cofnod yn dal, felly ni lofnodwyd dim ar ei ben. Rhedwch contexture audit verify a chadwch y gronfa ddata fel y mae.
record-other-key = Llofnodwyd pen diweddaraf y cofnod ag allwedd arall, felly ni lofnodwyd dim ar ei ben. Enwch allwedd y gronfa ddata hon gyda --audit-key. Os yw ar goll, mae contexture audit head --new-key yn dechrau eto ag un newydd ac yn dweud hynny yn y cofnod.
record-second-place = Ni dderbyniodd yr ail le y pennau a lofnodwyd. Fe’u cedwir a’u hanfon eto gyda’r nesaf. Tan hynny dim ond y gronfa ddata hon sydd â nhw: gwiriwch y gellir ysgrifennu i’r ffeil neu fod y cyfeiriad yn ateb.
record-place-form = Mae pennau’n mynd i ffeil neu i gyfeiriad sy’n dechrau â http:// neu https://. Cywirwch --audit-heads.
record-not-heads = Nid pen a lofnodwyd yw llinell { $line } o { $file }. Rhowch y ffeil y mae’r gwasanaeth yn ei hysgrifennu, fel yr ysgrifennwyd hi.
record-file = Ni ellir darllen { $file }. Gwiriwch ei henw a phwy gaiff ei darllen.
record-no-such = Nid oes dim â’r rhif hwn dan ben a lofnodwyd. Caiff digwyddiad ei selio ddeng munud wedi iddo ddigwydd fan bellaf; mae contexture audit head yn dangos y pen diweddaraf.

record-verify-whole = Mae’r cofnod yn gyfan: { $leaves ->
    [zero] dim digwyddiad
    [one] un digwyddiad
    [two] dau ddigwyddiad
    [few] { $leaves } digwyddiad
    [many] { $leaves } digwyddiad
   *[other] { $leaves } digwyddiad
    } dan { $heads ->
    [zero] ddim pen a lofnodwyd
    [one] un pen a lofnodwyd
    [two] ddau ben a lofnodwyd
    [few] { $heads } phen a lofnodwyd
    [many] { $heads } phen a lofnodwyd
   *[other] { $heads } pen a lofnodwyd
    }.
record-verify-waiting = { $n ->
    [zero] Nid oes digwyddiad yn aros am y pen nesaf.
    [one] Mae un digwyddiad yn aros am y pen nesaf.
    [two] Mae dau ddigwyddiad yn aros am y pen nesaf.
    [few] Mae { $n } digwyddiad yn aros am y pen nesaf.
    [many] Mae { $n } digwyddiad yn aros am y pen nesaf.
   *[other] Mae { $n } digwyddiad yn aros am y pen nesaf.
    }
record-verify-purged = { $n ->
    [zero] Ni ddinistriwyd yr un digwyddiad ar ôl saith mlynedd.
    [one] Dinistriwyd un digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae ei ddeilen yn y goeden o hyd.
    [two] Dinistriwyd dau ddigwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
    [few] Dinistriwyd { $n } digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
    [many] Dinistriwyd { $n } digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
   *[other] Dinistriwyd { $n } digwyddiad ar ôl saith mlynedd, fel y dywed y rheol gadw; mae eu dail yn y goeden o hyd.
    }
record-verify-witnessed = Cymharwyd â { $n ->
    [zero] dim pen yn yr ail le.
    [one] un pen yn yr ail le.
    [two] dau ben yn yr ail le.
    [few] { $n } phen yn yr ail le.
    [many] { $n } phen yn yr ail le.
   *[other] { $n } pen yn yr ail le.
    }
record-verify-alone = Ni chymharwyd pennau o ail le. Gallai rhywun sy’n rheoli’r gronfa ddata hon ac sydd â’r allwedd fod wedi ailysgrifennu’r cyfan: rhowch ffeil tyst gyda --heads.
record-verify-broken = NID yw’r cofnod yn gyfan: { $n ->
    [zero] nid oes dim o’i le.
    [one] mae un peth o’i le.
    [two] mae dau beth o’u lle.
    [few] mae { $n } pheth o’u lle.
    [many] mae { $n } pheth o’u lle.
   *[other] mae { $n } peth o’u lle.
    } Cadwch y gronfa ddata a’r pennau fel y maent, a rhowch wybod i’r swyddog llywodraethu gwybodaeth.
record-verify-more = … a { $n } arall; mae --json yn rhestru’r cant cyntaf.
record-verify-between = rhwng pen { $after } a phen { $by }
record-verify-from-start = rhwng y dechrau a phen { $by }
record-verify-behind = y tu ôl i ben { $after }
record-wrong-event-changed = Newidiwyd digwyddiad { $event } (deilen { $leaf }) ar ôl ei selio, { $where }.
record-wrong-event-missing = Dilëwyd digwyddiad { $event } (deilen { $leaf }), { $where }.
record-wrong-event-inserted = Rhoddwyd digwyddiad { $event } (deilen { $leaf }) i mewn wedyn neu newidiwyd ei amser, { $where }.
record-wrong-leaf-missing = Mae deilen { $leaf } wedi mynd, { $where }.
record-wrong-tree-differs = O ddeilen { $leaf } ymlaen cafodd digwyddiadau eu dileu, eu hychwanegu, eu haildrefnu neu eu hailysgrifennu, { $where }.
record-wrong-tail-cut = Torrwyd y diwedd: llofnodwyd pen { $by } dros fwy na’r { $leaf } deilen sydd ar ôl.
record-wrong-head-forged = Ni lofnodwyd pen { $by } â’r allwedd y mae’n ei henwi.
record-wrong-key-changed = Llofnodwyd pen { $by } ag allwedd heblaw un y cofnod hwn.
record-wrong-head-missing = Nid yw pen { $by } o’r ail le yn y gronfa ddata.
record-wrong-head-not-witnessed = Nid yw pen { $by } o’r gronfa ddata yn yr ail le, sydd â rhai diweddarach.

record-cli-head = Pen { $head }: { $size ->
    [zero] dim digwyddiad
    [one] un digwyddiad
    [two] dau ddigwyddiad
    [few] { $size } digwyddiad
    [many] { $size } digwyddiad
   *[other] { $size } digwyddiad
    }, llofnodwyd { $at }
record-cli-root = gwreiddyn { $root }
record-cli-key = allwedd gyhoeddus { $key }
record-cli-place = ysgrifennir pennau i { $place }
record-cli-no-head = Ni lofnodwyd dim eto.
record-cli-not-signed = Mae’r hyn a wnaed ar gofnod. Ni ellid llofnodi’r pen drosto o’r fan hon; bydd y gwasanaeth sy’n rhedeg yn llofnodi o fewn deng munud.
record-cli-new-key = Mae allwedd newydd yn llofnodi o hyn ymlaen. Rhowch ei hanner cyhoeddus i bob tyst.

record-key-form = 64 digid hecsadegol yw allwedd gyhoeddus, fel y mae contexture audit head yn ei phrintio.
problem-audit-filter-title = Ni chwiliwyd y cofnod
problem-audit-filter-detail = Ni ddeallir rhan o’r cwestiwn. Dewiswch o’r rhestrau a rhowch ddyddiadau fel blwyddyn-mis-diwrnod.

retention-rule-concern-rows = Rhesi wedi’u codio
retention-rule-held-rows = Rhesi sy’n aros am berson
retention-rule-batches = Derbynebau ffeiliau
retention-rule-linkage = Y ffordd yn ôl o res i’w ffeil a’i llinell
retention-rule-release-keys = Allweddi datganiadau
retention-rule-sessions = Sesiynau a chyflyrau mewngofnodi untro
retention-rule-released-values = Gwerthoedd a ryddhawyd
retention-rule-audit-events = Digwyddiadau’r cofnod
retention-keep-concern-rows = 24 mis o’r diwrnod y’i cofnodwyd
retention-keep-held-rows = 30 diwrnod o’r diwrnod y’i daliwyd
retention-keep-batches = 24 mis, pan nad oes rhes ohoni ar ôl
retention-keep-linkage = nes rhyddhau cyfnod y rhes
retention-keep-release-keys = 30 diwrnod, y ffenestr i ddiwygio datganiad
retention-keep-sessions = nes iddynt ddod i ben
retention-keep-released-values = 7 mlynedd o’i gyhoeddi; mae’r cyfriflyfr yn aros
retention-keep-audit-events = 7 mlynedd; mae’r ddeilen yn aros, fel bod y goeden yn dal i wirio
retention-cli-due = { $n ->
    [0] dim byd yn ddyledus
    [zero] dim byd yn ddyledus
    [one] un yn ddyledus
    [two] dau yn ddyledus
    [few] { $n } yn ddyledus
    [many] { $n } yn ddyledus
   *[other] { $n } yn ddyledus
    }
retention-cli-destroyed = { $n ->
    [0] doedd dim yn ddyledus
    [zero] doedd dim yn ddyledus
    [one] dinistriwyd un
    [two] dinistriwyd dau
    [few] dinistriwyd { $n }
    [many] dinistriwyd { $n }
   *[other] dinistriwyd { $n }
    }
retention-cli-dry = Ni ddinistriwyd dim: rhediad sych oedd hwn.
retention-cli-demo = Nid yw’r arddangosiad hwn yn ysgubo ar ei ben ei hun, fel bod ei flynyddoedd dychmygol yn aros; mae contexture retention sweep yn gwneud hynny.

record-action-sign-in = Mewngofnodi
record-action-sign-out = Allgofnodi
record-action-sign-in-refused = Gwrthod mewngofnodi
record-action-working-side-enter = Mynd i’r ochr weithio
record-action-working-map-view = Edrych ar y map gweithio
record-action-working-finding-ask = Gofyn am ganfyddiad
record-action-working-finding-view = Edrych ar ganfyddiad
record-action-concerns-import = Derbyn ffeil o bryderon
record-action-concerns-check = Gwirio ffeil o bryderon
record-action-held-rows-list = Rhestru rhesi a ddaliwyd
record-action-held-row-keep = Cadw rhes a ddaliwyd
record-action-job-stop = Atal tasg hir
record-action-held-row-refuse = Gwrthod rhes a ddaliwyd
record-action-geography-import = Mewnforio daearyddiaeth
record-action-places-import = Mewnforio lleoedd
record-action-postcodes-import = Mewnforio codau post
record-action-basemap-import = Mewnforio map cefndir
record-action-geography-publish = Cyhoeddi daearyddiaeth
record-action-account-add = Ychwanegu cyfrif
record-action-account-disable = Cau cyfrif
record-action-account-role-change = Newid rôl cyfrif
record-action-demo-account-ensure = Gwneud cyfrif arddangos
record-action-release-propose = Cynnig datganiad
record-action-release-audit-view = Edrych ar archwiliad datganiad
record-action-release-sign = Llofnodi datganiad
record-action-release-withdraw = Tynnu cynnig yn ôl
record-action-release-revise-propose = Cynnig diwygiad
record-action-release-key-destroy = Dinistrio allwedd datganiad
record-action-released-export = Allforio tabl a ryddhawyd
record-action-released-features = Darllen nodweddion a ryddhawyd ag offeryn eu hunain
record-action-agreement-draft = Drafftio cytundeb
record-action-agreement-sign = Llofnodi cytundeb
record-action-agreement-end = Dod â chytundeb i ben
record-action-passkey-add = Ychwanegu cyfrinallwedd
record-action-passkey-remove = Dileu cyfrinallwedd
record-action-step-up = Cadarnhau â chyfrinallwedd
record-action-step-up-refused = Gwrthod cadarnhad
record-action-passphrase-change = Newid cyfrinymadrodd
record-action-session-end = Dod â sesiwn i ben
record-action-oidc-link = Cysylltu darparwr hunaniaeth
record-action-refused = Gwrthodwyd
record-action-retention-destroy = Dinistrio’r hyn a aeth heibio’i amser
record-action-audit-events-read = Darllen y cofnod
record-action-audit-counts-read = Darllen cyfrifon y cofnod
record-action-audit-counts-export = Mynd â chyfrifon y cofnod
record-action-audit-state-read = Gweld sut y seliwyd y cofnod
record-action-destruction-log-read = Darllen y log dinistrio
record-action-audit-key-new = Dechrau allwedd newydd y cofnod
record-action-passkey-code = Rhoi cod cofrestru
record-action-passkey-refused = Gwrthod cyfrinallwedd
record-action-oidc-unlink = Datgysylltu darparwr hunaniaeth
record-action-passphrase-change-refused = Gwrthod newid cyfrinymadrodd
record-action-working-side-leave = Gadael yr ochr weithio
record-action-working-side-idle = Cau’r ochr weithio wrth segura
record-action-account-change = Newid cyfrif
record-action-context-propose = Cynigiodd gyd-destun
record-action-context-change = Newidiodd gyd-destun
record-action-context-move = Symudodd gyd-destun yn ei oes
record-action-context-link = Cysylltodd ddau gyd-destun
record-action-context-link-change = Newidiodd gysylltiad rhwng cyd-destunau
record-action-context-merge = Cyfunodd ddau gyd-destun
record-action-context-supersede = Disodlodd gyd-destun
record-action-context-split = Rhannodd gyd-destun
record-action-context-undo = Dadwnaeth weithred ar gyd-destunau
record-role-nobody = Neb wedi mewngofnodi
record-role-command-line = Llinell orchymyn

record-page-heading = Y cofnod
record-page-lead = Pwy wnaeth beth, pryd ac at ba ddiben. Nid yw byth yn dangos yr hyn a welsant. Mae ei ddarllen ar gofnod hefyd.
record-page-parts = Rhannau’r cofnod
record-page-events = Digwyddiadau
record-page-counts = Cyfrifon
record-page-seal = Sêl a dinistrio
record-page-from = O
record-page-to = Hyd
record-page-name = Enw mewngofnodi
record-page-action = Yr hyn a wnaed
record-page-purpose = Diben
record-page-any = Unrhyw un
record-page-show = Dangos
record-page-at = Pryd
record-page-who = Pwy
record-page-agency = Asiantaeth
record-page-no-agency = Dim un (llinell orchymyn, dieithriaid)
record-page-subject = I beth, mewn codau
record-page-sealed = Dan sêl
record-page-sealed-yes = ydy
record-page-sealed-no = ddim eto
record-page-none = Nid oes digwyddiad yn cyfateb
record-page-none-next = Dewiswch gyfnod hirach, neu gadewch faes yn wag.
record-page-newest = Diweddaraf
record-page-older = Hŷn
record-page-file = Mynd â nhw fel ffeil (CSV)
record-page-count = Pa mor aml
record-page-accounts = Cyfrifon defnyddwyr
record-page-verified = Gwiriad diwethaf o’r cyfan
record-page-not-verified = Ni wiriwyd y cyfan eto. Mae’r gwasanaeth yn gwneud hynny wrth gychwyn ac unwaith y dydd.
record-page-whole = Mae’r cofnod yn gyfan.
record-page-broken = NID yw’r cofnod yn gyfan. Rhowch wybod i’r swyddog llywodraethu gwybodaeth; mae contexture audit verify yn dweud ble.
record-page-head = Pen diweddaraf a lofnodwyd
record-page-head-lead = Mae pen yn selio pob digwyddiad hyd ato. Gall pwy bynnag sy’n cadw pennau mewn man arall brofi’n ddiweddarach na newidiwyd dim oddi tanynt.
record-page-number = Rhif
record-page-signed = Llofnodwyd
record-page-leaves = digwyddiad oddi tano
record-page-waiting = yn aros am y nesaf
record-page-witnessed = Ail le
record-page-witnessed-yes = wedi ei gael
record-page-witnessed-no = heb ei gael eto
record-page-root = Gwreiddyn
record-page-key = Allwedd gyhoeddus
record-page-destroyed = Log dinistrio
record-page-destroyed-lead = Beth, faint, yn ôl pa reol a phryd; byth beth ydoedd.
record-page-destroyed-none = Ni ddinistriwyd dim eto
record-page-destroyed-none-next = Mae’r ysgubiad yn rhedeg unwaith y dydd; mae contexture retention show yn rhestru’r rheolau.
record-page-what = Beth
record-page-rule = Rheol
record-page-how-many = Faint
record-page-title = Y cofnod – Contexture
record-page-link = Cofnod
