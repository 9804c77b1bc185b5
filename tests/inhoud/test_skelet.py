"""Style and script of a subject: no file lies there for nothing."""

from pathlib import Path

from building import PROJECT, pages
from reading import document, strings


def unused(site: Path, assets: Path) -> set[str]:
    """The sheets and scripts of a subject that no page asks for."""
    # Those of the frames of a concept are pages as well, though nobody comes there by themselves.
    frames = [f"{frame.parent.relative_to(site).as_posix()}/" for frame in site.glob("kader/*/index.html")]
    asked: set[str] = set()
    for page in [*pages(site), *frames]:
        asked |= set(strings(document(site, page), "//head/link/@href | //head/script/@src"))
    ours = [file.relative_to(assets.parent).as_posix() for file in assets.glob("*/*.*")]
    return {name for name in ours if f"http://site/{name}" not in asked}


def test_every_sheet_and_script_of_a_subject_is_asked_for(site: Path, tmp_path: Path) -> None:
    assert unused(site, PROJECT / "overrides/assets") == set()
    stray = tmp_path / "assets/raad/nergens.css"
    stray.parent.mkdir(parents=True)
    stray.touch()
    assert unused(site, tmp_path / "assets") == {"assets/raad/nergens.css"}


def test_of_the_theme_only_its_search_is_on_the_site(site: Path) -> None:
    kept = [file.relative_to(site / "assets/javascripts").as_posix() for file in site.glob("assets/javascripts/**/*.*")]
    assert kept
    assert [name for name in kept if not name.startswith(("lunr/min/lunr.", "workers/search."))] == []
    assert not [name for name in ("assets/images", "assets/stylesheets", "partials") if (site / name).exists()]
