"""The manifest of a model's folder: what its files must be, and so which version it is. Loads no library."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path
from typing import Final

from kg.errors import ModelError

BUNDLED: Final = "local-news"
"""The folder of the bundled model inside `kg.models`."""
MANIFEST: Final = "manifest.json"


def bundled_folder() -> Path:
    """Where the model in the package is."""
    return Path(str(files("kg.models"))) / BUNDLED


def checksum(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def check_folder(folder: Path) -> str:
    """The version of the model in a folder, after each file of its manifest was checked; raises ModelError."""
    remedy = "reinstall the package, or train the model again with `kg train`"
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise ModelError(f"no model in {folder}: {MANIFEST} is missing; {remedy}")
    try:
        sums: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))["sha256"]
    except (ValueError, KeyError) as error:
        raise ModelError(f"the model in {folder} is damaged: {MANIFEST} cannot be read; {remedy}") from error
    for name, expected in sums.items():
        path = folder / name
        if not path.is_file():
            raise ModelError(f"the model in {folder} is not whole: {name} is missing; {remedy}")
        if checksum(path) != expected:
            raise ModelError(f"the model in {folder} is damaged: {name} does not have the checksum of {MANIFEST}; {remedy}")
    return hashlib.sha256(json.dumps(sums, sort_keys=True).encode()).hexdigest()[:12]
