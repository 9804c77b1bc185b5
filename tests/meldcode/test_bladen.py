"""The sheets to print are made of the records."""

from pathlib import Path

from miniature import plant

from macros.meldcode.bladen import bladgegevens
from macros.onderwerpen import laad


def test_other_records_give_other_words(miniature: Path) -> None:
    plant(miniature, "data/meldcode/toelichtingen.yml", "kern: Kijk goed.", "kern: Kijk anders.")
    assert bladgegevens(laad(miniature).regiovisie)["stappen"][0]["kern"] == "Kijk anders."
