"""Where the site stands on the web: any address of `site_url`, and what a host wants to find beside the pages."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import etree
from miniature import copy_miniature, plant
from sectxt import Parser
from serving import Nginx

from macros.__main__ import main
from macros.gegevens.site import Beveiliging, Site
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren import poorten
from macros.publiceren.kopregels import kopregelbestanden
from macros.publiceren.plaats import ALARM, BEVEILIGING, aandacht, basispad, site_adres, vul_aan

TODAY = date(2030, 1, 1)


def project_at(folder: Path, site_url: str) -> Path:
    """A folder with nothing but an mkdocs.yml."""
    (folder / "mkdocs.yml").write_text(f"site_name: x\n{site_url}\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("written", "address", "path"),
    [
        ("", "", "/"),
        ("site_url:", "", "/"),
        ('site_url: ""', "", "/"),
        ("site_url: https://x.nl", "https://x.nl/", "/"),
        ("site_url: https://x.nl/regiovisie", "https://x.nl/regiovisie/", "/regiovisie/"),
        ("site_url: https://x.nl/a/b-c/", "https://x.nl/a/b-c/", "/a/b-c/"),
        ("site_url: http://127.0.0.1:8000/~jan/x.y/", "http://127.0.0.1:8000/~jan/x.y/", "/~jan/x.y/"),
        ("site_url: HTTPS://X.nl/R/", "HTTPS://X.nl/R/", "/R/"),
    ],
)
def test_the_address_of_the_site_and_its_path(tmp_path: Path, written: str, address: str, path: str) -> None:
    project = project_at(tmp_path, written)
    assert (site_adres(project), basispad(project)) == (address, path)


WRONG = (
    *("x.nl/regiovisie/", "//x.nl/", "/regiovisie/", "https://", "https:///x/", "ftp://x.nl/", "mailto:a@x.nl", "null"),
    *(
        "https://x.nl/a b/",
        "https://x.nl/?a=b",
        "https://x.nl/#a",
        "https://a:b@x.nl/",
        "https://[::1",
        "https://x.nl//a/",
    ),
    *(
        "https://x.nl/../a/",
        "https://x.nl/./",
        "https://x.nl/a;b/",
        "https://x.nl/$a/",
        "https://x.nl/{a}/",
        "https://x.nl/'/",
    ),
    *(
        "https://x.nl/%2e%2e/",
        "https://x.nl:999999/",
        "https://streek.nl/visië/",
        "https://x..nl/",
        "true",
        "12",
        "-",
    ),
)


@pytest.mark.parametrize("site_url", WRONG)
def test_what_is_no_address_is_refused_at_its_line(tmp_path: Path, site_url: str) -> None:
    project = project_at(tmp_path, f'site_url: "{site_url}"')
    with pytest.raises(DataError, match=r"^mkdocs.yml:2: site_url: .*hier hoort een adres als https://"):
        site_adres(project)


@pytest.mark.parametrize("site_url", ["[a, b]", "{a: b}", "!ENV [SITE_URL, '']", "|\n  https://x.nl/"])
def test_what_is_no_text_is_refused_too(tmp_path: Path, site_url: str) -> None:
    with pytest.raises(DataError, match=r"^mkdocs.yml:\d: "):
        site_adres(project_at(tmp_path, f"site_url: {site_url}"))


def test_a_wrong_address_is_told_before_anything_is_built(miniature: Path) -> None:
    plant(miniature, "mkdocs.yml", "docs_dir:", "site_url: x.nl\ndocs_dir:")
    assert [problem.line for problem in poorten.controleer(miniature) if "site_url" in problem.text] == [3]


def test_the_rules_follow_the_path_or_the_gate_says_no(
    miniature: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    plant(miniature, "mkdocs.yml", "docs_dir:", "site_url: https://x.nl/regiovisie/\ndocs_dir:")
    (miniature / "deploy").mkdir()
    for name, text in kopregelbestanden().items():
        (miniature / "deploy" / name).write_text(text, "utf-8")
    assert [problem.file for problem in poorten.antwoordregels(miniature)] == ["deploy/_headers", "deploy/nginx.conf"]
    assert main(["--map", str(miniature), "kopregels"]) == 0
    assert [*poorten.antwoordregels(miniature)] == []
    assert "/regiovisie/hulp/*" in (miniature / "deploy/_headers").read_text("utf-8")
    capsys.readouterr()


def told(site: Site, project: Path, security: Beveiliging | None) -> str:
    """What is said of a site with this, in one text."""
    changed = site.model_copy(update={"beveiliging": security})
    return "\n".join(map(str, aandacht(changed, project, TODAY)))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return laad(copy_miniature(tmp_path_factory.mktemp("x") / "klein")).regiovisie.site


def test_without_an_address_it_is_told_what_will_be_missing(site: Site, tmp_path: Path) -> None:
    said = told(site, project_at(tmp_path, ""), None)
    for missing in ("site_url is leeg", "feed", "404.html", "canonical", "sitemap.xml", "security.txt"):
        assert missing in said
    at_path = told(site, project_at(tmp_path, "site_url: https://x.nl/a/"), None)
    assert "site_url heeft een pad" in at_path
    assert "leeg" not in at_path


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "is verlopen op 31 december 2029"),
        (0, "is verlopen"),
        (1, "verloopt op"),
        (60, "verloopt op"),
        (61, ""),
        (366, ""),
    ],
)
def test_an_end_is_told_sixty_days_before_it_comes(site: Site, tmp_path: Path, days: int, said: str) -> None:
    security = Beveiliging(contact="mailto:a@x.nl", geldig_tot=TODAY + timedelta(days))
    found = told(site, project_at(tmp_path, "site_url: https://x.nl/"), security)
    assert (said in found) if said else (found == "")
    assert timedelta(60) == ALARM


def test_an_end_too_far_away_is_told(site: Site, tmp_path: Path) -> None:
    security = Beveiliging(contact="mailto:a@x.nl", geldig_tot=TODAY + timedelta(400))
    assert "meer dan een jaar vooruit" in told(site, project_at(tmp_path, "site_url: https://x.nl/"), security)


@pytest.mark.parametrize(
    "contact", ["a@x.nl", "mailto:a", "http://x.nl/", "tel:038", "mailto:a@x.nl\nExpires: x", "", "ja"]
)
def test_a_contact_is_an_address_that_works(miniature: Path, contact: str) -> None:
    written = f"beveiliging: {{contact: {contact!r}, geldig_tot: 2030-01-01}}\nkleuren:"
    plant(miniature, "data/site.yml", "kleuren:", written.replace("'", '"'))
    with pytest.raises(DataError, match=r"data/site\.yml:8"):
        laad(miniature)


@pytest.mark.parametrize("contact", ["mailto:a.b@x.nl", "https://x.nl/melden", "tel:+31-38-0000000"])
@pytest.mark.parametrize("site_url", ["", "site_url: https://x.nl/", "site_url: https://x.nl/regiovisie/"])
def test_security_txt_is_valid(site: Site, tmp_path: Path, contact: str, site_url: str) -> None:
    security = Beveiliging(contact=contact, geldig_tot=date.today() + timedelta(300))
    project, built = project_at(tmp_path, site_url), tmp_path / "site"
    built.mkdir()
    vul_aan(site.model_copy(update={"beveiliging": security}), project, built)
    parser = Parser((built / BEVEILIGING).read_bytes(), urls="https://x.nl/.well-known/security.txt")
    assert (parser.is_valid(), parser.errors) == (True, [])
    # Signing and a key are for whoever answers at that address.
    advice = {one["code"] for one in parser.recommendations}
    assert advice <= {"not_signed", "no_encryption"} | ({"no_canonical"} if not site_url else set())


def test_without_a_contact_there_is_no_security_txt_and_no_empty_sitemap(site: Site, tmp_path: Path) -> None:
    project, built = project_at(tmp_path, ""), tmp_path / "site"
    built.mkdir()
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (built / name).touch()
    vul_aan(site, project, built)
    assert {file.name for file in built.rglob("*")} == {"robots.txt"}
    assert "Sitemap" not in (built / "robots.txt").read_text("utf-8")


def test_what_lies_in_well_known_goes_along_and_what_is_made_may_not_lie_there(site: Site, tmp_path: Path) -> None:
    project, built = project_at(tmp_path, ""), tmp_path / "site"
    (project / "docs/.well-known").mkdir(parents=True)
    (project / "docs/.well-known/iets.txt").write_text("x", "utf-8")
    built.mkdir()
    vul_aan(site, project, built)
    assert (built / ".well-known/iets.txt").read_text("utf-8") == "x"
    (project / "docs" / BEVEILIGING).touch()
    security = Beveiliging(contact="mailto:a@x.nl", geldig_tot=TODAY)
    with pytest.raises(DataError, match=r"docs/\.well-known/security\.txt:1: dit bestand wordt gemaakt"):
        vul_aan(site.model_copy(update={"beveiliging": security}), project, built)


def test_below_a_path_a_host_finds_all_of_it(below_a_path: Nginx) -> None:
    base = below_a_path.base
    security = below_a_path.ask(f"{base}.well-known/security.txt")
    assert (security.status, security.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert b"Canonical: https://x.nl/.well-known/security.txt" in security.body
    assert b"Sitemap: https://x.nl/regiovisie/sitemap.xml" in below_a_path.ask(f"{base}robots.txt").body
    sitemap = etree.fromstring(below_a_path.ask(f"{base}sitemap.xml").body)
    places = [place.text or "" for place in sitemap.iter("{*}loc")]
    assert len(places) > 10
    for place in places:
        assert below_a_path.ask(place.removeprefix("https://x.nl")).status == 200, place
    assert b'rel="canonical" href="https://x.nl/regiovisie/over/"' in below_a_path.ask(f"{base}over/").body
