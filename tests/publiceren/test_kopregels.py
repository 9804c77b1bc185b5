"""The response headers: one source, written out for each server, and current."""

import re
from pathlib import Path

import pytest

from macros.kern.bestanden import schrijf_alles
from macros.publiceren.kopregels import BELEID, HULP, MACHINEVORMEN, OVERAL, koppen_voor, kopregelbestanden


@pytest.mark.parametrize("name", ["_headers", "nginx.conf"])
def test_the_committed_file_is_current(project: Path, name: str) -> None:
    told = "run: regiovisie kopregels"
    assert (project / "deploy" / name).read_text("utf-8") == kopregelbestanden()[name], told


def test_a_changed_file_is_not_current(tmp_path: Path) -> None:
    (written, _) = schrijf_alles(tmp_path, kopregelbestanden())
    written.write_text(written.read_text("utf-8").replace("'none'", "*", 1), "utf-8")
    assert written.read_text("utf-8") != kopregelbestanden()["_headers"]


def test_nothing_runs_or_comes_from_elsewhere() -> None:
    assert BELEID["default-src"] == "'none'"
    assert {source for sources in BELEID.values() for source in sources.split()} == {"'none'", "'self'", "data:"}


def locations(text: str) -> dict[str, list[str]]:
    """The headers in each location of nginx, which inherits none."""
    found = re.findall(r"^location (.+?) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL)
    return {place: re.findall(r'add_header (\S+ ".*") always;', block) for place, block in found}


def test_help_pages_get_all_headers_and_their_own() -> None:
    everywhere, help_part = kopregelbestanden()["_headers"].split("/hulp/", 1)
    own = [f"{header}: {text}" for header, text in HULP.items()]
    assert [header for header in OVERAL if header not in everywhere] == []
    assert [header for header in own if header not in help_part] == []
    assert [header for header in own if header in everywhere] == []


def test_each_location_of_nginx_gets_all_headers_and_only_help_pages_their_own() -> None:
    per_place = locations(kopregelbestanden()["nginx.conf"])
    own = {f'{header} "{text}"' for header, text in HULP.items()}
    assert len(per_place) == 3 + len(MACHINEVORMEN)
    for place, headers in per_place.items():
        assert [header for header in OVERAL if not any(one.startswith(f"{header} ") for one in headers)] == [], place
        # With ^~ no rule for an ending goes before it, so nothing below it is kept or written down.
        assert own & set(headers) == (own if place == "^~ /hulp/" else set()), place


def test_a_page_is_asked_for_anew_after_a_switch() -> None:
    everywhere, help_part = kopregelbestanden()["_headers"].split("/hulp/", 1)
    assert "no-cache" in everywhere
    assert "no-cache" not in help_part


def test_nginx_tells_once_how_long_to_keep_a_file() -> None:
    per_place = locations(kopregelbestanden()["nginx.conf"])
    kept = {place: [one for one in headers if one.startswith("Cache-Control ")] for place, headers in per_place.items()}
    assert kept.pop("^~ /hulp/") == ['Cache-Control "no-store"']
    assert set(map(tuple, kept.values())) == {('Cache-Control "no-cache"',)}


def test_a_server_of_ours_keeps_no_help_page() -> None:
    assert koppen_voor("hulp/nummers/")["Cache-Control"] == "no-store"
    assert koppen_voor("hulp/nummers.json")["Cache-Control"] == "no-store"
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
