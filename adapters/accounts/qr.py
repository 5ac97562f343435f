"""A link as a QR code: SVG without style, so that any page may show it."""

import segno

BORDER = 4  # modules of quiet around, ISO/IEC 18004


def qr(link: str, title: str) -> str:
    """The code as an ``svg`` element that scales; ``title`` says what it is to who cannot see."""
    return str(
        segno.make(link, micro=False).svg_inline(
            border=BORDER, omitsize=True, title=title, dark="#000", light="#fff"
        )
    )
