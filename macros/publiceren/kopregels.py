"""The response headers of the site, in one place, written out for each kind of server.

In: the tables below, and the path of the site on its host. Out: `deploy/_headers` (static hosts) and
`deploy/nginx.conf`. Both are committed, for the `site_url` that is committed with them.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

BELEID = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
"""What a page may fetch, run, and lead to by a form: the site's own. Nothing inline or from elsewhere, no frames."""

_NIETS = dict.fromkeys(("script-src", "connect-src", "worker-src", "form-action"), "'none'")
KADERBELEID = BELEID | _NIETS | {"frame-ancestors": "*"}
"""The same for the small pages that partners show in a frame: any site may, and they run nothing at all."""


def _beleid(delen: Mapping[str, str]) -> str:
    return "; ".join(f"{soort} {bron}" for soort, bron in delen.items())


_CSP, _CORP, _KADER = "Content-Security-Policy", "Cross-Origin-Resource-Policy", "X-Frame-Options"

OVERAL = {
    _CSP: _beleid(BELEID),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=31536000",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Ask each time whether there is a newer one: after a switch no old style sheet stays with a new page.
    "Cache-Control": "no-cache",
}

HULP = {
    # Not in any cache, and so not in the memory from which Back draws a page after leaving.
    "Cache-Control": "no-store",
    # Lets Brave offer a visit that its history does not keep.
    "Request-OTR": "1",
}

BEHOEDZAAM = ("hulp", "zoeken")
"""What one can leave in haste: the help pages, and the page where one types what is the matter."""

VAN_ONS = {_CORP: "same-origin"}
"""No other site may build our files into its own pages …"""

ONGEKADERD = {_KADER: "DENY"}
"""… nor show our pages in a frame, also in a browser that knows no policy."""

MACHINEVORMEN = {
    ".ttl": "text/turtle; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".csv": "text/csv; charset=utf-8",
    ".inv": "application/octet-stream",
    ".json": "application/json",
    ".atom": "application/atom+xml",
}
"""What the machine forms are, by the ending of their file; servers do not know all of these by themselves."""

# A script on any site may read them: they hold nothing but what everyone may see.
OPEN = {"Access-Control-Allow-Origin": "*", _CORP: "cross-origin"}

# On a static host the rules for one address add up, and of two policies both hold. So what `kader/` and machine forms
# are free of can't be lifted for them; it is laid on every other folder instead. A test holds that none is missing.
_GEMENGD = ("gemaakt/*", "id/*")
ONINGELIJST = (
    *("", "index.html", "404.html", "hulp", "assets/*", *_GEMENGD),
    *("begrippen/*", "hulp/*", "meldcode/*", "over/*", "partners/*", "raad/*", "visie/*", "zoeken/*"),
)


def kopregelbestanden(basis: str = "/") -> dict[str, str]:
    """Give the text of each file, by its name under deploy/, for a site at a path such as `/` or `/regiovisie/`."""
    uitleg = "# Made by `regiovisie kopregels` from macros/publiceren/kopregels.py; change it there."
    bestanden = {"_headers": _statisch(basis), "nginx.conf": _nginx(basis)}
    return {naam: "\n".join([uitleg, *regels, ""]) for naam, regels in bestanden.items()}


def koppen_voor(pad: str) -> dict[str, str]:
    """Give the headers an address such as `hulp/nummers/` gets from a server that follows the recipes."""
    if pad.lower().startswith(BEHOEDZAAM):
        return OVERAL | VAN_ONS | ONGEKADERD | HULP
    if pad.startswith("kader/"):
        return OVERAL | {_CSP: _beleid(KADERBELEID), _CORP: "cross-origin"}
    soort = MACHINEVORMEN.get(PurePosixPath(pad).suffix)
    return OVERAL | VAN_ONS | ONGEKADERD | ({"Content-Type": soort} | OPEN if soort else {})


