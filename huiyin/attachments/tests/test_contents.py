"""Good files pass; bad ones are refused with a sentence that says what to do (R26)."""

import io
import struct
import zipfile
import zlib

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from huiyin.attachments import factories as make
from huiyin.attachments.kinds import check_content
from huiyin.attachments.rules import kind_of, tidy_name
from huiyin.kernel.errors import Refused

GBK = "昨天又停水了，请尽快处理。".encode("gb18030")

GOOD = {
    "照片.jpg": make.picture(),
    "IMG_0001.JPEG": make.located_picture(),
    "截图.png": make.picture("PNG"),
    "透明.webp": make.picture("WEBP"),
    "苹果手机.heic": make.heic(),
    "合同.pdf": make.pdf(pages=3),
    "只限打印.pdf": make.pdf(password=""),
    "诉求书.docx": make.docx(),
    "名单.xlsx": make.xlsx(),
    "说明.txt": "路灯坏了".encode(),
    "旧电脑.txt": GBK,
    "记事本.txt": "路灯坏了".encode("utf-16"),
    "a.b.c.txt": b"3 < 5",
    "通话.mp3": make.mp3(),
    "裸流.mp3": b"\xff\xfb\x90\x64" + bytes(413),
    "录音.m4a": make.boxes(b"M4A "),
    "安卓录音.m4a": make.boxes(b"isom"),
    "电话.amr": make.amr(),
    "宽带.amr": b"#!AMR-WB\n" + bytes(60),
    "现场.mp4": make.boxes(b"isom"),
    "动态照片.jpg": make.picture() + make.boxes(b"mp42"),
}


