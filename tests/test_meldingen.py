"""What an editor reads after a mistake that editors really make: its own line, what is wrong and what to do about it.

Mistakes that do not hide each other are made together, so that a run tells them all, and nothing that follows from them.
"""

# ruff: noqa: E501 (a planted fault reads best on one line)

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from miniature import VISIE, plant
from publishing import publishable

from macros.__main__ import main
from macros.kern.fouten import Problem
from macros.onderwerpen import laad
from macros.publiceren.poorten import inhoud as gate
from macros.weergave.getoond import getoond

ADDED = ""
GONE = "(weg)"
PARTNERS, HELP, NATIONAL = "data/partners.yml", "docs/hulp/index.md", "data/hulp/landelijk.yml"
CONCEPTS, ASKED, DECIDED = "data/begrippen.yml", "data/zoeken/vragen.yml", "data/raad/gemeentestanden.yml"
TEXT, ABOUT, HOME, MENU = "docs/visie/2030-2034/index.md", "docs/over/index.md", "docs/index.md", "mkdocs.yml"
NOTES, PLACES, WORDS = f"{VISIE}/signaleringen.yml", "data/raad/vindplaatsen.yml", "docs/hulp/woorden.md"
NEWS, DAYS, APPOINTMENTS = (
    "docs/over/wijzigingen.md",
    "data/over/wijzigingsberichten.yml",
    "data/raad/uitvoeringsagenda.yml",
)
PAPERS, DOORS, TOWNS = "data/documenten.yml", "data/deuren.yml", "data/hulp/gemeenten.yml"
THIRD = "De derde alinea noemt het onderhandelbare uitgangspunt.\n"


class Mistake(NamedTuple):
    """What is put in the place of what in a file, and of what is told its file and line and some words.

    Without an old text the new one is added at the end; `GONE` takes the file away, or names the one it becomes.
    """

    name: str
    file: str
    old: str
    new: str
    told: str
    words: tuple[str, ...]


