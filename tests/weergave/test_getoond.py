"""How easily a text is read: the measure of Flesch and Douma, as others count it."""

import pytest

from macros.weergave.getoond import leesgemak


@pytest.mark.parametrize(
    ("sentences", "score"),
    [
        (["U belt 112."], 127.045),
        (["Bel 112", "Maak het huis leeg"], 124.255),
        (["De gemeente werkt samen met Veilig Thuis, de politie en het onderwijs."], 67.342),
        (["'s Avonds belt u oma's huisarts, d.w.z. nu.", "Goed zo!"], 105.135),
        (["..."], 0.0),
    ],
)
def test_the_figure_is_that_of_flesch_and_douma(sentences: list[str], score: float) -> None:
    assert leesgemak(sentences) == pytest.approx(score, abs=0.001)
