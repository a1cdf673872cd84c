# make demo   read the five pages of seeds/ and write their graph into exports/
# make test   install what the tests need and run them all
# make test-real  ask the real programs: Neo4j, Gephi, Chromium, a Ray cluster; needs Java 17, Maven, and for FollowTheMoney ICU
# make soak   the tests of chance for MINUTES=30: builds killed at random moments, damaged files, inputs sought by coverage
# make docs   build the documentation into build/site, warnings are errors
# make check  the checks that need no run: types, style, imports

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# On Linux pip takes torch with its GPU libraries, unless it is told where a CPU build is.
NEEDED_GB ?= $(if $(or $(filter Darwin,$(shell uname)),$(PIP_FIND_LINKS),$(PIP_INDEX_URL),$(PIP_EXTRA_INDEX_URL)),4,9)

MINUTES ?= 30

.PHONY: demo test test-real soak docs check ready clean

demo: $(VENV)/.installed
	rm -f exports/graph.sqlite*
	$(BIN)/kg build seeds/ --out exports/

test: $(VENV)/.tested check
	$(BIN)/pytest

test-real: $(VENV)/.tested
	$(BIN)/python -m pip install --quiet --group real || $(BIN)/python -m pip install --quiet playwright ray
	$(BIN)/pytest tests/real -m real

soak: $(VENV)/.tested
	$(BIN)/python -m pip install --quiet --group soak || echo "Without atheris nothing is sought by coverage."
	$(BIN)/python -m tests.soak --minutes $(MINUTES)

docs: $(VENV)/.tested
	$(BIN)/python -m pip install --quiet --group docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet  # the theme speaks of a version that is not used

check: $(VENV)/.tested
	$(BIN)/ruff check kg tests docs
	$(BIN)/lint-imports
	$(BIN)/mypy

$(VENV)/.installed: pyproject.toml $(shell find kg schemas -type f -not -name '*.pyc') | ready
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@echo "Packages are brought and installed, some minutes with a slow network."
	$(BIN)/python -m pip install --quiet .
	rm -f $(VENV)/.tested && touch $@

# The tests look at the checkout itself, so it is installed in place.
$(VENV)/.tested: pyproject.toml | ready
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group test
	rm -f $(VENV)/.installed && touch $@

ready:
	@$(PYTHON) -c '' 2>/dev/null || { \
	  echo "There is no $(PYTHON). kg needs Python 3.11 or newer:"; \
	  echo "  Debian, Ubuntu:  sudo apt install python3 python3-venv"; \
	  echo "  Fedora:          sudo dnf install python3"; \
	  echo "  macOS:           brew install python@3.12"; \
	  echo "If it has another name: make PYTHON=python3.12 demo"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is older than Python 3.11, which kg needs:"; \
	  echo "  Debian, Ubuntu:  sudo apt install python3.11 python3.11-venv"; \
	  echo "  Fedora:          sudo dnf install python3.11"; \
	  echo "  macOS:           brew install python@3.12"; \
	  echo "Then: make PYTHON=python3.11 demo"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "$(PYTHON) has no venv module:"; \
	  echo "  Debian, Ubuntu:  sudo apt install python3-venv"; \
	  echo "  Fedora:          sudo dnf install python3-libs"; \
	  echo "  macOS:           brew install python@3.12"; exit 1; }
	@[ -d $(VENV) ] || $(PYTHON) -c 'import shutil, sys; sys.exit(shutil.disk_usage(".").free < $(NEEDED_GB) * 10**9)' || { \
	  echo "Less than $(NEEDED_GB) GB are free here, which the packages kg needs take while they are unpacked."; \
	  echo "Free some space, or move this folder to a larger disk. With a CPU build of torch 4 GB are enough:"; \
	  echo "set PIP_EXTRA_INDEX_URL to PyTorch's CPU packages."; exit 1; }

clean:
	rm -rf $(VENV) build dist
