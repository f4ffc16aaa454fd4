# The only verbs. A bare `make` prints them in sections.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PY := .venv/bin/python
T ?= tests
PIP := -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --no-deps

##@ Run

run: .venv/service.stamp ## start the service with embedded PostgreSQL and Valkey; prints the URL of the docs
	@$(PY) -m impl serve

doctor: .venv/service.stamp ## print the redacted configuration and what is reachable
	@$(PY) -m impl doctor

migrate: .venv/service.stamp ## bring the database's schema up to date
	@$(PY) -m impl migrate

admin: .venv/service.stamp ## make an admin of who has registered with that address: make admin EMAIL=ada@example.org
	@$(PY) -m impl make-admin '$(EMAIL)'

demo: .venv/dev.stamp ## drive a fresh service with the Python SDK: import a bank file, budget, print the month
	@PYTHONPATH=generated/sdk/python $(PY) -m tests.sdk.demo

##@ Change

dev: tools ## watch openapi/ and impl/: a verdict on each save within a second, and a service that follows (PORT=8000)
	@$(PY) -m codegen dev $(if $(PORT),--port $(PORT))

generate: tools ## turn openapi/ into generated/, the portal of the documentation included
	@$(PY) -m codegen generate
	@$(PY) -m codegen docs

docs: .venv/dev.stamp node_modules/.stamp ## build the portal, generated/docs: guides, reference, catalogues, search
	@$(PY) -m codegen docs

fmt: .venv/dev.stamp ## lay out openapi/ in the house's form
	@$(PY) -m codegen fmt

merge-driver: ## let git write generated/ again after a merge, in place of conflicts in it (once a clone)
	git config merge.generated.driver true
	git config core.hooksPath .githooks

new: .venv/dev.stamp ## scaffold: make new op=budget.close_month [path= method= problems=], make new domain=lenders
	@$(PY) -m codegen new $(foreach key,op domain path method problems,$(if $($(key)),'$(key)=$($(key))'))

mock: .venv/dev.stamp .venv-press-models/stamp .venv-press-server/stamp ## answer the whole API from openapi/ alone (PORT=4010)
	@$(PY) -m codegen mock $(if $(PORT),--port $(PORT))

format: .venv/dev.stamp ## format the Python code
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix --quiet . || true

breaking: .venv/dev.stamp ## what the specification breaks, risks and adds since BASE=<git ref> (the last release)
	@$(PY) -m codegen breaking $(if $(BASE),--base $(BASE))

changelog: .venv/dev.stamp ## write the specification's part of CHANGELOG.md: what changed since the last release
	@$(PY) -m codegen changelog $(if $(BASE),--base $(BASE))

migration: .venv/dev.stamp ## write a migration for changed tables: make migration NAME=add_x
	@$(PY) -m tests.house.migration new $(NAME)

##@ Prove

test: $(if $(filter tests,$(T)),tools,.venv/dev.stamp) ## everything: check, lint, all tests with coverage (T=path runs a part, without the rest)
	@if [ "$(T)" = tests ]; then $(PY) -m tests.run; else $(PY) -m pytest $(T) -s; fi

check: tools ## openapi/ is laid out, generated/ follows it, nothing breaks unapproved, migrations = tables, types, imports, style
	@$(PY) -m codegen fmt --check
	@$(PY) -m codegen generate --check
	@$(PY) -m codegen breaking --check $(if $(BASE),--base $(BASE))
	@$(PY) -m codegen docs --check
	@$(PY) -m tests.house.migration check
	@.venv/bin/ruff format --check --quiet . || { echo 'Run `make format`.'; exit 1; }
	@.venv/bin/ruff check --quiet .
	@$(MAKE) types
	@.venv/bin/lint-imports --no-logo

types: .venv/dev.stamp ## mypy --strict over impl, codegen, generated and tests
	@.venv/bin/mypy

coverage: .venv/dev.stamp ## what the last contract run exercised of the specification, and what it did not
	@$(PY) -m tests.contract.coverage

