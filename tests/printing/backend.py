"""The last program of CUPS's chain: a printer on paper that is a folder.

Called as CUPS calls its backends (job, user, title, copies, options and perhaps a file), with the
folder in DEVICE_URI. A file ``behaviour`` there says how the printer is: ``no-paper`` and the like
report a state and wait until the file says otherwise, ``fails`` gives up.
"""

import os
import sys
import time
from pathlib import Path

REASONS = {
    "no-paper": "media-empty-error",
    "jam": "media-jam-error",
    "open": "cover-open",
    "no-ink": "marker-supply-empty-error",
    "off": "offline-report",
    "silent": "connecting-to-device",
    "odd": "com.example.strange-error",
}


def behaviour(folder: Path) -> str:
    try:
        return (folder / "behaviour").read_text().strip()
    except FileNotFoundError:
        return ""


def main() -> int:
    if len(sys.argv) == 1:
        print('direct desk "Unknown" "A folder"')
        return 0
    job, title, copies, options = sys.argv[1], *sys.argv[3:6]
    folder = Path(os.environ["DEVICE_URI"].partition(":")[2])
    folder.mkdir(exist_ok=True)
    told = ""
    while (now := behaviour(folder)) in REASONS:
        if now != told:
            print(f"STATE: +{REASONS[now]}", file=sys.stderr, flush=True)
            told = now
        time.sleep(0.05)
    if told:
        print(f"STATE: -{REASONS[told]}", file=sys.stderr, flush=True)
    if now == "fails":
        return 1
    if now == "stops":
        return 4
    data = Path(sys.argv[6]).read_bytes() if len(sys.argv) > 6 else sys.stdin.buffer.read()
    (folder / f"{int(job):05}.txt").write_text("\n".join((title, copies, options)))
    unfinished = folder / f"{int(job):05}.part"
    unfinished.write_bytes(data)
    unfinished.rename(unfinished.with_suffix(".pdf"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