# Each list is one run. A file is in it once, but for what hides nothing else in it.
UNREADABLE = [
    Mistake("too deep an indent", PARTNERS, "  soort: bestuur", "    soort: bestuur", f"{PARTNERS}:3", ("springt 4 spaties in", "hier horen er 2")),
    Mistake("too small an indent", DOORS, "  titel: Lezen", " titel: Lezen", f"{DOORS}:2", ("springt 1 spatie in", "hier horen er 2")),
    Mistake("a point of a list that stands out", ASKED, "    - de eerste zin", "   - de eerste zin", f"{ASKED}:11", ("springt 3 spaties in", "hier horen er 4")),
    Mistake("an open quote", NATIONAL, '"112"', '"112', f"{NATIONAL}:6", ("aanhalingsteken dat hier begint, eindigt niet op deze regel", "zet er een achter")),
    Mistake("an open quote at the end", PLACES, "'onderhandelbare uitgangspunt'", "'onderhandelbare uitgangspunt", f"{PLACES}:8", ("eindigt nergens", "sluit het")),
    Mistake("an open bracket", CONCEPTS, "letterlijk: [a-gewel]", "letterlijk: [a-gewel", f"{CONCEPTS}:5", ("[ die hier begint", "zet er ] achter")),
    Mistake("an open brace", DECIDED, "redactie: hertaald}", "redactie: hertaald", f"{DECIDED}:5", ("{ die hier begint", "zet er } achter")),
    Mistake("no space behind a dash", PAPERS, "- id: wet-2030", "-id: wet-2030", f"{PAPERS}:8", ("zet een spatie achter het streepje",)),
    Mistake("no space behind a colon", TOWNS, "  naam: Dorp", "  naam:Dorp", f"{TOWNS}:2", ("zet een spatie achter de dubbele punt",)),
    Mistake("a colon in a text", DAYS, "De tekst kwam erop", "De tekst: kwam erop", f"{DAYS}:4", ("dubbele punt tussen aanhalingstekens",)),
    Mistake("a sign that cuts off the rest", f"{VISIE}/uitgaven.yml", "naam: Eerste", "naam: Eerste #1", f"{VISIE}/uitgaven.yml:2", ("wat achter # staat valt weg", "zet aanhalingstekens om de hele tekst")),
    Mistake("a colour without quotes", "data/site.yml", 'diep: "#123"', "diep: #123", "data/site.yml:9", ("wat na # komt, valt weg", "aanhalingstekens")),
    Mistake("a text that begins with a quote", "data/raad/delen.yml", "tekst: Het kost", 'tekst: "Het" kost', "data/raad/delen.yml:6", ('met " begint', "tussen aanhalingstekens")),
    Mistake("a text that runs on", "data/raad/vragen.yml", "Dat is niet bekend.", "Dat is\n        niet bekend.", "data/raad/vragen.yml:10", ("loopt door op de volgende regel", "zet >- achter de dubbele punt")),
    Mistake("a record without its dash", f"{VISIE}/rollen.yml", ADDED, "  id: nog-een\n", f"{VISIE}/rollen.yml:", ("id: staat hier twee keer", "zet er dan - voor")),
    Mistake("a record without its dash, at the edge", "data/raad/kenmerken.yml", ADDED, "id: nog-een\nnaam: Nog een\n", "data/raad/kenmerken.yml:", ("hier horen er 2", "zet er dan - voor")),
    Mistake("a comma too many", "data/raad/beloften.yml", "[a-samen]", "[a-samen,, a-derde]", "data/raad/beloften.yml:5", ("naast een komma ontbreekt een waarde",)),
    Mistake("a tab", f"{VISIE}/pijlers.yml", "  kop:", "\tkop:", f"{VISIE}/pijlers.yml:3", ("tab gevonden", "gebruik spaties")),
    Mistake("a space that does not break", f"{VISIE}/kaders.yml", "tekst: ", "tekst: Wat\xa0", f"{VISIE}/kaders.yml:", ("bijzondere spatie", "typ een gewone spatie")),
    Mistake("a soft hyphen", f"{VISIE}/principes.yml", "tekst: ", "tekst: Wa\xadt ", f"{VISIE}/principes.yml:", ("onzichtbaar afbreekstreepje", "haal het weg")),
    Mistake("half a merge", APPOINTMENTS, "  status: loopt\n", "<<<<<<< HEAD\n  status: loopt\n=======\n  status: gehaald\n>>>>>>> agenda\n", f"{APPOINTMENTS}:10", ("twee mensen hetzelfde", "11 tot 12 staat (HEAD)", "13 tot 14 (agenda)", "haal de regels met deze tekens weg")),
    Mistake("a bracket that is open in mkdocs.yml", MENU, "watch: [data]", "watch: [data", f"{MENU}:4", ("[ die hier begint", "zet er ] achter")),
    Mistake("an ending of another kind", "data/vergelijkingen.yml", GONE, "data/vergelijkingen.yaml", "data/vergelijkingen.yaml:1", ("met deze naam leest niemand het", "noem het 'data/vergelijkingen.yml'")),
    Mistake("a name with a capital and a space", ABOUT, GONE, "docs/over/Over Ons.md", "docs/over/Over Ons.md:1", ("kleine letters, cijfers en streepjes", "noem haar over/over-ons.md")),
    Mistake("a file of Office", "docs/stuk.docx", ADDED, "x", "docs/stuk.docx:1", ("hoort hier niet", "bewaar het buiten het project of gooi het weg")),
    Mistake("a picture of another kind", "docs/over/foto.jpeg", ADDED, "x", "docs/over/foto.jpeg:1", ("hoort hier niet", "sla het plaatje op als .jpg")),
    Mistake("a file of Windows", "docs/raad/Thumbs.db", ADDED, "x", "docs/raad/Thumbs.db:1", ("hoort hier niet", "gooi het weg")),
    Mistake("a file that is gone", "data/hulp/talen.yml", GONE, ADDED, "data/hulp/talen.yml:1", ("bestand ontbreekt", "zet het terug")),
    Mistake("a file that was emptied", f"{VISIE}/voetnoten.yml", "*", "# niets\n", f"{VISIE}/voetnoten.yml:1", ("bestand is leeg; zet terug wat er stond",)),
]  # fmt: skip
MISTYPED = [
    Mistake("a misspelt field", PARTNERS, "  kort: De gemeente", "  kotr: De gemeente", f"{PARTNERS}:4", ("gemeenten.kotr: onbekend veld", "bedoelt u 'kort'?")),
    Mistake("a field that is not there", PARTNERS, "  bij_contact:", "  opmerkingen:", f"{PARTNERS}:17", ("onbekend veld", "haal het weg, of kies uit: id")),
    Mistake("a text for a list", PARTNERS, "[EEN ORGANISATIE]", "EEN ORGANISATIE", f"{PARTNERS}:14", ("hier hoort een lijst", "schrijf [EEN ORGANISATIE]")),
    Mistake("a text for fields", PARTNERS, "{document: visie-2030, redactie: hertaald}", "visie-2030", f"{PARTNERS}:8", ("hier horen velden", "zoals {document: …, redactie: …}")),
    Mistake("a kind that is not there", PARTNERS, "soort: bestuur", "soort: besturen", f"{PARTNERS}:3", ("'besturen' kan hier niet", "kies uit 'bestuur'")),
    Mistake("an id with a capital", PARTNERS, "- id: organisatie", "- id: Organisatie", f"{PARTNERS}:10", ("'Organisatie' kan hier niet", "kleine letters, cijfers en streepjes")),
    Mistake("a list for a text", DOORS, "tekst: De kleine visie.", "tekst:\n    - De kleine visie.", f"{DOORS}:3", ("hier hoort een tekst, op dezelfde regel",)),
    Mistake("an empty field", DOORS, "knop: Naar de visie", "knop:", f"{DOORS}:6", ("is leeg; hier hoort een tekst",)),
    Mistake("a field that is missing", DAYS, "  waarom: Zij ontbrak.\n", "", f"{DAYS}:10", ("ontbreekt; dit veld is verplicht", "zet 'waarom: …' erbij")),
    Mistake("an empty list", CONCEPTS, "vormen: [klein punt]", "vormen: []", f"{CONCEPTS}:42", ("is te kort", "tussen [ en ] of elk achter een streepje")),
    Mistake("a date of our own", DAYS, "dag: 2030-01-02", "dag: 1-3-2026", f"{DAYS}:2", ("is geen datum; schrijf jjjj-mm-dd", "bedoelt u 2026-03-01?")),
    Mistake("a day to come", NATIONAL, "  gecontroleerd_op:\n", "  gecontroleerd_op: 2099-12-31\n", f"{NATIONAL}:10", ("moet nog komen", "hier hoort een dag die er al was")),
    Mistake("letters in a number to call", NATIONAL, '"0800-2000"', '"0800-HULP"', f"{NATIONAL}:16", ("'0800-HULP' kan hier niet", "een telefoonnummer van cijfers")),
    Mistake("quotes of a word processor", NATIONAL, '"112"', "“112”", f"{NATIONAL}:6", ("aanhalingstekens van een tekstverwerker", 'typ "112"')),
    Mistake("a website with its begin", TOWNS, "website: dorp.example", "website: https://dorp.example", f"{TOWNS}:5", ("een website zonder https",)),
    Mistake("the same id twice", TOWNS, "- id: stad", "- id: dorp", f"{TOWNS}:12", ("dit id staat al in data/hulp/gemeenten.yml:1", "kies een ander")),
    Mistake("HTML from a word processor", ASKED, "de eerste zin", "de <b>eerste</b> zin", f"{ASKED}:11", ("bevat '<'", "geen HTML")),
    Mistake("a colour in words", "data/site.yml", 'diep: "#123"', "diep: blauw", "data/site.yml:9", ("'blauw' kan hier niet", "een kleur zoals #1a2b3c")),
    Mistake("yes and no in English", "docs/zoeken.md", "---\n", "---\nbegrippen: no\n", "docs/zoeken.md:2", ("schrijf", "ja of nee waar dat hoort")),
    Mistake("a number in words", APPOINTMENTS, 'waarde: "4"', "waarde: vier", f"{APPOINTMENTS}:6", ("'vier' kan hier niet", "een getal zoals 1.150")),
    Mistake("front matter that does not end", HELP, "title: Praten\n---\n", "title: Praten\n", f"{HELP}:1", ("eindigt niet", "zet er --- onder")),
    Mistake("front matter that does not begin", WORDS, "---\n", "", f"{WORDS}:1", ("voorwerk begint en eindigt met een regel ---", "zet ze eromheen")),
    Mistake("a colon in a title", "docs/hulp/kijken.md", "title: ", "title: Zien: ", "docs/hulp/kijken.md:", ("dubbele punt tussen aanhalingstekens",)),
    Mistake("a field of a page", "docs/hulp/nummers.md", "---\n", "---\ntitel: x\n", "docs/hulp/nummers.md:2", ("'titel' bestaat niet; bedoelt u 'title'?",)),
    Mistake("a macro with an id without quotes", "docs/begrippen/klein-punt.md", '"klein-punt"', "klein-punt", "docs/begrippen/klein-punt.md:5", ("zet rechte aanhalingstekens om het id", '{{ begrip("id") }}')),
    Mistake("a macro that lost a brace", HOME, "{{ deuren() }}", "{{ deuren() }", f"{HOME}:9", ("een macro staat alleen op een regel", '{{ naam("id") }}')),
    Mistake("HTML from a word processor on a page", "docs/raad/index.md", "Wat een raad wil weten.", '<p class="MsoNormal">Wat</p>', "docs/raad/index.md:3", ("HTML hoort niet in een pagina", "gebruik Markdown")),
    Mistake("a page of the menu that is not there", MENU, "- over/index.md", "- over/indexx.md", f"{MENU}:24", ("'over/indexx.md' bestaat niet", "bedoelt u 'over/index.md'?")),
]  # fmt: skip
UNFIT = [
    Mistake("a misspelt id", CONCEPTS, "breder: [geweld-thuis]", "breder: [geweld-thuiss]", f"{CONCEPTS}:43", ("klein-punt.breder: 'geweld-thuiss' bestaat niet", "bedoelt u 'geweld-thuis'?")),
    Mistake("a misspelt source", PARTNERS, "document: visie-2030", "document: visie-203", f"{PARTNERS}:8", ("bron.document", "bedoelt u 'visie-2030'?")),
    Mistake("a misspelt paragraph", NOTES, "alinea: a-derde", "alinea: a-derdf", f"{NOTES}:3", ("onderhandelbaar.alinea: 'a-derdf' bestaat niet", "bedoelt u 'a-derde'?")),
    Mistake("a misspelt page", ASKED, "raad/index.md", "raad/indx.md", f"{ASKED}:14", ("raad.pagina", "bedoelt u 'raad/index.md'?")),
    Mistake("a paper that is not in the list", DECIDED, "document: stuk-2030", "document: besluit-dorp", f"{DECIDED}:5", ("'besluit-dorp' bestaat niet", "of zet het in data/documenten.yml")),
    Mistake("a partner whom the visie does not name", PARTNERS, "[EEN ORGANISATIE]", "[Vrijwilligers]", f"{PARTNERS}:14", ("staat nergens in de visie", "kies soort: niet-genoemd")),
    Mistake("a year outside the period", APPOINTMENTS, 'einde: "2032"', 'einde: "2040"', f"{APPOINTMENTS}:9", ("2040 ligt buiten 2030-2034; kies een jaar daarbinnen",)),
    Mistake("a misspelt macro", HOME, "{{ deuren() }}", "{{ deurn() }}", f"{HOME}:9", ("'deurn' bestaat niet", "bedoelt u 'deuren'?")),
    Mistake("an id too many", HOME, "{{ periodes() }}", '{{ periodes("nu") }}', f"{HOME}:15", ("neemt geen id", "schrijf {{ periodes() }}")),
    Mistake("a dead link", ABOUT, "Een zin.\n\n##", "Een [zin](indx.md).\n\n##", f"{ABOUT}:3", ("'over/indx.md' bestaat niet", "bedoelt u 'over/index.md'?")),
    Mistake("a link to a place that is not there", NEWS, "{{", "[Zie](index.md#fout)\n\n{{", f"{NEWS}:", ("'fout' bestaat niet", "bedoelt u 'fout-gezien'?")),
    Mistake("a link that is not safe", "docs/raad/index.md", "Wat een raad wil weten.", "Wat een [raad](http://www.stad.nl/) wil weten.", "docs/raad/index.md:3", ("begint met 'http:'", "schrijf https://www.stad.nl/")),
    Mistake("a website without its begin", "docs/zoeken.md", ADDED, "\n[Zie](www.stad.nl)\n", "docs/zoeken.md:", ("is een website", "schrijf https://www.stad.nl")),
    Mistake("a dead link in a record", PARTNERS, "Alleen een naam.", "Een [naam](visie/x.md).", f"{PARTNERS}:13", ("organisatie.kort", "'visie/x.md' leidt nergens heen", "alleen naar https://")),
    Mistake("a picture that is not there", "docs/begrippen/index.md", ADDED, "\n![Een foto](foto.png)\n", "docs/begrippen/index.md:", ("docs/begrippen/foto.png is er niet", "zet het bestand daar, of haal de link weg")),
    Mistake("a picture without words", "docs/partners/index.md", ADDED, "\n![](beeld.png)\n", "docs/partners/index.md:", ("plaatje: zonder woorden", "![wat erop te zien is](bestand)")),
    Mistake("bullets of a word processor", "docs/visie/vergelijking.md", ADDED, "\n• Een punt\n", "docs/visie/vergelijking.md:", ("schrijf een punt van een lijst als '- punt'",)),
    Mistake("a page that is not in the menu", MENU, "  - over/wijzigingen.md\n", "", f"{MENU}:25", ("docs/over/wijzigingen.md staat niet in het menu", "zet '- over/wijzigingen.md' waar hij hoort")),
    Mistake("a page that is in the menu twice", MENU, "  - zoeken.md\n", "  - zoeken.md\n  - zoeken.md\n", f"{MENU}:10", ("'zoeken.md' staat al op regel 9", "laat er een staan")),
]  # fmt: skip
PROMISED = [
    Mistake("adopted text that was changed", TEXT, "De tweede zin ook.", "De tweede regel ook.", f"{TEXT}:7", ("a-eerst: hier staat 'regel', in de brontekst 'zin'", "blijft letterlijk")),
    Mistake("adopted text in a record that was changed", f"{VISIE}/pijlers.yml", "tekst: ", "tekst: Niet ", f"{VISIE}/pijlers.yml:7", ("a-pijle: 'Niet' staat niet in de brontekst", "blijft letterlijk")),
    Mistake("adopted text that is gone", TEXT, f"{THIRD}{{: #a-derde }}\n", "", f"{TEXT}:1", ("a-derde: deze tekst van de visie is verdwenen", "zet hem terug, met {: #a-derde } erachter")),
    Mistake("the words that are gone", TEXT, "", "", f"{TEXT}:7", ("hier of hieronder ontbreekt 'De derde alinea noemt",)),
    Mistake("a heading that lost its id", ABOUT, "# Over {: #over }", "# Over", f"{ABOUT}:1", ("/over/#over: dit adres is gepubliceerd en bestaat niet meer", "zet {: #over } hier terug")),
    Mistake("a heading with another id", ABOUT, "#fout-gezien", "#een-fout-gezien", f"{ABOUT}:5", ("/over/#fout-gezien: dit adres is gepubliceerd", "zet {: #fout-gezien } hier terug")),
    Mistake("a page with another name", "docs/hulp/nummers.md", GONE, "docs/hulp/bellen.md", "docs/hulp/nummers.md:1", ("/hulp/nummers/: dit adres is gepubliceerd", "noem docs/hulp/bellen.md weer zo")),
    Mistake("a page that is gone", "docs/hulp/kijken.md", GONE, ADDED, "docs/hulp/kijken.md:1", ("/hulp/kijken/: dit adres is gepubliceerd", "zet de pagina terug")),
]  # fmt: skip
# What follows from a mistake and is true all the same: a link to a page that is gone, a picture that is not there.
FOLLOWS = ("docs/hulp/index.md:10: link: ", "docs/partners/index.md:9: link: ")
RUNS = {"unreadable": UNREADABLE, "mistyped": MISTYPED, "unfit": UNFIT, "promised": PROMISED}


