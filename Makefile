# The front door for developers. `make` alone shows what there is.

.DEFAULT_GOAL := help
SHELL := /bin/sh
.DELETE_ON_ERROR:

# Any Python from 3.11; name another with `make install PYTHON=/path/to/python`.
PYTHON ?= $(firstword $(foreach name,python3 python3.11 python3.12 python3.13 python3.14,$(shell \
  command -v $(name) >/dev/null 2>&1 && $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
DONE := $(VENV)/done
CATALOGS := $(wildcard huiyin/locale/*/LC_MESSAGES/*.po)

# Types and contracts load the settings; they need no server and no secrets of yours.
TESTING := HUIYIN_MODE=test HUIYIN_DATA_DIR=.huiyin/test

.PHONY: help install demo test check bench lock clean

help: ## 显示本说明 / show this help
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/' | expand -t 18

install: $(DONE)/package $(DONE)/front $(DONE)/catalogs ## 安装到 .venv，得到命令 .venv/bin/huiyin / install into .venv

demo: install ## 一条命令看演示：http://127.0.0.1:8000 / the demo city, served on this machine
	@$(BIN)/huiyin demo

test: install ## 运行全部测试 / run all tests
	@$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder -q

check: install ## 格式、静态检查、类型、分层约定、译文、全部测试 / all that must hold
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(TESTING) $(BIN)/mypy
	@$(TESTING) $(BIN)/lint-imports
	@$(TESTING) $(BIN)/huiyin strings
	@$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder -q

bench: install ## 性能测量（约十分钟）/ measure
	@$(BIN)/python -m bench

lock: $(DONE)/package ## 重新锁定依赖 / lock all dependencies anew
	@for extra in "run:" "dev:--extra dev"; do \
	  $(BIN)/uv pip compile -q pyproject.toml $${extra#*:} --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-header --no-annotate --upgrade \
	    -o requirements/$${extra%%:*}.txt || exit 1; \
	done
	@$(BIN)/npm install --package-lock-only
	@$(BIN)/python -m huiyin.config.build lock

clean: ## 清除安装与编译的文件（不动 .huiyin 里的数据）/ remove what install made, keep data
	@rm -rf $(VENV) node_modules huiyin/web/static/vendor huiyin.egg-info .pytest_cache .mypy_cache .ruff_cache
	@rm -rf .hypothesis .import_linter_cache
	@find huiyin tests -name '__pycache__' -prune -exec rm -rf {} + ; rm -f huiyin/locale/*/LC_MESSAGES/*.mo

$(DONE)/venv:
	@test -n "$(PYTHON)" || { echo "没有找到 Python 3.11 或更新版本。请安装后重试。"; exit 1; }
	@echo "正在建立 $(VENV) ……"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "请先安装 Python 的 venv 模块。"; exit 1; }
	@mkdir -p $(DONE) && touch $@

$(DONE)/packages: requirements/dev.txt | $(DONE)/venv
	@echo "正在安装锁定的依赖……"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

$(DONE)/package: pyproject.toml $(DONE)/packages
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DONE)/front: package.json package-lock.json huiyin/config/build/front.py $(DONE)/package
	@echo "正在安装网页文件……"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent
	@$(BIN)/python -m huiyin.config.build front
	@touch $@

$(DONE)/catalogs: $(CATALOGS) $(DONE)/package
	@$(BIN)/python -m huiyin.config.build catalogs
	@touch $@
