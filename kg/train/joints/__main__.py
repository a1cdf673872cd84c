"""`python -m kg.train.joints --data corpora --out kg/layout/data`: what tells whether lines read on, made from running text."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from kg.errors import KgError
from kg.train.joints.counting import count
from kg.train.joints.local import local_documents
from kg.train.joints.network import train
from kg.train.joints.texts import read_documents


def main() -> None:
    """Counts characters of the corpora and trains the network; writes joints.tsv.xz and joints.npz."""
    parser = ArgumentParser(prog="python -m kg.train.joints", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder for the two files")
    parser.add_argument("--steps", type=int, default=9000, help="batches that the network learns from")
    parser.add_argument("--invented", type=int, default=40_000, help="sentences that are invented beside those of the corpora")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same network on the same machine")
    options = parser.parse_args()
    try:
        documents = [*read_documents(options.data), *local_documents(options.data, options.seed, options.invented)]
    except KgError as error:
        sys.exit(f"error: {error}")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "joints.tsv.xz").write_bytes(count(documents))
    (options.out / "joints.npz").write_bytes(train(documents, options.steps, options.seed, lambda text: sys.stderr.write(f"{text}\n")))


if __name__ == "__main__":
    main()
