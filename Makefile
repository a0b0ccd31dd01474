# Tracuu: build, test, install. `make help` lists what there is to make.
#
# Sources are listed by room: every .c and .cc in a room's folder belongs to it; a file with a main() is named below.
# SAN=address,undefined and COV=1 build in folders of their own.

VERSION := 0.1.0
PREFIX ?= /usr/local
DESTDIR ?=

ROOMS := corpus/text corpus/encoding corpus/format corpus/facts indexer/store indexer query
PROGRAMS := tracuu tracuu-index
MAIN_tracuu := query/main.c
MAIN_tracuu-index := indexer/main.c

# ---- packages ----

PKGS := glib-2.0 gio-2.0 gio-unix-2.0 icu-uc icu-i18n libxml-2.0 libzstd json-glib-1.0 xapian-core
APT_BUILD := gcc g++ pkg-config libglib2.0-dev libicu-dev libxml2-dev libzstd-dev libjson-glib-dev libxapian-dev
APT_CHECK := libcmocka-dev hunspell-vi libsqlite3-dev python3 valgrind clang-format clang-tidy cppcheck

# ---- flags ----

SAN ?=
COV ?=
BUILD := build$(if $(SAN),/san-$(subst $(comma),-,$(SAN)))$(if $(COV),/cov)
comma := ,

CC := gcc
CXX := g++
OPT ?= $(if $(SAN),-O1 -fno-omit-frame-pointer,-O2)
WARN := -Wall -Wextra -Wpedantic $(if $(CI),-Werror)
HARDEN := -fstack-protector-strong $(if $(SAN),,-D_FORTIFY_SOURCE=2)
EXTRA := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all) $(if $(COV),--coverage)
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lm
CPPFLAGS := -I. -D_GNU_SOURCE -DTRACUU_VERSION='"$(VERSION)"' -DG_LOG_DOMAIN='"tracuu"'
CFLAGS := -std=gnu11 -g $(OPT) $(WARN) -Wstrict-prototypes -Wmissing-prototypes -Wshadow $(HARDEN) $(EXTRA) $(PKG_CFLAGS)
CXXFLAGS := -std=c++17 -g $(OPT) $(WARN) -Wshadow $(HARDEN) $(EXTRA) $(PKG_CFLAGS)
LDFLAGS := -Wl,-z,relro,-z,now -Wl,--as-needed $(EXTRA)

# ---- sources ----

MAINS := $(foreach p,$(PROGRAMS),$(MAIN_$(p)))
SOURCES := $(sort $(foreach r,$(ROOMS),$(wildcard $(r)/*.c $(r)/*.cc)))
LIB_OBJS := $(addprefix $(BUILD)/,$(addsuffix .o,$(filter-out $(MAINS),$(SOURCES))))
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/tests/unit/%,$(wildcard tests/unit/test_*.c))
BENCH := $(patsubst tests/bench/%.c,$(BUILD)/tests/bench/%,$(wildcard tests/bench/bench_*.c))

.PHONY: all demo check lint bench relevance fuzz install uninstall clean help deps-build deps-check
.DELETE_ON_ERROR:
.SECONDARY:

all: $(addprefix $(BUILD)/,$(PROGRAMS)) ## build the two programs (build/tracuu, build/tracuu-index)

$(BUILD)/%.c.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/%.cc.o: %.cc
	@mkdir -p $(@D)
	$(CXX) $(CPPFLAGS) $(CXXFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/libtracuu.a: $(LIB_OBJS)
	@rm -f $@
	ar rcs $@ $^

define PROGRAM
$(BUILD)/$(1): $(BUILD)/$(MAIN_$(1)).o $(BUILD)/libtracuu.a
	$$(CXX) $$(LDFLAGS) -o $$@ $$^ $$(PKG_LIBS)
endef
$(foreach p,$(PROGRAMS),$(eval $(call PROGRAM,$(p))))

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.c.o $(BUILD)/libtracuu.a
	$(CXX) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) -lcmocka

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.c.o $(BUILD)/libtracuu.a
	$(CXX) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) -lsqlite3

# ---- what is missing is installed by package name ----

# $(call need,PACKAGES): installs those that are absent; says what to do when it may not.
define need
@missing=; for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q '^install ok' || missing="$$missing $$p"; done; \
if [ -n "$$missing" ]; then \
  if [ "$$(id -u)" = 0 ]; then echo "Installing:$$missing"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
  else echo "These Debian packages are missing; install them and try again: sudo apt-get install$$missing" >&2; exit 1; fi; \
fi
endef

deps-build:
	$(call need,$(APT_BUILD))

deps-check:
	$(call need,$(APT_BUILD) $(APT_CHECK))

-include $(LIB_OBJS:.o=.d) $(addprefix $(BUILD)/,$(addsuffix .d,$(MAINS))) $(addsuffix .c.d,$(UNIT) $(BENCH))
