#!/usr/bin/env python3
"""make.py: draws the scans beside it anew (needs python3-pil and fonts-freefont-ttf): letters with made names that lie
askew, under a seal and a signature in colour or in black, with number and day by hand."""
import math
import pathlib

from PIL import Image, ImageChops, ImageDraw, ImageFont

HERE = pathlib.Path(__file__).parent
DPI = 200
BLACK, RED, BLUE = (0, 0, 0), (205, 40, 55), (50, 70, 175)
DIGITS = {
    "1": [(.3, .2), (.6, 0), (.5, 1)], "2": [(.1, .2), (.5, 0), (.9, .25), (.1, 1), (1, .9)],
    "4": [(.6, 0), (.1, .6), (1, .6), (.7, .3), (.6, 1)], "5": [(.9, 0), (.2, 0), (.2, .4), (.8, .5), (.8, .9), (.1, 1)],
    "7": [(.1, 0), (.9, 0), (.4, 1)], "9": [(.8, .3), (.3, .4), (.3, .1), (.8, 0), (.8, .4), (.5, 1)],
}


def font(points, style=""):
    return ImageFont.truetype(f"/usr/share/fonts/truetype/freefont/FreeSerif{style}.ttf", round(points * DPI / 72))


def mm(n):
    return n * DPI / 25.4


class Page:
    def __init__(self, high_mm):
        self.image = Image.new("RGB", (round(mm(210)), round(mm(high_mm))), "white")
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x, y, text, points=13, style="", anchor="ma"):
        self.draw.text((mm(x), mm(y)), text, font=font(points, style), fill=BLACK, anchor=anchor)

    def hand(self, x, y, digits, colour):
        for digit in digits:
            self.draw.line([(mm(x + 3.2 * a), mm(y + 5.5 * b)) for a, b in DIGITS[digit]], fill=colour, width=4)
            x += 4

    def sign(self, x, y, colour):
        points = [(mm(x + t / 4), mm(y + 9 * math.sin(t / 5) * (1 - t / 260))) for t in range(160)]
        self.draw.line(points, fill=colour, width=5, joint="curve")

    def seal(self, x, y, text, colour):
        layer = Image.new("RGB", self.image.size, "white")
        draw = ImageDraw.Draw(layer)
        for radius, width in ((18, 5), (16.6, 2), (11, 2)):
            draw.ellipse([mm(x - radius), mm(y - radius), mm(x + radius), mm(y + radius)], outline=colour, width=width)
        star = [(mm(x + (7 if k % 2 == 0 else 3) * math.sin(math.pi * k / 5)),
                 mm(y - (7 if k % 2 == 0 else 3) * math.cos(math.pi * k / 5))) for k in range(10)]
        draw.polygon(star, fill=colour)
        for i, letter in enumerate(text):
            angle = math.pi * (0.85 + 1.3 * i / (len(text) - 1))
            stamp = Image.new("RGB", (66, 66), "white")
            ImageDraw.Draw(stamp).text((33, 33), letter, font=font(11, "Bold"), fill=colour, anchor="mm")
            stamp = stamp.rotate(-math.degrees(angle) - 90, resample=Image.BICUBIC, fillcolor="white")
            at = Image.new("RGB", layer.size, "white")
            at.paste(stamp, (round(mm(x + 13.8 * math.cos(angle))) - 33, round(mm(y + 13.8 * math.sin(angle))) - 33))
            layer = ImageChops.multiply(layer, at)
        self.image.paste(ImageChops.multiply(self.image, layer))
        self.draw = ImageDraw.Draw(self.image)

    def save(self, name, angle, colours):
        turned = self.image.rotate(angle, resample=Image.BICUBIC, fillcolor="white")
        turned = turned.convert("1", dither=Image.NONE) if colours == 2 else turned.quantize(colours, dither=Image.NONE)
        turned.save(HERE / name, optimize=True, dpi=(DPI, DPI))


def head(page, above, body):
    page.text(50, 15, above, 12)
    page.text(50, 21, body, 12, "Bold")
    page.text(140, 15, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11.5, "Bold")
    page.text(140, 21, "Độc lập - Tự do - Hạnh phúc", 13, "Bold")


def prose(page, y, lines):
    for line in lines:
        page.text(30, y, line, anchor="la")
        y += 7
    return y


def sign(page, y, posts, name, seal, ink):
    page.text(30, y, "Nơi nhận:", 12, "BoldItalic", "la")
    for i, line in enumerate(("- Như trên;", "- Lưu: VT.")):
        page.text(30, y + 6 + 5 * i, line, 11, "", "la")
    for i, post in enumerate(posts):
        page.text(145, y + 6 * i, post, 13, "Bold")
    page.text(145, y + 40, name, 13, "Bold")
    page.sign(135, y + 24, BLUE if ink else BLACK)
    page.seal(126, y + 24, seal, RED if ink else BLACK)


def submission():
    page = Page(175)
    head(page, "BỘ CÔNG AN", "CÔNG AN TỈNH AN BÌNH")
    page.text(28, 32, "Số:", anchor="la")
    page.hand(37, 31.5, "519", BLUE)
    page.text(50, 32, "/TTr-CAT-PC04", anchor="la")
    page.text(100, 32, "An Bình, ngày", 13, "Italic", "la")
    page.hand(131, 31.5, "24", BLUE)
    page.text(142, 32, "tháng 12 năm 2025", 13, "Italic", "la")
    page.text(105, 46, "TỜ TRÌNH", 14, "Bold")
    page.text(105, 53, "Về việc đề nghị ban hành Kế hoạch phòng, chống ma túy", 14, "Bold")
    page.text(105, 66, "Kính gửi: Ủy ban nhân dân tỉnh An Bình", 14)
    y = prose(page, 80, ("Thực hiện chương trình công tác năm 2025, Công an tỉnh đã xây dựng dự thảo",
                         "Kế hoạch và lấy ý kiến của các cơ quan liên quan. Kính đề nghị Ủy ban nhân dân",
                         "tỉnh xem xét, quyết định./."))
    sign(page, y + 6, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Lê Văn Thịnh", "CÔNG AN TỈNH AN BÌNH", True)
    page.save("submission.png", 1.3, 40)


def letter():
    page = Page(175)
    head(page, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "SỞ TÀI CHÍNH")
    page.text(50, 32, "Số: 1128/STC-NS")
    page.text(50, 39, "V/v lập dự toán ngân sách", 12)
    page.text(50, 45, "nhà nước năm 2026", 12)
    page.text(140, 32, "An Bình, ngày 16 tháng 7 năm 2025", 13, "Italic")
    page.text(105, 60, "Kính gửi: Các sở, ban, ngành cấp tỉnh", 14)
    y = prose(page, 74, ("Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về công tác ngân sách, Sở Tài chính",
                         "đề nghị các cơ quan, đơn vị lập dự toán ngân sách nhà nước năm 2026 và gửi về",
                         "Sở trước ngày 20 tháng 8 năm 2025 để tổng hợp./."))
    sign(page, y + 6, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Minh Hòa", "SỞ TÀI CHÍNH AN BÌNH", False)
    page.save("letter.png", -1.1, 2)


if __name__ == "__main__":
    submission()
    letter()
