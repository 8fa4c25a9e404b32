# Every verb of the project. Needs make and Python 3.11 or newer; the rest is fetched,
# each file held against the hash in the locks.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
PY := $(BIN)/python
SIZE ?=
T ?= tests
CLAIM ?=

.PHONY: help setup nlp peers demo replay report verify check test fix golden bench torture clean

help: ## show these verbs
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.dev ## make .venv with all that running, tests and gates need
	@echo "ready: $(BIN)/archive --help"

nlp: .venv/.nlp ## add the extra nlp to .venv: a parser for archive propose --engine spacy

peers: .venv/.peers ## add what bench.proposals measures our proposals beside

# ---------------------------------------------------------------- for everybody

# The demo has settings and state of its own, so that it never meets anybody's real ones;
# fixtures/demo.py makes them, these are for the verbs that come after it.
DEMO := .demo/archive
DEMO_XDG := XDG_CONFIG_HOME="$$PWD/.demo/xdg/config" XDG_STATE_HOME="$$PWD/.demo/xdg/state" \
  XDG_DATA_HOME="$$PWD/.demo/xdg/data" XDG_CACHE_HOME="$$PWD/.demo/xdg/cache"

demo: .venv/.ready ## load fixtures/ into a fresh archive in .demo/
	@rm -rf .demo
	@$(PY) -m fixtures.demo --home $(DEMO)

# The archive that replay, verify and report are about: ARCHIVE_HOME, else the nearest
# folder upwards with an archive.toml, else the demo's, made when it is not there.
define in_archive
@home="$$ARCHIVE_HOME"; up="$$PWD"; \
while [ -z "$$home" ] && [ -n "$$up" ]; do \
  if [ -f "$$up/archive.toml" ]; then home="$$up"; fi; up="$${up%/*}"; \
done; \
if [ -z "$$home" ]; then \
  home=$(DEMO); export $(DEMO_XDG); \
  [ -f "$$home/archive.toml" ] || $(MAKE) demo >&2; \
fi; \
echo "archive: $$home" >&2; \
$(BIN)/archive --home "$$home"
endef

replay: .venv/.ready ## rebuild every view from position 0 and compare with the live ones; fails on a difference
	$(in_archive) replay

verify: .venv/.ready ## re-hash everything and hold it against every checkpoint
	$(in_archive) verify

report: .venv/.ready ## provenance report of CLAIM=c12 (or "c12 c15"), into report/
	@[ -n "$(CLAIM)" ] || { echo "say which claim: make report CLAIM=c12" >&2; exit 2; }
	@mkdir -p report
	$(in_archive) report $(CLAIM) --to "report/$(firstword $(CLAIM)).html"

# ---------------------------------------------------------------- for who changes it

check: .venv/.dev ## lint, types, layers, dependencies: all that CI asks
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/deptry .

test: .venv/.dev ## run the tests; T=path picks some
	@$(PY) -m pytest $(if $(filter tests,$(T)),-n auto --maxprocesses 8 --dist loadfile) $(T)

fix: .venv/.dev ## format, and mend what can be mended
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

golden: .venv/.dev ## rewrite the golden files, on purpose; then read the diff
	@ARCHIVE_GOLDEN=rewrite $(PY) -m pytest -m golden $(T)
	@git --no-pager diff --stat -- tests/golden; git status --short -- tests/golden

bench: .venv/.dev ## measure; SIZE=quick or another size that bench/ names
	@$(PY) -m bench $(if $(SIZE),--size $(SIZE),)

torture: .venv/.dev ## kill -9, full disks, crowds: SIZE=q (minutes) or f (an evening)
	@ARCHIVE_TORTURE=$(or $(SIZE),q) $(PY) -m pytest -m torture --timeout 0 $(T)

clean: ## remove what these verbs made, the virtual environment too
	rm -rf .venv .demo report build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# ---------------------------------------------------------------- the virtual environment
# Bare Debian has no ensurepip: there the system's own pip fills the environment.

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed, say which: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip .venv

# $(call install,LOCK): exactly the locked files; then the checkout itself, by a path file.
define install
@echo "installing $(1) into .venv" >&2
@pip="$(PY) -m pip"; $$pip --version >/dev/null 2>&1 || pip="$(PYTHON) -m pip --python $(PY)"; \
  $$pip --version >/dev/null 2>&1 || { echo "pip is needed: install python3-venv or python3-pip" >&2; exit 1; }; \
  $$pip --disable-pip-version-check install --quiet --no-deps --require-hashes -r $(1)
@$(PY) -c 'import os, sysconfig; open(sysconfig.get_path("purelib") + "/archive.pth", "w").write(os.getcwd() + "\n")'
@printf '%s\n' '#!/bin/sh' 'exec "$$(dirname "$$0")/python" -m archive "$$@"' > $(BIN)/archive
@chmod +x $(BIN)/archive
@touch .venv/.ready
endef

.venv/.ready: requirements.lock | $(PY)
	$(call install,requirements.lock)

.venv/.dev: requirements-dev.lock requirements.lock | $(PY)
	$(call install,requirements-dev.lock)
	@touch .venv/.dev

.venv/.nlp: requirements-nlp.lock | .venv/.ready
	$(call install,requirements-nlp.lock)
	@touch .venv/.nlp

.venv/.peers: requirements-peers.lock | .venv/.ready
	$(call install,requirements-peers.lock)
	@touch .venv/.peers
