"""What others expect of a project: whose each file is, how to cite and find it, and that help to work on it works."""

import json
import re
import subprocess
import sys
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import sbom
import yaml

Record = dict[str, Any]


def lines_of_reuse(project: Path) -> list[str]:
    """Give what REUSE has against a project, a line for each file and licence."""
    command = [sys.executable, "-m", "reuse", "--root", ".", "lint", "--lines"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False).stdout.splitlines()


def test_every_file_says_whose_it_is(project: Path) -> None:
    assert lines_of_reuse(project) == []


def test_a_file_of_nobody_and_a_licence_that_is_not_there_are_seen(project: Path, tmp_path: Path) -> None:
    given = (project / "REUSE.toml").read_text("utf-8")
    (tmp_path / "REUSE.toml").write_text(given, "utf-8")
    for name in ("los.txt", "ergens/nieuw.py", "macros/a.py", "docs/a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a\n", "utf-8")
    told = lines_of_reuse(tmp_path)
    of_nobody = {line.partition(":")[0] for line in told if "no license identifier" in line}
    assert of_nobody == {"los.txt", "ergens/nieuw.py"}
    assert {"docs/a.md: missing license 'CC-BY-4.0'", "macros/a.py: missing license 'EUPL-1.2'"} <= {*told}


def unclaimed(periods: list[str], given: Record) -> list[str]:
    """Every period with adopted text of which the pages or the source text fall under the licence of our own words."""
    adopted = [one for one in given["annotations"] if "LicenseRef-" in one["SPDX-License-Identifier"]]
    paths = {path for one in adopted for path in ([one["path"]] if isinstance(one["path"], str) else one["path"])}
    return [period for period in periods if not {f"docs/visie/{period}/**", f"data/visie/{period}/*.yml"} <= paths]


def test_adopted_text_is_never_under_a_licence_of_ours(project: Path) -> None:
    given = tomllib.loads((project / "REUSE.toml").read_text("utf-8"))
    periods = [path.parent.name for path in (project / "data/visie").glob("*/brontekst.txt")]
    assert periods
    assert unclaimed(periods, given) == []
    assert unclaimed([*periods, "1999-2000"], given) == ["1999-2000"]
    # Nor does an entry fit every file, so that a new one would be somebody's without a thought.
    assert "**" not in {path for one in given["annotations"] for path in one["path"]}


# Of publiccode.yml 0.7, as its page says: https://yml.publiccode.tools/schema.core.html
_CHOICES = {
    "publiccodeYmlVersion": {"0.7"},
    "developmentStatus": {"concept", "development", "beta", "stable", "obsolete"},
    "softwareType": {f"standalone/{kind}" for kind in ("mobile", "iot", "desktop", "web", "backend", "other")}
    | {"addon", "library", "configurationFiles"},
}
_NEEDED = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description"} | {
    *("legal", "maintenance", "localisation")
}
_KNOWN = _NEEDED | {
    *("applicationSuite", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "categories", "usedBy"),
    *("fundedBy", "roadmap", "organisation", "intendedAudience", "dependsOn", "supports"),
}
_TEXTS = {"localisedName", "shortDescription", "longDescription", "documentation", "apiDocumentation", "features"} | {
    *("screenshots", "videos", "awards")
}


def faults_in_publiccode(given: Record) -> list[str]:
    """Give what the standard has against it: what is missing, unknown or deprecated, and values it does not allow."""
    faults = [f"{key}: missing" for key in sorted(_NEEDED - {*given})]
    faults += [f"{key}: unknown or deprecated" for key in sorted({*given} - _KNOWN)]
    faults += [key for key, choices in _CHOICES.items() if given.get(key) not in choices]
    for language, texts in given.get("description", {}).items():
        faults += [f"{language}/{key}: unknown or deprecated" for key in sorted({*texts} - _TEXTS)]
        faults += [f"{language}/short"] * (not 0 < len(texts.get("shortDescription", "")) <= 150)
        faults += [f"{language}/long"] * (not 150 <= len(texts.get("longDescription", "")) <= 10_000)
        faults += [f"{language}/features"] * (not texts.get("features"))
    countries = given.get("intendedAudience", {}).get("countries", ())
    faults += [f"country {one}" for one in countries if not re.fullmatch("[A-Z]{2}", one)]
    faults += [f"supports {one}" for one in given.get("supports", ()) if not _is_named(one)]
    maintenance, localisation = given.get("maintenance", {}), given.get("localisation", {})
    faults += ["type"] * (maintenance.get("type") not in {"internal", "contract", "community", "none"})
    faults += ["contacts"] * (maintenance.get("type") in {"internal", "community"} and not maintenance.get("contacts"))
    faults += ["localisationReady"] * (not isinstance(localisation.get("localisationReady"), bool))
    return faults + ["availableLanguages"] * (not localisation.get("availableLanguages"))


