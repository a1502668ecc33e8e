"""What auditors read of a row: words, no codes of the program."""

from huiyin.web.manage.audit.acts import detail_words


def test_the_door_of_a_matter_is_named(db: None) -> None:
    assert detail_words({"arrival": 7, "channel": "web"}) == "来件 7；渠道 网上信访"


def test_a_door_that_is_no_more_keeps_what_was_recorded(db: None) -> None:
    assert detail_words({"channel": "telegraph"}) == "渠道 telegraph"
