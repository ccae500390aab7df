# Every target does its own set-up on a machine with Python 3.11 and nothing else.
SHELL := /bin/bash
PYTHON := $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
COMPILE := build/locks/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-strip-extras --no-annotate --custom-compile-command "make locks"

.PHONY: setup demo test bench check locks catalogue clean

setup: .venv/.stamp

.venv/.stamp: requirements-dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# A chat page on loopback; no account, no token, no network.
demo: setup
	$(BIN)/ldnbot demo

# Four workers on two cores: a journey waits for its bot a quarter of its time.
test: setup
	$(BIN)/python -m pytest -n 4 --dist worksteal --cov --cov-report=term --cov-fail-under=95
	$(BIN)/python -m coverage report --include='domain/*' --fail-under=100

# All figures of docs/benchmarks.md, about five minutes; QUICK=1: smaller sizes, nothing written.
bench: setup
	$(BIN)/python -m benchmarks $(if $(QUICK),--quick,--write)

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/committed.py
	$(BIN)/python scripts/catalogue.py --check

# Texts live in the code; this brings the gettext template and every language up to date with them.
catalogue: setup
	$(BIN)/python scripts/catalogue.py

# uv is no part of the project: it is fetched into a folder of its own to write the two locks.
locks:
	$(PYTHON) -m venv build/locks
	build/locks/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra dev --output-file requirements-dev.txt

clean:
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
