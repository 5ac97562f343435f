"""A link as a QR code: SVG without style, so that any page may show it."""

import segno

BORDER = 4  # modules of quiet around, ISO/IEC 18004


def qr(link: str, title: str, scale: int = 0) -> str:
    """The code as an ``svg`` element; ``title`` says what it is to who cannot see.

    It takes the room it is given, or ``scale`` pixels for each module.
    """
    return str(
        segno.make(link, micro=False).svg_inline(
            scale=scale or 1,
            border=BORDER,
            omitsize=not scale,
            title=title,
            dark="#000",
            light="#fff",
        )
    )
