"""The engine on a small index: what it repairs, what it understands of a question, and in what order it answers."""

import pytest
from playwright.sync_api import Page
from searching import Engine, Made, index_of

from macros.gegevens.zoeken import Synoniemgroep

SELF, DOER, OTHER, REPORT, COST = "hulp/zelf/", "hulp/dader/", "hulp/ander/", "meldcode/", "raad/geld/"
BACK, EARLIER, FRIENDS = "over/herkomst/", "visie/2020-2024/uitgave/eerste/", "over/vrienden/"
PAGES = {
    "hulp/zelf.md": Made(
        "Het gaat om mij",
        ["hij slaat mij", "mijn vader slaat mij", "ik word geslagen", "ik ben niet veilig", "mijn man"],
    ),
    "hulp/dader.md": Made(
        "Ik doe zelf iets", ["ik sla hem", "ik sloeg mijn vrouw", "ik heb hem geslagen", "ik sla haar"]
    ),
    "hulp/ander.md": Made("Een ander", ["hij slaat haar", "de buurman slaat zijn vrouw", "zij wordt geslagen"]),
    "meldcode/index.md": Made(
        "Meldcode", ["moet ik dit melden", "kindermishandeling melden", "een vermoeden van mishandeling bij een kind"]
    ),
    "raad/geld.md": Made(
        "Geld", ["wat kost de visie", "wat zijn de kosten", "begroting van de regio"], "De kosten.", "wat-kost-het"
    ),
    "over/herkomst.md": Made(
        "Herkomst", ["waar komt deze tekst vandaan", "begroting van de tekst", "wat staan hier voor woorden"]
    ),
    "visie/2020-2024/uitgave/eerste.md": Made("De eerste uitgave", ["kwartelkoning"]),
    "over/vrienden.md": Made("Twee vrienden", ["een koperen ketel"]),
    "over/vrienden-twee.md": Made("Meer vrienden", ["een koperen ketel"], "Een pagina met een zin over egels."),
}
SYNONYMS = (
    Synoniemgroep(id="slaan", woorden=("slaat", "mept")),
    Synoniemgroep(id="mn", woorden=("mn",), betekent=("mijn",)),
    Synoniemgroep(id="elkaar", woorden=("in elkaar timmeren",), betekent=("slaat",)),
)


@pytest.fixture(scope="module")
def engine(modules: Page) -> Engine:
    return Engine(modules, index_of(PAGES, SYNONYMS))


REPAIRED = {
    "same sound": ("fijlig", "veilig", SELF),
    "one letter other": ("veikig", "veilig", SELF),
    "one letter less": ("melen", "melden", REPORT),
    "one letter more": ("buuurman", "buurman", OTHER),
    "two letters": ("begrotimh", "begroting", COST),
    "swapped": ("buruman", "buurman", OTHER),
    "split": ("kindmelden", "melden", REPORT),
    "alike": ("mishandelaars", "mishandeling", REPORT),
}


@pytest.mark.parametrize(("typed", "meant", "page"), REPAIRED.values(), ids=REPAIRED)
def test_an_unknown_word_becomes_one_that_is_known(engine: Engine, typed: str, meant: str, page: str) -> None:
    assert meant in engine.ask(typed)["terms"][typed]
    assert engine.first(typed) == page


def test_words_that_the_site_writes_as_one_are_glued(engine: Engine) -> None:
    assert "kindermishandeling" in engine.ask("kinder mishandeling")["terms"]
    assert engine.first("kinder mishandeling") == REPORT


def test_a_known_word_is_never_changed(engine: Engine) -> None:
    # They differ by one letter, and both are on the site.
    assert "slaat" not in engine.ask("staan")["terms"]["staan"]
    assert engine.ask("staan")["terms"]["staan"]["staan"] == 1
    assert "sla" not in engine.ask("slaat")["terms"]["slaat"]


def test_what_looks_like_nothing_finds_nothing(engine: Engine) -> None:
    for mash in ("qwxzjkvp", "asdfghjkl", "…", "!?!", "", "   ", "😀", "123456789"):
        assert engine.ask(mash)["found"] == [], mash


def test_a_synonym_counts_less_than_the_word_and_may_go_one_way(engine: Engine) -> None:
    told = engine.ask("hij mept mij")
    assert told["found"][0]["adres"] == SELF
    assert 0 < told["terms"]["mept"]["slaat"] < 1
    assert "mijn" in engine.ask("mn man")["terms"]["mn"]
    assert "mn" not in engine.ask("mijn man")["terms"]["mijn"]
    assert engine.first("hij gaat mij in elkaar timmeren") == SELF


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("hij slaat mij", SELF),
        ("ik word geslagen", SELF),
        ("ik sla hem", DOER),
        ("ik heb haar geslagen", DOER),
        ("hij slaat haar", OTHER),
        ("zij wordt geslagen", OTHER),
        ("mijn vader slaat mij", SELF),
        ("slaat hij mij", SELF),
    ],
)
def test_small_words_say_who_did_what_to_whom(engine: Engine, asked: str, page: str) -> None:
    assert engine.first(asked) == page


