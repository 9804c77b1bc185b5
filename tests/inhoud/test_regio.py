"""Who the region is, its data say; code, templates and tests of the code name it nowhere."""

import re
from pathlib import Path

from building import PROJECT

from macros.gegevens.geheel import Regiovisie

ROOMS = ("macros", "overrides", "tests")


def names_of(regiovisie: Regiovisie) -> re.Pattern[str]:
    """Every word by which the region could be known."""
    site = regiovisie.site
    words = {site.streek, site.gemeenten, *site.omgeving.split()[1:], *site.ondertitel.split()[:1]}
    words |= {gemeente.naam for gemeente in regiovisie.hulp.gemeenten} | {regiovisie.geldende.periode.id}
    return re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(words)), re.IGNORECASE)


def named(folder: Path, names: re.Pattern[str]) -> set[str]:
    files = (file for room in ROOMS for file in (folder / room).rglob("*") if file.is_file())
    return {
        f"{file.relative_to(folder)}: {found.group()}"
        for file in files
        # What search is measured with are questions of people here.
        if not {"__pycache__", "inhoud", "vragen"} & set(file.parts) and file.suffix != ".mo"
        for found in names.finditer(file.read_text("utf-8"))
    }


def test_no_code_no_template_and_no_test_of_them_names_the_region(regiovisie: Regiovisie) -> None:
    assert named(PROJECT, names_of(regiovisie)) == set()


def test_a_name_is_seen(regiovisie: Regiovisie, tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_x.py").write_text(f"# {regiovisie.hulp.gemeenten[0].naam}", "utf-8")
    assert len(named(tmp_path, names_of(regiovisie))) == 1
