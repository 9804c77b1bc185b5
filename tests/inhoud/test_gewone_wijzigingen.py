"""What the guide for editors calls ordinary is ordinary: each change of its, made to a copy, leaves everything sound.

The copy is of whatever the content is; what is changed is looked up in it, so that no name of today stands here.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from building import copy_project, made_once

from macros.__main__ import main
from macros.gegevens.geheel import Regiovisie
from macros.gegevens.visie import Signalering
from macros.hulp.nummers import BEKEND
from macros.kern.bewerken import met_records, met_velden
from macros.kern.records import kale_tekst
from macros.onderwerpen import laad
from macros.publiceren.lettertypen import LETTERMAP, LETTERTYPEN
from macros.publiceren.poorten import inhoud as gate
from macros.tekst.inhoud import Inhoud
from macros.zoeken.bereik import te_weinig

DAY = "2099-03-04"
# Whoever checks something does so today.
CHECKED = date.today().isoformat()
SOURCE = "bron: {document: proefbesluit, paragraaf: Besluit, redactie: hertaald}"
# A page that is made is held by all that holds the others, without a browser; with one it is held on the real site.
TESTS = Path(__file__).parent
NOT_AGAIN = (
    # What plants a fault, or takes a page apart, says nothing of the content.
    *("planted", "is_seen", "are_seen", "looked_at", "refused", "test_controleer_links"),
    # These were told by the check and the build of the copy.
    *("no_address_of_the_site_was_lost", "no_word_of_the_visie_was_changed", "test_verify"),
    # The guide, and how a form is written, are what they are by whatever content.
    *("examples_are_sound", "every_command_in_the_guide", "sphinx", "a_name_that_is_not_in_it"),
    *("same_bytes", "same_triples", "comes_with_our_headers", "no_code_no_template"),
    *("sheet_and_script_of_a_subject", "test_kleuren", "left_alone_and_an_old_one"),
)


def add(project: Path, file: str, record: str) -> None:
    path = project / "data" / file
    path.write_text(met_records(path.read_text("utf-8"), record), "utf-8")


def change(project: Path, file: str, id: str, **fields: str) -> None:
    path = project / "data" / file
    path.write_text(met_velden(path.read_text("utf-8"), id, fields), "utf-8")


def write(project: Path, page: str, front: str, text: str) -> None:
    (project / "docs" / page).write_text(f"---\n{front}\n---\n\n{text}\n", "utf-8")


def in_menu(project: Path, after: str, page: str) -> None:
    """Put a page in the menu behind another."""
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    (line,) = re.findall(rf"^ +- (?:\S+: )?{re.escape(after)}\n", text, re.MULTILINE)
    config.write_text(text.replace(line, f"{line}{line[: line.index('-')]}- {page}\n"), "utf-8")


def command(project: Path, *words: str, gives: int = 0) -> None:
    """Run it in this process: what is read already, is not read again."""
    assert main(["--map", str(project), *words]) == gives


def unnoted(inhoud: Inhoud) -> tuple[str, str]:
    """An adopted paragraph of which nothing is remarked, by its id, and its first words."""
    noted = {note.alinea for note in inhoud.regiovisie.geldende.signaleringen}
    start = f"visie/{inhoud.regiovisie.geldende.periode.id}/"
    for id, text in inhoud.adresboek.letterlijk.items():
        page = inhoud.adresboek.pagina_van[id]
        plain = re.fullmatch(r"[\w ,]+[.]", text)
        if id.startswith("a-") and id not in noted and plain and page.startswith(start) and "index" not in page:
            return id, " ".join(text.split()[:3])
    pytest.fail("every paragraph has a signalering")


def mendable(project: Path, inhoud: Inhoud) -> Signalering:
    """A mistake that was flagged in running text on which nothing else rests, with what was meant."""
    elsewhere = [
        text
        for file in (project / "data").rglob("*.yml")
        # Plain words follow: they are to be read again.
        if file.name not in ("signaleringen.yml", "gewone_taal.yml") and (text := file.read_text("utf-8"))
    ]
    for note in (one for one in inhoud.regiovisie.geldende.eenmalig if not one.ook):
        page = project / "docs" / inhoud.adresboek.pagina_van[note.alinea]
        alone = not any(note.alinea in text for text in elsewhere)
        if alone and note.bedoeld and not note.in_bron and page.read_text("utf-8").count(note.woorden) == 1:
            return note
    pytest.fail("no signalering can be mended")


def unclaimed(inhoud: Inhoud) -> str:
    """A long word of the visie that is a name of nothing yet."""
    regiovisie = inhoud.regiovisie
    names = [name for one in regiovisie.partners for name in (*one.namen, *one.geen)]
    names += [name for one in regiovisie.begrippen for name in (*one.vormen, *one.namen)]
    taken = " ".join(names).casefold()
    texts = " ".join(kale_tekst(text) for text in inhoud.adresboek.letterlijk.values())
    found = re.findall(r"(?<=[a-z] )[a-z]{10,}(?= [a-z])", texts)
    return str(next(word for word in found if word not in taken))


# ---------- The ordinary changes of docs/over/redactie.md


def a_council_decides(project: Path, inhoud: Inhoud) -> None:
    add(
        project,
        "documenten.yml",
        "- id: proefbesluit\n  titel: Een besluit van de raad\n  kort: Het besluit\n  soort: Raadsbesluit\n"
        f"  van: een raad\n  peildatum: {CHECKED}\n  gebruik: Wat de raad besloot.\n",
    )
    words = "- id: proef-dag\n  woorden: 'besloten op 4 maart 2099'\n"
    add(project, "raad/vindplaatsen.yml", words + f"  {SOURCE.replace('hertaald', 'letterlijk')}\n")
    told = {stand.gemeente: stand.id for stand in inhoud.regiovisie.raad.gemeentestanden}
    gemeente = next(one.id for one in inhoud.regiovisie.hulp.gemeenten if one.id not in told)
    add(
        project,
        "raad/gemeentestanden.yml",
        f"- id: stand-proef\n  gemeente: {gemeente}\n  tekst: De raad stemde in.\n"
        f"  besluit: Ingestemd op 4 maart 2099.\n  vindplaatsen: [proef-dag]\n  {SOURCE}\n",
    )


def a_number_is_another(project: Path, inhoud: Inhoud) -> None:
    changeable = (line for line in reversed(inhoud.regiovisie.hulp.nummerlijst) if line.id not in BEKEND)
    line = min(changeable, key=lambda line: line.gecontroleerd_op or date.min)
    file = "landelijk" if line in inhoud.regiovisie.hulp.landelijk else "regionaal"
    change(project, f"hulp/{file}.yml", line.id, telefoon="0800-0099", gecontroleerd_op=CHECKED)


def a_number_was_checked(project: Path, inhoud: Inhoud) -> None:
    change(project, "hulp/gemeenten.yml", inhoud.regiovisie.hulp.gemeenten[0].id, gecontroleerd_op=CHECKED)


def a_place_is_found(project: Path, inhoud: Inhoud) -> None:
    fields = f"gemeente: {inhoud.regiovisie.hulp.gemeenten[0].id}, postcodes: ['1099'], bron: [proef], zekerheid: hoog"
    add(project, "hulp/plaatsen.yml", f"- {{id: plaats-proef, naam: Proefoord, {fields}}}\n")


def a_way_into_help_comes(project: Path, _: Inhoud) -> None:
    add(project, "hulp/paden.yml", "- {id: pad-proef, titel: Ik weet het niet, pagina: hulp/proef.md}\n")
    text = "# Ik weet het niet {: #proefpad }\n\nDat mag. Praat met iemand die je vertrouwt.\n\n"
    write(
        project,
        "hulp/proef.md",
        "template: hulp.html\ntitle: Ik weet het niet",
        text + '{{ hulplijn("veilig-thuis") }}',
    )


def a_concept_comes(project: Path, inhoud: Inhoud) -> None:
    command(project, "nieuw", "begrip", "proefwoord")
    period = inhoud.regiovisie.geldende.periode.id
    path = project / "data/begrippen.yml"
    head, _, record = path.read_text("utf-8").rpartition("- id: proefwoord")
    for old, new in [
        ("  term:", "  term: proefwoord"),
        ("  thema:", f"  thema: {inhoud.regiovisie.begrippen[0].thema}"),
        ("  uitleg:", "  uitleg: Een woord om te proberen."),
        ("  kort:", "  kort: Een proef."),
        ("vormen: []", "vormen: [proefwoord]"),
        ("  geldig_vanaf:", f"  geldig_vanaf: {period[:4]}"),
        ("- periode:", f"- periode: {period}"),
        ("  wat:", "  wat: Het kwam erbij."),
    ]:
        assert old in record
        record = record.replace(old, new, 1)
    record = re.sub(r"^( +)bron:\n +document:\n +redactie:$", rf"\1{SOURCE}", record, flags=re.MULTILINE)
    path.write_text(f"{head}- id: proefwoord{record}", "utf-8")
    path = project / "data/zoeken/vragen.yml"
    head, _, empty = path.read_text("utf-8").rpartition("vragen: []")
    assert not empty.strip()
    questions = (
        "proefwoord",
        "wat is een proefwoord",
        "proefwoorden",
        "uitleg van proefwoord",
        "proefwoord in de visie",
    )
    path.write_text(f"{head}vragen: [{', '.join(questions)}]\n", "utf-8")


def a_mistake_is_flagged(project: Path, inhoud: Inhoud) -> None:
    paragraph, words = unnoted(inhoud)
    add(
        project,
        f"visie/{inhoud.regiovisie.geldende.periode.id}/signaleringen.yml",
        f"- id: proeffout\n  soort: spelling\n  alinea: {paragraph}\n  woorden: {words}\n"
        f"  bedoeld: Iets anders\n  waarom: Zo staat het nergens anders.\n  raad: nee\n",
    )


def an_appointment_is_made(project: Path, inhoud: Inhoud) -> None:
    years = inhoud.regiovisie.geldende.periode.id
    row = inhoud.regiovisie.actieoverzicht.rijen[0]
    add(
        project,
        "raad/uitvoeringsagenda.yml",
        f"- id: afspraak-proef\n  bij: {row.id}\n  indicator: Proeven per jaar\n  eenheid: proeven\n"
        f'  nulwaarde: {{waarde: "120", jaar: "{years[:4]}"}}\n  doel: {{waarde: "1.150", jaar: "{years[5:]}"}}\n'
        f"  eigenaar: {inhoud.regiovisie.geldende.rollen[0].id}\n"
        f'  begin: "{years[:4]}"\n  einde: "{years[5:]}"\n  status: loopt\n  {SOURCE}\n',
    )


def a_partner_comes(project: Path, inhoud: Inhoud) -> None:
    word = unclaimed(inhoud)
    source = f"bron: {{document: {inhoud.regiovisie.geldende.nieuwste.bron.document}, redactie: hertaald}}"
    add(
        project,
        "partners.yml",
        f"- id: proefpartner\n  naam: De Proef\n  soort: genoemd\n  kort: De visie noemt hem.\n  vormen: [{word}]\n"
        f"  {source}\n",
    )
    front = "description: De Proef in de regiovisie."
    write(
        project,
        "partners/proefpartner.md",
        front,
        '# De Proef {: #partner-proefpartner }\n\n{{ partner("proefpartner") }}',
    )
    in_menu(project, "partners/index.md", "partners/proefpartner.md")


def a_question_is_asked(project: Path, inhoud: Inhoud) -> None:
    add(
        project,
        "raad/vragen.yml",
        f"- id: vraag-proef\n  vraag: Wat als het een proef is?\n  groep: {inhoud.regiovisie.raad.vragen[0].groep}\n"
        f"  antwoord:\n    - id: antwoord-proef\n      tekst: Dan gaat het goed.\n      {SOURCE}\n",
    )


def new_pages_get_the_questions_that_find_them(project: Path, _: Inhoud) -> None:
    for number, (page, has, needed) in enumerate(te_weinig(laad(project, met_nieuwe_alineas=True))):
        questions = "".join(f"    - de {n}e proefvraag van pagina {number}\n" for n in range(has, needed))
        add(project, "zoeken/vragen.yml", f"- id: proef-{number}\n  pagina: {page}\n  vragen:\n{questions}")


def an_edition_mends_a_flagged_mistake(project: Path, inhoud: Inhoud) -> None:
    command(project, "adressen")
    visie, note = inhoud.regiovisie.geldende, mendable(project, inhoud)
    period, source = visie.periode.id, visie.nieuwste.bron.document
    command(project, "uitgave", "nieuw", period, "proef", "--naam", "De proef", "--bron", source)
    page = project / "docs" / inhoud.adresboek.pagina_van[note.alinea]
    page.write_text(page.read_text("utf-8").replace(note.woorden, str(note.bedoeld)), "utf-8")
    change(project, f"visie/{period}/signaleringen.yml", note.id, verholpen=f"proef-{note.alinea}-gewijzigd")
    command(project, "uitgave", "controleer", period, "--vul-aan", gives=1)
    record = project / f"data/visie/{period}/uitgaven/proef/wijzigingen.yml"
    record.write_text(record.read_text("utf-8").replace("reden: ''", "reden: Zo was het bedoeld."), "utf-8")
    told = ["--status", "gewijzigd", "--datum", DAY, "--toelichting", "Gewijzigd door de raden."]
    command(project, "uitgave", "afronden", period, *told)


def a_new_period_comes(project: Path, inhoud: Inhoud) -> None:
    visie = inhoud.regiovisie.geldende
    year = int(visie.periode.id[5:]) + 1
    words = ["--naam", "De visie hierna", "--ondertitel", "Nog beter", "--bron", visie.nieuwste.bron.document]
    command(project, "periode", "nieuw", f"{year}-{year + 4}", *words)


ORDINARY: list[Callable[[Path, Inhoud], None]] = [
    a_council_decides,
    a_number_is_another,
    a_number_was_checked,
    a_place_is_found,
    a_way_into_help_comes,
    a_concept_comes,
    a_mistake_is_flagged,
    an_appointment_is_made,
    a_partner_comes,
    a_question_is_asked,
    an_edition_mends_a_flagged_mistake,
    a_new_period_comes,
    new_pages_get_the_questions_that_find_them,
]


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory, inhoud: Inhoud) -> Path:
    """A copy of the project with every ordinary change made to it, and the site that the command builds of it.

    That holds each page for what its kind must have, and the adopted words against their source.
    """

    def make(folder: Path) -> None:
        project = copy_project(folder / "project")
        for edit in ORDINARY:
            edit(project, inhoud)
        # Fonts are the same whatever is written with them, and take two seconds.
        (fonts := project / "docs" / LETTERMAP).mkdir(parents=True)
        for name in LETTERTYPEN:
            (fonts / f"{name}.woff2").touch()
        command(project, "bouw")

    return made_once(tmp_path_factory, "gewone wijzigingen", make) / "project"


def test_the_check_finds_nothing(changed: Path) -> None:
    """Without its trial build: the site that was built is held by the same."""
    assert [str(problem) for problem in gate(changed)] == []


def test_what_is_true_of_any_content_is_true_of_it(changed: Path) -> None:
    """All of tests/inhoud that needs no browser, and does not do this again."""
    options = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--zonder-browser"]
    told = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-k", f"not ({' or '.join(NOT_AGAIN)})", str(TESTS)],
        cwd=TESTS.parents[1],
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        | {"REGIOVISIE_PROJECT": str(changed), "REGIOVISIE_SITE": str(changed / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout[-8000:]


def test_the_changes_are_on_the_site_of_the_data(changed: Path, regiovisie: Regiovisie) -> None:
    """A change that landed nowhere would prove nothing."""
    after = laad(changed).regiovisie
    assert len(after.begrippen) == len(regiovisie.begrippen) + 1
    assert len(after.partners) == len(regiovisie.partners) + 1
    assert len(after.hulp.paden) == len(regiovisie.hulp.paden) + 1
    assert len(after.raad.vragen) == len(regiovisie.raad.vragen) + 1
    assert len(after.geldende.signaleringen) == len(regiovisie.geldende.signaleringen) + 1
    assert len(after.geldende.uitgaven) == len(regiovisie.geldende.uitgaven) + 1
    assert len(after.alle_visies) == len(regiovisie.alle_visies) + 1
