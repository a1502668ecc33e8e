"""Self-service terminals (自助终端)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="kiosk",
    label="自助终端",
    form=Form.NET,
    expected=("name", "phone", "address", "id_number"),
    sub_channels=(("hall", "接待大厅"), ("community", "社区服务站")),
    by_citizens=True,
    order=35,
)
