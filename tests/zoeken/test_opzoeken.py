"""What search answers by itself, on look-ups of a few records: the same in the browser as at build."""

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from miniature import leave_out
from modules import Answers, modules_in
from playwright.sync_api import Browser

from macros.onderwerpen import laad
from macros.zoeken.opzoeken import later_opgezocht, opzoekgegevens

ADVICE = [["0800-2000", "tel:08002000"]]
OPZOEK: dict[str, Any] = {
    "deuren": {
        "buurt": ["In de buurt", "hulp/in-de-buurt/"],
        "nummers": ["Alle nummers", "hulp/nummers/"],
        "engels": ["Help", "hulp/english/"],
        "taal": ["Taal", "hulp/taal/"],
    },
    "advies": ["Veilig Thuis", *ADVICE[0]],
    "regio": "drie gemeenten",
    "gemeenten": [["Stad", "hulp/stad/"], ["Kreek-Oord", "hulp/kreek/"], ["Kampong", "hulp/kampong/"]],
    "plaatsen": [
        ["Stad", 0, "7411-7413", ""],
        ["'s-Heerenveld", 1, "8061", "Stad"],
        ["IJsseldam", 1, "8062", "Elders"],
        ["Sint Jansdorp", 1, "8063", ""],
        ["Lopen", 2, "8261", ""],
        ["Duur", 2, "", ""],
        ["Veld", 0, "", ""],
        ["Mariënberg", 2, "7692", ""],
    ],
    "naamgenoten": {"Veld": "Kijk naar je postcode."},
    "nummers": [
        [[["112", "tel:112"]], "Alarmnummer", "Bij gevaar."],
        [[["113", "tel:113"], ["0800-0113", "tel:08000113"]], "113 Praten", "Gratis."],
        [ADVICE, "Veilig Thuis", "Gratis, dag en nacht."],
        [[["038 123 45 67", "tel:0381234567"]], "De Lijn Nederland", ""],
        [[["14 0570", "tel:140570"]], "gemeente Stad", ""],
        [[["+31 247 000 000", "tel:+31247000000"], ["+31 6 00 00 00 00", "hulp/nummers/"]], "Buitenlijn", ""],
    ],
    "nood": [
        [
            ["ik ben in gevaar", "met een mes", "heeft…mes", "slaat mij nu"],
            "Gevaar?",
            ["112", "tel:112"],
            "",
            ["Zelf", "hulp/zelf/"],
        ],
        [["zelfmoord", "ik wil…dood"], "Dood?", ["113", "tel:113"], "Gratis.", ["Zelf", "hulp/zelf/"]],
        [["verkracht"], "Niet gewild?", ["0800-0188", "tel:08000188"], "", None],
        [["mijn vader slaat"], "Jong?", ["0800-0432", "tel:08000432"], "", ["Jong", "hulp/jong/"]],
        [["ik sla", "ik heb…geslagen"], "Doe je het zelf?", *ADVICE, "", ["Anders", "hulp/anders/"]],
        [["slaat mij", "mij…geslagen", "man slaat"], "Pijn?", *ADVICE, "", ["Zelf", "hulp/zelf/"]],
    ],
    "gelijk": {"mij": "me", "mijn": "mn", "slaat": "sloeg schopt", "man": "vriend ex", "vader": "moeder"},
    "woorden": {
        "zakelijk": ["cijfers", "de raad"],
        "weetvraag": ["wat is", "definitie"],
        "geen-nood": ["ik sla de pagina", "ik wil niet dood"],
        "plaats": ["in", "hulp", "woon", "ik", "postcode", "gemeente"],
        "gewone-plaats": ["lopen"],
        "geen-plaats": ["duur"],
        "geteld": ["euro", "meldingen"],
        "voor-getal": ["artikel", "zaaknummer"],
        "begripvraag": ["wat", "is", "betekent", "definitie", "van", "een"],
        "nummervraag": ["nummer", "van", "bel"],
    },
    "talen": [[["husband", "need help"], ["my", "he", "the"]], [["pomoc"], []]],
    "plekken": {
        "visie/een/": [["paragraaf 2.3", "Ambities", "ambities"], ["paragraaf 1", "Context", "context"]],
        "visie/twee/": [["paragraaf 2.3", "Nog eens", "nog-eens"], ["bijlage 2", "Stappen", "bijlage-stappen"]],
        "visie/lijnen/": [
            ["actielijn 2.3", "Teams", "teams"],
            ["actie 2.3a", "", "leidraad"],
            ["ambitie 1", "Eerst", ""],
        ],
        "meldcode/stap-3/": [["stap 3", "Gesprek", "stap"]],
    },
    "begrippen": [
        ["Huiselijk geweld", "begrippen/hg/", "Pijn thuis.", ["hg", "geweld thuis"]],
        ["(Ex-)partnergeweld", "begrippen/pg/", "Door een ex.", ["partnergeweld"]],
        ["Stad", "partners/stad/", "Een partner.", []],
        ["Politie", "partners/politie/", "Helpt.", ["politie"]],
    ],
}

