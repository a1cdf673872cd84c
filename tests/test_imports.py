"""What is imported when: the layers hold, and nothing heavy is loaded before it is used."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
HEAVY = (
    "torch",
    "hanlp",
    "networkx",
    "neo4j",
    "pandas",
    "transformers",
    "trafilatura",
    "lxml",
    "pypdfium2",
    "docx",
    "markdown_it",
    "PIL",
    "rapidocr",
)
_LIMIT = 0.3  # seconds


def loaded(code: str) -> set[str]:
    """The heavy modules that a fresh Python has loaded after some code."""
    ask = f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_layers_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """The contracts of the project, type-only imports included."""
    monkeypatch.chdir(ROOT)
    assert lint_imports(cache_dir=None) == 0


@pytest.mark.parametrize(
    "code",
    [
        "import kg",
        "from kg.cli import main; main(['--help'])",
        "from kg.cli import main; main(['show', '--help'])",
        "from kg.cli import main; main(['show', 'nobody', '--graph', 'nowhere'])",
        "from kg.cli import main; main(['engines'])",
        "from kg.cli import main; main(['read', '--help'])",
    ],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    """Help and questions answer at once."""
    assert loaded(code) == set()


def test_a_question_waits_for_no_rules() -> None:
    """`kg show` reads what was computed: neither the lexicon nor what decides who is who is loaded."""
    ask = "import sys, kg.cli.ask; print(*[name for name in sys.modules if name.startswith(('kg.lexicon', 'kg.resolve', 'kg.extract'))])"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_importing_the_package_is_quick() -> None:
    """The best of five tries, as Python itself measures it, is far from what a person would notice."""
    ask = "import time; start = time.perf_counter(); import kg; print(time.perf_counter() - start)"
    tries = [subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True) for _ in range(5)]
    assert min(float(done.stdout) for done in tries) < _LIMIT
