"""A data file as a program for editors sees it: YAML 1.2, which reads 2026 as a number, held against its schema."""

import re
from typing import Any, ClassVar

import yaml
from jsonschema import Draft202012Validator

from macros.kern.yaml import LADER

# The core schema of YAML 1.2.2, paragraph 10.3.2.
_CORE = {
    "null": r"(?:null|Null|NULL|~|)$",
    "bool": r"(?:true|True|TRUE|false|False|FALSE)$",
    "int": r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$",
    "float": r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
}


class _Editor(LADER):  # type: ignore[misc,valid-type]
    """The parser that our loader uses, with the types of YAML 1.2 and no other."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for _name, _form in _CORE.items():
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(_form), None)
_Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if node.value[1:2] in "ox" else 10))


def as_an_editor_reads(text: str) -> Any:
    """The value of a file, with its numbers and booleans as such."""
    return yaml.load(text, _Editor)


def complaints(text: str, schema: dict[str, Any]) -> list[str]:
    """What an editor's program would underline, each with its place."""
    errors = Draft202012Validator(schema).iter_errors(as_an_editor_reads(text))
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]
