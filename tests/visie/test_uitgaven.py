"""Three editions and two periods of the miniature, made with the commands: nothing is lost, nothing changes unseen."""

import json
import re
import shutil
from itertools import pairwise
from pathlib import Path

import editions
import pytest
from building import file_of, pages
from editions import INDEX, PERIOD, REST, History, run
from lxml import html
from miniature import VISIE, build_miniature, plant
from reading import document, strings

from macros.begrippen.identiteit import identiteiten
from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.publiceren.adressenlijst import adressen_als_json
from macros.visie.boek import maak_visieboeken
from macros.visie.tekstdelen import huidige_tekst
from macros.visie.vastleggen import ADRESSEN, bewaak
from macros.visie.verify import vergelijkingen, verifieer_delen, verifieer_site

EDITIONS = f"{VISIE}/uitgaven"
SECOND = f"{EDITIONS}/tweede/wijzigingen.yml"


def refused(project: Path) -> list[str]:
    try:
        bewaak(laad(project), project)
    except DataError as fault:
        return [str(problem) for problem in fault.problems]
    return []


def tree(history: History, name: str) -> html.HtmlElement:
    return document(history.project / "site", f"visie/{PERIOD}/{name}")


def page(history: History, name: str) -> str:
    return file_of(history.project / "site", f"visie/{PERIOD}/{name}").read_text("utf-8")


def test_every_address_of_the_day_before_still_answers(history: History) -> None:
    for before, after in pairwise(history.days):
        assert before - after == set()
        assert after - before
    locked = {line.lstrip("/") for line in (history.project / ADRESSEN).read_text("utf-8").splitlines()}
    assert {line if "#" in line else f"{line}#" for line in locked} <= history.days[-1]


def test_each_edition_is_readable_as_it_was(history: History) -> None:
    texts = {name: tree(history, name) for name in ("uitgave/eerste/", "uitgave/tweede/")}
    first, second = (
        {block.get("id"): " ".join(block.text_content().split()) for block in text.iterfind(".//*[@data-tekst]")}
        for text in texts.values()
    )
    assert first["a-eerst"].endswith("De tweede zin ook.")
    assert second["a-eerst"].endswith("De tweede zin staat er nu ook.")
    assert "a-punt1" in first
    assert "a-punt1" not in second
    assert list(first).index("a-derde") == list(first).index("a-eerst") + 1
    assert [id for id in second if not str(id).startswith("voetnoot-")][-1] == "a-derde"
    assert "Deze tekst geldt niet meer" in page(history, "uitgave/eerste/")


def test_a_withdrawn_text_leaves_a_tombstone_that_is_no_adopted_text(history: History) -> None:
    site = history.project / "site"
    (stone,) = document(site, f"visie/{PERIOD}/").xpath("//*[@id='a-punt1']")
    said = " ".join(stone.text_content().split())
    assert "toegevoegd" in stone.get("class")
    assert stone.get("data-tekst") is None
    assert said.startswith(
        "Vervallen Hier stond tot de uitgave ‘Tweede uitgave’ (3 februari 2031): Een punt. Dit is gedaan."
    )
    assert stone.xpath(".//@href")[0].endswith(f"visie/{PERIOD}/#a-punt2")
    assert any(link.endswith("wijzigingen/eerste-tweede/#wijziging-punt-weg") for link in stone.xpath(".//@href"))
    assert stone.xpath("preceding::*[@data-tekst][1]/@id") == ["a-eerst"]


def test_a_withdrawn_text_keeps_its_name_and_is_told_to_machines(history: History) -> None:
    content = laad(history.project)
    name, place = f"id/tekst/{PERIOD}/a-punt1/", f"visie/{PERIOD}/#a-punt1"
    assert {one.adres: one.naar for one in identiteiten(content)}[name] == place
    told = json.loads(adressen_als_json(content, []))["vervallen"]
    assert told[place] == told[name] | {"vervangen_door": [f"visie/{PERIOD}/#a-punt2"]}
    assert told[name]["sinds"] == "2031-02-03"


def test_a_text_that_went_to_another_page_is_pointed_at(history: History) -> None:
    (mark,) = document(history.project / "site", f"visie/{PERIOD}/").xpath("//*[@id='a-derde']")
    assert "ging naar een andere plaats en is daar vervallen" in mark.text_content()
    assert mark.xpath(".//@href")[0].endswith(f"visie/{PERIOD}/rest/#a-derde")
    assert "verholpen" in page(history, "rest/")


