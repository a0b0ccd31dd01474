# Tracuu: build, test, install. `make help` lists what there is to make.
#
# Sources are listed by room: every .c and .cc in a room's folder belongs to it; a file with a main() is named below.
# SAN=address,undefined and COV=1 build in folders of their own.

# No rule of make's own is used here, and looking for one in vain took two seconds of every run.
MAKEFLAGS += -rR

VERSION := 0.1.0
PREFIX ?= /usr/local
DESTDIR ?=

ROOMS := $(addprefix corpus/,base text names token encoding format $(addprefix format/,plain office office97 ink pages mail) \
           division facts relations describe) \
         $(addprefix indexer/,layout hosts store telling sources reading writing) indexer \
         $(addprefix query/,relate ask plan rank choose result suggest compare screen output act shell) query
MAIN_tracuu := query/main.c
MAIN_tracuu-index := indexer/main.c
PROGRAMS := $(strip $(foreach p,tracuu tracuu-index,$(if $(wildcard $(MAIN_$(p))),$(p))))

# ---- packages ----

PKGS := glib-2.0 gio-2.0 gio-unix-2.0 icu-uc icu-i18n libxml-2.0 poppler-glib poppler-cpp gmime-3.0 libarchive libzstd json-glib-1.0 xapian-core libxxhash libseccomp libedit
APT_BUILD := gcc g++ gettext pkg-config libglib2.0-dev libicu-dev libxml2-dev libpoppler-glib-dev libpoppler-cpp-dev libgmime-3.0-dev libarchive-dev libzstd-dev libjson-glib-dev libxapian-dev libxxhash-dev libseccomp-dev libedit-dev
APT_CHECK := libcmocka-dev hunspell-vi libsqlite3-dev jq python3 python3-jsonschema python3-xapian python3-xxhash python3-zstandard xapian-tools valgrind clang-format clang-tidy cppcheck poppler-utils libtesseract-dev tesseract-ocr-vie zsh fish

# Text recognition is built in when its packages are there. The query program must not be linked with it: the library
# brings fifty others, and --as-needed keeps it for the sake of C++ templates it happens to export.
ifneq ($(shell pkg-config --exists tesseract lept 2>/dev/null && echo yes),)
OCR_FLAGS := -DHAVE_TESSERACT $(shell pkg-config --cflags tesseract lept)
OCR_LIBS := $(shell pkg-config --libs-only-l tesseract lept)
endif

# ---- flags ----

SAN ?=
COV ?=
comma := ,
BUILD := build$(if $(SAN),/san-$(subst $(comma),-,$(SAN)))$(if $(COV),/cov)

CC := gcc
CXX := g++
OPT ?= $(if $(SAN),-O1 -fno-omit-frame-pointer,-O2)
WARN := -Wall -Wextra -Wpedantic $(if $(CI),-Werror)
HARDEN := -fstack-protector-strong $(if $(SAN),,-D_FORTIFY_SOURCE=2)
EXTRA := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all) $(if $(COV),--coverage)
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lm
CPPFLAGS := $(OCR_FLAGS) -I. -I$(BUILD) -D_GNU_SOURCE -DTRACUU_VERSION='"$(VERSION)"' -DG_LOG_DOMAIN='"tracuu"'
CFLAGS := -std=gnu11 -g $(OPT) $(WARN) -Wstrict-prototypes -Wmissing-prototypes -Wshadow $(HARDEN) $(EXTRA) $(PKG_CFLAGS)
CXXFLAGS := -std=c++17 -g $(OPT) $(WARN) -Wshadow $(HARDEN) $(EXTRA) $(PKG_CFLAGS)
LDFLAGS := -Wl,-z,relro,-z,now -Wl,--as-needed $(EXTRA)
# Tests are linked by gold where binutils has it: 0.06 s instead of 0.26 for each of some eighty programs.
TEST_LDFLAGS := $(LDFLAGS) $(if $(shell command -v ld.gold),-fuse-ld=gold)

# ---- sources ----

