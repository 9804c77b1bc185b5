"""The sheets to print: accessible and archivable PDF, with the words of the data, the same bytes twice."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from miniature import plant

from macros.exports.bladen import BLADEN, gegevens, maak_bladen
from macros.load import laad
from macros.models import Regiovisie

TITLES = {"werkblad-meldcode": "Werkblad meldcode", "meldcode-op-een-blad": "De meldcode in vijf stappen"}
PAGES = {"werkblad-meldcode": 2, "meldcode-op-een-blad": 1}


@pytest.fixture(scope="module")
def regiovisie(project: Path) -> Regiovisie:
    return laad(project).regiovisie


@pytest.fixture(scope="module")
def sheets(regiovisie: Regiovisie, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = maak_bladen(regiovisie, [], tmp_path_factory.mktemp("bladen"))
    return {file.stem: file for file in made}


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree, in reading order."""
    children: Any = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in elements(pdf.Root.StructTreeRoot)]


def scopes(pdf: pikepdf.Pdf) -> list[str]:
    """The scope of each header cell, `-` where there is none."""
    found = []
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/TH":
            given = element.get("/A", pikepdf.Array())
            attributes = given if isinstance(given, pikepdf.Array) else [given]
            found.append(next((str(one.Scope) for one in attributes if "/Scope" in one), "-"))
    return found


def faults(pdf: pikepdf.Pdf, title: str) -> list[str]:
    """What a reader of the sheet with assistive technology would miss."""
    root: Any = pdf.Root
    with pdf.open_metadata() as metadata:
        claims = {
            name: metadata.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title")
        }
    headings = [kind for kind in kinds(pdf) if re.fullmatch(r"/H\d", kind)]
    wanted = {
        "language": str(root.get("/Lang", "")).lower() in {"nl", "nl-nl"},
        "title": claims["dc:title"] == title,
        "title shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "PDF/A-2a": (claims["pdfaid:part"], str(claims["pdfaid:conformance"]).upper()) == ("2", "A"),
        "PDF/UA-1": claims["pdfuaid:part"] == "1",
        "tagged": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "one first heading, first": headings[:1] == ["/H1"] and headings.count("/H1") == 1,
        "headings": len(headings) >= 6,
        "scopes": all(scope == "/Column" for scope in scopes(pdf)),
    }
    return [name for name, good in wanted.items() if not good]


def unicode_of(font: Any) -> dict[int, str]:
    """Read which characters each code of a font stands for."""
    found: dict[int, str] = {}
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            begin = int(text, 16)
            found |= {code: chr(begin + code - int(first, 16)) for code in range(int(first, 16), int(last, 16) + 1)}
    return found


def text_of(pdf: pikepdf.Pdf) -> str:
    """Give the text of the sheet without white space: how it is set is not what it says."""
    text = ""
    for page in pdf.pages:
        fonts = {name: unicode_of(font) for name, font in page.Resources.Font.items()}
        current: dict[int, str] = {}
        instructions: Any = pikepdf.parse_content_stream(page)
        for operands, operator in instructions:
            if str(operator) == "Tf":
                current = fonts[str(operands[0])]
            elif str(operator) in {"Tj", "TJ"}:
                pieces = operands[0] if str(operator) == "TJ" else [operands[0]]
                codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
                text += "".join(current.get(int.from_bytes(codes[at : at + 2]), "") for at in range(0, len(codes), 2))
    return "".join(text.split())


def words_missing(pdf: pikepdf.Pdf, texts: list[str]) -> list[str]:
    shown = text_of(pdf)
    return [text for text in texts if "".join(text.split()) not in shown]


@pytest.mark.parametrize("name", BLADEN)
def test_the_sheet_is_accessible_and_archivable(sheets: dict[str, Path], name: str) -> None:
    with pikepdf.open(sheets[name]) as pdf:
        assert faults(pdf, TITLES[name]) == []
        assert len(pdf.pages) == PAGES[name]


