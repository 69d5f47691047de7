"""Everything on the screen."""

from ui.lasting import let_constants_last

let_constants_last()
