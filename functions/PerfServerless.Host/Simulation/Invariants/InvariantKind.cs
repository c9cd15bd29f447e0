namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>What must hold in every quarter, whatever people do.</summary>
internal enum InvariantKind
{
    /// <summary>Nobody is written to by the bot itself in his quiet hours or on a day on which he does not work.</summary>
    QuietHours,

    /// <summary>Nobody gets more messages that the bot sends by itself within seven days than his nudge budget has room for.</summary>
    Budget,

    /// <summary>Nobody is asked for what is known.</summary>
    Known,

    /// <summary>Every item that is overdue reaches the end of its ladder or is resolved before.</summary>
    Ladder,

    /// <summary>What a manager's card says of each person is so; what is over can be pressed no more.</summary>
    LiveCards,

    /// <summary>Whoever owes something has one card on which he can answer, and nobody has two.</summary>
    OneForm,

    /// <summary>What a review waits for is asked of one person, until it is there, let off, or not tracked any more.</summary>
    AskedOfOne,

    /// <summary>Every brief is on time.</summary>
    Brief,

    /// <summary>No orchestration failed or is parked, and no door failed anybody.</summary>
    Engine,
}
