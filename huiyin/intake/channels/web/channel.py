"""Filing on the web (网上信访)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="web",
    label="网上信访",
    form=Form.NET,
    expected=("name", "phone", "address", "id_number"),
    sub_channels=(("page", "网页"), ("app", "手机应用")),
    by_citizens=True,
    order=10,
)
