# The only thing this needs beforehand is Python 3.11 or newer, make and git.
# The first run makes .venv from requirements.lock, and the first test adds requirements-test.lock; later runs need no network.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
ADRES ?= 127.0.0.1:8000
ARGS ?=
NAAR ?= openbaar
SBOM ?= build/sbom.cdx.json
# Read by the shell, not by make: the name of a tag, and what a visitor types, are somebody else's words.
export LABEL ?=
export WOORDEN ?=

VENV := .venv
PY := $(VENV)/bin/python
# What publishes is in .venv; and what tests is too.
READY := $(VENV)/.ready
TESTS := $(VENV)/.ready-test
# The other generators, and what lists our packages, stand apart: what publishes is not tested beside packages that a
# publication doesn't have.
PARITY := $(VENV)/parity/.ready
LISTING := $(VENV)/sbom/.ready
# A lock names all there is to install, so that nothing has to be looked for.
LOCKED := -m pip install --quiet --no-deps --require-hashes -r

# One moment for everything that carries a date, so that two builds give the same bytes.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1795305600)
export SOURCE_DATE_EPOCH
# The theme's notice about its own future says nothing about this build.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help serve check adressen zoek gereed site style test links parity lighthouse verifieer bench lock schoon versie publiceer sbom
.PHONY: chromium

help: ## Toon deze lijst
	@awk -F ':.*## ' '/^##@ / { print "\n" substr($$0, 5) } /^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
	@printf '\nMeer, zoals een begrip of een uitgave erbij, met $(VENV)/bin/regiovisie; typ erachter: --help\n'

##@ Voor de redactie

serve: $(READY) ## Bekijk de site op http://127.0.0.1:8000/, met elke wijziging meteen (ander adres: ADRES=127.0.0.1:8001)
	@$(VENV)/bin/regiovisie bekijk --adres "$(ADRES)"

check: $(READY) ## Noem alles in de inhoud wat een bouw of publicatie zou weigeren; bouwt niets, en is zo klaar
	$(VENV)/bin/regiovisie controleer

adressen: $(READY) ## Geef nieuwe alinea's en records een blijvend adres
	$(VENV)/bin/regiovisie adressen

zoek: $(TESTS) chromium ## Zie wat zoeken vindt en waarom (WOORDEN="hij slaat mij"), of meet het (ARGS="--vragen bestand.yml")
	@[ -f site/zoeken/index.html ] || $(VENV)/bin/regiovisie bouw
	@$(VENV)/bin/regiovisie zoek $${WOORDEN:+"$$WOORDEN"} $(ARGS)

gereed: $(READY) ## Noem wat een mens nog moet doen voor de site openbaar wordt, en hoe u vastlegt dat het gedaan is
	$(VENV)/bin/regiovisie gereed $(ARGS)

##@ Voor wie bouwt en test

site: $(READY) ## Bouw de site in site/; elke waarschuwing is een fout
	$(VENV)/bin/regiovisie bouw

style: $(TESTS) ## Controleer stijl en typen van de code, en wie wie mag gebruiken
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache --no-logo

test: $(TESTS) chromium ## Controleer alles: stijl, typen, inhoud en de gebouwde site in een browser (één test: ARGS="-k zoeken")
	CHROMIUM="$$(.ci/chromium)" HEADLESS="$$(.ci/headless)" NGINX="$$(.ci/nginx)" $(PY) -m pytest -n auto --dist worksteal $(ARGS)

links: site $(TESTS) ## Volg ook de links naar andere sites (heeft internet nodig)
	$(PY) tests/following.py site --check-extern

lighthouse: site $(TESTS) ## Vraag Lighthouse een oordeel over de hulppagina's (heeft npm en internet nodig)
	CHROME_PATH="$$(.ci/chromium)" $(PY) tests/lighthouse.py

verifieer: site ## Leg de gebouwde site naast de brontekst
	$(VENV)/bin/regiovisie verifieer

bench: $(TESTS) chromium ## Meet onze bouw naast een kale mkdocs build, hoe snel zoeken is, en wat nginx aankan (met wrk)
	$(PY) tests/bench.py

parity: $(TESTS) $(PARITY) ## Bouw de site ook met andere generators, en noem elk verschil en waarom (een ervan: ARGS=zensical)
	$(PY) tests/parity.py $(VENV)/parity/bin/python $(ARGS)

lock: $(TESTS) ## Leg de pakketten uit requirements*.in opnieuw vast (nieuwste versies: ARGS=--upgrade)
	for name in requirements requirements-test requirements-parity requirements-sbom; do \
		$(VENV)/bin/uv pip compile --quiet --universal --python-version=3.11 --generate-hashes $(ARGS) \
			--output-file=$$name.lock $$name.in; done
	@if grep -n '://' requirements*.lock; then echo 'Een lock mag geen adressen bevatten.' >&2; exit 1; fi

schoon: ## Gooi alles weg wat gemaakt is (.venv blijft)
	rm -rf site docs/gemaakt docs/id docs/kader docs/adressen.json docs/begrippen.[cjt]* docs/objects.inv build *.egg-info .mypy_cache .ruff_cache .pytest_cache

##@ Om te publiceren

versie: $(READY) ## Controleer of elk bestand dezelfde versie noemt (en een label: LABEL=v2026.11.0)
	$(VENV)/bin/regiovisie versie $${LABEL:+"$$LABEL"}

publiceer: $(READY) ## Bouw, keur en zet in één stap openbaar (map: NAAR=/pad/naar/map; ook met open werk: ARGS=--toch; terug: ARGS=--terug)
	$(VENV)/bin/regiovisie publiceer "$(NAAR)" $${LABEL:+--label "$$LABEL"} $(ARGS)

sbom: $(TESTS) $(LISTING) ## Schrijf in build/ op waarmee de site wordt gemaakt en wat ervan bij een bezoeker komt (CycloneDX)
	@mkdir -p build
	@# It warns that a lock doesn't say who needs whom.
	PYTHONWARNINGS=ignore $(VENV)/sbom/bin/cyclonedx-py requirements --pyproject pyproject.toml --short-PURLs --output-reproducible \
		--output-file $(SBOM) requirements.lock
	$(PY) tests/sbom.py $(SBOM)

chromium:
	@.ci/chromium > /dev/null

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Deze site heeft Python 3.11 of nieuwer nodig. Staat dat ergens anders? make PYTHON=/pad/naar/python3.12 …' >&2; \
		echo '(This site needs Python 3.11 or newer; point to it with make PYTHON=…)' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
		echo 'Python kan geen omgeving maken. Op Debian en Ubuntu: apt-get install python3-venv' >&2; \
		echo '(Python cannot make a virtual environment; on Debian and Ubuntu install python3-venv.)' >&2; exit 1; }
	$(PY) $(LOCKED) requirements.lock
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(READY)

$(TESTS): requirements-test.lock $(READY)
	$(PY) $(LOCKED) requirements-test.lock
	@touch $(TESTS)

$(PARITY): requirements-parity.lock $(READY)
	@$(PYTHON) -m venv $(VENV)/parity
	$(VENV)/parity/bin/python $(LOCKED) requirements.lock -r requirements-parity.lock
	@touch $(PARITY)

$(LISTING): requirements-sbom.lock $(READY)
	@$(PYTHON) -m venv $(VENV)/sbom
	$(VENV)/sbom/bin/python $(LOCKED) requirements-sbom.lock
	@touch $(LISTING)
