"""What the page about open data promises is there, and its examples do what they say."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from conftest import OpenContext
from reading import document, strings
from serving import serve

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.over import Machinevorm
from macros.publiceren.kopregels import MACHINEVORMEN

PLACEHOLDER = "https://regiovisie.example/"


@pytest.fixture(scope="module")
def vormen(regiovisie: Regiovisie) -> tuple[Machinevorm, ...]:
    return regiovisie.over.machinevormen


def run(code: str, server: str) -> subprocess.CompletedProcess[str]:
    """Run an example in Python with the address of the site in its place."""
    command = [sys.executable, "-X", "utf8", "-c", code.replace(PLACEHOLDER, server)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_every_example_stands_on_the_page(site: Path, vormen: tuple[Machinevorm, ...]) -> None:
    shown = [code.strip() for code in strings(document(site, "over/open-data/"), "//pre/code/text()")]
    assert shown == [voorbeeld.code for vorm in vormen for voorbeeld in vorm.voorbeelden]


def test_every_address_in_an_example_answers(server: str, vormen: tuple[Machinevorm, ...]) -> None:
    for vorm in vormen:
        told = [address for one in vorm.voorbeelden for address in re.findall(rf"{PLACEHOLDER}[\w./-]*", one.code)]
        for address in {f"{PLACEHOLDER}{vorm.adres}", *told}:
            with urlopen(address.rstrip(".").replace(PLACEHOLDER, server)) as answer:
                assert answer.status == 200


def test_every_form_is_served_as_it_says(server: str, vormen: tuple[Machinevorm, ...]) -> None:
    for vorm in vormen:
        if vorm.id != "schema-org":
            with urlopen(f"{server}{vorm.adres}") as answer:
                assert answer.headers["Content-Type"].startswith(vorm.soort), vorm.id


def test_every_machine_form_that_is_made_is_told_of(site: Path, vormen: tuple[Machinevorm, ...]) -> None:
    made = {file.name for file in site.iterdir() if file.suffix in MACHINEVORMEN}
    assert {"begrippen.ttl", "objects.inv"} <= made
    assert made - {vorm.adres for vorm in vormen} == set()
    assert {f"{folder}/" for folder in ("id/begrip", "id/tekst", "kader")} <= {
        "/".join(vorm.adres.split("/")[: 2 if vorm.adres.startswith("id/") else 1]) + "/" for vorm in vormen
    }


def test_every_example_in_python_runs_and_says_something(server: str, vormen: tuple[Machinevorm, ...]) -> None:
    """Settings of Sphinx are held in the test of its inventory: they only name something."""
    for vorm in vormen:
        for voorbeeld in vorm.voorbeelden:
            if voorbeeld.taal == "python":
                done = run(voorbeeld.code, server)
                assert done.returncode == 0, done.stderr
                assert bool(done.stdout.strip()) == ("print(" in voorbeeld.code), vorm.id


def test_an_example_that_fails_is_seen(server: str) -> None:
    code = f'from urllib.request import urlopen\nurlopen("{PLACEHOLDER}bestaat-niet.json")'
    assert run(code, server).returncode != 0


def test_the_frame_works_on_a_page_of_somebody_else(
    tmp_path: Path, server: str, vormen: tuple[Machinevorm, ...], open_context: OpenContext
) -> None:
    code = next(vorm for vorm in vormen if vorm.id == "kader").voorbeelden[0].code
    (tmp_path / "index.html").write_text(f"<!doctype html>{code.replace(PLACEHOLDER, server)}", "utf-8")
    page = open_context(640).new_page()
    with serve(tmp_path, csp="frame-src *") as partner:
        page.goto(partner, wait_until="networkidle")
        frame = page.frame_locator("iframe")
        frame.get_by_role("heading").wait_for()
        box = page.locator("iframe").bounding_box()
        assert box
        assert frame.locator("main").bounding_box()["height"] <= box["height"]  # type: ignore[index]