def make(project: Path, mistake: Mistake) -> None:
    path = project / mistake.file
    if mistake.old == GONE:
        path.rename(project / mistake.new) if mistake.new else path.unlink()
    elif mistake.old == "*":
        path.write_text(mistake.new, "utf-8")
    elif mistake.old:
        plant(project, mistake.file, mistake.old, mistake.new)
    else:
        path.write_text((path.read_text("utf-8") if path.exists() else "") + mistake.new, "utf-8")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publishable(tmp_path_factory.mktemp("gaaf") / "klein")


@pytest.fixture(scope="module")
def told(sound: Path) -> Callable[[str], list[Problem]]:
    """What a run with all its mistakes tells; each run is made once."""
    known: dict[str, list[Problem]] = {}

    def run(name: str) -> list[Problem]:
        if name not in known:
            project = shutil.copytree(sound, sound.parent / name, symlinks=True)
            for mistake in RUNS[name]:
                make(project, mistake)
            known[name] = sorted(set(gate(project)))
        return known[name]

    return run


@pytest.mark.parametrize(
    ("name", "mistake"), [pytest.param(name, one, id=one.name) for name, run in RUNS.items() for one in run]
)
def test_a_mistake_is_told_at_its_line_with_its_remedy(
    told: Callable[[str], list[Problem]], name: str, mistake: Mistake
) -> None:
    lines = [str(problem) for problem in told(name)]
    assert any(line.startswith(mistake.told) and all(word in line for word in mistake.words) for line in lines), lines


