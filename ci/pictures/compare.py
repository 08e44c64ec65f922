"""How far two pictures are apart. Usage: compare.py NAME BOUND ONE.png OTHER.png [ROWS]

Both are laid on white and looked at in the size of ONE; of OTHER, the rows from ROWS on. The distance is the mean difference
of a channel, in 255ths, after a blur of a pixel: where an edge lies between two pixels every program rounds otherwise, and
letters stand a fraction of a pixel elsewhere, which no reader sees. It fails above BOUND."""

import sys

from PIL import Image, ImageChops, ImageFilter, ImageStat


def read(path):
    picture = Image.open(path).convert("RGBA")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture).convert("RGB")


def main(name, bound, one, other, rows="0"):
    one, other = read(one), read(other)
    width, height = one.size
    top = int(rows)
    if abs(other.size[0] - width) > 1 or other.size[1] + 1 < top + height:
        print(f"{name}: {other.size} holds no {one.size} from row {top} on", file=sys.stderr)
        return 1
    other = other.crop((0, top, width, top + height))
    blur = ImageFilter.GaussianBlur(1)
    apart = ImageChops.difference(one.filter(blur), other.filter(blur))
    distance = sum(ImageStat.Stat(apart).mean) / 3
    print(f"{name}: {distance:.2f} of 255 apart, at most {bound}")
    return 0 if distance <= float(bound) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