lint: node_modules/.stamp ## Spectral over the specs and the bundle
	@node_modules/.bin/spectral lint -r openapi/spectral.yaml --fail-severity=warn --quiet \
	  'openapi/!(spectral|shared|problems|breaking).yaml' generated/openapi.json
	@node --test --test-reporter=dot openapi/rules/

fuzz: .venv/dev.stamp ## look for what breaks the specification, for a quarter of an hour (FUZZ_SEED=1)
	@FUZZ=deep $(PY) -m pytest tests/contract/test_schemathesis.py -q

eval-ai: .venv/dev.stamp ## measure categories and questions, on real descriptors where they are at hand
	@$(PY) -m tests.ai.evaluate

mutate: .venv-mutate/stamp ## change rules, and tell which changes no test notices (ONLY=impl/auth/rules.py MINUTES=15 SAMPLE=600)
	@$(PY) -m tests.mutation $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SAMPLE),--sample $(SAMPLE)) $(ONLY)

bench: .venv/dev.stamp ## measure, and write docs/benchmarks.md (ONLY="reports bulk" measures those anew)
	@$(PY) -m tests.bench $(ONLY)

eval-ocr: .venv/dev.stamp ## how well receipts and invoices are read, on those that no model has seen (LIMIT=10)
	@$(PY) -m training.ocr.evaluate $(LIMIT)

train-ocr: .venv/dev.stamp ## train the models of impl/ocr again: the same bytes, or it says so
	@$(PY) -m training.ocr.train

##@ House

lock: ## pin every dependency again, by hash
	@for name in service dev press-models press-server mutate; do \
	  case $$name in \
	    service) from="pyproject.toml --all-extras";; dev) from="pyproject.toml --group dev -c requirements/service.txt";; \
	    mutate) from="requirements/mutate.in -c requirements/dev.txt";; \
	    *) from=requirements/$$name.in;; esac; \
	  uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --python-version 3.11 --no-header $$from -o requirements/$$name.txt; done

clean: ## remove environments, caches and the embedded servers' data
	@rm -rf .venv .venv-press-* .venv-mutate .mutants node_modules .mypy_cache .ruff_cache .coverage* .data

help:
	@awk 'BEGIN {FS = ":.*## "; print "Centime: openapi/ says it, codegen/ turns it into generated/, impl/ does it, tests/ prove it."} \
	  /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##
tools: .venv/dev.stamp .venv-press-models/stamp .venv-press-server/stamp node_modules/.stamp

.PHONY: merge-driver run doctor migrate admin demo generate fmt new breaking changelog format migration test check types lint coverage fuzz mutate bench lock clean help dev tools eval-ocr train-ocr docs mock

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo 'Centime needs Python 3.11 or later; `$(PYTHON)` was not found.'; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Centime needs Python 3.11 or later; this is $$($(PYTHON) --version)."; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/service.stamp: requirements/service.txt | .venv/bin/python
	@echo 'Installing the service (once) ...'
	@$(PY) $(PIP) -r requirements/service.txt
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/service.stamp
	@echo 'Installing the development tools (once) ...'
	@$(PY) $(PIP) -r requirements/dev.txt
	@touch $@

.venv-mutate/stamp: requirements/mutate.txt .venv/dev.stamp
	@echo 'Installing mutmut beside the development tools (once) ...'
	@$(PYTHON) -m venv .venv-mutate
	@.venv-mutate/bin/python $(PIP) -r requirements/mutate.txt
	@$(PY) -c 'import sysconfig; print(sysconfig.get_path("purelib"))' \
	  > "$$(.venv-mutate/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/centime.pth"
	@touch $@

.venv-press-%/stamp: requirements/press-%.txt | .venv/bin/python
	@echo 'Installing the generator $* (once) ...'
	@$(PYTHON) -m venv .venv-press-$*
	@.venv-press-$*/bin/python $(PIP) -r requirements/press-$*.txt
	@touch $@

node_modules/.stamp: package-lock.json
	@command -v node >/dev/null || { echo 'Centime needs Node 20 or later for linting and the TypeScript SDK; `node` was not found.'; exit 1; }
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { echo "Centime needs Node 20 or later; this is $$(node --version)."; exit 1; }
	@npm ci --ignore-scripts --silent
	@touch $@
