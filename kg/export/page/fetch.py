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
        content = {member.name.removeprefix("package/"): member for member in archive.getmembers() if member.isfile()}
        licence = next(content[name] for name in sorted(content) if name.upper().startswith("LICEN"))
        library.licence_text.write_bytes(_bytes(archive, licence))
        if library.file is None:
            return ""
        code = _bytes(archive, content[library.file])
    library.code.write_bytes(code)
    return hashlib.sha256(code).hexdigest()


def _bytes(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    """A file of an archive, without writing what an archive names anywhere."""
    stream = archive.extractfile(member)
    return b"" if stream is None else stream.read()


def main() -> None:
    """Fetch all libraries and tell the sums that differ from the table."""
    with TemporaryDirectory() as folder:
        for library in libraries():
            found = fetch(library, Path(folder))
            changed = f'  sha256 = "{found}"' if found != (library.sha256 or "") else ""
            sys.stdout.write(f"{library.name} {library.version}{changed}\n")


if __name__ == "__main__":
    main()