@pytest.mark.parametrize("name", RUNS)
def test_nothing_is_told_that_follows_from_a_mistake(told: Callable[[str], list[Problem]], name: str) -> None:
    others = [str(one) for one in told(name) if not str(one).startswith((*FOLLOWS, *(one.told for one in RUNS[name])))]
    assert others == []


def test_nothing_is_written_and_the_command_fails(
    sound: Path, told: Callable[[str], list[Problem]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert told("mistyped")
    project = sound.parent / "mistyped"
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert main(["--map", str(project), "adressen"]) == 1
    said = capsys.readouterr().err
    assert "kotr" in said
    assert "er is niets geschreven" in said
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_what_windows_adds_is_read(sound: Path, tmp_path: Path) -> None:
    project = shutil.copytree(sound, tmp_path / "klein", symlinks=True)
    for name in (PARTNERS, ABOUT, HELP, MENU, f"{VISIE}/brontekst.txt"):
        path = project / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert gate(project) == []
    (project / PARTNERS).write_text((project / PARTNERS).read_text("utf-8-sig").replace("kleine", "kléine"), "cp1252")
    assert [str(one) for one in gate(project)] == [
        f"{PARTNERS}:4: geen UTF-8; sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering)"
    ]


def test_what_a_council_decided_needs_its_source_alone(sound: Path, tmp_path: Path) -> None:
    project = shutil.copytree(sound, tmp_path / "klein", symlinks=True)
    plant(project, DECIDED, "besluit: Ingestemd.", "besluit: De raad stemde op 4 maart 2031 in.")
    assert gate(project) == []


def test_a_partner_whom_the_visie_does_not_name_is_said_to_be_so(sound: Path, tmp_path: Path) -> None:
    project = shutil.copytree(sound, tmp_path / "klein", symlinks=True)
    source = "  kort: Een groep.\n  bron: {document: stuk-2030, redactie: hertaald}\n"
    record = f"\n- id: vrijwilligers\n  naam: De Vrijwilligers\n  soort: niet-genoemd\n{source}"
    (project / PARTNERS).write_text((project / PARTNERS).read_text("utf-8") + record, "utf-8")
    page = '# De Vrijwilligers {: #partner-vrijwilligers }\n\n{{ partner("vrijwilligers") }}\n'
    (project / "docs/partners/vrijwilligers.md").write_text(page, "utf-8")
    plant(project, MENU, "- partners/organisatie.md", "- partners/organisatie.md\n      - partners/vrijwilligers.md")
    inhoud = laad(project)
    own = next(pagina for pagina in inhoud.paginas if pagina.pad == "partners/vrijwilligers.md")
    shown = "\n".join(getoond(inhoud, own))
    assert "De visie noemt deze partner niet." in shown
    assert "De visie noemt deze naam nergens." in shown
    overview = next(pagina for pagina in inhoud.paginas if pagina.pad == "partners/index.md")
    assert "## Niet genoemd in de visie" in "\n".join(getoond(inhoud, overview))
    assert {one.file for one in gate(project)} == {"data/adressen.lock"}
