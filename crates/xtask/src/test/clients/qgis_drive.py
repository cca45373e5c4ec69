"""Drives a real QGIS over a running demonstration: python3 qgis_drive.py http://localhost:8750

It signs in as the demonstration's analyst, makes a token, and gives it to QGIS the way docs/ogc.md tells people to: as the password of a
basic authentication. Each check prints a line; the first that fails ends it with status 1.
"""

import json
import os
import sys
import tempfile
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = tempfile.mkdtemp(prefix="ctx-qgis")
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = HOME
os.environ["QGIS_AUTH_DB_DIR_PATH"] = HOME

from qgis.PyQt.QtCore import QSize, Qt, QUrl  # noqa: E402
from qgis.PyQt.QtNetwork import QNetworkRequest  # noqa: E402
from qgis.core import (  # noqa: E402
    Qgis, QgsApplication, QgsAuthMethodConfig, QgsBlockingNetworkRequest, QgsCoordinateReferenceSystem, QgsCoordinateTransform,
    QgsFeatureRequest, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject, QgsRectangle, QgsSettings, QgsVectorLayer,
    QgsVectorTileLayer,
)

BASE = sys.argv[1].rstrip("/")
DONE = 0


def check(what, holds, told=""):
    global DONE
    if not holds:
        print(f"not so: {what}: {told}", flush=True)
        sys.exit(1)
    DONE += 1
    print(f"{what}{': ' if told != '' else ''}{told}", flush=True)


class Service:
    """What the service itself says, to compare with."""

    def __init__(self):
        self.open = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())).open
        self.write = ""
        self.token = ""

    def ask(self, path, body=None):
        headers = {"origin": BASE, "content-type": "application/json", "x-contexture-token": self.write}
        if self.token:
            headers = {"authorization": f"Bearer {self.token}"}
        data = None if body is None else json.dumps(body).encode()
        with self.open(urllib.request.Request(BASE + path, data, headers)) as answer:
            return answer.read()

    def json(self, path, body=None):
        return json.loads(self.ask(path, body))

    def token_make(self):
        account = next(a for a in self.json("/api/sign-in")["accounts"] if a["name"] == "analyst")
        self.json("/api/session", {"name": "analyst", "passphrase": account["passphrase"]})
        self.write = self.json("/api/session")["write_token"]
        offer = self.json("/api/tokens")["offers"][0]
        asked = {"tool": "qgis", "days": 1, "agreement": offer["agreement"], "purpose": offer["purposes"][0]["code"]}
        return self.json("/api/tokens", asked)["token"]


def authentication(token):
    manager = QgsApplication.authManager()
    if not manager.setMasterPassword("for this test alone", True):
        sys.exit("QGIS keeps no authentications here")
    config = QgsAuthMethodConfig("Basic")
    config.setName("contexture")
    config.setConfig("username", "token")
    config.setConfig("password", token)
    stored = manager.storeAuthenticationConfig(config)
    stored = stored[0] if isinstance(stored, tuple) else stored
    return config.id() if stored else sys.exit("QGIS does not keep the authentication")


def collections(auth):
    """The collections as QGIS lists them under a connection."""
    settings = QgsSettings()
    settings.setValue("qgis/connections-wfs/ctx/url", f"{BASE}/ogc")
    settings.setValue("qgis/connections-wfs/ctx/version", "OGC_API_FEATURES")
    settings.setValue("qgis/WFS/ctx/authcfg", auth)
    settings.sync()
    found = set()
    for provider in QgsApplication.dataItemProviderRegistry().providers():
        if provider.name() != "WFS":
            continue
        root = provider.createDataItem("", None)
        for connection in root.createChildren():
            found |= {item.name() for item in connection.createChildren()}
    return found


def features(auth, name, more=""):
    uri = f"authcfg={auth} typename='{name}' url='{BASE}/ogc' version='OGC_API_FEATURES' {more}"
    layer = QgsVectorLayer(uri, name, "OAPIF")
    check(f"{name}: QGIS opens the collection", layer.isValid(), layer.crs().authid())
    return layer


def fetched(auth, address):
    """What QGIS's own network fetches with its authentication."""
    request = QgsBlockingNetworkRequest()
    request.setAuthCfg(auth)
    if request.get(QNetworkRequest(QUrl(address))) != QgsBlockingNetworkRequest.NoError:
        return request.errorMessage().encode()
    return bytes(request.reply().content())