STAD, KREEK, KAMPONG = "hulp/stad/", "hulp/kreek/", "hulp/kampong/"
FINDER, NUMBERS = "hulp/in-de-buurt/", "hulp/nummers/"
CALL_112, CALL_113, CALL_ADVICE = "tel:112", "tel:113", "tel:08002000"
LANGUAGE = "hulp/english/"
# Question → the first address of each answer to it.
CASES: dict[str, dict[str, list[str]]] = {
    "postcode": {
        "8061": [KREEK],
        "8061 gr": [KREEK],
        "8061GR": [KREEK],
        "8061-gr": [KREEK],
        "(8061)": [KREEK],
        "hulp in 8061 gr": [KREEK],
        "pc8061": [KREEK],
        "waar hoort 7412 bij": [STAD],
        "7414": [CALL_ADVICE],
        "1012 ab": [CALL_ADVICE],
        "ik woon in 1012": [CALL_ADVICE],
        "2011 kx": [CALL_ADVICE],
        "2026": [],
        "1990": [],
        "regiovisie 2030-2034": [],
        "cijfers 2024": [],
        "2024 in cijfers": [],
        "€ 8061": [],
        "€8061": [],
        "8.061": [],
        "8061 euro": [],
        "8061 meldingen": [],
        "zaaknummer 8061": [],
        "er waren 1012 zaken": [],
        "0123": [],
        "80611": [],
        "abc8061": [],
    },
    "place": {
        "stad": [STAD],
        "hulp in Stad!": [STAD],
        "kreek oord": [KREEK],
        "Kreek-Oord": [KREEK],
        "kreekoord": [KREEK],
        "'s-Heerenveld": [KREEK],
        "’s heerenveld": [KREEK],
        "sheerenveld": [KREEK],
        "ysseldam": [KREEK],
        "ĳsseldam": [KREEK],
        "st. jansdorp": [KREEK],
        "sint-jansdorp": [KREEK],
        "marienberg": [KAMPONG],
        unicodedata.normalize("NFD", "Mariënberg"): [KAMPONG],
        "waar vind ik iemand in ijseldam": [KREEK],
        "marienbegr": [KAMPONG],
        "ijsseldammm": [],
        "lopen": [KAMPONG],
        "hulp in lopen": [KAMPONG],
        "wie lopen met geweld": [],
        "lampen": [],
        "duur": [KAMPONG],
        "hoe duur is het in duur": [],
        "veld": [FINDER],
        "cijfers stad": [],
        "van stad naar marienberg": [STAD, KAMPONG],
        "sint jans dorp": [KREEK],
        "amsterdam": [],
    },
    "number": {
        "0800-2000": [CALL_ADVICE],
        "08002000": [CALL_ADVICE],
        "0800 20 00": [CALL_ADVICE],
        "0800–2000": [CALL_ADVICE],
        "+31 800 2000": [CALL_ADVICE],
        "0031800-2000": [CALL_ADVICE],
        "(038) 123 45 67": ["tel:0381234567"],
        "+31 (0)38-1234567": ["tel:0381234567"],
        "٠٨٠٠٢٠٠٠": [CALL_ADVICE],
        "wie is 0800 2000?": [CALL_ADVICE],
        "112": [CALL_112],
        "1-1-2": [CALL_112],
        "bel 112 of 113": [CALL_112, CALL_113],
        "0800 0113": ["tel:08000113"],
        "14 0570": ["tel:140570"],
        "140570": ["tel:140570"],
        "nummer van veilig thuis": [CALL_ADVICE],
        "de lijn": [],
        "nummer van lijn": ["tel:0381234567"],
        "06-12345678": [NUMBERS],
        "088 422 24 95": [NUMBERS],
        "14 038": [NUMBERS],
        "0900-1262626": [NUMBERS],
        "112 meldingen": [],
        "artikel 113": [],
        "11-2": [],
        "01-02-2024": [],
        "€ 112": [],
        "14.038": [],
    },
    "cry": {
        "ik ben in gevaar": [CALL_112],
        "mijn ex heeft weer een mes": [CALL_112],
        "ik wil dood": [CALL_113],
        "ik wil echt dood": [CALL_113],
        "IK WIL DOOOOOD": [CALL_113],
        "zelfmoort": [CALL_113],
        "zelfmoord": [CALL_113],
        "verkragt": ["tel:08000188"],
        "mijn vader slaat mij": ["tel:08000432"],
        "me moeder schopt me": ["tel:08000432"],
        "ik sla mijn kind": [CALL_ADVICE],
        "ik heb haar geslagen": [CALL_ADVICE],
        "m'n vriend heeft me gisteren geslagen": [CALL_ADVICE],
        "mn ex sloeg me": [CALL_ADVICE],
        "mijn vriend slaat me nu": [CALL_112],
        "hij heeft me met een mes geslagen": [CALL_112, CALL_ADVICE],
        "hij slaat me en ik wil dood": [CALL_113, CALL_ADVICE],
        "ik wil niet dood": [],
        "ik sla de pagina op": [],
        "zelfmoord cijfers": [],
        "definitie verkracht": [],
        "wat is zelfmoord": [],
        "cijfers maar ik wil dood": [CALL_113],
        "zelfmoordcijfers": [],
        "verkocht": [],
        "ik slaap slecht": [],
    },
    "reference": {
        "actielijn 2.3": ["visie/lijnen/#teams"],
        "actielijn 2,3": ["visie/lijnen/#teams"],
        "actie 2.3a": ["visie/lijnen/#leidraad"],
        "Actie 2.3.A": ["visie/lijnen/#leidraad"],
        "actielijn 2.3 a": ["visie/lijnen/#leidraad"],
        "§ 2.3": ["visie/een/#ambities"],
        "§2.3": ["visie/een/#ambities"],
        "par. 2.3": ["visie/een/#ambities"],
        "hoofdstuk 1": ["visie/een/#context"],
        "bijlage 2": ["visie/twee/#bijlage-stappen"],
        "ambitie 1": ["visie/lijnen/"],
        "meldcode stap 3": ["meldcode/stap-3/#stap"],
        "stap drie": ["meldcode/stap-3/#stap"],
        "wat doe ik in stap 3?": ["meldcode/stap-3/#stap"],
        "2.3": ["visie/een/#ambities"],
        "stap 9": [],
        "actielijn 9.9": [],
        "2.3 miljoen": [],
        "constructor 1": [],
    },
    "concept": {
        "huiselijk geweld": ["begrippen/hg/"],
        "Wat betekent HG?": ["begrippen/hg/"],
        "definitie van huiselijk geweld": ["begrippen/hg/"],
        "wat is huiselijk gewelt": ["begrippen/hg/"],
        "partnergeweld": ["begrippen/pg/"],
        "ex partnergeweld": ["begrippen/pg/"],
        "politie": ["partners/politie/"],
        "wat is een": [],
        "huiselijk geweld in de krant": [],
        "__proto__": [],
    },
    "language": {
        "مساعدة": [LANGUAGE],
        "допоможіть": [LANGUAGE],
        "βοήθεια": [LANGUAGE],
        "救命": [LANGUAGE],
        "ሓገዝ": [LANGUAGE],
        "עזרה": [LANGUAGE],
        "yardım": [LANGUAGE],
        unicodedata.normalize("NFD", "şiddet"): [LANGUAGE],
        "mąż": [LANGUAGE],
        "pomoc": [LANGUAGE],
        "i need help": [LANGUAGE],
        "he hits my dog": [LANGUAGE],
        "my husband": [LANGUAGE],
        "help": [],
        "he": [],
        "café coördinatie één": [],
        "𝓱𝓮𝓵𝓹": [],
        "5 µ": [],
    },
    "nothing": {
        "": [],
        "   ": [],
        "?!…": [],
        "😀😀": [],
        "asdfghjkl": [],
        "<script>alert(1)</script>": [],
        "constructor": [],
        "\ud800": [],
    },
    "around": {
        '"stad"': [STAD],
        "«stad»": [STAD],
        "‘ik wil dood’": [CALL_113],
        "<b>stad</b>": [STAD],
        "🆘 stad 🆘": [STAD],
        "\u200bstad\u00ad": [STAD],
        "stad ik wil dood": [CALL_113, STAD],
        "woord " * 1000 + "ik wil dood": [CALL_113],
    },
}


