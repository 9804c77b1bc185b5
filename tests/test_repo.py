"""What may not be in the project's files, and what its files say of each other."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

# Written as patterns, so that this file does not find itself.
_MACHINE_PATH = re.compile(r"(?<![\w.~\-])/(?:home|root|Users|work|mnt|opt)/[\w.]")
_REGISTRY = re.compile(
    r"pypi\.(?:org|python)|python(?:hosted)\.|npmjs\.(?:org|com)|deb\.debian\.|--(?:extra-)?index(?:-)url\b"
)
_MADE = re.compile(r"^(?:site|docs/gemaakt|build|\.venv)/|(?:^|/)__pycache__/|\.py[co]$|\.egg-info/|/\.DS_Store$")
_PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
LOCKS = ("requirements", "requirements-parity", "requirements-sbom", "requirements-test")
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


def normal(name: str) -> str:
    """Give the name of a package as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(text: str) -> set[str]:
    """Which packages a .in file names."""
    return {normal(name) for name in re.findall(r"^[\w.-]+", text, re.MULTILINE) if not name.startswith("-")}


def locked(text: str) -> set[tuple[str, str]]:
    """Each package in a lock, with its version."""
    return {(normal(name), version) for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)}


def faults_in_lock(text: str) -> list[str]:
    """Every line of a lock that is not a package with an exact version and its hashes, or says where it came from."""
    package = (
        r"^[\w.-]+==[\w.]+(?: ; [^\n\\]+)? \\(?:\n    --hash=sha256:[0-9a-f]{64} \\)*\n    --hash=sha256:[0-9a-f]{64}$"
    )
    rest = re.sub(package, "", text, flags=re.MULTILINE).splitlines()
    return [line for line in text.splitlines() if "://" in line] + [
        line for line in rest if not re.match(r" *#|$", line)
    ]


