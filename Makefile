# hongtou: what there is to do. `make` tells.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SAMPLE := .build/sample/yangpu-reply.pdf
RELEASE := swift build -c release --static-swift-stdlib --product hongtou

# What building needs, what tests read PDFs back with, what the bench compares with,
# what puts pages side by side.
PACKAGES := git pkg-config libcairo2-dev libpango1.0-dev libfontconfig-dev libfreetype-dev \
            fonts-lxgw-wenkai python3-fonttools libturbojpeg0 libchafa0
TEST_PACKAGES := qpdf poppler-utils binutils python3-jsonschema python3-yaml tmux bsdutils
BENCH_PACKAGES := gcc python3 python3-pip
SAMPLE_PACKAGES := imagemagick

.PHONY: help sample samples test bench install clean packages fonts swift release

help: ## what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

sample: packages fonts release ## install what is needed, build, and typeset the sample
	@mkdir -p $(dir $(SAMPLE))
	@.build/release/hongtou typeset Samples/yangpu-reply.md --fonts free -o $(SAMPLE)
	@echo "$(CURDIR)/$(SAMPLE)"

samples: packages fonts release ## typeset all samples, and put their pages on one contact sheet
	@.ci/packages $(SAMPLE_PACKAGES)
	@Samples/contact-sheet .build/release/hongtou .build/samples

test: packages fonts swift ## lint, and all the tests
	@.ci/packages $(TEST_PACKAGES)
	swift build --build-tests
	swift format lint --strict -r Sources Tests Package.swift
	swift test --skip-build
	swift run --package-path Tests/External --scratch-path .build/external

bench: packages fonts release ## compare with bare Cairo and with Typst: one table
	@.ci/packages $(BENCH_PACKAGES)
	@Tests/Benchmarks/run

install: release ## install under PREFIX (now /usr/local)
	install -D -s -m 755 .build/release/hongtou $(DESTDIR)$(PREFIX)/bin/hongtou
	mkdir -p $(DESTDIR)$(PREFIX)/share/hongtou
	cp -R Layouts Fonts $(DESTDIR)$(PREFIX)/share/hongtou/
	rm -f $(DESTDIR)$(PREFIX)/share/hongtou/Layouts/make-words.py
	mkdir -p $(DESTDIR)$(PREFIX)/share/hongtou/schema
	for schema in layout manuscript; do \
	  .build/release/hongtou schema $$schema --resources . \
	    > $(DESTDIR)$(PREFIX)/share/hongtou/schema/$$schema.schema.json; \
	done

clean: ## remove what was built
	rm -rf .build Tests/External/.build Tests/Benchmarks/.build

packages:
	@.ci/packages $(PACKAGES)

fonts: packages
	@[ -d Fonts/fandol ] || .ci/packages --known texlive-lang-chinese
	@Fonts/get-fonts.sh

swift:
	@.ci/swift

release: swift packages
	@$(RELEASE)