@pytest.fixture(scope="module")
def answers(browser: Browser) -> Iterator[Answers]:
    with modules_in(browser) as page:
        yield Answers(page, OPZOEK)


def first_addresses(given: list[dict[str, Any]]) -> list[str]:
    return [next(part["adres"] for part in one["delen"] if isinstance(part, dict)) for one in given]


@pytest.mark.parametrize("kind", CASES)
def test_a_question_gets_its_answers(answers: Answers, kind: str) -> None:
    questions = list(CASES[kind])
    got = dict(zip(questions, map(first_addresses, answers.all_given(questions)), strict=True))
    assert {question[:60]: found for question, found in got.items() if found != CASES[kind][question]} == {}


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("7412", "plaats: Postcode 7412 hoort bij [gemeente Stad](hulp/stad/)."),
        (
            "8061",
            "plaats: Postcode 8061 hoort bij 's-Heerenveld, [gemeente Kreek-Oord](hulp/kreek/)."
            " Een klein deel hoort bij [gemeente Stad](hulp/stad/).",
        ),
        (
            "8062",
            "plaats: Postcode 8062 hoort bij IJsseldam, [gemeente Kreek-Oord](hulp/kreek/)."
            " Een klein deel hoort bij gemeente Elders.",
        ),
        (
            "1012ab",
            "plaats: Postcode 1012 ligt niet in een van de drie gemeenten."
            " Noem bij Veilig Thuis je woonplaats, dan kom je uit bij je eigen regio."
            " [Bel 0800-2000](tel:08002000). Kijk bij [In de buurt](hulp/in-de-buurt/).",
        ),
        (
            "marienbrg",
            "plaats: Bedoel je Mariënberg? Mariënberg hoort bij gemeente Kampong. Hulp in de buurt:"
            " [gemeente Kampong](hulp/kampong/).",
        ),
        (
            "duur",
            "plaats: Duur is ook een plaats in gemeente Kampong. Hulp in de buurt: [gemeente Kampong](hulp/kampong/).",
        ),
        ("veld", "plaats: Er is meer dan één Veld. Kijk naar je postcode. Kijk bij [In de buurt](hulp/in-de-buurt/)."),
        ("112", "nummer: [112](tel:112): Alarmnummer. Bij gevaar. Kijk bij [Alle nummers](hulp/nummers/)."),
        (
            "+31 247 000 000",
            "nummer: [+31 247 000 000](tel:+31247000000): Buitenlijn. Kijk bij [Alle nummers](hulp/nummers/).",
        ),
        (
            "06 00 00 00 00",
            "nummer: [+31 6 00 00 00 00](hulp/nummers/): Buitenlijn. Kijk bij [Alle nummers](hulp/nummers/).",
        ),
        ("0612345678", "nummer: Dit nummer kennen we hier niet. Kijk bij [Alle nummers](hulp/nummers/)."),
        ("ik wil dood", "nood: Dood? [Bel 113](tel:113). Gratis. Lees verder: [Zelf](hulp/zelf/)."),
        ("verkracht", "nood: Niet gewild? [Bel 0800-0188](tel:08000188)."),
        (
            "2.3",
            "verwijzing: Ga naar [§ 2.3 Ambities](visie/een/#ambities) of [§ 2.3 Nog eens](visie/twee/#nog-eens)"
            " of [Actielijn 2.3: Teams](visie/lijnen/#teams).",
        ),
        ("politie", "begrip: [Politie](partners/politie/): Helpt."),
        (
            "pomoc",
            "taal: This page is in English: [Help](hulp/english/). Spreek je een andere taal? [Taal](hulp/taal/).",
        ),
    ],
)
def test_an_answer_is_one_calm_line(answers: Answers, question: str, line: str) -> None:
    assert answers.lines(question) == [line]