def test_every_table_of_the_werkblad_has_headers_with_a_scope(sheets: dict[str, Path]) -> None:
    with pikepdf.open(sheets["werkblad-meldcode"]) as pdf:
        assert kinds(pdf).count("/Table") == 5
        assert scopes(pdf) == ["/Column"] * 10


def without_language(pdf: Any) -> None:
    del pdf.Root["/Lang"]


def without_title(pdf: Any) -> None:
    pdf.Root.ViewerPreferences["/DisplayDocTitle"] = False


def without_tags(pdf: Any) -> None:
    pdf.Root.MarkInfo["/Marked"] = False


def without_first_heading(pdf: Any) -> None:
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/H1":
            element["/S"] = pikepdf.Name.P


def without_scope(pdf: Any) -> None:
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/TH":
            del element["/A"]


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        (without_language, "language"),
        (without_title, "title shown"),
        (without_tags, "tagged"),
        (without_first_heading, "one first heading, first"),
        (without_scope, "scopes"),
    ],
)
def test_a_planted_fault_is_seen(sheets: dict[str, Path], fault: Callable[[Any], None], seen: str) -> None:
    with pikepdf.open(sheets["werkblad-meldcode"]) as pdf:
        fault(pdf)
        assert seen in faults(pdf, TITLES["werkblad-meldcode"])


def test_the_werkblad_says_what_the_data_say(regiovisie: Regiovisie, sheets: dict[str, Path]) -> None:
    texts = [text for step in regiovisie.werkblad for text in (step.opschrift, *step.vragen, *step.werkvragen)]
    texts += [text for step in regiovisie.werkblad for text in step.vastleggen]
    rules = [rule for id in ("wet-altijd-melden", "wet-twee-beslissingen") if (rule := regiovisie.regel(id))]
    texts += [text for rule in rules for text in rule.punten]
    texts += [
        "Besluit verplichte meldcode, stand van 22 november 2026",
        str(regiovisie.hulplijn("veilig-thuis").telefoon),
    ]
    with pikepdf.open(sheets["werkblad-meldcode"]) as pdf:
        assert words_missing(pdf, texts) == []
        assert words_missing(pdf, ["Dit staat er niet"]) == ["Dit staat er niet"]


def test_the_sheet_for_the_wall_says_what_the_data_say(regiovisie: Regiovisie, sheets: dict[str, Path]) -> None:
    texts = [text for step in regiovisie.werkblad for text in (step.kort, step.kern)]
    texts += ["acute onveiligheid", "structurele onveiligheid", str(regiovisie.hulplijn("veilig-thuis").telefoon)]
    texts += ["Besluit verplichte meldcode, stand van 22 november 2026"]
    with pikepdf.open(sheets["meldcode-op-een-blad"]) as pdf:
        assert words_missing(pdf, texts) == []


def test_the_same_records_give_the_same_bytes(
    regiovisie: Regiovisie, sheets: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    for file in maak_bladen(regiovisie, [], tmp_path):
        assert file.read_bytes() == sheets[file.stem].read_bytes()


def test_a_sheet_that_is_up_to_date_is_left_alone_and_an_old_one_is_made_again(
    regiovisie: Regiovisie, project: Path, tmp_path: Path
) -> None:
    sources = sorted((project / "data").rglob("*.yml"))
    (first, _) = maak_bladen(regiovisie, sources, tmp_path)
    before = first.stat().st_mtime_ns
    maak_bladen(regiovisie, sources, tmp_path)
    assert first.stat().st_mtime_ns == before
    os.utime(first, (0, 0))
    maak_bladen(regiovisie, sources, tmp_path)
    assert first.stat().st_mtime > 0


def test_other_records_give_other_words(miniature: Path) -> None:
    plant(miniature, "data/meldcode/toelichtingen.yml", "kern: Kijk goed.", "kern: Kijk anders.")
    assert gegevens(laad(miniature).regiovisie)["stappen"][0]["kern"] == "Kijk anders."
