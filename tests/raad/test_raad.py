"""What the comparison with other visies computes."""

from miniature import MINIATURE

from macros.onderwerpen import laad


def test_what_only_one_has_is_computed_from_the_themes() -> None:
    raad = laad(MINIATURE).regiovisie.raad
    assert [thema.id for thema in raad.alleen_hier] == ["samen"]
    assert [thema.id for thema in raad.alleen_elders] == ["waakvlam"]
