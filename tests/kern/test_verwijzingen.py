"""A field with the id of something else says where that is; the walker finds each of them."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from miniature import MINIATURE
from pydantic import BaseModel, StringConstraints

from macros.gegevens.geheel import Regiovisie, bestanden
from macros.gegevens.periodes import EerdereVisie
from macros.gegevens.schema import schemas
from macros.gegevens.uitgaven import Uitgavemap
from macros.gegevens.visie import Visie
from macros.kern.fouten import bedoelt_u
from macros.kern.records import Id
from macros.kern.verwijzingen import Naar, verwijzingen
from macros.onderwerpen import laad
from macros.tekst.regels import _ids

ID_PATTERN = next(part.pattern for part in get_args(Id) if isinstance(part, StringConstraints))
# An id that is of the record itself, be it of before, or a name that is written like one.
OWN = {"id", "vroeger", "naam"}


def parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from parts(part)


def fields() -> dict[str, list[object]]:
    """Give of every field of every record the parts that its annotation is made of."""
    found: dict[str, list[object]] = {}
    todo: list[Any] = [
        model for project in (Regiovisie, Visie, EerdereVisie, Uitgavemap) for model, _ in bestanden(project).values()
    ]
    seen: set[Any] = set()
    while todo:
        if (model := todo.pop()) not in seen:
            seen.add(model)
            for name, field in model.model_fields.items():
                found[f"{model.__name__}.{name}"] = [*parts(field.annotation), *field.metadata]
            todo += [
                part for own in found.values() for part in own if isinstance(part, type) and issubclass(part, BaseModel)
            ]
    return found


FIELDS = fields()
TARGETS = {part.doelen for own in FIELDS.values() for part in own if isinstance(part, Naar)}


def test_every_field_with_an_id_says_where_it_leads() -> None:
    with_id = {
        name
        for name, own in FIELDS.items()
        if any(isinstance(part, StringConstraints) and part.pattern == ID_PATTERN for part in own)
    }
    silent = {name for name in with_id if not any(isinstance(part, Naar) for part in FIELDS[name])}
    assert len(with_id) > 50
    assert {name for name in silent if name.partition(".")[2] not in OWN} == set()


@pytest.mark.parametrize("target", sorted({target for targets in TARGETS for target in targets}))
def test_every_target_is_a_place_that_is_there(target: str) -> None:
    inhoud = laad(MINIATURE)
    assert all(isinstance(id, str) for id in _ids(inhoud, target, inhoud.regiovisie.geldende))


def test_a_reference_knows_its_record_and_the_way_to_it() -> None:
    found = {(een.record, een.veld, een.waarde) for een in verwijzingen(laad(MINIATURE).regiovisie)}
    assert ("stand-dorp", "gemeente", "dorp") in found
    assert ("klein-punt", "geschiedenis.bron.document", "visie-2030") in found
    assert ("tags-campagne", "tags.kenmerk", "partner-gemeente") in found
    assert ("2030-2034", "tussentijd.bron.document", "visie-2030") in found


def test_the_schema_says_where_an_id_leads() -> None:
    assert '"x-verwijst-naar": [\n      "hulp.gemeenten"\n     ]' in schemas()["raad/gemeentestanden.json"]


@pytest.mark.parametrize(
    ("asked", "known", "told"),
    [
        ("drop", ["dorp", "stad"], "'drop' bestaat niet; bedoelt u 'dorp'?"),
        ("a-7k3pq", ["a-7k3pz"], "'a-7k3pq' bestaat niet; bedoelt u 'a-7k3pz'? Anders is de alinea"),
        ("a-7k3pq", ["a-zaak7"], "'a-7k3pq' bestaat niet; de alinea die zo heette, is weg: zet haar terug"),
        ("zaak", ["a-zaak7"], "'zaak' bestaat niet; er is: het id van een alinea"),
        ("a-7k3p", ["a-7k3pq"], "'a-7k3p' bestaat niet; bedoelt u 'a-7k3pq'?"),
        ("xyz", ["dorp", "stad"], "'xyz' bestaat niet; er is: dorp, stad"),
        ("xyz", [], "'xyz' bestaat niet; er is: geen enkel record"),
    ],
)
def test_the_remedy_is_a_guess_only_where_a_word_can_be_misspelt(asked: str, known: list[str], told: str) -> None:
    assert bedoelt_u(asked, known).startswith(told)
