"""The miniature as an editor amends it: a second and a third edition, made with the commands and a text editor."""

import re
from pathlib import Path
from typing import NamedTuple

from miniature import VISIE, plant

from macros.__main__ import main

PERIOD = "2030-2034"
INDEX = f"docs/visie/{PERIOD}/index.md"
REST = f"docs/visie/{PERIOD}/rest.md"
MOVED = "De derde alinea noemt het onderhandelbare uitgangspunt.\n{: #a-derde }\n"
# Whoever adds an action, tags it.
_TAGS = """
- id: tags-theater
  bij: theater
  bron: {document: visie-2030, redactie: toegevoegd}
  tags:
    - {kenmerk: thema-campagne, reden: Theater is ook een campagne.}
    - {kenmerk: partner-gemeente, reden: De gemeente speelt mee.}
"""


class History(NamedTuple):
    """The miniature after its last step, and what answered on the site after each."""

    project: Path
    days: list[set[str]]


def run(project: Path, *words: str) -> int:
    return main(["--map", str(project), *words])


def record(id: str, paragraph: str, kind: str, reason: str, **fields: str) -> str:
    """A change as an editor writes it down."""
    lines = [f"- id: {id}", f"  alinea: {paragraph}", f"  soort: {kind}"]
    lines += [
        f'  {name}: "{words}"' if name != "vervangen_door" else f"  {name}: [{words}]" for name, words in fields.items()
    ]
    source = "  bron: {document: visie-2030, redactie: letterlijk}"
    return "\n".join([*lines, f"  reden: {reason}", source]) + "\n"


def write_changes(project: Path, edition: str, *records: str) -> None:
    plant(project, f"{VISIE}/uitgaven/{edition}/wijzigingen.yml", "[]\n", "\n".join(records))


def first(project: Path) -> Path:
    """What was published before: everything locked."""
    assert run(project, "adressen") == 0
    return project


def second(project: Path) -> str:
    """Amend, insert, withdraw, move and renumber; gives the id of the paragraph that came."""
    assert run(project, "uitgave", "nieuw", PERIOD, "tweede", "--naam", "Tweede uitgave", "--bron", "visie-2030") == 0
    plant(project, INDEX, "De tweede zin ook.", "De tweede zin staat er nu ook.")
    plant(project, INDEX, MOVED, "Een nieuwe alinea.\n")
    plant(project, REST, "{{ rollen() }}\n", f"{{{{ rollen() }}}}\n\n{MOVED}")
    plant(project, INDEX, "- Een punt.\n  {: #a-punt1 }\n", "")
    plant(project, f"{VISIE}/ambities.yml", "tekst: We willen voorkomen.", "tekst: Wij willen voorkomen.")
    plant(project, f"{VISIE}/pijlers.yml", "nummer: 1", "nummer: 2")
    action = """
        - id: theater
          letter: b
          tekst: We maken theater.
          bron: {document: visie-2030, redactie: letterlijk}
    """
    _add(project, f"{VISIE}/ambities.yml", action)
    _add(project, "data/raad/actietags.yml", _TAGS)
    assert run(project, "adressen") == 0
    found = re.search(r"Een nieuwe alinea\.\n\{: #(a-[a-z2-7]{5}) \}", (project / INDEX).read_text("utf-8"))
    assert found
    write_changes(
        project,
        "tweede",
        record(
            "zin",
            "a-eerst",
            "gewijzigd",
            "Zo is het duidelijker.",
            oud="zin ook",
            nieuw="zin staat er nu ook",
            besluit="besluit 12",
            datum="2031-02-03",
        ),
        record("erbij", found[1], "nieuw", "Dit ontbrak.", nieuw="Een nieuwe alinea.", staat_na="a-eerst"),
        record(
            "punt-weg",
            "a-punt1",
            "vervallen",
            "Dit is gedaan.",
            oud="Een punt.",
            stond_na="a-derde",
            vervangen_door="a-punt2",
            datum="2031-02-03",
        ),
        record("verhuisd", "a-derde", "verplaatst", "Hoort bij de rest.", stond_na="a-eerst", staat_na=_last(project)),
        record("wij", "a-inlei", "redactioneel", "Een voluit geschreven woord.", oud="We willen", nieuw="Wij willen"),
        record(
            "nummer",
            "pijler-een",
            "redactioneel",
            "De pijlers zijn hernummerd.",
            oud="1. Preventie",
            nieuw="2. Preventie",
        ),
        record("theater", "theater", "nieuw", "Een nieuwe actie.", nieuw="We maken theater.", staat_na="campagne"),
    )
    publish(project, "2031-02-03")
    return found[1]


