"""Another region stands on this project: it has only what is its own, and shares what is national."""

import re
import shutil
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from building import PROJECT
from miniature import MINIATURE, copy_miniature, plant

from macros.__main__ import main
from macros.gegevens.geheel import Regiovisie
from macros.gegevens.laden import Lezer
from macros.kern.lagen import basis_van
from macros.onderwerpen import gelezen, laad
from macros.publiceren.poorten import kopieer
from macros.publiceren.proefbouw import proefbouw
from macros.tekst.inhoud import Inhoud

EXAMPLE = PROJECT / "voorbeelden/flevoland"
AT_MOST = 40
_MADE = {"site", "gemaakt", "id", "kader", "adressen.json", "__pycache__"}


def copy_region(target: Path, basis: Path = PROJECT) -> Path:
    """Copy the example to where it may be changed; it stands on `basis`."""
    shutil.copytree(EXAMPLE, target, ignore=shutil.ignore_patterns(*_MADE))
    config = target / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../..", basis.as_posix()), "utf-8")
    return target


def copy_basis(target: Path) -> Path:
    """Copy what a region takes from this project, to plant a fault in."""
    for name in ("data/hulp", "data/meldcode", "data/zoeken", "docs/hulp", "docs/meldcode", "docs/over"):
        shutil.copytree(PROJECT / name, target / name)
    for name in ("mkdocs.yml", "data/site.yml", "data/documenten.yml", "docs/zoeken.md"):
        shutil.copy2(PROJECT / name, target / name)
    for name in ("overrides", "macros"):
        (target / name).symlink_to(PROJECT / name)
    # The longest of all files says nothing that these tests ask for.
    (target / "data/zoeken/vragen.yml").write_text("[]\n", "utf-8")
    return target