def foreign_imports(source: str) -> set[str]:
    """What a module imports that is neither Python's nor ours."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {name.partition(".")[0] for name in names} - {"macros", *sys.stdlib_module_names}


def not_asked_for(sources: Iterable[str], requirements: str) -> set[str]:
    """What modules import of a package that the .in file does not name."""
    names, given = asked_for(requirements), packages_distributions()
    imports = set().union(*map(foreign_imports, sources))
    return {name for name in imports if not names & {normal(package) for package in given.get(name, ())}}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_no_address_and_a_hash_for_every_package(project: Path, name: str) -> None:
    lock = (project / f"{name}.lock").read_text("utf-8")
    assert faults_in_lock(lock) == []
    assert asked_for((project / f"{name}.in").read_text("utf-8")) <= {package for package, _ in locked(lock)}


@pytest.mark.parametrize(
    "line",
    ["a==1", "a>=1 \\\n    --hash=sha256:" + "0" * 64, "a==1 \\\n    --hash=md5:0", "<<<<<<< HEAD", "a @ http://x"],
)
def test_a_planted_fault_in_a_lock_is_seen(project: Path, line: str) -> None:
    lock = (project / "requirements.lock").read_text("utf-8")
    assert faults_in_lock(f"{lock}{line}\n")


@pytest.mark.parametrize("name", LOCKS[1:])
def test_the_locks_agree_with_what_publishes(project: Path, name: str) -> None:
    one, other = (locked((project / f"{each}.lock").read_text("utf-8")) for each in (LOCKS[0], name))
    shared = {name for name, _ in one} & {name for name, _ in other}
    assert len(shared) > 10
    assert {pair for pair in one if pair[0] in shared} == {pair for pair in other if pair[0] in shared}


def test_what_publishes_imports_nothing_that_only_tests(project: Path) -> None:
    sources = [path.read_text("utf-8") for path in (project / "macros").rglob("*.py")]
    # One command measures in a browser, and says how to get what drives it where that is missing.
    assert not_asked_for(sources, (project / "requirements.in").read_text("utf-8")) == {"playwright"}


def test_a_planted_import_is_seen(project: Path) -> None:
    sources = [
        "import os.path, pytest\nfrom . import x\nfrom macros.kern import y",
        "def f():\n    from yaml import z\n    import nergens",
    ]
    assert not_asked_for(sources, (project / "requirements.in").read_text("utf-8")) == {"pytest", "nergens"}


@pytest.mark.parametrize("name", LOCKS)
def test_every_dependency_has_its_reason_and_one_place(project: Path, name: str) -> None:
    lines = (project / f"{name}.in").read_text("utf-8").splitlines()
    asked = [line for line in lines if line and line != "-c requirements.lock"]
    assert [line for line in asked if not re.search(r"# \w", line)] == []
    others = (asked_for((project / f"{each}.in").read_text("utf-8")) for each in LOCKS if each != name)
    assert asked_for("\n".join(asked)) & set().union(*others) == set()


@pytest.mark.parametrize(
    "target", ["site", "serve", "check", "publiceer", "verifieer", "style", "test", "lock", "sbom", "parity"]
)
def test_only_what_tests_installs_what_only_tests(project: Path, tmp_path: Path, target: str) -> None:
    (tmp_path / ".ready").touch()
    make = ["make", "--dry-run", f"VENV={tmp_path}", target]
    told = subprocess.run(make, cwd=project, capture_output=True, text=True, check=True).stdout
    assert ("requirements-test.lock" in told) == (target in {"style", "test", "lock", "sbom", "parity"})
    assert ("requirements-parity.lock" in told) == (target == "parity")
    assert ("requirements-sbom.lock" in told) == (target == "sbom")
    # Neither installs anything that is not in a lock, but for our own command.
    installs = [line for line in told.splitlines() if "pip install" in line]
    assert [line for line in installs if "--require-hashes" not in line] == []


def workflows(project: Path) -> dict[str, Any]:
    """Every workflow by its file name."""
    return {path.name: yaml.safe_load(path.read_text("utf-8")) for path in (project / ".github/workflows").iterdir()}


def unpinned(text: str) -> list[str]:
    """Every action that is not named by the hash of a commit, with the version that has behind it."""
    return [used for used in re.findall(r"\buses: *(.+)", text) if not _PINNED.fullmatch(used)]


def test_every_action_is_pinned_by_its_commit(project: Path) -> None:
    found = {path.name: path.read_text("utf-8") for path in (project / ".github/workflows").iterdir()}
    assert {name: unpinned(text) for name, text in found.items() if unpinned(text)} == {}
    # One action, one version.
    used = {used for text in found.values() for used in re.findall(r"uses: (.+)", text)}
    assert len(used) == len({each.partition("@")[0] for each in used})


@pytest.mark.parametrize("used", ["actions/checkout@v6", "a/b@" + "0" * 40, "a/b@" + "0" * 39 + " # v1.2.3", "./x"])
def test_a_planted_action_is_seen(used: str) -> None:
    assert unpinned(f"      - uses: {used}\n") == [used]


def test_only_who_runs_nothing_of_ours_may_sign(project: Path) -> None:
    for name, workflow in workflows(project).items():
        assert workflow["permissions"] == {"contents": "read"}, name
        more = {job: given["permissions"] for job, given in workflow["jobs"].items() if "permissions" in given}
        signs = {"attest": {"id-token": "write", "attestations": "write"}}
        assert more == (signs if name == "publish.yml" else {}), name
    steps = workflows(project)["publish.yml"]["jobs"]["attest"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == ["sha256sum --check --quiet bestanden.sha256"]
    assert not any("checkout" in step.get("uses", "") for step in steps)


def test_the_bot_looks_at_every_lock_and_every_action(project: Path) -> None:
    bot = json.loads((project / ".github/renovate.json").read_text("utf-8"))
    (pattern,) = bot["pip-compile"]["managerFilePatterns"]
    seen = [name for name in tracked(project) if re.search(pattern.strip("/"), name)]
    assert seen == sorted(f"{name}.lock" for name in LOCKS)
    assert bot["enabledManagers"] == ["github-actions", "pip-compile"]
    # The bot does again what the head of a lock says; so that must be what `make lock` does.
    for name in LOCKS:
        head = (project / f"{name}.lock").read_text("utf-8").splitlines()[1]
        assert head == (
            "#    uv pip compile --universal --python-version=3.11 --generate-hashes "
            f"--output-file={name}.lock {name}.in"
        )


def test_who_finds_a_weakness_is_sent_to_no_invented_address(project: Path) -> None:
    text = (project / "SECURITY.md").read_text("utf-8")
    assert "Report a vulnerability" in text
    assert "/.well-known/security.txt" in text
    assert re.findall(r"https?://\S+|mailto:\S+|\S+@\S+", text) == []


def test_nothing_that_is_made_is_committed(project: Path) -> None:
    assert [name for name in tracked(project) if _MADE.search(name)] == []


@pytest.mark.parametrize(
    "name",
    [
        *("README.md", "CONTRIBUTING.md", "SECURITY.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md", ".github/CODEOWNERS"),
        *("deploy/README.md", "docs/over/waar-staat-wat.md"),
    ],
)
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
    ours = [command for command in runs if command.startswith("make ")]
    assert ours == ["make versie", "make test", "make publiceer NAAR=openbaar ARGS=--toch", "make sbom"]
    # Else what begins with a dot stays behind.
    assert "include-hidden-files: true" in workflow
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