def _is_named(supported: Record) -> bool:
    return {*supported} == {"id"} and bool(re.fullmatch(r"(?:alias|urn|https):\S+", supported["id"]))


def test_publiccode_is_valid_and_says_what_the_other_files_say(project: Path) -> None:
    given = yaml.safe_load((project / "publiccode.yml").read_text("utf-8"))
    assert faults_in_publiccode(given) == []
    citation = yaml.safe_load((project / "CITATION.cff").read_text("utf-8"))
    package = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    assert {given["legal"]["license"], citation["license"], package["license"]} == {"EUPL-1.2"}
    assert given["releaseDate"] == citation["date-released"] == date.fromisoformat(given["releaseDate"]).isoformat()
    assert {*given["description"]} == {"nl", "en"}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"publiccodeYmlVersion": "0.4"}, "publiccodeYmlVersion"),
        ({"softwareType": "standalone"}, "softwareType"),
        ({"monochromeLogo": "a.svg"}, "monochromeLogo: unknown or deprecated"),
        ({"intendedAudience": {"countries": ["nl"]}}, "country nl"),
        ({"supports": [{"id": "WCAG 2.2"}]}, "supports {'id': 'WCAG 2.2'}"),
        ({"maintenance": {"type": "community"}}, "contacts"),
        ({"localisation": {"localisationReady": False}}, "availableLanguages"),
    ],
)
def test_a_planted_fault_in_publiccode_is_seen(project: Path, change: Record, fault: str) -> None:
    given = yaml.safe_load((project / "publiccode.yml").read_text("utf-8"))
    assert faults_in_publiccode(given | change) == [fault]
    one = given["description"]["nl"] | {"shortDescription": "a" * 151, "genericName": "Website"}
    assert faults_in_publiccode(given | {"description": {"nl": one}}) == [
        "nl/genericName: unknown or deprecated",
        "nl/short",
    ]
    assert faults_in_publiccode({key: value for key, value in given.items() if key != "url"}) == ["url: missing"]


# Of the Citation File Format 1.2.0, as its guide to the schema says.
_CITED = {
    *("cff-version", "message", "title", "authors", "type", "abstract", "version", "date-released", "license"),
    *("keywords", "references"),
}


def faults_in_citation(given: Record) -> list[str]:
    """Give what the format has against it: what is missing, what we do not know of, and authors without a name."""
    faults = [f"{key}: missing" for key in ("cff-version", "message", "title", "authors") if not given.get(key)]
    faults += [f"{key}: unknown" for key in sorted({*given} - _CITED)]
    faults += ["cff-version"] * (given.get("cff-version") != "1.2.0")
    faults += ["type"] * (given.get("type") not in {"software", "dataset"})
    for one in [given, *given.get("references", ())]:
        faults += [f"{one.get('title')}: author" for each in one.get("authors", [{}]) if not each.get("name")]
        faults += [f"{one.get('title')}: type"] * (not one.get("type"))
    return faults


def test_the_citation_is_valid(project: Path) -> None:
    given = yaml.safe_load((project / "CITATION.cff").read_text("utf-8"))
    assert faults_in_citation(given) == []
    assert faults_in_citation(given | {"authors": [{"naam": "a"}], "type": "site", "title": "", "uitgever": "a"}) == [
        "title: missing",
        "uitgever: unknown",
        "type",
        ": author",
    ]


def unknown_commands(commands: list[str], makefile: str) -> list[str]:
    """Give every command that is not `make` with a target there is."""
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    return [one for one in commands if one.split()[:1] != ["make"] or not {*one.split()[1:]} <= targets]