def third(project: Path) -> None:
    """Amend again what was amended, withdraw what was moved, and withdraw the action before another."""
    assert run(project, "uitgave", "nieuw", PERIOD, "derde", "--naam", "Derde uitgave", "--bron", "visie-2030") == 0
    plant(project, INDEX, "zin staat er nu ook", "zin staat er nog steeds")
    plant(project, REST, f"\n{MOVED}", "")
    plant(project, f"{VISIE}/signaleringen.yml", "  alinea: a-derde\n", "  alinea: a-derde\n  verholpen: derde-weg\n")
    _take_out(project, f"{VISIE}/ambities.yml", "        - id: campagne", "        - id: theater")
    plant(project, f"{VISIE}/ambities.yml", "letter: b", "letter: a")
    # What was said of the action that went, is said of the one that came instead.
    _take_out(project, "data/raad/actietags.yml", "- id: tags-campagne", "- id: tags-theater")
    plant(project, "data/raad/uitvoeringsagenda.yml", "bij: campagne", "bij: theater")
    # Nor can the raad's pages rest on words that are no longer there.
    plant(project, "data/raad/vindplaatsen.yml", "'onderhandelbare uitgangspunt'", "'De eerste zin'")
    plant(project, "data/raad/vindplaatsen.yml", "alinea: a-derde", "alinea: a-eerst")
    plant(project, "data/raad/beloften.yml", "alineas: [a-derde]", "alineas: [a-eerst]")
    plant(project, "data/raad/beloften.yml", "acties: [campagne]", "acties: [theater]")
    write_changes(
        project,
        "derde",
        record("zin-weer", "a-eerst", "gewijzigd", "Het is zo gebleven.", oud="nu ook", nieuw="nog steeds"),
        record(
            "derde-weg",
            "a-derde",
            "vervallen",
            "Daar valt over te praten.",
            oud=MOVED.split("\n")[0],
            stond_na=_before(project, "a-derde"),
        ),
        record(
            "campagne-weg",
            "campagne",
            "vervallen",
            "De campagne is voorbij.",
            oud="We voeren campagne.",
            stond_na="bewust",
            vervangen_door="theater",
        ),
    )
    publish(project, "2032-03-04")


def next_period(project: Path) -> None:
    """Begin a new period: the visie that held is closed."""
    words = ["--naam", "Visie 2034-2038", "--ondertitel", "Nog fijner", "--bron", "visie-2030"]
    assert run(project, "periode", "nieuw", "2034-2038", *words) == 0


def publish(project: Path, day: str) -> None:
    """Give an edition its status and day, and lock it."""
    assert run(project, "uitgave", "controleer") == 0
    words = ["--status", "gewijzigd", "--datum", day, "--toelichting", "Gewijzigd door de raad."]
    assert run(project, "uitgave", "afronden", PERIOD, *words) == 0


def _add(project: Path, file: str, record: str) -> None:
    path = project / file
    path.write_text(path.read_text("utf-8").rstrip() + "\n" + record.strip("\n").rstrip() + "\n", "utf-8")


def _take_out(project: Path, file: str, start: str, end: str) -> None:
    text = (project / file).read_text("utf-8")
    plant(project, file, text[text.index(start) : text.index(end)], "")


def _order(project: Path, edition: str) -> list[str]:
    return re.findall(rf"^{edition} (\S+) ", (project / VISIE / "uitgaven.lock").read_text("utf-8"), re.MULTILINE)


def _last(project: Path) -> str:
    return _order(project, "eerste")[-1]


def _before(project: Path, id: str) -> str:
    order = _order(project, "tweede")
    return order[order.index(id) - 1]
