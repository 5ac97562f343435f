"""The world's streams, as sheets ask for them."""

from typing import Any

from .world import World


class States:
    """Some streams of each topic, by their ids."""

    def __init__(self, world: World, ids: tuple[str, ...]) -> None:
        self.world, self.ids = world, ids

    def state(self, topic: str, id: str) -> Any:
        return self.world.ledger.state(topic, id)

    def states(self, topic: str) -> dict[str, Any]:
        found = ((id, self.state(topic, id)) for id in self.ids)
        return {id: state for id, state in found if state is not None}