def test_all_words_of_a_question_beat_one_of_them_often(modules: Page) -> None:
    pages = {
        "a.md": Made("Egel egel", ["egel", "waar is de egel", "een egel zien"], "egel " * 50),
        "b.md": Made("Wei", ["een egel in de winter"], "Iets anders."),
    }
    engine = Engine(modules, index_of(pages))
    assert engine.first("egel winter") == "b/"
    assert engine.first("egel winter", volledig=True) == "b/"


def test_the_nearest_written_question_decides_and_sends_to_its_place(engine: Engine) -> None:
    told = engine.ask("Wat kost de visie?")
    assert told["found"][0]["adres"] == f"{COST}#wat-kost-het"
    assert told["near"][0] == pytest.approx(1)
    assert engine.first("kost dat wat of niet") == COST


POLITE = (
    "Goedemiddag, ik zou heel graag van u willen weten wat de visie eigenlijk kost, alvast bedankt voor uw antwoord",
    "hallo kunt u mij misschien vertellen of ik dit moet melden als ik het heb gezien op mijn werk bij ons",
)


@pytest.mark.parametrize(("asked", "page"), [(POLITE[0], COST), (POLITE[1], REPORT)])
def test_in_a_long_polite_sentence_the_words_that_matter_decide(engine: Engine, asked: str, page: str) -> None:
    assert engine.first(asked).partition("#")[0] == page


def test_what_stands_at_the_back_comes_after_what_answers_less(engine: Engine) -> None:
    found = [hit["adres"] for hit in engine.ask("begroting van de tekst")["found"]]
    assert found.index(COST) < found.index(BACK)
    assert engine.first("waar komt deze tekst vandaan") == BACK


def test_an_edition_that_no_longer_holds_is_found_only_when_asked_for(engine: Engine) -> None:
    told = engine.ask("kwartelkoning")
    assert (told["found"], told["total"]) == ([], 0)
    assert engine.first("kwartelkoning", eerder=True) == EARLIER


def test_of_equals_the_first_page_comes_first_every_time(engine: Engine) -> None:
    orders = {tuple(hit["adres"] for hit in engine.ask("koperen ketel")["found"]) for _ in range(3)}
    assert orders == {(FRIENDS, "over/vrienden-twee/")}


def test_no_more_is_given_than_asked_for_and_all_is_counted(engine: Engine) -> None:
    told = engine.ask("ik slaat geslagen vrouw", aantal=2)
    assert len(told["found"]) == 2
    assert told["total"] > 2


def test_a_question_of_five_thousand_signs_is_answered(engine: Engine) -> None:
    assert engine.first("wat kost de visie " * 280).partition("#")[0] == COST
    assert engine.ask("x" * 5000)["found"] == []


def test_who_still_types_means_any_word_that_begins_so(engine: Engine) -> None:
    assert "kosten" not in engine.ask("wat kost")["terms"]["kost"]
    assert "kosten" in engine.ask("wat kost", typend=True)["terms"]["kost"]
    assert engine.first("kwartelk", typend=True, eerder=True) == EARLIER
    # Only the last word may be unfinished.
    assert "kosten" not in engine.ask("kost visie", typend=True)["terms"]["kost"]


def test_the_texts_count_and_give_their_sentence_once_they_are_read(engine: Engine) -> None:
    assert engine.ask("egels")["found"] == []
    first = engine.ask("egels", volledig=True)["found"][0]
    assert first["adres"] == "over/vrienden-twee/"
    assert [text for text, marked in first["stukken"] if marked] == ["egels"]


def test_what_answers_in_plain_words_of_ours_says_so_and_leads_to_them(modules: Page) -> None:
    files = index_of({"visie/x.md": Made("De tekst", text="Wij borgen het signaleren.")})
    files[1]["stukken"][0] = [
        ["a-x", "Kop", "Wij borgen het signaleren."],
        ["a-x-gewoon", "Kop", "Zo zien wij geweld eerder.", 1],
    ]
    engine = Engine(modules, files)
    (ours,), (adopted,) = (engine.ask(words, volledig=True)["found"] for words in ("geweld eerder", "signaleren"))
    assert (ours["gewoon"], adopted["gewoon"]) == (True, False)
    assert [(place["adres"], place["gewoon"]) for place in ours["plekken"]] == [("visie/x/#a-x-gewoon", True)]
    assert [(place["adres"], place["gewoon"]) for place in adopted["plekken"]] == [("visie/x/#a-x", False)]