def test_nothing_ever_throws_and_no_more_than_two_answers_come(answers: Answers) -> None:
    chance = random.Random(13)
    pieces = [question for cases in CASES.values() for question in cases if len(question) < 60]
    signs = "aeë’'0123456789 .,-+()§€<>&\"\\/[]{}^$*?|\n\t\u0301\u200fşж中😀\ud800"
    made = ["".join(chance.choices(signs, k=chance.randint(1, 60))) for _ in range(300)]
    made += [chance.choice((" ", "", "-", " … ")).join(chance.choices(pieces, k=3)) for _ in range(300)]
    assert max(map(len, answers.all_given([*made, "8" * 5000, "0 " * 2500, "§1." * 1700]))) <= 2


@pytest.mark.parametrize("value", [None, 8061, ["ik wil dood"]])
def test_what_is_no_text_is_read_as_one(answers: Answers, value: object) -> None:
    assert len(answers.page.evaluate("value => answer(value)", value)) == (value is not None)


def test_look_ups_of_a_site_with_nothing_answer_nothing(browser: Browser, miniature: Path) -> None:
    leave_out(miniature, "hulp", "partners", "raad", "meldcode", "begrippen", "zoeken")
    with modules_in(browser) as page:
        content = laad(miniature)
        empty = Answers(page, opzoekgegevens(content) | later_opgezocht(content))
        questions = ["8061", "112", "0612345678", "ik wil dood", "stad", "wat is pijn", "pomoc", "stap 1"]
        assert empty.all_given(questions) == [[]] * len(questions)


