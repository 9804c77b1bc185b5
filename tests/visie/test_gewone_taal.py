"""Plain words say what their text says: no more, no less, plainly; who changes the text is not stopped by them."""

from pathlib import Path

import pytest
from miniature import VISIE, plant
from plainwords import PLAIN, add_plain_words

from macros.kern.fouten import DataError
from macros.onderwerpen import laad
from macros.visie.gewone_taal import afdruk_van, na_te_kijken, nog_nakijken


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
        ("Wij doen dat.", "Wij en Zwolle.", "campagne-gewoon.tekst: 'Zwolle' staat niet in campagne"),
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
