# Two commands for newcomers, each works first in a fresh clone: make demo, make test.
# Needs python3 (3.11 or newer) with venv, and make; everything else goes into .venv.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
WORDS := adapters/words/compiled/ready
DEMO := so-chay-thu

.DEFAULT_GOAL := help
.PHONY: help demo test lint flips bench words docs screens constraints clean

help:
	@echo 'make demo    dựng một cơ quan mẫu và kể trọn câu chuyện   tell the whole story on a sample agency'
	@echo 'make test    soát mã và chạy mọi kiểm thử                check the code and run every test'
	@echo 'make lint    chỉ soát mã: ruff, mypy, import-linter      only the static checks'
	@echo 'make flips   lật từng bit của một tệp sổ nhỏ             flip every bit of a small ledger file and count them'
	@echo 'make bench   đo tốc độ, so với mốc đo trong cùng lần     measure, as ratios to references of the same run'
	@echo 'make words   biên dịch bộ câu chữ vi/en                  compile the catalogs'
	@echo 'make docs    viết lại các trang sinh từ mã               write the generated pages anew'
	@echo 'make screens chụp lại từng trang web vào docs/screens    take the pictures of every page anew'
	@echo 'make clean   xóa .venv và mọi thứ sinh ra                remove .venv and everything made'

demo: $(WORDS)
	@$(BIN)/thidua chay-thu

test: lint
	@$(BIN)/python -m pytest -q -n auto --dist loadgroup --cov --cov-report=term-missing:skip-covered

lint: $(WORDS)
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@said=$$($(BIN)/lint-imports --no-cache) || { echo "$$said"; exit 1; }

flips: $(WORDS)
	@$(BIN)/python -m tests.seal.flips $(FLIPS)

bench: $(WORDS)
	@$(BIN)/python -m bench

words: $(WORDS)

docs: $(WORDS)
	@$(BIN)/python -m cli.docs

screens: $(WORDS)
	@$(BIN)/python -m tests.browser.screens

constraints: $(READY)
	@$(BIN)/pip install --quiet uv
	@( echo '# Tested versions of everything: runtime, development and build. Renew with: make constraints'; \
	  echo editables | $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	  --extra dev --no-header --no-annotate pyproject.toml - ) > constraints.new
	@mv constraints.new constraints.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* \
	  htmlcov build dist adapters/words/compiled $(DEMO)
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What is missing is made when it is needed, and made again when what it depends on has changed.

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Cần Python 3.11 trở lên; `$(PYTHON)` ở đây không có hoặc cũ hơn.'; \
	  echo 'Hãy cài rồi gõ, ví dụ: make test PYTHON=python3.12   (Python 3.11 or newer is needed.)'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
	  echo 'Thiếu venv của Python. Trên Debian, Ubuntu: sudo apt install python3-venv   (venv is missing.)'; exit 1; }
	@echo 'Đang cài vào .venv, chỉ lần đầu …  (installing into .venv, only this once)'
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

$(WORDS): $(READY) $(wildcard adapters/words/catalogs/*/*.po) adapters/words/build.py
	@$(BIN)/python -m adapters.words.build
	@touch $@
