namespace PerfServerless.Durable.Hub;

/// <summary>
/// A business clock that shows no moment before it is stored that it may: where its process is killed, the next one begins after
/// everything that was shown. The hub stores how far it may go, a step ahead; while the store does not answer, the clock stands.
/// </summary>
public interface IReservedClock : IResumableClock
{
    /// <summary>How often to store a further step, by the machine's clock.</summary>
    TimeSpan StoreEvery { get; }

    /// <summary>Completes when the clock wants to go farther than <see cref="Ahead"/> said last.</summary>
    Task Wanted { get; }

    /// <summary>How far it has to be able to go until it is asked again. Of a clock that stands still it stays the same.</summary>
    DateTimeOffset Ahead();

    /// <summary>It may go up to this moment; that is stored.</summary>
    void MayGoTo(DateTimeOffset moment);

    /// <summary>Stands still from now on, until it may go on.</summary>
    /// <returns>Where it stands.</returns>
    DateTimeOffset Hold();
}
