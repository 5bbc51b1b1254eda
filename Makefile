# hongtou: what there is to do. `make` tells.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SAMPLE := .build/sample/yangpu-reply.pdf
# What is installed: built unless another is named, e.g. COMMAND=.build/debug/hongtou.
COMMAND ?= .build/release/hongtou
RELEASE := swift build -c release --static-swift-stdlib --product hongtou

# What building needs, what tests read PDFs back with, what the bench compares with,
# what puts pages side by side.
PACKAGES := git pkg-config libcairo2-dev libpango1.0-dev libfontconfig-dev libfreetype-dev libsqlite3-dev \
            fonts-lxgw-wenkai python3-fonttools libturbojpeg0 libchafa0
TEST_PACKAGES := qpdf libqpdf29 poppler-utils binutils python3-jsonschema python3-yaml tmux bsdutils zsh \
                 fish mandoc openjdk-17-jdk-headless libjaxb-java python3-pip python3-venv openssl strace \
                 libcups2 cups-ipp-utils dbus avahi-daemon iproute2 sqlite3 slurm-wlm munge parallel procps \
                 hostname
BENCH_PACKAGES := gcc python3 python3-pip
SAMPLE_PACKAGES := imagemagick

.PHONY: help sample samples test soak bench install uninstall clean packages fonts swift release

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
	@Tests/Validation/install
	@Tests/Validation/install-pyhanko
	swift build --build-tests
	swift format lint --strict -r Sources Tests Package.swift
	HONGTOU_THOROUGH=1 .ci/tests swift test --skip-build
	Tests/Install/run .build/debug/hongtou
	Tests/Cluster/run .build/debug/hongtou
	swift run --package-path Tests/External --scratch-path .build/external

soak: packages fonts swift ## kill batches 200 times, for up to an hour
	swift build --product hongtou
	Tests/Soak/run .build/debug/hongtou

bench: packages fonts release ## compare with bare Cairo and with Typst: one table
	@.ci/packages $(BENCH_PACKAGES)
	@Tests/Benchmarks/run
	@/usr/bin/python3 Tests/Benchmarks/watch.py
	@/usr/bin/python3 Tests/Benchmarks/batch.py

# The files that the command looks for in share/hongtou, beside its own bin; not what made them.
SHARED = $(shell find Layouts Fonts -type f ! -name '*.py' ! -name '*.sh' ! -path '*/cache/*')
TARGET = $(DESTDIR)$(PREFIX)
SHARE = $(TARGET)/share
MADE = $(SHARE)/bash-completion/completions/hongtou $(SHARE)/zsh/site-functions/_hongtou \
       $(SHARE)/fish/vendor_completions.d/hongtou.fish $(SHARE)/man/man1/hongtou.1
SCHEMAS = $(SHARE)/hongtou/schema/layout.schema.json $(SHARE)/hongtou/schema/manuscript.schema.json

install: $(if $(filter .build/release/%,$(COMMAND)),fonts release) ## install under PREFIX (now /usr/local)
	install -D -s -m 755 $(COMMAND) $(TARGET)/bin/hongtou
	for file in $(SHARED); do install -D -m 644 $$file $(SHARE)/hongtou/$$file; done
	install -D -m 644 LICENSE $(SHARE)/doc/hongtou/LICENSE
	mkdir -p $(dir $(MADE))
	$(COMMAND) --generate-completion-script bash >$(word 1,$(MADE))
	$(COMMAND) --generate-completion-script zsh >$(word 2,$(MADE))
	$(COMMAND) --generate-completion-script fish >$(word 3,$(MADE))
	.ci/manual $(COMMAND) >$(word 4,$(MADE))
	mkdir -p $(SHARE)/hongtou/schema
	$(COMMAND) schema layout --resources . >$(word 1,$(SCHEMAS))
	$(COMMAND) schema manuscript --resources . >$(word 2,$(SCHEMAS))
	chmod 644 $(MADE) $(SCHEMAS)

uninstall: ## remove what install put under PREFIX; what others put there stays
	rm -f $(TARGET)/bin/hongtou $(MADE) $(SCHEMAS) $(SHARE)/doc/hongtou/LICENSE
	rm -f $(addprefix $(SHARE)/hongtou/,$(SHARED))
	for folder in doc/hongtou hongtou; do \
	  [ ! -d $(SHARE)/$$folder ] || find $(SHARE)/$$folder -depth -type d -empty -delete; done

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
