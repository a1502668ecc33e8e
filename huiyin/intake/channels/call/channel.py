"""Telephone (来电), taken down by whoever answers and read back (R-104)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="call",
    label="来电",
    form=Form.PHONE,
    expected=("name", "phone", "address"),
    sub_channels=(
        ("12345", "12345政务服务便民热线"),
        ("12319", "12319城建服务热线"),
        ("office", "信访值班电话"),
    ),
    oral=True,
    order=20,
)
