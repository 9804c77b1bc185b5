"""Every link and every anchor of the built site leads somewhere; publishing follows them over the line as well."""

import re
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

from building import base_path
from reading import HOME, document, ids_on

from macros.visie.gebouwd import bestand_van, paginas


def dead(site: Path) -> list[str]:
    """Each link of our own that leads to no file, or to an anchor that its page does not have, with its page."""
    found, files = [], {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    # A page is called by its folder too, and the pages that stand anywhere name the path under which the site stands.
    there = {name.removesuffix("index.html"): name for name in files} | {name: name for name in files}
    there |= {f"{base_path().lstrip('/')}{address}": name for address, name in there.items()}
    for page in paginas(site):
        for _, _, link, _ in document(site, page).iterlinks():
            address, _, anchor = unquote(link).removeprefix(HOME).partition("#")
            name = there.get(address.partition("?")[0])
            lost = anchor and name and name.endswith(".html") and anchor not in ids_on(site, name)
            if link.startswith(HOME) and (lost or name is None):
                found.append(f"{page}: {link.removeprefix(HOME)}")
    for sheet in (name for name in files if name.endswith(".css")):
        asked = re.findall(r"""url\(['"]?(?!data:)([^'")]+)""", files[sheet].read_text("utf-8"))
        found += [f"{sheet}: {one}" for one in asked if normpath(f"{dirname(sheet)}/{one}") not in files]
    return found


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert dead(site) == []


def test_a_planted_dead_link_or_anchor_is_seen(tmp_path: Path) -> None:
    wrong = ["nergens/", "over", "stijl.css", "#niet", "over/#niet", "over/index.html?q=wat#niet"]
    right = ["", "over/", "over/?q=wat#hier", "#een%20hier", "https://elders.example/#wat", "tel:112"]
    links = "".join(f'<a href="{link}">een link</a>' for link in [*right, *wrong])
    for page, id in (("", "een hier"), ("over/", "hier")):
        bestand_van(tmp_path, page).parent.mkdir(exist_ok=True)
        bestand_van(tmp_path, page).write_text(f'<p id="{id}">{"" if page else links}</p>', "utf-8")
    (tmp_path / "over/stijl.css").write_text("a { src: url(niet.woff2) } b { src: url('../index.html') }", "utf-8")
    assert dead(tmp_path) == [*(f": {link}" for link in wrong), "over/stijl.css: niet.woff2"]
