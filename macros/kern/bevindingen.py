"""What the models find wrong, as an editor reads it: `file:line: record.field: what is wrong, what belongs there`."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints, ValidationError
from pydantic.fields import FieldInfo

from macros.kern.fouten import Problem
from macros.kern.yaml import Gelezen, Plaats

_VORMEN: dict[str, str] = {}
_LANG = 100
# What a word processor puts round a word.
_KROM = "“”„‘’ "
# What pydantic calls a mistake → what an editor is told. `{0}` is what stands there.
_MELDINGEN = {
    "missing": "ontbreekt; dit veld is verplicht: zet '{veld}: …' erbij",
    "extra_forbidden": "onbekend veld; {raad}",
    "string_type": "{leeg}hier hoort {hoort}, op dezelfde regel",
    "string_too_short": "is leeg; hier hoort een tekst",
    "too_long": "is langer dan {max_length} tekens; maak het korter",
    "string_pattern_mismatch": "{0} kan hier niet; hier hoort {pattern}",
    "too_short": "is te kort; hier horen er minstens {min_length}, tussen [ en ] of elk achter een streepje",
    "int_parsing": "{0} is geen getal; hier hoort een heel getal",
    "int_parsing_size": "{0} is geen getal; hier hoort een heel getal",
    "int_type": "hier hoort een heel getal",
    "literal_error": "{0} kan hier niet; kies uit {expected}",
    "tuple_type": "{leeg}hier hoort een lijst; schrijf [{kaal}], of zet elk op een eigen regel met een streepje ervoor",
    "model_type": "{leeg}hier horen velden met een naam, een dubbele punt en een waarde, zoals {vorm}",
    "date_from_datetime_parsing": "{0} is geen datum; schrijf jjjj-mm-dd",
    "date_parsing": "{0} is geen datum; schrijf jjjj-mm-dd",
    "date_type": "hier hoort een datum als jjjj-mm-dd",
    "value_error": "{error}",
}


def vorm(patroon: str, hoort: str) -> StringConstraints:
    """Say of a field what its text looks like: to pydantic as a pattern, and to an editor in words."""
    _VORMEN[patroon] = hoort
    return StringConstraints(pattern=patroon)


def meldingen(fout: ValidationError) -> list[str]:
    """Give each error of one record in the words of an editor: `datum: '2027' is geen datum; schrijf jjjj-mm-dd`."""
    return [f"{'.'.join(map(str, een['loc']))}: {_melding(dict(een))}" for een in fout.errors()]


def problemen(naam: str, gelezen: Gelezen, fouten: list[dict[str, Any]], soort: object) -> Iterator[Problem]:
    """Turn what pydantic found wrong with a file of some kind into lines for an editor.

    A field that is missing because its name was misspelt, is told once.
    """
    bedoeld = {(*een["loc"][:-1], lijkt) for een in fouten if (lijkt := _lijkt(een, soort, gelezen.waarde))}
    for een in fouten:
        # Of a list with a wrong record in it pydantic counts only the sound ones.
        te_kort = een["type"] == "too_short" and len(een["input"]) < een["ctx"]["min_length"]
        if te_kort or (een["type"] != "too_short" and (een["type"] != "missing" or een["loc"] not in bedoeld)):
            yield probleem(naam, gelezen, een, soort)


def probleem(naam: str, gelezen: Gelezen, fout: dict[str, Any], soort: object = None) -> Problem:
    """Turn one pydantic error into a line for an editor."""
    plaats: Plaats = fout["loc"]
    extra = {"raad": _raad(fout, soort, gelezen.waarde), "vorm": _vorm(plaats, soort), "hoort": _hoort(plaats, soort)}
    melding = _melding(fout | extra)
    return Problem(naam, gelezen.regel(plaats), f"{_waar(gelezen.waarde, plaats)}: {melding}")


def _velden(soort: Any, plaats: Plaats) -> dict[str, FieldInfo]:
    """Give the fields that a model has, at a place in a kind of value."""
    alle = {naam: veld for model in _modellen(soort) for naam, veld in model.model_fields.items()}
    for nummer, stap in enumerate(plaats):
        if stap in alle:
            return _velden(alle[str(stap)].annotation, plaats[nummer + 1 :])
    return alle


def _modellen(soort: Any) -> Iterator[type[BaseModel]]:
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        yield soort
    for deel in get_args(soort):
        yield from _modellen(deel)


def _lijkt(fout: dict[str, Any], soort: object, waarde: Any) -> str | None:
    """Give the field that an unknown one is most like, of those that are not there yet."""
    *boven, veld = fout["loc"] or ("",)
    if fout["type"] != "extra_forbidden":
        return None
    for stap in boven:
        waarde = waarde[stap] if isinstance(waarde, list) or stap in waarde else waarde
    return next(iter(get_close_matches(str(veld), _velden(soort, tuple(boven)).keys() - waarde.keys(), 1, 0.7)), None)


def _raad(fout: dict[str, Any], soort: object, waarde: Any) -> str:
    if lijkt := _lijkt(fout, soort, waarde):
        return f"bedoelt u '{lijkt}'?"
    kan = ", ".join(_velden(soort, fout["loc"][:-1]))
    return "haal het weg" + (f", of kies uit: {kan}" if kan else "")


def _vorm(plaats: Plaats, soort: object) -> str:
    """Give what the fields at a place look like, of those that may not be left out."""
    velden = _velden(soort, plaats)
    return "{" + ", ".join(f"{naam}: …" for naam, veld in velden.items() if veld.is_required()) + "}"


def _hoort(plaats: Plaats, soort: object) -> str:
    """Say what belongs in a field that holds a text."""
    veld = _velden(soort, plaats[:-1]).get(str(plaats[-1])) if plaats else None
    patronen = (getattr(een, "pattern", None) for een in (veld.metadata if veld else ()))
    return next((_VORMEN[een] for een in patronen if een in _VORMEN), "een tekst")


def _melding(fout: dict[str, Any]) -> str:
    """Say what pydantic found wrong in the words of an editor."""
    context = {sleutel: str(waarde).replace(" or ", " of ") for sleutel, waarde in fout.get("ctx", {}).items()}
    waarde, patroon = fout.get("input"), context.get("pattern", "")
    context["pattern"] = _VORMEN.get(patroon, "")
    kaal = waarde.strip(_KROM) if isinstance(waarde, str) else ""
    if patroon and kaal != waarde and re.fullmatch(patroon, kaal):
        return f'{_wat(waarde)} staat tussen aanhalingstekens van een tekstverwerker; typ "{kaal}"'
    context |= {
        "kaal": kaal or "een, twee",
        "leeg": "is leeg; " if waarde is None else "",
        "veld": str((*fout["loc"], "")[-2 if fout["loc"] else 0]),
    }
    context |= {sleutel: str(fout.get(sleutel, "")) for sleutel in ("raad", "vorm", "hoort")}
    return _MELDINGEN.get(fout["type"], "klopt niet").format(_wat(waarde), **context)


def _wat(waarde: Any) -> str:
    """Say what stands there: a text as it was typed, its begin when it is long."""
    if isinstance(waarde, list | dict):
        return f"een {'lijst' if isinstance(waarde, list) else 'veld met velden eronder'}"
    return "een leeg veld" if waarde is None else f"'{waarde[:_LANG]}{'…' * (len(waarde) > _LANG)}'"


def _waar(waarde: Any, plaats: Plaats) -> str:
    """Name a place as an editor knows it: `bewustwording-inwoners.kort`."""
    eigen = waarde.get("id") if isinstance(waarde, dict) else None
    naam = eigen if eigen and isinstance(eigen, str) else "bestand"
    for stap in plaats:
        try:
            waarde = waarde[stap]
        except (KeyError, IndexError, TypeError):
            return f"{naam}.{stap}"
        if isinstance(waarde, dict) and isinstance(waarde.get("id"), str):
            naam = waarde["id"]
        elif isinstance(stap, str):
            naam = f"{naam}.{stap}"
        elif naam == "bestand":
            naam = f"{stap + 1}e record"
    return naam