def _statisch(basis: str) -> Iterator[str]:
    """Yield the lines as static hosts read them: rules add up, so a folder only gets what is its own."""
    met_kader = {soort: bron for soort, bron in BELEID.items() if soort != "frame-ancestors"}
    per_pad = {"*": OVERAL | {_CSP: _beleid(met_kader)}}
    for pad in ONINGELIJST:
        per_pad[pad] = {_CSP: "frame-ancestors 'none'"} | ONGEKADERD | ({} if pad in _GEMENGD else VAN_ONS)
    for pad in ("hulp", "hulp/*", "zoeken/*"):
        per_pad[pad] |= HULP
    strenger = {soort: bron for soort, bron in KADERBELEID.items() if bron == "'none'" != BELEID[soort]}
    per_pad["kader/*"] = {_CSP: _beleid(strenger), _CORP: "cross-origin"}
    per_pad |= {f"*{einde}": {"Content-Type": soort} | OPEN for einde, soort in MACHINEVORMEN.items()}
    for pad, koppen in per_pad.items():
        yield from ("", basis + pad, *(f"  {naam}: {waarde}" for naam, waarde in koppen.items()))


def _nginx(basis: str) -> Iterator[str]:
    """Yield the lines for nginx, where a location with headers of its own inherits none, so each gets the whole set."""
    heel, begin = basis == "/", re.escape(basis)
    welke = "is the folder of the built site" if heel else f"holds the built site as its folder {basis.strip('/')}"
    yield f"# Include this inside a server block whose `root` {welke}."
    yield from ("", "server_tokens off;", "absolute_redirect off;", "index index.html;", "charset utf-8;")
    # Made beside each file when it is published: nothing is compressed while somebody waits.
    yield from ("gzip_static on;", "gzip_vary on;")
    niets = ("access_log off;", "error_log /dev/null emerg;", "log_not_found off;")
    if heel:
        # No request that can be read: what it asked for is not known, so it may have been a help page.
        yield from ("error_page 400 405 414 494 /onleesbaar;", "error_page 501 505 =400 /onleesbaar;")
        yield from _plaats("= /onleesbaar", "hulp", "internal;", *niets, zoek="/hulp/404.html /404.html =404")
    else:
        yield from ("", f"location ^~ {basis[:-1]}.publicaties/ {{", "    return 404;", "}")
    yield from _plaats(f"= {basis}_headers", "", zoek="/_ =404", fout=basis)
    yield from _plaats(
        f"= {basis}favicon.ico", "", *_typen({"svg": "image/svg+xml"}), zoek=f"{basis}assets/favicon.svg =404"
    )
    # Nobody's visit to a help page is written down, nor a try that failed. First, so that no ending takes it away.
    yield from _plaats(f"~* ^{begin}hulp", "hulp", *niets, fout=f"{basis}hulp/")
    yield from _plaats(f"^~ {basis}zoeken", "zoeken", fout=basis)
    yield from _plaats(f"^~ {basis}kader/", "kader/", fout=basis)
    einden = "|".join(einde[1:] for einde in MACHINEVORMEN)
    yield from _plaats(
        f"~ ^{begin}.*\\.({einden})$", "x.json", *_typen({e[1:]: s for e, s in MACHINEVORMEN.items()}), fout=basis
    )
    yield from _plaats(basis, "", fout=basis)


def _typen(typen: Mapping[str, str]) -> Iterator[str]:
    yield from ("types {", *(f'    "{soort}" {einde};' for einde, soort in typen.items()), "}")


def _plaats(plaats: str, pad: str, *eigen: str, zoek: str = "$uri $uri/ =404", fout: str = "") -> Iterator[str]:
    """Yield a location with the headers of `pad`; `fout` is the folder whose page says that an address is not there."""
    koppen = [(naam, waarde) for naam, waarde in koppen_voor(pad).items() if naam != "Content-Type"]
    toevoegingen = [f'add_header {naam} "{waarde}" always;' for naam, waarde in koppen]
    # A folder without a page is no page either.
    nergens = [f"error_page 403 404 =404 {fout}404.html;"] if fout else []
    regels = [f"    {regel}" for regel in (*eigen, *nergens, *toevoegingen, f"try_files {zoek};")]
    yield from ("", f"location {plaats} {{", *regels, "}")
