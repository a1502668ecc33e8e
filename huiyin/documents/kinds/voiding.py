"""文书作废说明: a paper is never changed; a paper of its own says that it no longer holds."""

from huiyin.documents.rules import Kind, Need, Part

KIND = Kind(
    code="D-00",
    title="文书作废说明",
    word="废",
    heard="file",
    needs=(
        Need("document", "作废文书"),
        Need("reason", "作废原因"),
        Need("replaced_by", "替代文书", optional=True),
    ),
    parts=(
        Part("", ("以下文书自本说明出具之日起作废：{document}。",)),
        Part("原因", ("{reason}",)),
        Part("替代文书", ("{replaced_by}",)),
    ),
)
