# kcdesk: `make run` is all it takes to see it; `make help` lists the rest.

PYTHON_IN_VENV := .venv/bin/python
PACK := build/guide.kcpack
START := build/start.code

# What the pack is made of: the guide's sources, and the code that turns them into a pack.
CONTENT_FILES := $(shell find content -mindepth 1 \( -type f -o -type d \) ! -name '.*' 2>/dev/null)
BUILDER_FILES := $(shell find kcdesk/authoring kcdesk/guide kcdesk/i18n kcdesk/search -name '*.py' -o -name '*.toml' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help venv setup run content translations test-tools test test-ui test-rest test-plain check bench endure bundle bundle-old packages release release-test windows clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

venv:
	@packaging/setup.sh

setup: content $(START) ## install everything kcdesk needs, and build the guide
	@# Byte-compiled now, so that no start has to do it (it takes a third of a first start).
	@$(PYTHON_IN_VENV) -m compileall -q kcdesk

run: setup ## start the reader
	@.venv/bin/kcdesk

content: $(PACK) ## build the guide, if anything it is made of has changed

$(PACK): $(CONTENT_FILES) $(BUILDER_FILES) | venv
	@mkdir -p $(@D)
	.venv/bin/kcdesk build content/en-GB -o $@
	@touch $@

# Only for speed: without it the program starts as well, a tenth later.
$(START): $(shell find kcdesk -name '*.py' 2>/dev/null) packaging/prepare_start.py packaging/prepare_icons.py | venv $(PACK)
	@$(PYTHON_IN_VENV) packaging/prepare_start.py $@ build/binding || \
		echo "setup: the start could not be prepared; kcdesk will start a little slower." >&2
	@$(PYTHON_IN_VENV) packaging/prepare_icons.py build/start.icons $(PACK) || \
		echo "setup: the icons could not be prepared; kcdesk will start a little slower." >&2

translations: venv ## take up new texts, and compile what was translated (docs/translating.md)
	$(PYTHON_IN_VENV) packaging/translations.py

test-tools: setup
	@packaging/setup.sh --test

test: test-tools ## run the tests
	$(PYTHON_IN_VENV) -m pytest

# The same tests in two parts of about the same length, for .ci/run.
test-ui: test-tools
	$(PYTHON_IN_VENV) -m pytest tests/ui

test-rest: test-tools
	$(PYTHON_IN_VENV) -m pytest tests --ignore=tests/ui

test-plain: test-tools ## run the tests of the start and the window without what makes the start fast
	KCDESK_PLAIN_BINDING=1 $(PYTHON_IN_VENV) -m pytest tests/app tests/ui/window

check: venv ## check style, types and every page of the guide
	$(PYTHON_IN_VENV) -m ruff check .
	$(PYTHON_IN_VENV) -m ruff format --check .
	$(PYTHON_IN_VENV) -m mypy
	.venv/bin/kcdesk check content/en-GB --strict

bench: setup ## measure start-up, search and page opening
	@packaging/setup.sh --test
	$(PYTHON_IN_VENV) tests/benchmarks/run.py

endure: setup ## change the page a thousand times under a screen reader's eyes, and use everything a thousand times without one
	@packaging/setup.sh --test
	$(PYTHON_IN_VENV) tests/benchmarks/page_changes.py
	$(PYTHON_IN_VENV) tests/benchmarks/long_use.py
	$(PYTHON_IN_VENV) -m tests.benchmarks.page_turns

bundle: setup ## freeze the reader into build/bundle/kcdesk, which needs no Python
	@packaging/setup.sh --bundle
	packaging/bundle.sh

packages: bundle ## make what people on Linux install, in dist/: packages for Debian, and a folder for a stick
	packaging/linux/packages.sh

bundle-old: content ## freeze the reader for systems as old as glibc 2.28, into dist/ (as root on Debian or Ubuntu)
	packaging/old/bundle.sh

release: setup ## make everything a release is made of, in dist/; KEY=publisher.key signs it
	@packaging/setup.sh --bundle
	packaging/release.sh

release-test: setup ## try a release on machines that have nothing: bare Debian roots, no Python, no network (as root; half an hour)
	@packaging/setup.sh --release
	packaging/release_test.sh

windows: setup ## put a portable folder for Windows together: PYTHON_ZIP=python-3.13.x-embed-amd64.zip
	packaging/windows/folder.sh "$(PYTHON_ZIP)"

clean: ## remove everything that was made, .venv too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find kcdesk tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