MAINS := $(foreach p,$(PROGRAMS),$(MAIN_$(p)))
SOURCES := $(sort $(foreach r,$(ROOMS),$(wildcard $(r)/*.c $(r)/*.cc)))
LIB_OBJS := $(addprefix $(BUILD)/,$(addsuffix .o,$(filter-out $(MAINS),$(SOURCES))))
BENCH := $(patsubst tests/bench/%.c,$(BUILD)/tests/bench/%,$(wildcard tests/bench/bench_*.c))

FUZZ := $(patsubst tests/fuzz/%.c,$(BUILD)/tests/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))

# Sub-makes use every core unless the caller chose a number of jobs himself.
JOBS ?= $(shell nproc)
PARALLEL = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(JOBS))

.PHONY: all demo demo-built check check-bare check-packages check-built check-mutants suites-built checked-built check-crash check-crash-built check-readers check-readers-built check-power check-power-built check-flips check-flips-built check-nights check-nights-built check-remote check-remote-built check-hostile check-hostile-built check-formats check-formats-built check-facts check-facts-built lint lint-built po format bench bench-built grow grow-built profile profile-built relevance relevance-built tune tune-built fuzz \
        fuzz-built install uninstall deb clean FORCE help deps-build deps-check
.DELETE_ON_ERROR:
.SECONDARY:

# V=1 shows whole commands, else what is being made.
Q := $(if $(V),,@)
SAY = $(if $(V),,@echo '  $@')

all: $(addprefix $(BUILD)/,$(PROGRAMS)) ## build the two programs (build/tracuu, build/tracuu-index)

$(BUILD)/%.c.o: %.c
	@mkdir -p $(@D)
	$(SAY)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/%.cc.o: %.cc
	@mkdir -p $(@D)
	$(SAY)
	$(Q)$(CXX) $(CPPFLAGS) $(CXXFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/libtracuu.a: $(LIB_OBJS)
	@rm -f $@
	$(SAY)
	$(Q)ar rcs $@ $^

# Tables of names are text for people; a script writes each as C for the one source that includes it.
NAME_TABLES := $(addprefix $(BUILD)/corpus/names/,offices types fields abbreviations places everyday docnum_codes)
$(NAME_TABLES:=.c.o): $(BUILD)/%.c.o: $(BUILD)/%.inc
$(NAME_TABLES:=.inc): corpus/names/tables.awk $(wildcard corpus/names/*.txt)
	@mkdir -p $(@D)
	$(Q)LC_ALL=C awk -v table=$(basename $(@F)) -f $^ >$@

# The Vietnamese of the messages, checked, becomes bytes for the source that looks them up.
$(BUILD)/corpus/base/language.c.o: $(BUILD)/corpus/base/vi.inc
$(BUILD)/corpus/base/vi.inc: po/vi.po
	@mkdir -p $(@D)
	$(Q)msgfmt --check-format --endianness=little -o $(@:.inc=.mo) $<
	$(Q)od -An -v -tu1 $(@:.inc=.mo) | sed 's/  *\([0-9]\)/,\1/g; s/^,//; s/$$/,/' >$@

# A dictionary becomes bytes for the source that packs with it.
$(BUILD)/indexer/layout/pack.c.o: $(BUILD)/indexer/layout/pack.inc
$(BUILD)/indexer/layout/pack.inc: indexer/layout/pack.dictionary
	@mkdir -p $(@D)
	$(Q)od -An -v -tu1 $< | sed 's/  *\([0-9]\)/,\1/g; s/^,//; s/$$/,/' >$@

define PROGRAM
$(BUILD)/$(1): $(BUILD)/$(MAIN_$(1)).o $(BUILD)/libtracuu.a
	$$(Q)$$(CXX) $$(LDFLAGS) -o $$@ $$^ $$(PKG_LIBS) $$(if $$(filter tracuu,$(1)),,$$(OCR_LIBS))
endef
$(foreach p,$(PROGRAMS),$(eval $(call PROGRAM,$(p))))

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.c.o $(BUILD)/libtracuu.a
	$(Q)$(CXX) $(TEST_LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS) -lcmocka

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.cc.o $(BUILD)/libtracuu.a
	$(Q)$(CXX) $(TEST_LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS) -lcmocka

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.c.o $(BUILD)/libtracuu.a
	$(Q)$(CXX) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS) -lsqlite3

$(BUILD)/tests/relevance/%: $(BUILD)/tests/relevance/%.c.o $(BUILD)/libtracuu.a
	$(Q)$(CXX) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS)

# The seeds of a fuzzer, each run once, with a main() of our own in the place of clang's.
$(BUILD)/tests/replay/%: $(BUILD)/tests/fuzz/%.c.o $(BUILD)/tests/fuzz/replay.c.o $(BUILD)/libtracuu.a
	@mkdir -p $(@D)
	$(Q)$(CXX) $(TEST_LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS)

# Built by `make fuzz` in a folder of its own, where the library counts its branches and checks its bounds too.
$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.c.o $(BUILD)/libtracuu.a
	$(Q)$(CXX) -fsanitize=fuzzer,address,undefined -o $@ $^ $(PKG_LIBS) $(OCR_LIBS)

# The packages of text recognition may come after a first build: `make demo` does without them, `make check` asks for them.
$(BUILD)/ocr.flags: FORCE
	@mkdir -p $(@D); echo '$(OCR_FLAGS)' | cmp -s - $@ || echo '$(OCR_FLAGS)' > $@
$(addprefix $(BUILD)/,$(addsuffix .o,corpus/format/pages/image.c $(wildcard corpus/format/pages/ocr*.c corpus/format/ink/*.c))): $(BUILD)/ocr.flags
FORCE:

-include $(wildcard $(addprefix $(BUILD)/,$(addsuffix .d,$(SOURCES) $(wildcard tests/*/*.c tests/*/*.cc))))

# ---- what is missing is installed by package name ----

# $(call need,PACKAGES): installs those that are absent; says what to do when it may not. The package flags above are
# computed while this file is read, so whatever needs them runs in a sub-make after the installation.
define need
@have=$$(dpkg-query -W -f='$${Package} $${db:Status-Status}\n' $(1) 2>/dev/null | sed -n 's/ installed$$//p'); \
missing=; for p in $(1); do case " $$(echo $$have) " in *" $$p "*) ;; *) missing="$$missing $$p";; esac; done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if [ "$$(id -u)" != 0 ]; then echo "These Debian packages are missing; install them and try again: sudo apt-get install$$missing" >&2; exit 1; fi; \
echo "Installing$$missing"; \
export DEBIAN_FRONTEND=noninteractive; \
apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
  { echo "apt-get could not install these packages; install them by hand and try again:$$missing" >&2; exit 1; }
endef

deps-build:
	$(call need,$(APT_BUILD))

deps-check:
	$(call need,$(APT_BUILD) $(APT_CHECK))

# ---- trying it out ----

demo: deps-build ## install what is missing, build, index corpus/samples, run three queries
	@$(MAKE) --no-print-directory $(PARALLEL) demo-built

demo-built: all
	@BUILD=$(BUILD) tests/demo

# ---- tests ----

# The environment of every test: TRACUU_DATA is the folder of development data, absent on most machines.
TESTING := check-built lint-built bench-built grow-built profile-built relevance-built tune-built
$(TESTING): export BUILD := $(BUILD)
$(TESTING): export CC := $(CC)
$(TESTING): export CXX := $(CXX)
$(TESTING): export CPPFLAGS := $(CPPFLAGS)
$(TESTING): export PKG_CFLAGS := $(PKG_CFLAGS)
$(TESTING): export JOBS := $(JOBS)
$(TESTING): export UPDATE := $(UPDATE)
$(TESTING): export VALGRIND := $(VALGRIND)

# Suites have the names that tests/run prints, unit/test_rank or cli/find.t. ONLY picks those that hold one of its words;
# nothing else is built. Sanitizers, coverage and valgrind are for unit and command-line tests and for the seeds of the fuzzers.
ONLY ?=
picked = $(strip $(foreach s,$(1),$(if $(if $(ONLY),$(strip $(foreach o,$(ONLY),$(findstring $(o),$(s)))),all),$(s))))
UNIT := $(call picked,$(basename $(patsubst tests/%,%,$(wildcard tests/unit/test_*.c tests/unit/test_*.cc))))
REPLAY := $(call picked,$(patsubst tests/fuzz/%.c,replay/%,$(wildcard tests/fuzz/fuzz_*.c)))
CLI := $(if $(PROGRAMS),$(call picked,$(patsubst tests/%,%,$(wildcard tests/cli/*.t)) cli/README.md cli/README.vi.md))
PAGE := $(if $(PROGRAMS),$(call picked,index_page/run))
CRASH := $(call picked,crash/quick)
HOSTILE := $(if $(PROGRAMS),$(call picked,hostile/run))
LINT := $(call picked,$(filter-out lint/tree,$(patsubst tests/%.py,%,$(wildcard tests/lint/*.py))))

# $(call suites,BUILD FOLDER,KINDS): what tests/run is told to run.
suites = $(addprefix $(1)/tests/,$(UNIT) $(if $(filter replay,$(2)),$(REPLAY))) $(if $(CLI),'BUILD=$(1) tests/cli/run $(notdir $(CLI))') \
         $(if $(PAGE),'BUILD=$(1) tests/index_page/run')
others = $(addprefix tests/,$(CRASH)) $(if $(HOSTILE),'tests/hostile/run --sample') $(if $(LINT),'tests/lint/run $(notdir $(LINT))')
CHECKED := build/san-address-undefined
INSTRUMENTED := $(SAN)$(COV)$(VALGRIND)

check: deps-check ## all tests and the lint; with CI=true again under sanitizers; ONLY=WORDS picks; UPDATE=1; VALGRIND=1; SAN=...
	@$(MAKE) --no-print-directory $(PARALLEL) check-built

check-built: suites-built $(if $(INSTRUMENTED),,$(if $(CRASH),$(addprefix $(BUILD)/tests/crash/,fault.so record.so)) $(if $(CI),checked-built))
	@tests/run $(call suites,$(BUILD),$(if $(SAN),replay)) $(if $(INSTRUMENTED),,$(others) $(if $(CI),$(call suites,$(CHECKED),replay)))

suites-built: $(addprefix $(BUILD)/tests/,$(UNIT) $(if $(SAN),$(REPLAY))) $(if $(CLI)$(PAGE)$(CRASH)$(HOSTILE)$(LINT),all)

checked-built:
	@$(MAKE) --no-print-directory SAN=address,undefined suites-built

# Scores on the development data; says so and passes when they are not there.
check-formats: deps-check ## the readers on real documents: transcripts, twins, another program's words
	@$(MAKE) --no-print-directory $(PARALLEL) check-formats-built

check-formats-built: all $(BUILD)/tests/formats/dump
	@python3 tests/formats/score_formats.py $(BUILD)/tests/formats/dump $(or $(TRACUU_DATA),../shared/data) $(GROUPS)
	@python3 tests/formats/load.py $(BUILD)/tracuu-index $(or $(TRACUU_DATA),../shared/data)

check-facts: deps-check ## what is read from real documents, against hand-made labels; ARGS=--errors prints every difference
	@$(MAKE) --no-print-directory $(PARALLEL) check-facts-built

check-facts-built: $(BUILD)/tests/facts/dump_facts
	@tests/facts/run $(BUILD)/tests/facts/dump_facts $(or $(TRACUU_DATA),../shared/data) $(ARGS)

$(BUILD)/tests/facts/%: $(BUILD)/tests/facts/%.c.o $(BUILD)/libtracuu.a
	$(CXX) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS)

$(BUILD)/tests/formats/%: $(BUILD)/tests/formats/%.c.o $(BUILD)/libtracuu.a
	$(Q)$(CXX) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(OCR_LIBS)

check-mutants: deps-check ## code changed in N places (40) of the sources that FILES picks: which changes does no test notice?
	@tests/mutants/run --n=$(or $(N),40) --seed=$(or $(SEED),1) --files='$(FILES)'

# CRASH_ARGS chooses how much: tests/crash/run says what it takes.
check-crash: deps-check ## kills, full disks and broken disks at hundreds of moments of an indexing run
	@$(MAKE) --no-print-directory $(PARALLEL) check-crash-built

check-crash-built: all $(BUILD)/tests/crash/fault.so
	@BUILD=$(BUILD) tests/crash/run $(CRASH_ARGS)

check-power: deps-check ## the states that a power failure may leave of an index, played from recorded writes and syncs
	@$(MAKE) --no-print-directory $(PARALLEL) check-power-built

check-power-built: all $(BUILD)/tests/crash/record.so
	@BUILD=$(BUILD) tests/crash/power $(POWER_ARGS)

check-flips: deps-check ## bytes changed in the files of an index, one at a time
	@$(MAKE) --no-print-directory $(PARALLEL) check-flips-built

check-flips-built: all
	@BUILD=$(BUILD) tests/crash/flips $(FLIPS_ARGS)

check-readers: deps-check ## queries all the time while an index is rebuilt and changed
	@$(MAKE) --no-print-directory $(PARALLEL) check-readers-built

check-readers-built: all
	@BUILD=$(BUILD) tests/crash/readers $(READERS_ARGS)

check-nights: deps-check ## random nights, one in three with a kill or a dying reader, against a model; NIGHTS=100
	@$(MAKE) --no-print-directory $(PARALLEL) check-nights-built

check-nights-built: all $(BUILD)/tests/crash/fault.so
	@BUILD=$(BUILD) tests/crash/nights --nights=$(or $(NIGHTS),100) $(NIGHTS_ARGS)

check-remote: deps-check ## four hosts searched as one: results, round trips, damaged answers, 1 and 20 ms of delay
	@$(MAKE) --no-print-directory $(PARALLEL) check-remote-built

check-remote-built: all
	@python3 tests/remote/check.py $(BUILD)

# HOSTILE_ARGS: --only=WORD, --verbose prints a line for each file. Some ten minutes on an idle machine.
check-hostile: deps-check ## hostile files of all formats, each alone with a good neighbour: time, memory, what is found
	@$(MAKE) --no-print-directory $(PARALLEL) check-hostile-built

check-hostile-built: all
	@BUILD=$(BUILD) tests/hostile/run $(HOSTILE_ARGS)

$(BUILD)/tests/crash/%.so: tests/crash/%.c tests/crash/preload.h
	@mkdir -p $(@D)
	$(Q)$(CC) -std=gnu11 -D_GNU_SOURCE -O1 -g $(WARN) -Wno-pedantic -U_FORTIFY_SOURCE -fPIC -shared -o $@ $< -ldl

check-bare: ## make demo and make check on a bare Debian: SUITE=trixie (default), bookworm; needs root and debootstrap
	@JOBS=$(JOBS) DEB=$(DEB) tests/bare $(or $(SUITE),trixie)

check-packages: ## the packages in DEB=build/deb, by apt on a bare Debian of SUITE=bookworm; OLDER=FOLDER: upgraded from those
	@tests/packages $(or $(SUITE),bookworm) $(or $(DEB),build/deb) $(OLDER)

lint: deps-check ## layering, headers, symbols, formatting, static analysis
	@$(MAKE) --no-print-directory $(PARALLEL) lint-built

lint-built: all
	@tests/run $(if $(LINT),'tests/lint/run $(notdir $(LINT))')

po: deps-build ## bring po/vi.po up to date with the messages of the code; then fill in what is empty
	@python3 tests/lint/language.py --update

format: ## lay out the code as .clang-format says
	@python3 tests/lint/format.py --fix

bench: deps-check ## building and answering beside SQLite FTS5, Xapian, omindex, Recoll, Groonga, Sphinx, as a Markdown block
	@$(MAKE) --no-print-directory $(PARALLEL) bench-built

bench-built: all $(BENCH)
	@tests/bench/run $(ARGS)

profile: deps-check ## where the instructions of an indexing run go, and the floor of each stage, as a Markdown table
	@$(MAKE) --no-print-directory $(PARALLEL) profile-built

profile-built: $(BUILD)/tests/bench/bench_stages
	@tests/bench/profile $(ARGS)

grow: deps-check ## how the index grows: a row of figures for each number of made documents (N=10000,100000)
	@$(MAKE) --no-print-directory $(PARALLEL) grow-built

grow-built: all
	@tests/bench/grow $(ARGS) $(or $(N),10000)

relevance: deps-check ## MRR, P@1, nDCG, recall on 300 development questions (QUESTIONS=all), against FTS5 and plain Xapian
	@$(MAKE) --no-print-directory $(PARALLEL) relevance-built

relevance-built: all
	@tests/relevance/run $(ARGS)

tune: deps-check ## fit the weights of the ranking on the development questions; prints before and after
	@$(MAKE) --no-print-directory $(PARALLEL) tune-built

tune-built: all $(BUILD)/tests/relevance/tune
	@tests/relevance/fit

FUZZ_SECONDS ?= 60
fuzz: deps-check ## every fuzzer for FUZZ_SECONDS (60) each; ONLY=PATTERN picks fuzzers
	$(call need,clang)
	@$(MAKE) --no-print-directory $(PARALLEL) CC=clang CXX=clang++ SAN=fuzzer-no-link,address,undefined fuzz-built

FUZZ_WANTED = $(if $(ONLY),$(foreach f,$(FUZZ),$(if $(findstring $(ONLY),$(notdir $(f))),$(f))),$(FUZZ))
fuzz-built: $(FUZZ_WANTED)
	@tests/fuzz/run $(FUZZ_SECONDS) $(or $(TRACUU_DATA),../shared/data) $(FUZZ_WANTED)

# ---- installation ----

MANS = $(wildcard query/*.[157] indexer/*.[157] indexer/store/*.[157] corpus/*/*.[157])
MANS_VI = $(wildcard man/vi/*.[157])
# Where each shell looks for the completion of a program, which prints it. Debian's zsh has a folder for packages.
ZSH = share/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)
COMPLETIONS = $(foreach p,$(PROGRAMS),share/bash-completion/completions/$(p) $(ZSH)/_$(p) share/fish/vendor_completions.d/$(p).fish)
UNITS := indexer/tracuu-index.service indexer/tracuu-index.timer
EXAMPLES := indexer/tracuu.conf indexer/tracuu-index.cron
SCHEMA := query/tracuu-json.schema.json
INSTALLED = $(addprefix bin/,$(PROGRAMS)) $(addprefix lib/systemd/system/,$(notdir $(UNITS))) lib/sysusers.d/tracuu.conf \
            $(addprefix share/tracuu/,$(notdir $(EXAMPLES) $(SCHEMA))) \
            $(COMPLETIONS) \
            $(foreach m,$(MANS),share/man/man$(subst .,,$(suffix $(m)))/$(notdir $(m))) \
            $(foreach m,$(MANS_VI),share/man/vi/man$(subst .,,$(suffix $(m)))/$(notdir $(m)))

install: all ## DESTDIR= PREFIX=/usr/local
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,$(sort $(dir $(INSTALLED))))
	install -m 755 $(addprefix $(BUILD)/,$(PROGRAMS)) $(DESTDIR)$(PREFIX)/bin
	umask 022; for p in $(PROGRAMS); do set -- $$p $(DESTDIR)$(PREFIX); \
	  export LC_ALL=C; $(BUILD)/$$1 --completion=bash >$$2/share/bash-completion/completions/$$1 && \
	  $(BUILD)/$$1 --completion=zsh >$$2/$(ZSH)/_$$1 && \
	  $(BUILD)/$$1 --completion=fish >$$2/share/fish/vendor_completions.d/$$1.fish || exit 1; done
	umask 022; $(foreach u,$(UNITS),sed 's|/usr/bin/|$(PREFIX)/bin/|' $(u) >$(DESTDIR)$(PREFIX)/lib/systemd/system/$(notdir $(u));)
	install -m 644 indexer/tracuu.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/tracuu.conf
	umask 022; $(foreach e,$(EXAMPLES),sed 's|/usr/bin/|$(PREFIX)/bin/|' $(e) >$(DESTDIR)$(PREFIX)/share/tracuu/$(notdir $(e));)
	install -m 644 $(SCHEMA) $(DESTDIR)$(PREFIX)/share/tracuu
	umask 022; $(foreach m,$(MANS),sed 's|/usr/local/|$(PREFIX)/|' $(m) >$(DESTDIR)$(PREFIX)/share/man/man$(subst .,,$(suffix $(m)))/$(notdir $(m));)
	umask 022; $(foreach m,$(MANS_VI),sed 's|/usr/local/|$(PREFIX)/|' $(m) >$(DESTDIR)$(PREFIX)/share/man/vi/man$(subst .,,$(suffix $(m)))/$(notdir $(m));)

# In a copy, since dpkg-buildpackage lays its packages beside the sources.
deb: deps-build ## the Debian packages, in build/deb, looked over by lintian
	$(call need,build-essential debhelper git lintian libtesseract-dev)
	@rm -rf build/deb && mkdir -p build/deb/tracuu
	@git ls-files -z --cached --others --exclude-standard | tar --null -T - -c | tar -x -C build/deb/tracuu
	@cd build/deb/tracuu && env -u MAKEFLAGS -u MFLAGS DEB_BUILD_OPTIONS="parallel=$(JOBS) $(DEB_BUILD_OPTIONS)" dpkg-buildpackage -b -us -uc >../build.log 2>&1 || \
	  { tail -n 40 ../build.log; exit 1; }
	@rm -rf build/deb/tracuu; lintian --fail-on error,warning build/deb/*.changes && ls build/deb/*.deb

uninstall: ## removes what install put there
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/,$(INSTALLED))

clean: ## removes every build
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | while IFS="$$(printf '\t')" read -r t d; do printf '  make %-14s %s\n' "$$t" "$$d"; done
