"""A link that leads nowhere is seen, however it is written; one that leads somewhere is not."""

import re
import shutil
from pathlib import Path

from macros.publiceren.linkcontrole import dode_links

DEAD = [
    "nergens/",
    "assets/nergens.css",
    "http://[",
    "#bestaat-niet",
    "zoeken/#bestaat-niet",
    "zoeken/index.html#bestaat-niet",
    "/zoeken/?q=wat#bestaat-niet",
    "zoeken/#Inhoud",
    "404.html#bestaat%20niet",
]
ALIVE = ["", "#", "#inhoud", "zoeken/#inhoud", "zoeken/#%69nhoud", "#met%20naam", "sitemap.xml#wat"]


def test_a_dead_link_or_anchor_is_seen_at_its_place(small_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "een site"
    shutil.copytree(small_site, site)
    home = site / "index.html"
    text = home.read_text("utf-8")
    links = "\n".join(f'<a href="{link}">een link</a>' for link in [*ALIVE, *DEAD])
    home.write_text(text.replace("</main>", f'<a name="met naam"></a>\n{links}</main>'), "utf-8")
    first = text[: text.index("</main>")].count("\n") + 2 + len(ALIVE)
    problems = dode_links(site, "/")
    assert {problem.file for problem in problems} == {"een site/index.html"}
    assert sorted(problem.line for problem in problems) == [*range(first, first + len(DEAD))]
    anchors = [problem.text for problem in problems if "daar staat geen '#" in problem.text]
    assert [re.findall("#(.*?)'", text)[-1] for text in anchors] == [*["bestaat-niet"] * 4, "Inhoud", "bestaat niet"]
