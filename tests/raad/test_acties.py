"""Tags of actielijnen and acties with their ground, and the uitvoeringsagenda, shown when it is filled."""

# ruff: noqa: E501 (a planted fault reads best on one line)
from pathlib import Path

import pytest
from miniature import VISIE, plant, shown

from macros.kern.fouten import DataError
from macros.onderwerpen import laad

RAAD = "data/raad"


def test_rows_are_counted_and_found_by_their_tags(miniature: Path) -> None:
    overview = laad(miniature).regiovisie.actieoverzicht
    assert (overview.aantal("actielijn"), overview.aantal("actie")) == (1, 1)
    assert {tag.id: [row.nummer for row in overview.met(tag)] for tag in overview.kenmerken} == {
        "thema-campagne": ["1.1", "1.1a"],
        "partner-gemeente": ["1.1a"],
    }


def test_an_appointment_is_shown_where_it_belongs(miniature: Path) -> None:
    told = shown("uitvoeringsagenda", "index.md")
    assert "### Aantal campagnes per jaar {: #afspraak-campagnes }" in told
    assert "[actie 1.1a](visie/2030-2034/rest.md#campagne)" in told
    for part in ("2 campagnes in 2029", "4 campagnes in 2032", "3 campagnes in 2030", "2030-2032", "loopt"):
        assert part in told
    assert "[Gemeente](visie/2030-2034/rest.md#gemeente)" in told
    stand = shown("meetstand", "index.md")
    assert stand.count("0 van 1 ") == 6  # no actielijn has one
    assert stand.count("1 van 1 ") == 6  # the one actie has everything
    assert laad(miniature).adresboek.adres("afspraak-campagnes") == "#afspraak-campagnes"


def test_an_agenda_without_appointments_is_fine(miniature: Path) -> None:
    (miniature / RAAD / "uitvoeringsagenda.yml").write_text("[]\n", "utf-8")
    overview = laad(miniature).regiovisie.actieoverzicht
    assert overview.afspraken == ()
    assert {(stand.actielijnen, stand.acties) for stand in overview.meetstand} == {(0, 0)}


def test_what_is_not_agreed_yet_counts_as_unknown(miniature: Path) -> None:
    plant(miniature, f"{RAAD}/uitvoeringsagenda.yml", "  eigenaar: gemeente\n", "")
    found = {stand.naam: stand.acties for stand in laad(miniature).regiovisie.actieoverzicht.meetstand}
    assert found["Wie verantwoordelijk is (eigenaar)"] == 0
    assert found["Wat wordt gemeten (indicator)"] == 1


def faults(project: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        laad(project)
    return [str(problem) for problem in fault.value.problems]


PLANTED = [
    (f"{RAAD}/actietags.yml", "bij: campagne", "bij: campagnes", "actietags.yml:7: tags-campagne.bij: 'campagnes' bestaat niet; bedoelt u 'campagne'?"),
    (f"{RAAD}/actietags.yml", "bij: campagne", "bij: bewust", "campagne: hoort één keer in data/raad/actietags.yml te staan, nu 0"),
    (f"{RAAD}/actietags.yml", "bij: campagne", "bij: bewust", "bewust: hoort één keer in data/raad/actietags.yml te staan, nu 2"),
    (f"{RAAD}/actietags.yml", "woord: campagne", "woord: actie", "tags-campagne.tags: 'actie' staat niet in campagne; geef een ander woord, of een reden"),
    (f"{RAAD}/actietags.yml", ", woord: campagne", "", "heeft een woord uit de tekst, of anders een reden"),
    (f"{RAAD}/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: partner-gemeenten", "tags-campagne.tags.kenmerk: 'partner-gemeenten' bestaat niet; bedoelt u 'partner-gemeente'?"),
    (f"{RAAD}/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: thema-campagne", "tags-campagne.tags: 'thema-campagne' staat er twee keer"),
    (f"{RAAD}/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: thema-campagne", "partner-gemeente: staat bij geen enkele actielijn of actie; haal het weg"),
    (f"{RAAD}/actietags.yml", "kenmerk: thema-campagne, reden", "kenmerk: partner-gemeente, reden", "bewust: heeft geen thema in data/raad/actietags.yml"),
    (f"{RAAD}/kenmerken.yml", "rol: gemeente", "rol: gemeenten", "partner-gemeente.rol: 'gemeenten' bestaat niet; bedoelt u 'gemeente'?"),
    (f"{RAAD}/kenmerken.yml", "document: visie-2030", "document: visie-2031", "thema-campagne.bron.document: 'visie-2031' bestaat niet"),
    (f"{RAAD}/uitvoeringsagenda.yml", "bij: campagne", "bij: campagnes", "uitvoeringsagenda.yml:2: afspraak-campagnes.bij: 'campagnes' bestaat niet; bedoelt u 'campagne'?"),
    (f"{RAAD}/uitvoeringsagenda.yml", "eigenaar: gemeente", "eigenaar: wethouder", "afspraak-campagnes.eigenaar: 'wethouder' bestaat niet"),
    (f"{RAAD}/uitvoeringsagenda.yml", 'einde: "2032"', 'einde: "2036"', "afspraak-campagnes.einde: 2036 ligt buiten 2030-2034"),
    (f"{RAAD}/uitvoeringsagenda.yml", 'einde: "2032"', 'einde: "2029"', "afspraak-campagnes: eindigt voor het begin"),
    (f"{RAAD}/uitvoeringsagenda.yml", '  einde: "2032"\n', "", "afspraak-campagnes: heeft een begin en een einde, of geen van beide"),
    (f"{RAAD}/uitvoeringsagenda.yml", "status: loopt", "status: bezig", "afspraak-campagnes.status: 'bezig' kan hier niet; kies uit"),
    (f"{RAAD}/uitvoeringsagenda.yml", '  status: loopt\n  stand: {waarde: "3", jaar: "2030"}\n', "  status: gehaald\n", "afspraak-campagnes: is gehaald of niet gehaald; daar horen een doel en een stand bij"),
    (f"{RAAD}/uitvoeringsagenda.yml", 'waarde: "2"', "waarde: twee", "nulwaarde.waarde: 'twee' kan hier niet; hier hoort een getal"),
    (f"{RAAD}/uitvoeringsagenda.yml", "  indicator: Aantal campagnes per jaar\n", "", "afspraak-campagnes.indicator: ontbreekt; dit veld is verplicht"),
    (f"{RAAD}/uitvoeringsagenda.yml", "document: visie-2030", "document: visie-2031", "afspraak-campagnes.bron.document: 'visie-2031' bestaat niet"),
    (f"{VISIE}/rollen.yml", "id: gemeente", "id: stad", "afspraak-campagnes.eigenaar: 'gemeente' bestaat niet"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), PLANTED, ids=[message[:60] for *_, message in PLANTED])
def test_a_planted_fault_is_told(miniature: Path, file: str, old: str, new: str, message: str) -> None:
    plant(miniature, file, old, new)
    assert any(message in fault for fault in faults(miniature)), faults(miniature)