def changes(history: History, pair: str) -> list[tuple[str, list[str], list[str]]]:
    found = tree(history, f"wijzigingen/{pair}/").xpath("//article[@class='wijziging']")
    for hidden in [span for one in found for span in one.xpath(".//span[@class='voorgelezen']")]:
        hidden.drop_tree()
    return [
        (
            one.xpath("string(h3)").split(" in ")[0],
            [e.text_content() for e in one.iter("del")],
            [e.text_content() for e in one.iter("ins")],
        )
        for one in found
    ]


def test_the_changes_between_the_first_and_second_are_those_made_by_hand(
    history: History,
) -> None:
    assert changes(history, "eerste-tweede") == [
        ("Gewijzigd", [], ["staat er nu"]),
        ("Vervallen", ["Een punt."], []),
        ("Nieuw", [], ["Een nieuwe alinea."]),
        ("Nieuw", [], ["We maken theater."]),
        ("Verplaatst", [], []),
        ("Redactioneel", ["We"], ["Wij"]),
        ("Redactioneel", ["1."], ["2."]),
    ]
    said = page(history, "wijzigingen/eerste-tweede/")
    assert "Stond na: ‘De eerste zin staat hier. De tweede zin ook.’. Staat nu na: ‘De gemeente doet mee.’." in said
    assert [" ".join(one.split()) for one in re.findall(r"<li><strong>(.*?)</li>", said)] == [
        "Gewijzigd:</strong> 1",
        "Nieuw:</strong> 2",
        "Vervallen:</strong> 1",
        "Verplaatst:</strong> 1",
        "Redactioneel:</strong> 2",
    ]


def test_over_two_editions_the_changes_add_up(history: History) -> None:
    found = changes(history, "eerste-derde")
    assert found[:2] == [
        ("Gewijzigd", ["ook."], ["staat er nog steeds."]),
        ("Verplaatst en vervallen", ["De derde alinea noemt het onderhandelbare uitgangspunt."], []),
    ]
    said = page(history, "wijzigingen/eerste-derde/")
    for id in ("zin", "zin-weer", "derde-weg", "verhuisd"):
        assert f'id="wijziging-{id}"' in said


def test_a_page_tells_which_edition_it_is_and_leads_to_the_same_part_in_another(
    history: History,
) -> None:
    links = strings(
        document(history.project / "site", f"visie/{PERIOD}/rest/"), "//details[@class='overtekst']//li//@href"
    )
    ends = [link.partition("/visie/")[2] for link in links]
    editions_first = [f"{PERIOD}/uitgave/tweede/#voorkomen", f"{PERIOD}/uitgave/eerste/#voorkomen"]
    assert ends == [*editions_first, "2034-2038/", "2024-2028/"]


def test_the_built_site_is_verified_against_each_edition(history: History) -> None:
    project = history.project
    inhoud = laad(project)
    visie = inhoud.regiovisie.visie(PERIOD)
    outcomes = dict(vergelijkingen(inhoud, visie, project, project / "site"))
    assert list(outcomes) == [f"{PERIOD}, uitgave eerste", PERIOD]
    assert all(outcome.goed and outcome.woorden > 90 for outcome in outcomes.values())


def test_verification_of_an_amended_edition_sees_a_fault(history: History, tmp_path: Path) -> None:
    project = history.project
    inhoud = laad(project)
    visie = inhoud.regiovisie.visie(PERIOD)
    parts = huidige_tekst(inhoud, PERIOD)
    site = tmp_path / "site"
    for name in pages(project / "site"):
        target = file_of(site, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            file_of(project / "site", name).read_text("utf-8").replace("nog steeds", "nog altijd"), "utf-8"
        )
    assert [str(one) for one in verifieer_site(project / "site", f"visie/{PERIOD}/", parts).verschillen] == []
    (difference,) = verifieer_site(site, f"visie/{PERIOD}/", parts).verschillen
    assert "'steeds.'" in str(difference)
    source = (project / VISIE / "brontekst.txt").read_text("utf-8")
    assert not verifieer_delen(parts, source, visie.signaleringen).goed


def test_a_closed_period_stays_as_it_is(history: History, tmp_path: Path) -> None:
    project = shutil.copytree(history.project, tmp_path / "klein", symlinks=True)
    assert (project / EDITIONS / "derde/tekst.yml").is_file()
    assert refused(project) == []
    plant(project, INDEX, "nog steeds", "nog altijd")
    assert any("de tekst van deze uitgave is bevroren" in fault for fault in refused(project))


