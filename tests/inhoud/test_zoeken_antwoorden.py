"""The answers above the results, from the real content: a cry for help gets a number, a question of work does not."""

from collections.abc import Iterator
from typing import Any

import pytest
from modules import Answers, modules_in
from playwright.sync_api import Browser

from macros.gegevens.geheel import Regiovisie
from macros.gegevens.hulp import tel
from macros.tekst.inhoud import Inhoud
from macros.zoeken.opzoeken import later_opgezocht, opzoekgegevens

# In the order of urgency, by the id of a line.
CRIES = {
    "alarmnummer": [
        "ik ben in gevaar",
        "mn ex staat voor de deur",
        "hij heeft me gewurgd",
        "hij dreigt me te vermoorden",
        "HELP MIJ NU",
        "mijn man slaat me nu",
        "mijn vriend heeft een mes",
        "ze heeft me met een mes bedreigd",
        "ik hoor nu gegil bij de buren",
    ],
    "zelfmoordpreventie": [
        "ik wil dood",
        "ik wil echt niet meer leven",
        "zelfmort",
        "suïcide",
        "mezelf iets aandoen",
        "er een eind aan maken",
        "hoeveel pillen",
        "mijn dochter wil dood",
        "i want to kill myself",
    ],
    "centrum-seksueel-geweld": [
        "verkracht",
        "ik ben verkragt",
        "aangerand",
        "hij dwingt me tot seks",
        "seks tegen mijn zin",
        "iemand heeft naaktfoto's van mij gedeeld",
        "dronken gevoerd en toen seks",
    ],
    "kindertelefoon": [
        "papa slaat mama",
        "me vader slaat me",
        "mijn ouders hebben altijd ruzie",
        "kindertelefoon",
        "ik ben 12",
        "mn pa schopt me",
        "ik word door mijn ouders geslagen",
    ],
    "veilig-thuis": [
        "ik sla mijn vrouw",
        "ik heb mijn kind geslagen",
        "mijn man slaat mij",
        "m'n vriendin heeft me weer eens geslagen",
        "ik word bedreigd",
        "hij leest mijn appjes",
        "ik word gestalkt",
        "ik wil bij hem weg",
        "mijn zus wordt mishandeld door haar man",
        "geld van oma",
    ],
}
# What leads where: the first is for who does it, the last for who sees it.
PAGES = {
    "ik sla mijn kind": "hulp/anders-reageren/",
    "ik sloeg hem": "hulp/anders-reageren/",
    "hij sloeg mij": "hulp/voor-jezelf/",
    "mijn zoon slaat mij": "hulp/voor-jezelf/",
    "hij slaat haar": "hulp/een-ander/",
    "mijn buurvrouw wordt geslagen": "hulp/een-ander/",
    "mijn vader slaat mij": "hulp/kinderen-en-jongeren/",
    "mijn oma wordt mishandeld": "hulp/ouderen/",
    "mijn telefoon wordt gevolgd": "hulp/kijken/",
}
CALM = [
    "risico gevaar voor planning",
    "zelfmoordcijfers",
    "zelfmoord cijfers 2024",
    "kindertelefoon cijfers",
    "definitie seksueel geweld",
    "wat is seksueel geweld",
    "actieprogramma seksueel geweld",
    "aanpak seksueel geweld in de visie",
    "meldcode kindermishandeling",
    "moet ik dit melden",
    "huiselijk geweld",
    "kindermishandeling",
    "vrouwenopvang budget",
    "wat kost de visie",
    "hoeveel meldingen bij veilig thuis",
    "volmacht misbruik",
    "ik sla de pagina op",
    "ik wil niet dood",
    "hoe herken ik huiselijk geweld",
    "jongeren die kampen met problemen",
]


@pytest.fixture(scope="module")
def looked_up(inhoud: Inhoud) -> dict[str, Any]:
    return opzoekgegevens(inhoud) | later_opgezocht(inhoud)


@pytest.fixture(scope="module")
def answers(browser: Browser, looked_up: dict[str, Any]) -> Iterator[Answers]:
    with modules_in(browser) as page:
        yield Answers(page, looked_up)


def links(answer: dict[str, Any]) -> list[str]:
    return [part["adres"] for part in answer["delen"] if isinstance(part, dict)]


@pytest.mark.parametrize("line", CRIES)
def test_a_cry_for_help_gets_the_number_first(answers: Answers, regiovisie: Regiovisie, line: str) -> None:
    given = answers.all_given(CRIES[line])
    called = [links(one[0])[0] if one else "" for one in given]
    number = f"tel:{regiovisie.hulp.hulplijn(line).tel}"
    assert {words: found for words, found in zip(CRIES[line], called, strict=True) if found != number} == {}


