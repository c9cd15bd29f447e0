namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>What goes wrong in a simulated run.</summary>
/// <param name="StoreFaultPercent">How often a store call fails before, after or with its answer lost.</param>
/// <param name="CrashAt">The store call at which the first process dies; null for never.</param>
/// <param name="CrashAfterWrite">Whether that call is applied before the process dies.</param>
/// <param name="CrashAgainAt">The store call at which the process dies that replaced the first; null for never.</param>
/// <param name="LoseReplyAt">The store call whose answer is lost, while the process lives on.</param>
/// <param name="RandomCrashes">How many processes die at random moments.</param>
/// <param name="Pauses">How often a process stands still for longer than its lease.</param>
/// <param name="Skewed">Whether every process has a clock of its own, up to five minutes off.</param>
/// <param name="SlowReplyPercent">How often a store call is answered only after ten seconds.</param>
/// <param name="ShortPagePercent">How often a page breaks off early, or is empty, and goes on.</param>
/// <param name="StormPercent">How often somebody touches the rows of a transaction just before it, so that their versions have changed.</param>
/// <param name="Messages">What happens to half the messages of one sort.</param>
internal sealed record Faults(
    int StoreFaultPercent = 0, int? CrashAt = null, bool CrashAfterWrite = false, int? LoseReplyAt = null,
    int RandomCrashes = 0, int Pauses = 0, bool ClockJumps = false,
    bool Skewed = false, int SlowReplyPercent = 0, int ShortPagePercent = 0, int StormPercent = 0,
    (MessageFault Fault, MessageSort Sort)? Messages = null, int? CrashAgainAt = null);
