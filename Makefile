# Needs Python 3.11 to 3.13 with pip, and make; everything else is fetched into .tools and .venv.
# `make PYTHON=python3.13 test` uses another Python than the system's.

PYTHON ?= python3
UV_VERSION := 0.13.9

VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
ifeq ($(filter 3.11 3.12 3.13,$(VERSION)),)
$(error Python 3.11, 3.12 or 3.13 is needed, for example: make PYTHON=python3.12 run)
endif

BIN := .venv/bin
SOURCES := checkin tests main.py
UV_READY := .tools/uv-$(UV_VERSION)
VENV_READY := .venv/python-$(VERSION)

# uv does not read pip's settings: it is given pip's mirror and certificates.
pip-setting = $$($(PYTHON) -m pip config list 2>/dev/null | sed -nE "s/^(:env:|global)\.$(1)='(.*)'$$/\2/p" | head -n 1)
UV = export UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1; \
	index="$${UV_DEFAULT_INDEX:-$(call pip-setting,index-url)}"; \
	certs="$${SSL_CERT_FILE:-$(call pip-setting,cert)}"; \
	test -z "$$index" || export UV_DEFAULT_INDEX="$$index"; \
	test -z "$$certs" || export SSL_CERT_FILE="$$certs"; \
	.tools/bin/uv
SYNC = $(UV) pip sync --python $(BIN)/python --require-hashes
# One version of each package for every Python, so that everyone checks and runs the same.
LOCK = $(UV) pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 \
	--generate-hashes --no-header --no-annotate

.PHONY: help run test bench lock clean system-pip system-test program development
.NOTPARALLEL:

help:
	@echo 'make run    start the check-in desk with the sample event'
	@echo 'make test   check everything: style, types, layers, tests'
	@echo 'make bench  measure'
	@echo 'make lock   write the lock files anew from pyproject.toml; ARGS=--upgrade takes newer releases'
	@echo 'make clean  remove what was fetched'

run: system-pip program
	@$(BIN)/python main.py play

test: system-test development
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: system-pip development
	$(BIN)/python -m pytest -o addopts=--import-mode=importlib tests/benchmarks -q -s

lock: $(UV_READY)
	@$(LOCK) $(ARGS) pyproject.toml -o requirements.lock
	@$(LOCK) $(ARGS) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .tools .venv

# What the system must have: COMMAND:PACKAGE, or for pip only while uv is not here yet.
# Root on Debian and its kin gets the packages that are missing, others are told the command.
system-pip: COMMANDS :=
system-test: COMMANDS := pdftotext:poppler-utils qpdf:qpdf
system-pip system-test:
	@missing=; \
	test -e $(UV_READY) || $(PYTHON) -m pip --version >/dev/null 2>&1 || missing=' python3-pip'; \
	for each in $(COMMANDS); do \
	  command -v "$${each%%:*}" >/dev/null || missing="$$missing $${each#*:}"; \
	done; \
	if test -z "$$missing" || ! command -v apt-get >/dev/null; then exit 0; fi; \
	if test "$$(id -u)" != 0; then \
	  echo 'Something is missing on this system. Please install it, then try again:'; \
	  echo "    sudo apt-get install -y$$missing"; \
	  exit 1; \
	fi; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get -q update; apt-get -q install -y --no-install-recommends $$missing

$(UV_READY):
	@echo 'Fetching uv, which fetches the rest'
	@PIP_ROOT_USER_ACTION=ignore $(PYTHON) -m pip install --quiet --disable-pip-version-check \
	  --upgrade --target .tools uv==$(UV_VERSION)
	@touch $@

$(VENV_READY): | $(UV_READY)
	@$(UV) venv --quiet --clear --relocatable --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv
	@touch $@

# .venv keeps a copy of the lock file that it was filled from, so an unchanged one needs no network.
# What the tests need includes what the program needs.
program: $(VENV_READY)
	@cmp -s requirements.lock .venv/requirements.lock || { \
	  rm -f .venv/requirements*.lock; \
	  $(SYNC) requirements.lock && cp requirements.lock .venv; \
	}

development: $(VENV_READY)
	@cmp -s requirements-dev.lock .venv/requirements-dev.lock || { \
	  rm -f .venv/requirements*.lock; \
	  $(SYNC) requirements-dev.lock && cp requirements.lock requirements-dev.lock .venv; \
	}
