"""Headers and short words as people type them, made comparable."""

import re
from functools import lru_cache

from ..views.folding import fold

_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def word_key(text: str) -> str:
    """``"Họ và  Tên"``, ``"ho_va_ten"`` and ``"HỌ VÀ TÊN:"`` all give ``"ho va ten"``."""
    return _SEPARATORS.sub(" ", fold(text)).strip()
