"""What may not be in the project's files, and what its files say of each other."""

import os
import re
import subprocess
from pathlib import Path

import pytest

# Written as patterns, so that this file does not find itself.
_MACHINE_PATH = re.compile(r"(?<![\w.~\-])/(?:home|root|Users|work|mnt|opt)/[\w.]")
_REGISTRY = re.compile(
    r"pypi\.(?:org|python)|python(?:hosted)\.|npmjs\.(?:org|com)|deb\.debian\.|--(?:extra-)?index(?:-)url\b"
)
_MADE = re.compile(r"^(?:site|docs/gemaakt|build|\.venv)/|(?:^|/)__pycache__/|\.py[co]$|\.egg-info/|/\.DS_Store$")
_TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)


def tracked(project: Path) -> list[str]:
    """What is in git or about to be: everything that is not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True).stdout
    return sorted(name for name in listed.split("\0") if name and (project / name).is_file())


def texts(project: Path) -> dict[str, str]:
    """Every text file by its path."""
    raw = {name: (project / name).read_bytes() for name in tracked(project)}
    return {name: content.decode("utf-8") for name, content in raw.items() if b"\0" not in content}


def lines_with(pattern: re.Pattern[str], files: dict[str, str]) -> list[str]:
    """Where a pattern stands."""
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def paths_named_in(text: str, project: Path) -> list[str]:
    """Every path between backticks or in a link that does not exist; what git ignores is made, not missing."""
    named = set(re.findall(r"`([\w.][\w./-]*/[\w./*-]*|[\w-]+\.(?:md|yml|toml|in|lock))`|\]\(([\w.][\w./-]*)\)", text))
    paths = sorted({path for pair in named for path in pair if path})
    return [path for path in paths if not _stands(path, project) and not _MADE.match(f"{path.rstrip('/')}/")]


def _stands(path: str, project: Path) -> bool:
    """Whether there is such a file; a `*` is any folder."""
    return any(project.glob(path)) if "*" in path else (project / path).exists()


def unknown_targets(text: str, makefile: str) -> list[str]:
    """Every target somebody is told to make that the Makefile doesn't have."""
    told = re.findall(r"(?:^|`|run: |\t)make ([a-z]+)\b", text, re.MULTILINE)
    return sorted(set(told) - set(_TARGET.findall(makefile)))


def test_no_file_names_a_path_of_one_machine(project: Path) -> None:
    assert lines_with(_MACHINE_PATH, texts(project)) == []


def test_no_file_names_a_package_registry(project: Path) -> None:
    assert lines_with(_REGISTRY, {name: text for name, text in texts(project).items() if name != "Makefile"}) == []


def test_the_lock_holds_no_address_and_a_hash_for_every_package(project: Path) -> None:
    lock = (project / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    packages = re.findall(r"^[\w.-]+==[^\n]*\\\n +--hash=sha256:", lock, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^[\w.-]+[=@ ]", lock, re.MULTILINE))


def test_every_dependency_has_its_reason(project: Path) -> None:
    lines = (project / "requirements.in").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not re.search(r"# \w", line)] == []


def test_nothing_that_is_made_is_committed(project: Path) -> None:
    assert [name for name in tracked(project) if _MADE.search(name)] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "deploy/README.md", "docs/over/waar-staat-wat.md"])
def test_every_path_it_names_exists(project: Path, name: str) -> None:
    missing = paths_named_in((project / name).read_text("utf-8"), project)
    assert [path for path in missing if not (project / name).parent.joinpath(path).exists()] == []


def test_every_make_target_that_is_told_of_exists(project: Path) -> None:
    makefile = (project / "Makefile").read_text("utf-8")
    told = {name: unknown_targets(text, makefile) for name, text in texts(project).items()}
    assert {name: targets for name, targets in told.items() if targets} == {}


def test_every_target_with_an_explanation_is_phony(project: Path) -> None:
    makefile = (project / "Makefile").read_text("utf-8")
    phony = set(" ".join(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)).split())
    assert set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)) <= phony


def test_a_forge_runs_the_same_command_as_everyone(project: Path) -> None:
    assert "make test" in (project / ".ci/run").read_text("utf-8").splitlines()
    assert "run: make test" in (project / ".github/workflows/test.yml").read_text("utf-8")


def test_a_tag_is_held_against_the_version_before_the_tests_and_published_by_the_same_command(project: Path) -> None:
    workflow = (project / ".github/workflows/publish.yml").read_text("utf-8")
    runs = re.findall(r"- run: (.+)", workflow)
    assert runs == ["make versie", "make test", "make publiceer NAAR=openbaar"]
    assert "LABEL: ${{ github.ref_name }}" in workflow
    # What somebody else named may not become part of a command.
    assert not any("${{" in command for command in re.findall(r"run: (.+)", workflow))


@pytest.mark.parametrize(
    ("label", "handed"),
    [("", ""), ("v1999.1.0", "<v1999.1.0>"), ("v1 $(touch gevaar) `id`", "<v1 $(touch gevaar) `id`>")],
)
@pytest.mark.parametrize("target", ["versie", "publiceer"])
def test_make_hands_a_label_on_as_it_is(project: Path, tmp_path: Path, target: str, label: str, handed: str) -> None:
    command = tmp_path / "bin/regiovisie"
    command.parent.mkdir()
    command.write_text("#!/bin/sh\nprintf '<%s>' \"$@\"\n", "utf-8")
    command.chmod(0o755)
    (tmp_path / ".ready").touch()
    make = ["make", "--silent", f"VENV={tmp_path}", "NAAR=daar", target]
    # What the outer make was asked for is no business of this one.
    clean = {name: value for name, value in os.environ.items() if name not in {"ARGS", "MAKEFLAGS", "MAKEOVERRIDES"}}
    told = subprocess.run(make, cwd=project, env=clean | {"LABEL": label}, capture_output=True, text=True, check=True)
    option = "<daar>" + ("<--label>" if label else "") if target == "publiceer" else ""
    assert told.stdout == f"<{target}>{option}{handed}"


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (_MACHINE_PATH, "open('" + "/home" + "/iemand/x')"),
        (_MACHINE_PATH, "cd " + "/work" + "/main"),
        (_REGISTRY, "--hash x https://files." + "python" + "hosted" + ".org/a"),
        (_REGISTRY, "--index" + "-url x"),
        (_MADE, "site/index.html"),
        (_MADE, "docs/gemaakt/a.woff2"),
        (_MADE, "macros/__pycache__/a.pyc"),
    ],
)
def test_a_planted_line_is_seen(pattern: re.Pattern[str], line: str) -> None:
    assert lines_with(pattern, {"x": line})


def test_what_looks_like_it_but_is_not_is_left_alone() -> None:
    allowed = ["https://example.org/home/x", "docs/work/x", "127.0.0.1:8000/over/", "website/x"]
    assert lines_with(_MACHINE_PATH, {"x": "\n".join(allowed)}) == []
    assert lines_with(_MADE, {"x": "\n".join(allowed)}) == []


def test_a_planted_path_or_target_is_seen(project: Path) -> None:
    assert paths_named_in("zie `macros/bestaatniet.py`, `data/*/nee.yml` en [dit](nergens.md)", project) == [
        "data/*/nee.yml",
        "macros/bestaatniet.py",
        "nergens.md",
    ]
    assert unknown_targets("typ `make" + " koffie`", "test: x\n") == ["koffie"]
