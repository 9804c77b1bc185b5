"""Plain words say what their text says: no more, no less, plainly; who changes the text is not stopped by them."""

from pathlib import Path

import markdown
import pytest
from lxml import html
from miniature import VISIE, plant
from plainwords import PLAIN, add_plain_words

from macros.__main__ import main
from macros.gegevens.gewone_taal import Hertaling
from macros.kern.fouten import DataError
from macros.kern.records import Bron
from macros.onderwerpen import laad
from macros.visie.bevriezen import bevroren
from macros.visie.gebouwd import letterlijke_blokken
from macros.visie.gewone_taal import afdruk_van, gewone_taal_op, kapittels, na_te_kijken, nog_nakijken
from macros.visie.markeringen import Markeringen


@pytest.fixture
def plain(miniature: Path) -> Path:
    return add_plain_words(miniature)


def test_a_site_may_do_without(miniature: Path) -> None:
    assert laad(miniature).regiovisie.geldende.gewone_taal == ()


def test_each_has_its_address_on_the_page_of_its_text(plain: Path) -> None:
    boek = laad(plain).adresboek
    assert boek.adres("a-eerst-gewoon") == "visie/2030-2034/#a-eerst-gewoon"
    assert boek.adres("a-lijnk-gewoon") == "visie/2030-2034/rest/#a-lijnk-gewoon"
    assert "a-pijle-gewoon" not in boek.pagina_van, "what has no words has no place"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[a-eerst]", "[]", "a-eerst-gewoon.bij: is te kort"),
        ("id: a-eerst-gewoon", "id: eerst-gewoon", "hier hoort 'a-eerst-gewoon'"),
        ("tekst: Hier staan de", "geen: Zo.\n  tekst: Hier staan de", "een van de twee"),
        ("redactie: hertaald", "redactie: letterlijk", "bij bron.redactie hoort hertaald"),
        ("[campagne]", "[campagne, bewust]", "campagne-gewoon.bij: noem teksten die op één pagina"),
        ("[campagne]", "[campagne, a-niets]", "campagne-gewoon.bij: 'a-niets' bestaat niet"),
        ("[a-punt1, a-punt2]", "[a-punt1]", "a-punt2: heeft geen gewone taal"),
        ("[campagne]", "[campagne, a-inlei]", "a-inlei heeft ook een ander record"),
        ("Wij doen dat.", "Wij doen dat 3.", "campagne-gewoon.tekst: '3' staat niet in campagne"),
        ("Wij doen dat.", "Wij doen twaalf.", "campagne-gewoon.tekst: '12' staat niet in campagne"),
        ("Wij doen dat.", "Wij, in mei.", "campagne-gewoon.tekst: 'mei' staat niet in campagne"),
        ("Wij doen dat.", "Wij en Utrecht.", "campagne-gewoon.tekst: 'Utrecht' staat niet in campagne"),
        ("Wij doen dat.", "Dat moeten wij.", "campagne-gewoon.tekst: 'moeten' maakt sterker"),
        ("Wij doen dat.", "Wij altijd.", "campagne-gewoon.tekst: 'altijd' maakt sterker"),
        ("Wij doen dat.", "Het recht op.", "campagne-gewoon.tekst: 'recht op' maakt sterker"),
        ("Wij doen dat.", "Wij garanderen dat.", "campagne-gewoon.tekst: 'garanderen' maakt sterker"),
        ("Wij doen dat.", f"Wij {'doen ' * 20}dat.", "campagne-gewoon.tekst: 22 woorden is te lang"),
        ("Wij doen dat.", "Wij doen dat dus zo.", "campagne-gewoon.tekst: 5 woorden, en campagne heeft er 3"),
        ("Wij doen dat.", "Verantwoordelijkheidsverdeling " * 9 + "hier.", "haalt -?[0-9]+ van de 60 punten"),
        ("Hier staan de zinnen.", "De eerste zin staat hier ook.", "a-eerst-gewoon.tekst: deze zin is die van a-eerst"),
        ("Wij doen dat.", "Wij doen (zie de noot).", "campagne-gewoon.tekst: bij campagne staat geen signalering"),
    ],
)
def test_what_plain_words_may_not_be(plain: Path, old: str, new: str, told: str) -> None:
    plant(plain, PLAIN, old, new)
    with pytest.raises(DataError, match=told):
        laad(plain)


def test_who_changes_a_text_is_not_stopped_and_the_words_are_to_be_read_again(plain: Path) -> None:
    plant(plain, PLAIN, "Wij doen dat.", "Wij voeren campagne.")
    inhoud = laad(plain)
    record = next(een for een in inhoud.regiovisie.geldende.gewone_taal if een.id == "campagne-gewoon")
    assert nog_nakijken(inhoud, record)
    reading = f"{{door: een lezer, op: 2026-01-01, afdruk: '{afdruk_van(inhoud, record)}'}}"
    plant(plain, PLAIN, "bij: [campagne]", f"bij: [campagne]\n  gelezen: {reading}")
    inhoud = laad(plain)
    assert "campagne-gewoon" not in na_te_kijken(inhoud, inhoud.regiovisie.geldende)
    plant(plain, f"{VISIE}/ambities.yml", "We voeren campagne.", "De campagne.")
    inhoud = laad(plain)
    assert "campagne-gewoon" in na_te_kijken(inhoud, inhoud.regiovisie.geldende)


