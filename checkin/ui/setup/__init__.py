"""The first start, in three steps, and the tests of scanner, camera, sound and printer."""
