"""What the models find wrong, as an editor reads it: `file:line: record.field: what is wrong, what belongs there`."""

from typing import Any

from pydantic import ValidationError

from macros.kern.fouten import Problem
from macros.kern.yaml import Gelezen, Plaats

# The forms that a field can ask for, in words.
_VORMEN = {
    r"^[a-z0-9/._-]+$": "een bestand onder docs/, zoals begrippen.ttl",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "een naam van kleine letters, cijfers en streepjes",
    r"^https://\S+$": "een adres dat met https:// begint",
    r"^/[^\s#]*$": "een adres op deze site dat met / begint, zoals /hulp/ouderen/",
    r"^\d{4}-\d{4}$": "een periode zoals 2030-2034",
    r"^[a-z]$": "één kleine letter",
    r"^[a-z0-9/-]+\.md$": "een bestand onder docs/, zoals visie/index.md",
    r"^RV-\d{3}$": "een code zoals RV-041",
    r"^BWBR\d{7}$": "een nummer van wetten.nl, zoals BWBR0034925",
    r"^\d{1,3}(\.\d{3})*(,\d+)?$": "een getal zoals 1.150 of 1,3",
    r"^[1-9][0-9]{3}(-[1-9][0-9]{3})?$": "een postcode van vier cijfers, of een reeks zoals 8011-8019",
    r"^([a-z0-9-]+\.)+[a-z]+(/[a-z0-9-]+)*$": "een website zonder https, zoals stad.nl of stad.nl/hulp",
    r"^hulp/[a-z0-9/-]+\.md$": "een bestand onder docs/hulp/, zoals hulp/ouderen.md",
    r"^https://[a-z0-9.-]+/[a-z0-9/-]*$": "een adres dat met https:// begint, zonder ? en zonder #",
    r"^\d+( [+-] \d+)+ = \d+$": "een som zoals 2024 + 1 = 2025",
    r"^GM\d{4}$": "een CBS-code zoals GM0193",
    r"^\d{4}$": "een jaartal",
    r"^[a-z]{2,3}$": "een taalcode zoals nl",
    r"^\+?[0-9][0-9 -]*[0-9]$": "een telefoonnummer van cijfers, spaties en streepjes",
    r"^#([0-9a-f]{3}|[0-9a-f]{6})$": "een kleur zoals #1a2b3c",
    r"^M[A-Za-z0-9 .-]+$": "een lijn zoals in een SVG, die met M begint",
    r"^(mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https://\S+|tel:\+[0-9-]+)$": "mailto:, https:// of tel: met een adres",
    r"^(mailto:[^\s@?{}]+@[^\s@?{}]+\.[^\s@?{}]+(\?[^\s{}]*(\{adres\})?)?|https://[^\s{}]+(\{adres\})?)$": (
        "mailto: of https:// met een adres, en {adres} aan het einde als dat van de alinea erbij moet"
    ),
    r"^https://[^\s{}]+\{pad\}$": "een adres dat met https:// begint en op {pad} eindigt",
}
_LANG = 100
# What pydantic calls a mistake → what an editor is told. `{0}` is what stands there.
_MELDINGEN = {
    "missing": "ontbreekt; dit veld is verplicht",
    "extra_forbidden": "onbekend veld; controleer de spelling of haal het weg",
    "string_type": "hier hoort een tekst",
    "string_too_short": "is leeg; hier hoort een tekst",
    "too_long": "is langer dan {max_length} tekens; maak het korter",
    "string_pattern_mismatch": "{0} kan hier niet; hier hoort {pattern}",
    "too_short": "is te kort; hier horen er minstens {min_length}",
    "int_parsing": "{0} is geen getal; hier hoort een heel getal",
    "int_parsing_size": "{0} is geen getal; hier hoort een heel getal",
    "int_type": "hier hoort een heel getal",
    "literal_error": "{0} kan hier niet; kies uit {expected}",
    "tuple_type": "hier hoort een lijst; begin elke regel met een streepje",
    "model_type": "hier horen velden met een naam, een dubbele punt en een waarde",
    "date_from_datetime_parsing": "{0} is geen datum; schrijf jjjj-mm-dd",
    "date_parsing": "{0} is geen datum; schrijf jjjj-mm-dd",
    "date_type": "hier hoort een datum als jjjj-mm-dd",
    "value_error": "{error}",
}


def meldingen(fout: ValidationError) -> list[str]:
    """Give each error of one record in the words of an editor: `datum: '2027' is geen datum; schrijf jjjj-mm-dd`."""
    return [f"{'.'.join(map(str, een['loc']))}: {_melding(dict(een))}" for een in fout.errors()]


def probleem(naam: str, gelezen: Gelezen, fout: dict[str, Any]) -> Problem:
    """Turn one pydantic error into a line for an editor."""
    plaats: Plaats = fout["loc"]
    return Problem(naam, gelezen.regel(plaats), f"{_waar(gelezen.waarde, plaats)}: {_melding(fout)}")


def _melding(fout: dict[str, Any]) -> str:
    """Say what pydantic found wrong in the words of an editor."""
    context = {sleutel: str(waarde).replace(" or ", " of ") for sleutel, waarde in fout.get("ctx", {}).items()}
    context["pattern"] = _VORMEN.get(context.get("pattern", ""), "een andere vorm")
    return _MELDINGEN.get(fout["type"], "klopt niet").format(_wat(fout.get("input")), **context)


def _wat(waarde: Any) -> str:
    """Say what stands there: a text as it was typed, its begin when it is long."""
    if isinstance(waarde, list | dict):
        return f"een {'lijst' if isinstance(waarde, list) else 'veld met velden eronder'}"
    return "een leeg veld" if waarde is None else f"'{waarde[:_LANG]}{'…' * (len(waarde) > _LANG)}'"


def _waar(waarde: Any, plaats: Plaats) -> str:
    """Name a place as an editor knows it: `bewustwording-inwoners.kort`."""
    naam = str(waarde.get("id", "bestand")) if isinstance(waarde, dict) else "bestand"
    for stap in plaats:
        try:
            waarde = waarde[stap]
        except (KeyError, IndexError, TypeError):
            return f"{naam}.{stap}"
        if isinstance(waarde, dict):
            id = waarde.get("id")
            naam = id if isinstance(id, str) else f"{stap + 1}e record" if isinstance(stap, int) else f"{naam}.{stap}"
        elif not isinstance(waarde, list):
            return f"{stap + 1}e record" if isinstance(stap, int) and naam == "bestand" else f"{naam}.{stap}"
    return f"{naam}.{plaats[-1]}" if plaats and isinstance(plaats[-1], str) else naam