def test_a_period_that_has_no_text_yet_is_sound_and_says_so(history: History) -> None:
    project = history.project
    assert run(project, "controleer") == 0
    assert [book.name for book in maak_visieboeken(laad(project), project)] == [f"regiovisie-{PERIOD}.pdf"]
    said = file_of(project / "site", "visie/2034-2038/").read_text("utf-8")
    assert "De tekst van deze visie staat hier nog niet." in said
    outcomes = dict(
        vergelijkingen(laad(project), laad(project).regiovisie.visie("2034-2038"), project, project / "site")
    )
    assert [(name, one.goed, one.woorden) for name, one in outcomes.items()] == [("2034-2038", True, 0)]
    links = tree(history, "").xpath("//details[@class='overtekst']//li")
    assert [" ".join(link.text_content().split()) for link in links][-2] == "Visie 2034-2038 geldt nog niet"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            f"{EDITIONS}/eerste/tekst.yml",
            "De tweede zin ook.",
            "De tweede zin niet.",
            "de bevroren tekst is gewijzigd bij a-eerst",
        ),
        (f"{EDITIONS}/eerste/tekst.yml", "id: a-punt1", "id: a-punt9", "punt-weg.alinea: 'a-punt1' bestaat niet"),
        (f"{EDITIONS}/eerste/tekst.yml", "niveau: 1", "niveau: 2", "de bevroren tekst is gewijzigd bij kleine-visie"),
        (f"{VISIE}/uitgaven.lock", "eerste a-punt1 ", "eerste a-punt1 0", "de bevroren tekst is gewijzigd bij a-punt1"),
        (
            f"{VISIE}/uitgaven.lock",
            "eerste a-eerst ",
            "derde a-eerst ",
            "derde: de bevroren tekst is gewijzigd bij a-eerst",
        ),
        (
            f"{VISIE}/vingerafdrukken.lock",
            "a-punt1 ",
            "a-punt8 ",
            "a-punt1: deze woorden van een bevroren uitgave zijn nooit",
        ),
        (INDEX, "Nog een punt.", "Nog één punt.", "a-punt2: de woorden zijn anders zonder wijziging: 'een' werd 'één'"),
        (INDEX, "staat er nu ook", "staat er nu", "a-eerst: de woorden van de visie zijn hier gewijzigd"),
        (
            SECOND,
            'nieuw: "zin staat er nu ook"',
            'nieuw: "zin staat er"',
            "a-eerst: de woorden zijn anders zonder wijziging",
        ),
        (SECOND, 'oud: "zin ook"', 'oud: "zin"', "zin: oud: staat 2 keer in a-eerst van de oudere tekst"),
        (
            SECOND,
            'stond_na: "a-derde"',
            'stond_na: "a-eerst"',
            "punt-weg: stond_na: in de oudere tekst staat a-punt1 na 'a-derde'",
        ),
        (SECOND, "soort: gewijzigd", "soort: nieuw", "zin: bij 'nieuw' horen nieuw en staat_na, en alleen die"),
        (SECOND, "id: zin\n", "id: verhuisd\n", "verhuisd: dit id staat al in"),
        (SECOND, "document: visie-2030", "document: visie-2031", "zin.bron.document: 'visie-2031' bestaat niet"),
        (
            SECOND,
            "vervangen_door: [a-punt2]",
            "vervangen_door: [a-punt7]",
            "punt-weg.vervangen_door: 'a-punt7' bestaat niet",
        ),
        (
            SECOND,
            'staat_na: "campagne"',
            'staat_na: "campagnes"',
            "theater.staat_na: 'campagnes' bestaat niet; bedoelt u 'campagne'?",
        ),
        (f"{VISIE}/uitgaven.yml", "id: tweede", "id: laatste", "map: 'tweede' bestaat niet"),
        (
            f"{VISIE}/uitgaven.yml",
            "datum: 2030-01-02",
            "datum: 2033-01-02",
            "datum: de uitgaven staan niet van oud naar nieuw",
        ),
        (
            f"docs/visie/{PERIOD}/uitgave/eerste.md",
            '{{ uitgavetekst("eerste") }}',
            "",
            'eerste: hier hoort een pagina met {{ uitgavetekst("eerste") }}',
        ),
        (
            f"docs/visie/{PERIOD}/wijzigingen/eerste-tweede.md",
            '{{ wijzigingen("eerste-tweede") }}',
            "",
            "hier hoort een pagina met {{ wijzigingen(",
        ),
        (
            INDEX,
            "- Nog een punt.",
            "- Een punt.\n  {: #a-punt1 }\n- Nog een punt.",
            "'a-punt1' is vervallen maar staat nog in docs/",
        ),
    ],
)
def test_a_planted_fault_is_refused(two: Path, file: str, old: str, new: str, told: str) -> None:
    assert refused(two) == []
    plant(two, file, old, new)
    found = refused(two)
    assert any(told in fault for fault in found), found