def own_tests(project: Path) -> ModuleType:
    """The tests of a region, with which it comes."""
    spec = spec_from_file_location("eigen_tests", project / "tests/inhoud/test_site.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def faults(project: Path) -> list[str]:
    return [str(problem) for problem in gelezen(project)[1]]


@pytest.fixture(scope="module")
def layers_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lagen")


@pytest.fixture
def basis(layers_folder: Path) -> Path:
    """What a region stands on, to plant a fault in: each time in the same place, for what is the same is read once."""
    shutil.rmtree(layers_folder)
    return copy_basis(layers_folder / "basis")


@pytest.fixture
def project(layers_folder: Path, basis: Path) -> Path:
    """A region on it."""
    return copy_region(layers_folder / "regio", basis)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as it is, to look at."""
    return copy_region(tmp_path_factory.mktemp("een regio") / "flevoland")


@pytest.fixture(scope="module")
def content(region: Path) -> Inhoud:
    return laad(region)


@pytest.fixture(scope="module")
def there() -> Regiovisie:
    """What this project itself holds; its rules are for tests/inhoud."""
    regiovisie = Lezer(PROJECT).regiovisie()
    assert regiovisie is not None
    return regiovisie


@pytest.fixture(scope="module")
def pages(region: Path) -> dict[str, str]:
    """Its pages, built once."""
    return proefbouw(region)


def test_a_region_has_few_files_and_no_copy_of_anything() -> None:
    own = [file for file in EXAMPLE.rglob("*") if file.is_file() and not _MADE & {*file.relative_to(EXAMPLE).parts}]
    assert len(own) <= AT_MOST, len(own)
    assert {file.suffix for file in own} == {".yml", ".md", ".lock", ".py"}
    here = {file.read_bytes() for name in ("data", "docs") for file in (PROJECT / name).rglob("*.*")}
    # An empty list is the same everywhere.
    assert not [file.name for file in own if file.read_bytes() in here - {b"[]\n"}]


def test_the_example_passes_its_own_tests(region: Path, pages: dict[str, str]) -> None:
    tests = own_tests(region)
    tests.test_nothing_in_the_content_would_stop_a_build(pages)
    tests.test_who_needs_help_finds_the_national_lines_and_every_municipality(pages)


def test_no_page_of_a_region_names_another(content: Inhoud, there: Regiovisie, pages: dict[str, str]) -> None:
    names = {there.site.naam, there.site.streek, there.site.ondertitel, there.site.omgeving, *there.site.eigennamen}
    names |= {place.naam for place in there.hulp.plaatsen} | {one.naam for one in there.hulp.gemeenten}
    names |= {line.naam for line in there.hulp.regionaal}
    names -= {municipality.naam for municipality in content.regiovisie.hulp.gemeenten}
    # A place can be called as an ordinary word.
    common = {"gewone-plaats", "geen-plaats"}
    names -= {word for kind in there.zoeken.woordsoorten if kind.id in common for word in kind.woorden}
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b", re.IGNORECASE)
    assert {file: found[0] for file, html in pages.items() if (found := named.search(html))} == {}


def test_what_search_is_asked_elsewhere_stays_there(content: Inhoud, there: Regiovisie) -> None:
    asked = [question for record in content.regiovisie.zoeken.vragen for question in record.vragen]
    assert len(asked) > 1000
    assert not [question for question in asked if there.site.streek.lower() in question.lower()]
    assert {record.pagina for record in content.regiovisie.zoeken.vragen} <= {page.pad for page in content.paginas}


def test_what_a_region_lacks_is_left_out_of_a_shared_page(content: Inhoud) -> None:
    lines = {line.id for line in content.regiovisie.hulp.hulplijnen}
    shared = [page for page in content.paginas if page.gedeeld]
    assert len(shared) > 20
    called = {id for page in shared for call in page.aanroepen if call.naam == "hulplijn" for id in call.ids}
    assert called
    assert called <= lines
    assert not [page.pad for page in shared if any(".met-tekst" in line for line in page.regels)]


def test_only_its_own_addresses_and_numbers_are_its_promise(region: Path) -> None:
    promised = (region / "data/adressen.lock").read_text("utf-8")
    assert "/hulp/in-de-buurt/urk/\n" in promised
    assert "/hulp/voor-jezelf/" not in promised
    assert "#document-wmo-2015" not in promised
    assert not (region / "data/hulp/nummers.lock").exists()


def test_a_fault_of_its_own_is_told_at_its_own_file_and_line(project: Path) -> None:
    plant(project, "data/hulp/gemeenten.yml", "zekerheid: hoog", "zekerheid: erg")
    told = faults(project)
    assert [fault.partition(": ")[0] for fault in told] == ["data/hulp/gemeenten.yml:5"]


def line_of(file: Path, text: str) -> int:
    read = file.read_text("utf-8")
    return read[: read.index(text)].count("\n") + 1


def test_a_fault_in_what_is_shared_is_told_at_the_file_it_is_in(basis: Path, project: Path) -> None:
    planted = [
        ("data/hulp/landelijk.yml", "zekerheid: hoog", "zekerheid: erg"),
        ("data/meldcode/uitkomsten.yml", "melden: ja", "melden: misschien"),
        ("docs/hulp/kijken.md", "Eén regel weghalen", "Eén <b>regel</b> weghalen"),
    ]
    for file, old, new in planted:
        plant(basis, file, old, new)
    expected = {f"{basis}/{file}:{line_of(basis / file, new)}" for file, _, new in planted}
    assert {fault.partition(": ")[0] for fault in faults(project)} == expected


def test_what_a_rule_finds_in_a_shared_record_is_told_at_its_file(basis: Path, project: Path) -> None:
    plant(basis, "data/meldcode/uitkomsten.yml", "tekst: >-\n", "tekst: >-\n    U moet bellen.\n")
    told = faults(project)
    assert len(told) == 1
    assert told[0].startswith(f"{basis}/data/meldcode/uitkomsten.yml:")
    assert "'moet' zegt dat de wet het vraagt" in told[0]


def test_a_shared_number_is_marked_as_checked_where_it_belongs(basis: Path, project: Path) -> None:
    day = "gecontroleerd_op: 2026-11-24"
    assert main(["--map", str(project), "gereed", "--nagekeken", "veilig-thuis", "--op", "2026-11-24"]) == 0
    assert day in (basis / "data/hulp/landelijk.yml").read_text("utf-8")
    assert not (project / "data/hulp/landelijk.yml").exists()


def test_a_record_or_page_of_its_own_goes_before_a_shared_one(project: Path) -> None:
    (project / "data/hulp/instellingen.yml").write_text(
        "- {id: uitgang, naam: het nieuws, adres: https://www.nieuws.example/, waarom: Dat leest iedereen.}\n", "utf-8"
    )
    (project / "docs/hulp/kijken.md").write_text(
        "---\ntemplate: hulp.html\ntitle: Kijken\n---\n\n# Kijken {: #kijken }\n\nVan ons.\n", "utf-8"
    )
    content, _ = gelezen(project)
    assert content is not None
    assert content.regiovisie.hulp.uitgang.naam == "het nieuws"
    page = next(page for page in content.paginas if page.pad == "hulp/kijken.md")
    assert (page.gedeeld, page.bestand) == (False, "docs/hulp/kijken.md")


def test_two_regions_in_one_process_do_not_mix(content: Inhoud, pages: dict[str, str], tmp_path: Path) -> None:
    small = copy_miniature(tmp_path / "klein")
    other, name = proefbouw(small), content.regiovisie.site.naam
    small_name = laad(small).regiovisie.site.naam
    assert name in pages["index.html"]
    assert small_name not in pages["index.html"]
    assert small_name in other["index.html"]
    assert not [file for file, html in other.items() if name in html]
    assert basis_van(MINIATURE) is None


def test_a_new_region_passes_its_own_tests(
    basis: Path, layers_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = layers_folder / "veenland"
    words = ["nieuw", "regio", str(project), "--naam", "Regiovisie Veenland", "--gemeenten", "Turfstad, 's-Veen"]
    assert main(["--map", str(basis), *words, "--periode", "2030-2033"]) == 0
    told = capsys.readouterr().out
    assert told.index("gemeenten.yml") < told.index("documenten.yml") < told.index("site.yml")
    tests = own_tests(project)
    built = proefbouw(project)
    tests.test_nothing_in_the_content_would_stop_a_build(built)
    tests.test_who_needs_help_finds_the_national_lines_and_every_municipality(built)
    regiovisie: Regiovisie = laad(project).regiovisie
    assert [municipality.naam for municipality in regiovisie.hulp.gemeenten] == ["Turfstad", "’s-Veen"]
    assert regiovisie.site.gemeenten == "twee gemeenten"
    assert not [file for file in EXAMPLE.rglob("test_site.py") if file.read_bytes() != _own_test(project)]


def _own_test(project: Path) -> bytes:
    return (project / "tests/inhoud/test_site.py").read_bytes()


@pytest.mark.parametrize(
    ("name", "municipalities", "period", "told"),
    [
        ("Regiovisie X", "Stad,,Dorp", "2030-2033", "--gemeenten: '' kan niet"),
        ("Regiovisie X", "Stad, stad", "2030-2033", "--gemeenten: 'Stad' staat er 2 keer"),
        ("Regiovisie X", "<b>, Dorp", "2030-2033", "--gemeenten: '<b>' kan niet"),
        ("{{ x }}", "Stad", "2030-2033", "--naam: '{{ x }}' kan niet"),
        ("Regiovisie X", "Stad", "2033-2030", "--periode: '2033-2030' kan niet"),
    ],
)
def test_what_can_not_be_a_region_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, municipalities: str, period: str, told: str
) -> None:
    project = tmp_path / "nieuw"
    words = ["nieuw", "regio", str(project), "--naam", name, "--gemeenten", municipalities, "--periode", period]
    assert main(["--map", str(PROJECT), *words]) == 1
    assert told in capsys.readouterr().err
    assert not project.exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "brief.txt").write_text("van mij", "utf-8")
    words = ["nieuw", "regio", str(tmp_path), "--naam", "Regiovisie X", "--gemeenten", "Stad"]
    assert main(["--map", str(PROJECT), *words]) == 1
    assert "hier staat al iets" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["brief.txt"]


def test_a_copy_to_publish_from_takes_what_it_stands_on_along(tmp_path: Path) -> None:
    basis = copy_basis(tmp_path / "huis")
    project = copy_region(basis / "voorbeelden/regio", basis)
    plant(project, "mkdocs.yml", f"INHERIT: {basis}", "INHERIT: ../..")
    copied = kopieer(project, tmp_path / "werk")
    assert copied == tmp_path / "werk/voorbeelden/regio"
    assert {page.pad for page in laad(copied).paginas} == {page.pad for page in laad(project).paginas}
