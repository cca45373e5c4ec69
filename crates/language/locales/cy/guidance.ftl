# Y gofrestr ganllawiau.

guidance-kind-law = Cyfraith
guidance-kind-statutory = Canllawiau statudol
guidance-kind-procedure = Gweithdrefnau
guidance-kind-practice = Ymarfer
guidance-kind-standard = Safon broffesiynol

guidance-topic-coding = Codio pryder
guidance-topic-sharing = Rhannu gwybodaeth
guidance-topic-assessment = Asesu cyd-destun
guidance-topic-planning = Cynllunio'r hyn a wneir
guidance-topic-profile = Ysgrifennu proffil problem

guidance-browser-title = Canllawiau – Contexture
guidance-title = Canllawiau
guidance-lead = Dogfennau cyrff eraill sy'n dweud sut y gwneir y gwaith: pa argraffiad, ar gyfer pa genedl, lle y'i darllenir, a phryd y dylai rhywun edrych ai hwn yw'r un cyfredol o hyd.
guidance-topic = Yr hyn rydych yn ei wneud
guidance-any = unrhyw beth
guidance-found = { $n ->
    [zero] { $n } dogfen
    [one] { $n } ddogfen
    [two] { $n } ddogfen
    [few] { $n } dogfen
    [many] { $n } dogfen
   *[other] { $n } dogfen
  }
guidance-edition = Cofrestr { $edition }
guidance-late = I'w hedrych arnynt: mae'r diwrnod wedi mynd heibio
guidance-current = Dogfennau
guidance-next = I edrych arni eto erbyn { $day }
guidance-overdue = Dylai rhywun fod wedi edrych arni erbyn { $day }. Efallai nad hi yw'r argraffiad cyfredol.
guidance-unverified = Ffeithiau'r diwrnod y gwnaed y gofrestr yw teitlau a chyfeiriadau; nid oes neb wedi'u gwirio ar gyfer eich rhanbarth. Yn ein geiriau ein hunain y mae'r hyn y mae pob un yn helpu ag ef.
guidance-near = Canllawiau sy'n helpu yma
guidance-all = Pob canllaw
guidance-link = Canllawiau
guidance-link-why = Pa ddogfennau cyrff eraill sy'n dweud sut y gwneir y gwaith hwn:

guidance-cli-due = { $n ->
    [zero] Nid oes { $n } dogfen i'w gwirio.
    [one] Mae { $n } ddogfen i'w gwirio.
    [two] Mae { $n } ddogfen i'w gwirio.
    [few] Mae { $n } dogfen i'w gwirio.
    [many] Mae { $n } dogfen i'w gwirio.
   *[other] Mae { $n } dogfen i'w gwirio.
  }
guidance-cli-gone = { $n ->
    [zero] Nid oes { $n } dogfen na ellir ei darllen mwyach yn ei chyfeiriad.
    [one] Ni ellir darllen { $n } ddogfen mwyach yn ei chyfeiriad.
    [two] Ni ellir darllen { $n } ddogfen mwyach yn eu cyfeiriadau.
    [few] Ni ellir darllen { $n } dogfen mwyach yn eu cyfeiriadau.
    [many] Ni ellir darllen { $n } dogfen mwyach yn eu cyfeiriadau.
   *[other] Ni ellir darllen { $n } dogfen mwyach yn eu cyfeiriadau.
  }
guidance-cli-strict = { $n ->
    [zero] Nid oes { $n } dogfen o'r gofrestr angen rhywun.
    [one] Mae angen rhywun ar { $n } ddogfen o'r gofrestr. Chwiliwch am ei hargraffiad cyfredol, a newidiwch fixtures/guidance.
    [two] Mae angen rhywun ar { $n } ddogfen o'r gofrestr. Chwiliwch am eu hargraffiadau cyfredol, a newidiwch fixtures/guidance.
    [few] Mae angen rhywun ar { $n } dogfen o'r gofrestr. Chwiliwch am eu hargraffiadau cyfredol, a newidiwch fixtures/guidance.
    [many] Mae angen rhywun ar { $n } dogfen o'r gofrestr. Chwiliwch am eu hargraffiadau cyfredol, a newidiwch fixtures/guidance.
   *[other] Mae angen rhywun ar { $n } dogfen o'r gofrestr. Chwiliwch am eu hargraffiadau cyfredol, a newidiwch fixtures/guidance.
  }
guidance-cli-no-client = Ni ellir gofyn dim dros y rhwydwaith oddi yma.
guidance-cli-link-there = yno
guidance-cli-link-gone = wedi mynd
guidance-cli-link-refused = yn ateb, ond nid â'r ddogfen
guidance-cli-link-unreached = heb ei gyrraedd: y cyfeiriad, neu linell y peiriant hwn
