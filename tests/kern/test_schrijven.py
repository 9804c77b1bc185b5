"""Files are written all at once or not at all, and made again only when a source is newer."""

import os
from pathlib import Path

import pytest

from macros.kern.bestanden import houd_bij, is_actueel, ruim_op, schrijf_alles


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refuse() -> None:
    raise ValueError


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert schrijf_alles(tmp_path, {"a": "1", "b/c": b"2"}) == [tmp_path / "a", tmp_path / "b/c"]
    os.utime(tmp_path / "a", (0, 0))
    assert schrijf_alles(tmp_path, {"a": "1", "b/c": "3"}) == [tmp_path / "b/c"]
    assert (tmp_path / "a").stat().st_mtime == 0
    assert contents(tmp_path) == {"a": b"1", "b/c": b"3"}


def test_when_what_follows_fails_everything_is_as_it_was(tmp_path: Path) -> None:
    schrijf_alles(tmp_path, {"a": "1", "same": "1"})
    with pytest.raises(ValueError):  # noqa: PT011 - it is ours
        schrijf_alles(tmp_path, {"a": "2", "same": "1", "new/deep/b": "2"}, refuse)
    assert contents(tmp_path) == {"a": b"1", "same": b"1"}
    assert not (tmp_path / "new").exists()


def test_what_follows_may_write_in_the_same_files_and_is_put_back_too(tmp_path: Path) -> None:
    schrijf_alles(tmp_path, {"a": "1", "b": "1"})

    def spoil() -> None:
        (tmp_path / "a").unlink()
        (tmp_path / "b").write_text("2", "utf-8")
        refuse()

    with pytest.raises(ValueError):  # noqa: PT011 - it is ours
        schrijf_alles(tmp_path, {"a": "1", "b": "1"}, spoil)
    assert contents(tmp_path) == {"a": b"1", "b": b"1"}


def test_when_a_file_can_not_be_written_none_is(tmp_path: Path) -> None:
    schrijf_alles(tmp_path, {"a": "1"})
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - whichever the system gives
        schrijf_alles(tmp_path, {"a": "2", "folder": "2"})
    assert contents(tmp_path) == {"a": b"1"}


def test_a_made_file_is_made_again_when_it_is_gone_or_a_source_is_newer(tmp_path: Path) -> None:
    source, made = tmp_path / "source", tmp_path / "made"
    source.touch()
    times: list[int] = []

    def make() -> dict[str, str]:
        times.append(1)
        return {"made": "the same"}

    assert houd_bij(tmp_path, ["made"], [source], make) == [made]
    houd_bij(tmp_path, ["made"], [source], make)
    assert len(times) == 1
    os.utime(made, (1, 1))
    # The bytes did not change, yet it counts as made anew.
    houd_bij(tmp_path, ["made"], [source], make)
    houd_bij(tmp_path, ["made"], [source], make)
    assert len(times) == 2
    assert not is_actueel([made, tmp_path / "gone"], [source])


def test_what_is_no_longer_made_goes_and_the_rest_stays(tmp_path: Path) -> None:
    schrijf_alles(tmp_path, {"made/a": "1", "made/old/b": "1", "other/c": "1"})
    assert ruim_op(tmp_path, ["made"], ["made/a"]) == [tmp_path / "made/old/b"]
    assert contents(tmp_path) == {"made/a": b"1", "other/c": b"1"}
    assert not (tmp_path / "made/old").exists()
