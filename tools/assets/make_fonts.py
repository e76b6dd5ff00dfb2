"""Cuts the page's fonts: Inter in two weights, each whole and with its Latin letters only (for the first frame), and the icons.

Use: make_fonts.py NODE_MODULES OUTPUT_FOLDER ICONS_HEADER

Letters that Inter lacks or that this cut leaves out are drawn by the browser, so the cut keeps what names and sentences in Latin,
Greek and Cyrillic scripts need. Digits are replaced by the font's tabular ones: numbers stand in columns everywhere. Hinting is
dropped; of the layout tables only kerning stays.
"""
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F),  # Latin, Latin-1, Extended-A
    (0x181, 0x181), (0x186, 0x186), (0x189, 0x18A), (0x18E, 0x194), (0x196, 0x199), (0x19D, 0x19D),  # African capitals
    (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1B3, 0x1B4), (0x1CD, 0x1DC), (0x1E6, 0x1E7), (0x1EA, 0x1EB), (0x1F8, 0x1F9),
    (0x218, 0x21B), (0x21E, 0x21F), (0x22A, 0x233), (0x253, 0x254), (0x256, 0x257), (0x259, 0x259), (0x25B, 0x25B),
    (0x260, 0x260), (0x263, 0x263), (0x268, 0x269), (0x272, 0x272), (0x28A, 0x28B), (0x2BB, 0x2BC), (0x2C6, 0x2C7), (0x2DA, 0x2DC),
    (0x386, 0x3CE),  # modern Greek
    (0x400, 0x45F), (0x490, 0x4BB), (0x4C0, 0x4C0), (0x4D8, 0x4D9), (0x4E2, 0x4E3), (0x4E8, 0x4E9), (0x4EE, 0x4EF),  # Cyrillic of living languages
    (0x1E00, 0x1E01), (0x1E0C, 0x1E0D), (0x1E24, 0x1E25), (0x1E30, 0x1E37), (0x1E40, 0x1E47), (0x1E5A, 0x1E5B), (0x1E62, 0x1E63), (0x1E6C, 0x1E6D),
    (0x1E80, 0x1E85), (0x1E92, 0x1E93), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),  # transcribed names, Welsh, Vietnamese
    (0x2009, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2030, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
    (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x2713, 0x2713),
]  # fmt: skip
TEXT = {c for first, last in RANGES for c in range(first, last + 1)}
LATIN = {c for c in TEXT if c < 0x180 or 0x2000 <= c < 0x3000}


def options(features):
    chosen = subset.Options()
    chosen.hinting = False
    chosen.layout_features = features
    chosen.name_IDs = [1, 2, 13, 14]
    chosen.name_legacy = False
    chosen.notdef_outline = True
    chosen.drop_tables += ["STAT", "GDEF", "DSIG", "meta"]
    return chosen


def cut(font, unicodes, features, output):
    subsetter = subset.Subsetter(options(features))
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    if "GPOS" in font:
        unwrap_lookups(font["GPOS"].table)
    font.save(output)


def unwrap_lookups(table):
    """Takes lookups out of their extension wrappers: the page's reader of kerning (stb_truetype) does not look into those."""
    for lookup in table.LookupList.Lookup:
        if lookup.LookupType == 9:
            lookup.LookupType = lookup.SubTable[0].ExtensionLookupType
            lookup.SubTable = [part.ExtSubTable for part in lookup.SubTable]


def tabular_digits(font):
    """Lets the characters 0 to 9 stand for the glyphs of the feature tnum."""
    table = font["GSUB"].table
    wanted = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum" for index in record.Feature.LookupListIndex}
    replaced = {}
    for index in wanted:
        for part in table.LookupList.Lookup[index].SubTable:
            replaced |= getattr(getattr(part, "ExtSubTable", part), "mapping", {})
    for cmap in font["cmap"].tables:
        cmap.cmap |= {digit: replaced.get(cmap.cmap[digit], cmap.cmap[digit]) for digit in range(0x30, 0x3A) if digit in cmap.cmap}


def code_points_of_icons(header):
    """The icons that the page uses, listed as 0xE... numbers in src/ui/icons.h."""
    return {int(number, 16) for number in re.findall(r"\b0x([eE][0-9a-fA-F]{3})\b", header.read_text(encoding="utf-8"))}


def main():
    modules, output, icons_header = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    output.mkdir(parents=True, exist_ok=True)
    for weight, name in ((400, "Regular"), (600, "SemiBold")):
        for letters, part in ((LATIN, "-latin"), (TEXT, "")):
            font = TTFont(modules / f"@expo-google-fonts/inter/{weight}{name}/Inter_{weight}{name}.ttf")
            tabular_digits(font)
            cut(font, letters, ["kern"], output / f"inter-{weight}{part}.ttf")
    icons = TTFont(modules / "lucide-static/font/lucide.ttf")
    cut(icons, code_points_of_icons(icons_header), [], output / "icons.ttf")


main()
