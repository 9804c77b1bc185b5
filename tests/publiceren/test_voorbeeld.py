"""Who looks at the site while changing it sees what a build would make, at once, or what a build would refuse."""

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from building import PROJECT
from miniature import copy_miniature, make_quickly, plant

from macros.__main__ import main
from macros.opdrachten import bekijk
from macros.publiceren.bouw import KLEINER, MEEGEKOMEN, klein
from macros.publiceren.kopregels import koppen_voor
from macros.publiceren.proefserver import Server
from macros.publiceren.voorbeeld import BEGIN, Kijkvenster

_SCRIPT = re.compile(r'<script src="/_bekijk/herlaad\.js\?na=\d+" defer></script>')
_PAGE, _MARK = "docs/over/index.md", "Zeppelin"


class Looked:
    """A preview of a copy of the miniature, what it told, and files to put back."""

    def __init__(self, project: Path) -> None:
        self.project, self.told = project, list[str]()
        self.preview = Kijkvenster(project, self.told.append)
        self.before: dict[Path, str] = {}

    def plant(self, file: str, old: str, new: str) -> None:
        """Change a file, and let it be seen."""
        self.before.setdefault(self.project / file, (self.project / file).read_text("utf-8"))
        plant(self.project, file, old, new)
        assert file in self.preview.ververs()

    def restore(self) -> None:
        """Put back what was changed; it is read with the next change, as reading takes time."""
        for path, text in self.before.items():
            path.write_text(text, "utf-8")
        self.before.clear()

    def at(self, path: str) -> tuple[int, str]:
        """The status and the text of a path, without what makes it load again."""
        status, _, content = self.preview.antwoord(path)
        return status, _SCRIPT.sub("", content.decode("utf-8", "replace"))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Looked]:
    project = copy_miniature(tmp_path_factory.mktemp("kijken") / "een klein")
    shutil.copytree(PROJECT / "overrides", project / "overrides")
    plant(project, "mkdocs.yml", f"{PROJECT.as_posix()}/overrides", "overrides")
    make_quickly(project)
    for sheet in ("de-visie-op-een-pagina", "meldcode-op-een-blad", "werkblad-meldcode"):
        (project / f"docs/gemaakt/{sheet}.pdf").touch()
    looked = Looked(project)
    looked.preview.ververs()
    yield looked
    looked.preview.sluit()


@pytest.fixture
def looked(shared: Looked) -> Iterator[Looked]:
    shared.told.clear()
    yield shared
    shared.restore()


