"""Whether a layout file has the keys and values that the model allows.

msgspec would say only what is wrong first, in one language and without a line; so the model is asked
what it allows, and each mistake becomes an error of its own kind.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TypeVar

import msgspec
from msgspec import inspect

from checkin.domain import errors
from checkin.domain.programme import LANGUAGES
from checkin.paper.layout.model import Layout, SheetLayout
from checkin.paper.layout.places import Path
from checkin.paper.layout.source import NONE, Source, nearest

_File = TypeVar("_File", Layout, SheetLayout)
MAX_BOXES: Final = 200
"""On one side of a badge."""
MAX_TEXT: Final = 300
_EXAMPLES: Final = {
    "when": '["photo", "no pool"]',
    "parts": '["name", "organisation"]',
    "lines": '["{booth}"]',
    "languages": '["vi", "en"]',
}
"""How the lists of a layout are written."""
COLOURS: Final = "category, on-category, ink, white, black, #RRGGBB"


@cache
def _model(of: type) -> inspect.StructType:
    found = inspect.type_info(of)
    if not isinstance(found, inspect.StructType):
        raise TypeError(of)
    return found


def checked(source: Source, into: type[_File]) -> _File:
    """Return the file as ``into``, whose keys and values are all allowed.

    Raises:
        LayoutFault: of the first mistake.
    """
    _Checker(source).struct(_model(into), source.data, ())
    return msgspec.convert(source.data, into)


class _Checker:
    """Goes through values and model side by side."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def struct(self, model: inspect.StructType, table: Mapping[str, Any], where: Path) -> None:
        fields = {field.encode_name: field for field in model.fields}
        tag = {str(model.tag_field)} if model.tag_field else set[str]()
        for key, value in table.items():
            if key in fields:
                self._value(fields[key].type, value, (*where, key))
            elif key not in tag:
                raise self._unknown((*where, key), [*tag, *fields])
        for name, field in fields.items():
            if field.required and name not in table:
                raise self._source.fault(errors.LayoutKeyMissing, (*where, name))

    def _unknown(self, where: Path, known: list[str]) -> errors.LayoutFault:
        near = nearest(str(where[-1]), known)
        return self._source.fault(errors.LayoutKeyUnknown, where, near, ", ".join(known))

    def _value(self, model: inspect.Type, value: Any, where: Path) -> None:
        if isinstance(model, inspect.UnionType):
            self._one_of(model.types, value, where)
        elif isinstance(model, inspect.StructType):
            self._table(model, value, where)
        elif isinstance(model, inspect.ListType | inspect.VarTupleType):
            self._list(model, value, where)
        elif isinstance(model, inspect.DictType):
            self._by_language(model, value, where)
        elif isinstance(model, inspect.LiteralType):
            if value not in model.values:
                raise self._choice(where, value, [str(one) for one in model.values])
        elif isinstance(model, inspect.StrType):
            self._text(model, value, where)
        elif isinstance(model, inspect.BoolType):
            if not isinstance(value, bool):
                raise self._wrong(errors.LayoutTruth, where)
        else:
            self._number(model, value, where)

    def _one_of(self, models: tuple[inspect.Type, ...], value: Any, where: Path) -> None:
        structs = {str(one.tag): one for one in models if isinstance(one, inspect.StructType)}
        if structs:
            self._table(structs, value, where)
            return
        # A text, or something of several texts; what may be missing is None, which TOML cannot write.
        several = [one for one in models if not isinstance(one, inspect.StrType | inspect.NoneType)]
        texts = [one for one in models if isinstance(one, inspect.StrType)]
        self._value((texts if isinstance(value, str) or not several else several)[0], value, where)

    def _table(
        self, model: inspect.StructType | dict[str, inspect.StructType], value: Any, where: Path
    ) -> None:
        if not isinstance(value, dict):
            section = where[0] if len(where) == 1 else where[-2]
            written = f"[{section}]" if len(where) == 1 else f"[[{section}]]"
            raise self._source.fault(errors.LayoutSection, where, self._source.found(where), written)
        if isinstance(model, dict):
            if "kind" not in value:
                raise self._source.fault(errors.LayoutKeyMissing, (*where, "kind"))
            kind = value["kind"]
            if not isinstance(kind, str) or kind not in model:
                raise self._choice((*where, "kind"), kind, list(model))
            model = model[kind]
        self.struct(model, value, where)

    def _list(self, model: inspect.ListType | inspect.VarTupleType, value: Any, where: Path) -> None:
        kinds = model.item_type.types if isinstance(model.item_type, inspect.UnionType) else ()
        of_tables = any(isinstance(one, inspect.StructType) for one in kinds)
        if not isinstance(value, list):
            if not of_tables:
                written = f'["{_EXAMPLES.get(str(where[-1]), "vi")}"]'
                raise self._source.fault(errors.LayoutList, where, self._source.found(where), written)
            raise self._source.fault(
                errors.LayoutSection, where, self._source.found(where), f"[[{where[-1]}]]"
            )
        if of_tables and len(value) > MAX_BOXES:
            raise self._source.fault(errors.LayoutTooMany, (*where, MAX_BOXES), MAX_BOXES)
        if len(value) < (model.min_length or 0):
            raise self._source.fault(errors.LayoutKeyMissing, where)
        for number, item in enumerate(value):
            self._value(model.item_type, item, (*where, number))

    def _by_language(self, model: inspect.DictType, value: Any, where: Path) -> None:
        if not isinstance(value, dict) or not value:
            raise self._wrong(errors.LayoutText, where)
        for language, text in value.items():
            if language not in LANGUAGES:
                raise self._unknown((*where, language), list(LANGUAGES))
            self._value(model.value_type, text, (*where, language))

    def _text(self, model: inspect.StrType, value: Any, where: Path) -> None:
        if not isinstance(value, str):
            raise self._wrong(errors.LayoutText, where)
        if model.pattern is not None and not re.fullmatch(model.pattern, value):
            raise self._choice(where, value, COLOURS.split(", "))
        if not value.strip() or any(unicodedata.category(ch) == "Cc" for ch in value):
            raise self._wrong(errors.LayoutText, where)
        if len(value) > MAX_TEXT:
            raise self._source.fault(errors.LayoutTextLong, where)

    def _number(self, model: inspect.Type, value: Any, where: Path) -> None:
        whole = isinstance(model, inspect.IntType)
        if not isinstance(model, inspect.IntType | inspect.FloatType):
            raise TypeError(model)
        low, high = model.ge or 0, model.le or 0
        right = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not right or not low <= value <= high:
            kind = errors.LayoutWhole if whole else errors.LayoutNumber
            raise self._source.fault(kind, where, self._source.found(where), low, high)

    def _wrong(self, kind: type[errors.LayoutFault], where: Path) -> errors.LayoutFault:
        return self._source.fault(kind, where, self._source.found(where))

    def _choice(self, where: Path, value: Any, allowed: list[str]) -> errors.LayoutFault:
        near = nearest(value, allowed) if isinstance(value, str) else NONE
        found = self._source.found(where)
        return self._source.fault(errors.LayoutChoice, where, found, near, ", ".join(allowed))
