"""The response headers of the site, in one place, written out for each kind of server.

In: the tables below. Out: `deploy/_headers` (static hosts) and `deploy/nginx.conf`. Both are committed.
"""

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
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
"""What a page may fetch and run: the site's own files. Nothing inline, nothing from elsewhere, no frames."""

KADERBELEID = BELEID | {"script-src": "'none'", "connect-src": "'none'", "worker-src": "'none'", "frame-ancestors": "*"}
"""The same for the small pages that partners show in a frame: any site may, and they run nothing at all."""


def _beleid(delen: Mapping[str, str]) -> str:
    return "; ".join(f"{soort} {bron}" for soort, bron in delen.items())


_CSP = "Content-Security-Policy"

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
OPEN = {"Access-Control-Allow-Origin": "*"}

# On a static host the rules for one address add up, and of two policies both hold. So the ban on frames can't be lifted
# for one folder; it is laid on every other one instead. A test holds that none is missing.
ONINGELIJST = (
    *("/", "/index.html", "/404.html"),
    *("/begrippen/*", "/hulp/*", "/id/*", "/meldcode/*", "/over/*", "/partners/*", "/raad/*", "/visie/*", "/zoeken/*"),
)


def kopregelbestanden() -> dict[str, str]:
    """Give the text of each file, by its name under deploy/."""
    uitleg = "# Made by `regiovisie kopregels` from macros/publiceren/kopregels.py; change it there."
    bestanden = {"_headers": _statisch(), "nginx.conf": _nginx()}
    return {naam: "\n".join([uitleg, *regels, ""]) for naam, regels in bestanden.items()}


def koppen_voor(pad: str) -> dict[str, str]:
    """Give the headers an address such as `hulp/nummers/` gets from a server that follows the recipes."""
    soort = MACHINEVORMEN.get(PurePosixPath(pad).suffix)
    koppen = OVERAL | ({"Content-Type": soort} | OPEN if soort else {})
    if pad.startswith("kader/"):
        return koppen | {_CSP: _beleid(KADERBELEID)}
    return koppen | (HULP if pad.startswith("hulp/") else {})


def _statisch() -> Iterator[str]:
    """Yield the lines as static hosts read them: rules add up, so a folder only gets what is its own."""
    met_kader = {soort: bron for soort, bron in BELEID.items() if soort != "frame-ancestors"}
    per_pad = {"/*": OVERAL | {_CSP: _beleid(met_kader)}}
    per_pad |= {pad: {_CSP: "frame-ancestors 'none'"} for pad in ONINGELIJST}
    per_pad["/hulp/*"] |= HULP
    per_pad |= {f"/*{einde}": {"Content-Type": soort} | OPEN for einde, soort in MACHINEVORMEN.items()}
    for pad, koppen in per_pad.items():
        yield from ("", pad, *(f"  {naam}: {waarde}" for naam, waarde in koppen.items()))


def _nginx() -> Iterator[str]:
    """Yield the lines for nginx, where a location with headers of its own inherits none, so each gets the whole set."""
    yield "# Include this inside a server block that has `root` set to the folder of the built site."
    yield from ("", "server_tokens off;", "index index.html;", "error_page 404 /404.html;")
    # Nobody's visit to a help page is written down. With ^~ no rule for an ending takes a file out of these folders.
    yield from _plaats("/", "")
    yield from _plaats("^~ /hulp/", "hulp/", "access_log off;")
    yield from _plaats("^~ /kader/", "kader/")
    for einde, soort in MACHINEVORMEN.items():
        yield from _plaats(f"~ \\{einde}$", f"x{einde}", "types { }", f'default_type "{soort}";')


def _plaats(plaats: str, pad: str, *eigen: str) -> Iterator[str]:
    koppen = [(naam, waarde) for naam, waarde in koppen_voor(pad).items() if naam != "Content-Type"]
    toevoegingen = [f'add_header {naam} "{waarde}" always;' for naam, waarde in koppen]
    regels = [f"    {regel}" for regel in (*eigen, *toevoegingen, "try_files $uri $uri/ =404;")]
    yield from ("", f"location {plaats} {{", *regels, "}")
