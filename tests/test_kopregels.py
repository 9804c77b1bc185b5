"""The response headers: one source, written out for each server, and current."""

from pathlib import Path

import pytest

from macros.exports.kopregels import BELEID, HULP, OVERAL, kopregelbestanden, schrijf_kopregels


@pytest.mark.parametrize("name", ["_headers", "nginx.conf"])
def test_the_committed_file_is_current(project: Path, name: str) -> None:
    told = "run: regiovisie kopregels"
    assert (project / "deploy" / name).read_text("utf-8") == kopregelbestanden()[name], told


def test_a_changed_file_is_not_current(tmp_path: Path) -> None:
    written = schrijf_kopregels(tmp_path)[0]
    written.write_text(written.read_text("utf-8").replace("'none'", "*", 1), "utf-8")
    assert written.read_text("utf-8") != kopregelbestanden()["_headers"]


def test_nothing_runs_or_comes_from_elsewhere() -> None:
    assert BELEID["default-src"] == "'none'"
    assert {source for sources in BELEID.values() for source in sources.split()} == {"'none'", "'self'", "data:"}


@pytest.mark.parametrize("name", ["_headers", "nginx.conf"])
def test_help_pages_get_all_headers_and_their_own(name: str) -> None:
    everywhere, help_part = kopregelbestanden()[name].split("/hulp/", 1)
    whole = help_part if name == "nginx.conf" else everywhere + help_part
    assert [header for header in OVERAL if header not in whole] == []
    unlike = {text for header in HULP for text in (f'{header} "{HULP[header]}"', f"{header}: {HULP[header]}")}
    assert len([text for text in unlike if text in help_part]) == len(HULP)
    assert [text for text in unlike if text in everywhere] == []


@pytest.mark.parametrize("name", ["_headers", "nginx.conf"])
def test_a_page_is_asked_for_anew_after_a_switch(name: str) -> None:
    everywhere, help_part = kopregelbestanden()[name].split("/hulp/", 1)
    assert "no-cache" in everywhere
    assert "no-cache" not in help_part
