# Y gweinydd wrth gychwyn, a chyfrifon.
server-port-busy = Mae porth { $port } yn cael ei ddefnyddio gan raglen arall. Stopiwch y rhaglen honno, neu dewiswch borth arall gyda “--port”.
server-address = Ni ellir gwrando ar y cyfeiriad { $address }. Dewiswch un arall gyda “--address” neu “--port”. Achos: { $cause }
server-demo-beyond-loopback = Mae gan arddangosiad gyfrifon y mae pawb yn eu hadnabod, felly dim ond ar y peiriant hwn y mae’n gwrando (127.0.0.1). Cychwynnwch gyda “--no-demo” i wrando mewn man arall.
server-https-needed = Y tu hwnt i’r peiriant hwn dim ond dros https y rhoddir y gwasanaeth: rhowch ddirprwy TLS o’i flaen a chychwynnwch gyda “--https”.
server-web-missing = Nid yw’r ap gwe yn { $dir }. Adeiladwch ef gyda “cargo xtask web”, neu dywedwch ble y mae gyda “--web-dir”.
server-failed = Stopiodd y gweinydd oherwydd methiant. Achos: { $cause }
server-purpose-unknown = Dewiswch un o’r dibenion a gynigir.

problem-wrong-host-title = Enw arall
problem-wrong-host-detail = Ar y peiriant hwn dim ond fel “localhost” neu “127.0.0.1” y mae’r gwasanaeth yn ateb. Agorwch ef dan un o’r rhain.

server-account-name-form = Mae gan enw mewngofnodi 2 i 32 nod: llythrennau bach a–z, digidau, dot, cysylltnod a thanlinell, gyda llythyren yn gyntaf. Ni newidiwyd dim.
server-account-name-taken = Mae cyfrif o’r enw hwn eisoes. Dewiswch enw arall. Ni newidiwyd dim.
server-account-no-such = Nid oes cyfrif o’r enw hwn. Ni newidiwyd dim.
server-account-passphrase-length = Mae angen o leiaf 12 nod ar gyfrinair; mae pedwar neu bum gair nad ydynt yn perthyn i’w gilydd yn dda. Ni newidiwyd dim.
server-account-secret = Ni ellid diogelu’r cyfrinair, am fod y peiriant yn brin o gof. Ni newidiwyd dim; rhowch gynnig arall arni.
