"""The data block in a page."""

import json

from macros.begrippen.schema_org import datablok


def test_no_sign_in_it_closes_the_block() -> None:
    assert "<" not in datablok([{"name": "</script><b>"}])
    assert json.loads(datablok([{"name": "</script>"}]))["@graph"] == [{"name": "</script>"}]
