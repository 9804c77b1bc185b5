"""Every page has the questions that it is found by."""

from macros.tekst.inhoud import Inhoud
from macros.zoeken.bereik import te_weinig


def test_every_page_has_enough_questions(inhoud: Inhoud) -> None:
    assert te_weinig(inhoud) == []
