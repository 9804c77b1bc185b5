"""The miniature as it would be published, on a real nginx: at the root of a host, and at a path."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from miniature import build_miniature, copy_miniature, make_quickly, plant
from serving import Nginx, serve_nginx

from macros.onderwerpen import laad
from macros.publiceren.bouw import ruim_site_op
from macros.publiceren.kopregels import kopregelbestanden
from macros.publiceren.plaats import basispad, vul_aan
from macros.publiceren.verkleinen import verklein

CONTACT = f"beveiliging: {{contact: 'mailto:a@x.nl', geldig_tot: {date.today() + timedelta(300)}}}"


def published(project: Path, site: Path) -> Path:
    """Do to a built site what publishing does, and put a file beside it that is nobody's business."""
    ruim_site_op(site)
    vul_aan(laad(project).regiovisie.site, project, site)
    (site / "_headers").write_text(kopregelbestanden(basispad(project))["_headers"], "utf-8")
    verklein(site)
    (site.parent / "geheim.txt").write_text("geheim", "utf-8")
    return site


@pytest.fixture(scope="session")
def nginx(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """The miniature at the root of a host."""
    site = tmp_path_factory.mktemp("host") / "site"
    shutil.copytree(small_project / "site", site)
    with serve_nginx(published(small_project, site)) as running:
        yield running


@pytest.fixture(scope="session")
def below_a_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """The miniature at a path, built for it, with an address to tell of a hole."""
    project = copy_miniature(tmp_path_factory.mktemp("pad") / "klein")
    plant(project, "mkdocs.yml", "docs_dir:", "site_url: https://x.nl/regiovisie\ndocs_dir:")
    plant(project, "data/site.yml", "kleuren:", f"{CONTACT}\nkleuren:")
    make_quickly(project)
    with serve_nginx(published(project, build_miniature(project)), basispad(project)) as running:
        yield running
