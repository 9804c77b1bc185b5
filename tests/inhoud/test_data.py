"""The files of the data as an editor opens them."""

import re
from pathlib import Path


def test_every_data_file_names_its_schema(project: Path) -> None:
    for file in sorted(project.glob("data/**/*.yml")):
        first = file.read_text("utf-8").splitlines()[0]
        found = re.match(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, file
        assert (file.parent / found[1]).resolve().is_file(), file
