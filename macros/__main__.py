"""The command line: `regiovisie <opdracht>`. Run it in the project folder."""

import sys
import traceback
from pathlib import Path

import click

from macros.kern.fouten import DataError
from macros.opdrachten import bouw
from macros.opdrachten.adressen import adressen
from macros.opdrachten.bekijk import bekijk
from macros.opdrachten.nieuw import nieuw
from macros.opdrachten.publiceer import publiceer
from macros.opdrachten.visie import periode, uitgave
from macros.opdrachten.zoek import zoek


@click.group(subcommand_metavar="OPDRACHT ...", context_settings={"max_content_width": 120})
@click.option(
    "--map", "project", type=click.Path(path_type=Path), default=Path.cwd, help="Projectmap (standaard: deze map)."
)
@click.pass_context
def regiovisie(context: click.Context, project: Path) -> None:
    """Opdrachten voor de site van de regiovisie."""
    context.obj = project


for _opdracht in (
    *(bouw.controleer, bouw.opdracht_maak, bouw.opdracht_bouw, bouw.verifieer, bouw.schema, bouw.kopregels),
    *(bouw.gereed, bouw.nalezen, bouw.versie, adressen, bekijk, nieuw, publiceer, uitgave, periode, zoek),
):
    regiovisie.add_command(_opdracht)


def main(argumenten: list[str] | None = None) -> int:
    """Run a command; gives its exit code: 1 for faults in the content, 2 for a wrong command, 3 for one of ours."""
    try:
        return int(regiovisie.main(argumenten, prog_name="regiovisie", standalone_mode=False) or 0)
    except click.ClickException as fout:
        fout.show()
        return fout.exit_code
    except click.Abort:
        print("afgebroken", file=sys.stderr)
        return 1
    except DataError as fout:
        print(fout, file=sys.stderr)
        print(f"\n{len(fout.problems)} fout(en); er is niets geschreven.", file=sys.stderr)
        return 1
    except Exception as fout:
        plek = traceback.extract_tb(fout.__traceback__)[-1]
        waar = f"{Path(plek.filename).name}:{plek.lineno}: {type(fout).__name__}: {str(fout)[:200]}"
        print(f"Dit is een fout in het programma, geef haar door aan de beheerder van de site: {waar}", file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main())