def test_who_did_what_to_whom_tells_the_page(answers: Answers) -> None:
    given = answers.all_given(list(PAGES))
    assert dict(zip(PAGES, (links(one[0])[1] for one in given), strict=True)) == PAGES


def test_a_question_of_work_or_policy_gets_no_alarm(answers: Answers) -> None:
    given = answers.all_given(CALM)
    assert {words: one for words, one in zip(CALM, given, strict=True) if any(a["soort"] == "nood" for a in one)} == {}


def test_every_phrase_gets_its_own_answer(answers: Answers, regiovisie: Regiovisie) -> None:
    missed: dict[str, list[str]] = {}
    for record in regiovisie.zoeken.antwoorden:
        phrases = [phrase.replace("…", " ") for phrase in record.woorden]
        for phrase, given in zip(phrases, answers.all_given(phrases), strict=True):
            texts = [part for answer in given for part in answer["delen"]]
            if f"{record.zin} " not in texts:
                missed.setdefault(record.id, []).append(phrase)
    assert missed == {}


def test_every_place_and_municipality_is_found_by_its_name(answers: Answers, regiovisie: Regiovisie) -> None:
    names = {plaats.naam: plaats.gemeente for plaats in regiovisie.hulp.plaatsen}
    names |= {gemeente.naam: gemeente.id for gemeente in regiovisie.hulp.gemeenten}
    asking = {een.naam for een in regiovisie.hulp.namen_die_vragen}
    for name, given in zip(names, answers.all_given(list(names)), strict=True):
        home = "hulp/in-de-buurt/" if name in asking else f"hulp/in-de-buurt/{names[name]}/"
        assert links(given[0])[0] == home, name


def test_every_postcode_leads_to_its_municipality(answers: Answers, regiovisie: Regiovisie) -> None:
    codes = {code: plaats.gemeente for plaats in regiovisie.hulp.plaatsen for code in plaats.pc4}
    for code, given in zip(codes, answers.all_given([f"hulp in {code} ab" for code in codes]), strict=True):
        assert links(given[0])[0] == f"hulp/in-de-buurt/{codes[code]}/", code


def test_every_number_that_may_be_shown_is_told_and_no_other(answers: Answers, regiovisie: Regiovisie) -> None:
    hulp = regiovisie.hulp
    for contact in (*hulp.hulplijnen, *hulp.gemeenten):
        shown = contact.nummer is not None
        for number in contact.nummers:
            parts = [part for part in answers.given(number)[0]["delen"] if isinstance(part, dict)]
            way = "hulp/nummers/" if number == getattr(contact, "app", None) else f"tel:{tel(number)}"
            assert ({"tekst": number, "adres": way} in parts) == shown, number


def test_every_concept_and_partner_is_found_by_its_name(answers: Answers, regiovisie: Regiovisie) -> None:
    pages = {begrip.term: f"begrippen/{begrip.id}/" for begrip in regiovisie.stelsel.geldend}
    pages |= {partner.naam: f"partners/{partner.id}/" for partner in regiovisie.partners}
    for name, given in zip(pages, answers.all_given(list(pages)), strict=True):
        found = [address for answer in given for address in links(answer)]
        assert pages[name] in found, name


def test_every_address_is_a_page_and_an_id_of_the_site(inhoud: Inhoud, looked_up: dict[str, Any]) -> None:
    for page, places in looked_up["plekken"].items():
        path = page.rstrip("/")
        assert {f"{path}.md", f"{path}/index.md"} & {pagina.pad for pagina in inhoud.paginas}
        assert {id for _, _, id in places if id} <= inhoud.adresboek.pagina_van.keys() | {
            blok.id for pagina in inhoud.paginas for blok in pagina.blokken
        }


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("actielijn 2.3", "visie/2026-2030/visie-missie-en-ambities/ambities/kwalitatieve-zorg/#sterke-lokale-teams"),
        ("§ 1.3", "visie/2026-2030/context/cijfers-en-trends/#cijfers-en-trends"),
        ("hoofdstuk 1", "visie/2026-2030/context/#context"),
        ("bijlage 2", "visie/2026-2030/bijlagen/meldcode/#bijlage-meldcode"),
        ("meldcode stap 3", "meldcode/stap-3/#meldcode-stap-3"),
    ],
)
def test_a_number_of_the_text_leads_to_its_place(answers: Answers, question: str, address: str) -> None:
    assert links(answers.given(question)[0])[0] == address


def test_an_everyday_word_is_a_place_of_the_region(regiovisie: Regiovisie) -> None:
    names = {plaats.naam for plaats in regiovisie.hulp.plaatsen}
    for soort in regiovisie.zoeken.woordsoorten:
        if soort.id in ("gewone-plaats", "geen-plaats"):
            assert set(soort.woorden) <= names
