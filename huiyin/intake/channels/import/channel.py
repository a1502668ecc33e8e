"""Files from older systems and message boards (批量导入)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="import", label="批量导入", form=Form.NET, expected=(), lenient=True, quiet=True, order=70
)