def test_before_a_commit_the_same_commands_run_and_nothing_is_fetched(project: Path) -> None:
    given = yaml.safe_load((project / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [one["repo"] for one in given["repos"]] == ["local"]
    hooks = given["repos"][0]["hooks"]
    makefile = (project / "Makefile").read_text("utf-8")
    assert unknown_commands([hook["entry"] for hook in hooks], makefile) == []
    assert {(hook["language"], hook["pass_filenames"]) for hook in hooks} == {("system", False)}
    assert unknown_commands(["make style", "make stijl", "ruff check"], makefile) == ["make stijl", "ruff check"]


def test_the_dev_container_has_what_make_test_asks_for_and_calls_make(project: Path) -> None:
    given = json.loads((project / ".devcontainer/devcontainer.json").read_text("utf-8"))
    makefile = (project / "Makefile").read_text("utf-8")
    commands = [given["postCreateCommand"], *(port["label"] for port in given["portsAttributes"].values())]
    assert unknown_commands(commands, makefile) == []
    assert re.search(rf"^ADRES \?= 127\.0\.0\.1:{given['forwardPorts'][0]}$", makefile, re.MULTILINE)
    recipe = (project / ".devcontainer" / given["build"]["dockerfile"]).read_text("utf-8")
    # A short name: no address of who serves it. Its Python is the oldest that the project takes.
    oldest = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    assert re.findall(r"^FROM (\S+)$", recipe, re.MULTILINE) == [f"python:{oldest.removeprefix('>=')}-slim"]
    asked = {*re.findall(r"\.ci/(\w+)", makefile)}
    assert asked == {*re.findall(r"/usr/local/lib/ci/(\w+)", recipe)} == {"chromium", "headless", "nginx"}
    assert f"--shell /bin/bash {given['remoteUser']}\n" in recipe


def test_a_proposal_is_there_to_look_at_and_nothing_of_it_is_public(project: Path) -> None:
    given = yaml.safe_load((project / ".github/workflows/preview.yml").read_text("utf-8"))
    # Read as YAML 1.1, the key `on` is true. With `pull_request_target` a stranger's change could read secrets.
    assert given[True] == "pull_request"
    assert given["permissions"] == {"contents": "read"}
    steps = given["jobs"]["preview"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == [
        "make site",
        'cat .ci/preview.md >> "$GITHUB_STEP_SUMMARY"',
    ]
    (upload,) = [step["with"] for step in steps if "upload-artifact" in step.get("uses", "")]
    assert upload["path"] == "site"
    told = (project / ".ci/preview.md").read_text("utf-8")
    assert f"**{upload['name']}**" in told
    assert upload["retention-days"] == 14
    assert "na veertien dagen" in told


def test_nobody_is_made_up_to_be_asked(project: Path) -> None:
    lines = (project / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    asked = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in asked if "@EIGENAAR/" in line or "@" not in line] == []
    paths = re.findall(r"^#? ?(/\S+)", "\n".join(lines), re.MULTILINE)
    assert len(paths) > 5
    assert [path for path in paths if not (project / path.strip("/")).exists()] == []


def test_the_list_of_what_ships_is_valid_and_names_licence_version_and_origin(project: Path) -> None:
    ships = sbom.shipped(project)
    package = {"type": "library", "bom-ref": "a", "name": "click", "version": "1"}
    font = package | {"bom-ref": "b", "name": "font-source-sans-pro"}
    root = {"type": "application", "bom-ref": "root", "name": "regiovisie"}
    bare = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": root}}
    whole = sbom.with_what_ships(bare | {"components": [package, font]}, ships)
    assert sbom.fault_in(whole) == ""
    assert [one["scope"] for one in whole["components"][:2]] == ["excluded", "required"]
    assert {one["ref"]: one for one in whole["dependencies"]}["root"]["dependsOn"] == sorted(
        one["bom-ref"] for one in ships
    )
    for one in ships:
        (origin,) = one["pedigree"]["ancestors"] if "pedigree" in one else [one]
        assert re.fullmatch("[0-9a-f]{64}", origin["hashes"][0]["content"]), one["name"]
        assert one["version"]
        assert one["licenses"][0]["license"]["id"] == (sbom.FONT_LICENCE if "pedigree" in one else "EUPL-1.2")
    wrong = whole | {"components": [ships[0] | {"type": "script"}]}
    assert "script" in sbom.fault_in(wrong)


@pytest.mark.parametrize("package", ["font_source_sans_pro", "font_source_serif_pro"])
def test_a_font_has_the_licence_we_say(package: str) -> None:
    text = (files(package) / "files/LICENSE.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