def rendered(layer, extent):
    """Share of the picture that is not empty when QGIS draws a layer."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(400, 400))
    settings.setBackgroundColor(Qt.white)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    blank = sum(image.pixel(x, y) & 0xFFFFFF == 0xFFFFFF for x in range(0, 400, 4) for y in range(0, 400, 4))
    return 1 - blank / 10_000


def collections_checked(service, auth):
    told = service.json("/ogc/collections")["collections"]
    listed = collections(auth)
    check("QGIS lists the collections", all(one["title"] in listed for one in told), f"{len(told)} of {len(listed)} items")
    return {one["id"] for one in told}


def read_checked(service, auth):
    for name in ("block_year", "contexts", "region"):
        want = service.json(f"/ogc/collections/{name}/items?limit=1")["numberMatched"]
        layer = features(auth, name)
        got = list(layer.getFeatures())
        check(f"{name}: every feature comes", len(got) == want, len(got))
    fields = [field.name() for field in features(auth, "block_year").fields()]
    check("block_year: marking, release and epsilon in every row", {"marking", "release", "epsilon"} <= set(fields))


def paged_checked(service, auth):
    name = "authority_harm_quarter"
    want = service.json(f"/ogc/collections/{name}/items?limit=1")["numberMatched"]
    layer = features(auth, name, "pageSize='37'")
    ids = [feature["code"] + feature["period"] + feature["harm"] for feature in layer.getFeatures()]
    check(f"{name}: pages of 37 give each feature once", len(ids) == len(set(ids)) == want, want)


def filtered_checked(service, auth):
    layer = features(auth, "block_year")
    want = service.json("/ogc/collections/block_year/items?limit=1&period=2025")["numberMatched"]
    request = QgsFeatureRequest().setFilterExpression("\"period\" = '2025'")
    check("an expression of QGIS takes the same as ours", len(list(layer.getFeatures(request))) == want, want)
    layer = features(auth, "block_year")
    check("so does a filter of the layer", layer.setSubsetString("\"period\" = '2025'") and len(list(layer.getFeatures())) == want, layer.subsetString())
    extent = QgsVectorLayer.extent(layer)
    middle = extent.center()
    window = QgsRectangle(middle.x(), middle.y(), extent.xMaximum(), extent.yMaximum())
    box = ",".join(str(n) for n in (window.xMinimum(), window.yMinimum(), window.xMaximum(), window.yMaximum()))
    want = service.json(f"/ogc/collections/block_year/items?limit=1&period=2025&bbox={box}")["numberMatched"]
    got = len(list(layer.getFeatures(QgsFeatureRequest().setFilterRect(window))))
    check("a window takes what meets it", 0 < got <= want, f"{got} of {want} boxes")


def grid_checked(auth):
    if Qgis.QGIS_VERSION_INT >= 33000:
        layer = features(auth, "region", "srsname='EPSG:27700'")
        check("the collection in the National Grid", layer.crs().authid() == "EPSG:27700", layer.crs().authid())
        centre = layer.extent().center()
        check("in metres", 100_000 < centre.x() < 400_000, f"{centre.x():.0f} {centre.y():.0f}")
    else:
        print(f"QGIS {Qgis.QGIS_VERSION} asks for longitude and latitude alone; the National Grid is read from files below", flush=True)


def tiles_checked(service, auth):
    tile_json = service.json("/api/released/tiles/block.json")
    west, south, east, north = tile_json["bounds"]
    limits = service.json("/ogc/collections/block_year/tiles/WebMercatorQuad")["tileMatrixSetLimits"]
    for name, template in (
        ("TileJSON", BASE + tile_json["tiles"][0]),
        ("OGC API – Tiles", f"{BASE}/ogc/collections/block_year/tiles/WebMercatorQuad/{{z}}/{{y}}/{{x}}"),
    ):
        address = urllib.parse.quote(template, safe="")
        uri = f"type=xyz&url={address}&zmin={tile_json['minzoom']}&zmax={tile_json['maxzoom']}&authcfg={auth}"
        layer = QgsVectorTileLayer(uri, name)
        check(f"{name}: QGIS opens the tiles", layer.isValid(), layer.crs().authid())
        at = next(one for one in limits if one["tileMatrix"] == "8")
        column, row = at["minTileCol"], at["minTileRow"]
        address = template.replace("{z}", "8").replace("{x}", str(column)).replace("{y}", str(row))
        raw = fetched(auth, address)
        ours = service.ask(f"/api/released/tiles/block/8/{column}/{row}.mvt")
        check(f"{name}: a tile is the very bytes", raw == ours, f"{len(raw)} bytes")
        to = QgsCoordinateReferenceSystem("EPSG:3857")
        turn = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), to, QgsProject.instance())
        share = rendered(layer, turn.transformBoundingBox(QgsRectangle(west, south, east, north)))
        check(f"{name}: QGIS draws the region", share > 0.1, f"{100 * share:.0f}% of the picture")


def files_checked(service):
    for path, rows in (
        ("export?table=block_year&period=2025", "/ogc/collections/block_year/items?limit=1&period=2025"),
        ("outlines?layer=authorities", "/ogc/collections/authorities/items?limit=1"),
        ("outlines?layer=region", "/ogc/collections/region/items?limit=1"),
    ):
        want = service.json(rows)["numberMatched"]
        for kind in ("gpkg", "fgb"):
            name = os.path.join(HOME, f"{path.split('=')[1].split('&')[0]}.{kind}")
            with open(name, "wb") as file:
                file.write(service.ask(f"/api/released/{path}&format={kind}"))
            of_package = f"|layername={os.path.basename(name)[:-5]}" if kind == "gpkg" else ""
            layer = QgsVectorLayer(name + of_package, "file", "ogr")
            check(f"{os.path.basename(name)}: QGIS opens it in the National Grid",
                  layer.isValid() and layer.crs().authid() == "EPSG:27700", layer.crs().authid())
            got = list(layer.getFeatures())
            check(f"{os.path.basename(name)}: its rows", 0 < len(got) <= want and (kind == "fgb" or len(got) == want), f"{len(got)} of {want}")
            centre = layer.extent().center()
            check(f"{os.path.basename(name)}: in metres", 100_000 < centre.x() < 400_000, f"{centre.x():.0f} {centre.y():.0f}")


def main():
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    print(f"QGIS {Qgis.QGIS_VERSION}", flush=True)
    service = Service()
    service.token = service.token_make()
    auth = authentication(service.token)
    there = collections_checked(service, auth)
    check("the outline of the region is among them", "region" in there)
    read_checked(service, auth)
    paged_checked(service, auth)
    filtered_checked(service, auth)
    grid_checked(auth)
    tiles_checked(service, auth)
    files_checked(service)
    print(f"{DONE} checks", flush=True)
    sys.stdout.flush()
    # QGIS takes long to say goodbye, and sometimes falls over it.
    os._exit(0)


if __name__ == "__main__":
    main()
