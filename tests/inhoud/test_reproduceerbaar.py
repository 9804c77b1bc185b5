"""The same source gives the same bytes, wherever and whenever it is built."""

import hashlib
from pathlib import Path

from building import build, copy_project


def digests(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    first = build(copy_project(tmp_path / "een"), PYTHONHASHSEED="1", TZ="Europe/Amsterdam", LC_ALL="C.UTF-8")
    second = build(copy_project(tmp_path / "twee"), PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C")
    one, two = digests(first), digests(second)
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} == set()
    assert "sitemap.xml.gz" in one


def test_one_changed_byte_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("een")
    before = digests(tmp_path)
    (tmp_path / "a.html").write_text("twee")
    assert digests(tmp_path) != before
