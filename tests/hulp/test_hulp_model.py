"""What the help records decide by themselves."""

from datetime import date
from pathlib import Path

import pytest
from miniature import plant

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import reeksen
from macros.onderwerpen import laad
from macros.weergave.getoond import als_html


@pytest.fixture
def klein(miniature: Path) -> Regiovisie:
    return laad(miniature).regiovisie


def test_postcodes_become_series() -> None:
    assert reeksen(["7413", "7411", "7412", "7421"]) == "7411-7413 7421"


def test_a_series_is_written_out(klein: Regiovisie) -> None:
    assert klein.hulp.plaatsen[0].pc4 == ("1001", "1002", "1003")


def test_a_name_in_two_municipalities_or_elsewhere_too_asks_for_the_postcode(klein: Regiovisie) -> None:
    namen = {een.naam: een.uitleg for een in klein.hulp.namen_die_vragen}
    assert namen == {
        "Veld": "Kijk naar je postcode. 1004: gemeente Stad. Er ligt een Veld in gemeente Dorp.",
        "Ver": "Kijk naar je postcode. Er ligt een Ver in gemeente Stad. Er is ook een Ver in het zuiden.",
    }


def test_such_a_name_is_not_among_the_places_of_a_municipality(klein: Regiovisie) -> None:
    assert klein.hulp.plaatsen_van(klein.hulp.gemeente("stad")) == ("Stad",)


def test_an_unsure_number_has_no_holder(klein: Regiovisie) -> None:
    assert klein.hulp.nummerhouder(klein.hulp.gemeente("stad")) is None
    houder = klein.hulp.nummerhouder(klein.hulp.gemeente("dorp"))
    assert houder is not None
    assert houder.tel == "140000"


def test_a_shared_number_that_may_be_shown_is_that_of_the_other(klein: Regiovisie) -> None:
    stad = klein.hulp.gemeente("stad").model_copy(update={"toon": "ja"})
    assert klein.hulp.nummerhouder(stad) == klein.hulp.gemeente("dorp")


def test_what_was_never_checked_comes_first_and_then_the_oldest(klein: Regiovisie) -> None:
    oud, nieuw = date(2029, 1, 1), date(2030, 1, 1)
    eerste, tweede, *rest = klein.hulp.hulplijnen
    lijnen = (
        eerste.model_copy(update={"gecontroleerd_op": nieuw}),
        tweede.model_copy(update={"gecontroleerd_op": oud}),
    )
    gekeken = klein.hulp.model_copy(update={"landelijk": (*lijnen, *rest), "regionaal": ()})
    dagen = [contact.gecontroleerd_op for contact in gekeken.contacten]
    assert dagen == [None, None, None, oud, nieuw]


def test_what_is_not_shown_need_not_be_checked(klein: Regiovisie) -> None:
    assert "gestopt" not in {contact.id for contact in klein.hulp.contacten}


@pytest.mark.parametrize(("gekeken", "beurt"), [(None, True), (date(2029, 12, 1), True), (date(2030, 1, 1), False)])
def test_half_a_year_is_too_long(klein: Regiovisie, gekeken: date | None, beurt: bool) -> None:
    lijn = klein.hulp.hulplijnen[0].model_copy(update={"gecontroleerd_op": gekeken})
    assert lijn.aan_de_beurt(date(2030, 6, 30)) is beurt


def test_all_is_known_up_to_the_day_of_the_oldest_reading(klein: Regiovisie) -> None:
    eerste, *rest = klein.hulp.landelijk
    oud = eerste.model_copy(update={"peildatum": date(2019, 3, 4)})
    hulp = klein.hulp.model_copy(update={"landelijk": (oud, *rest)})
    assert [hulp.bekend_op(hulp.taal(id)) for id in ("nl", "ar")] == ["4 maart 2019", "4 mars 2019"]


def test_a_page_in_another_language_has_names_in_it_and_no_dutch_sentences(miniature: Path) -> None:
    data, page = "data/hulp", "docs/hulp/taal.md"
    plant(miniature, f"{data}/landelijk.yml", "Alarmnummer\n", "Alarmnummer\n  vertaald: [{taal: ar, naam: Need}]\n")
    plant(miniature, page, "{{ hulplijn(", '{{ hulplijn("alarmnummer") }}\n\n{{ hulplijn(')
    inhoud = laad(miniature)
    (pagina,) = (pagina for pagina in inhoud.paginas if pagina.pad == "hulp/taal.md")
    lijnen = als_html(inhoud, pagina).xpath("//*[starts-with(@class, 'nummer')]")
    assert [" ".join(lijn.text_content().split()) for lijn in lijnen] == ["112 Need", "0800-2000 Veilig Thuis"]
    assert als_html(inhoud, pagina).xpath("//*[@lang='nl']/text()") == ["Veilig Thuis"]
    # From right to left its groups would change places.
    assert als_html(inhoud, pagina).xpath("//a[@dir='ltr']/text()") == ["112", "0800-2000"]


def test_a_chat_and_whatsapp_are_links(miniature: Path) -> None:
    line = "telefoon: 0800-2000\n  app: +31 6 00 00 00 00\n  website: praat.example\n  chat: ja\n"
    plant(miniature, "data/hulp/landelijk.yml", 'telefoon: "0800-2000"\n', line)
    plant(miniature, "docs/hulp/kijken.md", "Een zin.", '{{ hulplijn("veilig-thuis") }}')
    inhoud = laad(miniature)
    (pagina,) = (pagina for pagina in inhoud.paginas if pagina.pad == "hulp/kijken.md")
    links = {str(link.text_content()): link.get("href") for link in als_html(inhoud, pagina).xpath("//a")}
    assert links == {
        "0800-2000": "tel:08002000",
        "WhatsApp +31 6 00 00 00 00": "https://wa.me/31600000000",
        "Chat via praat.example": "https://praat.example/",
    }
