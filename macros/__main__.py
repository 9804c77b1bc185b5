"""The command line: `regiovisie <opdracht>`. Run it in the project folder."""

import sys
import traceback
from pathlib import Path

try:
    import click
except ModuleNotFoundError:
    print("Hier ontbreken pakketten. Typ in de map van het project: make check (dat haalt ze)", file=sys.stderr)
    sys.exit(2)

from macros.kern.fouten import DataError
from macros.opdrachten.opdrachtregel import Opdrachten, kleur, nederlands

_MAP = click.Path(path_type=Path, resolve_path=True)


@click.group(cls=Opdrachten, context_settings={"max_content_width": 120})
@click.option("--map", "project", type=_MAP, metavar="MAP", default=Path.cwd, help="De projectmap (standaard: hier).")
@click.version_option(
    None, "--versie", "--version", package_name="regiovisie", message="%(prog)s %(version)s", help="Toon de versie."
)
@click.pass_context
def regiovisie(context: click.Context, project: Path) -> None:
    """Opdrachten voor de site van de regiovisie."""
    context.obj, context.color = project, kleur()


def main(argumenten: list[str] | None = None) -> int:
    """Run a command; gives its exit code: 1 for faults in the content, 2 for a wrong command, 3 for one of ours."""
    with nederlands():
        try:
            return int(regiovisie.main(argumenten, prog_name="regiovisie", standalone_mode=False) or 0)
        except click.ClickException as fout:
            fout.show()
            return fout.exit_code
        except click.Abort:
            print("afgebroken", file=sys.stderr)
            return 1
        except DataError as fout:
            click.secho(fout, fg="red", err=True, color=kleur())
            print(f"\n{len(fout.problems)} fout(en); er is niets geschreven.", file=sys.stderr)
            return 1
        except Exception as fout:
            return _onverwacht(fout)


def _onverwacht(fout: Exception) -> int:
    """Tell of a mistake that is not an editor's: a package that is not there, or else ours."""
    if isinstance(fout, ModuleNotFoundError) and not (fout.name or "").startswith("macros"):
        print(f"Het pakket {fout.name} ontbreekt. Typ: make check (dat haalt wat nodig is)", file=sys.stderr)
        return 2
    plek = traceback.extract_tb(fout.__traceback__)[-1]
    waar = f"{Path(plek.filename).name}:{plek.lineno}: {type(fout).__name__}: {str(fout)[:200]}"
    print(f"Dit is een fout in het programma, geef haar door aan de beheerder van de site: {waar}", file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main())
