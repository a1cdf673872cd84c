"""A small good file of each format, to be damaged."""

import io
import json
import zlib
from collections.abc import Mapping

import docx

TEXT = (
    "旗领导走访企业\n本报讯（记者 王小明）10月25日，旗委书记张秀玲、副旗长苏智雄走访企业，了解生产情况，并与职工座谈。\n\n"
    "全旗会议召开\n11月2日，全旗工作会议召开，张秀玲主持会议，王小平出席会议并讲话。会议任命苏智雄为旗农牧局局长，免去其副旗长职务。\n"
    "责任编辑 高云"
)
_HTML = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>走访企业-旗报</title><meta name="PubDate" content="2022-10-25"></head><body>'
    f"<h1>走访企业</h1><p>发布时间：2022-10-25 来源：旗报</p><table><tr><td>{TEXT}<br>{TEXT}</td></tr></table></body></html>"
)
_ALTO = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE alto [<!ENTITY a "完">]><alto><Layout><Page><TextBlock>'
    '<TextLine HPOS="10" VPOS="20" WIDTH="200" HEIGHT="20"><String CONTENT="旗委书记"/><SP/><String CONTENT="张秀玲"/></TextLine>'
    '<TextLine HPOS="10" VPOS="45" WIDTH="200" HEIGHT="20"><String CONTENT="走访&a;企业"/></TextLine></TextBlock></Page></Layout></alto>'
)
_HOCR = (
    "<div class='ocr_page'><div class='ocr_carea'><span class='ocr_line' title='bbox 10 20 210 40'>旗委书记张秀玲</span>"
    "<span class='ocr_line' title='bbox 10 50 210 70'>走访企业</span></div></div>"
)
_TABLE = "| 名 | 职 |\n|---|---|\n| 张秀玲 | 书记 |"
_MARKDOWN = f"---\ntitle: 走访\ndate: 2022-10-25\n---\n# 走访\n\n{TEXT}\n\n{_TABLE}\n\n- <b>一</b>\n  > `二`\n"
_PADDLE = {
    "parsing_res_list": [{"block_bbox": [0, 0, 300, 30], "block_label": "text", "block_content": "旗委书记"}],
    "overall_ocr_res": {"rec_texts": ["旗委书记张秀玲", "走访企业"], "rec_boxes": [[10, 5, 200, 25], [10, 35, 200, 55]]},
}
_ROWS = ({"id": 1, "text": TEXT, "date": "2022-10-25", "title": "走访", "source": "旗报"}, {"id": "1", "text": TEXT + "完"}, {"text": TEXT})


def _document() -> bytes:
    file = io.BytesIO()
    document = docx.Document()
    document.add_heading("走访企业")
    for line in TEXT.split("\n"):
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def _pdf() -> bytes:
    stream = zlib.compress(b"BT /F1 12 Tf 72 700 Td (Hello world) Tj 0 -20 Td (second line) Tj ET")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


SAMPLES: Mapping[str, bytes] = {
    "text": TEXT.encode(),
    "html": _HTML.encode(),
    "markdown": _MARKDOWN.encode(),
    "docx": _document(),
    "alto": _ALTO.encode(),
    "hocr": _HOCR.encode(),
    "paddle": json.dumps(_PADDLE, ensure_ascii=False).encode(),
    "pdf": _pdf(),
}
CRAWL = "\n".join(json.dumps(row, ensure_ascii=False) for row in _ROWS).encode()
