# Y gronfa ddata fewnol: camau ei chychwyn, a beth i'w wneud pan na ellir ei chael.
cluster-step-looking = Yn chwilio am PostgreSQL a PostGIS
cluster-step-found = Cafwyd hyd i PostgreSQL { $major } yn { $programs }
cluster-step-waiting = Yn aros am broses arall sy'n cychwyn neu'n stopio'r un gronfa ddata
cluster-step-initialising = Yn creu cronfa ddata newydd (unwaith; ychydig eiliadau)
cluster-step-starting = Yn cychwyn y gronfa ddata
cluster-step-ready = Mae'r gronfa ddata yn barod
cluster-step-attached = Mae'r gronfa ddata yn barod; proses arall sy'n ei chadw

cluster-no-postgres = Ni chafwyd hyd i PostgreSQL 15 neu'n fwy diweddar. Gosodwch ef gyda PostGIS 3, er enghraifft “apt-get install postgresql-15 postgresql-15-postgis-3”, neu gosodwch DATABASE_URL i weinydd sydd gennych.
cluster-no-postgis = Cafwyd hyd i PostgreSQL { $major }, ond nid i'w estyniad PostGIS. Gosodwch ef, er enghraifft “apt-get install postgresql-{ $major }-postgis-3”.
cluster-data-newer = Ysgrifennwyd y data yn { $dir } gan PostgreSQL { $data }, ond y diweddaraf sydd wedi'i osod yw { $installed }. Gosodwch PostgreSQL { $data } gyda PostGIS, neu dewiswch --data-dir arall. Ni newidiwyd dim.
cluster-data-older = Ysgrifennwyd y data yn { $dir } gan PostgreSQL { $data }, nad yw wedi'i osod; y diweddaraf sydd wedi'i osod yw { $installed }. Gosodwch PostgreSQL { $data } gyda PostGIS eto, neu symudwch y data gyda pg_upgrade. Ni newidiwyd dim.
cluster-foreign = Mae ffeiliau yn { $dir } nad ydynt yn perthyn i Contexture. Dewiswch gyfeiriadur gwag neu newydd gyda --data-dir. Ni newidiwyd dim.
cluster-no-room = Mae { $free } MB yn rhydd ar ddisg { $dir }; mae angen o leiaf { $needed } MB ar y gronfa ddata. Gwnewch le, neu dewiswch --data-dir arall.
cluster-untraversable = Mae'r gronfa ddata yn rhedeg fel y defnyddiwr { $user }, na chaiff fynd i mewn i { $blocked } ac felly na all gyrraedd { $dir }. Dewiswch --data-dir rywle arall, megis /var/lib/contexture, neu rhedwch fel defnyddiwr cyffredin.
cluster-not-yours = Mae { $dir } yn perthyn i ddefnyddiwr arall. Rhedwch fel y defnyddiwr hwnnw, neu dewiswch --data-dir arall.
cluster-no-server-user = Ni chaiff PostgreSQL redeg fel root, ac nid oes gan y peiriant hwn ddefnyddiwr “postgres” na “nobody” i'w redeg. Ychwanegwch un gydag “adduser --system postgres”, neu rhedwch fel defnyddiwr cyffredin.
cluster-busy = Mae proses arall wedi bod yn cychwyn neu'n stopio'r gronfa ddata yn { $dir } ers dwy funud. Stopiwch y broses honno, yna rhowch gynnig arall arni.
cluster-init-failed = Ni ellid creu cronfa ddata newydd. Dywedodd PostgreSQL: { $output }
cluster-start-failed = Ni chychwynnodd y gronfa ddata. Mae ei chofnod ({ $log }) yn gorffen gyda: { $output }
cluster-sql-failed = Gwrthododd y gronfa ddata orchymyn: { $output }
cluster-io = Ni ellid defnyddio { $path }: { $reason }. Gwiriwch ei fod yn bodoli a bod hawl gennych i'w ddefnyddio.
