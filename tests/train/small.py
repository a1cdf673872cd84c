"""A data folder for training, small enough for tests and of the very same form."""

import json
import lzma
from pathlib import Path

import numpy as np

SENTENCES = {
    "msra.train": [("王建军在石门镇工作。", [(0, 3, "PER"), (4, 7, "LOC")]), ("新华社记者李红报道。", [(0, 3, "ORG"), (5, 7, "PER")])],
    "resume.train": [("孙国强，现任石门公司总经理。", [(0, 3, "NAME"), (6, 10, "ORG"), (10, 13, "TITLE")])],
    "cluener.train": [("李红任石门中学校长", [(0, 2, "name"), (3, 7, "organization"), (7, 9, "position")])],
    "weibo.train": [("石门镇下雪了", [(0, 3, "GPE.NAM")])],
    "boson": [("王建军住在平安县石门镇。", [(0, 3, "person_name"), (5, 11, "location")])],
    "silver": [("石门镇党委书记李红说。", [(0, 3, "OPEN"), (5, 7, "TITLE"), (7, 9, "PERSON")])],
}
RUNNING = ["石门镇党委书记李红到东河乡工作。", "平安县下雪了，石门中学校长孙国强说。"]
LISTS = {
    "surnames.txt.xz": "王\n李\n孙\n欧阳\n",
    "transliterated_names.txt.xz": "史密斯\n玛丽\n",
    "thuocl_placenames.tsv.xz": "人民公园\t3\n",
    "company_short_names.txt.xz": "石门能源\n",
    "regions.tsv.xz": "15\tprovince\t某自治区\n1501\tcity\t平安市\n150101\tcounty\t平安县\n"
    + "".join(
        f"15010110{n}\ttownship\t{t}\n15010110{n}201\tvillage\t柳树沟{t[0]}村委会\n" for n, t in enumerate(["石门镇", "东河乡", "南山苏木"])
    ),
}


def write_data(folder: Path) -> Path:
    """Write every file that training and its report read."""
    test_sets = {
        name.replace("train", end): SENTENCES[name]
        for name, end in (("msra.train", "test"), ("weibo.train", "test"), ("cluener.train", "dev"))
    }
    days = (json.dumps({"date": "2024-01-01", "paragraphs": [text * 9]}, ensure_ascii=False) + "\n" for text in RUNNING)
    (folder / "news_scripts.jsonl.xz").write_bytes(lzma.compress("".join(days).encode("utf-8")))
    resume = {"resume.dev": SENTENCES["resume.train"], "resume.test": SENTENCES["resume.train"]}
    for name, rows in {**SENTENCES, **test_sets, **resume}.items():
        lines = (json.dumps({"text": text, "spans": spans}, ensure_ascii=False) + "\n" for text, spans in rows)
        (folder / f"{name}.jsonl.xz").write_bytes(lzma.compress("".join(lines).encode("utf-8")))
    for name, text in LISTS.items():
        (folder / name).write_bytes(lzma.compress(text.encode("utf-8")))
    random = np.random.default_rng(1)
    words = np.array(["工作", "公司", "总经理", "石"])
    vectors = random.integers(-9, 9, (4, 100)).astype(np.int8)
    np.savez(folder / "word_vectors_wiki100_int8.npz", words=words, vec=vectors, scale=np.full(4, 0.01, np.float32))
    np.savez(folder / "char_vectors_tencent200.npz", chars=np.array(["王", "石"]), vec=random.random((2, 200)).astype(np.float16))
    return folder
