"""The response headers: one source, written out for each server, and current."""

import re
from pathlib import Path

import pytest
from building import base_path

from macros.kern.bestanden import schrijf_alles
from macros.publiceren.kopregels import BEHOEDZAAM, BELEID, HULP, MACHINEVORMEN, OVERAL, koppen_voor, kopregelbestanden


@pytest.mark.parametrize("name", ["_headers", "nginx.conf"])
def test_the_committed_file_is_current(project: Path, name: str) -> None:
    told = "run: regiovisie kopregels"
    assert (project / "deploy" / name).read_text("utf-8") == kopregelbestanden(base_path())[name], told


def test_a_changed_file_is_not_current(tmp_path: Path) -> None:
    (written, _) = schrijf_alles(tmp_path, kopregelbestanden())
    written.write_text(written.read_text("utf-8").replace("'none'", "*", 1), "utf-8")
    assert written.read_text("utf-8") != kopregelbestanden()["_headers"]


def test_nothing_runs_or_comes_from_elsewhere() -> None:
    assert BELEID["default-src"] == "'none'"
    assert {source for sources in BELEID.values() for source in sources.split()} == {"'none'", "'self'", "data:"}


def locations(text: str) -> dict[str, dict[str, str]]:
    """The headers in each location of nginx, which inherits none."""
    found = re.findall(r"^location (.+?) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL)
    return {place: dict(re.findall(r'add_header (\S+) "(.*)" always;', block)) for place, block in found}


def static(text: str, path: str) -> dict[str, list[str]]:
    """What a static host sends for a path: the rules for it add up."""
    sent: dict[str, list[str]] = {}
    for rule in text.split("\n\n")[1:]:
        pattern, *lines = rule.strip().splitlines()
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            for line in lines:
                name, _, value = line.strip().partition(": ")
                sent.setdefault(name, []).append(value)
    return sent


ADDRESSES = (
    *(
        "",
        "404.html",
        "hulp",
        "hulp/",
        "hulp/nummers/",
        "hulp/hulp.js",
        "kader/geweld-thuis/",
        "over/privacy/",
        "zoeken/",
    ),
    *(
        "id/begrip/x.ttl",
        "id/begrip/x.jsonld",
        "gemaakt/cijfers/x.csv",
        "gemaakt/zoeken/index.json",
        "assets/stijl.css",
    ),
)


@pytest.mark.parametrize("base", ["/", "/regiovisie/", "/a/b-c/"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_static_host_sends_what_our_own_server_sends(address: str, base: str) -> None:
    sent = static(kopregelbestanden(base)["_headers"], base + address)
    for name, value in koppen_voor(address).items():
        if name == "Cache-Control" and address.startswith(BEHOEDZAAM):
            assert sent[name] == ["no-cache", "no-store"]
        elif name == "Content-Security-Policy":
            # Of two policies both hold; without a ban on frames every site may.
            both = dict(rule.split(" ", 1) for rule in "; ".join(sent[name]).split("; "))
            assert {"frame-ancestors": "*"} | both == dict(rule.split(" ", 1) for rule in value.split("; "))
        else:
            # Added up, these would mean nothing.
            assert sent[name] == [value], name
    assert set(sent) == set(koppen_voor(address))


def test_each_location_of_nginx_gets_all_headers_and_only_help_pages_their_own() -> None:
    per_place = locations(kopregelbestanden()["nginx.conf"])
    help_places = {"= /onleesbaar", "~* ^/hulp", "^~ /zoeken"}
    assert set(per_place) > help_places
    for place, headers in per_place.items():
        assert set(OVERAL) - set(headers) == set(), place
        assert (HULP.items() <= headers.items()) == (place in help_places), place
        assert headers["Cache-Control"] == ("no-store" if place in help_places else "no-cache")


def test_before_the_help_section_no_location_looks_for_a_pattern() -> None:
    places = list(locations(kopregelbestanden()["nginx.conf"]))
    assert [place for place in places[: places.index("~* ^/hulp")] if not place.startswith("= ")] == []


@pytest.mark.parametrize("base", ["/regiovisie/", "/a/b-c/", "/~jan/x.y/"])
def test_below_a_path_no_rule_is_for_anything_else_on_the_host(base: str) -> None:
    made = kopregelbestanden(base)
    assert [path for path in re.findall(r"^/.*", made["_headers"], re.MULTILINE) if not path.startswith(base)] == []
    places = [place.split()[-1].lstrip("^").replace("\\", "") for place in locations(made["nginx.conf"])]
    assert [place for place in places if not place.startswith((base, f"{base[:-1]}.publicaties/"))] == []
    assert f"{base}hulp" in places
    assert "error_page" not in made["nginx.conf"].partition("location")[0]


def test_a_server_of_ours_keeps_no_help_page() -> None:
    assert koppen_voor("hulp/nummers/")["Cache-Control"] == "no-store"
    assert koppen_voor("hulp/nummers.json")["Cache-Control"] == "no-store"
    assert koppen_voor("zoeken/")["Cache-Control"] == "no-store"
    assert koppen_voor("begrippen.json")["Cache-Control"] == "no-cache"


def test_frames_are_allowed_here_and_nowhere_else() -> None:
    assert "frame-ancestors *" in koppen_voor("kader/geweld-thuis/")["Content-Security-Policy"]
    assert "script-src 'none'" in koppen_voor("kader/geweld-thuis/")["Content-Security-Policy"]
    for address in ("", "hulp/", "begrippen/kader/", "kaders/", "id/begrip/x.ttl", "over/kader/"):
        assert "frame-ancestors 'none'" in koppen_voor(address)["Content-Security-Policy"], address


def test_the_rules_of_a_static_host_are_for_different_addresses() -> None:
    paths = [line for line in kopregelbestanden()["_headers"].splitlines() if line.startswith("/")]
    assert len(paths) == len(set(paths))
    general = kopregelbestanden()["_headers"].split("\n\n")[1]
    assert general.startswith("/*")
    assert "frame-ancestors" not in general


@pytest.mark.parametrize("ending", MACHINEVORMEN)
def test_machine_forms_are_served_as_what_they_are_to_any_site(ending: str) -> None:
    headers = koppen_voor(f"begrippen{ending}")
    assert headers["Content-Type"] == MACHINEVORMEN[ending]
    assert headers["Access-Control-Allow-Origin"] == "*"
    for name, text in kopregelbestanden().items():
        assert MACHINEVORMEN[ending] in text, name
    assert "Access-Control-Allow-Origin" not in koppen_voor("hulp/")