PAGE = """Een zin van de tekst.
{: #a-een }

- Het eerste punt.
  {: #a-punt }
- Het tweede punt.
  {: #a-twee }

<div class="tabelrol" markdown>

| Jaar {: #rij } | N |
|---|---|
| 2020 | 12 |

</div>
"""


def _plain(*beside: str) -> Hertaling:
    source = Bron(document="visie", redactie="hertaald")
    return Hertaling(id=f"{beside[0]}-gewoon", bij=beside, tekst="Gewoon gezegd.", bron=source)


def _dressed(*words: Hertaling) -> html.HtmlElement:
    shown = [(een, f'<p class="gewoon toegevoegd" id="{een.anker}">{een.tekst}</p>') for een in words]
    ours = Markeringen(frozenset({"a-een", "a-punt", "a-twee", "rij"}), {}, gewoon=lambda: shown)
    text = markdown.markdown(PAGE, extensions=["attr_list", "tables", "md_in_html", ours])
    return html.document_fromstring(f"<main>{text}</main>")


def test_plain_words_stand_beside_their_text_and_never_count_as_it() -> None:
    bare, dressed = _dressed(), _dressed(_plain("a-een"), _plain("a-punt", "a-twee"), _plain("rij"))
    tidy = [[(id, " ".join(text.split())) for id, text in letterlijke_blokken(tree)] for tree in (bare, dressed)]
    assert tidy[0] == tidy[1]
    assert dressed.xpath("//*[@id='a-een']/following-sibling::*[1]/@id") == ["a-een-gewoon"]
    assert dressed.xpath("//li[@id='a-twee']//p/@id") == ["a-punt-gewoon"], "of several points the last has them"
    assert dressed.xpath("//*[@id='a-punt']/@data-gewoon") == ["a-punt-gewoon"], "each point leads to them"
    assert dressed.xpath("//*[@class='tabelrol']/following-sibling::*[1]/@id") == ["rij-gewoon"], "no table is broken"


def test_a_class_of_ours_hides_no_adopted_word() -> None:
    tree = _dressed(_plain("a-een"))
    (text,) = tree.xpath("//*[@id='a-een']")
    text.append(html.fragment_fromstring('<span class="gewoon">verstopt</span>'))
    assert any("verstopt" in words for _, words in letterlijke_blokken(tree))


def test_each_shows_its_note_its_way_back_and_whether_it_is_to_be_read(plain: Path) -> None:
    inhoud = laad(plain)
    page = next(page for page in inhoud.paginas if page.pad == "visie/2030-2034/index.md")
    shown = {een.id: text for een, text in gewone_taal_op(inhoud, page)}
    assert 'href="#sig-onderhandelbaar"' in shown["a-derde-gewoon"]
    assert "bij 2 stukken tekst" in shown["a-punt1-gewoon"]
    assert all('href="#a-' in text and "nog nakijken" in text for text in shown.values())


def test_the_page_with_all_has_the_headings_that_lead_to_words(plain: Path) -> None:
    inhoud = laad(plain)
    chapters = kapittels(inhoud, inhoud.regiovisie.geldende)
    assert [chapter.kop.id for chapter in chapters][:3] == ["kleine-visie", "voorkomen", "bewust"]
    assert "pijler-een" not in {chapter.kop.id for chapter in chapters}, "a heading without words below it goes"
    shown = [een.id for chapter in chapters for een, _ in chapter.woorden]
    assert shown == [een.id for een in inhoud.regiovisie.geldende.gewone_taal if een.tekst]


def test_a_reading_is_recorded_with_the_text_as_it_was(plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> tuple[int, str]:
        code = main(["--map", str(plain), "hertaling", "gelezen", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    assert run()[1].splitlines()[-1] == "11 na te kijken"
    assert run("campagne-gewon", "--door", "een lezer")[0] == 2
    assert "Noem ook wie het las" in run("campagne-gewoon")[1]
    before = (plain / PLAIN).read_text("utf-8")
    assert run("twijfel-gewoon", "campagne-gewoon", "--door", "een lezer", "--op", "2026-01-02")[0] == 0
    inhoud = laad(plain)
    read = {een.id: een for een in inhoud.regiovisie.geldende.gewone_taal if een.gelezen}
    assert {een.gelezen.afdruk for een in read.values() if een.gelezen} == {
        afdruk_van(inhoud, een) for een in read.values()
    }
    assert set(read) == {"twijfel-gewoon", "campagne-gewoon"}
    after = (plain / PLAIN).read_text("utf-8")
    assert [line for line in before.splitlines() if line.startswith("- id")] == [
        line for line in after.splitlines() if line.startswith("- id")
    ]


def test_an_edition_keeps_the_plain_words_of_its_time(plain: Path) -> None:
    inhoud = laad(plain)
    visie = inhoud.regiovisie.geldende
    files = bevroren(inhoud, plain, visie)
    (name,) = (name for name in files if name.endswith("/gewone_taal.yml"))
    assert files[name].count("- id:") == len(visie.gewone_taal)
    assert not any(
        "gewone_taal" in name for name in bevroren(inhoud, plain, visie.model_copy(update={"gewone_taal": ()}))
    )
