"""A course before sign-in whose steps show or hold what opens somebody's part: put away, it comes to nothing."""

from ui.door import Door, begin_anew
from ui.setup.course import Course


class CourseAtTheDoor(Course):
    def __init__(self, door: Door) -> None:
        super().__init__(door, door.vault)
        self.door = door

    def put_away(self) -> None:
        """Whoever comes next may be somebody else."""
        self.leave(self.come_to_nothing)

    def come_to_nothing(self) -> None:
        begin_anew(self.door)
