"""Small light SVG pictures: bars, and lines over a logarithmic axis."""
import math
from xml.sax.saxutils import escape

COLOURS = ["#1b6ca8", "#d9822b", "#6b9e3f", "#8a5a9e"]
GRID, INK = "#dddddd", "#333333"
STYLE = 'font-family="sans-serif" font-size="12" fill="%s"' % INK


class Picture:
    def __init__(self, width, height):
        self.head = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
                     f'viewBox="0 0 {width} {height}" {STYLE}>\n'
                     f'<rect width="{width}" height="{height}" fill="white"/>\n')
        self.parts = []

    def rectangle(self, x, y, width, height, colour):
        self.parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" '
                          f'height="{height:.1f}" fill="{colour}"/>')

    def line(self, points, colour=GRID, width=1, dashed=False):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashes = ' stroke-dasharray="5 3"' if dashed else ""
        self.parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" '
                          f'stroke-width="{width}"{dashes}/>')

    def dot(self, x, y, colour):
        self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')

    def text(self, x, y, text, anchor="start", bold=False):
        weight = ' font-weight="bold"' if bold else ""
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{weight}>'
                          f'{escape(text)}</text>')

    def __str__(self):
        return self.head + "\n".join(self.parts) + "\n</svg>\n"


def number(value):
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def bars(picture, x, y, width, title, rows, series=()):
    """Horizontal bars. rows: (name, values), a value a series; None is no bar."""
    picture.text(x, y, title, bold=True)
    most = max(v for _, values in rows for v in values if v is not None)
    room, height = 190, 13
    at = y + 12
    for name, values in rows:
        picture.text(x + room - 8, at + height * len(values) / 2 + 4, name, "end")
        for i, value in enumerate(values):
            if value is not None:
                length = (width - room - 50) * value / most
                picture.rectangle(x + room, at, length, height - 2, COLOURS[i])
                picture.text(x + room + length + 5, at + height - 3, number(value))
            at += height
        at += 7
    legend(picture, x + room, at + 10, series)


def legend(picture, x, y, series):
    for i, name in enumerate(series):
        picture.rectangle(x, y - 9, 10, 10, COLOURS[i])
        picture.text(x + 15, y, name)
        x += 40 + 7 * len(name)


def step(most):
    """Of a scale from nothing to `most`: 1, 2 or 5 times a power of ten, at most six lines."""
    power = 10 ** math.floor(math.log10(most))
    return next(power * part for part in (0.2, 0.5, 1, 2) if most / (power * part) <= 6)


class Chart:
    """Lines over a logarithmic axis; the other begins at nothing."""

    def __init__(self, picture, box, title, ticks, most):
        self.picture, (self.x, self.y, self.width, self.height) = picture, box
        self.ticks, self.top = ticks, most * 1.1
        picture.text(self.x - 30, self.y - 14, title, bold=True)
        self.grid()

    def at(self, x, y):
        low, high = math.log(self.ticks[0]), math.log(self.ticks[-1])
        return (self.x + self.width * (math.log(x) - low) / (high - low),
                self.y + self.height * (1 - y / self.top))

    def grid(self):
        each = step(self.top)
        for i in range(int(self.top / each) + 1):
            ends = self.at(self.ticks[0], i * each), self.at(self.ticks[-1], i * each)
            self.picture.line(ends)
            self.picture.text(self.x - 6, ends[0][1] + 4, f"{i * each:g}", "end")
        for tick in self.ticks:
            name = f"{tick // 1000} k" if tick < 10**6 else f"{tick / 10**6:g} M"
            self.picture.text(self.at(tick, 0)[0], self.y + self.height + 16, name, "middle")

    def draw(self, points, colour, dashed=False):
        places = [self.at(*point) for point in points]
        self.picture.line(places, colour, 2, dashed)
        for place in places:
            self.picture.dot(*place, colour)
