"""What is wrong inside a file: a sentence with a place for the file's name."""


class Wrong(Exception):
    """`code` tells machines; `sentence` holds `{}` where the name goes."""

    def __init__(self, *, sentence: str, code: str = "content") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def not_that(*, label: str) -> Wrong:
    """The content is of another kind, or damaged."""
    return Wrong(sentence=f"“{{}}”的内容不是{label}，或者已经损坏。请打开看看是否正常，重新保存后再上传。")
