"""D-09 信访处理意见书: for each claim request, facts, opinion, legal basis, outcome (R-601)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

OUTCOMES = {"support": "予以支持", "explain": "解释说明", "reject": "不予支持"}

KIND = Kind(
    code="D-09",
    title="信访处理意见书",
    word="处意",
    heard="petitioner",
    form="formal",
    needs=(
        MATTER,
        Need(
            "claims",
            "诉求项",
            items=(
                Need("request", "投诉请求"),
                Need("facts", "事实和理由"),
                Need("opinion", "处理意见"),
                Need("basis", "法律法规依据", cites=True),
                Need("outcome", "处理结果（支持、解释、不支持）", choices=OUTCOMES),
            ),
        ),
        Need("review_path", "不服处理意见的救济途径"),
        Need("review_limit", "救济期限"),
    ),
    parts=(
        Part("", ("您提出的信访事项（编号：{matter_number}），经调查核实，处理意见如下。",)),
        Part(
            "逐项处理意见",
            (
                "第{n}项 投诉请求：{request}",
                "事实和理由：{facts}",
                "处理意见：{opinion}",
                "法律法规依据：{basis}",
                "处理结果：{outcome}",
            ),
            each="claims",
        ),
        Part("救济途径和期限", ("{review_path}", "{review_limit}")),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第三十二条",
            "信访处理意见书应当载明信访人投诉请求、事实和理由、处理意见及其法律法规依据",
        ),
        Basis(
            "信访工作条例",
            "第三十五条",
            "可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查",
        ),
    ),
)
