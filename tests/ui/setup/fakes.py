"""Cameras and a player that are not there."""

from __future__ import annotations

from threading import Event

from checkin.domain.camera import (
    Camera,
    CameraInfo,
    CameraPicture,
    CameraState,
    CameraStatus,
    OnCode,
    OnPicture,
    OnState,
)


class FakeCamera:
    """Sends one grey picture when it is started."""

    def __init__(self, source: str, on_state: OnState, on_picture: OnPicture | None) -> None:
        self.source, self._on_state, self._on_picture = source, on_state, on_picture
        self.running = False

    def start(self) -> None:
        self.running = True
        self._on_state(CameraStatus(CameraState.LIVE, self.source, 320, 180))
        if self._on_picture is not None:
            self._on_picture(CameraPicture(320, 180, bytes([96]) * (320 * 180 * 3)))

    def stop(self) -> None:
        self.running = False

    def switch(self, source: str) -> None:
        self.source = source
        self.start()


class FakeCameras:
    """This machine's cameras: two, one of which has a name."""

    def __init__(self) -> None:
        self.found = [CameraInfo("0", "Integrated Camera"), CameraInfo("1", "")]
        self.opened: list[FakeCamera] = []
        self.mirrored: list[bool] = []
        self.hold: Event | None = None
        """What listing waits for."""

    def __call__(self, in_use: str | None) -> list[CameraInfo]:
        if self.hold is not None:
            self.hold.wait(20)
        return list(self.found)

    def open(
        self,
        source: str,
        *,
        on_code: OnCode,
        on_state: OnState,
        on_picture: OnPicture | None = None,
        mirror: bool = False,
    ) -> Camera:
        made = FakeCamera(source, on_state, on_picture)
        self.opened.append(made)
        self.mirrored.append(mirror)
        return made


class FakePlayer:
    """Remembers which sounds were due."""

    available = True

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, name: str) -> None:
        self.played.append(name)
