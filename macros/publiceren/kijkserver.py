"""A preview on a local port, with the headers that a web server gives."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from macros.publiceren.kopregels import koppen_voor
from macros.publiceren.proefserver import Server
from macros.publiceren.voorbeeld import BEGIN, Kijkantwoord, Kijkvenster

_WACHT = 25.0
"""Seconds that a page waits for a change before it asks again."""

_VAN_ONS = {
    naam: (soort, (Path(__file__).parent / "sjablonen" / naam).read_bytes())
    for naam, soort in (("herlaad.js", "text/javascript; charset=utf-8"), ("fout.css", "text/css; charset=utf-8"))
}


class Kijkserver(Server):
    """Answers with what a preview makes."""

    def __init__(self, adres: tuple[str, int], voorbeeld: Kijkvenster) -> None:
        """Take the port; OSError when it can't be had."""
        self.voorbeeld = voorbeeld
        super().__init__(adres, _Bezoek)


class _Bezoek(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Kijkserver

    def do_GET(self) -> None:
        """Answer."""
        basis, gevraagd = self.server.voorbeeld.basis, urlsplit(self.path)
        pad = unquote(gevraagd.path)
        if not pad.startswith(basis):
            self._stuur_naar(basis) if pad == "/" else self._geef("", self.server.voorbeeld.antwoord("\0"))
        elif pad.startswith(basis + BEGIN):
            self._geef("", self._van_ons(pad.removeprefix(basis + BEGIN), parse_qs(gevraagd.query)))
        else:
            self._geef_van_site(pad.removeprefix(basis))

    do_HEAD = do_GET  # noqa: N815 (the library looks for this name)

    def log_message(self, *_: object) -> None:
        """Say nothing: what matters to who looks, the preview tells."""

    def _geef_van_site(self, pad: str) -> None:
        map_ = pad == "" or pad.endswith("/")
        antwoord = self.server.voorbeeld.antwoord(f"{pad}index.html" if map_ else pad)
        if antwoord.status == HTTPStatus.NOT_FOUND and not map_:
            met_streep = self.server.voorbeeld.antwoord(f"{pad}/index.html")
            if met_streep.status != HTTPStatus.NOT_FOUND:
                self._stuur_naar(quote(f"{self.server.voorbeeld.basis}{pad}/"))
                return
        self._geef(pad, antwoord)

    def _van_ons(self, naam: str, vraag: dict[str, list[str]]) -> Kijkantwoord:
        if naam == "stand":
            nummer = self.server.voorbeeld.wacht_op_ander(vraag.get("na", [""])[0], _WACHT)
            return Kijkantwoord(HTTPStatus.OK, "text/plain; charset=utf-8", nummer.encode())
        if naam in _VAN_ONS:
            return Kijkantwoord(HTTPStatus.OK, *_VAN_ONS[naam])
        return self.server.voorbeeld.antwoord("\0")

    def _geef(self, pad: str, antwoord: Kijkantwoord) -> None:
        self.send_response(antwoord.status)
        # A page that tells what is wrong is a page, whatever was asked for.
        koppen = koppen_voor(pad if antwoord.status == HTTPStatus.OK else "")
        lengte = {"Content-Length": str(len(antwoord.inhoud))}
        for naam, waarde in ({"Content-Type": antwoord.soort} | koppen | lengte).items():
            self.send_header(naam, waarde)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(antwoord.inhoud)

    def _stuur_naar(self, adres: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", adres)
        self.send_header("Content-Length", "0")
        self.end_headers()
