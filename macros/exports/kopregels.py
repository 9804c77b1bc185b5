"""The response headers of the site, in one place, written out for each kind of server.

In: the tables below. Out: `deploy/_headers` (static hosts) and `deploy/nginx.conf`. Both are committed.
"""

from __future__ import annotations

from pathlib import Path

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

OVERAL = {
    "Content-Security-Policy": "; ".join(f"{soort} {bron}" for soort, bron in BELEID.items()),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=31536000",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

OVERIG = {
    # Ask each time whether there is a newer one: after a switch no old style sheet stays with a new page.
    "Cache-Control": "no-cache",
}

HULP = {
    # Not in any cache, and so not in the memory from which Back draws a page after leaving.
    "Cache-Control": "no-store",
    # Lets Brave offer a visit that its history does not keep.
    "Request-OTR": "1",
}

_UITLEG = "Made by `regiovisie kopregels` from macros/exports/kopregels.py; change it there."


def kopregelbestanden() -> dict[str, str]:
    """Give the text of each file, by its name under deploy/."""
    return {"_headers": statisch(), "nginx.conf": nginx()}


def schrijf_kopregels(map: Path) -> list[Path]:
    """Write the files into a folder; gives them."""
    map.mkdir(parents=True, exist_ok=True)
    for naam, tekst in kopregelbestanden().items():
        (map / naam).write_text(tekst, encoding="utf-8")
    return [map / naam for naam in kopregelbestanden()]


def statisch() -> str:
    """Write them as static hosts read them: rules add up, so the help pages only get what is theirs."""
    regels = [f"# {_UITLEG}"]
    for pad, koppen in (("/*", OVERAL | OVERIG), ("/hulp/*", HULP)):
        regels += ["", pad, *(f"  {naam}: {waarde}" for naam, waarde in koppen.items())]
    return "\n".join(regels) + "\n"


def nginx() -> str:
    """Write them for nginx, where a location with headers of its own inherits none, so each gets the whole set."""
    regels = [
        f"# {_UITLEG}",
        "# Include this inside a server block that has `root` set to the folder of the built site.",
    ]
    regels += ["", "server_tokens off;", "index index.html;", "error_page 404 /404.html;"]
    for pad, koppen in (("/", OVERAL | OVERIG), ("/hulp/", OVERAL | HULP)):
        # Nobody's visit to a help page is written down.
        logboek = ["    access_log off;"] if pad == "/hulp/" else []
        toevoegingen = [f'    add_header {naam} "{waarde}" always;' for naam, waarde in koppen.items()]
        regels += ["", f"location {pad} {{", *logboek, *toevoegingen, "    try_files $uri $uri/ =404;", "}"]
    return "\n".join(regels) + "\n"