def _page(width: int, height: int) -> bytes:
    """A PNG that says it is huge."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk + make.picture("PNG")[33:]


def _acting_pdf(act) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    act(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _opening(writer: PdfWriter) -> None:
    action = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("app.alert(1)"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)


def _bomb() -> bytes:
    """Packed when asked for: every process of the tests reads this file."""
    return make.docx(**{"word/media/a.bin": bytes(201 * 1024 * 1024)})


def _many_entries() -> bytes:
    return make.docx(**{f"word/media/{n}.png": b"x" for n in range(1001)})


def _flagged(data: bytes) -> bytes:
    """The archive with its entries marked as sealed by a password."""
    marked = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(mark)
        while at >= 0:
            marked[at + place] |= 1
            at = marked.find(mark, at + 4)
    return bytes(marked)


def _lying(data: bytes) -> bytes:
    """The archive whose list says that its first entry is shorter than it is."""
    marked = bytearray(data)
    at = marked.find(b"PK\x01\x02")
    marked[at + 24 : at + 28] = struct.pack("<I", 3)
    return bytes(marked)


def _twice() -> bytes:
    made = io.BytesIO(make.docx())
    with pytest.warns(UserWarning), zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/document.xml", b"<other/>")
    return made.getvalue()


_RELS = b'<Relationship Type="http://x/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/>'
_ZIP = make.zipped({"run.sh": b"rm -rf"})
_JPG, _PNG, _PDF = make.picture(), make.picture("PNG"), make.pdf()

BAD_NAMES = (
    "木马.exe", "照片.jpg.exe", "照片.exe.jpg", "页面.php.png", "图.svg.png", "网页.html", "网页.htm.txt", "图.svg",
    "脚本.js", "宏.docm", "宏.xlsm", "旧.doc", "旧.xls", "压缩.zip", "压缩.rar", "压缩.7z", "动图.gif", "电影.mov",
    "电影.avi", "安装.apk", "快捷.lnk", "无后缀", ".jpg", "...", "", "/", "a/b/c.sh", "..\\..\\boot.ini",
    "照片.jpg\u202egpj.exe", "x.jpg/..", "程序.com", "页.xml", "包.jar", "图.bmp", "命令.ps1.txt",
)  # fmt: skip

BAD = {
    "网页.jpg": b"<html><script>alert(1)</script></html>",
    "程序.jpg": b"MZ\x90\x00" + bytes(400),
    "空壳.jpg": b"\xff\xd8\xff\xe0" + bytes(50),
    "另一种.jpg": _PNG,
    "另一种.png": _JPG,
    "另一种.webp": _JPG,
    "另一种.heic": _JPG,
    "夹压缩包.jpg": _JPG + _ZIP,
    "夹压缩包.png": _PNG + _ZIP,
    "夹压缩包.pdf": _PDF + _ZIP,
    "夹压缩包.mp3": make.mp3() + _ZIP,
    "夹压缩包.mp4": make.boxes(b"isom") + _ZIP,
    "夹rar.jpg": _JPG + b"Rar!\x1a\x07\x01\x00",
    "夹7z.png": _PNG + b"7z\xbc\xaf\x27\x1c\x00\x04",
    "夹脚本.jpg": _JPG + b"<script >alert(1)</script>",
    "夹php.png": _PNG + b"<?php system($_GET[0]); ?>",
    "夹svg.webp": make.picture("WEBP") + b"<svg onload=alert(1)>",
    "夹网页.amr": make.amr() + b"<!DOCTYPE html ><html >",
    "注释.jpg": make.picture(comment=b"<script >alert(1)</script>"),
    "夹pdf.jpg": make.picture(comment=b"%PDF-1.7 1 0 obj"),
    "巨图.png": _page(20_000, 20_000),
    "大图.png": _page(8_000, 7_000),
    "矢量.png": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "截断.png": _PNG[:100],
    "不是.pdf": b"hello",
    "靠后.pdf": b"GIF89a" + _PDF,
    "空壳.pdf": b"%PDF-1.7\n%%EOF",
    "加密.pdf": make.pdf(password="123456"),
    "脚本.pdf": _acting_pdf(_opening),
    "夹文件.pdf": _acting_pdf(lambda writer: writer.add_attachment("a.exe", b"MZ")),
    "没有页.pdf": _acting_pdf(lambda writer: writer.remove_page(0)),
    "乱码.pdf": b"%PDF-1.4\n" + bytes(range(256)) * 8,
    "宏.docx": make.docx(**{"word/vbaProject.bin": b"x"}),
    "宏.xlsx": make.xlsx(**{"xl/vbaProject.bin": b"x"}),
    "宏表.xlsx": make.xlsx(**{"xl/macrosheets/sheet1.xml": b"<x/>"}),
    "控件.docx": make.docx(**{"word/activeX/activeX1.bin": b"x"}),
    "改名宏.docx": make.docx(
        **{"word/settings.xml": b"application/vnd.ms-word.document.macroEnabled.main+xml"}
    ),
    "夹程序.docx": make.docx(**{"word/embeddings/a.exe": b"MZ"}),
    "外部模板.docx": make.docx(**{"word/_rels/settings.xml.rels": _RELS}),
    "实体.docx": make.docx(**{"word/a.xml": b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}),
    "跑出去.docx": make.docx(**{"../../etc/passwd": b"x"}),
    "绝对.xlsx": make.xlsx(**{"/etc/passwd": b"x"}),
    "炸弹.docx": _bomb,
    "千条.docx": _many_entries,
    "谎报.docx": _lying(make.docx()),
    "重名.docx": _twice,
    "加密.docx": b"\xd0\xcf\x11\xe0" + bytes(600),
    "旧格式.xlsx": b"\xd0\xcf\x11\xe0" + bytes(600),
    "密码.xlsx": _flagged(make.xlsx()),
    "压缩包.docx": _ZIP,
    "表格.docx": make.xlsx(),
    "文档.xlsx": make.docx(),
    "坏.docx": make.docx()[:-30],
    "程序.txt": b"MZ\x90\x00\x03",
    "二进制.txt": bytes(range(256)),
    "网页.txt": b"  <!DOCTYPE html><html>",
    "矢量.txt": b"<svg onload=alert(1)>",
    "脚本.txt": b"#!/bin/sh\nrm -rf /",
    "批处理.txt": b"@echo off\r\ndel *",
    "改名.mp3": b"RIFF" + bytes(100),
    "只有标签.mp3": b"ID3\x04\x00\x00\x00\x00\x00\x0a",
    "网页.mp3": b"<html >",
    "改名.amr": b"RIFF" + bytes(100),
    "改名.m4a": make.mp3(),
    "没有内容.m4a": make.boxes(b"M4A ")[:24],
    "改名.mp4": _JPG,
    "别的牌子.mp4": make.boxes(b"heic"),
    "没有目录.mp4": struct.pack(">I4s", 16, b"ftyp") + b"isom\x00\x00\x00\x00",
}


@pytest.mark.parametrize("name", GOOD)
def test_good_files_are_taken(name):
    check_content(kind_of(tidy_name(name)), name, GOOD[name])


@pytest.mark.parametrize("name", BAD)
def test_bad_content_is_refused(name):
    data = BAD[name]() if callable(BAD[name]) else BAD[name]
    with pytest.raises(Refused) as refused:
        check_content(kind_of(tidy_name(name)), name, data)
    assert refused.value.code.startswith("attachment.")
    assert name in refused.value.message
    assert "请" in refused.value.message


@pytest.mark.parametrize("name", BAD_NAMES)
def test_bad_names_are_refused(name):
    with pytest.raises(Refused) as refused:
        kind_of(tidy_name(name))
    assert "请" in refused.value.message


def test_there_are_enough_of_them():
    assert len(BAD) + len(BAD_NAMES) >= 100


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("C:\\Users\\a\\照片.jpg", "照片.jpg"),
        ("../../etc/说明.txt", "说明.txt"),
        ("一\x00二\n三.pdf", "一二_三.pdf"),
        ("照\u202e片.jpg", "照片.jpg"),
        ("ＡＢＣ.ｔｘｔ", "ABC.txt"),
    ],
)
def test_names_keep_their_last_part(typed, kept):
    assert tidy_name(typed) == kept


def test_long_names_keep_their_suffix():
    kept = tidy_name("长" * 300 + ".docx")
    assert (len(kept), kept[-5:]) == (120, ".docx")
