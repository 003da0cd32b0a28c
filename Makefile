# make run      set up, read the sample announcements, serve the calendar
# make test     set up with what tests need, lint, check types, run every test
# make install  the set-up that both share, alone
# make bench    run the benchmarks
# make lock     choose the newest versions of what is depended on, and lock them with their hashes
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
LOCK := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra build

.PHONY: run test lint install install-dev browser bench lock clean
.DELETE_ON_ERROR:

run: install
	@$(BIN)/calendar-service run

install: $(VENV)/.installed

install-dev: $(VENV)/.installed-dev

$(BIN)/python:
	@echo "making the virtual environment $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml requirements.lock | $(BIN)/python
	@echo "installing what the service needs (requirements.lock; once, a minute or less) …"
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "installing what the tests need (requirements-dev.lock; once, a minute or two) …"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

browser: install-dev
	@$(BIN)/python tests/browser.py

test: install-dev lint browser
	$(BIN)/python -m pytest -n 2

bench: install-dev
	@set -e; for file in benchmarks/*.py; do echo "$$file"; $(BIN)/python $$file; done

# Versions and hashes only, for every platform and no index's address, so that each installer uses its own index.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) --upgrade --output-file requirements.lock pyproject.toml
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache .hypothesis