def test_a_change_in_no_more_than_the_order_of_a_frozen_text_is_refused(two: Path) -> None:
    path = two / EDITIONS / "eerste/tekst.yml"
    head, *records = re.split(r"(?m)^(?=- id: )", path.read_text("utf-8"))
    records[1], records[2] = records[2], records[1]
    path.write_text("".join([head, *records]), "utf-8")
    assert any("de bevroren tekst is gewijzigd" in fault for fault in refused(two))


def test_a_frozen_text_that_is_gone_is_refused(two: Path) -> None:
    (two / EDITIONS / "eerste/tekst.yml").unlink()
    assert any("eerste: de bevroren tekst ontbreekt" in fault for fault in refused(two))


def contents(project: Path) -> dict[str, bytes]:
    files = (path for folder in ("data", "docs") for path in (project / folder).rglob("*") if path.is_file())
    return {str(path): path.read_bytes() for path in [*files, project / "mkdocs.yml"]}


NEW = ["uitgave", "nieuw", PERIOD]
OTHER = ["--naam", "Andere", "--bron", "visie-2030"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["uitgave", "nieuw", "2030-2033", "derde", *OTHER],
            "opdrachtregel:1: periode: '2030-2033' bestaat niet; bedoelt u",
        ),
        ([*NEW, "tweede", *OTHER], "id: de uitgave 'tweede' bestaat al"),
        ([*NEW, "Derde", *OTHER], "id: 'Derde' kan hier niet; hier hoort een naam van kleine letters"),
        ([*NEW, "begin", *OTHER], "begin: dit woord betekent al het begin van de tekst"),
        ([*NEW, "derde", *OTHER, "--datum", "morgen"], "datum: 'morgen' is geen datum; schrijf jjjj-mm-dd"),
        ([*NEW, "derde", *OTHER, "--datum", "2029-01-01"], "datum: de uitgaven staan niet van oud naar nieuw"),
        ([*NEW, "derde", *OTHER, "--status", "klaar"], "status: 'klaar' kan hier niet"),
        ([*NEW, "derde", "--naam", "Derde", "--bron", "niets"], "derde.bron.document: 'niets' bestaat niet"),
        (["uitgave", "afronden", PERIOD, "--status", "gewijzigd", "--toelichting", "x"], "'tweede' is al afgerond"),
        (["periode", "nieuw", PERIOD, *OTHER, "--ondertitel", "x"], "periode: '2030-2034' bestaat al"),
        (
            ["periode", "nieuw", "2034", *OTHER, "--ondertitel", "x"],
            "id: '2034' kan hier niet; hier hoort een periode zoals",
        ),
    ],
)
def test_a_command_that_can_not_be_done_writes_nothing(
    two: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(two)
    assert run(two, *words) == 1
    assert told in capsys.readouterr().err
    assert contents(two) == before


def test_what_is_not_locked_can_not_be_frozen(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(miniature, *NEW, "tweede", *OTHER) == 1
    assert "is nog niet vastgelegd; typ: make adressen" in capsys.readouterr().err


def test_the_check_tells_what_is_missing_and_writes_it_when_asked(
    miniature: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    editions.first(miniature)
    assert run(miniature, *NEW, "tweede", *OTHER) == 0
    plant(miniature, INDEX, "De tweede zin ook.", "De tweede zin staat er nu ook.")
    plant(miniature, INDEX, "- Een punt.\n  {: #a-punt1 }\n", "")
    plant(miniature, REST, "{{ rollen() }}", "{{ rollen() }}\n\nNog iets.")
    capsys.readouterr()
    assert run(miniature, "uitgave", "controleer") == 1
    told = capsys.readouterr().out
    assert f"docs/{REST.removeprefix('docs/')}:27: alinea zonder id; draai 'regiovisie adressen'" in told
    assert (
        "  alinea: a-eerst\n  soort: gewijzigd\n  oud: tweede zin\n  nieuw: tweede zin staat er nu\n  reden: ''" in told
    )
    assert run(miniature, "adressen") == 0
    assert run(miniature, "uitgave", "controleer", PERIOD, "--vul-aan") == 1
    capsys.readouterr()
    assert run(miniature, "controleer") == 1
    assert "tweede-a-eerst-gewijzigd.reden: is leeg; hier hoort een tekst" in capsys.readouterr().err
    path = miniature / SECOND
    path.write_text(path.read_text("utf-8").replace("reden: ''", "reden: Zo is het beter."), "utf-8")
    assert run(miniature, "uitgave", "controleer", PERIOD) == 0
    assert "Oud plus wijzigingen is nieuw, en nieuw min wijzigingen is oud." in capsys.readouterr().out
    # While it is a concept its words may still be mended, together with their record.
    plant(miniature, INDEX, "staat er nu ook", "staat er toch ook")
    plant(miniature, SECOND, "staat er nu", "staat er toch")
    assert run(miniature, "adressen") == 0
    assert refused(miniature) == []


def test_an_edition_mends_what_a_signalering_told(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each step can be done, and each refusal names the next."""
    editions.first(miniature)
    assert run(miniature, *NEW, "tweede", *OTHER) == 0
    plant(miniature, INDEX, "het onderhandelbare uitgangspunt", "het niet-onderhandelbare uitgangspunt")
    plant(miniature, "data/raad/vindplaatsen.yml", "'onderhandelbare uitg", "'niet-onderhandelbare uitg")
    change = "tweede-a-derde-gewijzigd"
    for words in (["controleer"], ["uitgave", "controleer", PERIOD]):
        assert run(miniature, *words) == 1
        told = capsys.readouterr()
        assert f"herstelt deze uitgave dat, zet er dan bij: 'verholpen: {change}'" in told.out + told.err
    plant(miniature, f"{VISIE}/signaleringen.yml", "  alinea: a-derde\n", f"  alinea: a-derde\n  verholpen: {change}\n")
    assert run(miniature, "controleer") == 1
    assert (
        f"'{change}' is nog niet beschreven; draai 'regiovisie uitgave controleer --vul-aan'" in capsys.readouterr().err
    )
    assert run(miniature, "uitgave", "controleer", PERIOD, "--vul-aan") == 1
    assert "Vul bij elk de reden in" in capsys.readouterr().out
    plant(miniature, SECOND, "reden: ''", "reden: Daar valt niet over te praten.")
    editions.publish(miniature, "2031-02-03")
    assert refused(miniature) == []
    assert "Betekenis, verholpen." in file_of(build_miniature(miniature), f"visie/{PERIOD}/").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "verholpen: derde-weg",
            "verholpen: derde-wek",
            "onderhandelbaar.verholpen: 'derde-wek' bestaat niet; bedoelt u",
        ),
        ("verholpen: derde-weg", "verholpen: zin-weer", "verholpen: 'zin-weer' wijzigt alinea a-eerst, niet a-derde"),
        ("  verholpen: derde-weg\n", "", "onderhandelbaar.alinea: 'a-derde' bestaat niet"),
    ],
)
def test_a_signalering_is_mended_by_a_change_of_its_own_text(two: Path, old: str, new: str, told: str) -> None:
    editions.third(two)
    plant(two, f"{VISIE}/signaleringen.yml", old, new)
    assert any(told in fault for fault in refused(two)), refused(two)


def test_an_edition_with_a_source_of_its_own_is_held_against_that(two: Path) -> None:
    inhoud = laad(two)
    text = "\n".join(" ".join(part.cellen) or part.tekst for part in huidige_tekst(inhoud, PERIOD))
    (two / EDITIONS / "tweede/brontekst.txt").write_text(text.replace("[^1]", "¹"), "utf-8")
    site = build_miniature(two)
    outcomes = dict(vergelijkingen(inhoud, inhoud.regiovisie.visie(PERIOD), two, site))
    assert outcomes[PERIOD].verschillen != ()  # the footnote stands in the running text, which this source has wrong
    assert run(two, "adressen") == 0
    assert "brontekst-tweede " in (two / VISIE / "vingerafdrukken.lock").read_text("utf-8")
