"""`python -m kg.export.page.fetch`: bring the libraries of the page anew from the npm registry; it needs npm."""

import hashlib
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.export.page.libraries import Library, libraries


def fetch(library: Library, folder: Path) -> str:
    """Write a library's code and licence to where they are kept; the sum of the code, empty without any."""
    packed = subprocess.run(  # noqa: S603  # what is run is in our own table
        ["npm", "pack", "--silent", f"{library.name}@{library.version}"],  # noqa: S607  # npm is where its user has it
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()[-1]
    with tarfile.open(folder / packed) as archive:
        archive.extractall(folder / library.name, filter="data")
    inside = folder / library.name / "package"
    licence = next(path for path in sorted(inside.iterdir()) if path.name.upper().startswith("LICEN"))
    library.licence_text.write_bytes(licence.read_bytes())
    if library.file is None:
        return ""
    code = (inside / library.file).read_bytes()
    library.code.write_bytes(code)
    return hashlib.sha256(code).hexdigest()


def main() -> None:
    """Fetch all libraries and tell the sums that differ from the table."""
    with TemporaryDirectory() as folder:
        for library in libraries():
            found = fetch(library, Path(folder))
            changed = f'  sha256 = "{found}"' if found != (library.sha256 or "") else ""
            sys.stdout.write(f"{library.name} {library.version}{changed}\n")


if __name__ == "__main__":
    main()
