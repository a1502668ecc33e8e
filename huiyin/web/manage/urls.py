"""Addresses of administration and audit."""

from django.urls import path

from huiyin.web.manage.audit import audit, uses
from huiyin.web.manage.catalogue import deeds, editing, edition, entry, export, import_file
from huiyin.web.manage.catalogue import listed as catalogue
from huiyin.web.manage.lists import calendar, profile, tokens
from huiyin.web.manage.people import accounts, members, responsibility, seats
from huiyin.web.manage.territory import (
    auto_forward,
    place_change,
    places,
    samples,
    words,
    words_change,
    words_import,
)
from huiyin.web.manage.territory import change as rules
from huiyin.web.manage.territory import listed as territory
from huiyin.web.manage.units import change, contact, duties, groups, letter_word, listed, move, unit

app_name = "manage"

urlpatterns = [
    path("units/", listed.listed, name="units"),
    path("units/open/", change.open_unit, name="open_unit"),
    path("units/<int:unit_id>/", unit.unit, name="unit"),
    path("units/<int:unit_id>/rename/", change.rename_unit, name="rename_unit"),
    path("units/<int:unit_id>/move/", move.move_unit, name="move_unit"),
    path("units/<int:unit_id>/letter-word/", letter_word.letter_word, name="letter_word"),
    path("units/<int:unit_id>/contact/", contact.set_contact, name="contact"),
    path("units/<int:unit_id>/groups/open/", groups.open_groups, name="open_groups"),
    path("units/<int:unit_id>/members/join/", members.join, name="join"),
    path("units/<int:unit_id>/close/", change.close_unit, name="close_unit"),
    path("units/<int:unit_id>/seats/open/", seats.open_seat, name="open_seat"),
    path("units/<int:unit_id>/responsibility/", responsibility.responsibility, name="responsibility"),
    path("units/<int:unit_id>/duties/add/", duties.add_duty, name="add_duty"),
    path("units/<int:unit_id>/duties/<int:duty_id>/end/", duties.end_duty, name="end_duty"),
    path("territory/", territory.listed, name="territory"),
    path("territory/places/", places.places, name="places"),
    path("territory/places/<int:place_id>/", places.one, name="place"),
    path("territory/places/<int:place_id>/open/", place_change.open_place, name="open_place"),
    path("territory/places/<int:place_id>/close/", place_change.close_place, name="close_place"),
    path("territory/samples/", samples.samples, name="samples"),
    path("territory/samples/add/", samples.add_sample, name="add_sample"),
    path("territory/samples/<int:sample_id>/remove/", samples.remove_sample, name="remove_sample"),
    path("territory/words/<slug:kind>/", words.words, name="words"),
    path("territory/words/<slug:kind>/add/", words_change.add_word, name="add_word"),
    path("territory/words/<slug:kind>/import/", words_import.import_words, name="import_words"),
    path("territory/words/<slug:kind>/<int:word_id>/end/", words_change.end_word, name="end_word"),
    path("territory/learned/<int:word_id>/<slug:standing>/", words_change.judge_word, name="judge_word"),
    path("territory/auto-forward/", auto_forward.listed, name="auto_forward"),
    path("territory/auto-forward/<int:unit_id>/<slug:field>/on/", auto_forward.switch_on, name="auto_on"),
    path("territory/auto-forward/<int:unit_id>/<slug:field>/off/", auto_forward.switch_off, name="auto_off"),
    path("territory/add/", rules.add_rule, name="add_rule"),
    path("territory/<int:rule_id>/end/", rules.end_rule, name="end_rule"),
    path("seats/<int:seat_id>/change/", seats.change_seat, name="change_seat"),
    path("seats/<int:seat_id>/close/", seats.close_seat, name="close_seat"),
    path("accounts/", accounts.listed, name="accounts"),
    path("accounts/open/", accounts.open_account, name="open_account"),
    path("accounts/<int:account_id>/", accounts.account, name="account"),
    path("accounts/<int:account_id>/password/", accounts.reset_password, name="reset_password"),
    path("accounts/<int:account_id>/close/", accounts.close_account, name="close_account"),
    path("tokens/", tokens.listed, name="tokens"),
    path("tokens/issue/", tokens.issue_token, name="issue_token"),
    path("tokens/<int:token_id>/revoke/", tokens.revoke_token, name="revoke_token"),
    path("catalogue/", catalogue.listed, name="catalogue"),
    path("catalogue/import/", import_file.import_file, name="catalogue_import"),
    path("catalogue/new/<slug:kind>/<slug:class_code>/", editing.new, name="catalogue_new"),
    path("catalogue/export/<slug:class_code>/<slug:kind>/", export.export, name="catalogue_export"),
    path("catalogue/editions/<int:edition_id>/", edition.edition, name="catalogue_edition"),
    path("catalogue/editions/<int:edition_id>/send/", deeds.send, name="catalogue_send"),
    path("catalogue/editions/<int:edition_id>/publish/", deeds.publish, name="catalogue_publish"),
    path("catalogue/editions/<int:edition_id>/return/", deeds.give_back, name="catalogue_return"),
    path("catalogue/editions/<int:edition_id>/withdraw/", deeds.withdraw, name="catalogue_withdraw"),
    path("catalogue/<slug:kind>/<slug:code>/", entry.entry, name="catalogue_entry"),
    path("catalogue/<slug:kind>/<slug:code>/edit/", editing.edit, name="catalogue_edit"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("profile/", profile.profile, name="profile"),
    path("audit/", audit.trail, name="audit"),
    path("audit/uses/", uses.uses, name="uses"),
    path("audit/verify/", audit.verify, name="verify"),
]
