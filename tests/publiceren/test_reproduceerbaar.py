"""The same source gives the same bytes, wherever and whenever it is built."""

import hashlib
import os
from pathlib import Path

from building import PROJECT, run_in


def digests(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


def test_two_builds_are_byte_identical(small_site: Path, miniature: Path) -> None:
    elsewhere = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    paths = os.pathsep.join([str(miniature), str(PROJECT / "tests")])
    for words in (("miniature", str(miniature)), ("mkdocs", "build", "--strict")):
        assert run_in(miniature, *words, PYTHONPATH=paths, **elsewhere).returncode == 0
    one, two = digests(small_site), digests(miniature / "site")
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} == set()
    assert "sitemap.xml.gz" in one


def test_one_changed_byte_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("een")
    before = digests(tmp_path)
    (tmp_path / "a.html").write_text("twee")
    assert digests(tmp_path) != before
