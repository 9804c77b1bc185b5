"""Editing a YAML file that people write in too: a record is added or changed, every other line stays as it is."""

import re
from collections.abc import Callable, Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from yaml import compose

from macros.kern.yaml import LADER


def als_yaml(waarde: Any) -> str:
    """Give a value as YAML in the layout of our files: a text on one line, the records of a list at the margin."""
    uit = StringIO()
    _yaml().dump(waarde, uit)
    # A list in a record stands two to the right of its name; ruamel.yaml has one setting for that and for the margin.
    return re.sub(r"^  ", "", uit.getvalue(), flags=re.MULTILINE) if isinstance(waarde, list) else uit.getvalue()


def met_records(tekst: str, records: str) -> str:
    """Give the text of a list with records, as YAML, behind those it has."""
    lijst = compose(tekst, LADER)
    if lijst is not None and not lijst.value:
        regels = tekst.splitlines(keepends=True)
        nummer = lijst.start_mark.line
        regels[nummer] = regels[nummer].replace("[]", "", 1).lstrip()
        tekst = "".join(regels)
    return f"{tekst.rstrip()}\n{records}"


def met_velden(tekst: str, id: str, velden: Mapping[str, Any]) -> str:
    """Give the text of a list in which one record has other values; a field it lacked comes before its last one."""
    regels = tekst.splitlines(keepends=True)
    begin, einde = _plaats(tekst, id, regels)
    # Read by itself, so that what stands between this record and the next stays out of it.
    (record,) = _yaml().load("".join(regels[begin:einde]))
    for naam, waarde in velden.items():
        if naam in record:
            record[naam] = waarde
        else:
            record.insert(len(record) - 1, naam, waarde)
    return "".join([*regels[:begin], als_yaml([record]), *regels[einde:]])


def bewerkt(tekst: str, wijzig: Callable[[Any], object]) -> str:
    """Give the YAML of a table after `wijzig` changed its value in place; comments, order and quotes stay."""
    yaml, uit = _yaml(), StringIO()
    waarde = yaml.load(tekst)
    wijzig(waarde)
    yaml.dump(waarde, uit)
    return uit.getvalue()


def _plaats(tekst: str, id: str, regels: list[str]) -> tuple[int, int]:
    """Give where the lines of a record begin, and where they end; blank lines and comments below it are not its own."""
    lijst: Any = compose(tekst, LADER)
    # Where its first field stands; the dash can stand on a line above it.
    plekken = {
        waarde.value: record.start_mark.line
        for record in lijst.value
        for naam, waarde in record.value
        if naam.value == "id"
    }
    eerste = plekken[id]
    begin = next(nummer for nummer in range(eerste, -1, -1) if regels[nummer].startswith("-"))
    einde = next((nummer for nummer in range(eerste + 1, len(regels)) if regels[nummer].startswith("-")), len(regels))
    while not regels[einde - 1].strip() or regels[einde - 1].startswith("#"):
        einde -= 1
    return begin, einde


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    # A long text stays on its line, and one that an editor broke stays broken.
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
