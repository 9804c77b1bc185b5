"""What version control knows of the project."""

import subprocess
from pathlib import Path


def git(project: Path, *woorden: str, invoer: str = "") -> str:
    """Give what git says in the project folder; nothing where it is not, or does not know the folder."""
    opdracht = ["git", "--no-optional-locks", *woorden]
    try:
        gezegd = subprocess.run(opdracht, cwd=project, input=invoer.encode(), capture_output=True, check=False)
    except OSError:
        return ""
    return gezegd.stdout.decode("utf-8", "replace")
