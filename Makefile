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

.PHONY: help run test bench lock translations pictures clean system-pip system-window system-test program development
.NOTPARALLEL:

help:
	@echo 'make run    start the check-in desk; without a screen it plays an hour at the door'
	@echo 'make test   check everything: style, types, layers, tests'
	@echo 'make bench  measure'
	@echo 'make lock   write the lock files anew from pyproject.toml; ARGS=--upgrade takes newer releases'
	@echo 'make translations  take new texts of the window into resources/translations and compile them'
	@echo 'make pictures  take the pictures of README.md anew'
	@echo 'make clean  remove what was fetched'

run: system-window program
	@$(BIN)/python main.py

test: system-test development
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

bench: system-pip development
	$(BIN)/python -m pytest -o addopts=--import-mode=importlib tests/benchmarks -q -s

TS := resources/translations
# English needs no translation but the plurals.
translations: development
	@$(BIN)/pyside6-lupdate -silent -locations none -no-obsolete $$(find checkin/ui -name '*.py' | sort) \
	  -ts $(TS)/checkin_vi.ts $(TS)/checkin_fr.ts
	@$(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -pluralonly \
	  $$(find checkin/ui -name '*.py' | sort) -ts $(TS)/checkin_en.ts
	@for each in $(TS)/*.ts; do $(BIN)/pyside6-lrelease -silent $$each -qm $${each%.ts}.qm; done

LAYOUTS := a6 a7 card label-62x100 a4-a6 a4-a7 a4-card a4-label-62x100
PICTURES := admitted already-in not-here replaced last-scans record
WINDOWS := desks conflict-admissions
VIEWS := attendance-session attendance-awaited halls evacuation board-full board-list programme-plenary history
pictures: system-window development
	@folder=$$(mktemp -d); mkdir -p resources/pictures; \
	CHECKIN_LANGUAGE=vi $(BIN)/python main.py play "$$folder"; \
	for each in $(PICTURES); do cp "$$folder"/*-$$each.png resources/pictures/$$each.png; done; \
	CHECKIN_LANGUAGE=vi $(BIN)/python main.py sample "$$folder/sample" --plain >/dev/null; \
	for each in $(LAYOUTS); do \
	  $(BIN)/python main.py badges "$$folder/sample" "$$folder/$$each.pdf" --layout $$each --back long \
	    --delegation "Métropole de Lyon" >/dev/null; \
	  pdftoppm -png -singlefile -r $$(case $$each in a4-*) echo 50;; *) echo 90;; esac) \
	    "$$folder/$$each.pdf" resources/pictures/badge-$$each; \
	done; \
	pdftoppm -png -singlefile -r 90 -f 2 "$$folder/a6.pdf" resources/pictures/badge-a6-back; \
	QT_QPA_PLATFORM=offscreen CHECKIN_TEST_PICTURES="$$folder" \
	  $(BIN)/python -m pytest -q tests/ui/test_every_window.py -k "vi-light or fr-dark or en-light" >/dev/null; \
	for each in $(WINDOWS); do cp "$$folder/vi-light-$$each.png" resources/pictures/$$each.png; done; \
	for each in $(VIEWS); do for look in vi-light fr-dark en-light; do \
	  cp "$$folder/$$look-$$each.png" resources/pictures/$$each-$$look.png; done; done; \
	rm -r "$$folder"

lock: $(UV_READY)
	@$(LOCK) $(ARGS) pyproject.toml -o requirements.lock
	@$(LOCK) $(ARGS) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .tools .venv

# What the system must have: COMMAND:PACKAGE, libFILE:PACKAGE, or for pip only while uv is not here yet.
# Root on Debian and its kin gets the packages that are missing, others are told the command.
QT := libglib-2.0.so.0:libglib2.0-0 libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon.so.0:libxkbcommon0 \
	libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1
X11 := libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 \
	libxcb-shape.so.0:libxcb-shape0 libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
system-pip: NEEDED :=
system-window: NEEDED := $(QT) $(if $(DISPLAY),$(X11))
system-test: NEEDED := $(QT) $(X11) pdftotext:poppler-utils qpdf:qpdf cupsd:cups lp:cups-client Xvfb:xvfb xdotool:xdotool \
	setxkbmap:x11-xkb-utils openbox:openbox soffice:libreoffice-calc
system-pip system-window system-test:
	@missing=; PATH="$$PATH:/usr/sbin"; \
	test -e $(UV_READY) || $(PYTHON) -m pip --version >/dev/null 2>&1 || missing=' python3-pip'; \
	for each in $(NEEDED); do \
	  case "$$each" in \
	    lib*) $(PYTHON) -c "import ctypes; ctypes.CDLL('$${each%%:*}')" 2>/dev/null ;; \
	    *) command -v "$${each%%:*}" >/dev/null ;; \
	  esac || missing="$$missing $${each#*:}"; \
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
