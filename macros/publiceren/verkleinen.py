"""Each text of a publication packed beside itself, so that a web server packs nothing while somebody waits.

In: the folder of a built site. Out: `x.gz` and `x.br` beside each `x` that gets smaller by it, always the same.
"""

import gzip
from pathlib import Path

import brotli

_TEKST = {*(".html", ".css", ".js", ".svg", ".xml", ".txt"), *(".json", ".jsonld", ".ttl", ".csv", ".atom", ".py")}


def verklein(site: Path) -> None:
    """Write the packed files; what is packed by itself, such as a PDF or a letter, is left as it is."""
    for bestand in sorted(pad for pad in site.rglob("*") if pad.suffix in _TEKST):
        inhoud = bestand.read_bytes()
        for einde, klein in ((".gz", gzip.compress(inhoud, 9, mtime=0)), (".br", brotli.compress(inhoud))):
            if len(klein) < len(inhoud):
                bestand.with_name(bestand.name + einde).write_bytes(klein)