@pytest.fixture(scope="module")
def looked_up(small_project: Path) -> dict[str, Any]:
    content = laad(small_project)
    return opzoekgegevens(content) | later_opgezocht(content)


def test_look_ups_are_ready_for_json(looked_up: dict[str, Any]) -> None:
    assert json.loads(json.dumps(looked_up)) == looked_up


def test_places_and_numbers_come_from_the_records(looked_up: dict[str, Any]) -> None:
    assert looked_up["plaatsen"][0] == ["Dorp", 0, "1001-1003", ""]
    assert looked_up["plaatsen"][2] == ["Stad", 1, "1005", "Dorp"]
    assert set(looked_up["naamgenoten"]) == {"Veld", "Ver"}
    assert looked_up["advies"] == ["Veilig Thuis", "0800-2000", "tel:08002000"]
    assert looked_up["deuren"] == {"buurt": ["In de buurt", FINDER], "nummers": ["Nummers", NUMBERS]}


def test_only_numbers_that_may_be_shown_are_looked_up(looked_up: dict[str, Any]) -> None:
    shown = [number for numbers, _, _ in looked_up["nummers"] for number, _ in numbers]
    assert shown == ["112", "0800-2000", "14 0000"]


def test_words_of_answers_are_folded_and_written_as_one(looked_up: dict[str, Any]) -> None:
    assert looked_up["nood"][0][0] == ["in gevaar", "hij heeft een mes"]
    assert looked_up["gelijk"] == {"slaat": "sloeg schopt"}


def test_what_has_a_number_is_found_at_its_place(looked_up: dict[str, Any]) -> None:
    assert looked_up["plekken"] == {
        "visie/2030-2034/rest/": [
            ["principe 1", "Samen werken", "samen"],
            ["pijler 1", "Preventie", "pijler-een"],
            ["ambitie 1", "Voorkomen", "voorkomen"],
            ["actielijn 1.1", "Bewust", "bewust"],
            ["actie 1.1a", "", "campagne"],
            ["paragraaf 2", "", ""],
        ],
        "meldcode/stap-1/": [["stap 1", "Kijken", "meldcode-stap-1"]],
        "visie/2030-2034/": [["paragraaf 1", "Een kleine visie", "kleine-visie"]],
    }


def test_a_heading_with_a_number_is_its_paragraph(miniature: Path) -> None:
    page = miniature / "docs/visie/2030-2034/index.md"
    page.write_text(page.read_text("utf-8").replace("# Een kleine", "# 1 Bijlage 4: Een kleine"), "utf-8")
    places: Any = later_opgezocht(laad(miniature))["plekken"]
    assert places["visie/2030-2034/"] == [
        ["paragraaf 1", "Bijlage 4: Een kleine visie", "kleine-visie"],
        ["bijlage 4", "Een kleine visie", "kleine-visie"],
    ]


def test_concepts_and_partners_have_their_plain_words(looked_up: dict[str, Any]) -> None:
    assert looked_up["begrippen"][0] == ["Geweld", "begrippen/geweld-thuis/", "Iemand pijn doen.", ["pijn", "au"]]
    assert ["De gemeente", "partners/gemeenten/", "De gemeente van de kleine visie.", ["gemeente"]] in looked_up[
        "begrippen"
    ]