@pytest.fixture(scope="module")
def ask(shared: Looked) -> Iterator[Callable[..., tuple[HTTPResponse, bytes]]]:
    """Ask a server for a path as it is written."""
    with Server(("127.0.0.1", 0), shared.preview.bezoek) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

        def ask(path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
            connection = HTTPConnection("127.0.0.1", server.server_port, timeout=60)
            connection.request(method, path)
            answer = connection.getresponse()
            body = answer.read()
            connection.close()
            return answer, body

        yield ask
        server.shutdown()


def test_every_file_is_that_of_a_build(looked: Looked, small_site: Path) -> None:
    kinds = {".html", ".css", ".js", ".csv"}
    built = [path for path in small_site.rglob("*.*") if path.suffix in kinds or path.parent.name == "zoeken"]
    ours = [path for path in built if not path.relative_to(small_site).as_posix().startswith(MEEGEKOMEN)]
    assert len(ours) > 40
    for path in ours:
        name, text = path.relative_to(small_site).as_posix(), path.read_bytes().decode("utf-8")
        wanted = klein(name, text) if name.endswith(KLEINER) else text
        status, given = looked.at(name)
        assert (status, given) == (200, wanted), name
    assert looked.told == []


def test_a_site_holds_nothing_of_looking(small_site: Path) -> None:
    assert [path for path in small_site.rglob("*.html") if BEGIN in path.read_text("utf-8")] == []
    assert not (small_site / BEGIN).exists()


def test_a_change_is_seen_on_its_page_and_by_search(looked: Looked) -> None:
    number = looked.preview.nummer
    looked.plant(_PAGE, "\n\n", f"\n\n{_MARK} {_MARK}.\n\n")
    assert _MARK in looked.at("over/index.html")[1]
    assert _MARK in looked.at("gemaakt/zoeken/verder.json")[1]
    assert looked.preview.wacht_op_ander(number, 0) != number


def test_a_changed_record_is_seen_where_it_is_made_for_machines(looked: Looked) -> None:
    assert _MARK not in looked.at("begrippen.ttl")[1]
    looked.plant("data/begrippen.yml", "uitleg: ", f"uitleg: {_MARK} is hier ")
    for path in ("begrippen.ttl", "begrippen.csv", "begrippen/geweld-thuis/index.html"):
        assert _MARK in looked.at(path)[1], path


def test_a_mistake_takes_the_place_of_every_page_until_it_is_mended(looked: Looked) -> None:
    looked.plant("data/begrippen.yml", "uitleg: ", "uitleg: <b onclick=x> ")
    for path in ("index.html", "over/index.html", "begrippen.ttl"):
        status, page = looked.at(path)
        assert status == 500
        assert re.search(r"<b>data/begrippen\.yml, regel \d+</b>", page)
        assert "<b onclick" not in page
    assert "herlaad.js" in looked.preview.antwoord("index.html").inhoud.decode()
    assert len(looked.told) == len(looked.preview.fouten)
    looked.restore()
    looked.preview.ververs()
    assert looked.at("index.html")[0] == 200


def test_content_that_can_not_be_read_is_told(looked: Looked) -> None:
    looked.plant("data/begrippen.yml", "uitleg: ", "uitleg: 'half ")
    assert looked.at("index.html")[0] == 500
    assert any(line.startswith("data/begrippen.yml:") for line in looked.told)


def test_a_template_that_can_not_be_filled_is_named_with_its_line(looked: Looked) -> None:
    looked.plant("overrides/partials/voet.html", "<footer", "{{ onzin.veld }}<footer")
    status, page = looked.at("over/index.html")
    assert (status, "overrides/partials/voet.html, regel" in page) == (500, True)
    assert len(looked.told) == 1
    looked.at("over/index.html")
    assert len(looked.told) == 1


def test_what_the_generator_refuses_stands_in_the_place_of_its_page_alone(
    looked: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked.plant(_PAGE, "\n\n", "\n\nLees [dit](bestaat-niet.md).\n\n")
    status, page = looked.at("over/index.html")
    assert (status, looked.at("index.html")[0]) == (500, 200)
    assert re.search(r"<b>docs/over/index\.md, regel [2-9]</b> .*over/bestaat-niet\.md&#39; bestaat niet", page)
    monkeypatch.setattr("macros.publiceren.voorbeeld.controleer_getoond", lambda _content: [])
    assert "wat de generator zegt" in looked.at("over/index.html")[1]


def test_what_an_editor_keeps_while_typing_is_no_mistake(looked: Looked) -> None:
    (looked.project / "docs/over/.index.md.swp").write_bytes(b"\0")
    looked.plant(_PAGE, "\n\n", "\n\nEen zin.\n\n")
    assert looked.preview.fouten == ()
    (looked.project / "docs/over/.index.md.swp").unlink()


def test_pages_are_made_ahead_until_there_are_no_more(looked: Looked) -> None:
    looked.preview.ververs()
    assert looked.preview.werk_vooruit()
    while looked.preview.werk_vooruit():
        pass
    assert looked.told == []


@pytest.mark.parametrize(
    "path", ["/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/..%2fmkdocs.yml", "//etc/passwd", "/%00", "/_bekijk/../x", "/x"]
)
def test_a_path_that_the_site_has_not_leads_nowhere(path: str, ask: Callable[..., tuple[HTTPResponse, bytes]]) -> None:
    answer, body = ask(path)
    assert (answer.status, b"site_name" in body) == (404, False)


def test_the_server_says_what_a_web_server_says(ask: Callable[..., tuple[HTTPResponse, bytes]]) -> None:
    for path in ("", "hulp/", "begrippen.csv", "assets/stijl.css"):
        answer, body = ask(f"/{path}")
        assert answer.status == 200
        assert {name: answer.getheader(name) for name in koppen_voor(path)} == koppen_voor(path)
        told, nothing = ask(f"/{path}", "HEAD")
        assert (told.getheader("Content-Length"), nothing) == (str(len(body)), b"")
    assert ask("/hulp")[0].getheader("Location") == "/hulp/"
    for own in ("herlaad.js", "fout.css"):
        assert ask(f"/{BEGIN}{own}")[0].status == 200
    assert ask(f"/{BEGIN}stand?na=x")[1].isdigit()


def _look(project: Path, address: str = "127.0.0.1:0") -> int:
    return main(["--map", str(project), "bekijk", "--adres", address])


def test_the_terminal_hears_little(
    shared: Looked, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_preview: Kijkvenster) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bekijk, "_kijk", stopped)
    assert _look(shared.project) == 0
    told = capsys.readouterr()
    assert told.err == ""
    first, second = told.out.strip().split("\n")
    assert first == "De site wordt klaargezet …"
    assert re.fullmatch(r"Bekijk haar op http://127\.0\.0\.1:\d+/ \(\d+,\d s\)\. Stoppen: Ctrl-C\.", second)


def test_what_can_not_be_done_is_said_plainly(
    shared: Looked, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server(("127.0.0.1", 0), shared.preview.bezoek) as taken:
        assert _look(shared.project, f"127.0.0.1:{taken.server_port}") == 2
        assert f"Poort {taken.server_port} is bezet" in capsys.readouterr().err
    assert _look(tmp_path) == 2
    assert f"in {tmp_path} ontbreken mkdocs.yml en data/" in capsys.readouterr().err
    for address in ("8001", "127.0.0.1:99999", "http://x:8000"):
        assert _look(shared.project, address) == 2
        assert "is geen adres met een poort" in capsys.readouterr().err
