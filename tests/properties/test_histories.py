"""Laws over whole histories: a refused command leaves no trace, the log alone tells every state."""

from collections import Counter

from hypothesis import event, given

from adapters.ledger import Command, Ledger, Recorded, decode_state, encode_state
from domain.catalogue import CATALOGUE
from domain.refusal import Refusal

from ..bdd.world import World
from .commands import founded, histories, live, replayed, story


def take(world: World, command: Command) -> tuple[Recorded, ...]:
    """Record a command; its events stand at the end of the log, or nothing does."""
    size = world.log_size
    try:
        receipt = world.ledger.record(command)
    except Refusal as refusal:
        event(f"refused: {refusal.code}")
        assert world.log_size == size
        assert world.store.mark(command.command) is None
        return ()
    assert [recorded.seq for recorded in receipt.events] == list(range(size, world.log_size))
    return receipt.events


def test_the_story_itself_is_never_refused() -> None:
    world = founded()
    for command in story():
        world.send(command)
        assert world.receipt.events
    kinds = Counter(recorded.stream.partition(":")[0] for recorded in world.ledger.history())
    assert set(kinds) == set(CATALOGUE.topics)


@given(histories)
def test_a_replay_of_any_prefix_is_the_state_of_that_moment(commands: tuple[Command, ...]) -> None:
    world = founded()
    world.ledger.replay()
    moments = {}
    for command in commands:
        if take(world, command):
            moments[world.log_size] = live(world.ledger)
    everything = replayed(world.ledger)
    for size, states in moments.items():
        again = replayed(world.ledger, size)
        assert {id: again.get(id) for id in states} == states
        assert set(again) <= set(everything)


@given(histories)
def test_another_reader_sees_the_same_and_a_row_of_everything(
    commands: tuple[Command, ...],
) -> None:
    world = founded()
    for command in commands:
        take(world, command)
    reader = Ledger(world.store)
    for name in {recorded.stream for recorded in reader.history()}:
        kind, _, id = name.partition(":")
        topic, state = CATALOGUE.topics[kind], reader.state(kind, id)
        assert state == world.ledger.state(kind, id)
        assert decode_state(topic, encode_state(state)) == state
        assert topic.row(state).status
    assert live(reader) == replayed(world.ledger)


@given(histories)
def test_the_log_has_no_gaps_and_its_moments_never_run_backwards(
    commands: tuple[Command, ...],
) -> None:
    world = founded()
    for command in commands:
        take(world, command)
    log = list(world.ledger.history())
    assert [recorded.seq for recorded in log] == list(range(world.log_size))
    assert [recorded.around.at for recorded in log] == sorted(r.around.at for r in log)
    versions: Counter[str] = Counter()
    for recorded in log:
        versions[recorded.stream] += 1
        assert recorded.ver == versions[recorded.stream]
