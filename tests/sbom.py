"""`make sbom`: say in the list of what builds the site (CycloneDX) which of it reaches a visitor, and check the whole.

In: the list that cyclonedx-py made of requirements.lock. Out: the same file, where a package of which nothing is
published has the scope `excluded`, and with a component for each script, style, drawing and font that the site has:
its name there, version, licence, and the SHA-256 of the file it was made of.
"""

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from building import PROJECT
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from macros.publiceren.lettertypen import LETTERTYPEN
from macros.publiceren.versie import huidige_versie

# Where our own files stand, where the site has them, and what they are there.
_OURS = {"overrides/assets": "assets", "overrides/hulp": "hulp", "docs/partners": "partners"}
MEDIA = {".css": "text/css", ".js": "text/javascript", ".py": "text/x-python", ".svg": "image/svg+xml"}
FONT_LICENCE = "OFL-1.1"


def shipped(project: Path) -> list[dict[str, Any]]:
    """Give a component for each file that the site has and a browser or a partner runs, draws or writes with."""
    return sorted([*_own_files(project), *_fonts()], key=lambda one: str(one["name"]))


def _own_files(project: Path) -> Iterator[dict[str, Any]]:
    for folder, there in _OURS.items():
        for path in (project / folder).rglob("*"):
            if path.suffix in MEDIA:
                name = f"{there}/{path.relative_to(project / folder).as_posix()}"
                hashed = _file(name, huidige_versie(project), "EUPL-1.2", path.read_bytes())
                yield hashed | {"mime-type": MEDIA[path.suffix]}


def _fonts() -> Iterator[dict[str, Any]]:
    """Yield each font with, as its ancestor, the whole one it was cut from: a subset may not bear its name."""
    for name, (source, *_) in LETTERTYPEN.items():
        package = f"font-source-{name.partition('-')[0]}-pro"
        whole = files(package.replace("-", "_")) / "files" / f"{source}.ttf"
        ancestor = _file(whole.name, version(package), FONT_LICENCE, whole.read_bytes())
        notes = "A subset under a name of its own: the signs a Dutch text needs."
        font = _file(f"gemaakt/lettertypen/{name}.woff2", version(package), FONT_LICENCE)
        yield font | {"mime-type": "font/woff2", "pedigree": {"ancestors": [ancestor], "notes": notes}}


def _file(name: str, of_version: str, licence: str, content: bytes | None = None) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": sha256(content).hexdigest()}] if content is not None else []
    licences = [{"license": {"id": licence, "acknowledgement": "declared"}}]
    component = {"type": "file", "bom-ref": f"shipped:{name}", "name": name, "version": of_version}
    return component | {"licenses": licences} | ({"hashes": hashes} if hashes else {})


def with_what_ships(bom: dict[str, Any], components: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the list with what ships in it; of the packages only those of the fonts are in what a visitor gets."""
    root = bom["metadata"]["component"]["bom-ref"]
    refs = [one["bom-ref"] for one in components]
    packages = [
        package | {"scope": "required" if package["name"].startswith("font-source-") else "excluded"}
        for package in bom["components"]
    ]
    needs = {one["ref"]: one for one in bom.get("dependencies", [])} | {ref: {"ref": ref} for ref in refs}
    needs[root] = {"ref": root, "dependsOn": sorted({*needs.get(root, {}).get("dependsOn", ()), *refs})}
    return bom | {"components": packages + components, "dependencies": [*needs.values()]}


def fault_in(bom: dict[str, Any]) -> str:
    """Give what the schema of CycloneDX has against it; nothing when it is valid."""
    found = JsonStrictValidator(SchemaVersion.from_version(bom["specVersion"])).validate_str(json.dumps(bom))
    return str(found or "")


def main(target: Path) -> int:
    """Complete the list in a file; gives 1 when it is not valid."""
    bom = with_what_ships(json.loads(target.read_text("utf-8")), shipped(PROJECT))
    target.write_text(json.dumps(bom, indent=2, sort_keys=True) + "\n", "utf-8")
    fault = fault_in(bom)
    sys.stderr.write(fault)
    return int(bool(fault))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
