# Everything one does with zhibiao, by name. One profile (dev) serves `report` and `test`, and no test
# dependency changes a feature of a library, so that polars is built once, by whichever comes first.

CARGO  ?= cargo
PYTHON ?= python3
INPUT  ?= fixtures
OUT    ?= notebooks-out
CORPUS ?= $(wildcard fixtures/*.txt)
TARGET := $(or $(CARGO_TARGET_DIR),target)
VENV   := .venv

.DEFAULT_GOAL := help
.PHONY: help report test test-rust test-python check release bench bless clean

help: ## this list
	@echo 'make <what> [INPUT=files, folders or globs] [OUT=folder]'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

report: ## read INPUT (default: fixtures) and write tables, charts and the review page into OUT
	$(CARGO) build -p zhibiao-cli --bin zhibiao
	$(TARGET)/debug/zhibiao report $(INPUT) -o $(OUT)

test: test-rust test-python ## all tests

test-rust: ## tests in Rust: every crate, the floors, the fixtures, the command line
	$(CARGO) test --workspace

# What DuckDB, pandas, polars, Excel and Jupyter make of the tables, and Chromium of the review page; skipped where they cannot be installed.
test-python: ## tests in Python: the tables as other tools read them, the review page in a browser
	@if $(MAKE) --silent $(VENV)/ready; then \
	  set -e; out=$$(mktemp -d); trap 'rm -rf "$$out"' EXIT; \
	  $(CARGO) build --quiet -p zhibiao-cli --bin zhibiao; \
	  $(TARGET)/debug/zhibiao report fixtures -o "$$out" --quiet; \
	  mkdir "$$out/pages"; ZHIBIAO_GALLERY="$$out/pages" $(CARGO) test --quiet -p zhibiao-review --test page pages_to_look_at > /dev/null; \
	  for each in tests/python/*.py; do \
	    [ -e "$$each" ] || continue; \
	    echo "$$each"; ZHIBIAO=$(TARGET)/debug/zhibiao ZHIBIAO_OUT="$$out" ZHIBIAO_PAGES="$$out/pages" $(VENV)/bin/python "$$each"; \
	  done; \
	else \
	  echo 'skipped: tests in Python (what tests/python/requirements.txt lists could not be installed)'; \
	fi

$(VENV)/ready: tests/python/requirements.txt
	@$(PYTHON) -m venv --clear $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

check: ## format, lints, documentation, floors
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS='-D warnings' $(CARGO) doc --workspace --no-deps
	$(CARGO) test -p zhibiao-tests

release: ## the fast binary: target/release/zhibiao
	$(CARGO) build --release -p zhibiao-cli --bin zhibiao

bench: ## MB/s of every stage on one core, beside ceilings on the same bytes [CORPUS=JSON lines, text files]
	$(if $(filter %.zst,$(CORPUS)),zstd -dc $(CORPUS) | )$(CARGO) bench -p zhibiao --bench speed -- \
	  $(if $(filter %.zst,$(CORPUS)),-,$(abspath $(CORPUS)))

bless: ## take what the golden tests print now as right; look at the diff before you commit it
	BLESS=1 $(CARGO) test --workspace
	git diff --stat

clean: ## remove what was built and written
	$(CARGO) clean
	rm -rf $(VENV)
	find notebooks-out -mindepth 1 ! -name README.md -delete
